"""What was probably meant by a name that is not there."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.sentences import Sentence, sentence

LONGEST = 80
"""Characters of a name that are compared: comparing costs their square."""


def advice(name: str, known: Iterable[str], otherwise: Sentence | None = None) -> Sentence:
    """`did you mean 'x'?`; where nothing known is near, `otherwise`, or all that is known."""
    from difflib import get_close_matches

    names = tuple(known)
    near = get_close_matches(name[:LONGEST], names, n=1)
    return sentence("did you mean '{name}'?", name=near[0]) if near else otherwise or there_are(names)


def there_are(names: Iterable[str]) -> Sentence:
    """All there are."""
    return sentence("there are {names}", names=", ".join(names))
