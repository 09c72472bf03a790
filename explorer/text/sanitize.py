"""What may reach a terminal, and what may name a file.

Documents are untrusted: a title may hold an escape sequence that sets the clipboard, an
override that turns a line around, or characters nobody sees. `visible` puts one visible
character in the place of each such character, so offsets into the text stay valid.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

from explorer.text.tables.code_points import DEFAULT_IGNORABLE, Ranges, character_class

SIGN = "␦"  # stands for a character that must not be shown; narrow in every terminal
REPLACEMENT = "\ufffd"  # stands for a C1 control

_LONGEST_NAME = 120  # bytes of UTF-8, with suffix: room for temporary and copied names
_LONGEST_TITLE = 1000  # characters that are looked at
_FALLBACK = "report"

_UNSHOWN: Ranges = (
    (0x0085, 0x0085),  # next line
    (0x2028, 0x2029),  # line and paragraph separators
    (0xD800, 0xF8FF),  # surrogates, private use
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFFFE, 0xFFFF),
    (0x1FFFE, 0x1FFFF),
    (0x2FFFE, 0x2FFFF),
    (0x3FFFE, 0x10FFFF),  # planes without characters, tags, private use
)
_PICTOGRAPH = character_class(
    ((0x00A9, 0x00A9), (0x00AE, 0x00AE), (0x203C, 0x203C), (0x2049, 0x2049), (0x2122, 0x2122)),
    ((0x2139, 0x2139), (0x2190, 0x21FF), (0x2300, 0x23FF), (0x24C2, 0x24C2), (0x25A0, 0x27BF)),
    ((0x2900, 0x297F), (0x2B00, 0x2BFF), (0x3030, 0x3030), (0x303D, 0x303D), (0x3297, 0x3299)),
    ((0x1F000, 0x1FAFF),),
)
_HAN = character_class(((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFD)))
_JOINING_SCRIPTS = character_class(((0x0620, 0x06DC), (0x06DE, 0x070E), (0x0710, 0x0DFF)))

# The engine tries each range above U+FFFF on each character: those inside another are left out.
_IGNORABLE = tuple(bounds for bounds in DEFAULT_IGNORABLE if bounds[0] < 0x3FFFE)
_SUSPECT = rf"\x00-\x08\x0b-\x1f\x7f-\x9f{character_class(_IGNORABLE, _UNSHOWN)}"

_LINE_BLANKS = {ord("\n"): " ", ord("\t"): " "}

_ALLOWED_SIGNS = frozenset(" -_+=@~,.()[]{}&%、，。；！（）《》〈〉「」『』【】〔〕“”‘’…—·～％＋：")
_DOS_NAME = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?![^. ])", re.IGNORECASE)
_DASHES = re.compile("-{2,}")


def visible(text: str) -> str:
    """`text` as it may be shown: as long as before, line feeds and tabs kept.

    C0 controls and DEL become their pictures (ESC → ␛), C1 controls U+FFFD; bidi controls,
    zero-width and other default-ignorable characters, lone surrogates, private use,
    noncharacters, line and paragraph separators become `SIGN`. What composes emoji, Han
    variants, Arabic and Indic words stays, and so do combining marks.
    """
    return _unshowable().sub(_stand_in, text) if _suspect().search(text) else text


def visible_line(text: str) -> str:
    """`visible` for titles, labels, names and messages: line feeds and tabs become blanks."""
    return visible(text).translate(_LINE_BLANKS) if "\n" in text or "\t" in text else visible(text)


def file_name(title: str, suffix: str, taken: Collection[str] = ()) -> str:
    """A file name made from `title`, ending in `suffix` (`.md`), safe on Linux, macOS and Windows.

    Letters, digits, marks and common signs stay, anything else becomes a hyphen; at most 120
    bytes of UTF-8, cut between whole characters; `-2`, `-3` … keep it apart from the names
    `taken`, whatever their case.
    """
    used = {_same_file(name) for name in taken}
    stem = _stem(title)
    number, ending = 1, suffix
    while _same_file(name := _cut(stem, ending) + ending) in used:
        number += 1
        ending = f"-{number}{suffix}"
    return name


@cache
def _suspect() -> re.Pattern[str]:
    """A character that is shown beside the right neighbours only, or never.

    Clean text, nearly all there is, needs no more than this: it compiles in 1 ms, `_unshowable` in 5.
    """
    return re.compile(f"[{_SUSPECT}]")


@cache
def _unshowable() -> re.Pattern[str]:
    """A suspect character that does not belong to what stands beside it.

    Those that do compose emoji, variants of Han characters, Arabic and Indic words. What is
    looked at beside them never changes itself, so showing twice changes nothing.
    """
    return re.compile(
        rf"[{_SUSPECT}]"
        rf"(?<![{_PICTOGRAPH}#*0-9][\ufe0e\ufe0f])"
        rf"(?<![{_HAN}][\ufe00-\ufe02\U000e0100-\U000e01ef])"
        rf"(?<![{_PICTOGRAPH}]\u200d(?=[{_PICTOGRAPH}]))"
        rf"(?<![{_PICTOGRAPH}]\ufe0f\u200d(?=[{_PICTOGRAPH}]))"
        rf"(?<![{_JOINING_SCRIPTS}][\u200c\u200d](?=[{_JOINING_SCRIPTS}]))"
    )


def _stand_in(match: re.Match[str]) -> str:
    """What is shown for one character that must not be."""
    character = match[0]
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "␡"
    return REPLACEMENT if "\x80" <= character <= "\x9f" and character != "\x85" else SIGN


def _stem(title: str) -> str:
    """`title` reduced to characters that every file system takes, of any length."""
    composed = unicodedata.normalize("NFC", title[:_LONGEST_TITLE])
    kept = "".join(c if _is_allowed(c) else " " if c.isspace() else "-" for c in composed)
    stem = _DASHES.sub("-", " ".join(kept.split())).lstrip(" .-~")
    return f"_{stem}" if _DOS_NAME.match(stem) else stem


def _is_allowed(character: str) -> bool:
    """Whether `character` may stand in a file name; nothing invisible may."""
    if _suspect().match(character):
        return False
    return character.isalnum() or character in _ALLOWED_SIGNS or unicodedata.category(character)[0] == "M"


def _cut(stem: str, ending: str) -> str:
    """The beginning of `stem` that leaves room for `ending`; never empty, no mark cut off its letter."""
    room = _LONGEST_NAME - len(ending.encode())
    encoded = stem.encode()[: max(room, 0)]
    cut = encoded.decode(errors="ignore")
    while cut and len(cut) < len(stem) and unicodedata.category(stem[len(cut)])[0] == "M":
        cut = cut[:-1]
    return cut.rstrip(" .-") or _FALLBACK


def _same_file(name: str) -> str:
    """A form that is equal for names a file system may hold for the same."""
    return unicodedata.normalize("NFC", name.casefold())
