"""A document as one HTML file: no script, nothing fetched, readable on a phone and on paper, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from html import escape
from urllib.parse import quote

from explorer.export.document import Document, Part
from explorer.export.html_body import body_html
from explorer.export.html_style import STYLE
from explorer.export.wording import CONTENTS_WORDS, HEADS, NOTE_WORDS, language, scope_of, value_of
from explorer.model import Metric
from explorer.text.quantity import measure
from explorer.text.sanitize import visible

BAR_WIDTH = 96
BAR_HEIGHT = 8


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
        anchor = quote(part.section.id)
        yield f'<li style="margin-left:{part.depth * 1.5}em"><a href="#{anchor}">{_text(part.heading)}</a></li>'
    yield "</ul></nav>"


def _section(part: Part, document: Document) -> Iterator[str]:
    level = min(part.depth + 2, 6)
    yield f'<section id="{_text(part.section.id)}"><h{level}>{_text(part.heading)}</h{level}>'
    if part.body.strip():
        yield body_html(part.body)
    if part.figures:
        yield from _figures(part, document)
    for note in part.notes:
        kind = NOTE_WORDS[language(document)][note.kind]
        quoted = f"“{_text(note.quote)}” " if note.quote else ""
        yield f"<aside><b>{kind}</b> {quoted}{_text(note.text)}</aside>"
    yield "</section>"


def _figures(part: Part, document: Document) -> Iterator[str]:
    words = HEADS[language(document)]
    yield "<table><thead><tr>" + "".join(f"<th>{word}</th>" for word in words) + "</tr></thead><tbody>"
    largest = _largest(part.figures)
    for metric in part.figures:
        period = metric.period or document.report.period
        yield (
            f'<tr id="{_text(metric.id)}"><td>{_text(metric.name)}</td>'
            f'<td class="value">{_text(value_of(metric, document))}{_bar(metric, largest)}</td>'
            f"<td>{_text(metric.unit)}</td><td>{_text(period)}</td>"
            f"<td>{_text(scope_of(metric))}</td><td><q>{_text(metric.quote)}</q></td></tr>"
        )
    yield "</tbody></table>"


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
