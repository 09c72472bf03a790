"""How fast quantities are found in prose, beside a plain pattern for digits over the same text.

python benchmarks/quantity_speed.py: the shipped report's source repeated to about 0.2 and 0.8 million characters.
"""

from __future__ import annotations

import re
from pathlib import Path

from row import Row, best

from explorer.text.quantity import find

SOURCE = Path(__file__).resolve().parents[1] / "data" / "source" / "report.txt"
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
SIZES = (200_000, 800_000)


def rows() -> list[Row]:
    """A row a size."""
    paragraphs = SOURCE.read_text(encoding="utf-8").splitlines()
    size = sum(map(len, paragraphs))
    return [
        Row(
            f"quantities of {wanted / 1e6:.1f} million characters",
            best(lambda texts=texts: [find(text) for text in texts]),
            "re.findall of digits",
            best(lambda texts=texts: [DIGITS.findall(text) for text in texts]),
        )
        for wanted in SIZES
        for texts in [paragraphs * (wanted // size)]
    ]


if __name__ == "__main__":
    for row in rows():
        print(f"{row.what}: {row.ours:.2f} s, {row.ours / row.theirs:.0f} x {row.known} ({row.theirs:.3f} s)")
