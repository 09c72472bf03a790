"""Finding by name in a long list: its names are read once, aside, and whoever types goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from explorer.tui.aside import aside
from explorer.tui.name_finder import NameFinder

AT_ONCE = 1_000
"""Names that are read before the next frame."""


class LateFinder:
    """Finds in the list it was last asked about."""

    def __init__(self, made: Callable[[], object]) -> None:
        """`made` is called, in another thread, when what was asked in vain can be answered."""
        self._made = made
        self._listed: Sequence[object] | None = None
        self._finder: NameFinder | None = None

    def find(
        self, listed: Sequence[object], names: Callable[[], Iterable[str]], typed: str
    ) -> list[int] | None:
        """The indexes of those of `listed` that hold every word typed, ascending; None until the names are read.

        `names` gives the names of `listed`, and is asked once for one and the same list.
        """
        if listed is not self._listed:
            self._listed, self._finder = listed, None
            if len(listed) <= AT_ONCE:
                self._finder = NameFinder(names())
            else:
                aside("names", partial(self._read, listed, names))
        return None if self._finder is None else sorted(self._finder.find(typed))

    def _read(self, listed: Sequence[object], names: Callable[[], Iterable[str]]) -> None:
        finder = NameFinder(names() if listed is self._listed else ())
        if listed is self._listed:
            self._finder = finder
            self._made()
