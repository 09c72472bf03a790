"""What a check found about a report's figures."""

from __future__ import annotations

from typing import Literal, NamedTuple

from explorer.metrics.message import Message
from explorer.problems import Severity

Outcome = Literal["consistent", "inconsistent", "unchecked"]


class Finding(NamedTuple):
    """One answer of one rule.

    `code` is the rule's, stable and hyphenated. `told` is one line that shows the arithmetic, or says
    why it could not be done, in any language; `message` is the same in English. `row` is the section
    it stands in, `metric` the id of the figure judged (empty for a passage of text), `others` the ids
    it was judged against. `line` and `column` count from 1 in the report's file, 0 where unknown.
    `quote` is the passage, as printed; `stub` a figure in YAML to be filled in, where one is missing.
    """

    code: str
    outcome: Outcome
    severity: Severity
    told: Message
    row: int
    metric: str = ""
    others: tuple[str, ...] = ()
    line: int = 0
    column: int = 0
    quote: str = ""
    stub: str = ""

    @property
    def message(self) -> str:
        """What is told, in English."""
        return self.told.text()
