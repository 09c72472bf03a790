"""Two rules for the shared parser: `[^1]` in a text and `[^1]: …` at a line's start."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_REFERENCE = re.compile(r"\[\^([^\s\[\]^]{1,40})\]")
_DEFINITION = re.compile(r"\[\^([^\s\[\]^]{1,40})\]:[ \t]*")


def footnote_reference(state: StateInline, silent: bool) -> bool:
    """A mark in running text: one token `footnote_reference`, its label as content."""
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("footnote_reference", "", 0)
        token.content, token.markup = match[1], match[0]
    state.pos = match.end()
    return True


def footnote_definition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A note with its lines up to a blank one: `footnote_open` with its label, inline, `footnote_close`."""
    begin = state.bMarks[start_line] + state.tShift[start_line]
    match = _DEFINITION.match(state.src, begin, state.eMarks[start_line])
    if match is None or state.is_code_block(start_line):
        return False
    if silent:
        return True
    last = start_line + 1
    while last < end_line and _continues(state, last):
        last += 1
    state.line = last
    state.push("footnote_open", "", 1).info = match[1]
    inline = state.push("inline", "", 0)
    inline.map, inline.children = [start_line, last], []
    inline.content = (
        state.getLines(start_line, last, state.blkIndent, False).lstrip()[len(match[0]) :].strip()
    )
    state.push("footnote_close", "", -1)
    return True


def _continues(state: StateBlock, line: int) -> bool:
    if state.isEmpty(line) or 0 <= state.sCount[line] < state.blkIndent:
        return False
    begin = state.bMarks[line] + state.tShift[line]
    return _DEFINITION.match(state.src, begin, state.eMarks[line]) is None
