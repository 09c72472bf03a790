"""A long piece of text pasted as a query is found though it does not stand so in one section."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model import Section
from explorer.search import Index
from explorer.search.passage import clauses
from tests.search.small_reports import outline

WATER = (
    "全市新建改造供水管网一百二十公里，完成老旧小区水表更换三万户，供水水质合格率保持在较高水平，"
    "应急备用水源工程全面开工建设，节水型社会达标县实现全覆盖。"
)
SCHOOL = (
    "教育投入持续加大，新建扩建中小学校二十四所，新增优质学位，高校毕业生就业帮扶力度不减，"
    "职业教育产教融合深入推进，校外培训治理成效明显。"
)
UNRELATED = (
    "The quick brown fox jumps over the lazy dog, while the committee reviewed its annual budget "
    "and nobody in the room remembered why the meeting had been called in the first place."
)


def _index() -> Index:
    bodies = {"供水保障": WATER, "教育优先": SCHOOL, "收尾": "谢谢各位代表。"}
    sections = [Section(id=title, title=title, body=body) for title, body in bodies.items()]
    return Index([outline(*sections)])


def _titles(query: str) -> list[str]:
    return [hit.title for hit in _index().search(query).hits]


@pytest.mark.parametrize(
    "pasted",
    [
        "供水保障\n" + WATER,
        "一、" + WATER[:40] + "错" + WATER[41:],
        WATER.replace("供水水质", "**供水水质**"),
        "\n".join(WATER[start : start + 20] for start in range(0, len(WATER), 20)).replace("水表", "水錶表"),
        WATER + SCHOOL[:20],
    ],
    ids=["with its heading", "a wrong character", "marks of markup", "torn lines", "on into the next"],
)
def test_a_passage_is_found_where_most_of_it_stands(pasted: str) -> None:
    assert _titles(pasted)[0] == "供水保障"


def test_a_passage_over_two_sections_finds_both_in_the_order_of_their_parts() -> None:
    assert _titles(WATER + SCHOOL) == ["供水保障", "教育优先"]


def test_what_stands_as_typed_is_exact() -> None:
    (hit,) = _index().search(WATER).hits
    assert (hit.how, hit.score) == ("exact", 90.0)


def test_a_passage_with_slips_says_fuzzy_and_lights_what_stands() -> None:
    (hit,) = _index().search("水务：" + WATER).hits
    assert hit.how == "fuzzy"
    assert any("供水管网" in hit.snippet[start:end] for start, end in hit.spans)


@pytest.mark.parametrize("query", [UNRELATED, SCHOOL[:12] + UNRELATED, "龘" * 300, "，" * 300])
def test_a_text_that_has_little_in_common_finds_nothing(query: str) -> None:
    assert _titles(query) == []


def test_a_very_long_paste_is_answered() -> None:
    assert _titles((WATER + SCHOOL) * 200)[:2] == ["供水保障", "教育优先"]


@pytest.mark.parametrize("asked", ["“{}”", '"{}"', "'{}"])
def test_what_is_asked_for_as_it_stands_is_not_forgiven(asked: str) -> None:
    assert _titles(asked.format(WATER)) == ["供水保障"]
    assert _titles(asked.format(WATER[:40] + "错" + WATER[41:])) == []


def test_exclusions_and_fields_are_no_passage() -> None:
    assert _titles("title:供水保障工程 -教育优先 " + "新建改造供水管网 " * 8) == []


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=400))
def test_clauses_come_from_the_text_once_each(text: str) -> None:
    found = clauses(text)
    assert len(set(found)) == len(found)
