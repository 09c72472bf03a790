"""The language a document is in: what it declares, and what its letters tell."""

from __future__ import annotations

import re

from explorer.text.traditional import TELLING

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|for|that)\b", re.IGNORECASE)


def language_of(text: str, declared: str = "") -> str:
    """A document's BCP 47 tag: the one it declares, or one told from its letters; empty where neither tells.

    Programs declare their own language unasked: Chinese and Japanese letters tell against them.
    """
    told = _told(text)
    if not _TAG.fullmatch(declared):
        return told
    differs = told and declared[:2].lower() != told[:2]
    return told if differs and told[:2] in ("zh", "ja") else declared


def _told(text: str) -> str:
    """zh-Hans, zh-Hant, ja, en; empty where the letters do not tell."""
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    if han * 5 > latin and han:
        if len(_KANA.findall(text)) * 10 > han:
            return "ja"
        traditional = sum(character in TELLING for character in text)
        return "zh-Hant" if traditional * 25 > han else "zh-Hans"
    words = len(text.split())
    return "en" if words and len(_ENGLISH.findall(text)) * 14 > words else ""
