"""How fast a report becomes Markdown, against `json.dumps` of the same report, and what it takes beside it.

    python benchmarks/export_scale.py

Reports of 25,000, 50,000 and 100,000 sections, a paragraph, a figure and a list each, are written piece by
piece to nothing. Printed: MB/s; the time as a multiple of `json.dumps` of the same report; the greatest
allocation while writing as a share of what is written (measured apart, by tracemalloc); the growth of the
time from the smallest report to the largest, 1 where it is linear.
"""

from __future__ import annotations

import json
import time
import tracemalloc
from collections.abc import Callable

from explorer.export import compose, pieces_of
from explorer.loading import report_keys
from explorer.model import Metric, Outline, Report, Section

SIZES = (25_000, 50_000, 100_000)
ROUNDS = 3
BODY = (
    "“双百行动”启动以来，我校迅速行动，分别与化州、德庆签订合作协议，确定共建项目共24项，其中与化州市共建项目9项。\n\n"
    "- 强化产业发展科技支撑，**重点**是加强校企合作\n- 强化城乡规划建设服务\n\n"
) * 3


def report_of(sections: int) -> Report:
    """A report of chapters with nine sections each."""
    made = [
        Section(
            f"s{index}",
            f"强化产业发展科技支撑{index}",
            "一是",
            BODY,
            metrics=(Metric(f"m{index}", "共建项目", "24", "项", quote="确定共建项目共24项"),),
        )
        for index in range(sections)
    ]
    chapters = (
        made[at]._replace(number="一、", sections=tuple(made[at + 1 : at + 10]))
        for at in range(0, sections, 10)
    )
    return Report("年报", tuple(chapters), "某学院", "2023", "zh-Hans")


def seconds(work: Callable[[], object]) -> float:
    """The processor time of the shortest of a few runs."""
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def markdown_bytes(outline: Outline) -> int:
    """Write it all, keep nothing; how long it is."""
    return sum(map(len, pieces_of(compose(outline, outline.children()), "markdown")))


def peak_of_writing(outline: Outline) -> int:
    """Bytes allocated at most while the composed document is written."""
    document = compose(outline, outline.children())
    tracemalloc.start()
    for _ in pieces_of(document, "markdown"):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def main() -> None:
    """Print a line a size, and the growth."""
    rates = []
    for size in SIZES:
        report = report_of(size)
        outline = Outline(report)
        written = markdown_bytes(outline)
        taken = seconds(lambda outline=outline: markdown_bytes(outline))  # type: ignore[misc]  # bound at once
        known = seconds(lambda report=report: json.dumps(report_keys(report), ensure_ascii=False))  # type: ignore[misc]  # bound at once
        peak = peak_of_writing(outline)
        rates.append(taken / size)
        print(
            f"{size:>7} sections, {written / 1e6:6.1f} MB: {written / 1e6 / taken:5.1f} MB/s, "
            f"{taken / known:.2f} x json.dumps, at most {peak / 1e6:.1f} MB beside the report"
        )
    print(f"growth per section from {SIZES[0]} to {SIZES[-1]} sections: {rates[-1] / rates[0]:.2f}")


if __name__ == "__main__":
    main()
