"""A line of a list one chooses from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of a list: a name at the left, a hint at the right, and what choosing it gives back.

    `keys` stands before the name, in a column of its own. A heading can't be chosen.
    """

    name: str
    hint: str = ""
    keys: str = ""
    value: object = None
    heading: bool = False
