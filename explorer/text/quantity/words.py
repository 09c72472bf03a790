"""Tables of words written as running text, so that they can be read and added to."""

from __future__ import annotations


def words(*lines: str) -> tuple[str, ...]:
    """The words of the lines, parted by blanks."""
    return tuple(word for line in lines for word in line.split())


def phrases(*lines: str) -> tuple[str, ...]:
    """The phrases of the lines, parted by upright strokes."""
    return tuple(phrase.strip() for line in lines for phrase in line.split("|") if phrase.strip())
