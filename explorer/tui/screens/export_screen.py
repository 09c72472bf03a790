"""Export: what will be written is seen before it is, and no file is replaced unasked."""

from __future__ import annotations

import os
from dataclasses import asdict
from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, Static

from explorer.atomic import TargetExistsError, write_atomic
from explorer.config.language import Words
from explorer.dialog_commands import EXPORT
from explorer.error_words import error_line
from explorer.errors import ExportError
from explorer.export import SUFFIXES, render_document
from explorer.metrics.questions import questions
from explorer.model import NO_PARENT, Outline
from explorer.model.selection import Selection
from explorer.text.sanitize import visible_line
from explorer.tui.access import access_of
from explorer.tui.aside import aside
from explorer.tui.bindings import bindings_for
from explorer.tui.delivery import deliver
from explorer.tui.drawing import clip
from explorer.tui.screens.dialog import Dialog
from explorer.tui.screens.export_plan import ExportPlan, LeftOut, left_out, written
from explorer.tui.widgets.cut_text import CutText
from explorer.tui.widgets.manifest_form import ManifestForm
from explorer.tui.widgets.visible_input import VisibleInput

PREVIEW_LINES = 200
"""Lines of the file that are shown before it is written."""
PREVIEW_CELLS = 400
"""Characters of a line of the preview."""
NAME_CELLS = 40
SHORT = 20
"""Lines below which a screen is short."""
NARROW = 100
"""Columns below which it is narrow."""
TINY = 50
"""Columns below which two choices fill a line."""


class ExportScreen(Dialog[str | None]):
    """Asks what to write and writes it. Gives back a sentence on what was written, or None."""

    DEFAULT_CSS = """
    ExportScreen {
        align: center middle;
        & > #dialog {
            width: 90%; max-width: 100; height: 90%; max-height: 40;
            background: $panel; border: $frame; padding: 0 1;
        }
        & #title { text-style: bold; color: $primary; }
        & #name { height: auto; }
        & #name > Static { width: 10; color: $muted; }
        & Input { width: 1fr; }
        & #said { height: auto; color: $warning; }
        & #sizes { height: auto; max-height: 2; color: $muted; }
        & #preview { height: 1fr; min-height: 2; background: $background; }
        & #buttons { height: 1; align-horizontal: right; }
        &.short > #dialog { height: 100%; border: none; }
        &.short #title { display: none; }
        &.short #preview { min-height: 0; }
        &.narrow > #dialog { width: 100%; }
        &.narrow #name > Static { width: 8; }
        & #buttons Button { margin-left: 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(EXPORT)

    def __init__(
        self, outline: Outline, marked: Selection, current: int, words: Words, *, folder: str = ""
    ) -> None:
        """What is marked is proposed before the `current` row; files without a folder go to `folder`."""
        super().__init__()
        self.outline = outline
        self.words = words
        self.folder = folder or os.curdir
        choices = [marked] if marked.rows else []
        here = Selection((current,), {})
        self.choices = [*choices, here] if here not in choices else choices
        self.plan = ExportPlan(self.choices[0])
        self._proposed = self.plan.proposed_name(outline, self.folder)
        self._content: bytes | None = None
        self._sections = 0
        self._missing_told = ""
        self._asked = 0
        self._waiting = False
        self._may_replace = ""

    # The form

    def compose(self) -> ComposeResult:
        """The form, the file's name, the preview, the buttons."""
        with Vertical(id="dialog"):
            yield Static(Text(self.words("export-title")), id="title")
            choices = [(self._named(choice), choice) for choice in self.choices]
            yield ManifestForm(self.plan, choices, self.words)
            with Horizontal(id="name"):
                yield Static(Text(self.words("export-file")))
                yield VisibleInput(self._proposed, id="file", compact=True)
            yield Static(id="said")
            yield Static(id="sizes")
            with VerticalScroll(id="preview"):
                yield CutText(id="text")
            with Horizontal(id="buttons"):
                yield Button(Content(self.words("export-cancel")), id="cancel", compact=True)
                yield Button(Content(self._write_label), id="write", variant="primary", compact=True)

    @property
    def _write_label(self) -> str:
        """What the button does: in a browser, it gives a download."""
        return self.words("export-download" if access_of(self.app).served else "export-write")

    def _named(self, choice: Selection) -> str:
        """What a choice is called."""
        figures = sum(map(len, choice.figures.values()))
        sections = len(choice.rows) - len(choice.figures)
        if figures:
            return self.words("export-marked-figures", sections=sections, figures=figures)
        if sections > 1:
            return self.words("export-marked", count=sections)
        if choice.rows[0] == NO_PARENT:
            return self.words("whole-report")
        return clip(self.outline.sections[choice.rows[0]].heading, NAME_CELLS)

    def on_mount(self) -> None:
        """Begin at the file name: Enter writes what is proposed."""
        self.query_one("#file", Input).focus()
        self._compose_content()

    def on_resize(self, event: events.Resize) -> None:
        """Do without frame and title where lines are few, one choice a line where they are narrow."""
        for widget in (self, self.query_one(ManifestForm)):
            widget.set_class(event.size.width < NARROW, "narrow")
            widget.set_class(event.size.width < TINY, "tiny")
            widget.set_class(event.size.height < SHORT, "short")

    # Changes of the form

    def on_manifest_form_changed(self, event: ManifestForm.Changed) -> None:
        """Give the file another name, where it was ours, and compose it anew."""
        event.stop()
        former, self.plan = self.plan, event.plan
        box = self.query_one("#file", Input)
        if box.value == self._proposed:
            box.value = self._proposed = self.plan.proposed_name(self.outline, self.folder)
        elif box.value.endswith(SUFFIXES[former.format]):
            box.value = box.value.removesuffix(SUFFIXES[former.format]) + SUFFIXES[self.plan.format]
        self._compose_content()

    @on(Input.Changed)
    def _rename(self) -> None:
        self._may_replace = ""
        self._say("")
        self.query_one("#write", Button).label = Content(self._write_label)

    # The preview

    def _compose_content(self) -> None:
        self._asked += 1
        self._content = None
        aside("export", partial(self._make, self._asked, self.plan))

    def _make(self, asked: int, plan: ExportPlan) -> None:
        """Compose the file aside; a large report takes its time."""
        try:
            findings = questions(self.outline) if plan.manifest.findings else None
            document = plan.document(self.outline, findings)
            content = render_document(document, plan.format)
        except ExportError as error:
            self.post_message(self.Made(asked, None, 0, LeftOut(), error_line(error, self.words.language)))
        else:
            missing = left_out(plan, document, self.outline)
            self.post_message(self.Made(asked, content, written(document), missing))

    class Made(Message):
        """The content for the plan of that number, or the error that stands in its way."""

        def __init__(
            self, asked: int, content: bytes | None, sections: int, missing: LeftOut, error: str = ""
        ) -> None:
            super().__init__()
            self.asked = asked
            self.content = content
            self.sections = sections
            self.missing = missing
            self.error = error

    def on_export_screen_made(self, event: Made) -> None:
        """Show the beginning of what will be written; a content for an older plan is dropped."""
        event.stop()
        if event.asked != self._asked:
            return
        self._content = event.content
        content = event.content or b""
        sizes = self.words("export-sizes", sections=event.sections, bytes=len(content))
        missing = self._missing(event.missing)
        self._sections, self._missing_told = event.sections, missing
        sizes += missing
        self._say(event.error)
        self.query_one("#sizes", Static).update(Text(sizes))
        self.query_one(CutText).show(preview_of(content, self.words))
        if self._waiting:
            self._write()

    # Writing

    @on(Input.Submitted)
    @on(Button.Pressed, "#write")
    def _write(self) -> None:
        """Write the file, once its content is ready."""
        name = self.query_one("#file", Input).value.strip()
        self._waiting = self._content is None and bool(name)
        if not name:
            self._say(self.words("export-no-name"))
        elif self._content is not None and access_of(self.app).served:
            given = deliver(self.app, name, self._content)
            told = self.words("export-delivered", sections=self._sections, name=given)
            self.dismiss(told + self._missing_told)
        elif self._content is not None:
            self._write_to(os.path.join(self.folder, os.path.expanduser(name)), self._content)

    def _write_to(self, path: str, content: bytes) -> None:
        try:
            write_atomic(path, content, force=self._may_replace == path)
        except TargetExistsError:
            self._may_replace = path
            self._say(self.words("export-exists", path=path))
            self.query_one("#write", Button).label = Content(self.words("export-replace"))
        except ExportError as error:
            self._say(error_line(error, self.words.language))
        else:
            self.dismiss(self._done(path))

    def _done(self, path: str) -> str:
        """What was written where, and what was left out."""
        told = self.words("export-done", sections=self._sections, path=os.path.abspath(path))
        return told + self._missing_told

    def _missing(self, left: LeftOut) -> str:
        counts = {kind: count for kind, count in asdict(left).items() if count}
        if not counts:
            return ""
        told = [self.words(f"export-left-{kind}", count=count) for kind, count in counts.items()]
        return "; " + self.words("export-left-out", what=", ".join(told))

    def _say(self, text: str) -> None:
        self.query_one("#said", Static).update(Text(visible_line(text)))

    @on(Button.Pressed, "#cancel")
    def action_close(self) -> None:
        """Write nothing."""
        self.dismiss(None)


def preview_of(content: bytes, words: Words) -> str:
    """The first lines of a file as they may be shown; what is no text is told by its size alone."""
    if b"\0" in content[:1000]:
        return ""
    lines = content[: PREVIEW_LINES * PREVIEW_CELLS].decode("utf-8", "replace").split("\n")
    total = content.count(b"\n")
    shown = [visible_line(line[:PREVIEW_CELLS]) for line in lines[:PREVIEW_LINES]]
    if total > len(shown):
        shown.append(words("export-more", count=total - len(shown)))
    return "\n".join(shown)
