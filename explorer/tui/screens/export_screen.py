"""Export: what will be written is seen before it is, and no file is replaced unasked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import ClassVar

from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Checkbox, Input, RadioSet, Static

from explorer.config.language import Words
from explorer.errors import ExportError
from explorer.export import FORMATS, SUFFIXES
from explorer.export.atomic import TargetExistsError, write_atomic
from explorer.model import NO_PARENT, Outline
from explorer.text.sanitize import visible_line
from explorer.tui.drawing import clip
from explorer.tui.screens.export_plan import ExportPlan
from explorer.tui.widgets.marked_choice import MarkedCheckbox, MarkedRadio
from explorer.tui.widgets.visible_input import VisibleInput

PREVIEW_LINES = 200
"""Lines of the file that are shown before it is written."""
PREVIEW_CELLS = 400
"""Characters of a line of the preview."""
NAME_CELLS = 40
SHORT = 20
"""Lines below which a screen is short."""
NARROW = 80
"""Columns below which it is narrow."""
TINY = 50
"""Columns below which two choices fill a line."""


class ExportScreen(ModalScreen[str | None]):
    """Asks what to write and writes it. Gives back a sentence on what was written, or None."""

    DEFAULT_CSS = """
    ExportScreen {
        align: center middle;
        & > #dialog {
            width: 90%; max-width: 100; height: 90%; max-height: 40;
            background: $panel; border: round $primary; padding: 0 1;
        }
        & #title { text-style: bold; color: $primary; }
        & #form { height: auto; max-height: 60%; }
        & .row { height: auto; }
        & .label { width: 10; color: $muted; }
        & RadioSet { height: auto; width: 1fr; layout: horizontal; }
        & RadioSet MarkedRadio { width: auto; margin-right: 2; }
        & #format { layout: grid; grid-size: 5; grid-rows: 1; }
        & .checks { height: auto; width: 1fr; }
        & MarkedCheckbox { width: auto; margin-right: 2; }
        & .toggle--button { color: $primary; background: $panel; text-style: bold; }
        & Input { width: 1fr; }
        & #said { height: auto; color: $warning; }
        & #sizes { height: 1; color: $muted; }
        & #preview { height: 1fr; min-height: 2; background: $background; }
        & #preview Static { width: auto; }
        & #buttons { height: 1; align-horizontal: right; }
        &.short > #dialog { height: 100%; border: none; }
        &.short #title { display: none; }
        &.short #preview { min-height: 0; }
        &.narrow > #dialog { width: 100%; }
        &.narrow .label { width: 8; }
        &.narrow #what, &.narrow .checks { layout: vertical; }
        &.narrow #format { grid-size: 3; }
        &.narrow.short #form { max-height: 70%; }
        &.tiny #format { grid-size: 2; }
        & #buttons Button { margin-left: 2; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False, id="export.close")]

    def __init__(
        self, outline: Outline, marked: Sequence[int], current: int, words: Words, *, folder: str = ""
    ) -> None:
        """`marked` rows are proposed before the `current` one; files without a folder go to `folder`."""
        super().__init__()
        self.outline = outline
        self.words = words
        self.folder = folder or os.curdir
        self.choices = [tuple(marked)] if marked else []
        if (current,) not in self.choices:
            self.choices.append((current,))
        self.plan = ExportPlan(self.choices[0])
        self._proposed = self.plan.proposed_name(outline, self.folder)
        self._content: bytes | None = None
        self._sections = 0
        self._asked = 0
        self._waiting = False
        self._may_replace = ""

    # The form

    def compose(self) -> ComposeResult:
        """The form, the preview, the buttons."""
        with Vertical(id="dialog"):
            yield Static(Text(self.words("export-title")), id="title")
            with VerticalScroll(id="form", can_focus=False):
                yield self._row(
                    "export-what", self._choice("what", [self._named(rows) for rows in self.choices])
                )
                yield self._row(
                    "export-format",
                    self._choice("format", [self.words(f"format-{name}") for name in FORMATS]),
                )
                checks = (
                    self._check("subsections", self.plan.manifest.with_subsections),
                    self._check("figures", True),
                    self._check("notes", self.plan.manifest.notes),
                )
                yield self._row("", Horizontal(*checks, classes="checks"))
                yield self._row("export-file", VisibleInput(self._proposed, id="file", compact=True))
            yield Static(id="said")
            yield Static(id="sizes")
            with VerticalScroll(id="preview"):
                yield Static(id="text")
            with Horizontal(id="buttons"):
                yield Button(Content(self.words("export-cancel")), id="cancel", compact=True)
                yield Button(Content(self.words("export-write")), id="write", variant="primary", compact=True)

    def _row(self, label: str, field: Widget) -> Horizontal:
        return Horizontal(
            Static(Text(self.words(label) if label else ""), classes="label"), field, classes="row"
        )

    def _choice(self, name: str, labels: list[str]) -> RadioSet:
        """One of a few, each by its label."""
        buttons = (
            MarkedRadio(Content(label), value=index == 0, compact=True) for index, label in enumerate(labels)
        )
        return RadioSet(*buttons, id=name, compact=True)

    def _check(self, name: str, value: bool) -> Checkbox:
        return MarkedCheckbox(Content(self.words(f"export-{name}")), value=value, id=name, compact=True)

    def _named(self, rows: tuple[int, ...]) -> str:
        """What a choice of rows is called."""
        if len(rows) > 1:
            return self.words("export-marked", count=len(rows))
        if rows[0] == NO_PARENT:
            return self.words("whole-report")
        section = self.outline.sections[rows[0]]
        return clip(section.number + section.title, NAME_CELLS)

    def on_mount(self) -> None:
        """Begin at the file name: Enter writes what is proposed."""
        self.query_one("#file", Input).focus()
        self._compose_content()

    def on_resize(self, event: events.Resize) -> None:
        """Do without frame and title where lines are few, one choice a line where they are narrow."""
        self.set_class(event.size.width < NARROW, "narrow")
        self.set_class(event.size.width < TINY, "tiny")
        self.set_class(event.size.height < SHORT, "short")

    # Changes of the form

    @on(RadioSet.Changed, "#what")
    def _choose_rows(self, event: RadioSet.Changed) -> None:
        self._change(replace(self.plan, rows=self.choices[event.index]))

    @on(RadioSet.Changed, "#format")
    def _choose_format(self, event: RadioSet.Changed) -> None:
        self._change(replace(self.plan, format=tuple(FORMATS)[event.index]))

    @on(Checkbox.Changed)
    def _choose_extent(self) -> None:
        subsections, figures, notes = (
            self.query_one(f"#{name}", Checkbox).value for name in ("subsections", "figures", "notes")
        )
        manifest = replace(
            self.plan.manifest,
            with_subsections=subsections,
            figures="table" if figures else "none",
            notes=notes,
        )
        self._change(replace(self.plan, manifest=manifest))

    def _change(self, plan: ExportPlan) -> None:
        if plan == self.plan:
            return
        former, self.plan = self.plan, plan
        box = self.query_one("#file", Input)
        if box.value == self._proposed:
            box.value = self._proposed = plan.proposed_name(self.outline, self.folder)
        elif box.value.endswith(SUFFIXES[former.format]):
            box.value = box.value.removesuffix(SUFFIXES[former.format]) + SUFFIXES[plan.format]
        self._compose_content()

    @on(Input.Changed)
    def _rename(self) -> None:
        self._may_replace = ""
        self._say("")
        self.query_one("#write", Button).label = Content(self.words("export-write"))

    # The preview

    def _compose_content(self) -> None:
        self._asked += 1
        self._content = None
        self._make(self._asked, self.plan)

    @work(thread=True)
    def _make(self, asked: int, plan: ExportPlan) -> None:
        """Compose the file aside; a large report takes its time."""
        try:
            content = plan.content(self.outline)
        except ExportError as error:
            self.post_message(self.Made(asked, None, 0, str(error)))
        else:
            self.post_message(self.Made(asked, content, plan.written(self.outline)))

    class Made(Message):
        """The content for the plan of that number, or the error that stands in its way."""

        def __init__(self, asked: int, content: bytes | None, sections: int, error: str = "") -> None:
            super().__init__()
            self.asked = asked
            self.content = content
            self.sections = sections
            self.error = error

    def on_export_screen_made(self, event: Made) -> None:
        """Show the beginning of what will be written; a content for an older plan is dropped."""
        event.stop()
        if event.asked != self._asked:
            return
        self._content, self._sections = event.content, event.sections
        content = event.content or b""
        sizes = self.words("export-sizes", sections=event.sections, bytes=len(content))
        self._say(event.error)
        self.query_one("#sizes", Static).update(Text(sizes))
        self.query_one("#text", Static).update(Text(preview_of(content, self.words), no_wrap=True))
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
            self._say(str(error))
        else:
            self.dismiss(self._done(path))

    def _done(self, path: str) -> str:
        """What was written where, and what was left out."""
        said = self.words("export-done", sections=self._sections, path=os.path.abspath(path))
        left_out = [
            self.words(f"export-left-{kind}", count=count)
            for kind, count in asdict(self.plan.left_out(self.outline)).items()
            if count
        ]
        if left_out:
            said += "; " + self.words("export-left-out", what=", ".join(left_out))
        return said

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
