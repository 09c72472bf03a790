"""Every cost of the explorer, each as a ratio to a known thing in the same run, as one table.

    python benchmarks/all.py                     all of it, about five minutes
    python benchmarks/all.py search figures      some groups
    python benchmarks/all.py --write             put the table into docs/performance.md

Each group runs in a process of its own. The load of the machine before each stands in the table: above
1.5 something else was at work, and times (less so ratios) are not to be trusted.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

GROUPS = {
    "start": "startup",
    "load": "loading",
    "fold": "folding",
    "search": "search_scale",
    "lines": "line_breaking",
    "quantities": "quantity_speed",
    "import": "import_speed",
    "figures": "figures",
    "export": "exporting",
    "screens": "large_screens",
    "checked": "checked_screens",
}
"""Group → the script whose `rows()` measures it."""
PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"
BEGIN, END = "<!-- table -->", "<!-- /table -->"
HEAD = "| group | what | seconds | beside | seconds | ratio | load |\n|---|---|--:|---|--:|--:|--:|"


def measured(group: str) -> list[str]:
    """The lines of a group, measured in a process of its own."""
    load = os.getloadavg()[0]
    run = [sys.executable, __file__, "--rows", group]
    answer = subprocess.run(run, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [_line(group, *row, load) for row in json.loads(answer.splitlines()[-1])]


def _line(group: str, what: str, ours: float, known: str, theirs: float, load: float) -> str:
    ratio = f"{_ratio(ours / theirs)} ×"
    return f"| {group} | {what} | {_seconds(ours)} | {known} | {_seconds(theirs)} | {ratio} | {load:.1f} |"


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f}" if seconds >= 1 else f"{seconds:.2g}"


def _ratio(ratio: float) -> str:
    return f"{ratio:,.0f}" if ratio >= 10 else f"{ratio:.2g}"


def machine() -> str:
    """The kind of machine, and the date."""
    kind = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    return f"{kind}, Python {platform.python_version()}, {time.strftime('%Y-%m-%d')}."


def write(table: str) -> None:
    """Put the table into the page."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    PAGE.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


def main() -> None:
    """Measure what is asked for and print it as it comes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=f"of: {', '.join(GROUPS)} (default: all)")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    parser.add_argument("--rows", choices=GROUPS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if unknown := set(options.groups) - set(GROUPS):
        parser.error(f"no group {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
    if options.rows:
        print(json.dumps(import_module(GROUPS[options.rows]).rows()))
        return
    lines = [machine(), "", *HEAD.splitlines()]
    print("\n".join(lines), flush=True)
    for group in options.groups or GROUPS:
        found = measured(group)
        print("\n".join(found), flush=True)
        lines += found
    if options.write:
        write("\n".join(lines))


if __name__ == "__main__":
    main()
