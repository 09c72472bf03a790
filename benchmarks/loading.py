"""How fast a large report is read, against `yaml.load(CSafeLoader)` of the same file in the same run.

    python benchmarks/loading.py [REPORT.yaml]

Without a file it makes one of about 11 MB and 10,100 sections. Prints both best times of five, their
ratio (3 or more is asked for) and the memory a second, leaner file of a million figures takes.
"""

from __future__ import annotations

import gc
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from row import Row

from explorer.loading import read_report

ROUNDS = 5
WANTED_RATIO = 3


def main() -> int:
    """Print the figures; exit code 1 where the ratio is below what is asked for."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else _large_report(Path(folder) / "large.yaml")
        ratio = _print_ratio(path)
        _print_memory(Path(folder) / "figures.yaml")
    return 0 if ratio >= WANTED_RATIO else 1


def rows() -> list[Row]:
    """The row of the table of costs."""
    with tempfile.TemporaryDirectory() as folder:
        path = _large_report(Path(folder) / "large.yaml")
        ours, theirs = _compared(path)
        size = path.stat().st_size / 1e6
    return [Row(f"reading a report of {size:.0f} MB", ours, "yaml.load(CSafeLoader)", theirs)]


def _compared(path: Path) -> tuple[float, float]:
    """Best seconds of ours and PyYAML's."""
    data = path.read_bytes()
    ours = theirs = float("inf")
    for _ in range(ROUNDS):
        ours = min(ours, _seconds(lambda: read_report(path)))
        theirs = min(theirs, _seconds(lambda: yaml.load(data, Loader=yaml.CSafeLoader)))
    return ours, theirs


def _print_ratio(path: Path) -> float:
    ours, theirs = _compared(path)
    megabytes = path.stat().st_size / 1e6
    print(f"{megabytes:.1f} MB: read_report {ours:.2f} s, yaml.load(CSafeLoader) {theirs:.2f} s")
    print(f"ratio {theirs / ours:.1f} (>= {WANTED_RATIO})")
    return theirs / ours


def _seconds(run: Callable[[], object]) -> float:
    gc.collect()
    began = time.perf_counter()
    made = run()
    seconds = time.perf_counter() - began
    del made
    return seconds


def _large_report(path: Path) -> Path:
    letters = random.Random(2)
    signs = [chr(0x4E00 + number) for number in range(3000)]
    weights = [1 / (number + 1) for number in range(3000)]

    def words(length: int) -> str:
        return "".join(letters.choices(signs, weights, k=length))

    lines = ["format: report/1", "title: x", "sections:"]
    for chapter in range(100):
        lines.append(f"- id: s{chapter}\n  title: {words(12)}\n  sections:")
        for section in range(100):
            quote = words(12)
            lines.append(
                f"  - id: s{chapter}-{section}\n    title: {words(12)}\n    body: |\n      {words(150)}\n"
                f"      {quote}{words(140)}\n    metrics:\n    - {{name: {words(5)}, "
                f"value: {letters.randint(1, 99999)}, unit: 人, quote: {quote}}}"
            )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _print_memory(path: Path) -> None:
    """Memory of reading a million figures, measured in a process of its own."""
    if len(sys.argv) > 1:
        return
    head = "format: report/1\ntitle: x\nsections:\n- title: y\n  metrics:\n"
    figures = "".join(f"  - {{name: 项, value: {number}}}\n" for number in range(1_000_000))
    path.write_text(head + figures, encoding="utf-8")
    code = "import sys; from explorer.loading import read_report; read_report(sys.argv[1])"
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    megabytes = path.stat().st_size / 1e6
    bound = 20 * megabytes + 200
    print(f"1,000,000 figures, {megabytes:.0f} MB: {seconds:.1f} s, {peak:.0f} MB of memory (<= {bound:.0f})")


if __name__ == "__main__":
    sys.exit(main())
