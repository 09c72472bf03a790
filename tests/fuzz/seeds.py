"""What fuzzing starts from: the hostile cases and a few well-formed inputs of each kind."""

from __future__ import annotations

from collections.abc import Iterator

from tests.cli.conftest import REPORT
from tests.hostile.bad_documents import DOCUMENTS
from tests.hostile.bad_reports import OPENING, REFUSING
from tests.hostile.test_queries import QUERIES
from tests.importing.office import docx, paragraph
from tests.importing.pages import column, pdf

PROSE = (
    "一、总体情况\n（一）2023年，学校共建项目24项，累计投入超10万元，其中化州市9项、德庆县15项。\n"
    "同比增长5.5%，比上年提高1.2个百分点；协议金额1.54亿元，受益学生近4000人次。",
    "1. Revenue rose 5% to $1.2 billion in 2023, of which nearly 30 million was spent on 12 schools.",
    "# 题\n\n| 项目 | 2022年 | 2023年 |\n|---|---|---|\n| 收入 | 120 | 135 |\n\n- 甲\n  - 乙[^1]\n\n[^1]: 注\n",
)
_SUFFIXES = {"markdown": (".md",), "html": (".html",), "word": (".docx",), "pdf": (".pdf",)}


def seeds(target: str) -> Iterator[bytes]:
    """The inputs a target starts from."""
    if target == "query":
        yield from (query.encode("utf-8", "replace") for query in QUERIES.values() if query.isprintable())
        return
    yield from (prose.encode() for prose in PROSE)
    if target == "report":
        yield REPORT.encode()
        yield from (one.content for one in (*OPENING, *REFUSING))
        return
    yield from (one.content for one in DOCUMENTS if one.name.endswith(_SUFFIXES.get(target, (".txt", ".md"))))
    if target == "word":
        yield docx(paragraph("总体情况"))[4:]
    if target == "pdf":
        yield pdf([column("总体情况", "完成二十四项。")])[9:]
