"""What a bad input is, as data: a name, the file's content, and the outcome it must have."""

from __future__ import annotations

import re
from typing import NamedTuple

OPENS, REFUSED = 0, 3
"""Exit codes of `outline`: the document opens, or one line says why not."""

ESCAPES = (
    "\x1b[2J",
    "\x1b]0;title\x07",
    "\x1b]8;;http://x\x1b\\y\x1b]8;;\x1b\\",
    "\x1b]52;c;QUJD\x07",
    "\x1bP+q544e\x1b\\",
    "\x1b[6n",
    "\x9b31m",
    "\x9d52;c;QUJD\x9c",
    "\x90q\x9c",
    "\x08\x08",
    "\x7f",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\U000e0041",
    "\ue000",
)
"""What must reach no terminal: sequences that clear, rename, link, copy, ask; overrides; the unseen."""
POISON = "".join(ESCAPES)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ue000\U000e0041]")
"""None of these stands in what is printed."""


class Case(NamedTuple):
    """A document `name` with `content`; `code` is what `outline` returns, `said` stands in what it prints."""

    name: str
    content: bytes
    code: int = OPENS
    said: str = ""


def case(name: str, content: bytes | str, code: int = OPENS, said: str = "") -> Case:
    """A case from bytes or from text, lone surrogates included."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return Case(name, data, code, said)
