"""What a search found, with its context, as Markdown and as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from explorer.export.document import heading_line
from explorer.text.markdown_escape import escape_inline

COLUMNS = (
    "query",
    "report",
    "section",
    "number",
    "title",
    "path",
    "field",
    "metric",
    "how",
    "score",
    "line",
    "snippet",
)


class Found(NamedTuple):
    """A hit as it is quoted: `path` are the titles from the top down to the section's own, `spans` offsets
    of the matched words in `snippet`, `line` counts from 1 in the report's file, 0 where unknown.
    """

    report: str
    section: str
    number: str
    title: str
    path: tuple[str, ...]
    field: str
    metric: str
    how: str
    score: float
    line: int
    snippet: str
    spans: tuple[tuple[int, int], ...]


def found_markdown(query: str, total: int, hits: Iterable[Found]) -> Iterator[str]:
    """A heading, then for each hit its way, its words with the matched ones strong, and its anchor."""
    shown = list(hits)
    yield f"# {escape_inline(query)}\n\n{len(shown)} / {total}\n"
    for hit in shown:
        heading = escape_inline(heading_line(hit.number, hit.title))
        yield f"\n## {heading}\n"
        above = " / ".join(hit.path[:-1])
        if above:
            yield f"\n{escape_inline(above)}\n"
        if hit.snippet.strip():
            yield f"\n> {_lit(hit.snippet, hit.spans)}\n"
        yield f"\n{_code(f'{hit.report}#{hit.section}')}\n"


def found_rows(query: str, hits: Iterable[Found]) -> Iterator[tuple[str, ...]]:
    """A row of `COLUMNS` a hit."""
    for hit in hits:
        path = " / ".join(hit.path)
        place = (hit.report, hit.section, hit.number, hit.title, path, hit.field, hit.metric)
        yield (query, *place, hit.how, f"{hit.score:g}", str(hit.line or ""), hit.snippet)


def _lit(snippet: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The words found between tags: `**` does not open beside Chinese punctuation."""
    text, end = "", 0
    for start, stop in spans:
        text += _escaped(snippet[end:start]) + f"<b>{_escaped(snippet[start:stop])}</b>"
        end = stop
    return text + _escaped(snippet[end:])


def _escaped(text: str) -> str:
    """As `escape_inline`, the blanks at the ends kept."""
    kept = escape_inline(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and kept else ""
    return f"{before}{kept}{after}"


def _code(text: str) -> str:
    """Code that holds any text: its fences are longer than any in it."""
    line = " ".join(text.split())
    ticks = "`"
    while ticks in line:
        ticks += "`"
    return (
        f"{ticks} {line} {ticks}" if line.startswith("`") or line.endswith("`") else f"{ticks}{line}{ticks}"
    )
