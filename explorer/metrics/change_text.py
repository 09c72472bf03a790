"""What became of a figure, in words, and a whole comparison as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from explorer.metrics.compare import PERCENTAGE_UNITS, Comparison, FigureChange, SectionChange, reworded
from explorer.metrics.rewording import Piece, excerpts
from explorer.metrics.table import Fact, plain_decimal, printed
from explorer.model import Outline
from explorer.text.markdown_escape import escape_inline

_POINTS = {"en": "percentage points", "zh": "个百分点"}
_FROM = {"en": "from {value}", "zh": "原为 {value}"}


def growth_text(change: FigureChange, language: str = "en") -> str:
    """`+50 %`, `+2 percentage points`, `from 0`; empty where nothing changed."""
    language = "zh" if language == "zh" else "en"
    if change.old is None or change.new is None or not change.delta:
        return ""
    if change.new.unit in PERCENTAGE_UNITS:
        return f"{_signed(change.delta)} {_POINTS[language]}"
    if change.percent is None:
        return _FROM[language].format(value=change.old.metric.value)
    return f"{_signed(change.percent)} %"


def reused_text(change: SectionChange) -> str:
    """How much of a section is kept word for word: `94%`; 100 % only of what is all kept."""
    return "99%" if 0.99 < change.reused < 1 else f"{change.reused:.0%}"


def _signed(number: Decimal) -> str:
    return ("+" if number > 0 else "") + (plain_decimal(number) or "")


def comparison_markdown(
    comparison: Comparison, old: Outline, new: Outline, *, unchanged: bool = False
) -> str:
    """Two tables, of sections and of figures; what is the same only where it is asked for."""
    heading = f"# {escape_inline(old.report.title)} → {escape_inline(new.report.title)}"
    sections = [c for c in comparison.sections if unchanged or c.status != "same"]
    figures = [c for c in comparison.figures if unchanged or c.status != "same"]
    return "\n".join(
        [
            heading,
            *_table("Sections", ("", "old", "new", "reused"), [_section(c, old, new) for c in sections]),
            *_table(
                "Figures", ("", "figure", "old", "new", "change", "section"), list(map(_figure, figures))
            ),
            *_wordings(comparison, old, new),
            *_counted(comparison),
        ]
    )


def _wordings(comparison: Comparison, old: Outline, new: Outline) -> Iterator[str]:
    """What is gone is struck out, what is new is strong, with some words around."""
    headed = False
    for change in comparison.sections:
        found = excerpts(reworded(change, old, new))
        if found and not headed:
            yield from ("", "## Changed words")
            headed = True
        if found:
            yield from ("", f"### {escape_inline(section_label(new, change.new))}", "")
            yield from ("- " + "".join(map(_piece, excerpt)) for excerpt in found)


def _piece(piece: Piece) -> str:
    text = " ".join(piece.text.split("\n"))
    bare = text.strip()
    if not bare:
        return " " if text else ""
    # Emphasis opens and closes only beside a word: blanks stand outside.
    start = text.index(bare)
    sign = {"removed": "~~", "added": "**"}.get(piece.kind, "")
    return f"{text[:start]}{sign}{escape_inline(bare)}{sign}{text[start + len(bare) :]}"


def _counted(comparison: Comparison) -> Iterator[str]:
    yield ""
    for name, changes in (("Sections", comparison.sections), ("Figures", comparison.figures)):
        yield f"- {name}: {tally_text(changes)}"
    yield ""


def tally_text(changes: Iterable[FigureChange | SectionChange]) -> str:
    """How many there are of each status: `3 changed, 1 added`, or `none`."""
    tally = Counter(change.status for change in changes)
    return ", ".join(f"{count} {status}" for status, count in tally.items()) or "none"


def _table(heading: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    if not rows:
        return
    yield from ("", f"## {heading}", "", _row(head), _row(("---",) * len(head)))
    yield from (_row(tuple(map(escape_inline, row))) for row in rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cells) + " |"


def _section(change: SectionChange, old: Outline, new: Outline) -> tuple[str, ...]:
    reused = reused_text(change) if change.old is not None and change.new is not None else ""
    return change.status, section_label(old, change.old), section_label(new, change.new), reused


def section_label(outline: Outline, row: int | None) -> str:
    """A section by its position, number and title; empty for none."""
    return "" if row is None else outline.label(row)


def _figure(change: FigureChange) -> tuple[str, ...]:
    shown = change.new or change.old
    name, place = (shown.metric.name, shown.section.title) if shown else ("", "")
    return change.status, name, _value(change.old), _value(change.new), growth_text(change), place


def _value(fact: Fact | None) -> str:
    return printed(fact.metric) if fact else ""
