"""The panes with other reports: opened from inside, those read before at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from explorer.model import Outline
from explorer.tui.screens.editing_screen import EditingScreen
from explorer.tui.sidecar import Sidecar

if TYPE_CHECKING:
    from explorer.tui.choice import Choice
    from explorer.tui.screens.recent_screen import RecentChoices


class ReportsScreen(EditingScreen):
    """Goes on to another report as a new start would, its own session taken up."""

    starts_with_recent = False
    _recent: RecentChoices | None = None

    def completed(self) -> None:
        """Begin with the list of reports read before where it was asked for."""
        super().completed()
        if self.starts_with_recent:
            self.action_recent()

    def recent_choices(self, query: str) -> Sequence[Choice]:
        """The reports read before whose titles or paths hold what is typed; none before anything is."""
        if self.sidecar is None or not query.strip():
            return ()
        if self._recent is None:
            from explorer.tui.screens.recent_screen import RecentChoices

            self._recent = RecentChoices(self.sidecar.folder.recent())
        return self._recent.find(query)

    def open_path(self, path: str = "") -> None:
        """Open the report at a path, or ask for one."""
        from explorer.tui.screens.path_screen import PathScreen

        self.app.push_screen(PathScreen(self.words, purpose="open", path=path), self._opened)

    def _opened(self, outline: Outline | None) -> None:
        if outline is not None:
            self.show_report(outline)

    def show_report(self, outline: Outline, *, keep_place: bool = True) -> None:
        """Keep the session of this report and take up that of the other one, its place too by default."""
        wrong = self.save()
        if self.sidecar is not None:
            self.sidecar = Sidecar(outline.report.path, self.sidecar.folder)
        self.keep_place, self._recent, self._restored = keep_place, None, None
        self.take_outline(outline)
        found = self.sidecar.read() if self.sidecar is not None else None
        if found is not None and found.session.path:
            self._take_up(found.session)
            self.outline_pane.move_to(self.current)
            self._show_current(anew=True)
            if keep_place:
                self._go_back_to(found.session)
        self.show_panes(self.arrangement)
        self.follow_file()
        self.show_signs()
        told = self.words(f"state-{found.trouble}", path=found.path) if found and found.trouble else ""
        self.say(wrong or told or self.words("opened", title=outline.report.title))

    # The commands

    def action_open_report(self) -> None:
        """Open another report, whose path is asked for."""
        self.open_path()

    def action_recent(self) -> None:
        """The reports read before."""
        from explorer.tui.screens.recent_screen import RecentReport, RecentScreen

        def chosen(choice: Choice | None) -> None:
            if choice is not None and isinstance(choice.value, RecentReport):
                self.open_path(str(choice.value))

        sessions = self.sidecar.folder.recent() if self.sidecar is not None else []
        self.app.push_screen(RecentScreen(sessions, self.words), chosen)
