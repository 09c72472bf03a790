"""Tables that scripts in `tests/text/tables` generate from named public sources.

Each table is a text file: lines that begin with `# ` name source, version and licence; any
other line is a key, a tab and the characters that belong to the key.
"""

from __future__ import annotations

import os
from collections.abc import Iterator


def read_table(name: str) -> Iterator[tuple[str, str]]:
    """Yield (key, characters) for each line of the table file `name`."""
    # No importlib.resources: it costs a command line that folds one query 20 ms.
    path = os.path.join(os.path.dirname(__file__), name)
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file.read().split("\n"):
            if line and not line.startswith("# "):
                key, _, characters = line.partition("\t")
                yield key, characters
