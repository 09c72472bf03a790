"""Figures of GFM tables: a row's label names them, a column's head dates or divides them."""

from __future__ import annotations

import re

from explorer.importing.figures import Figure
from explorer.importing.periods import Periods, period_of_title
from explorer.text.quantity import parse
from explorer.text.quantity.units import known_units, split_magnitude

_CELL = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_RULE = re.compile(r"[ \t|:\-]*-[ \t|:\-]*")
_IN_BRACKETS = re.compile(
    r"[（(]\s*(?:单位[：:])?\s*(?![一二三四五六七八九十]{1,3}[）)])([^（()）\d]{1,12})\s*[）)]"
)
_UNIT_OF_ROW = re.compile(r"[（(]\s*(?:单位[：:])?\s*([^（()）\d]{1,8})\s*[）)]$")
_RANK = re.compile(
    r"(?i:#|no\.?|rank|.{0,20}\bnumber|.{0,20}\bdates?|排名|.{0,6}(?:序号|名次|编号|代码|文号|页码|日期|时间|电话)|年份|年度|year)$"
)
_NUMBER = re.compile(r"[-−+]?[$¥€£]?\s*\(?[$¥€£]?\s*\d")
_NEGATIVE = re.compile(r"([$¥€£]?\s*)\(\s*([$¥€£]?\s*[\d,.]+)\s*\)?\s*([%％]?)\s*\)?")
_YEAR_LABEL = re.compile(r"(?:19|20)\d\d(?:年|年度)?")
_WITHOUT_YEAR = re.compile(
    r"(?:截至|截止|(?i:\b(?:as (?:of|at)|fiscal|financial|(?:the )?years?|ended|ending)\b|\bFY(?=\s?\d)))\s*"
    r"|(?:19|20)\d\d[/-]\d\d(?!\d)"
    r"|(?:(?:19|20)\d\d\s*年?\s*(?:[-—–~至到/]\s*)?){1,2}(?:1[0-2]月\d{1,2}日|[度底末初]|全年)?"
    r"|(?i:\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?\s*\d{0,2},?\s*)|[（(]\s*[)）]"
)
"""What in a column's head only says when: the rest says what."""
_CAPTION_UNIT = re.compile(
    r"(?:金额)?[单單]位[：:]\s*([^\s（()）；;，,]{1,12})|[（(][^（()）]{0,40}?\b[Ii]n\s+(thousand|million|billion)s?\b"
)
_NO_MONEY = re.compile(
    r"(?i:\b(?:shares?|basic|diluted|percent\w*|ratio|number|rate|RSUs?)\b)|股|率|占比|比重|%"
)
_LONGEST_LABEL = 120
_LONGEST_UNIT = 12
_FEWEST_CAPTIONED = 2
_UNITS = re.compile(r"(?:计量|計量)?[单單][ \u3000]*位|(?i:units?(?: of measure(?:ment)?)?)")
"""The head of a column that tells each row's unit."""
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


def caption_unit(text: str) -> str:
    """The unit a line above a table states for it (单位：万元, in millions); empty where it states none."""
    found = _CAPTION_UNIT.search(text[:300])
    return (found[1] or found[2] or "") if found else ""


def table_figures(table: str, periods: Periods, unit: str = "") -> list[Figure]:
    """The figures of any other table with a label column and numeric columns; `unit` is what its caption states."""
    rows = rows_of(table)
    if len(rows) < 2 or len(rows) * len(rows[0]) > _MOST_CELLS:
        return []
    lines = {tuple(row): line for row, line in zip(rows, _lines(table), strict=True)}
    rows = rows[_is_caption(rows) :]
    head, body = rows[0], [row for row in rows[1:] if len(row) > 1]
    numeric = [column for column in range(len(head)) if _is_numeric(head[column], column, body)]
    label = _label_column(head, body, numeric)
    if not numeric or label < 0:
        return []
    unit = unit or caption_unit(" ".join(head))
    units = {column: _column_unit(column, body, unit) for column in numeric}
    told = next((at for at, cell in enumerate(head) if _UNITS.fullmatch(_plain(cell))), -1)
    return [
        figure
        for row in body
        if label < len(row) and row[label] and len(row[label]) <= _LONGEST_LABEL
        for column in numeric
        if column < len(row)
        for figure in _cell_figures(
            row, column, label, head[column], units[column], lines[tuple(row)], periods, _unit_of(row, told)
        )
    ]


def _is_caption(rows: list[list[str]]) -> bool:
    """Whether the first row is one cell over all columns, the next one the head."""
    first = {cell for cell in rows[0] if cell}
    if len(rows) <= _FEWEST_CAPTIONED or len(rows[0]) <= _FEWEST_CAPTIONED or len(first) > 1:
        return False
    return not any(_NUMBER.match(_plain(cell)) for cell in rows[1]) and sum(map(bool, rows[1])) > 1


def _unit_of(row: list[str], told: int) -> str:
    """What a row's cell of the column of units (计量单位) says."""
    cell = _plain(row[told]) if 0 <= told < len(row) else ""
    return (
        cell if len(cell) <= _LONGEST_UNIT and any(sign.isalpha() or sign in "%％‰" for sign in cell) else ""
    )


def _label_column(head: list[str], body: list[list[str]], numeric: list[int]) -> int:
    """The column that names the rows: the first that holds no numbers, else a first one of years."""
    for column in range(len(head)):
        if (
            column not in numeric
            and not _is_rank(head[column])
            and not _UNITS.fullmatch(_plain(head[column]))
        ):
            return column
    if len(head) > 1 and all(_YEAR_LABEL.fullmatch(_plain(row[0])) for row in body):
        return 0
    return -1


def _column_unit(column: int, body: list[list[str]], unit: str) -> str:
    """A caption's unit for a column: millions of dollars where a cell of the column has the sign."""
    if unit not in ("thousand", "million", "billion"):
        return unit
    has_sign = any("$" in row[column] for row in body if column < len(row))
    return f"{unit} USD" if has_sign else unit


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
    row: list[str], column: int, label: int, head: str, stated: str, line: str, periods: Periods, unit: str
) -> list[Figure]:
    text = _signed(_plain(row[column]))
    found = parse(text)
    heading = _plain(head)
    in_head = _IN_BRACKETS.search(heading)
    if in_head and in_head[1].strip().isalpha() and in_head[1].isascii() and not is_unit(in_head[1].strip()):
        in_head = None
    unit = unit or caption_unit(heading) or (in_head[1].strip() if in_head else "")
    if found is None or not _PLAIN_NUMBER.match(text.lstrip("$¥€£+ ")):
        return []
    name = _plain(row[label])
    in_name = _UNIT_OF_ROW.search(name)
    if in_name and not unit and is_unit(in_name[1]):
        name, unit = name[: in_name.start()].strip(), in_name[1]
    if stated and not unit and not (_NO_MONEY.search(name) or _NO_MONEY.search(heading)):
        unit = stated
    printed = "" if unit.endswith(" USD") and found.unit == "USD" else found.unit
    period = period_of_title(heading)
    heading = (heading[: in_head.start()] + heading[in_head.end() :]).strip() if in_head else heading
    if _YEAR_LABEL.fullmatch(name) and heading:
        name, period, heading = heading, period_of_title(name), ""
    if period:
        heading = _WITHOUT_YEAR.sub("", heading).strip(" 　:：-—/()（）")
    pairs = (("列", heading),) if heading else ()
    period = "" if period == periods.own else period
    return [Figure(name, found.value, printed or unit, found.bound, line, period, pairs)]


def is_unit(word: str) -> bool:
    """Whether a word is a unit of the table, with or without a magnitude: 亿元, %, 人."""
    return split_magnitude(word.partition("/")[0])[1] in known_units()


def _signed(text: str) -> str:
    """A cell's number, an accountant's brackets read as a minus: (214) is -214."""
    negative = _NEGATIVE.fullmatch(text)
    return f"-{negative[1].strip()}{negative[2].strip()}{negative[3]}" if negative else text
