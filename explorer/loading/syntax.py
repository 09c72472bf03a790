"""What YAML's parser objects to, in one line of our own: its texts carry raw characters and line breaks."""

from __future__ import annotations

import re

import yaml
from yaml.reader import ReaderError

from explorer.errors import LoadError
from explorer.loading.decode import require_utf8
from explorer.loading.events import HALF_CHARACTER, TOO_DEEP
from explorer.loading.ledger import shown
from explorer.loading.unseen_breaks import UnseenBreaks
from explorer.sentences import sentence

_ADVICE = (
    (
        "mapping values are not allowed",
        sentence("a ':' stands where none may; put the text in quotes or mend the indentation"),
    ),
    (
        "cannot start any token",
        sentence("a character that may not start a value (tab, '@', '`', '%'); put the text in quotes"),
    ),
    ("expected <block end>", sentence("the indentation does not fit the lines above; align it")),
    (
        "did not find expected key",
        sentence("the indentation does not fit the lines above, or a key is missing; align it"),
    ),
    (
        "did not find expected '-' indicator",
        sentence("a list item must start with '- ' under the others; align it"),
    ),
    ("could not find expected ':'", sentence("a key without its ':'; add it or put the text in quotes")),
    ("unexpected end of stream", sentence("a quote or bracket is not closed; close it")),
    ("expected ',' or", sentence("a ',' or the closing bracket is missing; add it")),
    ("node content", sentence("a value is missing here; write one or remove the sign before it")),
    ("tab character", sentence("a tab where spaces are needed; indent with spaces")),
    ("found a tab", sentence("a tab where spaces are needed; indent with spaces")),
    (
        "unknown escape",
        sentence("an unknown escape after '\\' in double quotes; write '\\\\' or use single quotes"),
    ),
    (
        "hexdecimal number",
        sentence("an escape without its digits in double quotes; write '\\\\' or use single quotes"),
    ),
    ("undefined alias", sentence("'*' refers to an anchor that is not there; put the text in quotes")),
    ("incompatible YAML document", sentence("a %YAML line of another major version; remove it")),
    ("undefined tag handle", sentence("a '!' tag that is not declared; put the text in quotes")),
    (
        "<document start>",
        sentence("the document ends here but text follows; remove it or mend the indentation"),
    ),
)
_OWN_DEPTH = "maximum nesting depth"
"""libyaml, from the version in PyYAML 6.0.4 on, counts brackets itself while it looks ahead for a key."""
_HALF_ESCAPE = "Unicode character escape code"
_UNPRINTABLE = re.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def syntax_error(error: yaml.YAMLError, data: bytes) -> LoadError:
    """The parser's objection to `data` (UTF-8) as a LoadError with its place."""
    if isinstance(error, ReaderError):
        return _unprintable(data)
    if not isinstance(error, yaml.MarkedYAMLError):
        return LoadError(sentence("not YAML that can be read"))
    mark = error.problem_mark or error.context_mark
    if _OWN_DEPTH in (error.problem or "") and mark is not None:
        return LoadError(TOO_DEEP, line=mark.line + 1, column=mark.column + 1)
    message = sentence("not valid YAML: {why}", why=_message(error.problem or error.context or ""))
    if mark is None:
        return LoadError(message)
    breaks = UnseenBreaks(data)
    unseen = breaks.last_before(mark.line)
    if unseen:
        sign, line = unseen
        message = sentence(
            "{message}; U+{code} in line {line} ends a line for YAML: remove it or write it as an escape",
            message=message,
            code=f"{ord(sign):04X}",
            line=line,
        )
    place = breaks.mark(mark)
    return LoadError(message, line=place.line + 1, column=place.column + 1)


def is_half_escape(error: yaml.YAMLError) -> bool:
    """Whether libyaml met an escape for half of a character, as JSON writes what lies beyond U+FFFF."""
    return isinstance(error, yaml.MarkedYAMLError) and _HALF_ESCAPE in (error.problem or "")


def _message(problem: str) -> str:
    if _HALF_ESCAPE in problem:
        return HALF_CHARACTER
    for text, advice in _ADVICE:
        if text in problem:
            return advice
    return shown(problem)


def _unprintable(data: bytes) -> LoadError:
    text = require_utf8(data)
    found = _UNPRINTABLE.search(text)
    if found is None:
        return LoadError(sentence("holds a character YAML does not allow; save the file as UTF-8"))
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    message = sentence(
        'the control character U+{code} may not stand in a file; remove it or write it as an escape in "…"',
        code=f"{ord(found[0]):04X}",
    )
    return LoadError(message, line=line, column=column)
