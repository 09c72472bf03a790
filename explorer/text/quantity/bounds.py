"""Words that open one side of a figure, before and after it, and words that say a figure went down."""

from __future__ import annotations

import re
from functools import cache

from explorer.text.quantity.result import Bound
from explorer.text.quantity.words import phrases, words

BEFORE: dict[Bound, tuple[str, ...]] = {
    "above": (
        *words(
            "跨上 超 超过 超出 逾 突破 冲破 首破 破 至少 不少于 不低于 不下于 不下 不小于 高于 多于",
            "大于 起码 最低 最少 上 > ≥ ＞ ＞= >= 跃上 站上 过 超越 迈过 迈上 over above exceeding",
            "exceeded exceed exceeds topped topping surpassed surpassing passed",
        ),
        *phrases(
            "跨上 跨越|more than|in excess of|at least|no less than|no fewer than|not less than",
            "not fewer than|upwards of|greater than|larger than|higher than|a minimum of",
        ),
    ),
    "below": (
        *words(
            "近 将近 接近 逼近 不足 不到 未满 不超过 不高于 不多于 不大于 低于 少于 小于 至多 最多",
            "最高 < ≤ ＜ <= 几近 未超过 nearly almost under below approaching within nearing",
        ),
        *phrases(
            "close to|less than|fewer than|up to|at most|no more than|not more than|a maximum of",
            "not exceeding|lower than|just under|no higher than",
        ),
    ),
    "about": (
        *words(
            "约 大约 大概 约为 约有 约达 约占 约合 估计 差不多 ~ ～ ≈ ± 大致 about around",
            "approximately roughly some circa approx. estimated",
        ),
        *phrases(
            "an estimated",
        ),
    ),
}
"""Longer words win: `不超过` is below although `超过` is above."""

NOT_A_BOUND = re.compile(
    r"(?:[附最临靠邻相远切贴亲][近]|[节合签履预制契公条特违大盟誓邀赴]约|[通经不渡难穿路]过|不突?破|[以之向至楼地网线身早晚马]上|爆破|[^\s，。；、（(：:][~～])\Z"
)
"""Other words that end like a bound: 附近 3 个, 3 亿元, 通过 12 项."""

AFTER: dict[Bound, tuple[str, ...]] = {
    "above": (
        "以上",
        "及以上",
        "之上",
        "开外",
        "起",
        "or more",
        "or above",
        "and above",
        "or over",
        "plus",
        "+",
        "＋",
    ),
    "below": ("以下", "及以下", "以内", "之内", "内", "or less", "or fewer", "or below", "and below"),
    "about": ("左右", "上下", "前后", "or so"),
}
MIDDLE: dict[str, Bound] = {"余": "above", "多": "above", "來": "about", "来": "about", "几": "above"}
"""Between number and magnitude or unit: 8200 余亩, 15 万余元, 十来人."""

DECREASE = (
    *words(
        "下降 减少 降低 回落 缩小 缩减 下滑 下跌 收窄 压减 负增长 减 降 跌 削减 精简 下调 调减 少 压缩",
        "减轻 下浮 贬值 fell down declined decreased dropped",
    ),
    *phrases(
        "fell by|down by|declined by|decreased by|dropped by|reduced by|cut by|lowered by|shrank by",
        "a decrease of|a decline of|a reduction of|a drop of|lower by|decline by|decrease by|fall by",
        "drop by|reduce by",
    ),
)
"""A figure right after one of these (with 了, 约, 近 … between) is a fall; `降至 3%` is a level and none."""
NOT_A_DECREASE = re.compile(r"(?:不[减少降]|[至多缺太很更最多]少|[增加升]减|霜降|空降|青少|降[至到为])\Z")


_LINKS = "了为有达至 \u00a0\u3000"
"""May stand between a bound and its number: 突破了 10 万人."""


class _Endings:
    """Words by which a stretch of text may end, the longest first: a few look-ups instead of a search."""

    def __init__(self, words: dict[str, Bound]) -> None:
        self._words = words
        self._longest = max(map(len, words))
        self._last = frozenset(word[-1] for word in words)

    def at(self, text: str, end: int) -> tuple[Bound, int] | None:
        """The meaning of the longest word that ends at `end` and where it starts."""
        if not end or text[end - 1].lower() not in self._last:
            return None
        window = text[max(0, end - self._longest - 1) : end].lower()
        for length in range(min(self._longest, len(window)), 0, -1):
            meaning = self._words.get(window[-length:])
            if meaning and not _inside_a_word(window, length):
                return meaning, end - length
        return None


def _inside_a_word(window: str, length: int) -> bool:
    first, before = window[-length], window[-length - 1 : -length]
    return first.isascii() and first.isalpha() and before.isascii() and before.isalpha()


@cache
def _before() -> _Endings:
    return _Endings({word: bound for bound, group in BEFORE.items() for word in group})


@cache
def _decrease() -> _Endings:
    return _Endings(dict.fromkeys(DECREASE, "below"))


@cache
def after_words() -> dict[str, Bound]:
    """Every word that can follow number and unit, with its bound."""
    return {word: bound for bound, group in AFTER.items() for word in group}


def bound_before(text: str, start: int) -> tuple[Bound, int]:
    """The bound right before `start` and where it begins; ("exact", start) where there is none."""
    end = _skip(text, start, " \u00a0\u3000", 2)
    found = _before().at(text, end)
    if found is None and end and text[end - 1] in _LINKS:
        end -= 1
        found = _before().at(text, end)
    if found is None or NOT_A_BOUND.search(text, max(0, end - 2), end):
        return "exact", start
    return found


def sign_before(text: str, start: int) -> int:
    """-1 where a word of decrease stands right before `start`, else 1."""
    end = _skip(text, start, " \u00a0\u3000了", 2)
    if _decrease().at(text, end) is None:
        return 1
    return 1 if NOT_A_DECREASE.search(text, max(0, end - 2), end) else -1


def _skip(text: str, end: int, marks: str, most: int) -> int:
    while most and end and text[end - 1] in marks:
        end, most = end - 1, most - 1
    return end
