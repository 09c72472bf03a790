"""A column of heights answers as plain sums would."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.tui.widgets.heights import BLOCK, Heights

COLUMNS = st.lists(st.integers(0, 9), min_size=1, max_size=40).map(lambda heights: heights * (BLOCK // 16))


@settings(max_examples=40)
@given(COLUMNS, st.data())
def test_tops_and_totals_are_sums_whatever_changed(heights: list[int], data: st.DataObject) -> None:
    column = Heights(heights)
    for _ in range(3):
        index = data.draw(st.integers(0, len(heights) - 1))
        column[index] = heights[index] = data.draw(st.integers(0, 50))
    index = data.draw(st.integers(0, len(heights) - 1))
    assert column.total == sum(heights)
    assert column.top(index) == sum(heights[:index])
    assert (len(column), column[index]) == (len(heights), heights[index])


@settings(max_examples=40)
@given(COLUMNS, st.data())
def test_what_stands_at_a_line_covers_it(heights: list[int], data: st.DataObject) -> None:
    column = Heights(heights)
    line = data.draw(st.integers(0, max(0, column.total - 1)))
    index, within = column.at(line)
    assert column.top(index) + within == line
    assert column.total == 0 or 0 <= within < column[index]
