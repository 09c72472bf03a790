"""A document as Markdown (CommonMark with GFM tables) that our importer reads back.

Front matter holds what a heading can't: organisation, period, language, source, selection. Comments
(`markdown_markers`) stand in front of what an export adds and hold what it has no words for.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from html import escape
from urllib.parse import quote

from explorer.export.document import Document, Part
from explorer.export.manifest import Manifest
from explorer.export.markdown_markers import (
    LAST_HEADING_LEVEL,
    figures_marker,
    marker,
    notes_marker,
    section_marker,
)
from explorer.export.wording import cells, inline_figures, language, note_line
from explorer.model import Metric
from explorer.model.wording import FIGURE_HEADS
from explorer.text.markdown_escape import definitions_in, escape_inline, labels_in, protect_body

ALIGNMENT = ("---", "---:", "---", "---", "---", "---")
_PLAIN_ID = re.compile(r"[\w.-]+")
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
"""What UTF-8 or Markdown has no place for."""
_ESCAPED_IN_FRONT = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON leaves as it is and YAML does not take, or takes for a line end."""


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
    text = "\n\n".join(blocks) + "\n"
    if "\0" not in text:
        with contextlib.suppress(UnicodeEncodeError):
            return text.encode()
    return _NO_TEXT.sub("\ufffd", text).encode()


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
        rows = [f"{key}: {_quoted(value)}" for key, value in fields.items() if value]
        yield "\n".join(["---", *rows, "---"])
    yield "# " + escape_inline(report.title)
    if document.summary.strip():
        yield protect_body(document.summary.strip("\n"), labels)
    if document.manifest.contents and document.parts:
        if document.manifest.source:
            yield marker("contents")
        yield "\n".join(_contents(document))


def _quoted(value: str) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _ESCAPED_IN_FRONT.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _contents(document: Document) -> Iterator[str]:
    for part in document.parts:
        anchor = part.anchor if _PLAIN_ID.fullmatch(part.anchor) else quote(part.anchor)
        yield f"{'  ' * part.depth}- [{escape_inline(part.heading)}](#{anchor})"


def _section(part: Part, document: Document, labels: Collection[str]) -> Iterator[str]:
    """Heading, text, figures, notes; markers only where front matter says that they are ours."""
    is_marked = document.manifest.source
    level = part.depth + document.manifest.first_level
    yield _heading(part, level, document.manifest)
    if is_marked and (told := section_marker(part.section, level)):
        yield told
    if part.body.strip():
        yield protect_body(part.body.strip("\n"), labels)
    if part.figures:
        yield from _figures(part, document)
    if part.notes and is_marked:
        yield notes_marker(part.notes)
    for note in part.notes:
        yield "> " + escape_inline(note_line(note, document))


def _figures(part: Part, document: Document) -> Iterator[str]:
    is_inline = document.manifest.figures == "inline"
    if document.manifest.source:
        yield marker("figures") if is_inline else figures_marker(part.figures)
    if is_inline:
        yield "\n".join(f"- {escape_inline(line)}" for line in inline_figures(part.figures, document))
    else:
        yield figures_table(part.figures, document)


def _heading(part: Part, level: int, manifest: Manifest) -> str:
    anchored = manifest.anchors or manifest.contents
    anchor = f' <a id="{escape(part.anchor)}"></a>' if anchored else ""
    signs = "#" * min(level, LAST_HEADING_LEVEL)
    return f"{signs} {escape_inline(part.heading)}{anchor}"


def figures_table(figures: tuple[Metric, ...], document: Document) -> str:
    """The figures of a section as a GFM table with their evidence."""
    rows = [FIGURE_HEADS[language(document)], *(cells(metric, document) for metric in figures)]
    escaped = [[escape_inline(cell) for cell in row] for row in rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in (escaped[0], ALIGNMENT, *escaped[1:]))
