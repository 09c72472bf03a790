"""Copying: the system's own tool where the screen is local, else the terminal, else a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from base64 import b64encode
from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from explorer.atomic import write_atomic
from explorer.errors import ExportError

NATIVE_SECONDS = 3
LONGEST_SEQUENCE = 100_000
"""Characters of an OSC 52 sequence that common terminals take; longer ones are dropped without a word."""
DEAF_TERMINALS = {"Apple_Terminal"}
"""Values of TERM_PROGRAM whose terminals ignore OSC 52."""
FILE_NAME = "report-explorer-copied.txt"


class Copied(NamedTuple):
    """Which way a text went: by the tool of that name, by the terminal, to the file of that path, or nowhere."""

    way: Literal["tool", "terminal", "file", "nowhere"]
    detail: str = ""


def copy_text(
    text: str,
    write: Callable[[str], object] | None,
    environment: Mapping[str, str] = os.environ,
    *,
    served: bool = False,
) -> Copied:
    """Put `text` on the clipboard; `write` sends to the terminal, None where there is none.

    Where the explorer is `served`, the clipboard is the browser's: no tool or file of this machine has it.
    """
    if served:
        return _by_browser(text, write)
    for tool in native_tools(environment):
        if _run(tool, text):
            return Copied("tool", tool[0])
    sequence = terminal_sequence(text, environment)
    if write is not None and sequence:
        write(sequence)
        return Copied("terminal")
    return _keep(text, environment)


def _by_browser(text: str, write: Callable[[str], object] | None) -> Copied:
    sequence = terminal_sequence(text, {})
    if write is None or not sequence:
        return Copied("nowhere", f"{len(text)} characters are too many for the browser")
    write(sequence)
    return Copied("terminal")


def native_tools(environment: Mapping[str, str]) -> list[list[str]]:
    """The commands that may be tried, best first; none over ssh, where they would set the other side's clipboard."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return []
    tools = []
    if sys.platform == "darwin":
        tools.append(["pbcopy"])
    if environment.get("WAYLAND_DISPLAY"):
        tools.append(["wl-copy"])
    if environment.get("DISPLAY"):
        tools += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    if sys.platform == "win32" or environment.get("WSL_DISTRO_NAME"):
        tools.append(["clip.exe"])
    return [tool for tool in tools if shutil.which(tool[0], path=environment.get("PATH"))]


def _run(tool: list[str], text: str) -> bool:
    # clip.exe takes UTF-16 only; the others take what the locale says, which is UTF-8 where Chinese is shown.
    content = text.encode("utf-16" if tool[0] == "clip.exe" else "utf-8", "replace")
    try:
        done = subprocess.run(
            tool,
            input=content,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=NATIVE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def terminal_sequence(text: str, environment: Mapping[str, str]) -> str:
    """OSC 52, wrapped for tmux and screen; empty where the terminal would not take it."""
    if environment.get("TERM_PROGRAM") in DEAF_TERMINALS or environment.get("TERM") in ("linux", "dumb"):
        return ""
    sequence = f"\x1b]52;c;{b64encode(text.encode('utf-8', 'replace')).decode()}\x07"
    if len(sequence) > LONGEST_SEQUENCE:
        return ""
    if environment.get("TMUX"):
        # tmux takes the first itself if set-clipboard is on, and hands the second through if passthrough is.
        return sequence + "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    return f"\x1bP{sequence}\x1b\\" if environment.get("STY") else sequence


def _keep(text: str, environment: Mapping[str, str]) -> Copied:
    """Write the text to a file that only the reader can read."""
    try:
        folder = environment.get("XDG_RUNTIME_DIR") or _own_folder()
        path = os.path.join(folder, f"{os.getpid()}-{FILE_NAME}")
        write_atomic(path, text.encode("utf-8", "replace"), force=True)
        os.chmod(path, 0o600)
    except (ExportError, OSError) as error:
        return Copied("nowhere", str(error))
    return Copied("file", path)


@cache
def _own_folder() -> str:
    """A folder closed to others: in the shared one somebody may have laid a link under the name of our file."""
    return tempfile.mkdtemp(prefix="report-explorer-")
