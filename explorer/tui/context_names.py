"""What the places are called where keys work."""

from __future__ import annotations

from explorer.commands import COMMANDS, FIGURES, OUTLINE, READING
from explorer.config.keymap import CONTEXTS
from explorer.config.language import Words

_PANES = {OUTLINE: "outline", READING: "text", FIGURES: "figures"}


def context_name(context: str, words: Words) -> str:
    """A pane's name, else that of the group its commands stand in."""
    if context in _PANES:
        return words(_PANES[context])
    scope = CONTEXTS[context][0]
    own = [found for found in COMMANDS if scope in found.scopes]
    own.sort(key=lambda found: len(found.scopes))
    return own[0].group.of(words.language) if own else context
