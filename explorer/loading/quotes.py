"""Whether a quote stands in its section's body, white space aside."""

from __future__ import annotations

from explorer.loading.ledger import Ledger, Mark, shown
from explorer.sentences import sentence

WORK_LIMIT = 4_000_000_000
"""Characters compared for one file at most: some seconds. The quotes left then are said to be unchecked."""


class QuoteCheck:
    """Looks for quotes in bodies, with a bound on the work of a whole file."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._work = 0
        self._body = ""
        self._squeezed = ""

    def check(self, quote: str, body: str, mark: Mark, *, metric: str = "") -> None:
        """Report a quote that is not in the body."""
        self._work += len(body)
        if self._work > WORK_LIMIT:
            message = sentence("too many quotes in too long bodies to check them all")
            self._ledger.info("quote-unchecked", message, mark)
        elif quote not in body and _squeezed(quote) not in self._squeeze(body):
            message = sentence(
                "the quote '{quote}' is not in the section's body; copy it from there", quote=shown(quote)
            )
            self._ledger.error("quote-not-in-body", message, mark, metric=metric)

    def _squeeze(self, body: str) -> str:
        if body is not self._body:
            self._body = body
            self._squeezed = _squeezed(body)
        self._work += len(self._squeezed)
        return self._squeezed


def _squeezed(text: str) -> str:
    return "".join(text.split())
