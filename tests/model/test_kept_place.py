"""A place is found again in the report as it is now."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from explorer.model import NO_PARENT, Outline, Report, Section
from explorer.model.kept_place import HEADING, KeptPlace, find, keep


def outline(*sections: Section) -> Outline:
    return Outline(Report("报告", sections))


OLD = outline(
    Section("a", "一", body="甲乙丙丁戊己庚辛", sections=(Section("a1", "二", body="子丑寅卯"),)),
    Section("b", "三", body=""),
)


def test_a_place_of_the_same_report_is_found_where_it_was() -> None:
    for row, offset in ((0, 3), (1, HEADING), (2, HEADING), (NO_PARENT, HEADING)):
        assert find(OLD, keep(OLD, row, offset)) == (row, offset)


def test_words_that_moved_within_their_section_are_found() -> None:
    new = outline(Section("z", "新"), Section("a", "一", body="插入的一段。\n\n甲乙丙丁戊己庚辛"))
    assert find(new, keep(OLD, 0, 3)) == (1, len("插入的一段。\n\n") + 3)


def test_words_that_are_gone_leave_the_offset_within_the_text() -> None:
    assert find(outline(Section("a", "一", body="短文")), keep(OLD, 0, 7)) == (0, 1)
    assert find(outline(Section("a", "一")), keep(OLD, 0, 7)) == (0, HEADING)


def test_of_words_that_stand_twice_the_nearer_place_is_taken() -> None:
    repeated = "同一行。" * 30
    report = outline(Section("a", "一", body=repeated))
    kept = KeptPlace("a", 41, repeated[40:52])
    assert find(report, kept) == (0, 40)


def test_a_section_that_is_gone_is_stood_for_by_the_one_above_it() -> None:
    kept = keep(OLD, 1, 2)
    assert find(outline(Section("x", "前"), Section("a", "一")), kept) == (1, HEADING)
    assert find(outline(Section("x", "前")), kept) == (NO_PARENT, HEADING)


@given(st.text(max_size=200), st.text(max_size=200), st.integers(-5, 300))
def test_any_place_lies_within_the_new_text(old: str, new: str, offset: int) -> None:
    before, after = outline(Section("a", "t", body=old)), outline(Section("a", "t", body=new))
    row, found = find(after, keep(before, 0, offset))
    assert row == 0
    assert HEADING <= found < max(1, len(new))
