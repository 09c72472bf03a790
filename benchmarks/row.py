"""A line of the table of costs: what was measured beside a known thing, in seconds, in one run."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import NamedTuple


class Row(NamedTuple):
    """`ours` and `theirs` are seconds for the same work; `known` is the thing that took `theirs`."""

    what: str
    ours: float
    known: str
    theirs: float


def best(work: Callable[[], object], rounds: int = 3) -> float:
    """Seconds of the fastest of so many runs."""
    times = []
    for _ in range(rounds):
        gc.collect()
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)
