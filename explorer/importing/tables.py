"""Figures of GFM tables: a row's label names them, a column's head dates or divides them."""

from __future__ import annotations

import re

from explorer.importing.figures import Figure
from explorer.importing.periods import Periods, period_of_title
from explorer.text.quantity import parse

_CELL = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_RULE = re.compile(r"[ \t|:\-]*-[ \t|:\-]*")
_IN_BRACKETS = re.compile(r"[（(]\s*(?:单位[：:])?\s*([^（()）\d]{1,12})\s*[）)]")
_RANK = re.compile(r"(?i:#|no\.?|rank|排名|序号|名次|编号|年份|year)$")
_NUMBER = re.compile(r"[-−+]?\(?[$¥€£]?\s*\d")
_PLAIN_NUMBER = re.compile(r"[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?")
_MOST_CELLS = 20000


def rows_of(table: str) -> list[list[str]]:
    """The cells of a GFM table row by row, the rule below its head left out."""
    rows = []
    for line in table.splitlines():
        text = line.strip()
        if text and not _RULE.fullmatch(text):
            rows.append([cell.strip() for cell in _CELL.split(text.removeprefix("|").removesuffix("|"))])
    return rows


def unescaped(text: str) -> str:
    """A cell or heading as it reads, Markdown's backslashes taken off."""
    return _ESCAPED.sub(r"\1", text)


def table_figures(table: str, periods: Periods) -> list[Figure]:
    """The figures of any other table with a label column and numeric columns."""
    rows = rows_of(table)
    if len(rows) < 2 or len(rows) * len(rows[0]) > _MOST_CELLS:
        return []
    head, body = rows[0], [row for row in rows[1:] if len(row) > 1]
    numeric = [column for column in range(len(head)) if _is_numeric(head[column], column, body)]
    label = next(
        (column for column in range(len(head)) if column not in numeric and not _is_rank(head[column])), -1
    )
    if not numeric or label < 0:
        return []
    lines = {tuple(row): line for row, line in zip(rows, _lines(table), strict=True)}
    return [
        figure
        for row in body
        if label < len(row) and row[label]
        for column in numeric
        if column < len(row)
        for figure in _cell_figures(row, column, label, head[column], lines[tuple(row)], periods)
    ]


def _lines(table: str) -> list[str]:
    return [line.strip() for line in table.splitlines() if line.strip() and not _RULE.fullmatch(line.strip())]


def _is_rank(head: str) -> bool:
    return bool(_RANK.fullmatch(_plain(head)))


def _is_numeric(head: str, column: int, body: list[list[str]]) -> bool:
    if _is_rank(head):
        return False
    cells = [row[column] for row in body if column < len(row) and row[column] not in ("", "-", "—", "–")]
    return bool(cells) and sum(bool(_NUMBER.match(_plain(cell))) for cell in cells) * 5 >= len(cells) * 3


def _plain(cell: str) -> str:
    return unescaped(re.sub(r"\*\*|__|`|<[^>]{0,40}>", "", cell)).strip()


def _cell_figures(
    row: list[str], column: int, label: int, head: str, line: str, periods: Periods
) -> list[Figure]:
    text = _plain(row[column])
    found = parse(text)
    heading = _plain(head)
    in_head = _IN_BRACKETS.search(heading)
    unit = in_head[1].strip() if in_head else ""
    if found is None or not _PLAIN_NUMBER.match(text.lstrip("$¥€£+ ")):
        return []
    period = period_of_title(heading)
    heading = (heading[: in_head.start()] + heading[in_head.end() :]).strip() if in_head else heading
    pairs = (("列", heading),) if heading and not period else ()
    period = "" if period == periods.own else period
    return [Figure(_plain(row[label]), found.value, found.unit or unit, found.bound, line, period, pairs)]
