"""What each export format costs, beside `yaml.dump(CSafeDumper)` of the same report.

python benchmarks/exporting.py: a report of 2,000 figures in 200 sections; one line a format.
"""

from __future__ import annotations

import yaml
from figures import text
from row import Row, best

from explorer.export import FORMATS, render
from explorer.loading import parse_report
from explorer.loading.keys import report_keys
from explorer.model import Outline

FIGURES = 2_000


def rows() -> list[Row]:
    """A row a format."""
    report = parse_report(text(FIGURES).encode())
    outline = Outline(report)
    roots = list(outline.children())
    keys = report_keys(report)
    dumped = best(lambda: yaml.dump(keys, Dumper=yaml.CSafeDumper, allow_unicode=True))
    return [
        Row(
            f"{FIGURES:,} figures to {name}",
            best(lambda name=name: render(outline, roots, format=name), 2),
            "yaml.dump(CSafeDumper)",
            dumped,
        )
        for name in FORMATS
    ]


if __name__ == "__main__":
    for row in rows():
        print(f"{row.what}: {row.ours:.2f} s, {row.ours / row.theirs:.2f} x {row.known} ({row.theirs:.2f} s)")
