"""A pager for long answers on a terminal: started when the screen is full, never through a shell."""

from __future__ import annotations

import os
import shlex
import signal
from collections.abc import Mapping
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any

from explorer.cli.patience import PATIENCE

if TYPE_CHECKING:
    import subprocess

DEFAULT = "less"
UNPAGED = ("", "cat")
FLAGS = "FRX"
"""What less is told where the user tells it nothing: leave at once if all fits, colours, no other screen."""


def pager_command(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The pager as the user wants it; empty for none.

    NO_PAGER goes first, then REPORT_EXPLORER_PAGER, then PAGER. A command that can't be read is none.
    """
    if environment.get("NO_PAGER") or environment.get("TERM", "") in ("", "dumb"):
        return []
    wanted = environment.get("REPORT_EXPLORER_PAGER", environment.get("PAGER", DEFAULT)).strip()
    if wanted in UNPAGED:
        return []
    try:
        return shlex.split(wanted)
    except ValueError:
        return []


def pager_environment(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment of the pager: less shows colours and UTF-8 whatever the user tells it."""
    flags = environment.get("LESS")
    return {"LESSCHARSET": "utf-8", **environment, "LESS": FLAGS if flags is None else f"-R {flags}"}


class Paged:
    """A stream in front of a terminal: what fits on the screen is printed, anything longer is paged.

    A pager that can't be started leaves the terminal to the text.
    """

    def __init__(self, terminal: IO[str], command: list[str], lines: int) -> None:
        """`lines` are those of the screen."""
        self.terminal = terminal
        self.command = command
        self.lines = lines
        self._kept: list[str] = []
        self._count = 0
        self._process: subprocess.Popen[str] | None = None
        self._interrupt: Any = None

    def write(self, text: str) -> None:
        """Take some text; BrokenPipeError once the reader has left the pager."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(text)
        elif not self.command:
            self.terminal.write(text)
        else:
            self._kept.append(text)
            self._count += text.count("\n")
            if self._count >= self.lines:
                self._start()

    def _start(self) -> None:
        import subprocess

        PATIENCE.end()
        self.terminal.flush()
        try:
            self._process = subprocess.Popen(
                self.command,
                stdin=subprocess.PIPE,
                env=pager_environment(),
                encoding="utf-8",
                errors="backslashreplace",
            )
        except OSError:
            self.command = []
        else:
            # The pager is the one to be interrupted.
            self._interrupt = signal.signal(signal.SIGINT, signal.SIG_IGN)
        kept, self._kept = self._kept, []
        self.write("".join(kept))

    def close(self) -> None:
        """Print what was short, or wait until the reader leaves the pager."""
        if self._process is None:
            PATIENCE.end()
            self.terminal.write("".join(self._kept))
            self._kept = []
            return
        with suppress(BrokenPipeError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        self._process.wait()
        self._process = None
        signal.signal(signal.SIGINT, self._interrupt)
