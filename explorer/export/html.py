"""A document as one HTML file: no script, nothing fetched, readable on a phone and on paper, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from html import escape
from urllib.parse import quote

from explorer.export.document import Document, Part
from explorer.export.html_body import body_html
from explorer.export.html_style import STYLE
from explorer.export.wording import CONTENTS_WORDS, cells, inline_figures, kept_columns, language
from explorer.model import Metric
from explorer.model.wording import NOTE_WORDS
from explorer.text.quantity import measure
from explorer.text.sanitize import visible

BAR_WIDTH = 96
BAR_HEIGHT = 6
VALUE = "value"
CLASSES = ("name", VALUE, "unit", "period", "scope", "quote")
"""The style sheet's names for the columns of a table of figures."""


def pieces(document: Document) -> Iterator[bytes]:
    """The document in UTF-8, line by line, ending in a newline."""
    return ((line + "\n").encode("utf-8", "replace") for line in _lines(document))


def _lines(document: Document) -> Iterator[str]:
    report = document.report
    yield "<!DOCTYPE html>"
    yield f'<html lang="{_text(report.language) or "en"}">'
    yield '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_text(report.title)}</title>"
    yield f"<style>{STYLE}</style></head>"
    yield "<body><main>"
    yield f"<header><h1>{_text(report.title)}</h1>"
    facts = [_text(fact) for fact in (report.organization, report.period, report.source) if fact]
    if facts and document.manifest.source:
        yield f"<p>{' · '.join(facts)}</p>"
    if document.manifest.selection:
        yield f"<p>{_text(document.manifest.selection)}</p>"
    yield "</header>"
    if document.manifest.contents:
        yield from _contents(document)
    if document.summary.strip():
        yield body_html(document.summary)
    for part in document.parts:
        yield from _section(part, document)
    yield "</main></body></html>"


def _contents(document: Document) -> Iterator[str]:
    yield f"<nav><h2>{CONTENTS_WORDS[language(document)]}</h2><ul>"
    for part in document.parts:
        anchor = quote(part.anchor)
        yield f'<li style="margin-left:{part.depth * 1.5}em"><a href="#{anchor}">{_text(part.heading)}</a></li>'
    yield "</ul></nav>"


def _section(part: Part, document: Document) -> Iterator[str]:
    level = min(part.depth + document.manifest.first_level, 6)
    yield f'<section id="{_text(part.anchor)}"><h{level}>{_text(part.heading)}</h{level}>'
    if part.body.strip():
        yield body_html(part.body)
    if part.figures and document.manifest.figures == "inline":
        lines = (f"<li>{_text(line)}</li>" for line in inline_figures(part.figures, document))
        yield f"<ul>{''.join(lines)}</ul>"
    elif part.figures:
        yield from _figures(part, document)
    for note in part.notes:
        kind = NOTE_WORDS[language(document)][note.kind]
        quoted = f"“{_text(note.quote)}” " if note.quote else ""
        yield f"<aside><b>{kind}</b> {quoted}{_text(note.text)}</aside>"
    yield "</section>"


def _figures(part: Part, document: Document) -> Iterator[str]:
    kept = kept_columns(part.figures, document)
    heads = "".join(f'<th class="{CLASSES[column]}">{head}</th>' for column, head in kept)
    yield f'<div class="table"><table class="figures"><thead><tr>{heads}</tr></thead><tbody>'
    largest = _largest(part.figures)
    for metric in part.figures:
        texts = cells(metric, document)
        bar = _bar(metric, largest)
        row = "".join(_cell(CLASSES[column], texts[column], bar) for column, _ in kept)
        yield f'<tr id="{_text(metric.id)}">{row}</tr>'
    yield "</tbody></table></div>"


def _cell(name: str, text: str, bar: str) -> str:
    return f'<td class="{name}">{_text(text)}{bar if name == VALUE else ""}</td>'


def _largest(figures: tuple[Metric, ...]) -> dict[str, Decimal]:
    """Canonical unit → the largest amount, of units that at least two figures share."""
    amounts: dict[str, list[Decimal]] = {}
    for metric in figures:
        measured = measure(metric.value, metric.unit, metric.bound)
        if measured and measured.amount > 0:
            amounts.setdefault(measured.unit, []).append(measured.amount)
    return {unit: max(values) for unit, values in amounts.items() if len(values) > 1}


def _bar(metric: Metric, largest: dict[str, Decimal]) -> str:
    measured = measure(metric.value, metric.unit, metric.bound)
    if measured is None or measured.unit not in largest or measured.amount <= 0:
        return ""
    width = max(1, int(BAR_WIDTH * measured.amount / largest[measured.unit]))
    return (
        f'<svg width="{BAR_WIDTH}" height="{BAR_HEIGHT}" role="img" aria-hidden="true">'
        f'<rect width="{width}" height="{BAR_HEIGHT}"/></svg>'
    )


def _text(text: str) -> str:
    return escape(visible(text))
