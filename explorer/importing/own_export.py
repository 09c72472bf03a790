"""What an export adds to a report's text, read back: the comments that mark it, tables of figures, notes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, cast

from explorer.importing.tables import rows_of, unescaped
from explorer.model import Bound, Metric, Note, SeriesPoint, Target
from explorer.model.wording import BOUND_WORDS, FIGURE_HEADS, NOTE_WORDS

HEADS = tuple(FIGURE_HEADS.values())
_NEEDED = frozenset((0, 1, 5))
"""Name, value and evidence: what no table of figures goes without."""
MARKER = re.compile(r"<!-- (figures|notes|contents)(?: (\[.*\]))? -->\s*$")
"""What it marks, and as JSON what Markdown has no place for."""
FORMAT_KEY = re.compile(r"format[ \t]*:[ \t]*[\"']?report/")
_BOUNDS: tuple[tuple[str, Bound], ...] = (
    *((word, bound) for words in BOUND_WORDS.values() for bound, word in words.items() if word),
    *((">", "above"), ("<", "below"), ("~", "about")),
)
_NOTE_KINDS = {word: kind for words in NOTE_WORDS.values() for kind, word in words.items()}
_NOTE = re.compile(rf"> ({'|'.join(_NOTE_KINDS)}):(?: “(.*?)”)? ?(.*)$")
_DECIMAL = re.compile(r"-?\d+(?:\.\d+)?")


def is_exported(table: str) -> bool:
    """Whether a table is one of figures as this program exports them."""
    return table.startswith("<!--") or bool(_columns(table.split("\n", 1)[0].strip().strip("|").split("|")))


def exported_metrics(table: str, own_period: str, position: str, taken: set[str]) -> list[Metric]:
    """The figures of an exported table, with all that table and marker tell; ids not in `taken`, which grows."""
    first, _, rest = table.partition("\n")
    match = MARKER.match(first)
    hidden = _list(hidden_of(match[2])) if match and match[2] else []
    head, *rows = rows_of(rest if match else table) or [[]]
    columns = _columns(head) or range(len(HEADS[0]))
    metrics: list[Metric] = []
    for index, row in enumerate(rows):
        fields = hidden[index] if index < len(hidden) else {}
        metric = _metric(_cells(row, columns), fields, own_period)
        if metric is not None:
            metrics.append(_named(metric, f"{position}.m{len(metrics) + 1}", taken))
    return metrics


def _columns(head: Sequence[str]) -> Sequence[int]:
    """Which of the columns of `HEADS` a table has, in their order; none where it is no table of figures.

    HTML and Word leave out those that hold nothing.
    """
    cells = [cell.strip() for cell in head]
    for names in HEADS:
        columns = [names.index(cell) for cell in cells if cell in names]
        if len(columns) == len(cells) and columns == sorted(set(columns)) and set(columns) >= _NEEDED:
            return columns
    return ()


def _cells(row: Sequence[str], columns: Sequence[int]) -> list[str]:
    """A cell for each of `HEADS`; none where the row has other columns than the table."""
    if len(row) != len(columns):
        return []
    cells = [""] * len(HEADS[0])
    for column, cell in zip(columns, row, strict=True):
        cells[column] = unescaped(cell)
    return cells


def hidden_of(written: str) -> Any:
    """The JSON of a marker; None where it is none."""
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return None


def _list(found: object) -> list[dict[str, Any]]:
    return [fields if isinstance(fields, dict) else {} for fields in found] if isinstance(found, list) else []


def _metric(row: list[str], fields: dict[str, Any], own_period: str) -> Metric | None:
    if len(row) != len(HEADS[0]):
        return None
    name, printed, unit, period, scope, quote = row
    bound, value = _bounded(printed)
    known = {
        key: _text(fields, key)
        for key in ("name", "value", "unit", "quote", "period", "bound", "id", "same_as")
    }
    told = bool(fields)
    return Metric(
        id=known["id"],
        name=known["name"] or name,
        value=known["value"] or value,
        unit=known["unit"] or unit,
        bound=cast(Bound, known["bound"]) if known["bound"] in ("above", "below", "about") else bound,
        period=known["period"] if told else ("" if period == own_period else period),
        dimensions=_pairs(fields) if told else _scope(scope),
        quote=known["quote"] or quote,
        target=_target(fields.get("target")),
        series=_series(fields.get("series")),
        parts=_ids(fields, "parts"),
        includes=_ids(fields, "includes"),
        same_as=known["same_as"],
    )


def _bounded(printed: str) -> tuple[Bound, str]:
    for word, bound in _BOUNDS:
        if printed.startswith(word):
            return bound, printed[len(word) :].strip()
    return "exact", printed


def _named(metric: Metric, made: str, taken: set[str]) -> Metric:
    name = metric.id if metric.id and metric.id not in taken else made
    taken.add(name)
    return metric if name == metric.id else metric._replace(id=name)


def _text(fields: dict[str, Any], key: str) -> str:
    value = fields.get(key, "")
    return value if isinstance(value, str) else ""


def _ids(fields: dict[str, Any], key: str) -> tuple[str, ...]:
    found = fields.get(key)
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def _pairs(fields: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    found = fields.get("dimensions")
    return tuple((key, str(value)) for key, value in found.items()) if isinstance(found, dict) else ()


def _scope(scope: str) -> tuple[tuple[str, str], ...]:
    parts = (part.partition(": ") for part in scope.split("; "))
    return tuple((key, value) for key, _, value in parts if key and value)


def _target(found: object) -> Target | None:
    if not isinstance(found, dict) or not _DECIMAL.fullmatch(str(found.get("value", ""))):
        return None
    return Target(str(found["value"]), "down" if found.get("direction") == "down" else "up")


def _series(found: object) -> tuple[SeriesPoint, ...]:
    if not isinstance(found, list):
        return ()
    points = (one for one in found if isinstance(one, dict))
    return tuple(SeriesPoint(str(one.get("period", "")), str(one.get("value", ""))) for one in points)


def read_note(line: str, hidden: object) -> Note:
    """A note of an export: its line, and what its marker tells that the line doesn't."""
    match = _NOTE.match(line)
    if match is None:
        return Note("comment", unescaped(line.removeprefix("> ")))
    note = Note(_NOTE_KINDS[match[1]], unescaped(match[3]), unescaped(match[2] or ""))
    if isinstance(hidden, dict) and hidden:
        return note._replace(text=_text(hidden, "text"), quote=_text(hidden, "quote"))
    return note
