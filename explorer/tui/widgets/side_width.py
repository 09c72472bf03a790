"""The width of a side pane as the reader wants it, over that of the style sheet."""

from __future__ import annotations

from textual.widget import Widget


def set_width(pane: Widget, columns: int) -> None:
    """Make a pane that wide; 0 leaves it to the style sheet."""
    styles = pane.styles
    if columns:
        styles.width = styles.min_width = styles.max_width = columns
    else:
        for rule in ("width", "min_width", "max_width"):
            styles.inline.clear_rule(rule)
        pane.refresh(layout=True)
