"""Ctrl+C twice: the first press only warns."""

from __future__ import annotations

from time import monotonic

SECONDS = 1.0
"""Within which a press is the second one."""


class SecondPress:
    """Remembers when the key was pressed last."""

    _last = 0.0

    def is_second(self) -> bool:
        """Whether this press follows another one at once."""
        before, self._last = self._last, monotonic()
        return self._last - before < SECONDS
