"""Cold start as ratios in one run: first screen against an empty Textual app, search against bare Python.

    python benchmarks/startup.py [ROUNDS]

Prints one line. The first screen is timed in a pseudo-terminal from the start of the process to the
moment the report's text arrives there.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

from row import Row

EMPTY_APP = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self): yield Static("READY双百")
Empty().run()
"""
BARE = "import argparse, yaml, rapidfuzz.fuzz"
MARK = "双百".encode()
SIZE = (45, 160)
LIMIT_SECONDS = 20.0


def until_shown(argv: list[str]) -> float:
    """Seconds until `MARK` is on the screen of a new terminal."""
    started = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        os.execv(argv[0], argv)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
    seen = b""
    while MARK not in seen and time.perf_counter() - started < LIMIT_SECONDS:
        if select.select([terminal], [], [], 0.5)[0]:
            seen += os.read(terminal, 65536)
    taken = time.perf_counter() - started
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    return taken


def whole(argv: list[str]) -> float:
    """Seconds a command takes."""
    started = time.perf_counter()
    subprocess.run(argv, capture_output=True, check=False)
    return time.perf_counter() - started


def medians(rounds: int) -> list[float]:
    """Seconds of the first screen, an empty app's, `search` and bare Python: in turns, the first to warm up."""
    python, explorer = sys.executable, [sys.executable, "-m", "explorer"]
    taken = [
        (
            until_shown(explorer),
            until_shown([python, "-c", EMPTY_APP]),
            whole([*explorer, "search", "智慧教室"]),
            whole([python, "-c", BARE]),
        )
        for _ in range(rounds + 1)
    ]
    return [statistics.median(column) for column in zip(*taken[1:], strict=True)]


def rows(rounds: int = 8) -> list[Row]:
    """The rows of the table of costs."""
    screen, empty, search, bare = medians(rounds)
    return [
        Row("first screen of the shipped report", screen, "an empty Textual app", empty),
        Row("`search` on the shipped report", search, "bare Python with argparse, yaml, rapidfuzz", bare),
    ]


def main() -> None:
    """Print the medians' ratios."""
    screen, empty, search, bare = medians(int(sys.argv[1]) if len(sys.argv) > 1 else 8)
    print(
        f"first screen {screen / empty:.2f} x an empty Textual app ({screen:.2f} against {empty:.2f} s); "
        f"search {search / bare:.2f} x bare Python with its libraries ({search:.3f} against {bare:.3f} s)"
    )


if __name__ == "__main__":
    main()
