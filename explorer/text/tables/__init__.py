"""Tables that scripts in `tests/text/tables` generate from named public sources.

Each table is a text file: lines that begin with `# ` name source, version and licence; any
other line is a key, a tab and the characters that belong to the key.
"""

from __future__ import annotations

import os


def read_table(name: str) -> list[tuple[str, str]]:
    """The (key, characters) of each line of the table file `name`."""
    # No importlib.resources: it costs a command line that folds one query 20 ms.
    path = os.path.join(os.path.dirname(__file__), name)
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    parted = [line.partition("\t") for line in lines if line and not line.startswith("# ")]
    return [(key, characters) for key, _, characters in parted]
