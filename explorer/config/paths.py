"""Where the program's own files and the user's files stand."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from explorer.errors import LoadError

FOLDER = "report-explorer"
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """A file or folder that travels with the program, by its path in the repository (`data/report.yaml`).

    A wheel holds them inside the package, a source tree or an editable install one level above it.
    LoadError where neither is there.
    """
    for base in (_PACKAGE / "shipped", _PACKAGE.parent):
        if (base / name).exists():
            return base / name
    raise LoadError("this file of the program is missing; install report-explorer again", path=name)


def config_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of the user's settings and themes; None where the user has no home."""
    return _user_folder("XDG_CONFIG_HOME", ".config", environment)


def state_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of what is remembered between two runs; None where the user has no home."""
    return _user_folder("XDG_STATE_HOME", ".local/state", environment)


def _user_folder(variable: str, below_home: str, environment: Mapping[str, str]) -> Path | None:
    # The XDG rules say that a relative path is to be ignored.
    named = environment.get(variable, "")
    if os.path.isabs(named):
        return Path(named) / FOLDER
    home = environment.get("HOME") or environment.get("USERPROFILE") or ""
    return Path(home) / below_home / FOLDER if os.path.isabs(home) else None
