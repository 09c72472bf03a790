"""The fuzzing targets on what fuzzing starts from, and on all that it ever found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.seeds import seeds
from tests.fuzz.targets import TARGETS

FOUND = Path(__file__).parent / "found"
LARGEST = 2048


@pytest.mark.parametrize("target", TARGETS)
def test_no_seed_breaks_a_law(target: str) -> None:
    for seed in seeds(target):
        TARGETS[target](seed[:LARGEST])


def test_what_fuzzing_found_breaks_no_law_again() -> None:
    for path in sorted(FOUND.glob("*/*")):
        TARGETS[path.parent.name](path.read_bytes())
