"""Standard output and standard error: the one place every printed character passes.

Report text is untrusted, so whatever is printed is made visible here (`text.sanitize`), after
which our own colours are put around it. The bytes are the same on a terminal and in a pipe;
only colour differs.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING, Any

from explorer.cli.patience import PATIENCE
from explorer.errors import ExplorerError, ExportError
from explorer.text.sanitize import visible, visible_line

if TYPE_CHECKING:
    from explorer.cli.pager import Paged

Style = str
"""An SGR parameter string, such as `1` (bold) or `2` (dim)."""

STRONG: Style = "1"
QUIET: Style = "2"
LIT: Style = "1;7"
REMOVED: Style = "31"
ADDED: Style = "32"
HEADING: Style = "1;36"
Part = str | tuple[str, Style]


def use_colour(choice: str, stream: IO[str], environment: Mapping[str, str] = os.environ) -> bool:
    """Whether `stream` gets colours, by `--color`, then NO_COLOR, then CLICOLOR_FORCE, then the terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


class Output:
    """Where a command's answer (`line`, `text`, `json`) and talk (`say`) go.

    `target` is the file of `-o`, written whole and atomically by `close`; otherwise the answer
    goes to standard output as it comes.
    """

    def __init__(self, *, target: str = "", force: bool = False, quiet: bool = False, color: str = "auto"):
        self.target = target
        self.force = force
        self.quiet = quiet
        self.colour = not target and use_colour(color, sys.stdout)
        self._speaks = not _is_file(sys.stdout)
        self._kept: list[str] = []
        self._paged: Paged | None = None

    def page(self) -> None:
        """Let a terminal's reader page through an answer that is longer than the screen."""
        if self.target or not sys.stdout.isatty():
            return
        from explorer.cli.pager import Paged, pager_command

        try:
            lines = os.get_terminal_size(sys.stdout.fileno()).lines
        except (OSError, ValueError):
            return
        self._paged = Paged(sys.stdout, pager_command(), max(1, lines - 1))

    def line(self, *parts: Part) -> None:
        """Print one line of parts, each a text or a (text, style)."""
        self._write("".join(self._styled(part) for part in parts) + "\n")

    def text(self, text: str) -> None:
        """Print a text as it is, made visible on a terminal or a pipe, raw into a file."""
        self._write(text if self.target else visible(text))

    def json(self, value: object, *, one_line: bool = False) -> None:
        """Print a value as JSON in UTF-8; what must not reach a terminal is escaped."""
        self._write(json_text(value, one_line=one_line) + "\n")

    def rows(self, rows: Iterable[object]) -> None:
        """Print values as JSON Lines."""
        for row in rows:
            self.json(row, one_line=True)

    def say(self, message: str) -> None:
        """Tell the user something that is not the answer (standard error), unless `--quiet`."""
        if not self.quiet:
            PATIENCE.clear()
            sys.stdout.flush()
            say(message)

    def close(self) -> None:
        """Write what `-o` asked for; ExportError if it can't be."""
        if self.target:
            from explorer.atomic import write_atomic

            write_atomic(self.target, "".join(self._kept).encode("utf-8", "surrogatepass"), force=self.force)
            return
        self.leave_pager()
        sys.stdout.flush()

    def leave_pager(self) -> None:
        """Wait until the reader has left the pager, if there is one."""
        if self._paged is not None:
            paged, self._paged = self._paged, None
            paged.close()

    def _styled(self, part: Part) -> str:
        if isinstance(part, str):
            return visible_line(part)
        text, style = part
        shown = visible_line(text)
        return f"\x1b[{style}m{shown}\x1b[0m" if self.colour and shown else shown

    def _write(self, text: str) -> None:
        if self.target:
            self._kept.append(text)
        elif self._paged is not None:
            self._paged.write(text)
        else:
            if self._speaks:
                PATIENCE.end()
            sys.stdout.write(text)


def _is_file(stream: IO[str]) -> bool:
    """Whether a stream is written to a disk, where nobody sees how far it is."""
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False


def json_text(value: object, *, one_line: bool = False) -> str:
    """JSON of `value`: readable Chinese, but `\\uXXXX` for whatever a terminal could act on."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=None if one_line else 2, default=_plain)
    if visible(text) == text:
        return text
    return "".join(c if c == s else _escape(c) for c, s in zip(text, visible(text), strict=True))


def _plain(value: object) -> Any:
    return list(value) if isinstance(value, (tuple, set, frozenset)) else str(value)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def counted(count: int, noun: str) -> str:
    """`1 figure`, `2 figures`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def say(message: str) -> None:
    """One line on standard error; nothing where standard error is closed."""
    try:
        sys.stderr.write(visible_line(message) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        return


def say_error(error: ExplorerError) -> None:
    """The error as its one line."""
    say(f"report-explorer: {error}" if not error.path else str(error))


def prepare_streams() -> None:
    """Let no character and no closed stream end a command with a traceback.

    What the terminal's encoding lacks is written as an escape. A closed standard output is one that can't
    be written, which an answer finds out; what is said on a closed standard error is lost.
    """
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def output_error(error: OSError) -> ExportError:
    """What to say when standard output can't be written."""
    return ExportError(f"the answer can't be written: {error.strerror or error}", path="standard output")
