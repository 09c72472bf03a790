"""What a page carries around its text: buttons, sources, running heads, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

_RULES: tuple[tuple[str, str], ...] = (
    (
        "page buttons",
        r"[【\[（(〔]?\s*(?:下载|打印|打印本页|打印页面|全屏|收藏|分享|分享到|分享到微信|分享到微博|加大|还原"
        r"|减小|关闭|关闭窗口|纠错|"
        r"返回顶部|返回首页|返回列表|首页|上一篇|下一篇|大|中|小|默认|繁体|简体|无障碍|登录|注册|收起|展开"
        r"|展开全文|阅读全文|"
        r"点击播报本文|听全文|扫一扫在手机打开当前页|扫一扫|手机扫一扫|用微信扫描二维码"
        r"|[》>]*点击图片进入专题[《<]*|Print|Share|Share this|Download|Back to top|"
        r"Skip to content|Menu|Home|Search|Next|Previous)\s*[】\]）)〕]?[:：]?",
    ),
    ("page buttons", r"[【】|×>»«›·•]{1,4}"),
    ("page buttons", r"[【\[（(]?\s*(?:字号|字体|字体大小|文字大小)\s*[:：].{0,24}"),
    ("source lines", r"(?:信息来源|来源|文章来源|稿件来源|发布机构|作者|记者|编辑|责任编辑|责编|审核"
    r"|发布人)\s*[:：].{0,50}"),
    ("source lines", r"(?:时间|发表时间|发布时间|发布日期|日期|更新时间|阅读量|浏览量|浏览次数|点击数|访问量"
    r"|阅读次数|阅读|点击)\s*[:：].{0,50}"),
    ("source lines", r"(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s*\d{1,2}[:：时]\d{2}[:：分]?(?:\d{2}秒?)?"),
    ("source lines", r".{0,40}(?:本报记者|新华社记者|本报全媒体记者|日报记者|本报通讯员)\s*.{1,20}摄\s*"),
    ("related reports", r"(?:您的位置|当前位置|您当前的位置|您现在的位置)\s*[:：].{0,60}"),
    ("related reports", r"(?:相关报道|相关稿件|相关内容|相关解读|相关推荐|相关专题|相关文档"
    r"|相关附件|相关链接|相关阅读|相关新闻|相关文章|推荐阅读|延伸阅读"
    r"|热门推荐)\s*[:：>》]*"),
    ("related reports", r"[0-9a-f]{24,40}[:：]?"),
    (
        "page numbers",
        r"[-—–－·\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·\s]*",
    ),
    ("page numbers", r"(?i:page)\s+\d{1,4}(?:\s+of\s+\d{1,4})?"),
)  # fmt: skip
_PAGE_RULE = re.compile(r"第\s*\d+\s*页|[-—–－]\s*\d+\s*[-—–－]|\d{1,4}\s*页|(?i:page)\s+\d+|共\s*\d+\s*页")
_LONGEST = 60


def reason(line: str) -> str:
    """Why a line that stands alone is furniture, or nothing; a bare number is none (see `page_numbers`)."""
    text = line.strip()
    if not text or len(text) > _LONGEST:
        return ""
    for name, pattern in _compiled():
        if pattern.fullmatch(text):
            return "" if name == "page numbers" and not _PAGE_RULE.search(text) else name
    return ""


@cache
def _compiled() -> list[tuple[str, re.Pattern[str]]]:
    return [(name, re.compile(rule)) for name, rule in _RULES]


def running_heads(tops: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines that stand at the head or foot of at least half the pages, numbers aside.

    `tops` are each page's first and last lines; what is given back is compared with `without_numbers`.
    """
    if len(tops) < 3:
        return frozenset()
    seen: Counter[str] = Counter()
    for page in tops:
        seen.update({without_numbers(line) for line in page})
    return frozenset(text for text, count in seen.items() if count * 2 >= len(tops) or count >= 8)


_NUMBER = re.compile(r"\d+|[ivxlc]+(?=\s|$)")


def without_numbers(line: str) -> str:
    """A line with each number as `#`, as page numbers in running heads change."""
    return _NUMBER.sub("#", " ".join(line.split()))
