"""Write the tables of keys in both READMEs and docs/keys.md anew: `python docs/screens/keys.py`."""

from __future__ import annotations

from pathlib import Path

from explorer.commands import key_label, key_table
from explorer.config.key_presets import PRESETS
from explorer.config.keymap import Keymap
from explorer.config.keymap_reading import resolve

ROOT = Path(__file__).resolve().parents[2]
READMES = {"en": ROOT / "README.md", "zh": ROOT / "docs" / "README.zh-CN.md"}
PAGE = ROOT / "docs" / "keys.md"

BEGIN, END = "<!-- keys -->", "<!-- /keys -->"


def preset_table() -> str:
    """Every command with its id, its keys in each preset and where they work, as a Markdown table."""
    keymaps = [resolve({}, preset=preset)[0] for preset in PRESETS]
    heads = ["Command", *PRESETS, "Where", "What it does", "作用"]
    lines = [heads, ["---"] * len(heads)]
    for command in Keymap().commands:
        keys = [_keys(keymap.command(command.id).keys) for keymap in keymaps]
        texts = [command.help.en, command.help.zh]
        lines.append([f"`{command.id}`", *keys, " ".join(command.scopes), *texts])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _keys(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key_label(key)}`".replace("|", "\\|") for key in keys)


def main() -> None:
    """Write the three tables."""
    tables = {path: key_table(language) for language, path in READMES.items()} | {PAGE: preset_table()}
    for path, table in tables.items():
        before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
        _, _, after = rest.partition(END)
        path.write_text(f"{before}{BEGIN}\n{table.strip()}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
