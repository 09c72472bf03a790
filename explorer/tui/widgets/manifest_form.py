"""The form of an export's manifest: what, as what, and with what of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Checkbox, RadioSet, Static

from explorer.config.language import Words
from explorer.export import FORMATS
from explorer.model.selection import Selection
from explorer.tui.screens.export_plan import SHAPES, ExportPlan
from explorer.tui.widgets.marked_choice import MarkedCheckbox, MarkedRadio

CHECKS = {
    "subsections": "with_subsections",
    "renumber": "renumber",
    "notes": "notes",
    "findings": "findings",
    "source": "source",
    "contents": "contents",
}
"""Boxes to tick: their ids and the manifest's fields."""
LEVELS = (1, 2)
"""Heading levels the top sections may have."""


class ManifestForm(VerticalScroll, can_focus=False):
    """Shows an export plan as fields, and posts each change of it."""

    DEFAULT_CSS = """
    ManifestForm {
        height: auto; max-height: 55%;
        & .row { height: auto; }
        & .label { width: 10; color: $muted; }
        & RadioSet { height: auto; width: 1fr; layout: horizontal; }
        & RadioSet MarkedRadio { width: auto; margin-right: 2; }
        & #format { layout: grid; grid-size: 4; grid-rows: 1; }
        & #checks { height: auto; width: 1fr; layout: grid; grid-size: 3; grid-rows: 1; }
        & MarkedCheckbox { width: auto; }
        & RadioSet > MarkedRadio > .toggle--button, & MarkedCheckbox > .toggle--button {
            color: $foreground; background: $panel; text-style: bold;
        }
        & RadioSet > MarkedRadio.-on > .toggle--button, & MarkedCheckbox.-on > .toggle--button {
            color: $primary; background: $panel; text-style: bold;
        }
        & RadioSet:blur > MarkedRadio.-selected > .toggle--label { background: $panel; color: $foreground; }
        &.narrow .label { width: 8; }
        &.narrow #what, &.narrow #shape, &.tiny #level { layout: vertical; }
        &.narrow #format { grid-size: 3; }
        &.narrow #format MarkedRadio { margin-right: 0; }
        &.narrow #checks { grid-size: 2; }
        &.narrow.short { max-height: 60%; }
        &.tiny #format { grid-size: 2; }
        &.tiny #checks { grid-size: 1; }
    }
    """

    class Changed(Message):
        """The plan is another one now."""

        def __init__(self, plan: ExportPlan) -> None:
            super().__init__()
            self.plan = plan

    def __init__(self, plan: ExportPlan, choices: Sequence[tuple[str, Selection]], words: Words) -> None:
        """`choices` are what can be written, each with its name; the plan's own is the first."""
        super().__init__()
        self.plan = plan
        self.choices = choices
        self.words = words

    def compose(self) -> ComposeResult:
        """The fields."""
        yield self._row("export-what", self._choice("what", [name for name, _ in self.choices]))
        formats = [self.words(f"format-{name}") for name in FORMATS]
        yield self._row("export-format", self._choice("format", formats))
        yield self._row(
            "export-shape", self._choice("shape", [self.words(f"shape-{name}") for name in SHAPES])
        )
        levels = [self.words("export-level", level=level) for level in LEVELS]
        first = LEVELS.index(self.plan.manifest.first_level)
        yield self._row("export-levels", self._choice("level", levels, first))
        yield self._row("", Horizontal(*self._checks(), id="checks"))

    def _row(self, label: str, field: Widget) -> Horizontal:
        name = Static(Text(self.words(label) if label else ""), classes="label")
        return Horizontal(name, field, classes="row")

    def _choice(self, name: str, labels: list[str], chosen: int = 0) -> RadioSet:
        """One of a few, each by its label."""
        buttons = (
            MarkedRadio(Content(label), value=index == chosen, compact=True)
            for index, label in enumerate(labels)
        )
        return RadioSet(*buttons, id=name, compact=True)

    def _checks(self) -> Iterator[Checkbox]:
        for name, field in CHECKS.items():
            value = bool(getattr(self.plan.manifest, field))
            yield MarkedCheckbox(Content(self.words(f"export-{name}")), value=value, id=name, compact=True)

    @on(RadioSet.Changed)
    def _choose(self, event: RadioSet.Changed) -> None:
        event.stop()
        match event.radio_set.id:
            case "what":
                self._change(replace(self.plan, selection=self.choices[event.index][1]))
            case "format":
                self._change(replace(self.plan, format=tuple(FORMATS)[event.index]))
            case "shape":
                self._change(self.plan.in_shape(SHAPES[event.index]))
            case "level":
                manifest = replace(self.plan.manifest, first_level=LEVELS[event.index])
                self._change(replace(self.plan, manifest=manifest))

    @on(Checkbox.Changed)
    def _tick(self, event: Checkbox.Changed) -> None:
        event.stop()
        ticked: dict[str, Any] = {CHECKS[event.checkbox.id or ""]: event.value}
        self._change(replace(self.plan, manifest=replace(self.plan.manifest, **ticked)))

    def _change(self, plan: ExportPlan) -> None:
        if plan != self.plan:
            self.plan = plan
            self.post_message(self.Changed(plan))
