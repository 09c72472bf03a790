"""The reports read before, to go on with one."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.config.language import Words
from explorer.config.session import Session
from explorer.tui.choice import Choice
from explorer.tui.name_finder import NameFinder
from explorer.tui.screens.choice_screen import ChoiceScreen


class RecentReport(str):
    """The path of a report read before."""

    __slots__ = ()


class RecentChoices:
    """The reports read before, as choices by title and path."""

    def __init__(self, sessions: Sequence[Session]) -> None:
        self._choices = [
            Choice(session.title or session.path, hint=session.path, value=RecentReport(session.path))
            for session in sessions
        ]
        self._finder = NameFinder(f"{choice.name} {choice.hint}" for choice in self._choices)

    def find(self, query: str) -> list[Choice]:
        """Those whose title or path hold the words typed, the last read first."""
        return [self._choices[index] for index in sorted(self._finder.find(query))]


class RecentScreen(ChoiceScreen):
    """Gives back a choice whose value is a `RecentReport`."""

    in_columns = True

    def __init__(self, sessions: Sequence[Session], words: Words) -> None:
        super().__init__(words, title="recent-title", hint="recent-hint")
        self.nothing = "recent-empty" if not sessions else "nothing-found"
        self._recent = RecentChoices(sessions)

    def choices(self, query: str) -> Sequence[Choice]:
        """The reports that fit."""
        return self._recent.find(query)
