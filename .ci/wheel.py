"""The built wheel alone: each command in an empty environment, with none of the extras, then with each.

    python .ci/wheel.py [PYTHON …]      (default: python3.11 and the newest found)

Each Python gets an environment of its own with the wheel and nothing else; the extras are then added one
after the other, and what the next ones would bring must still be told in one line.
"""

from __future__ import annotations

import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = ("explorer/shipped/data/report.yaml", "explorer/text/tables/pinyin.txt", "explorer/tui/app.tcss")
SHIPPED += ("explorer/text/tables/folding.txt", "explorer/cli/serving/page.html", "explorer/py.typed")
EXTRAS = ("docx", "html", "pdf", "web")
SECONDS = 120.0
PDF_OBJECTS = (
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    "<</Length 60>>stream\nBT /F 12 Tf 72 700 Td (Twenty-four projects were built.) Tj ET\nendstream",
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
)
COMMANDS = """\
outline --depth 2
show 一/（二） --width 60
search zhihuijiaoshi
metrics --where >1000万元 --json
metrics --format csv
export -s 三 --to markdown -o chosen.md
export --all --to html -o report.html
export --all --to yaml -o report.yaml
export --all --to json -o report.json
check report.yaml
diff report.yaml report.json
import report.txt -o imported.yaml
import chosen.md -o again.yaml
library add report.yaml
library list
schema
themes
keys
config show
completions bash
man
--help
--version"""
WITH_EXTRA = {
    "docx": ("export --all --to docx -o report.docx",),
    "html": ("outline report.html",),
    "pdf": ("outline report.pdf",),
}
"""What takes an extra; without it, it must end in one line that names the extra."""


def pdf() -> bytes:
    """A page with one line."""
    made, places = "%PDF-1.4\n", []
    for number, content in enumerate(PDF_OBJECTS, 1):
        places.append(len(made))
        made += f"{number} 0 obj{content}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}"
    end = f"trailer<</Root 1 0 R/Size {len(places) + 1}>>\nstartxref\n{len(made)}\n%%EOF\n"
    return (made + head + end).encode()


class Environment:
    """An empty environment with the wheel, its commands run in a folder of its own."""

    def __init__(self, python: str, wheel: Path, folder: Path) -> None:
        self.folder, self.wheel = folder, wheel
        self.bin = folder / "venv" / "bin"
        subprocess.run([python, "-m", "venv", str(folder / "venv")], check=True)
        self.install("")
        shutil.copy(ROOT / "data" / "source" / "report.txt", folder / "report.txt")
        (folder / "report.pdf").write_bytes(pdf())
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        self.variables = kept | {"HOME": str(folder), "LANG": "C.UTF-8", "TERM": "xterm-256color"}

    def install(self, extra: str) -> None:
        """The wheel, with an extra."""
        named = f"{self.wheel}[{extra}]" if extra else str(self.wheel)
        pip = [str(self.bin / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, named], check=True)

    def run(self, line: str) -> subprocess.CompletedProcess[str]:
        """One command line of the program."""
        argv = [str(self.bin / "report-explorer"), *line.split()]
        return subprocess.run(
            argv, cwd=self.folder, env=self.variables, capture_output=True, text=True, timeout=SECONDS
        )

    def until(self, mark: str, line: str) -> bool:
        """Whether `mark` appears on a terminal that runs a command line."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(self.folder)
            os.execve(self.bin / "report-explorer", ["report-explorer", *line.split()], self.variables)
        seen, ends = b"", time.monotonic() + SECONDS
        try:
            while mark.encode() not in seen and time.monotonic() < ends:
                if select.select([terminal], [], [], 0.5)[0]:
                    seen += os.read(terminal, 65536)
        except OSError:  # The program has ended.
            pass
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(terminal)
        return mark.encode() in seen


def works(environment: Environment, line: str) -> list[str]:
    """What is wrong with a command that must answer."""
    ran = environment.run(line)
    if (
        ran.returncode in (0, 1)
        and (ran.stdout or ran.stderr or "-o" in line.split())
        and "Traceback" not in ran.stderr
    ):
        return []
    return [f"{line}: exit code {ran.returncode}: {ran.stderr[-300:]}"]


def refuses(environment: Environment, line: str, extra: str) -> list[str]:
    """What is wrong with a command that must name the extra it lacks, in one line."""
    ran = environment.run(line)
    if ran.returncode in (2, 3) and ran.stderr.count("\n") == 1 and f"[{extra}]" in ran.stderr:
        return []
    return [f"{line} without {extra}: exit code {ran.returncode}: {ran.stderr[-300:]}"]


def wrong_with(environment: Environment, installed: tuple[str, ...]) -> list[str]:
    """What is wrong while these extras are there and no other."""
    found = []
    for extra, lines in WITH_EXTRA.items():
        if extra in installed:
            for line in lines:
                found += works(environment, f"{line} --force")
        else:
            found += [wrong for line in lines for wrong in refuses(environment, line, extra)]
    if "web" not in installed:
        found += refuses(environment, "serve", "web")
    elif not environment.until("http://", "serve --port 0"):
        found.append("serve: no address")
    return found


def judge(python: str, wheel: Path, folder: Path) -> list[str]:
    """What is wrong on one Python."""
    environment = Environment(python, wheel, folder)
    found = [wrong for line in COMMANDS.splitlines() for wrong in works(environment, line)]
    if not environment.until("双百", "open"):
        found.append("open: no screen")
    found += wrong_with(environment, ())
    for count, extra in enumerate(EXTRAS, 1):
        environment.install(extra)
        found += wrong_with(environment, EXTRAS[:count])
    return found


def lacks(wheel: Path) -> list[str]:
    """The files that must be in the wheel and are not, and those that must not and are."""
    names = set(zipfile.ZipFile(wheel).namelist())
    themes = [f"explorer/shipped/themes/{path.name}" for path in (ROOT / "themes").glob("*.yaml")]
    strange = [name for name in names if not name.startswith(("explorer/", "report_explorer-"))]
    return [f"missing in the wheel: {name}" for name in (*SHIPPED, *themes) if name not in names] + strange


def pythons() -> list[str]:
    """Python 3.11 and the newest other one that runs: of those on the path and those pyenv keeps."""
    names = [f"python3.{minor}" for minor in range(11, 20)]
    found = [next(filter(runs, [name, *kept_by_pyenv(name)]), "") for name in names]
    there = [python for python in found if python]
    return there[:1] + there[1:][-1:]


def kept_by_pyenv(name: str) -> list[str]:
    """The interpreters of that name which pyenv has, chosen or not."""
    if not shutil.which("pyenv"):
        return []
    root = subprocess.run(["pyenv", "root"], capture_output=True, text=True, check=True).stdout.strip()
    return [str(path) for path in sorted(Path(root).glob(f"versions/*/bin/{name}"), reverse=True)]


def runs(name: str) -> bool:
    """Whether a Python of that name is there and starts."""
    return bool(shutil.which(name)) and not subprocess.run([name, "-c", ""], capture_output=True).returncode


def main() -> int:
    """Print a line for each Python; exit code 1 where anything is wrong."""
    failed = False
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", made, str(ROOT)]
        subprocess.run(build, check=True)
        (wheel,) = folder.glob("*.whl")
        found = lacks(wheel)
        chosen = sys.argv[1:] or pythons()
        if not sys.argv[1:] and len(chosen) < 2:
            print("one Python alone; name others to try them: python .ci/wheel.py PYTHON …", flush=True)
        for python in chosen:
            began = time.monotonic()
            place = folder / Path(python).name
            place.mkdir()
            found += judge(python, wheel, place)
            failed = failed or bool(found)
            print(
                f"{python}: {'; '.join(found) or 'all commands'} ({time.monotonic() - began:.0f} s)",
                flush=True,
            )
            found = []
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
