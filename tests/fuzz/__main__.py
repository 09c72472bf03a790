"""`python -m tests.fuzz TARGET [SECONDS]`: fuzz one target with atheris (pip install atheris), ten minutes unless told.

What breaks a law is left as a file in `tests/fuzz/found/TARGET/`, which the tests run from then on.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["explorer"]):
    from tests.fuzz.seeds import seeds
    from tests.fuzz.targets import TARGETS

FOUND = Path(__file__).parent / "found"
LARGEST = 4096


def main() -> None:
    """Fuzz."""
    target, seconds = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "600"
    found = FOUND / target
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds(target)):
            (Path(corpus) / str(number)).write_bytes(seed[:LARGEST])
        options = [
            sys.argv[0],
            corpus,
            f"-max_total_time={seconds}",
            f"-max_len={LARGEST}",
            f"-artifact_prefix={found}/",
            "-timeout=10",
            "-rss_limit_mb=2048",
        ]
        atheris.Setup(options, TARGETS[target])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
