"""How the explorer begins, where the command line says so."""

from __future__ import annotations

from typing import NamedTuple


class Beginning(NamedTuple):
    """What goes before the settings and the last session; empty is not asked for.

    `keys` is a preset; `recent` begins with the list of the reports read before.
    """

    at: str = ""
    query: str = ""
    theme: str = ""
    language: str = ""
    keys: str = ""
    recent: bool = False
