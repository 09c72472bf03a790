"""Line breaking on real texts, ours beside Rich's: speed, forbidden line starts and ends, torn quantities.

python benchmarks/line_breaking.py FOLDER       counts and speed over every .txt and .md file below FOLDER
python benchmarks/line_breaking.py --paragraph  one paragraph at widths 20 to 60, both ways
Markdown on stdout, as it stands in docs/line-breaking.md.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from rich._wrap import divide_line
from rich.cells import cell_len
from row import Row

from explorer.text.linebreak import break_lines
from explorer.text.prohibition import NEVER_ENDS, NEVER_STARTS
from explorer.text.quantity import find

WIDTHS = (20, 30, 40, 50, 60, 80)
PARAGRAPH = (
    "今年，学校组织 4 批次近 60 人次大学生赴化州开展“直播带货”活动，累计销售超 10 万元，受益学生近 4000 人；"
    "推动“双百行动”（2020-2022 年）走深走实，协议金额 1.54 亿元，同比增长 12.5%——比计划多出 126 项……"
    "See https://www.example.com/reports/2023/summary.html for all of the $1.2 billion."
)
Breaker = Callable[[str, int], list[tuple[int, int]]]


@dataclass
class Count:
    """What one breaker did to all texts at one width."""

    lines: int = 0
    starts: int = 0
    ends: int = 0
    torn: int = 0


def ours(text: str, width: int) -> list[tuple[int, int]]:
    """Lines by this project."""
    return [(start, end) for start, end in break_lines(text, width)]


def rich(text: str, width: int) -> list[tuple[int, int]]:
    """Lines by Rich's wrapping, which Textual's is like."""
    cuts = [0, *divide_line(text, width), len(text)]
    return [(start, start + len(text[start:end].rstrip())) for start, end in pairwise(cuts)]


def paragraphs(folder: Path) -> list[str]:
    """Every line with text of every text and Markdown file."""
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    lines = (line.strip() for path in files for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def count(
    breaker: Breaker, texts: Sequence[str], spans: Sequence[Sequence[tuple[int, int]]], width: int
) -> Count:
    """Break all texts; `spans` are each text's quantities."""
    total = Count()
    for text, amounts in zip(texts, spans, strict=True):
        lines = breaker(text, width)
        total.lines += len(lines)
        for start, end in lines[1:]:
            total.starts += end > start and text[start] in NEVER_STARTS
        for start, end in lines[:-1]:
            total.ends += end > start and text[end - 1] in NEVER_ENDS
        # What does not fit in a line with the comma after it must be torn by anyone.
        fitting = [(start, end) for start, end in amounts if cell_len(text[start:end]) + 2 <= width]
        total.torn += sum(_torn(lines, fitting))
    return total


def _torn(lines: Sequence[tuple[int, int]], amounts: Sequence[tuple[int, int]]) -> Iterator[bool]:
    starts = {start for start, _ in lines[1:]}
    return (any(offset in starts for offset in range(start + 1, end)) for start, end in amounts)


def speed(breaker: Breaker, texts: Sequence[str], width: int) -> float:
    """Characters a second, the best of three runs."""
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        for text in texts:
            breaker(text, width)
        best = min(best, time.perf_counter() - begin)
    return sum(map(len, texts)) / best


def rows() -> list[Row]:
    """The row of the table of costs: the shipped report's source and its like, ten times over."""
    texts = paragraphs(Path(__file__).resolve().parents[1] / "data" / "source") * 10
    size = sum(map(len, texts))
    seconds = [size / speed(breaker, texts, 60) for breaker in (ours, rich)]
    return [Row(f"breaking {size:,} characters at width 60", seconds[0], "Rich's wrapping", seconds[1])]


def report(folder: Path) -> None:
    """Print the table of counts and the speeds."""
    texts = paragraphs(folder)
    spans = [[(quantity.start, quantity.end) for quantity in find(text)] for text in texts]
    print(
        f"{len(texts):,} paragraphs, {sum(map(len, texts)):,} characters, {sum(map(len, spans)):,} quantities\n"
    )
    print("| width | breaker | lines | forbidden starts | forbidden ends | torn quantities |")
    print("|--:|---|--:|--:|--:|--:|")
    for width in WIDTHS:
        for breaker in (ours, rich):
            got = count(breaker, texts, spans, width)
            print(
                f"| {width} | {breaker.__name__} | {got.lines:,} | {got.starts:,} | {got.ends:,} | {got.torn:,} |"
            )
    for breaker in (ours, rich):
        print(f"\n{breaker.__name__}: {speed(breaker, texts, 60):,.0f} characters a second at width 60")


def show_paragraph() -> None:
    """Print the paragraph as both break it."""
    for width in (20, 30, 40, 60):
        for breaker in (ours, rich):
            print(f"\n{breaker.__name__}, {width} cells:\n\n```text")
            print("\n".join(PARAGRAPH[start:end] for start, end in breaker(PARAGRAPH, width)))
            print("```")


def main() -> None:
    """Do what the arguments say."""
    if sys.argv[1:] == ["--paragraph"]:
        show_paragraph()
    elif len(sys.argv) == 2:
        report(Path(sys.argv[1]))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
