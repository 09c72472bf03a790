"""The panes with the file they show: it is followed, and shown anew when it changed and is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from explorer.model import Outline
from explorer.tui.screens.remembering_screen import RememberingScreen

if TYPE_CHECKING:
    from explorer.errors import ExplorerError
    from explorer.tui.file_watcher import FileWatcher, Reading


class FileRead(Message):
    """The thread that follows a file tells what became of it."""

    def __init__(self, watcher: FileWatcher, reading: Reading) -> None:
        super().__init__()
        self.watcher = watcher
        self.reading = reading


class ReloadingScreen(RememberingScreen):
    """A changed file waits in `_waiting` while a dialog is open, or until the reader takes what lost half of it."""

    watches_file = False
    file_error: ExplorerError | None = None
    _watcher: FileWatcher | None = None
    _waiting: Outline | None = None
    _in_doubt = False

    def completed(self) -> None:
        """Begin to follow the file."""
        super().completed()
        self.follow_file()

    def follow_file(self) -> None:
        """Follow the file of the report shown, and no other any more."""
        from explorer.tui.file_watcher import FileWatcher

        if self._watcher is not None:
            self._watcher.close()
        self._watcher = self._waiting = self.file_error = None
        self.trouble = ""
        path = self.outline.report.path
        if self.watches_file and path not in ("", "-"):
            self._watcher = FileWatcher(path, self._post_reading)
            self._watcher.start()

    def _post_reading(self, watcher: FileWatcher, reading: Reading) -> None:
        self.post_message(FileRead(watcher, reading))

    def on_unmount(self) -> None:
        """Let the thread end."""
        if self._watcher is not None:
            self._watcher.close()

    def on_file_read(self, event: FileRead) -> None:
        """Show the report anew, or say why not; what an older watcher tells is dropped."""
        reading = event.reading
        if event.watcher is not self._watcher:
            return
        if reading.outline is not None:
            self._take_whole(reading.outline, asked=reading.asked)
            return
        self.file_error, self._waiting = reading.error, None
        if reading.error is not None:
            from explorer.error_words import error_line

            line = reading.error.line
            self.trouble = self.words("file-broken-at", line=line) if line else self.words("file-broken")
            error = error_line(reading.error, self.words.language)
            self.say(self.words("file-broken-told", error=error))
        else:
            self.trouble = self.words("file-vanished") if reading.vanished else ""
            self.say(self.words("file-vanished-told" if reading.vanished else "file-back"))
        self.show_signs()

    def _take_whole(self, outline: Outline, *, asked: bool) -> None:
        """Show a report that could be read, or ask before showing one that lost most of its sections."""
        from explorer.model.renewal import lost_most

        was_broken, self.file_error = bool(self.trouble), None
        self._waiting, self._in_doubt = outline, lost_most(self.outline, outline) and not asked
        if self._in_doubt:
            self.trouble = self.words("file-shrunk", old=len(self.outline), new=len(outline))
            self.say(self.words("file-shrunk-told", old=len(self.outline), new=len(outline)))
        else:
            self.trouble = ""
            self._show_waiting(told=asked or was_broken)
        self.show_signs()

    def on_screen_resume(self) -> None:
        """Show what changed while a dialog was open, after what the dialog gave back was used."""
        if self._waiting is not None and not self._in_doubt:
            self.call_later(self._show_waiting)

    def _show_waiting(self, *, told: bool = False) -> None:
        """Show the report that waits, unless a dialog is open, whose places are those of the one before."""
        from explorer.model.renewal import renewal

        outline = self._waiting
        if outline is None or self.app.screen is not self:
            return
        self._waiting, self._in_doubt = None, False
        changed = renewal(self.outline, outline)
        if changed.is_none and outline.report == self.outline.report:
            if told:
                self.say(self.words("file-same"))
            return
        self.renew(outline)
        self.say(self.words("file-renewed", sections=changed.sections, figures=changed.figures))

    def action_reload(self) -> None:
        """Read the file now; or show the version that lost most of its sections."""
        if self._waiting is not None and self._in_doubt:
            self._in_doubt, self.trouble = False, ""
            self._show_waiting(told=True)
        elif self._watcher is None:
            self.say(self.words("file-none"))
        else:
            self.say(self.words("file-reading"))
            self._watcher.ask()
