"""Numbering checked and nested: a mark is a heading's only where its numbering begins at one and goes on."""

from __future__ import annotations

from dataclasses import dataclass, field

from explorer.importing.headings import BOLD, CLOSING, PLAIN, Candidate
from explorer.importing.numbering import is_weak

_STRONG = ("di-unit", "word")
_MOST_SKIPPED = 2
_FEWEST_WEAK = 2
_LIKELY_SHARE = 0.6


@dataclass(slots=True, eq=False)
class _Sequence:
    """One run of a numbering style under one parent; `above` are the sequences open around it."""

    style: str
    above: tuple[_Sequence, ...]
    strength: int = 0
    members: list[Candidate] = field(default_factory=list)

    @property
    def last(self) -> int:
        return self.members[-1].ordinal if self.members else 0

    def stands(self) -> bool:
        """Whether its members are headings."""
        if self.style in (PLAIN, BOLD):
            return True
        if self._is_aside():
            return False
        likely = sum(member.likely for member in self.members)
        if likely < _LIKELY_SHARE * len(self.members):
            return False
        if self.style.startswith(_STRONG):
            return True
        if is_weak(self.style):
            return len(self.members) >= _FEWEST_WEAK
        return len(self.members) >= 2

    def _is_aside(self) -> bool:
        """Whether one paragraph counts off all its points and the text around it goes on."""
        first, last = self.members[0], self.members[-1]
        return is_weak(self.style) and first.line == last.line and len(self.members) > 1 and last.returns


def nest(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that are headings, in order, each with its depth from 0."""
    sequences = _run(candidates)
    standing = {id(sequence) for sequence in sequences if sequence.stands()}
    for sequence in sequences:
        depth = sum(id(above) in standing for above in sequence.above)
        for member in sequence.members:
            member.accepted = id(sequence) in standing
            member.depth = depth
    return [candidate for candidate in candidates if candidate.accepted]


def _run(candidates: list[Candidate]) -> list[_Sequence]:
    """Every candidate given to the sequence it goes on or begins."""
    made: list[_Sequence] = []
    open_now: list[_Sequence] = []
    for candidate in candidates:
        place = _place(open_now, candidate)
        if place is None:
            continue
        if place < len(open_now) and _goes_on(open_now[place], candidate):
            del open_now[place + 1 :]
        else:
            del open_now[place:]
            open_now.append(_Sequence(candidate.style, tuple(open_now), candidate.strength))
            made.append(open_now[-1])
        open_now[-1].members.append(candidate)
    return made


def _goes_on(sequence: _Sequence, candidate: Candidate) -> bool:
    if sequence.style != candidate.style:
        return False
    if candidate.style in (PLAIN, BOLD):
        return True
    return 0 < candidate.ordinal - sequence.last <= _MOST_SKIPPED


def _place(open_now: list[_Sequence], candidate: Candidate) -> int | None:
    """How many open sequences stay above the candidate; None where it belongs to no numbering."""
    if candidate.style == PLAIN:
        return _plain_place(open_now, candidate)
    for place in range(len(open_now) - 1, -1, -1):
        same = open_now[place].style == candidate.style
        if same and (_goes_on(open_now[place], candidate) or candidate.ordinal == 1):
            return place
    if candidate.style == BOLD:
        return _bold_place(open_now)
    return len(open_now) if candidate.ordinal == 1 else None


def _bold_place(open_now: list[_Sequence]) -> int:
    """Bold run-ins stand below every numbered heading but the weak ones."""
    place = len(open_now)
    while place and is_weak(open_now[place - 1].style):
        place -= 1
    return place


def _plain_place(open_now: list[_Sequence], candidate: Candidate) -> int:
    """An unnumbered heading stands beside its like, or above all that stand apart no more than it."""
    if CLOSING.fullmatch(candidate.cut.title):
        return 0
    for place, sequence in enumerate(open_now):
        if sequence.style == PLAIN:
            return place
    place = len(open_now)
    while place and candidate.strength and open_now[place - 1].strength <= candidate.strength:
        place -= 1
    return place
