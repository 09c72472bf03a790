"""Write the tables of keys anew, a dozen in each README and all in docs/keys.md: `python docs/screens/keys.py`."""

from __future__ import annotations

from pathlib import Path

from explorer.commands import command, key_label
from explorer.config.key_presets import PRESETS
from explorer.config.keymap import Keymap
from explorer.config.keymap_reading import resolve

ROOT = Path(__file__).resolve().parents[2]
READMES = {"en": ROOT / "README.md", "zh": ROOT / "docs" / "README.zh-CN.md"}
PAGE = ROOT / "docs" / "keys.md"

BEGIN, END = "<!-- keys -->", "<!-- /keys -->"
HEADS = {"en": ["Keys", "What they do"], "zh": ["按键", "作用"]}
FIRST = (
    "read",
    "next-pane",
    "search",
    "next-hit",
    "findings",
    "all-figures",
    "mark",
    "export",
    "copy",
    "palette",
    "help",
    "quit",
)
"""The ids of the dozen commands a README tells; docs/keys.md tells all."""


def first_keys(language: str) -> str:
    """The first keys one needs, as a Markdown table."""
    rows = [[_keys(command(id).keys), command(id).help.of(language)] for id in FIRST]
    return _table([HEADS[language], *rows])


def preset_table() -> str:
    """Every command with its id, its keys in each preset and where they work, as a Markdown table."""
    keymaps = [resolve({}, preset=preset)[0] for preset in PRESETS]
    lines = [["Command", *PRESETS, "Where", "What it does", "作用"]]
    for found in Keymap().commands:
        keys = [_keys(keymap.command(found.id).keys) for keymap in keymaps]
        texts = [found.help.en, found.help.zh]
        lines.append([f"`{found.id}`", *keys, " ".join(found.scopes), *texts])
    return _table(lines)


def _table(lines: list[list[str]]) -> str:
    heads, *rows = lines
    return "\n".join(f"| {' | '.join(line)} |" for line in (heads, ["---"] * len(heads), *rows))


def _keys(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key_label(key)}`".replace("|", "\\|") for key in keys)


def main() -> None:
    """Write the three tables."""
    tables = {path: first_keys(language) for language, path in READMES.items()} | {PAGE: preset_table()}
    for path, table in tables.items():
        before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        path.write_text(f"{before}{BEGIN}\n{table.strip()}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
