"""Where a reader has been: back and forward, as in a browser."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.model.kept_place import Spot

LONGEST = 500


class History:
    """The places one jumped from and to."""

    def __init__(self, back: Iterable[Spot] = ()) -> None:
        """`back` are the places one jumped from, oldest first."""
        self._back = list(back)[-LONGEST:]
        self._forward: list[Spot] = []

    @property
    def steps(self) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
        """The places behind, oldest first, and those ahead, nearest first."""
        return tuple(self._back), tuple(reversed(self._forward))

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later place."""
        return bool(self._forward)

    def leave(self, place: Spot, to: Spot | None = None) -> None:
        """Remember the place one jumps away from, unless that is where one goes (`to`)."""
        if place == to:
            return
        if not self._back or self._back[-1] != place:
            self._back.append(place)
        del self._back[:-LONGEST]
        self._forward.clear()

    def back(self, place: Spot) -> Spot:
        """The earlier place; `place` is where one is, for the way forward. `place` itself where there is none."""
        if not self._back:
            return place
        self._forward.append(place)
        return self._back.pop()

    def forward(self, place: Spot) -> Spot:
        """The later place, or `place` where there is none."""
        if not self._forward:
            return place
        self._back.append(place)
        return self._forward.pop()
