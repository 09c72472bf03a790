"""The user's keys: what the settings say of them, resolved, with the lines of their file."""

from __future__ import annotations

from explorer.config.keymap import Keymap
from explorer.config.keymap_reading import resolve
from explorer.config.settings import Settings, lines_of, settings_path
from explorer.problems import Problem


def keys_in_force(settings: Settings, preset: str = "", path: str = "") -> tuple[Keymap, list[Problem]]:
    """The keys in force, and what is wrong with the user's; `preset` goes before the settings'.

    `path` is the settings' file, by default the user's.
    """
    if not path:
        own = settings_path()
        path = str(own) if own else ""
    lines = {
        name.removeprefix("keys."): line for name, line in lines_of(path).items() if name.startswith("keys.")
    }
    return resolve(settings.keys, preset=preset, path=path, lines=lines)
