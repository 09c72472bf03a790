"""Write the tables of keys in both READMEs anew: `python docs/screens/keys.py`."""

from __future__ import annotations

from pathlib import Path

from explorer.commands import key_table

ROOT = Path(__file__).resolve().parents[2]
READMES = {"en": ROOT / "README.md", "zh": ROOT / "docs" / "README.zh-CN.md"}

BEGIN, END = "<!-- keys -->", "<!-- /keys -->"

for language, path in READMES.items():
    before, _, rest = path.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{key_table(language).strip()}\n{END}{after}", encoding="utf-8")
