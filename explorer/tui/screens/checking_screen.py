"""The panes with what is known of the report's figures: findings, tables, units, comparison."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from textual.message import Message

from explorer.commands import READING
from explorer.tui.place import Place
from explorer.tui.screens.moving_screen import MovingScreen
from explorer.tui.widgets.page_marks import find_quote

if TYPE_CHECKING:
    from explorer.metrics.audit import Audit
    from explorer.tui.screens.findings_screen import FindingsScreen

CHECK_AFTER = 0.3
"""Seconds after the first screen: checking is no reason to wait for it."""


class Checked(Message):
    """The report has been checked."""

    def __init__(self, audit: Audit) -> None:
        super().__init__()
        self.audit = audit


class CheckingScreen(MovingScreen):
    """Checks the report aside once all panes are there, and shows the findings where they belong."""

    audit: Audit | None = None
    _findings: FindingsScreen | None = None
    _leaving = False

    def completed(self) -> None:
        """Begin to check."""
        self.set_timer(CHECK_AFTER, self.check)

    def check(self) -> None:
        """Check the report in a thread of its own; a daemon, so that leaving never waits for it."""
        Thread(target=self._check, name="audit", daemon=True).start()

    def _check(self) -> None:
        from explorer.metrics.audit import audit

        found = audit(self.outline, lambda: self._leaving)
        if not self._leaving:
            self.post_message(Checked(found))

    def on_unmount(self) -> None:
        """Let the checks end."""
        self._leaving = True

    def on_checked(self, event: Checked) -> None:
        """Show what is wrong, in the outline, beside the figures, and in the list if it is open."""
        self.audit = event.audit
        self.outline_pane.count_findings = event.audit.between
        self.outline_pane.refresh()
        self.figures.findings = event.audit.by_metric
        self.figures.set_anew()
        if self._findings is not None:
            self._findings.show_audit(event.audit)

    # Where the screens send the reader

    def go_to_place(self, place: Place | None) -> None:
        """Read the section of a place, its passage or its figure's words lit."""
        self._findings = None
        if place is None:
            return
        self.jump(place.row)
        self.show_panes(self.arrangement.focus(READING))
        metrics = self.outline.sections[place.row].metrics
        metric = next((metric for metric in metrics if metric.id == place.metric), None)
        if metric is not None and self.reading.mark_quotes(place.row, metric):
            return
        span = find_quote(self.outline, place.row, place.quote)
        self.reading.go_to(place.row, *(span or ()))

    # The commands

    def action_findings(self) -> None:
        """All that is wrong with the report."""
        from explorer.tui.screens.findings_screen import FindingsScreen

        self._findings = FindingsScreen(self.outline, self.audit, self.words)
        self.app.push_screen(self._findings, self.go_to_place)
