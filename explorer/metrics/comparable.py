"""Which passages speak of the same thing: one that stands alone, at one time, in the same words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from explorer.model import Outline
from explorer.text.fold import fold, fold_each

BOUND = re.compile(r"超过|超|近|约|达到|达|突破|至少|余|多|over|nearly|about|at least")
NUMBER = re.compile(
    r"(?<![a-z\d./_第\-])\d+(?:\.\d+)?(?=\s*(?:%|[^\W\da-z_年月日号章节条款部版季]|percent|million|billion|thousand))"
    r"|(?<![第一二两三四五六七八九十百千万])[一二两三四五六七八九十百千万]{1,9}(?=[个名项期所人次户家批])"
)
"""An amount in folded text: with a unit behind it, no date, no ordinal, no part of a name or an address."""
PLACE_OF_NUMBER = "#"
FEWEST_HAN = 6
FEWEST_LATIN = 24
"""Characters a passage must have besides its amounts to be recognised as the same."""
_LONG_ENOUGH = re.compile(
    rf"(?:[^\u3400-\u9fff]*[\u3400-\u9fff]){{{FEWEST_HAN}}}|(?:[^a-z]*[a-z]){{{FEWEST_LATIN}}}"
)
_LEANING = re.compile(
    r"\s*(?:今年|去年|全年|上半年|又|也|还|均|都|已|再|共|其中|并|按[^,，]{1,6}计算)*"
    r"(?:比|较|同比|环比|高于|低于|提高|降低|上升|下降|增长|增加|减少|增幅|降幅|占|总计|合计|计|即|由|从|完成|达到"
    r"|连续|平均|年均|继续|累计(?!\w{4})|分别|位居|居|排名|为"
    r"|with |of which |compared |including |representing |up |down |an? (?:increase|decrease) )"
)
"""How a folded passage begins that says nothing without the one before it: 比上年增长 5 %."""
_POINTING = re.compile(r"这些|上述|该项|此项|\bthese\b|\bthose\b|\bsuch\b")
"""What points to a passage before."""
_NO_PROSE = re.compile(r"[|`/\\<>=]|\]\(|www\.")
"""Signs of tables, code and addresses, where the same words with other numbers mean nothing."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PLANS = re.compile(
    r"计划|规划|目标|安排|部署|展望|打算|建议|重点工作|plan|outlook|target|ahead|priorit", re.IGNORECASE
)
_FRAME = re.compile(
    r"(?:^|(?<=[。;；!?！？\n—:：.]))[\s*_#>]*(?:"
    r"(?:过去|最近|近|这|在)*(?:的)?(?P<years>[一二三四五六七八九十\d])年(?:来|间|里|中)?(?=[,，]|我们)"
    r"|(?P<plan>(?:在)?[“\"]?(?:十[一二三四五六]|[一二三四五六七八九])五[”\"]?(?:时期|期间|以来))"
    r"|(?:as of |at |in |during )?(?:[a-z]+ \d{1,2}, )?(?P<year>(?:19|20)\d\d)(?:年)?(?=[^\d])"
    r"|(?P<now>今年|本年|全年|一年来))"
)
"""What a sentence begins with that sets the time of all that follows: 五年来，… / “十四五”时期，… / As of …."""
SEVERAL_YEARS = "years"


def skeletons(texts: Iterable[str]) -> Iterator[str]:
    """The skeletons of many passages: folded, each amount as `#` and without bounds."""
    for folded in fold_each(texts):
        yield NUMBER.sub(PLACE_OF_NUMBER, BOUND.sub("", folded)).strip()


def amounts(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The amounts that `skeletons` leave out, folded."""
    for folded in fold_each(texts):
        yield tuple(NUMBER.findall(BOUND.sub("", folded)))


def stands_alone(words: str) -> bool:
    """Whether a passage, as its skeleton, is prose that names its own subject, and no chance repetition."""
    if not _LONG_ENOUGH.match(words):
        return False
    return not (_NO_PROSE.search(words) or _LEANING.match(words) or _POINTING.search(words))


class Times:
    """What time passages of a report speak of: by the titles above them, and by how sentences before begin."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._of_titles: dict[int, tuple[bool, frozenset[str]]] = {}
        self._of_bodies: dict[int, list[tuple[int, str]]] = {}
        self._of_starts: dict[int, str] = {}

    def are_alike(self, row: int, offset: int, other: int, other_offset: int) -> bool:
        """Whether two passages both look back, or both plan, and speak of the same years."""
        if self._titles(row) != self._titles(other):
            return False
        return self._frame(row, offset) == self._frame(other, other_offset)

    def _titles(self, row: int) -> tuple[bool, frozenset[str]]:
        found = self._of_titles.get(row)
        if found is None:
            titles = fold(" ".join(self._outline.path(row)))
            found = self._of_titles[row] = bool(_PLANS.search(titles)), frozenset(_YEAR.findall(titles))
        return found

    def _frame(self, row: int, offset: int) -> str:
        """The last frame before a place in its section, else at the end of those before it in its chapter."""
        frames = self._frames(row)
        index = bisect_right(frames, (offset, "\uffff")) - 1
        return frames[index][1] if index >= 0 else self._carried(row)

    def _carried(self, row: int) -> str:
        """The frame that a section begins in; kept for all on the way, or a chapter costs its length squared."""
        passed = []
        while (found := self._of_starts.get(row)) is None:
            passed.append(row)
            if not self._continues(row):
                found = ""
                break
            row -= 1
            if frames := self._frames(row):
                found = frames[-1][1]
                break
        self._of_starts.update(dict.fromkeys(passed, found))
        return found

    def _continues(self, row: int) -> bool:
        """Whether the section before belongs to the same chapter."""
        return row > 0 and self._outline.depths[row] > 0

    def _frames(self, row: int) -> list[tuple[int, str]]:
        found = self._of_bodies.get(row)
        if found is None:
            # Folding moves offsets a little where there is white space; sentences are longer than that.
            text = fold(self._outline.sections[row].body)
            found = [(match.start(), self._meaning(match)) for match in _FRAME.finditer(text)]
            self._of_bodies[row] = found
        return found

    def _meaning(self, match: re.Match[str]) -> str:
        """A year, `SEVERAL_YEARS`, or nothing for the report's own year."""
        if match["plan"] or (match["years"] and match["years"] not in "一1"):
            return SEVERAL_YEARS
        year = match["year"] or ""
        return "" if year and self._outline.report.period.endswith(year) else year
