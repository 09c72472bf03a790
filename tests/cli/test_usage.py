"""Wrong usage, bad input, odd terminals: one line, the right exit code, nothing lost."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.cli.main import COMMANDS
from tests.cli.conftest import REPORT, Run

CONTROLS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]")


def command(*argv: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "explorer", *map(str, argv)],
        capture_output=True,
        timeout=30,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, name: str) -> None:
    ran = run(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert "example: report-explorer" in ran.out


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("serach 化橘红", "'search'?"),
        ("outlin", "'outline'?"),
        ("help", "'--help'?"),
        ("find 化橘红", "commands"),
    ],
)
def test_a_slip_in_a_command_is_told_with_what_was_meant(run: Run, line: str, meant: str) -> None:
    ran = run(*line.split())
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "is neither a command nor a file; " in ran.err
    assert meant in ran.err


def test_a_file_named_almost_like_a_command_is_opened(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outlin").write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "the explorer needs a terminal" in run("outlin").err
    assert "the explorer needs a terminal" in run("export.md").err


def test_a_hit_names_its_report_and_a_line_only_where_there_is_one(run: Run, tmp_path: Path) -> None:
    written, imported = tmp_path / "a.yaml", tmp_path / "b.docx"
    written.write_text(REPORT, encoding="utf-8")
    assert run("export", "--all", "--to", "docx", "-o", imported, written).code == 0
    out = run("search", "智慧教室", written, imported).out
    assert re.search(rf"^{re.escape(str(written))}:\d+  1\.1 ", out, re.MULTILINE)
    assert f"{imported}  1.1 " in out


def test_the_overview_names_every_command(run: Run) -> None:
    out = run("--help").out
    assert all(name in out for name in COMMANDS)
    assert run("--version").out.startswith("report-explorer ")


@pytest.mark.parametrize(
    ("argv", "code", "says"),
    [
        (("search",), 2, "what should be found"),
        (("outline", "--colour", "red"), 2, "unrecognized"),
        (("export", "--all", "--to", "papyrus"), 2, "papyrus"),
        (("outline", "/nonexistent/report.yaml"), 3, "/nonexistent/report.yaml"),
        (("show", "nope"), 2, "no section 'nope'"),
        (("open",), 2, "needs a terminal"),
        (("search", "智慧", "--limit", "-5"), 2, "'-5' is no number from 0 up"),
        (("outline", "--depth", "-1"), 2, "'-1' is no number from 0 up"),
        (("export", "--all", "--depth", "x"), 2, "'x' is no number from 0 up"),
    ],
)
def test_wrong_usage_is_one_line(run: Run, argv: tuple[str, ...], code: int, says: str) -> None:
    ran = run(*argv)
    assert ran.code == code
    assert says in ran.err
    assert ran.err.count("\n") == 1
    assert ran.out == ""


def test_any_number_of_hits_may_be_asked_for(run: Run) -> None:
    assert run("search", "智慧教室", "--limit", "9" * 30).code == 0


HOSTILE = r"\e[2J\e]0;x\a\e]52;c;QUJD\a\x9b31m\u202e\u200b\ufeff"


def test_nothing_a_report_holds_reaches_the_terminal_raw(tmp_path: Path) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(
        f'format: report/1\ntitle: "t{HOSTILE}"\nsections:\n- title: "甲{HOSTILE}[red]x[/]"\n  body: "乙{HOSTILE}"\n'
        f'  metrics:\n  - {{name: "m{HOSTILE}", value: 1, unit: "u{HOSTILE}", quote: "乙"}}\n  oops{HOSTILE}: 1\n',
        encoding="utf-8",
    )
    for argv in (
        ("outline",),
        ("outline", "--json"),
        ("check",),
        ("check", "--json"),
        ("search", "甲"),
        ("search", "甲", "--json"),
        ("metrics",),
        ("metrics", "--json"),
        ("metrics", "--format", "csv"),
        ("show", "."),
        ("export", "--all"),
        ("export", "--all", "--to", "json"),
        ("export", "--all", "--to", "yaml"),
    ):
        ran = command(*argv, path, "--color", "never")
        assert not CONTROLS.search(ran.stdout + ran.stderr), argv
        assert b"Traceback" not in ran.stderr


def test_a_command_line_full_of_escapes_is_shown_harmless() -> None:
    ran = command("outline", "--\x1b[2J\x07")
    assert ran.returncode == 2
    assert not CONTROLS.search(ran.stderr)


def test_markup_is_shown_as_typed(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "report.yaml"
    path.write_text("format: report/1\ntitle: t\nsections:\n- title: '[red]x[/] [@click=app.quit]y[/]'\n")
    assert "[red]x[/] [@click=app.quit]y[/]" in run("outline", path).out


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"PYTHONIOENCODING": "ascii"},
        {"TERM": "dumb"},
        {"COLUMNS": "0"},
        {"COLUMNS": "abc"},
    ],
    ids=str,
)
def test_no_environment_breaks_a_command(tmp_path: Path, environment: dict[str, str]) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(REPORT, encoding="utf-8")
    ran = command("show", "twin", path, **environment)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    path = tmp_path / "wide.yaml"
    path.write_text("format: report/1\ntitle: t\nsections:\n" + "- title: 节\n" * 20_000, encoding="utf-8")
    shell = f"'{sys.executable}' -m explorer outline '{path}' | head -1"
    ran = subprocess.run(shell, shell=True, capture_output=True, timeout=30, check=False)
    assert ran.stderr == b""


def limited(argv: list[str], memory: int, stdin: int) -> subprocess.CompletedProcess[bytes]:
    """A command in a process that may take so many MiB of addresses."""
    resource = pytest.importorskip("resource")
    most = memory * 1024 * 1024
    return subprocess.run(
        [sys.executable, "-m", "explorer", *argv],
        stdin=stdin,
        capture_output=True,
        timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
    )


def test_standard_input_without_an_end_is_one_line() -> None:
    with open("/dev/zero", "rb") as endless:
        ran = limited(["outline", "-"], 2500, endless.fileno())
    assert (ran.returncode, ran.stdout) == (3, b"")
    assert ran.stderr == b"-: is larger than 512 MiB; split the report into several files\n"


def test_too_little_memory_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_text(
        "format: report/1\ntitle: t\nsections:\n" + "- title: 节\n  body: 文\n" * 100_000, "utf-8"
    )
    ran = limited(["search", "节", str(path), "-q"], 90, subprocess.DEVNULL)
    assert (ran.returncode, ran.stdout) == (3, b"")
    assert ran.stderr.startswith(b"report-explorer: takes more memory than there is")
    assert ran.stderr.count(b"\n") == 1


CRASHING = """
import sys
from explorer import __main__
from explorer.model import Outline

def crash(self, report):
    raise ValueError(report.title)

Outline.__init__ = crash
sys.argv[0] = "report-explorer"
sys.exit(__main__.main())
"""


def test_an_error_of_its_own_is_no_traceback_and_tells_nothing_of_the_document(
    report: Path, tmp_path: Path
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", CRASHING, "outline", str(report)],
        capture_output=True,
        timeout=30,
        env={**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")},
    )
    assert (ran.returncode, ran.stdout) == (1, b"")
    (written,) = tmp_path.rglob("crashes/*.txt")
    assert ran.stderr.splitlines() == [
        b"report-explorer: stopped on an error of its own (ValueError)",
        f"a report of it, without the document's text: {written}".encode(),
    ]
    assert "in crash" in written.read_text(encoding="utf-8")
    assert "年度报告" not in written.read_text(encoding="utf-8")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(REPORT, encoding="utf-8")
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "explorer", "outline", str(path)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 3
    assert ran.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "argv",
    [
        ["search", "智慧教室"],
        ["metrics"],
        ["outline"],
        ["check"],
        ["export", "--all"],
        ["schema"],
        ["show", "."],
    ],
)
def test_no_command_but_open_loads_textual(argv: list[str]) -> None:
    code = (
        "import sys; from explorer.cli.main import main; "
        f"main({argv!r}); sys.stderr.write('loaded' if 'textual' in sys.modules else 'free')"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stderr.endswith("free")


@pytest.mark.parametrize(
    ("arguments", "closed", "code", "says"),
    [
        ("outline {}", ">&-", 3, b"the answer can't be written"),
        ("--help", ">&-", 3, b"the answer can't be written"),
        ("outline --help", ">&-", 3, b"the answer can't be written"),
        ("search 甲 {} --json", ">&-", 3, b"the answer can't be written"),
        ("export --all {} -o {}.md", ">&-", 0, b"written"),
        ("outline {}", "2>&-", 0, b""),
        ("outline none.yaml", "2>&-", 3, b""),
        ("outline none.yaml", ">&- 2>&-", 3, b""),
        ("outline -", "<&-", 3, b"standard input is closed"),
        ("search --queries -", "<&-", 3, b"standard input is closed"),
        ("outline -", "<&- >&- 2>&-", 3, b""),
        ("open {}", "<&-", 2, b"needs a terminal"),
    ],
)
def test_a_closed_stream_is_one_line_at_most(
    arguments: str, closed: str, code: int, says: bytes, report: Path
) -> None:
    shell = f"'{sys.executable}' -m explorer {arguments.format(report, report)} {closed}"
    ran = subprocess.run(shell, shell=True, capture_output=True, timeout=30, check=False)
    assert ran.returncode == code
    assert says in ran.stderr
    assert ran.stderr.count(b"\n") <= 1
