"""Numbering checked and nested: a mark is a heading's only where its numbering begins at one and goes on."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from explorer.importing.headings import BOLD, CLOSING, PLAIN, STRONG, Candidate
from explorer.importing.numbering import is_weak

_LETTERED = re.compile(r"\d[A-Z]\W*$")
_MOST_SKIPPED = 2
_MOST_ITEMS = 16
"""Items a filing may leave out between two that its type sets apart."""
_FEWEST = 2
_GREAT = ("-编", "-篇", "-卷", "-部分", "-章", "-part", "-chapter")
"""Styles of numbering that no mere points (1., 一、) stand above."""
_ANNEXES = ("word-annex", "word-appendix")
_LIKELY_SHARE = 0.6


@dataclass(slots=True, eq=False)
class _Sequence:
    """One run of a numbering style under one parent; `above` are the sequences open around it.

    `coming` is the ordinal of the next mark of its style, `begun_below` the number that stood above its first.
    """

    style: str
    above: tuple[_Sequence, ...]
    strength: int = 0
    members: list[Candidate] = field(default_factory=list)
    coming: int = 0
    begun_below: str = ""

    @property
    def last(self) -> int:
        return self.members[-1].ordinal if self.members else 0

    @property
    def will_go_on(self) -> bool:
        """Whether the next mark of its style is the one after its last."""
        if self.style in (PLAIN, BOLD):
            return False
        return self.coming == self.last + 1 or (self.is_strong and self.last <= self.coming <= self.last + 2)

    @property
    def is_strong(self) -> bool:
        """Whether its marks stand for chapters and parts, which nothing unnumbered closes."""
        return self.style.startswith(STRONG)

    def stands(self) -> bool:
        """Whether its members are headings."""
        if self.style in (PLAIN, BOLD):
            return True
        if self._is_aside():
            return False
        likely = sum(member.likely for member in self.members)
        if likely < _LIKELY_SHARE * len(self.members):
            return False
        if self.style.startswith(STRONG):
            return True
        return len(self.members) >= _FEWEST or self._is_below()

    def _is_below(self) -> bool:
        """Whether its only member is the first point below the heading its own number names: 3.7.6.1 below 3.7.6."""
        prefix = _bare(self.members[0].number).rpartition(".")[0]
        below = prefix and self.begun_below in (prefix, f"chapter {prefix}")
        return bool(self.style.startswith("dotted") and below)

    def _is_aside(self) -> bool:
        """Whether the points begin within a text, or one paragraph counts off all and text goes on after it."""
        first, last = self.members[0], self.members[-1]
        if not is_weak(self.style) or len(self.members) < _FEWEST:
            return False
        return first.inside or (first.paragraph == last.paragraph and last.returns)


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
    _tell_letters(candidates)
    made: list[_Sequence] = []
    open_now: list[_Sequence] = []
    following = _following(candidates)
    for at, candidate in enumerate(candidates):
        for sequence in open_now:
            sequence.coming = _next_ordinal(following, sequence.style, at)
        place = _place(open_now, candidate)
        if place is None and _takes_up(made, candidate):
            place = len(open_now)
        if place is None:
            continue
        if place < len(open_now) and _goes_on(open_now[place], candidate):
            del open_now[place + 1 :]
        else:
            del open_now[place:]
            begun = _named(open_now[-1].members[-1]) if open_now else ""
            open_now.append(
                _Sequence(candidate.style, tuple(open_now), candidate.strength, begun_below=begun)
            )
            made.append(open_now[-1])
        open_now[-1].members.append(candidate)
    return made


def _tell_letters(candidates: list[Candidate]) -> None:
    """Read C. behind B., and I. behind H., as letters, not as Roman numerals."""
    letter = roman = 0
    for one in candidates:
        if one.style == "roman" and len(one.number.rstrip(".．、")) == 1:
            ordinal = ord(one.number[0]) - 64
            if letter and ordinal == letter + 1 and one.ordinal != roman + 1:
                one.style, one.ordinal = "letter", ordinal
        if one.style == "letter":
            letter = one.ordinal
        elif one.style == "roman":
            letter, roman = 0, one.ordinal


def _bare(number: str) -> str:
    """A number without the stop behind it, full-width stops as plain ones."""
    return number.replace("．", ".").rstrip(".、 ")


def _named(above: Candidate) -> str:
    """How numbers below a heading name it: by its own number, a chapter's as such whatever it is printed like."""
    return f"chapter {above.ordinal}" if above.style.endswith(_GREAT) else _bare(above.number)


def _takes_up(made: list[_Sequence], candidate: Candidate) -> bool:
    """Whether chapters go on being numbered although a part above them ended: 第二编 begins with 第三章."""
    if not candidate.style.startswith(STRONG):
        return False
    last = next((one for one in reversed(made) if one.style == candidate.style), None)
    return last is not None and _goes_on(last, candidate)


def _following(candidates: list[Candidate]) -> dict[str, tuple[list[int], list[int]]]:
    """For each style where its marks stand among the candidates, and their ordinals."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    for at, candidate in enumerate(candidates):
        places, ordinals = found.setdefault(candidate.style, ([], []))
        places.append(at)
        ordinals.append(candidate.ordinal)
    return found


def _next_ordinal(following: dict[str, tuple[list[int], list[int]]], style: str, at: int) -> int:
    """The ordinal of the first mark of a style after the candidate `at`; 0 where none comes."""
    places, ordinals = following[style]
    index = bisect_right(places, at)
    return ordinals[index] if index < len(ordinals) else 0


def _goes_on(sequence: _Sequence, candidate: Candidate) -> bool:
    if sequence.style != candidate.style:
        return False
    if candidate.style in (PLAIN, BOLD):
        return True
    if candidate.ordinal == sequence.last:
        return _LETTERED.search(candidate.number) is not None
    apart = candidate.strength and candidate.style == "word-item"
    return 0 < candidate.ordinal - sequence.last <= (_MOST_ITEMS if apart else _MOST_SKIPPED)


def _place(open_now: list[_Sequence], candidate: Candidate) -> int | None:
    """How many open sequences stay above the candidate; None where it belongs to no numbering."""
    if candidate.style == PLAIN:
        return _plain_place(open_now, candidate)
    if candidate.style == BOLD:
        return _bold_place(open_now)
    going = [place for place, sequence in enumerate(open_now) if _goes_on(sequence, candidate)]
    if going:
        return next((p for p in reversed(going) if open_now[p].strength == candidate.strength), going[-1])
    return _first_place(open_now, candidate) if candidate.ordinal == 1 else None


def _first_place(open_now: list[_Sequence], candidate: Candidate) -> int:
    """Where a numbering begins: below all that is open, or in the place of its like that it stands no lower than."""
    if candidate.style.startswith("annex"):
        return 0
    if candidate.style in _ANNEXES and not any(one.is_strong for one in open_now):
        return 0
    same = [place for place, sequence in enumerate(open_now) if sequence.style == candidate.style]
    if not same:
        if candidate.style.startswith(STRONG) and all(one.style in (PLAIN, BOLD) for one in open_now):
            return 0
        if not candidate.style.endswith(_GREAT):
            return len(open_now)
        return 1 + max((place for place, one in enumerate(open_now) if one.is_strong), default=-1)
    last = same[-1]
    if candidate.strength >= open_now[last].strength:
        return last
    place = len(open_now)
    while place > last + 1 and open_now[place - 1].strength <= candidate.strength:
        place -= 1
    return place


def _bold_place(open_now: list[_Sequence]) -> int:
    """Bold run-ins stand beside each other, below every numbered heading but the weak ones."""
    place = len(open_now)
    while place and is_weak(open_now[place - 1].style):
        place -= 1
    return place - 1 if place and open_now[place - 1].style == BOLD else place


def _plain_place(open_now: list[_Sequence], candidate: Candidate) -> int:
    """An unnumbered heading stands beside its like, above all that stand apart no more than it."""
    if CLOSING.fullmatch(candidate.cut.title) or CLOSING.fullmatch(candidate.number):
        return 0
    beside = any(sequence.style == PLAIN for sequence in open_now)
    place = len(open_now)
    while place:
        above = open_now[place - 1]
        if above.style == PLAIN:
            return place - 1
        if above.is_strong or (above.will_go_on and not is_weak(above.style)):
            break
        lower = above.strength <= candidate.strength and (beside or candidate.strength > 0)
        if not lower and not is_weak(above.style):
            break
        place -= 1
    return place
