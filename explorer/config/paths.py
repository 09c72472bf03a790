"""Where the program's own files and the user's files stand."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from explorer.errors import LoadError
from explorer.sentences import sentence

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "report-explorer"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))


def shipped(name: str) -> str:
    """A file or folder that travels with the program, by its path in the repository (`data/report.yaml`).

    A wheel holds them inside the package, a source tree or an editable install one level above it.
    LoadError where neither is there.
    """
    for base in (os.path.join(_PACKAGE, "shipped"), os.path.dirname(_PACKAGE)):
        path = os.path.join(base, *name.split("/"))
        if os.path.exists(path):
            return path
    raise LoadError(sentence("this file of the program is missing; install report-explorer again"), path=name)


def config_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of the user's settings and themes; None where the user has no home."""
    return _user_folder("XDG_CONFIG_HOME", ".config", environment)


def state_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of what is remembered between two runs; None where the user has no home."""
    return _user_folder("XDG_STATE_HOME", ".local/state", environment)


def data_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of what the user collects, the library; None where the user has no home."""
    return _user_folder("XDG_DATA_HOME", ".local/share", environment)


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The folder of what can be made again; None where the user has no home."""
    return _user_folder("XDG_CACHE_HOME", ".cache", environment)


def _user_folder(variable: str, below_home: str, environment: Mapping[str, str]) -> Path | None:
    # pathlib takes 4 ms, and no command but the explorer has to know these folders.
    from pathlib import Path

    # The XDG rules say that a relative path is to be ignored.
    named = environment.get(variable, "")
    if os.path.isabs(named):
        return Path(named) / FOLDER
    home = environment.get("HOME") or environment.get("USERPROFILE") or ""
    return Path(home) / below_home / FOLDER if os.path.isabs(home) else None
