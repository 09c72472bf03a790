"""How far an import has come, told to whoever asked for it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with what is counted (`pages`, `characters`), how many are done and how many there are.

It is called often and must return at once; raising ends the import, which leaves nothing behind.
"""
PAGES = "pages"
CHARACTERS = "characters"
