"""Key presets: what of the registry's keys each writes otherwise.

A key a preset gives to a command is taken from whichever command has it where both work.
"""

from __future__ import annotations

DEFAULT = "default"
_VIM = """
down = j down ctrl+n ctrl+e
up = k up ctrl+y
page-down = pagedown ctrl+f
back = ctrl+o [
next-sibling = } J
previous-sibling = { K
parent = - p
next-pane = tab ctrl+w
narrower = <
wider = > +
mark-range = v V
"""
_LESS = """
down = j e down ctrl+n ctrl+e
up = k y up ctrl+y
page-down = space f pagedown ctrl+f ctrl+v
page-up = b pageup
half-page-down = d ctrl+d
half-page-up = u ctrl+u
top = g < home
end = G > end
fold = left
unfold = l right
toggle-fold = .
filter = &
units = U
copy = Y
export = s
subsections = S
toggle-figures = P
bookmark = m
export-basket = s
export-table = s
table-units = U
group = m
group-back = M
copy-finding = Y
copy-bookmarks = Y
trend = W
visited = V
help = h H ? f1
quit = q Q
"""


def _rows(text: str) -> dict[str, tuple[str, ...]]:
    pairs = (line.partition(" = ") for line in text.strip().splitlines())
    return {name: tuple(keys.split()) for name, _, keys in pairs}


PRESETS: dict[str, dict[str, tuple[str, ...]]] = {DEFAULT: {}, "vim": _rows(_VIM), "less": _rows(_LESS)}
"""Keys by preset and command."""
