"""The sidecar of the report one reads: its session, read once all is drawn, written when one leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.config.session import Session
    from explorer.config.state import Found, StateFolder


class Sidecar:
    """What is remembered of one report, by its path; of one without a path, nothing is.

    Nothing here is imported before it is asked for: the first screen does not wait for it.
    """

    def __init__(self, path: str, folder: StateFolder | None = None) -> None:
        """`folder` is the user's own by default."""
        self.path = path
        self._folder = folder
        self._base: Session | None = None
        self._written: Session | None = None

    @property
    def folder(self) -> StateFolder:
        """Where all sessions are."""
        if self._folder is None:
            from explorer.config.paths import state_folder
            from explorer.config.state import StateFolder

            self._folder = StateFolder(state_folder())
        return self._folder

    @property
    def has_place(self) -> bool:
        """Whether the report is a file, so that it can be found again."""
        return self.path not in ("", "-")

    def read(self) -> Found:
        """What is remembered, and what is wrong with it."""
        from explorer.config.session import Session
        from explorer.config.state import Found

        found = self.folder.read(self.path) if self.has_place else Found(Session())
        self._base = self._written = found.session
        return found

    def write(self, session: Session) -> str:
        """Remember a session, where it is another one than before; what is wrong where that can't be."""
        if not self.has_place or self._base is None or session == self._written:
            return ""
        self._written = session
        wrong = self.folder.write(self.path, self._base, session)
        if not wrong:
            self._base = session
        return wrong
