"""What could take much of the machine is read apart: the same report, or one line, and no process left behind."""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from explorer.errors import LoadError
from explorer.importing import apart, import_document, import_here
from tests.importing.office import docx, paragraph
from tests.importing.pages import column, pdf, written

PAGES = pdf(
    [column("总体情况", "完成项目二十四项。"), column("展望")],
    bookmarks=[("总体情况", 0, 780.0), ("展望", 1, 780.0)],
    title="年报",
)
MOST_MEMORY = 260 * 1024
"""KiB a process may have had, for inputs below a megabyte."""


def bomb(content: bytes) -> bytes:
    """A PDF page whose content unpacks to much."""
    packed = zlib.compress(content, 9)
    return written(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            4: f"<</Length {len(packed)}/Filter/FlateDecode>>\nstream\n".encode() + packed + b"\nendstream",
            5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        },
        "/Root 1 0 R",
    )


BOMBS = {
    "a string of 20 MB.pdf": bomb(b"BT (" + b"a" * 20_000_000 + b") Tj ET"),
    "millions of operations.pdf": bomb(b"q " * 5_000_000),
    "millions of runs.docx": docx(
        "<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 1_500_000 + "</w:p>", extra={"x": os.urandom(300_000)}
    ),
    "millions of lines.txt": b"ab\n" * 400_000,
}


MEASURED = """
import re, resource, sys
from pathlib import Path
from explorer.errors import LoadError
from explorer.importing import import_document
path = Path(sys.argv[1])
try:
    import_document(path.read_bytes(), path.name)
except LoadError as error:
    print(error)
own = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1])
print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
"""
"""A process of its own: what a process took is counted from the one that started it, and pytest is large."""


@pytest.mark.parametrize("name", BOMBS)
def test_what_would_fill_the_memory_is_one_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BOMBS[name])
    told = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)], capture_output=True, text=True, check=True, timeout=120
    )
    error, taken = told.stdout.splitlines()
    assert error.startswith(name)
    assert int(taken) < MOST_MEMORY


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("年报.pdf", PAGES),
        ("年报.md", "# 年报\n\n## 一、甲[^1]\n\n完成24项。\n\n[^1]: 注。\n".encode()),
        ("年报.docx", docx(paragraph("总体情况", style="Heading1") + paragraph("完成24项。"))),
        ("年报.txt", "一、甲\n完成24项。\n".encode("gb18030")),
        ("年报.html", "<html><title>年报</title><h1>甲</h1><p>完成24项。</p></html>".encode()),
    ],
)
def test_apart_gives_what_reading_here_gives(name: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "HEAVY", 0)
    apart_told: list[object] = []
    here_told: list[object] = []
    found = import_document(data, name, progress=lambda *counts: apart_told.append(counts))
    assert found == import_here(data, name, progress=lambda *counts: here_told.append(counts))
    assert apart_told == here_told


def test_an_error_keeps_its_words_and_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "HEAVY", 0)
    for data, name in ((PAGES[:200], "a.pdf"), (b"\0" * 100, "a.txt"), (b"PK\x03\x04", "a.docx")):
        with pytest.raises(LoadError) as here:
            import_here(data, name)
        with pytest.raises(LoadError) as there:
            import_document(data, name)
        assert str(here.value) == str(there.value)


def test_an_interruption_leaves_no_process() -> None:
    def interrupt(*_counts: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_document(PAGES, "a.pdf", progress=interrupt)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def readers() -> set[str]:
    """The processes that read a document apart, by their numbers."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if b"explorer.importing.apart" in entry.read_bytes():
                found.add(entry.parent.name)
    return found


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="the system tells no processes in files")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_outlives_the_program(number: signal.Signals, tmp_path: Path) -> None:
    path = tmp_path / "long.html"
    path.write_text("<html><title>a</title>" + "<h1>甲</h1><p>完成24项。</p>" * 40_000, encoding="utf-8")
    before = readers()
    program = subprocess.Popen(
        [sys.executable, "-m", "explorer", "import", str(path)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    end = time.monotonic() + 20
    while not (begun := readers() - before) and time.monotonic() < end:
        time.sleep(0.05)
    assert begun
    program.send_signal(number)
    _, err = program.communicate(timeout=20)
    assert b"Traceback" not in err
    end = time.monotonic() + 20
    while readers() & begun and time.monotonic() < end:
        time.sleep(0.05)
    assert not readers() & begun


@pytest.mark.parametrize("kept", [0, 1, 40, -1])
def test_a_reader_that_is_killed_is_one_line(kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = pickle.dumps(("imported", import_here(PAGES, "a.pdf")))

    @contextmanager
    def killed() -> Iterator[object]:
        yield SimpleNamespace(stdin=io.BytesIO(), stdout=io.BytesIO(answer[:kept]))

    monkeypatch.setattr(apart, "_started", killed)
    with pytest.raises(LoadError, match="takes more time or memory"):
        import_document(PAGES, "a.pdf")


def test_an_error_that_nothing_foresaw_is_told_as_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "HEAVY", 0)
    with pytest.raises(LoadError, match=r"an error of the program's own \(TypeError\)"):
        import_document("完成24项。\n".encode(), "a.txt", encoding=1)  # type: ignore[arg-type]


def test_nothing_that_lies_in_the_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("json", "pypdf", "pickle", "zlib", "explorer"):
        (tmp_path / f"{name}.py").write_text("open('ran', 'w')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert import_document(PAGES, "a.pdf").report.title == "年报"
    assert not (tmp_path / "ran").exists()
