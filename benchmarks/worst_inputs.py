"""Time and memory of the worst inputs: `python benchmarks/worst_inputs.py [NAME...]`.

Each is read by `report-explorer outline` in a process of its own; printed are the processor's seconds, the
peak memory, and both beside what bare Python takes to read the file as bytes in the same run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

HEAD = "format: report/1\ntitle: t\nsections:\n"
HAN = "".join(chr(0x4E00 + 7 * n % 3000) for n in range(1000))
MEBI = 1024 * 1024
BARE = "import sys; open(sys.argv[1], 'rb').read()"
PROGRAM = "import sys; from explorer.cli.main import main; sys.exit(main(['outline', sys.argv[1]]))"


class Cost(NamedTuple):
    """Seconds of the processor, MiB at the peak, the exit code."""

    seconds: float
    memory: float
    code: int


def _bomb() -> str:
    lists = "".join(f"k{n + 1}: &k{n + 1} [{', '.join([f'*k{n}'] * 9)}]\n" for n in range(9))
    return f"k0: &k0 [x, x]\n{lists}{HEAD}- title: q\n"


def _zip_bomb(path: Path) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(1024):
            part.write(b" " * MEBI)


def _written(text: str) -> Callable[[Path], None]:
    return lambda path: path.write_text(text, encoding="utf-8") and None


def _metrics(count: int) -> str:
    rows = "".join(f"  - {{name: x{n}, value: {n}, unit: 项, quote: 24 项}}\n" for n in range(count))
    return f"{HEAD}- title: a\n  body: 共24 项\n  metrics:\n{rows}"


INPUTS: dict[str, Callable[[Path], None]] = {
    "alias-bomb.yaml": lambda path: _written(_bomb())(path),
    "100,000-brackets.yaml": lambda path: _written(HEAD + "- " + "[" * 100_000)(path),
    "zip-bomb.docx": _zip_bomb,
    "line-of-100-MB.txt": lambda path: _written(HAN * 35_000)(path),
    "body-of-50-MB.yaml": lambda path: _written(HEAD + "- title: a\n  body: " + HAN * 17_000 + "\n")(path),
    "title-of-1-MB.yaml": lambda path: _written(HEAD + "- title: " + HAN * 340 + "\n")(path),
    "1,000,000-figures.yaml": lambda path: _written(_metrics(1_000_000))(path),
    "200,000-sections.yaml": lambda path: _written(
        HEAD + "".join(f"- title: 节{n}\n" for n in range(200_000))
    )(path),
    "1-MB-of-numbers.txt": lambda path: _written("1," * 500_000)(path),
    "1-MB-of-brackets.md": lambda path: _written("[a](" * 250_000)(path),
    "table-of-50,000-columns.md": lambda path: _written("|a" * 50_000 + "\n" + "|-" * 50_000 + "\n")(path),
    "300,000-headings.md": lambda path: _written("# a\n" * 300_000)(path),
}


def cost(code: str, path: Path) -> Cost:
    """What a Python process costs that runs `code` on the file."""
    with open(os.devnull, "wb") as nowhere:
        child = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=nowhere, stderr=nowhere)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, child.returncode)


def main() -> None:
    """Print the table. Inputs are written by a process of their own: a child begins with its parent's peak."""
    if sys.argv[1:2] == ["--write"]:
        INPUTS[sys.argv[2]](Path(sys.argv[3]))
        return
    print("| input | MB | seconds | as bytes | MiB | as bytes | exit code |\n|---|---|---|---|---|---|---|")
    for name in INPUTS:
        if sys.argv[1:] and name not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            subprocess.run([sys.executable, __file__, "--write", name, str(path)], check=True)
            own, bare = cost(PROGRAM, path), cost(BARE, path)
            size = path.stat().st_size / 1e6
        told = f"{own.seconds:.1f} | {bare.seconds:.2f} | {own.memory:.0f} | {bare.memory:.0f} | {own.code}"
        print(f"| {name} | {size:.1f} | {told} |", flush=True)


if __name__ == "__main__":
    main()
