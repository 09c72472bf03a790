"""Whether a line could be a heading that has no number: what titles look like, and what only looks like them."""

from __future__ import annotations

import re

from explorer.importing.joining import ends_sentence
from explorer.importing.run_in import is_latin

ADMONITION = re.compile(
    r"(?:\*\*)?(?:注意|提示|小贴士|警告|小心|重要|危险|技巧|(?i:Note|Tip|Caution|Warning|Important|Hint|Danger))"
    r"[ ]?[：:]?(?:\*\*)?"
)
"""What a box beside the text is labelled with."""
_SALUTATION = re.compile(
    r".{0,18}(?:代表|同志们|同志|委员|先生|女士|朋友们|领导|来宾|各位.{0,8})[：:！!，,]?|(?i:Mr\.?|Madam|Dear"
    r"|Ladies)\b.*"
)
_CAPTION = re.compile(
    r"(?:图|表|圖|照片|(?i:Figure|Fig\.|Table|Chart|Exhibit))[ 　\u00a0]?[\d一二三四五六七八九十]+|（?[单單]位[：:]"
)
_NO_HEADING = re.compile(
    r"(?i:(?:for|as of|at) (?:the )?.{0,30}(?:year|quarter|period|months?)s? end(?:ed|ing)\b)|"
    r"[-—–*•·●■◆_=]|[（(]|(?:19|20)\d\d\s*[-年/.]\s*\d{1,2}(?:\s*[-月/.]\s*\d{1,2}\s*日?)?.{0,12}$|[\d.,，%％\s]+$"
    r"|[^\w“”‘’「」《]+$|https?:|\^?\[|.*[=$<>{}\\|]|.*://|.*[☐☒☑]|.*/$|.*[：:；;，,、]$|[\"“].*[”\"]$"
    # A line that breaks off where more must come.
    r"|.*\b(?:the|an?|of|to|be|as|and|or|is|are|will|that|which|our|its|their)$"
)
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_CAPITALS = 5
_LONGEST_PLAIN = 40
_LONGEST_PLAIN_LATIN = 80


def is_capitals(text: str) -> bool:
    """Whether a line is set in Latin capitals throughout, as English documents set their headings."""
    letters = [sign for sign in text if sign.isalpha()]
    return (
        len(letters) >= _FEWEST_CAPITALS
        and text.isascii()
        and text == text.upper()
        and len(text) <= _LONGEST_PLAIN_LATIN
    )


def is_plain_title(text: str) -> bool:
    """Whether a line could be a heading without a number: short, no sentence, no salutation, date or caption."""
    longest = _LONGEST_PLAIN_LATIN if is_latin(text) else _LONGEST_PLAIN
    if not 2 <= len(text) <= longest or ends_sentence(text) or "。" in text or text.count("，") > 1:
        return False
    if (
        _SALUTATION.fullmatch(text)
        or ADMONITION.fullmatch(text)
        or _CAPTION.match(text)
        or _NO_HEADING.match(text)
    ):
        return False
    if not _LETTER.search(text) or ("  " in text and is_latin(text)):
        return False
    return not text[0].isascii() or text[0].isupper() or text[0].isdigit() or not text.isascii()


def could_be_title(text: str) -> bool:
    """As `is_plain_title`, of a line that its type sets apart: a small first letter (iPhone) is no hindrance."""
    return is_plain_title(text[:1].upper() + text[1:])


def is_name(text: str) -> bool:
    """Whether a bold beginning of a text names what follows: it has letters, and greets nobody."""
    return _LETTER.search(text) is not None and not _SALUTATION.fullmatch(text)
