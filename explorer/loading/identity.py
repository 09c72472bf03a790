"""The ids of a report: those given, those made from a position, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from explorer.loading.ledger import Ledger, Mark, shown
from explorer.model import Outline, Report
from explorer.sentences import sentence

_COMPARED_LENGTH = 60
_COMPARED_WORDS = 10_000


class Names:
    """The ids of one kind of thing, sections or figures.

    `reserved` are ids a made one must not take: given somewhere in the file, perhaps further down.
    """

    def __init__(self, noun: str, reserved: frozenset[str]) -> None:
        self.noun = noun
        self.given: dict[str, int] = {}
        self.made = 0
        self._reserved = reserved

    def take(self, given: str, position: str, mark: Mark, ledger: Ledger) -> str:
        """The given id, or one made from the position where it is taken already."""
        if given not in self.given:
            self.given[given] = mark.line + 1
            return given
        name = self.make(position)
        message = sentence(
            "the id '{id}' is also {noun}'s at line {line}; this one is opened as '{name}'",
            id=shown(given),
            noun=self.noun,
            line=self.given[given],
            name=name,
        )
        ledger.error("duplicate-id", message, mark)
        return name

    def make(self, position: str) -> str:
        """An id made from the position, one that is not given anywhere."""
        self.made += 1
        while position in self._reserved:
            position += "_"
        return position

    def may_collide(self) -> bool:
        """Whether a made id may be one that is given."""
        return self.made > 0 and any(_looks_made(given) for given in self.given)


def _looks_made(name: str) -> bool:
    return name[:1] == "s" and name[1:2].isdigit()


class References:
    """The ids figures refer to, kept until all ids are known."""

    def __init__(self) -> None:
        self._kept: list[tuple[str, str, Mark, str]] = []

    def add(self, key: str, name: str, mark: Mark, metric: str) -> None:
        """Remember that the figure `metric` refers to `name` under `key`."""
        self._kept.append((key, name, mark, metric))

    def check(self, names: Names, report: Report, ledger: Ledger) -> None:
        """Report what refers to nothing, or to itself."""
        for key, name, mark, metric in self._kept:
            if name == metric:
                message = sentence("'{key}' names the figure itself; remove it", key=key)
                ledger.error("self-reference", message, mark, metric=metric)
        missing = [kept for kept in self._kept if kept[1] not in names.given]
        if missing:
            self._report_dangling(missing, Outline(report), ledger)

    def _report_dangling(
        self, missing: list[tuple[str, str, Mark, str]], outline: Outline, ledger: Ledger
    ) -> None:
        rows = outline.metric_rows
        for key, name, mark, metric in missing:
            if name in rows:
                continue
            section = outline.sections[rows[metric][0]].id if metric in rows else ""
            hint = "" if ledger.is_full("dangling-reference") else did_you_mean(name, rows)
            message = sentence(
                "'{key}' names the figure '{name}', which is not there{hint}",
                key=key,
                name=shown(name),
                hint=hint,
            )
            ledger.error("dangling-reference", message, mark, section=section, metric=metric)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` for the nearest of the first 10,000 known words, or nothing."""
    from rapidfuzz import fuzz, process  # 17 ms, for the files that have something wrong only

    candidates = [name[:_COMPARED_LENGTH] for name in islice(known, _COMPARED_WORDS)]
    near = process.extractOne(word[:_COMPARED_LENGTH], candidates, scorer=fuzz.ratio, score_cutoff=60)
    return sentence("; did you mean '{name}'?", name=shown(near[0])) if near else ""
