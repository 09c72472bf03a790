"""The user's editor and how it is told the line to begin at. It is started without a shell."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Callable, Mapping

PLUS = {
    "vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "kak", "micro", "joe", "jed",
    "mg", "ne", "mcedit", "kate", "gedit", "ed", "vis", "zile",
}  # fmt: skip
"""Editors that take `+LINE` before the file."""
COLON = {"hx", "helix", "subl", "sublime_text", "zed", "amp"}
"""Editors that take `FILE:LINE`."""
GOTO = {"code", "codium", "code-insiders", "vscodium", "cursor"}
"""Editors that take `--goto FILE:LINE`; they must be told to wait."""
USUAL = ("sensible-editor", "editor", "nano", "vim", "vi")
"""What is looked for where the user names none."""


def editor_command(
    path: str,
    line: int = 0,
    environment: Mapping[str, str] = os.environ,
    which: Callable[[str], str | None] = shutil.which,
) -> list[str]:
    """The command that edits the file at a line (from 1; 0: none), as arguments; empty where there is no editor.

    `VISUAL` goes before `EDITOR`; both may hold options, quoted as for a shell.
    """
    path = os.path.abspath(path)
    named = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    command = _split(named) or [found for name in USUAL if (found := which(name))][:1]
    if not command:
        return []
    # `editor` and `vi` are often links to the program meant.
    meant = os.path.realpath(which(command[0]) or command[0])
    names = {os.path.basename(each).partition(".")[0] for each in (command[0], meant)}
    return [*command, *_at(names, path, line)]


def _split(named: str) -> list[str]:
    try:
        return shlex.split(named)
    except ValueError:
        return []


def _at(names: set[str], path: str, line: int) -> list[str]:
    if line > 0 and names & PLUS:
        return [f"+{line}", path]
    if line > 0 and names & COLON:
        return [f"{path}:{line}"]
    if line > 0 and names & GOTO:
        return ["--goto", f"{path}:{line}"]
    return [path]
