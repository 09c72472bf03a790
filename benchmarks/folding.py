"""How fast folding is, against `str.lower` on the same text in the same run.

python benchmarks/folding.py [FILE …]: UTF-8 texts to fold, repeated up to 20 MB; without
files a Chinese sentence stands in. One line on stdout.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from row import Row

from explorer.text.fold import fold

SENTENCE = "全年完成投资 126 亿元，同比增长5.2%，“双百”行动覆盖３１个项目。\n"
SIZE = 20_000_000


def corpus(paths: list[str]) -> str:
    """The texts of `paths`, repeated until their UTF-8 form has `SIZE` bytes."""
    unit = "\x00".join(Path(path).read_text(encoding="utf-8") for path in paths) or SENTENCE
    return unit * (SIZE // len(unit.encode()) + 1)


def best_time(function: Callable[[str], str], text: str) -> float:
    """Seconds of the fastest of three runs."""
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        function(text)
        times.append(time.perf_counter() - begin)
    return min(times)


def rows() -> list[Row]:
    """The row of the table of costs."""
    text = corpus([])
    fold("")
    what = f"folding {len(text) / 1e6:.0f} million characters"
    return [Row(what, best_time(fold, text), "str.lower", best_time(str.lower, text))]


def main() -> None:
    """Print the line."""
    text = corpus(sys.argv[1:])
    fold("")
    folding, lowering = best_time(fold, text), best_time(str.lower, text)
    print(
        f"fold: {len(text) / folding / 1e6:.1f} M characters/s over {len(text) / 1e6:.1f} M, "
        f"{folding / lowering:.1f} x str.lower ({len(text) / lowering / 1e6:.0f} M characters/s)"
    )


if __name__ == "__main__":
    main()
