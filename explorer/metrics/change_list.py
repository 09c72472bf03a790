"""A comparison in reading order: each section with what became of it, its figures under it."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.metrics.compare import Comparison, FigureChange, SectionChange

Change = SectionChange | FigureChange


def changes(comparison: Comparison, *, unchanged: bool = False) -> list[Change]:
    """Sections in the new report's order, then those that are gone, each followed by its figures.

    What is the same is left out unless it is asked for, but a section stays whose figures changed.
    """
    of_new: dict[int, list[FigureChange]] = {}
    of_old: dict[int, list[FigureChange]] = {}
    for figure in comparison.figures:
        if not unchanged and figure.status == "same":
            continue
        if figure.new is not None:
            of_new.setdefault(figure.new.row, []).append(figure)
        elif figure.old is not None:
            of_old.setdefault(figure.old.row, []).append(figure)
    return list(_in_order(comparison, of_new, of_old, unchanged))


def _in_order(
    comparison: Comparison,
    of_new: dict[int, list[FigureChange]],
    of_old: dict[int, list[FigureChange]],
    unchanged: bool,
) -> Iterator[Change]:
    for section in comparison.sections:
        figures = [] if section.new is None else list(of_new.get(section.new, ()))
        figures += () if section.old is None else of_old.get(section.old, ())
        if unchanged or section.status != "same" or figures:
            yield section
            yield from figures


def is_change(change: Change) -> bool:
    """Whether something became different."""
    return change.status != "same"
