"""Traditional text is read as Simplified, one character for one."""

from __future__ import annotations

from explorer.text.fold import fold
from explorer.text.traditional import TELLING, as_printed, simplified


def test_words_of_amounts_and_of_sentences_are_read_as_simplified() -> None:
    text = "營業額較去年增加１２億個，約兩萬餘噸於內"
    read = simplified(text)
    assert read == "营业额较去年增加１２亿个，约两万余吨于内"
    assert as_printed("营业额", text) == "營業額"


def test_simplified_text_stays_as_it_is() -> None:
    text = "后来，他们在台上干了一番事业；乾隆年间"
    assert simplified(text) is text
    assert as_printed("乾隆", text) == "乾隆"


def test_characters_that_tell_are_all_traditional() -> None:
    assert all(fold(character) != character for character in TELLING)
