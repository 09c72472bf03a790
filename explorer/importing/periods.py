"""The period a clause names for its figures: a year, a month, a span, or one told from the report's."""

from __future__ import annotations

import re
import unicodedata

_YEAR = r"(?:1[89]|20)\d\d"
_WRITTEN = re.compile(
    rf"(?P<first>{_YEAR})\s*年?\s*(?:[-—–~～/]|至|到|和)\s*(?P<last>{_YEAR})\s*年?"
    rf"|(?P<fiscal>{_YEAR})[/–-](?P<short>\d\d)(?![\d年月/.-])"
    rf"|(?P<year>{_YEAR})\s*年(?:\s*(?P<month>1[0-2]|0?[1-9])\s*月)?"
    rf"|(?P<relative>今年|去年|上年|前年)"
    rf"|(?:in|In|for|For|FY|during|since|by|year)\s*(?P<english>{_YEAR})(?!\d)"
)
_AFTER = re.compile(rf"\s{{0,2}}(?:in|for|during)\s({_YEAR})(?!\d)")
_BACK = {"今年": 0, "去年": 1, "上年": 1, "前年": 2}
_COMPARISON = re.compile(r"[比较]\s*$")
_OF_A_YEAR = re.compile(r"的?(?:不变价|可比价|现价|价格|指标|预计数|水平)")
_FULL_WIDTH_DIGIT = re.compile("[０-９]")
_FULL_WIDTH = {ord("０") + digit: ord("0") + digit for digit in range(10)}
_HAN_YEAR = re.compile(
    r"(?<![一二三四五六七八九〇○零])(?:一[八九]|二[〇○零])[一二三四五六七八九〇○零]{2}(?=\s?(?:年|[-—–至到]))"
)
_HAN_DIGITS = str.maketrans("一二三四五六七八九〇○零", "123456789000")


def with_plain_digits(text: str) -> str:
    """A text with full-width digits, and years in Chinese ones, as ASCII, every offset kept."""
    text = text.translate(_FULL_WIDTH) if _FULL_WIDTH_DIGIT.search(text) else text
    return _HAN_YEAR.sub(lambda match: match[0].translate(_HAN_DIGITS), text)


class Periods:
    """Reads periods of clauses; `own` is the report's, which figures need not repeat."""

    def __init__(self, own: str) -> None:
        self.own = own
        self._year = int(own[:4]) if own[:4].isdigit() and "/" not in own else 0

    def of(self, text: str, start: int, end: int, end_of_figure: int) -> str:
        """The year right behind a figure, else the last period named between `start` and `end`.

        Empty where the text names none, or the report's own.
        """
        after = _AFTER.match(text, end_of_figure)
        if after:
            return "" if after[1] == self.own else after[1]
        window = text[max(start, end - 200) : end]
        found = ""
        for match in _WRITTEN.finditer(window):
            if not (_COMPARISON.search(window, 0, match.start()) or _is_measure(window, match)):
                found = self._read(match) or found
        return "" if found == self.own else found

    def _read(self, match: re.Match[str]) -> str:
        if match["first"]:
            return f"{match['first']}/{match['last']}" if match["first"] <= match["last"] else ""
        if match["fiscal"]:
            return _fiscal(match["fiscal"], match["short"])
        if match["year"]:
            return f"{match['year']}-{int(match['month']):02}" if match["month"] else match["year"]
        if match["relative"]:
            return str(self._year - _BACK[match["relative"]]) if self._year else ""
        return match["english"] or ""


def _fiscal(year: str, short: str) -> str:
    """A financial year over two calendar ones (2021/22); empty where the two do not follow each other."""
    following = str(int(year) + 1)
    return f"{year}/{following}" if following.endswith(short) else ""


def _is_measure(window: str, match: re.Match[str]) -> bool:
    """Whether a period dates no figure of the clause: an earlier one (由2020年的7.2%提升至 …), prices, a plan's aim."""
    if _OF_A_YEAR.match(window, match.end()):
        return True
    return window[max(0, match.start() - 1) : match.start()] in ("由", "从") and len(window) - match.end() > 3


def period_of_title(text: str) -> str:
    """The year or years a title or a file name tells; empty where it tells none."""
    plain = unicodedata.normalize("NFKC", text)
    years = re.search(rf"(?<!\d)({_YEAR})[/-](\d\d)(?![\d年月/.-])", plain)
    if years and _fiscal(years[1], years[2]):
        return _fiscal(years[1], years[2])
    match = re.search(rf"(?<!\d)({_YEAR})(?:\s*年?\s*[-—–~至到]\s*({_YEAR}))?(?!\d)", plain)
    if match is None:
        return ""
    return f"{match[1]}/{match[2]}" if match[2] and match[2] > match[1] else match[1]
