"""What a query costs as reports grow, beside `fzf --filter` and a plain rapidfuzz scan of the same texts.

    python benchmarks/search_scale.py [SECTIONS …]      (default 1000 10000 100000; try 1000000)

Sections of 200 Chinese characters drawn by Zipf's law; a third of the queries is exact, a third has one
wrong character of six, a third has two characters. Times are medians in milliseconds, each size in a
process of its own so that memory is its own peak; "× text" is the growth of that peak while the index
was made and asked, over the bytes of the text in UTF-8.
"""

from __future__ import annotations

import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from row import Row

from explorer.model import Outline, Report, Section
from explorer.search import Index

T = TypeVar("T")
SIGNS = [chr(0x4E00 + number) for number in range(3000)]
WEIGHTS = [1 / (number + 1) for number in range(3000)]
LENGTH = 200
QUERIES = 30
SIZES = ("1000", "10000", "100000")
SLOW_QUERIES = 3
WRONG = "龘"
ROW = "{:>10}" * 12
HEADINGS = ["sections", "index s", "ready s", "pairs s", "median", "p95", "exact", "slip", "two", "× text"]
HEADINGS += ["fzf", "rapidfuzz"]


def rows() -> list[Row]:
    """The rows of the table of costs: the median query at each size, then making the index."""
    found = []
    for size in SIZES:
        run = [sys.executable, __file__, "--one", size]
        answer = subprocess.run(run, check=True, capture_output=True, text=True).stdout
        cells = dict(zip(HEADINGS, answer.split(), strict=True))
        what = f"a query over {int(size):,} sections, median"
        for known in ("fzf", "rapidfuzz"):
            if cells[known] != "-":
                beside = "`fzf --filter`" if known == "fzf" else "rapidfuzz over all texts"
                found.append(Row(what, float(cells["median"]) / 1000, beside, float(cells[known]) / 1000))
    return found


def main(arguments: list[str]) -> None:
    """Measure each size in a process of its own."""
    if len(arguments) == 2 and arguments[0] == "--one":
        print(ROW.format(*measure(int(arguments[1]))))
        return
    print(ROW.format(*HEADINGS))
    for size in arguments or SIZES:
        sys.stdout.flush()
        subprocess.run([sys.executable, __file__, "--one", size], check=True)


def measure(count: int) -> list[str]:
    """One line of the table."""
    texts, queries = corpus(count)
    outline = Outline(Report(title="", sections=tuple(_section(n, text) for n, text in enumerate(texts))))
    before = _peak()
    made, index = timed(lambda: Index([outline]))
    ready, _ = timed(index.prepare)
    refined, _ = timed(index.refine)
    each = [timed(partial(index.search, query))[0] * 1000 for query in queries]
    grown = (_peak() - before) / sum(len(text.encode()) for text in texts)
    kinds = [statistics.median(each[kind::3]) for kind in range(3)]
    numbers = [
        made,
        ready,
        refined,
        statistics.median(each),
        sorted(each)[int(len(each) * 0.95) - 1],
        *kinds,
        grown,
    ]
    shown = [f"{number:.2f}" for number in numbers]
    return [str(count), *shown, _fzf(texts, queries), _rapidfuzz(texts, queries)]


def corpus(count: int) -> tuple[list[str], list[str]]:
    """The texts, and queries taken from them: exact, with a wrong character, two characters, in turn."""
    chance = random.Random(3)
    pool = "".join(chance.choices(SIGNS, WEIGHTS, k=count * LENGTH))
    texts = [pool[start : start + LENGTH] for start in range(0, len(pool), LENGTH)]
    queries = []
    for number in range(QUERIES):
        taken = chance.choice(texts)[60:66]
        queries.append((taken, taken[:3] + WRONG + taken[4:], taken[:2])[number % 3])
    return texts, queries


def _section(number: int, text: str) -> Section:
    return Section(id=f"s{number}", title=text[:12], body=text[12:])


def _peak() -> int:
    """Bytes of the most memory this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """(seconds, result)."""
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def _fzf(texts: list[str], queries: list[str]) -> str:
    """fzf reads the texts anew for each query, as a filter does."""
    fzf = shutil.which("fzf")
    if fzf is None:
        return "-"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts"
        path.write_text("\n".join(texts), encoding="utf-8")
        each = []
        for query in queries[:SLOW_QUERIES]:
            with path.open("rb") as lines:
                run = partial(subprocess.run, [fzf, "--filter", query], stdin=lines, capture_output=True)
                each.append(timed(run)[0])
    return f"{statistics.median(each) * 1000:.0f}"


def _rapidfuzz(texts: list[str], queries: list[str]) -> str:
    from rapidfuzz import fuzz, process

    extract = partial(process.extract, choices=texts, scorer=fuzz.partial_ratio, score_cutoff=80)
    each = [timed(partial(extract, query))[0] for query in queries[:SLOW_QUERIES]]
    return f"{statistics.median(each) * 1000:.0f}"


if __name__ == "__main__":
    main(sys.argv[1:])
