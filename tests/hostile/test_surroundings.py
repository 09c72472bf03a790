"""Escape sequences outside documents: names of files, settings, keys, themes, variables, library, arguments."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.config.paths import shipped
from tests.cli.conftest import REPORT, Run, run
from tests.hostile.cases import CONTROLS, POISON

__all__ = ["run"]
NAME = POISON.replace("/", "")
QUOTED = json.dumps(POISON.replace("\U000e0041", ""))
"""As a string of TOML, which takes no half of a character, and of YAML."""
SETTINGS = f"""
theme = {QUOTED}
panes = [{QUOTED}]
width = {QUOTED}
{QUOTED} = 1
[keys]
preset = {QUOTED}
{QUOTED} = "j"
search = {QUOTED}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose path, settings, themes and variables all hold escape sequences."""
    home = tmp_path / NAME
    settings = home / "report-explorer"
    (settings / "themes").mkdir(parents=True)
    (settings / "config.toml").write_text(SETTINGS, encoding="utf-8")
    (settings / "themes" / f"{NAME}.yaml").write_text(
        f"name: {QUOTED}\n{QUOTED}: x\ncolours: {{{QUOTED}: {QUOTED}}}\n", encoding="utf-8"
    )
    usable = Path(shipped("themes/dark.yaml")).read_text(encoding="utf-8")
    mine = usable.replace("name: dark", "name: mine").replace("en: Ink", f"en: {QUOTED}")
    (settings / "themes" / "mine.yaml").write_text(mine, encoding="utf-8")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    for name in ("WIDTH", "THEME_DARK", "KEYS", "\x1b[2J"):
        monkeypatch.setenv(f"REPORT_EXPLORER_{name}", POISON)
    for name in ("LANG", "TERM", "EDITOR", "COLUMNS", "TZ"):
        monkeypatch.setenv(name, POISON)
    return home


@pytest.fixture
def document(home: Path) -> Path:
    """A report whose name holds escape sequences, as do the words that stand in the catalogue."""
    path = home / f"r{NAME}.yaml"
    poisoned = REPORT.replace("title: 年度报告", f"title: {QUOTED}").replace("某学院", f"{QUOTED}")
    path.write_text(poisoned.replace("name: 共建项目", f"name: {QUOTED}"), encoding="utf-8")
    return path


ABOUT_THE_HOME = (
    *(("config", aspect, "--format", form) for aspect in ("show", "check") for form in ("text", "json")),
    ("config", "path"),
    ("keys",),
    ("keys", "--check"),
    ("keys", "--json"),
    ("themes",),
    ("themes", "--json"),
    ("completions", "bash"),
    *(("library", "list", "--format", form) for form in ("text", "json", "csv", "markdown")),
    ("library", "search", "甲"),
    ("library", "trend", POISON),
    ("library", "remove", POISON),
    ("library", "add", "{}", "{}" + POISON),
    ("library", "remove", "1"),
)
NAMING_IT = (
    *((name, POISON) for name in ("config", "library", "completions", "outline", "import", "check")),
    *((name, "{}") for name in ("outline", "check", "metrics", "import", "open")),
    ("diff", "{}", "{}" + POISON),
    ("show", POISON, "{}"),
    ("search", POISON, "{}"),
    ("search", "--queries", POISON, "{}"),
    ("export", "{}", "-s", POISON),
    ("export", "{}", "--all", "-o", "{}"),
    ("export", "{}", "--all", "--to", POISON),
    ("import", "{}", "--encoding", POISON),
    ("outline", "{}#" + POISON),
    ("open", "{}", "--theme", POISON),
    ("serve", "{}", "--host", POISON),
    ("keys", "--preset", POISON),
    (POISON,),
    ("--" + POISON,),
)


@pytest.mark.parametrize("argv", [*ABOUT_THE_HOME, *NAMING_IT], ids=lambda argv: ascii(" ".join(argv))[:40])
def test_no_name_or_setting_reaches_the_terminal_raw(argv: tuple[str, ...], run: Run, document: Path) -> None:
    run("library", "add", document)
    ran = run(*(argument.format(document) for argument in argv))
    assert ran.code in (0, 1, 2, 3)
    found = CONTROLS.search(ran.out + ran.err)
    assert found is None, (ran.out + ran.err)[max(found.start() - 40, 0) : found.end()] if found else ""


def test_neither_does_what_tells_of_a_crash(document: Path) -> None:
    crash = "import sys; from explorer import __main__; from explorer.model import Outline; Outline.__init__ = None; "
    ran = subprocess.run(
        [sys.executable, "-c", crash + "sys.exit(__main__.main())", "outline", str(document)],
        capture_output=True,
        text=True,
        timeout=30,
        env=dict(os.environ),
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "a report of it" in ran.stderr
    assert CONTROLS.search(ran.stderr) is None
    (written,) = document.parent.rglob("crashes/*.txt")
    assert CONTROLS.search(written.read_text(encoding="utf-8")) is None
