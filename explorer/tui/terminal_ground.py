"""Asking the terminal for its background colour, while the program is still loading.

OSC 11 asks for the colour, and a request for the terminal's kind (DA1), which all terminals answer and
answer in order, behind it tells when there is nothing more to wait for. Both are XTerm's ("XTerm Control
Sequences"). The answer is read before Textual takes the input: to it they would be keys.
"""

from __future__ import annotations

import os
import re
import select
import sys
import termios
from collections.abc import Mapping
from time import monotonic
from typing import Any

from explorer.config.theme_choice import dark_by_answer

ASK = b"\x1b]11;?\x1b\\\x1b[c"
PATIENCE, FAR_PATIENCE = 0.1, 0.5
"""Seconds after asking until the answer is given up, here and through SSH; loading takes longer than the first."""
SILENT = ("linux", "vt", "cygwin", "eterm", "emacs", "dumb", "sun", "wsvt")
"""How terminals begin to call themselves (`TERM`) that print such a question, or never answer it."""
_END = re.compile(rb"\x1b\[\?[\d;]*c")
LONGEST = 4_096


class GroundQuestion:
    """A question put to the terminal. `dark` takes the answer and must be called: it gives the input back."""

    def __init__(
        self, environment: Mapping[str, str] = os.environ, terminal: tuple[int, int] | None = None
    ) -> None:
        """Ask, where the terminal may answer; `terminal` is what it is read from and written to."""
        far = any(environment.get(name) for name in ("SSH_TTY", "SSH_CONNECTION"))
        self._until = monotonic() + (FAR_PATIENCE if far else PATIENCE)
        self._modes: list[Any] | None = None
        if environment.get("TERM", "").startswith(SILENT):
            return
        try:
            self._input, output = terminal or (sys.stdin.fileno(), sys.stdout.fileno())
            self._modes = termios.tcgetattr(self._input)
            quiet = [*self._modes]
            quiet[3] &= ~(termios.ECHO | termios.ICANON)
            termios.tcsetattr(self._input, termios.TCSANOW, quiet)
            os.write(output, ASK)
        except (OSError, ValueError, termios.error):
            self._restore()

    def _restore(self) -> None:
        if self._modes is None:
            return
        try:
            termios.tcsetattr(self._input, termios.TCSANOW, self._modes)
        except termios.error:
            return
        finally:
            self._modes = None

    def dark(self) -> bool | None:
        """Whether the ground is dark; None where the terminal didn't say so in time."""
        if self._modes is None:
            return None
        try:
            return dark_by_answer(self._answer())
        except OSError:
            return None
        finally:
            self._restore()

    def _answer(self) -> bytes:
        answer = b""
        while not _END.search(answer) and len(answer) < LONGEST:
            if not select.select([self._input], [], [], max(0.0, self._until - monotonic()))[0]:
                break
            piece = os.read(self._input, 1024)
            if not piece:
                break
            answer += piece
        return answer
