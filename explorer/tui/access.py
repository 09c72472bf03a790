"""What the reader may do where the explorer runs: it may run on somebody else's machine, for a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App


@dataclass(frozen=True, slots=True)
class Access:
    """`served`: the screen is a browser, which gets files as downloads and has no terminal for other programs.

    `read_only`: the reader comes from elsewhere, and nothing of this machine but the report is theirs:
    nothing is written here, no other file opened, no program started.
    """

    served: bool = False
    read_only: bool = False


def access_of(app: App[object]) -> Access:
    """The access an app was started with; everything where it says nothing of it."""
    access = getattr(app, "access", None)
    return access if isinstance(access, Access) else Access()


def settled_of(app: App[object]) -> Callable[[], None]:
    """What an app is to call once a report is shown whole: the collector then leaves it alone."""
    settled = getattr(app, "settled", None)
    return settled if callable(settled) else lambda: None
