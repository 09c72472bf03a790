"""Characters that Chinese typesetting keeps from a line's start or end, where UAX #14 would allow a break.

Source: W3C, Requirements for Chinese Text Layout (clreq, Working Group Note), 3.1.3 "Prohibition rules for
line start and line end" and the class tables of its appendix, in the strict form that GB/T 15834-2011, 5.1
asks for: dashes, ellipses and separators too keep from a line's start.
"""

from __future__ import annotations

import re

PAUSES_AND_STOPS = "，。、；：？！﹐﹑﹒﹔﹕﹖﹗．‼⁇⁈⁉"
CLOSING_BRACKETS = "）》〉】〗〕］｝〙〛﹚﹜﹞｠"
CLOSING_QUOTES = "”’」』﹂﹄〞〟｣"
DASHES_AND_ELLIPSES = "—…⋯―⸺"
CONNECTORS = "～－–〜"
INTERPUNCTS = "·・‧•／"
UNIT_SIGNS = "％‰℃℉°′″￠¢"
ITERATION_MARKS = "々〻ー"

NEVER_STARTS = frozenset(
    PAUSES_AND_STOPS
    + CLOSING_BRACKETS
    + CLOSING_QUOTES
    + DASHES_AND_ELLIPSES
    + CONNECTORS
    + INTERPUNCTS
    + UNIT_SIGNS
    + ITERATION_MARKS
)
"""Must not be the first character of a line."""

OPENING_BRACKETS = "（《〈【〖〔［｛〘〚﹙﹛﹝｟"
OPENING_QUOTES = "“‘「『﹁﹃〝｢"
LEADING_SIGNS = "￥＄￡№§＃＠／"

NEVER_ENDS = frozenset(OPENING_BRACKETS + OPENING_QUOTES + LEADING_SIGNS)
"""Must not be the last character of a line."""

BETWEEN_QUOTATIONS = re.compile("(?<=[”’])(?=[“‘])")
"""Quotations side by side: UAX #14 (LB19) sees no break between these quotation marks, a compositor does."""
