"""A document as Markdown (CommonMark with GFM tables) that our importer reads back.

Front matter holds what a heading can't: organisation, period, language, source, selection. A line
`<!-- figures … -->` stands in front of each table of figures; it names, as JSON, what the table has
no column for (ids, parts, series …), so that the figures read back as they were.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from explorer.export.document import Document, Part
from explorer.model import Metric
from explorer.text.markdown_escape import escape_inline, protect_body

BOUND_WORDS = {
    "zh": {"exact": "", "above": "超", "below": "近", "about": "约"},
    "en": {"exact": "", "above": "over ", "below": "nearly ", "about": "about "},
}
HEADS = {
    "zh": ("指标", "数值", "单位", "时期", "范围", "依据"),
    "en": ("Figure", "Value", "Unit", "Period", "Scope", "Evidence"),
}
ALIGNMENT = ("---", "---:", "---", "---", "---", "---")
NOTE_WORDS = {
    "zh": {"erratum": "勘误", "question": "疑问", "comment": "批注"},
    "en": {"erratum": "Erratum", "question": "Question", "comment": "Comment"},
}
LAST_HEADING_LEVEL = 6
"""Markdown has no deeper heading; deeper sections share it."""
MARKER = "figures"


def render(document: Document) -> bytes:
    """The document in UTF-8, ending in a newline."""
    return ("\n\n".join(blocks(document)) + "\n").encode("utf-8", "surrogatepass")


def blocks(document: Document) -> Iterator[str]:
    """The document's Markdown, block by block, to be joined by blank lines."""
    yield from _front(document)
    for part in document.parts:
        yield from _section(part, document)


def language(document: Document) -> str:
    """The language of the words that an export adds: `zh` or `en`."""
    return "zh" if document.report.language.startswith("zh") else "en"


def _front(document: Document) -> Iterator[str]:
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
        yield protect_body(document.summary.strip("\n"))
    if document.manifest.contents:
        yield "\n".join(_contents(document))


def _contents(document: Document) -> Iterator[str]:
    for part in document.parts:
        yield f"{'  ' * part.depth}- [{escape_inline(part.heading)}](#{part.section.id})"


def _section(part: Part, document: Document) -> Iterator[str]:
    level = min(part.depth + document.manifest.first_level, LAST_HEADING_LEVEL)
    anchored = document.manifest.anchors or document.manifest.contents
    anchor = f' <a id="{part.section.id}"></a>' if anchored else ""
    yield "#" * level + " " + escape_inline(part.heading) + anchor
    if part.section.body.strip():
        yield protect_body(part.section.body.strip("\n"))
    if part.figures and document.manifest.figures == "inline":
        yield "\n".join(f"- {escape_inline(line)}" for line in inline_figures(part.figures, document))
    elif part.figures:
        yield figures_marker(part.figures)
        yield figures_table(part.figures, document)
    for note in part.notes:
        words = NOTE_WORDS[language(document)]
        quoted = f"“{note.quote}” " if note.quote else ""
        yield "> " + escape_inline(f"{words[note.kind]}: {quoted}{note.text}")


def inline_figures(figures: tuple[Metric, ...], document: Document) -> Iterator[str]:
    """Each figure as a line: `共建项目: 24 项 (地区: 化州市)`."""
    words = BOUND_WORDS[language(document)]
    for metric in figures:
        scope = scope_of(metric)
        value = f"{words[metric.bound]}{metric.value} {metric.unit}".strip()
        yield f"{metric.name}: {value}" + (f" ({scope})" if scope else "")


def scope_of(metric: Metric) -> str:
    """A figure's dimensions on one line: `地区: 化州市; 对象: 教师`."""
    return "; ".join(f"{name}: {value}" for name, value in metric.dimensions)


def cells(metric: Metric, document: Document) -> tuple[str, ...]:
    """A figure as the table's six cells, unescaped."""
    return (
        metric.name,
        BOUND_WORDS[language(document)][metric.bound] + metric.value,
        metric.unit,
        metric.period or document.report.period,
        scope_of(metric),
        metric.quote,
    )


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
