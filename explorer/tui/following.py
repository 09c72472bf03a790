"""Following one's steps: a single one at once, of many fast ones, as of a key held, the last."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from textual.message_pump import MessagePump
from textual.timer import Timer

REST = 0.1
"""Seconds without a step until the last one is followed; a held key steps about every 0.03."""


class Follower:
    """Knows what text and figures are behind with, and brings them up to date when the steps rest.

    `follow` does so, told whether the text is to be shown anew. Whoever wants to see text or figures
    meanwhile calls `catch_up` before.
    """

    def __init__(self, owner: MessagePump, follow: Callable[[bool], None]) -> None:
        self._owner = owner
        self._follow = follow
        self._followed = 0.0
        self._timer: Timer | None = None
        self._behind = False
        self.text_behind = False
        """Whether the text shown is not what is read."""

    def step(self, *, text: bool) -> bool:
        """Follow a step now, or once no other comes; whether it was now. `text`: it changed what is read."""
        self._behind, self.text_behind = True, text or self.text_behind
        if monotonic() - self._followed >= REST:
            self.catch_up()
            return True
        # From the end of what was done before: on a slow machine steps come no faster than they are followed.
        self._followed = monotonic()
        self._stop()
        self._timer = self._owner.set_timer(REST, self.catch_up)
        return False

    def catch_up(self) -> None:
        """Follow the last step, if that was not done yet."""
        if self._behind:
            text = self.text_behind
            self.up_to_date()
            self._follow(text)
            self._followed = monotonic()

    def up_to_date(self) -> None:
        """Text and figures are as they should be."""
        self._stop()
        self._behind = self.text_behind = False

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
