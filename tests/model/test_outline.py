"""Rows, subtrees, positions and addresses of sections."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import UsageError
from explorer.model import NO_PARENT, Outline, Report, Section
from explorer.model.address import expand, number_key, resolve


def section(id: str, *below: Section, number: str = "", title: str = "") -> Section:
    return Section(id=id, title=title or id, number=number, sections=below)


REPORT = Report(
    "年报",
    (
        section(
            "a",
            section("a1", section("a11", number="一是"), number="（一）"),
            section("a2", number="(二)"),
            number="一、",
        ),
        section(
            "b",
            section("b1", number="（一）", title="举措"),
            section("b2", number="（二）", title="成效"),
            number="二、",
        ),
    ),
)


@pytest.fixture
def outline() -> Outline:
    return Outline(REPORT)


def test_rows_stand_in_reading_order_with_their_subtrees(outline: Outline) -> None:
    assert [s.id for s in outline.sections] == ["a", "a1", "a11", "a2", "b", "b1", "b2"]
    assert outline.depths == [0, 1, 2, 1, 0, 1, 1]
    assert outline.parents == [NO_PARENT, 0, 1, 0, NO_PARENT, 4, 4]
    assert outline.ends == [4, 3, 3, 4, 7, 6, 7]
    assert list(outline.children()) == [0, 4]
    assert list(outline.children(0)) == [1, 3]
    assert [outline.position(row) for row in range(7)] == ["1", "1.1", "1.1.1", "1.2", "2", "2.1", "2.2"]
    assert outline.path(2) == ["a", "a1", "a11"]


@pytest.mark.parametrize(
    ("address", "id"),
    [
        ("a11", "a11"),
        ("1.1.1", "a11"),
        ("2.2", "b2"),
        ("一", "a"),
        ("一、", "a"),
        ("一/（二）", "a2"),
        ("一/(二)", "a2"),
        ("二/一", "b1"),
        ("一/一/一是", "a11"),
        ("成效", "b2"),
    ],
)
def test_a_section_is_found_by_id_position_number_path_or_title(
    outline: Outline, address: str, id: str
) -> None:
    assert outline.sections[resolve(outline, address)].id == id


def test_the_whole_report_is_a_dot(outline: Outline) -> None:
    assert resolve(outline, ".") == NO_PARENT
    assert expand(outline, [NO_PARENT, 4]) == [0, 4]


def test_an_unknown_section_lists_the_nearest(outline: Outline) -> None:
    with pytest.raises(UsageError, match=r"no section 'a12'.*nearest:.*a1"):
        resolve(outline, "a12")


def test_an_ambiguous_title_lists_what_it_could_be() -> None:
    twice = Outline(Report("t", (section("x", title="成效"), section("y", title="成效"))))
    with pytest.raises(UsageError, match=r"could be any of 2: 1 成效, 2 成效"):
        resolve(twice, "成效")


@pytest.mark.parametrize(
    "address", ["", "/", "9.9", "1.", "0", "1.0", "999999999999", "（", "一//二", "二/一是"]
)
def test_no_address_breaks_the_resolver(outline: Outline, address: str) -> None:
    with pytest.raises(UsageError):
        resolve(outline, address)


def test_number_marks_do_not_matter() -> None:
    assert number_key("（一）") == number_key("(一)") == number_key("一、") == "一"


def test_what_is_read_at_a_row_is_itself_or_all_below_it_too(outline: Outline) -> None:
    assert outline.rows_with(0, below=True) == range(outline.ends[0])
    assert outline.rows_with(0, below=False) == range(1)
    assert outline.rows_with(NO_PARENT, below=True) == range(len(outline))
    assert outline.rows_with(NO_PARENT, below=False) == range(0)
    summarised = Outline(Report("年报", REPORT.sections, summary="引言。"))
    assert summarised.rows_with(NO_PARENT, below=False) == range(1)


def test_the_summary_is_a_row_of_its_own() -> None:
    outline = Outline(Report("年报", REPORT.sections, summary="引言。", language="zh-Hans"))
    assert [(outline.position(row), outline.sections[row].title) for row in (0, 1, 2)] == [
        ("0", "摘要"),
        ("1", "a"),
        ("1.1", "a1"),
    ]
    assert (outline.parents[0], outline.ends[0], outline.depths[0]) == (NO_PARENT, 1, 0)
    assert resolve(outline, "0") == resolve(outline, "summary") == 0
    assert outline.sections[0].body == "引言。"


def test_the_summary_takes_no_sections_id() -> None:
    outline = Outline(Report("t", (section("summary"),), summary="x"))
    assert [s.id for s in outline.sections] == ["summary-", "summary"]


def test_a_deep_report_is_walked_without_recursion() -> None:
    deep = section("leaf")
    for level in range(5000):
        deep = section(f"s{level}", deep)
    outline = Outline(Report("t", (deep,)))
    assert outline.depths[-1] == 5000
    assert outline.ends[0] == 5001


trees: st.SearchStrategy[list[object]] = st.recursive(
    st.builds(list), lambda children: st.lists(children, max_size=4), max_leaves=30
)


def build(tree: list[object], prefix: str = "s") -> tuple[Section, ...]:
    return tuple(
        section(f"{prefix}.{i}", *build(below, f"{prefix}.{i}"))  # type: ignore[arg-type]  # a JSON-like tree
        for i, below in enumerate(tree)
    )


@given(trees)
def test_each_row_stands_in_its_parents_subtree(tree: list[object]) -> None:
    outline = Outline(Report("t", build(tree)))
    for row, parent in enumerate(outline.parents):
        assert row < outline.ends[row] <= len(outline)
        if parent != NO_PARENT:
            assert parent < row < outline.ends[row] <= outline.ends[parent]
        assert resolve(outline, outline.position(row)) == row


@pytest.mark.parametrize(
    ("number", "title", "heading"),
    [
        ("1.", "资源共享", "1. 资源共享"),
        ("2.3", "Places", "2.3 Places"),
        ("一、", "举措", "一、举措"),
        ("", "摘要", "摘要"),
        ("3.", "", "3."),
    ],
)
def test_a_heading_has_a_blank_after_a_latin_number_only(number: str, title: str, heading: str) -> None:
    outline = Outline(Report("报告", (Section("a", title, number),)))
    assert outline.sections[0].heading == heading
    assert outline.label(0) == f"1 {heading}"
