"""How fast documents become reports, and how that grows: `python benchmarks/import_speed.py [FILE …]`.

Without files, made-up text and Markdown of growing size; with files, these. Megabytes a second of the input,
beside a plain decode of the same bytes in the same run, so that a slow machine shows on both.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from row import Row, best

from explorer.importing import import_document
from explorer.text.quantity import find

SENTENCE = (
    "本年度城镇新增就业 12.5 万人，同比增长 3.5%，完成年度任务的 104%；各项工作稳步推进，服务能力持续提升。"
)
FILLER = "我们坚持稳中求进工作总基调，统筹推进各项工作，经济社会发展取得新的成绩，人民生活持续改善。"
NUMBERS = "一二三四五六七八九"
SIZES = (1, 2, 4, 8)
"""Megabytes, roughly."""


def main() -> None:
    """Print one line for each document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    import_document(text(0.01), "warm.txt")
    for name, data in documents(options.files):
        print(line(name, data))


def rows() -> list[Row]:
    """The rows of the table of costs, each kind at two sizes: what grows with the input shows."""
    found = []
    for size in (1, 4):
        prose, marked = text(size), markdown(size)
        paragraphs = prose.decode().splitlines()
        ours = best(lambda prose=prose: import_document(prose, "a.txt"), 1)
        theirs = best(lambda paragraphs=paragraphs: [find(one) for one in paragraphs], 1)
        found.append(Row(f"text, {len(prose) / 1e6:.1f} MB", ours, "finding its quantities alone", theirs))
        ours = best(lambda marked=marked: import_document(marked, "a.md", figures=False), 1)
        theirs = best(lambda marked=marked: MarkdownIt().parse(marked.decode()), 1)
        what = f"Markdown, {len(marked) / 1e6:.1f} MB, without figures"
        found.append(Row(what, ours, "markdown-it's tokens alone", theirs))
    return found


def documents(files: list[Path]) -> Iterator[tuple[str, bytes]]:
    """The files named, or made-up ones."""
    if files:
        yield from ((str(path), path.read_bytes()) for path in files)
        return
    for size in SIZES:
        yield f"text-{size}.txt", text(size)
    for size in SIZES:
        yield f"headings-{size}.md", markdown(size)


def text(size: float) -> bytes:
    """A report in plain text: chapters, run-in sections, dense figures."""
    parts = ["2023年工作报告"]
    room = int(size * 1_000_000 / 9 / 4 / len((SENTENCE + FILLER * 3).encode()))
    for chapter in NUMBERS:
        parts.append(f"{chapter}、第{chapter}方面工作")
        for section in NUMBERS[:4]:
            parts.append(f"（{section}）推进第{section}项任务。{(SENTENCE + FILLER * 3) * max(1, room)}")
    return "\n".join(parts).encode()


def markdown(size: float) -> bytes:
    """A report in Markdown with a heading every two hundred bytes."""
    one = f"\n\n{SENTENCE}\n\n"
    count = int(size * 1_000_000 / len(one.encode()))
    return "".join(f"{'#' * (2 + index % 3)} 第 {index} 项{one}" for index in range(count)).encode()


def line(name: str, data: bytes) -> str:
    """Time of the whole import, of one without figures, and of a plain decode."""
    whole, figures = timed(name, data, figures=True)
    bare, _ = timed(name, data, figures=False)
    started = time.perf_counter()
    data.decode("utf-8", errors="replace").split("\n")
    naive = time.perf_counter() - started
    size = len(data) / 1e6
    return (
        f"{name:24} {size:7.2f} MB  with figures {whole:6.2f} s = {size / whole:5.2f} MB/s ({figures} figures)"
        f"  without {bare:6.2f} s = {size / bare:6.2f} MB/s  decode alone {naive:.4f} s"
    )


def timed(name: str, data: bytes, *, figures: bool) -> tuple[float, int]:
    """Seconds of one import, and how many figures it proposes."""
    started = time.perf_counter()
    report = import_document(data, name, figures=figures).report
    seconds = time.perf_counter() - started
    stack, count = list(report.sections), 0
    while stack:
        section = stack.pop()
        count += len(section.metrics)
        stack += section.sections
    return seconds, count


if __name__ == "__main__":
    main()
