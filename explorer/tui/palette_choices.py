"""What the palette finds besides commands: sections, figures, themes. Each is folded when first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.config.theme import Theme
from explorer.metrics.table import printed
from explorer.model import Metric, Outline
from explorer.model.report import heading_of
from explorer.tui.choice import Choice
from explorer.tui.name_finder import LONGEST_NAME, MOST_FOUND, NameFinder, ReadNames
from explorer.tui.place import Place


class SectionChoices:
    """The sections by number and title; none before anything is typed."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._finder: NameFinder | None = None

    def find(self, query: str) -> Sequence[Choice]:
        """The sections whose number or title hold the words typed, or whose title is read so."""
        if not query.strip():
            return []
        return [self._choice(row) for row in self.prepare().find(query)[:MOST_FOUND]]

    def prepare(self) -> NameFinder:
        """The titles folded, once; the first question does so too."""
        if self._finder is None:
            self._finder = ReadNames(
                heading_of(section.number[:80], section.title[:LONGEST_NAME])
                for section in self._outline.sections
            )
        return self._finder

    def _choice(self, row: int) -> Choice:
        section = self._outline.sections[row]
        above = self._outline.ancestors(row)
        hint = self._outline.sections[above[-1]].title if above else ""
        return Choice(heading_of(section.number[:80], section.title), hint=hint, value=row)


class FigureChoices:
    """The figures by name; choosing one gives its `Place`."""

    def __init__(self, outline: Outline, language: str) -> None:
        self._outline = outline
        self._language = language
        self._figures: list[tuple[int, Metric]] = []
        self._finder: NameFinder | None = None

    def find(self, query: str) -> Sequence[Choice]:
        """The figures whose names hold the words typed, or are read so."""
        if not query.strip():
            return []
        return [self._choice(index) for index in self.prepare().find(query)[:MOST_FOUND]]

    def prepare(self) -> NameFinder:
        """The names folded, once; the first question does so too."""
        if self._finder is None:
            self._figures = [
                (row, metric)
                for row, section in enumerate(self._outline.sections)
                for metric in section.metrics
            ]
            self._finder = ReadNames(metric.name[:LONGEST_NAME] for _, metric in self._figures)
        return self._finder

    def _choice(self, index: int) -> Choice:
        row, metric = self._figures[index]
        value = printed(metric, self._language)
        place = Place(row, metric.quote, metric.id)
        return Choice(f"{metric.name}  {value}", hint=self._outline.sections[row].title, value=place)


class ThemeChoices:
    """The themes by title and name."""

    def __init__(self, language: str, kind: str) -> None:
        """`kind` is what a theme is called."""
        self._language = language
        self._kind = kind
        self._themes: Sequence[Theme] | None = None
        self._finder = NameFinder(())

    def find(self, query: str) -> Sequence[Choice]:
        """The themes whose names hold the words typed."""
        if not query.strip():
            return []
        if self._themes is None:
            from explorer.config.theme_file import all_themes

            self._themes = all_themes()[0]
            self._finder = NameFinder(_called(theme, self._kind) for theme in self._themes)
        return [self._choice(self._themes[index]) for index in self._finder.find(query)]

    def _choice(self, theme: Theme) -> Choice:
        return Choice(theme.title(self._language), hint=f"{self._kind}  {theme.name}", value=theme)


def _called(theme: Theme, kind: str) -> str:
    titles: Iterable[str] = (theme.title("zh"), theme.title("en"))
    return " ".join((*titles, theme.name, kind))
