"""What the codes of findings and of a file's problems are called in Chinese; in English a code is its own name."""

from __future__ import annotations

CHINESE = {
    "bad-id": "标识不合格",
    "bad-language": "语言标签有误",
    "bad-period": "期间有误",
    "bad-value": "数值有误",
    "completion-rate": "完成率不符",
    "dangling-reference": "所指不存在",
    "duplicate-id": "标识重复",
    "duplicate-key": "键重复",
    "empty-section": "空节",
    "growth-rate": "增长率不符",
    "includes-exceed": "其中项超过总数",
    "loose-value": "写法不严",
    "merge-key": "合并键",
    "missing-key": "缺键",
    "no-sections": "没有章节",
    "outside-period": "超出报告期",
    "parts-sum": "分项合计不符",
    "problems-unlisted": "其余未列",
    "quote-not-in-body": "引文不在正文",
    "quote-unchecked": "引文未核对",
    "repeated-sentence": "同句异数",
    "same-as": "同一数据不一致",
    "same-name": "同名数据不一致",
    "self-reference": "指向自己",
    "several-documents": "多份文档",
    "shares-sum": "占比合计不符",
    "unit-change": "单位不一致",
    "unknown-choice": "不在可选之列",
    "unknown-key": "未知的键",
    "unmodelled": "未收为数据",
    "wrong-type": "类型不对",
    "year-span": "年数不符",
}
"""Code → its name. One that is not here is shown alone."""


def code_name(code: str, language: str) -> str:
    """The code with its name before it, where the language has one."""
    name = CHINESE.get(code) if language == "zh" else None
    return f"{name} {code}" if name else code
