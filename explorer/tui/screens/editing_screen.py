"""The panes with the reader's editor, which gets the terminal while it runs."""

from __future__ import annotations

import os
import signal
import subprocess

from textual.app import SuspendNotSupported

from explorer.model import NO_PARENT
from explorer.tui.screens.reloading_screen import ReloadingScreen

NO_TEXT = {".docx", ".pdf", ".epub", ".odt", ".doc", ".xlsx"}
"""Documents that no text editor shows as text."""


class EditingScreen(ReloadingScreen):
    """Opens the file at the line that is wrong, or at the section one reads."""

    @property
    def line_here(self) -> int:
        """The file's line of what one reads, from 1; 0 where that is not known."""
        if self.file_error is not None and self.file_error.line:
            return self.file_error.line
        row, offset = self.here
        if row == NO_PARENT:
            return 1
        section = self.outline.sections[row]
        return section.line_of(offset) if offset > 0 else section.place.line

    def action_edit(self) -> None:
        """Open the file in the editor, at its line."""
        from explorer.config.editor import editor_command

        path = self.outline.report.path
        if path in ("", "-"):
            self.say(self.words("file-none"))
        elif os.path.splitext(path)[1].lower() in NO_TEXT:
            self.say(self.words("edit-no-text", path=os.path.basename(path)))
        elif not (command := editor_command(path, self.line_here)):
            self.say(self.words("edit-no-editor"))
        else:
            self.edit(command)

    def edit(self, command: list[str]) -> None:
        """Give the terminal to a program until it ends, then look at the file at once."""
        # An interrupt is meant for the editor; a handler, since what is ignored stays so in the program.
        former = signal.signal(signal.SIGINT, lambda *_: None)
        try:
            with self.app.suspend():
                subprocess.run(command, check=False)
        except SuspendNotSupported:
            self.say(self.words("edit-not-here"))
        except (OSError, ValueError) as error:
            self.say(self.words("edit-failed", command=command[0], error=getattr(error, "strerror", error)))
        finally:
            signal.signal(signal.SIGINT, former)
        self.refresh(layout=True)
