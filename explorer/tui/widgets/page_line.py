"""One line of a page, with the way back from each character to the report."""

from __future__ import annotations

from typing import NamedTuple

NOT_IN_BODY = -1
"""The offset of what is drawn but does not stand in the body: bullets, rules, borders."""


class Run(NamedTuple):
    """A stretch of a line in one look.

    `text` is what is drawn, already sanitised, character for character what stands in the body
    from the offset `start` on (`NOT_IN_BODY` where it does not). `looks` name what it is: `strong`,
    `code`, `link` …; `link` is the address a link leads to, raw.
    """

    text: str
    start: int = NOT_IN_BODY
    looks: tuple[str, ...] = ()
    link: str = ""


class PageLine(NamedTuple):
    """A line of the section in `row`; `start` is the body offset it begins at, 0 for its heading."""

    row: int
    start: int
    runs: tuple[Run, ...] = ()
    heading: bool = False

    @property
    def text(self) -> str:
        """The line as drawn."""
        return "".join(run.text for run in self.runs)
