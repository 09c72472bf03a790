"""Writing a file whose content is ready: its name is proposed, nothing is replaced unasked."""

from __future__ import annotations

import os

from textual.widgets import Input

from explorer.atomic import TargetExistsError, write_atomic
from explorer.config.language import Words
from explorer.error_words import error_line
from explorer.errors import ExportError
from explorer.tui.access import access_of
from explorer.tui.delivery import deliver
from explorer.tui.proposed_name import proposed_name
from explorer.tui.screens.line_dialog import LineDialog


class SaveScreen(LineDialog[str]):
    """Gives back a sentence on what was written where."""

    def __init__(
        self, words: Words, content: bytes, name: str, suffix: str, told: str, *, folder: str = ""
    ) -> None:
        """`told` says what is written; files without a folder go to `folder`."""
        self.folder = folder or os.curdir
        proposed = proposed_name(name, suffix, self.folder)
        super().__init__(words, title=told, hint=words("save-hint"), value=proposed)
        self.content = content
        self.told = told
        self._may_replace = ""

    def on_mount(self) -> None:
        """In a browser, Enter gives a download; the dialog's own `on_mount` is called besides."""
        if access_of(self.app).served:
            self.say(self.words("save-hint-served"))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Another name is asked about anew."""
        event.stop()
        self._may_replace = ""

    def submit(self, line: str) -> None:
        """Write the file; on a second Enter also over one that exists. A browser gets it as a download."""
        if access_of(self.app).served:
            given = deliver(self.app, line, self.content)
            self.dismiss(self.words("save-delivered", what=self.told, name=given))
            return
        path = os.path.join(self.folder, os.path.expanduser(line))
        try:
            write_atomic(path, self.content, force=self._may_replace == path)
        except TargetExistsError:
            self._may_replace = path
            self.say(self.words("save-exists", path=path))
        except ExportError as error:
            self.say(error_line(error, self.words.language))
        else:
            self.dismiss(self.words("save-done", what=self.told, path=os.path.abspath(path)))
