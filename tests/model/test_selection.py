"""What is chosen, in which order, and what becomes of it when the report is read anew."""

from __future__ import annotations

from explorer.model import Metric, Outline, Report, Section
from explorer.model.selection import Basket, Mark, found, named


def outline(*ids: str) -> Outline:
    figures = (Metric("m1", "甲", "1"), Metric("m2", "乙", "2"))
    return Outline(Report("t", tuple(Section(id, id, metrics=figures if id == "b" else ()) for id in ids)))


def test_sections_and_figures_are_told_in_reading_order() -> None:
    basket = Basket()
    basket.toggle(2)
    basket.toggle(1, "m2")
    basket.toggle(0)
    assert basket.marks == [Mark(0), Mark(1, "m2"), Mark(2)]
    assert list(basket) == [0, 2]
    assert (1 in basket, basket.holds(Mark(1, "m2"))) == (False, True)


def test_an_arranged_basket_keeps_its_order_and_takes_new_marks_at_its_end() -> None:
    basket = Basket([0, 1, 2])
    assert basket.move(2, -1) == 1
    assert basket.move(0, -5) == 0
    basket.toggle(1)
    basket.toggle(1)
    assert basket.marks == [Mark(0), Mark(2), Mark(1)]


def test_a_figure_of_a_marked_section_is_no_choice_of_its_own() -> None:
    basket = Basket([0])
    basket.add([Mark(0, "m1"), Mark(1, "m1"), Mark(1, "m2")])
    assert basket.selection == ((0, 1), {1: frozenset({"m1", "m2"})})


def test_marks_follow_their_sections_into_the_report_read_anew() -> None:
    old, new = outline("a", "b", "c"), outline("x", "c", "b")
    basket = Basket([0, 2])
    basket.toggle(1, "m1")
    basket.restore(found(new, named(old, basket.marks)))
    assert basket.marks == [Mark(2, "m1"), Mark(1)]
    basket.add([Mark(0)])
    assert basket.marks == [Mark(2, "m1"), Mark(1), Mark(0)]


def test_a_range_takes_what_is_seen_between_its_ends() -> None:
    basket = Basket()
    basket.toggle(4)
    basket.toggle(3, "m")
    assert basket.extend(1, between=[0, 1, 3, 4]) == 2
    assert list(basket) == [1, 3, 4]
