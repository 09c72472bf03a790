"""How one text is written in YAML: plain where that reads back the same, else in quotes or as a block.

What is safe follows the YAML 1.1 specification's chapters 7.3 and 8.1 and its type repository (what a plain
scalar may be taken for); whatever is in doubt goes into double quotes.
"""

from __future__ import annotations

import re

INDENT = "  "

# Signs that never stand raw: what YAML forbids, what it takes for a line break, byte order marks, and the
# directional controls, which would reorder what a terminal or editor shows of the file.
_STRANGE = re.compile(
    "[^\\t\\n\\x20-\\x7e\\xa0-\\u061b\\u061d-\\u200d\\u2010-\\u2027\\u202f-\\u2065\\u206a-\\ud7ff"
    "\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff]"
)
_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\0": "\\0",
    "\t": "\\t",
    "\n": "\\n",
    "\r": "\\r",
    "\x1b": "\\e",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_ESCAPED = re.compile('[\\\\"\\t\\n]|' + _STRANGE.pattern)
_UNSAFE_START = frozenset("-?:,[]{}#&*!|>'\"%@`=<~ \t")
_UNSAFE_INSIDE = re.compile(r":(?=\s|$)|\s#|[\t\n]")
_FLOW_SIGNS = re.compile(r"[,\[\]{}?:]")
_TYPED_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_NUMBER_LIKE = re.compile(r"[-+.]?[0-9][-+.:_0-9a-zA-Z]*(?:[ ][-+.:0-9 ]*Z?)?|\.(?:inf|nan)", re.IGNORECASE)
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")


def scalar(text: str, *, in_flow: bool = False) -> str:
    """A text on one line: plain, or in double quotes. `in_flow` is inside `[…]` or `{…}`."""
    return text if _is_plain(text, in_flow) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes. Half characters (lone surrogates), which no reader takes, become U+FFFD."""
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def decimal(text: str) -> str:
    """A value as a bare number where YAML's own types keep its digits, else in double quotes."""
    if _INTEGER.fullmatch(text):
        return text if text != "-0" else quoted(text)
    try:
        keeps_digits = repr(float(text)) == text and "e" not in text
    except ValueError:
        keeps_digits = False
    return text if keeps_digits and _INTEGER.match(text) else scalar(text)


def block(text: str, indent: str) -> str:
    """A long text after its key: a literal block whose lines start with `indent`, where it may be one."""
    if not _may_be_block(text):
        return scalar(text)
    lines = text.split("\n")
    if text.endswith("\n"):
        lines.pop()
        chomping = "+" if text.endswith("\n\n") else ""
    else:
        chomping = "-"
    hint = str(len(INDENT)) if text.startswith((" ", "\n")) else ""
    written = "\n".join(indent + line if line else "" for line in lines)
    return f"|{hint}{chomping}\n{written}"


def _may_be_block(text: str) -> bool:
    if not text.strip() or _STRANGE.search(text):
        return False
    return not any(line[:1] == "\t" or (line and not line.strip()) for line in text.split("\n"))


def _is_plain(text: str, in_flow: bool) -> bool:
    if not text or text[0] in _UNSAFE_START or text[-1].isspace() or text[0].isspace():
        return False
    if text.lower() in _TYPED_WORDS or _NUMBER_LIKE.fullmatch(text) or text.startswith("..."):
        return False
    if in_flow and _FLOW_SIGNS.search(text):
        return False
    return not (_UNSAFE_INSIDE.search(text) or _STRANGE.search(text))


def _escape(found: re.Match[str]) -> str:
    sign = found[0]
    known = _ESCAPES.get(sign)
    if known is not None:
        return known
    code = ord(sign)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
