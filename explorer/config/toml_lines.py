"""Where each setting of a TOML file stands; tomllib tells values only."""

from __future__ import annotations

import re

_TABLE = re.compile(r"\s*\[\s*([A-Za-z0-9_.\"'-]+)\s*\]")
_ENTRY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*')\s*=")


def setting_lines(text: str) -> dict[str, int]:
    """The line of each entry, counted from 1, by `table.name`, or by `name` above all tables.

    Line by line, so that a text of several lines may be taken for an entry; the first one wins.
    """
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if head := _TABLE.match(line):
            table = head[1].strip("\"'")
            found.setdefault(table, number)
        elif entry := _ENTRY.match(line):
            name = entry[1].strip("\"'")
            found.setdefault(f"{table}.{name}" if table else name, number)
    return found
