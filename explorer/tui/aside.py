"""Work that nobody waits for, in a thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App


class _Aside(threading.Thread):
    """A thread of ours, not of a library."""


def aside(name: str, work: Callable[[], object]) -> None:
    """Do it in a thread of that name; a daemon, so that leaving the program never waits for it."""
    _Aside(target=work, name=name, daemon=True).start()


def end_where_threads_fail(app: App[None]) -> None:
    """Let an error in such a thread end the app as one in the app's own would: nobody waits in vain then.

    What fails once the app has ended is not told.
    """

    def failed(told: threading.ExceptHookArgs) -> None:
        if not isinstance(told.thread, _Aside):
            threading.__excepthook__(told)
        elif isinstance(told.exc_value, Exception) and app.is_running:
            app.call_later(_raise, told.exc_value)

    threading.excepthook = failed


def _raise(error: Exception) -> None:
    raise error
