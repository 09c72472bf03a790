"""The questions put before, newest last, as an input line goes through them."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 100


class QueryHistory:
    """Questions one can go back to with the up key; what was being typed comes back at the end."""

    def __init__(self, queries: Iterable[str] = ()) -> None:
        self.queries = list(queries)[-LONGEST:]
        self._index = len(self.queries)
        self._typed = ""

    def remember(self, query: str) -> None:
        """Add a question as the newest; one that was put before moves there."""
        if query.strip():
            self.queries = [*(old for old in self.queries if old != query), query][-LONGEST:]
        self._index = len(self.queries)
        self._typed = ""

    def older(self, typed: str) -> str:
        """The question before the one shown; `typed` itself where there is none."""
        if self._index == len(self.queries):
            self._typed = typed
        if self._index == 0:
            return typed
        self._index -= 1
        return self.queries[self._index]

    def newer(self, typed: str) -> str:
        """The question after the one shown, at the end what was typed before."""
        if self._index >= len(self.queries):
            return typed
        self._index += 1
        return self.queries[self._index] if self._index < len(self.queries) else self._typed
