"""Figures as rows for a spreadsheet: the printed columns beside the canonical ones."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from explorer.export.document import Document, Part
from explorer.export.wording import scope_of
from explorer.model import Metric
from explorer.text.quantity import measure

COLUMNS = (
    "section",
    "number",
    "title",
    "id",
    "name",
    "value",
    "unit",
    "bound",
    "period",
    "dimensions",
    "canonical_value",
    "canonical_unit",
    "low",
    "high",
    "quote",
    "target",
    "series",
)
FORMULA_SIGNS = tuple("=+-@＝＋－＠\t\r\n")
"""A cell that begins with one of these may be run by a spreadsheet as a formula (OWASP, CSV Injection)."""
_DECIMAL = re.compile(r"-\d+(?:\.\d+)?")
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads UTF-8 as the system's old encoding."""


def delimited(document: Document, delimiter: str) -> Iterator[bytes]:
    """A head and a row a figure, in UTF-8 with a byte order mark, section by section."""
    yield (BYTE_ORDER_MARK + _lines([COLUMNS], delimiter)).encode()
    for part in document.parts:
        if part.figures:
            rows = [_row(part, metric, document) for metric in part.figures]
            yield _lines(rows, delimiter).encode("utf-8", "surrogatepass")


def _lines(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()


def _row(part: Part, metric: Metric, document: Document) -> list[str]:
    measured = measure(metric.value, metric.unit, metric.bound)
    amounts = (
        [f"{measured.amount:f}", measured.unit, *(_side(side) for side in (measured.low, measured.high))]
        if measured
        else ["", metric.unit, "", ""]
    )
    target = metric.target.value if metric.target else ""
    series = "; ".join(f"{point.period}: {point.value}" for point in metric.series)
    texts = [part.section.id, part.number, part.section.title, metric.id, metric.name]
    printed = [metric.unit, metric.bound, metric.period or document.report.period, scope_of(metric)]
    row = [*map(harmless, (*texts, metric.value, *printed))]
    return [
        *row,
        amounts[0],
        harmless(amounts[1]),
        *amounts[2:],
        *map(harmless, (metric.quote, target, series)),
    ]


def _side(side: object) -> str:
    return "" if side is None else f"{side:f}"


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; a negative number is none."""
    is_risky = cell.startswith(FORMULA_SIGNS) and not _DECIMAL.fullmatch(cell)
    return "'" + cell if is_risky else cell
