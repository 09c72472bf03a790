"""What a report that is read anew has changed, counted."""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.outline import Outline
from explorer.model.report import Section


class Renewal(NamedTuple):
    """How many sections and figures are new, gone or say something else."""

    sections: int = 0
    figures: int = 0

    @property
    def is_none(self) -> bool:
        """Whether everything is as it was."""
        return not (self.sections or self.figures)


def renewal(old: Outline, new: Outline) -> Renewal:
    """What is not the same in two readings of a report, by the ids of its sections and figures."""
    sections = _differing(
        {id: _own(old.sections[row]) for id, row in old.rows.items()},
        {id: _own(new.sections[row]) for id, row in new.rows.items()},
    )
    figures = _differing(
        {id: metric for id, (_, metric) in old.metric_rows.items()},
        {id: metric for id, (_, metric) in new.metric_rows.items()},
    )
    return Renewal(sections, figures)


def lost_most(old: Outline, new: Outline) -> bool:
    """Whether more than half the sections are gone: a file is hardly ever meant to lose so many at once."""
    return len(new) * 2 < len(old)


def _own(section: Section) -> tuple[object, ...]:
    return section.title, section.number, section.body, section.tags, section.notes


def _differing(old: dict[str, object], new: dict[str, object]) -> int:
    changed = sum(1 for id, value in new.items() if id not in old or old[id] != value)
    return changed + sum(1 for id in old if id not in new)
