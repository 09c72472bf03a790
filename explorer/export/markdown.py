"""A document as Markdown (CommonMark with GFM tables) that our importer reads back.

Front matter holds what a heading can't: organisation, period, language, source, selection. A line
`<!-- figures … -->` stands in front of each table of figures; it names, as JSON, what the table has
no column for (ids, parts, series …), so that the figures read back as they were.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from html import escape
from urllib.parse import quote

from explorer.export.document import Document, Part
from explorer.export.wording import HEADS, cells, inline_figures, language, note_line
from explorer.model import Metric
from explorer.text.markdown_escape import definitions_in, escape_inline, labels_in, protect_body

ALIGNMENT = ("---", "---:", "---", "---", "---", "---")
LAST_HEADING_LEVEL = 6
"""Markdown has no deeper heading; deeper sections share it."""
MARKER = "figures"
_PLAIN_ID = re.compile(r"[\w.-]+")


def pieces(document: Document) -> Iterator[bytes]:
    """The document in UTF-8, section by section, ending in a newline."""
    labels = own_labels(document)
    yield _joined(_front(document, labels))
    for section in sections(document, labels):
        yield b"\n" + section


def sections(document: Document, labels: Collection[str] = ()) -> Iterator[bytes]:
    """The sections alone; definitions of `labels` stay such."""
    return (_joined(_section(part, document, labels)) for part in document.parts)


def render(document: Document) -> bytes:
    """The document as one piece."""
    return b"".join(pieces(document))


def _joined(blocks: Iterator[str]) -> bytes:
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "surrogatepass")


def own_labels(document: Document) -> Collection[str]:
    """Labels of links and notes that one section defines and no other has between brackets.

    They mean in the whole document what they mean in their section; all others would not.
    """
    bodies = [document.summary, *(part.body for part in document.parts)]
    defined = {label for body in bodies for label in definitions_in(body)}
    if not defined:
        return ()
    counts = Counter(label for body in bodies for label in labels_in(body) if label in defined)
    return {label for label, count in counts.items() if count == 1}


def _front(document: Document, labels: Collection[str]) -> Iterator[str]:
    report = document.report
    if document.manifest.source:
        fields = {
            "format": "report/1",
            "title": report.title,
            "organization": report.organization,
            "period": report.period,
            "language": report.language,
            "source": report.source,
            "selection": document.manifest.selection,
        }
        rows = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value]
        yield "\n".join(["---", *rows, "---"])
    yield "# " + escape_inline(report.title)
    if document.summary.strip():
        yield protect_body(document.summary.strip("\n"), labels)
    if document.manifest.contents and document.parts:
        yield "\n".join(_contents(document))


def _contents(document: Document) -> Iterator[str]:
    for part in document.parts:
        anchor = part.section.id if _PLAIN_ID.fullmatch(part.section.id) else quote(part.section.id)
        yield f"{'  ' * part.depth}- [{escape_inline(part.heading)}](#{anchor})"


def _section(part: Part, document: Document, labels: Collection[str]) -> Iterator[str]:
    level = min(part.depth + document.manifest.first_level, LAST_HEADING_LEVEL)
    anchored = document.manifest.anchors or document.manifest.contents
    anchor = f' <a id="{escape("".join(part.section.id.split()))}"></a>' if anchored else ""
    yield "#" * level + " " + escape_inline(part.heading) + anchor
    if part.body.strip():
        yield protect_body(part.body.strip("\n"), labels)
    if part.figures and document.manifest.figures == "inline":
        yield "\n".join(f"- {escape_inline(line)}" for line in inline_figures(part.figures, document))
    elif part.figures:
        yield figures_marker(part.figures)
        yield figures_table(part.figures, document)
    for note in part.notes:
        yield "> " + escape_inline(note_line(note, document))


def figures_table(figures: tuple[Metric, ...], document: Document) -> str:
    """The figures of a section as a GFM table with their evidence."""
    rows = [HEADS[language(document)], *(cells(metric, document) for metric in figures)]
    escaped = [[escape_inline(cell) for cell in row] for row in rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in (escaped[0], ALIGNMENT, *escaped[1:]))


def figures_marker(figures: tuple[Metric, ...]) -> str:
    """The comment in front of a table: for each figure what the table has no column for."""
    hidden = [hidden_fields(metric) for metric in figures]
    written = json.dumps(hidden, ensure_ascii=False, separators=(",", ":")) if any(hidden) else ""
    # "--" would end an HTML comment early.
    written = written.replace("--", "-\\u002d").replace(">", "\\u003e")
    return f"<!-- {MARKER} {written} -->" if written else f"<!-- {MARKER} -->"


def hidden_fields(metric: Metric) -> dict[str, object]:
    """A figure's id, bound, own period, dimensions, relations, target and series, as in the report format."""
    fields: dict[str, object] = {"id": metric.id, "value": metric.value}
    fields |= {"name": metric.name, "unit": metric.unit, "quote": metric.quote}
    fields = {key: value for key, value in fields.items() if not _shown_whole(key, value)}
    fields |= {
        "bound": "" if metric.bound == "exact" else metric.bound,
        "period": metric.period,
        "dimensions": dict(metric.dimensions),
    }
    fields |= {"parts": list(metric.parts), "includes": list(metric.includes), "same_as": metric.same_as}
    if metric.target:
        fields["target"] = {"value": metric.target.value, "direction": metric.target.direction}
    fields["series"] = [{"period": point.period, "value": point.value} for point in metric.series]
    return {key: value for key, value in fields.items() if value}


def _shown_whole(key: str, value: object) -> bool:
    """Whether the table's own cell gives the field back exactly."""
    return key in ("name", "unit", "quote", "value") and value == " ".join(str(value).split())
