"""Figures tabled, checked and rolled up, against reading the same report from YAML, with growth.

    python benchmarks/figures.py [COUNT ...]

Prints two lines a count, of a report that is right and of one where nearly every figure contradicts
another: seconds, and as a ratio to `yaml.load(CSafeLoader)` of the same report.
"""

from __future__ import annotations

import random
import sys
import time

import yaml
from row import Row

from explorer.loading import parse_report
from explorer.metrics.audit import audit
from explorer.metrics.listing import cells, ordered
from explorer.metrics.rollup import rollups
from explorer.metrics.table import facts
from explorer.model import Outline

COUNTS = (1_000, 10_000, 100_000)
NAMES = ("受益学生", "共建项目", "累计投入", "培训人数", "到账金额", "开放量")
UNITS = ("人", "项", "万元", "人次", "亿元", "人时")
PER_SECTION = 10


def text(count: int, *, wrong: bool = False) -> str:
    """A report of `count` figures, ten a section, every tenth the sum of two others.

    Where it is `wrong`, sums are off by one and the others are told again by the next section, otherwise.
    """
    random.seed(5)
    lines = ["format: report/1", "title: 年报", "period: '2023'", "sections:"]
    for start in range(0, count, PER_SECTION):
        values = [random.randint(1, 99_999) for _ in range(PER_SECTION)]
        values[0] = values[1] + values[2] + wrong
        body = "，".join(f"{NAMES[i % 6]}{value}{UNITS[i % 6]}" for i, value in enumerate(values))
        lines += [f"- id: s{start}", f"  title: 第{start}节", f"  body: {body}。", "  metrics:"]
        for i, value in enumerate(values):
            more = f", parts: [m{start}-1, m{start}-2]" if i == 0 else ""
            if wrong and i and start:
                more = f", same_as: m{start - PER_SECTION}-{i}"
            unit = UNITS[0] if i < 3 else UNITS[i % 6]
            lines.append(
                f"  - {{id: m{start}-{i}, name: {NAMES[i % 6]}{start}{i}, value: {value}, unit: {unit}{more}}}"
            )
    return "\n".join(lines) + "\n"


def rows() -> list[Row]:
    """The rows of the table of costs, right and contradicting reports at each size."""
    return [
        Row(f"{count:,} figures{told} tabled, checked, rolled up", taken, "yaml.load of the report", known)
        for count in COUNTS
        for wrong, told in ((False, ""), (True, " that contradict"))
        for taken, known, _ in [measured(count, wrong=wrong)]
    ]


def measured(count: int, *, wrong: bool) -> tuple[float, float, str]:
    """Seconds to table, check and roll up one report, seconds to read it, and what came out."""
    source = text(count, wrong=wrong).encode()
    started = time.perf_counter()
    yaml.load(source, Loader=yaml.CSafeLoader)
    known = time.perf_counter() - started
    outline = Outline(parse_report(source))
    started = time.perf_counter()
    found = list(facts(outline))
    table = [cells(fact) for fact in ordered(found, "canonical")]
    judged = audit(outline)
    totals = rollups(found)
    taken = time.perf_counter() - started
    return taken, known, f"{len(table)} lines, {len(judged.wrong)} wrong, {len(totals)} totals"


def measure(count: int, *, wrong: bool) -> None:
    """Print what one report costs."""
    taken, known, told = measured(count, wrong=wrong)
    print(
        f"{count} figures{' that contradict each other' * wrong}: {taken:.2f} s, {taken / known:.2f} x "
        f"yaml.load of the same report ({known:.2f} s); {told}"
    )


def main() -> None:
    """Measure each count."""
    for count in [int(argument) for argument in sys.argv[1:]] or COUNTS:
        measure(count, wrong=False)
        measure(count, wrong=True)


if __name__ == "__main__":
    main()
