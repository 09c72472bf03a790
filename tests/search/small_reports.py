"""Small reports for the search tests."""

from __future__ import annotations

from explorer.model import Metric, Outline, Place, Report, Section
from explorer.search import Hit, Index


def outline(*sections: Section) -> Outline:
    return Outline(Report(title="测试报告", sections=sections))


def index_of(*bodies: str) -> Index:
    """An index of top sections without words in their titles; ids are s0, s1, …"""
    return Index([outline(*(Section(id=f"s{n}", title="", body=body) for n, body in enumerate(bodies)))])


def ids(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.section for hit in hits]


def lit(hit: Hit) -> list[str]:
    """The characters a hit marks in its excerpt."""
    return [hit.snippet[start:end] for start, end in hit.spans]


def found(index: Index, query: str) -> list[str]:
    return ids(index.search(query, limit=None).hits)


TRAINING = Section(
    id="training",
    number="（一）",
    title="推进职业培训，服务乡村振兴",
    body="全年开展培训，到账1.54亿元，培训学员超26000人次。\n校企共建“智慧教室”，举办１０４１场考试。",
    tags=("培训", "乡村振兴"),
    metrics=(
        Metric(id="income", name="培训收入", value="1.54", unit="亿元", quote="到账1.54亿元"),
        Metric(
            id="people",
            name="培训学员",
            value="26000",
            unit="人次",
            bound="above",
            dimensions=(("地区", "化州市"),),
            quote="培训学员超26000人次",
        ),
    ),
    place=Place(10, 3),
    body_place=Place(12, 0),
)
LIBRARY = Section(
    id="library",
    number="（二）",
    title="支持基础教育",
    body="捐赠图书期刊近万册，受益学生近4000人，投入15万余元。",
    metrics=(Metric(id="gift", name="图书捐赠价值", value="15", unit="万元", bound="above"),),
)
CHAPTER = Section(id="chapter", number="一、", title="主要工作", sections=(TRAINING, LIBRARY))
REMOTE = Section(
    id="remote", number="二、", title="Remote teaching", body="The blockchain course reached 12 towns."
)


def sample_index() -> Index:
    return Index([outline(CHAPTER, REMOTE)])
