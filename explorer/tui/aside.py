"""Work that nobody waits for, in a thread."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread


def aside(name: str, work: Callable[[], object]) -> None:
    """Do it in a thread of that name; a daemon, so that leaving the program never waits for it."""
    Thread(target=work, name=name, daemon=True).start()
