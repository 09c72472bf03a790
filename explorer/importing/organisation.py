"""Who a document is of: told from its title, from how its speaker begins, or from a line of its own."""

from __future__ import annotations

import re

from explorer.importing.blocks import Block
from explorer.importing.joining import is_prose

_ORGANISATION = re.compile(
    r"[^\s，。：]{2,26}(?:学院|大学|学校|公司|集团|政府|委员会|研究院|研究所|银行|医院|协会|基金会|中心|厅|局|院|署|处|社|国务院|"
    r"(?i:inc\.?|corporation|company|ltd\.?|university|ministry|department|institute|foundation))"
)
_IN_TITLE = re.compile(
    r"(?:[\d０-９]{4}\s*年?(?:度)?\s*)?((?!关于)[^\s，。：\d]{2,24}?(?:人民政府|政府|国务院|公司|集团|大学|学院|银行|法院|检察院|委员会|研究院|协会))"
)
_OFFICE = re.compile(
    r"((?!关于)[^\s，。：\d]{1,20}?(?:(?<![格布结])局|厅|署|研究所|医院|中学|小学|学校|街道|办事处|办公室|中心))"
    r"(?=(?:19|20)\d\d|年度|工作|部门|法治|政务|信息)"
)
_ENGLISH_BODY = re.compile(
    r"(?i:the )?(?i:(?:ministry|department|university|bank|government|office|bureau) of )[A-Z][\w ,&’'-]{2,50}"
    r"|[A-Z][\w.&’'-]*(?:,? [\w.&’'-]+){0,7},? (?i:inc\.?|corporation|corp\.?|company|ltd\.?|limited|llc|plc|university"
    r"|ministry|department|institute|foundation|agency|council|bank|college|school|hospital|association|commission|authority)"
)
_NAMELESS = ("省人民政府", "市人民政府", "区人民政府", "自治区人民政府")
_LONGEST = 90
_SPOKEN = re.compile(r"我(?:谨)?(?:代表|受)([^，。]{3,20}?)[，,]?(?:的委托|向|作|提出)")


def is_organisation(line: str) -> bool:
    """Whether a line is an organisation's name and nothing else."""
    return _ORGANISATION.fullmatch(line) is not None


def leads_with_organisation(title: str) -> bool:
    """Whether a title begins with whose it is: 某市人民政府2023年工作报告."""
    return _IN_TITLE.match(title) is not None


def organisation_told(title: str, beginning: str) -> str:
    """The organisation a title begins with, or for which the one who speaks says to speak; empty without either."""
    named = _IN_TITLE.match(title) or _OFFICE.match(title)
    if named:
        return named[1]
    spoken = _SPOKEN.search(beginning)
    return spoken[1] if spoken and spoken[1] not in _NAMELESS else ""


def english_body(front: list[Block]) -> str:
    """A line before the text that is a company, a ministry, a university; empty where there is none."""
    for block in front:
        text = block.text.strip("*_ ")
        if (block.kind == "heading" and block.level > 1) or is_prose(text):
            return ""
        named = block.kind in ("paragraph", "heading") and len(text) <= _LONGEST
        if named and _ENGLISH_BODY.fullmatch(text):
            return text
    return ""
