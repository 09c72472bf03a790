"""Folding: the rows one sees are those under no folded row, whatever was done before."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model import NO_PARENT, Outline, Report, Section
from explorer.tui.visible_rows import VisibleRows, comfortable_level

TREES = st.recursive(
    st.just(Section("leaf", "叶")),
    lambda below: st.lists(below, max_size=4).map(lambda found: Section("node", "节", sections=tuple(found))),
    max_leaves=20,
)
REPORTS = st.lists(TREES, max_size=5).map(lambda found: Outline(Report("报告", tuple(found))))
STEPS = st.lists(
    st.tuples(st.sampled_from(["toggle", "fold", "unfold", "reveal", "level", "all"]), st.integers(0, 40))
)


def seen(outline: Outline, rows: VisibleRows) -> list[int]:
    """The rows under no folded row, told one by one from the definition."""
    return [
        row for row in range(len(outline)) if all(rows.is_unfolded(above) for above in outline.ancestors(row))
    ]


def do(rows: VisibleRows, step: str, number: int) -> None:
    if step == "level":
        rows.show_level(number % 5 + 1)
    elif step == "all":
        rows.show_all()
    elif len(rows.outline):
        {"toggle": rows.toggle, "fold": rows.fold, "unfold": rows.unfold, "reveal": rows.reveal}[step](
            number % len(rows.outline)
        )


@settings(max_examples=150, deadline=None)
@given(REPORTS, STEPS)
def test_the_rows_seen_are_those_under_no_folded_row(outline: Outline, steps: list[tuple[str, int]]) -> None:
    rows = VisibleRows(outline)
    for step, number in steps:
        do(rows, step, number)
        assert rows.rows == [NO_PARENT, *seen(outline, rows)]


@settings(max_examples=60, deadline=None)
@given(REPORTS, STEPS, st.integers(0, 40))
def test_a_revealed_row_is_seen_and_found(
    outline: Outline, steps: list[tuple[str, int]], number: int
) -> None:
    rows = VisibleRows(outline)
    for step, other in steps:
        do(rows, step, other)
    if len(outline):
        row = number % len(outline)
        rows.reveal(row)
        assert rows[rows.index(row)] == row


def test_a_row_that_is_hidden_is_found_at_what_hides_it() -> None:
    inner = Section("c", "丙")
    outline = Outline(
        Report("报告", (Section("a", "甲", sections=(Section("b", "乙", sections=(inner,)),)),))
    )
    rows = VisibleRows(outline, 2)
    assert rows.rows == [NO_PARENT, 0, 1]
    assert rows.index(2) == 2
    rows.fold(0)
    assert rows.index(2) == 1


def test_as_many_levels_are_shown_as_fit() -> None:
    chapters = tuple(Section(f"{i}", "章", sections=(Section(f"{i}.1", "节"),) * 5) for i in range(4))
    outline = Outline(Report("报告", chapters))
    assert [comfortable_level(outline, lines) for lines in (3, 4, 23, 24, 100)] == [1, 1, 1, 2, 2]
    assert comfortable_level(Outline(Report("空")), 10) == 1
