"""What of the section or figure one reads is copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from explorer.config.language import Words
from explorer.export.citation import anchor, citation, figure_text, section_markdown, section_text
from explorer.model import NO_PARENT, Metric, Outline
from explorer.tui.choice import Choice
from explorer.tui.name_finder import NameFinder
from explorer.tui.screens.choice_screen import ChoiceScreen

LONGEST_HINT = 200


class Subject(NamedTuple):
    """What is meant: the row read, the figure under the cursor if it is there, the text selected.

    `file` names the report in anchors; empty for the one that ships.
    """

    row: int = NO_PARENT
    metric: Metric | None = None
    metric_row: int = NO_PARENT
    selected: str = ""
    with_subsections: bool = True
    file: str = ""


class Copy(NamedTuple):
    """A way to copy: its word `copy-KIND`, what it shows of itself, and what makes the text."""

    kind: str
    hint: str
    text: Callable[[], str]


def copies(outline: Outline, subject: Subject) -> list[Copy]:
    """The ways there are, what is under hand first: the selected text, the figure, then the section."""
    row, below = subject.row, subject.with_subsections
    found: list[Copy] = []
    if subject.selected:
        found.append(Copy("selected", subject.selected, lambda: subject.selected))
    if subject.metric is not None:
        found += _of_figure(outline, subject.metric_row, subject.metric, subject.file)
    heading = outline.report.title
    if row != NO_PARENT:
        heading = outline.sections[row].heading
    cited, led = citation(outline, row, subject.file), anchor(outline, row, subject.file)
    found += [
        Copy("text", heading, lambda: section_text(outline, row, with_subsections=below)),
        Copy("markdown", heading, lambda: section_markdown(outline, row, with_subsections=below)),
        Copy("citation", cited, lambda: cited),
    ]
    if led:
        found.append(Copy("anchor", led, lambda: led))
    return found


def _of_figure(outline: Outline, row: int, metric: Metric, file: str) -> list[Copy]:
    told, led = figure_text(outline, row, metric, file), anchor(outline, row, file, metric.id)
    return [
        Copy("figure", told, lambda: told),
        Copy(
            "value", f"{metric.value} {metric.unit}".strip(), lambda: f"{metric.value} {metric.unit}".strip()
        ),
        Copy("figure-anchor", led, lambda: led),
    ]


class CopyScreen(ChoiceScreen):
    """Gives back a choice whose value is a `Copy`."""

    all_at_once = True

    def __init__(self, outline: Outline, subject: Subject, words: Words) -> None:
        super().__init__(words, title="copy-title", hint="copy-hint")
        self._choices = [
            Choice(words(f"copy-{each.kind}"), hint=" ".join(each.hint[:LONGEST_HINT].split()), value=each)
            for each in copies(outline, subject)
        ]
        self._finder = NameFinder(choice.name for choice in self._choices)

    def choices(self, query: str) -> Sequence[Choice]:
        """The ways whose names hold what is typed."""
        return [self._choices[index] for index in sorted(self._finder.find(query))]
