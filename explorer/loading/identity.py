"""The ids of a report: those given, those made from a position, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.loading.ledger import Ledger, Mark, shown
from explorer.model import Outline, Report


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
        """The given id, or one made from the position where none is given or it is taken already."""
        if not given:
            return self._make(position)
        if given in self.given:
            name = self._make(position)
            first = f"{self.noun}'s at line {self.given[given]}"
            message = f"the id '{shown(given)}' is also {first}; this one is opened as '{name}'"
            ledger.error("duplicate-id", message, mark)
            return name
        self.given[given] = mark.line + 1
        return given

    def _make(self, position: str) -> str:
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
                ledger.error(
                    "self-reference", f"'{key}' names the figure itself; remove it", mark, metric=metric
                )
        missing = [kept for kept in self._kept if kept[1] not in names.given]
        if missing:
            self._report_dangling(missing, Outline(report), ledger)

    def _report_dangling(
        self, missing: list[tuple[str, str, Mark, str]], outline: Outline, ledger: Ledger
    ) -> None:
        for key, name, mark, metric in missing:
            if name in outline.metric_rows:
                continue
            row = outline.metric_rows[metric][0]
            section = outline.sections[row].id
            hint = did_you_mean(name, iter(outline.metric_rows)) if len(outline.metric_rows) < 5000 else ""
            message = f"'{key}' names the figure '{shown(name)}', which is not there{hint}"
            ledger.error("dangling-reference", message, mark, section=section, metric=metric)


def did_you_mean(word: str, known: Iterator[str]) -> str:
    """`; did you mean 'x'?` for the nearest known word, or nothing."""
    import difflib

    near = difflib.get_close_matches(word[:80], (name[:80] for name in known), n=1, cutoff=0.6)
    return f"; did you mean '{shown(near[0])}'?" if near else ""
