"""The panes with what is known of the report's figures: findings, tables, units, comparison."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from explorer.commands import READING
from explorer.model import NO_PARENT
from explorer.tui.aside import aside
from explorer.tui.screens.sizing_screen import SizingScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.metrics.audit import Audit
    from explorer.metrics.elsewhere import Elsewhere
    from explorer.metrics.unit_switch import Scale
    from explorer.model import Outline
    from explorer.tui.place import Place
    from explorer.tui.screens.findings_screen import FindingsScreen
    from explorer.tui.widgets.figure_card import Figure, ToldAgain

CHECK_AFTER = 0.3
"""Seconds after the first screen: checking is no reason to wait for it."""


class Checked(Message):
    """A report has been checked, and what it tells twice is known."""

    def __init__(self, audit: Audit, told_again: ToldAgain, outline: Outline) -> None:
        super().__init__()
        self.audit = audit
        self.told_again = told_again
        self.outline = outline


class CheckingScreen(SizingScreen):
    """Checks the report aside once all panes are there, and shows the findings where they belong."""

    audit: Audit | None = None
    scale: Scale = "printed"
    _findings: FindingsScreen | None = None
    _elsewhere: Elsewhere | None = None
    _leaving = False
    _compared = ""
    """The path of the report compared with last."""

    def completed(self) -> None:
        """Begin to check."""
        self.figures.scale = self.scale
        self.set_timer(CHECK_AFTER, self.check)

    def check(self) -> None:
        """Check the report in a thread of its own."""
        aside("audit", partial(self._check, self.outline))

    def _check(self, outline: Outline) -> None:
        from explorer.metrics.audit import audit
        from explorer.metrics.elsewhere import told_again

        def stale() -> bool:
            return self._leaving or outline is not self.outline

        self.before_checking(stale)
        found = audit(outline, stale)
        if not stale():
            self.post_message(Checked(found, told_again(outline), outline))

    def take_outline(self, outline: Outline) -> None:
        """Forget what was wrong with the report before, and check this one."""
        self.audit = None
        super().take_outline(outline)
        self.outline_pane.lines.count_findings = None
        self.check()

    def before_checking(self, stale: Callable[[], bool]) -> None:
        """Do what goes before, in the thread that will check, until the report at hand is `stale`."""

    def on_unmount(self) -> None:
        """Let the checks end."""
        self._leaving = True

    def on_checked(self, event: Checked) -> None:
        """Show what is wrong, in the outline, beside the figures, and in the list if it is open."""
        if event.outline is not self.outline:
            return
        self.audit = event.audit
        self.outline_pane.lines.count_findings = event.audit.between
        self.outline_pane.refresh()
        self.figures.findings = event.audit.by_metric
        self.figures.told_again = event.told_again
        self.figures.set_anew()
        if self._findings is not None:
            self._findings.show_audit(event.audit)

    # Where the screens send the reader

    def go_to_place(self, place: Place | None) -> None:
        """Read the section of a place, its passage or its figure's words lit."""
        self._findings = None
        if place is None:
            return
        from explorer.tui.widgets.page_marks import find_quote

        self.jump(place.row)
        self.show_panes(self.arrangement.focus(READING))
        metrics = self.outline.sections[place.row].metrics
        metric = next((metric for metric in metrics if metric.id == place.metric), None)
        if metric is not None and self.reading.mark_quotes(place.row, metric):
            return
        span = find_quote(self.outline, place.row, place.quote)
        self.reading.go_to(place.row, *(span or ()))

    def go_to_same(self, figure: Figure, by: int) -> None:
        """Go to the next place where a figure stands, or to the one before."""
        if self._elsewhere is None or self._elsewhere.outline is not self.outline:
            from explorer.metrics.elsewhere import Elsewhere

            self._elsewhere = Elsewhere(self.outline)
        index, places = self._elsewhere.step(figure.row, figure.metric, by)
        if len(places) == 1:
            self.say(self.words("only-here"))
            return
        row, metric = places[index]
        self.jump(row)
        self.figures.move_to(row, metric)
        self.say(self.words("same-of", number=index + 1, total=len(places)))

    # The commands

    def action_findings(self) -> None:
        """All that is wrong with the report."""
        from explorer.tui.screens.findings_screen import FindingsScreen

        self._findings = FindingsScreen(self.outline, self.audit, self.words)
        self.app.push_screen(self._findings, self.go_to_place)

    def action_all_figures(self) -> None:
        """All figures as a table."""
        from explorer.tui.screens.table_screen import TableScreen

        self.app.push_screen(TableScreen(self.outline, self.words, self.scale), self.go_to_place)

    def action_units(self) -> None:
        """Show money and people in the next unit."""
        from explorer.metrics.unit_switch import next_scale

        self.show_scale(next_scale(self.scale))
        self.say(self.words(f"scale-{self.scale}"))

    def scale_at_first(self, scale: str) -> None:
        """Show money and people in one unit from the first figure on; another word changes nothing."""
        from explorer.metrics.unit_switch import SCALES

        self.scale = next((each for each in SCALES if each == scale), self.scale)
        if self.complete:
            self.figures.scale = self.scale

    def show_scale(self, scale: Scale) -> None:
        """Show money and people in one unit."""
        self.scale = scale
        self.figures.scale = scale
        self.figures.set_anew()

    def action_overview(self) -> None:
        """The report at a glance."""
        from explorer.tui.screens.overview_screen import OverviewScreen

        self.app.push_screen(
            OverviewScreen(self.outline, self.audit, self.words, self.scale), self.go_to_place
        )

    def action_charts(self) -> None:
        """The figures of what is read, drawn."""
        from explorer.tui.screens.charts_screen import ChartsScreen

        row = self.current
        section = None if row == NO_PARENT else self.outline.sections[row]
        title = section.heading if section else self.outline.report.title
        rows = self.outline.rows_with(row, below=self.with_subsections)
        self.app.push_screen(
            ChartsScreen(self.outline, rows, title, self.words, self.scale), self.go_to_place
        )

    def action_compare(self) -> None:
        """Compare with another report, whose path is asked for."""
        from explorer.tui.screens.path_screen import PathScreen

        self.app.push_screen(PathScreen(self.words, last=self._compared), self._compare_with)

    def _compare_with(self, other: Outline | None) -> None:
        if other is not None:
            from explorer.tui.screens.compare_screen import CompareScreen

            self._compared = other.report.path
            self.app.push_screen(CompareScreen(self.outline, other, self.words), self.go_to_place)
