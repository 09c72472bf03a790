"""All findings about a report's figures and the problems of its file, from where one goes to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from explorer.config.language import Words
from explorer.list_commands import FINDINGS
from explorer.metrics.audit import Audit, Remark, suggestions
from explorer.metrics.code_names import code_name
from explorer.model import NO_PARENT, Outline
from explorer.text.cells import width
from explorer.tui.aside import aside
from explorer.tui.bindings import bindings_for
from explorer.tui.copying import copy_from
from explorer.tui.place import Place
from explorer.tui.screens.dialog import clicked
from explorer.tui.screens.list_screen import ListScreen
from explorer.tui.widgets.finding_list import FindingList

VIEWS = ("wrong", "unchecked", "unmodelled")
"""What is shown: contradictions, what could not be checked and why, numbers no figure covers."""


class FindingsScreen(ListScreen):
    """Gives back the place of the finding chosen. Audits come by `show_audit`, once there is one."""

    CONTEXT = FINDINGS
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(FINDINGS)

    class Suggested(Message):
        """The numbers that no figure covers have been found."""

        def __init__(self, remarks: Sequence[Remark]) -> None:
            super().__init__()
            self.remarks = remarks

    def __init__(self, outline: Outline, audit: Audit | None, words: Words) -> None:
        super().__init__(words, hint="findings-filter")
        self.outline = outline
        self.audit = audit
        self.view = VIEWS[0]
        self._unmodelled: Sequence[Remark] | None = None
        self._asked = False
        self._shown: Sequence[Remark] = ()

    def make_list(self) -> FindingList:
        """The findings."""
        return FindingList(self.outline, self.words)

    @property
    def findings(self) -> FindingList:
        """The list."""
        return self.query_one(FindingList)

    def show_audit(self, audit: Audit) -> None:
        """Show what has been found meanwhile, or will be seen as soon as the list is there."""
        self.audit = audit
        if self.is_mounted:
            self._show()

    def remarks(self, view: str) -> Sequence[Remark] | None:
        """What a view shows; None until it is known."""
        if view == "unmodelled":
            return self._unmodelled
        if self.audit is None:
            return None
        return self.audit.wrong if view == "wrong" else self.audit.unchecked

    def title_text(self) -> str:
        """The views with their counts, the one shown in brackets."""
        whole = " ".join(self._names(["1 ", "2 ", "3 "]))
        return whole if width(whole) <= self.app.size.width - 2 else "".join(self._names(["", "", ""]))

    def on_click(self, event: events.Click) -> None:
        """Show the view whose name was clicked."""
        if clicked(self, event).id != "title":
            return
        title, x = self.title_text(), event.screen_x - 1
        numbered = title.startswith(("[1 ", " 1 "))
        end = 0
        for number, name in enumerate(self._names(["1 ", "2 ", "3 "] if numbered else ["", "", ""]), 1):
            start, end = end, end + width(name) + numbered
            if start <= x < end:
                self.action_view(number)
                return

    def _names(self, before: Sequence[str]) -> Iterator[str]:
        for key, view in zip(before, VIEWS, strict=True):
            found = self.remarks(view)
            count = "" if found is None else f" {len(found)}"
            name = f"{key}{self.words('findings-' + view)}{count}"
            yield f"[{name}]" if view == self.view else f" {name} "

    def filter(self, typed: str) -> None:
        """Show the findings whose words, place or code hold what is typed."""
        remarks = self.remarks(self.view) or ()
        language, path = self.words.language, self.findings.path

        def names() -> Iterator[str]:
            for each in remarks:
                yield f"{each.text(language)} {path(each)} {code_name(each.code, language)}"

        fitting = self.fitting(remarks, names, typed)
        if fitting is not None:
            self._shown = fitting
            self.findings.show(fitting)
            self.show_detail()

    def _show(self) -> None:
        self.filter(self.typed)
        self.show_title()

    def nothing_text(self) -> str:
        """Whether the report is still being checked."""
        return self.words("findings-checking") if self.remarks(self.view) is None else ""

    def detail(self, entry: int) -> str:
        """The whole message, and the stub of a figure that is missing."""
        remark = self._shown[entry]
        return remark.text(self.words.language) + (f"  {remark.stub}" if remark.stub else "")

    def place(self, entry: int) -> Place | None:
        """Where the figure or the passage stands."""
        remark = self._shown[entry]
        if remark.row == NO_PARENT:
            self.say(self.words("findings-in-file", line=remark.line))
            return None
        return Place(remark.row, remark.quote, remark.metric)

    def action_view(self, number: int) -> None:
        """Show another kind of finding."""
        self.view = view = VIEWS[number - 1]
        if view == "unmodelled" and not self._asked:
            self._asked = True
            aside("suggestions", lambda: self.post_message(self.Suggested(suggestions(self.outline))))
        self._show()

    def action_next_view(self) -> None:
        """Show the next kind of finding."""
        self.action_view((VIEWS.index(self.view) + 1) % len(VIEWS) + 1)

    def on_findings_screen_suggested(self, event: Suggested) -> None:
        """Show the numbers no figure covers."""
        event.stop()
        self._unmodelled = event.remarks
        self._show()

    def action_copy_finding(self) -> None:
        """Copy the stub of the figure that is missing, or what is said."""
        if 0 <= self.findings.cursor < len(self._shown):
            remark = self._shown[self.findings.cursor]
            text = remark.stub or remark.text(self.words.language)
            self.say(copy_from(self.app, self.words, text))
