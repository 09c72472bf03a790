"""Traditional Chinese read as Simplified by the rules that know words, and turned back as printed."""

from __future__ import annotations

import re

TELLING = frozenset(
    "國會為個們來時說這過對學發經現還進動業機關體當從點開與樣種長義電產實際總務辦處導責質應數據區財報紀錄勞證權較達減項營"
    "萬億兩幾歲噸畝週場冊間輛隻條雙層戶員約餘於內圓門號頓張組類課縣鄉鎮館僅計負劃規"
)
"""Common characters, and those of the words of amounts, that only Traditional text has."""
_ANY = re.compile("[" + "".join(sorted(TELLING)) + "]")


class _Simple(dict[int, str]):
    """What each character is in Simplified text, looked up once."""

    def __missing__(self, code: int) -> str:
        from explorer.text.fold import fold  # only what reads Traditional text waits for its tables

        one = chr(code)
        folded = fold(one) if "\u4e00" <= one <= "\u9fff" else one
        simple = folded if len(folded) == 1 else one
        self[code] = simple
        return simple


_SIMPLE = _Simple()


def simplified(text: str) -> str:
    """The text in Simplified characters, every offset kept; text without Traditional ones as it is."""
    return text.translate(_SIMPLE) if _ANY.search(text) else text


def as_printed(phrase: str, text: str) -> str:
    """A phrase of the simplified text with the characters that `text` prints."""
    if not _ANY.search(text):
        return phrase
    printed = {_SIMPLE[ord(one)]: one for one in set(text) if _SIMPLE[ord(one)] != one}
    return phrase.translate({ord(simple): one for simple, one in printed.items()})
