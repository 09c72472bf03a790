"""Which sections a document has, in which order, at which level."""

from __future__ import annotations

from explorer.export import Manifest, compose
from explorer.model import Outline, Report, Section


def section(id: str, *below: Section) -> Section:
    return Section(id=id, title=id, sections=below)


OUTLINE = Outline(
    Report("t", (section("a", section("a1", section("a11")), section("a2")), section("b", section("b1"))))
)
A, A1, A11, A2, B, B1 = range(6)


def levels(*rows: int, with_subsections: bool = True) -> list[tuple[str, int]]:
    document = compose(OUTLINE, rows, Manifest(with_subsections=with_subsections))
    return [(part.section.id, part.depth + 2) for part in document.parts]


def test_the_whole_report_is_complete() -> None:
    assert compose(OUTLINE, [A, B]).complete
    assert levels(A, B) == [("a", 2), ("a1", 3), ("a11", 4), ("a2", 3), ("b", 2), ("b1", 3)]


def test_a_chosen_section_starts_at_the_first_level() -> None:
    assert levels(A11) == [("a11", 2)]
    assert levels(A1) == [("a1", 2), ("a11", 3)]


def test_the_order_of_choice_is_kept() -> None:
    assert levels(B1, A2) == [("b1", 2), ("a2", 2)]


def test_a_section_under_a_chosen_one_is_not_written_twice() -> None:
    assert levels(A11, A) == levels(A)
    assert levels(A, A) == levels(A)


def test_without_subsections_only_the_chosen_ones() -> None:
    assert levels(A, A11, with_subsections=False) == [("a", 2), ("a11", 3)]
    assert levels(A, B, A1, with_subsections=False) == [("a", 2), ("b", 2), ("a1", 2)]


def test_depth_limits_how_far_down_a_choice_goes() -> None:
    document = compose(OUTLINE, [A], Manifest(depth=2))
    assert [part.section.id for part in document.parts] == ["a", "a1", "a2"]


def test_renumbering_counts_from_one_at_each_level() -> None:
    document = compose(OUTLINE, [A, B], Manifest(renumber=True))
    assert [part.number for part in document.parts] == ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]
