"""`keys` and `config`: what holds, where it comes from, and what is wrong, with its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's settings file, not there yet."""
    folder = tmp_path / "config" / "report-explorer"
    folder.mkdir(parents=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return folder / "config.toml"


def test_keys_lists_every_command_with_its_keys_and_where_they_come_from(run: Run, config: Path) -> None:
    config.write_text('[keys]\npreset = "less"\nsearch = ["ctrl+f", "/"]\n', encoding="utf-8")
    ran = run("keys", "--json")
    assert ran.code == 0
    rows = {row["command"]: row for row in json.loads(ran.out)}
    assert (rows["search"]["keys"], rows["search"]["from"]) == (["ctrl+f", "/"], f"{config}:3")
    assert (rows["filter"]["keys"], rows["filter"]["from"]) == (["&"], "less")
    assert (rows["mark"]["keys"], rows["mark"]["from"]) == (["x"], "default")
    assert "'search' takes 'ctrl+f' from 'page-down'" in ran.err
    assert run("keys", "-q").err == ""
    assert "Ctrl+F /" in run("keys").out


def test_a_preset_named_goes_before_the_settings(run: Run, config: Path) -> None:
    config.write_text('[keys]\npreset = "less"\n', encoding="utf-8")
    rows = {row["command"]: row for row in json.loads(run("keys", "--preset", "vim", "--json").out)}
    assert rows["next-sibling"]["keys"] == ["}", "J"]
    ran = run("keys", "--preset", "emacs")
    assert (ran.code, ran.out) == (2, "")
    assert "no key preset 'emacs'" in ran.err


def test_keys_check_tells_each_problem_with_its_line(run: Run, config: Path) -> None:
    config.write_text('theme = "dark"\n[keys]\nserach = "s"\nexport = "ctrl+b"\n', encoding="utf-8")
    ran = run("keys", "--check")
    assert ran.code == 1
    assert [line.split(": ")[0] for line in ran.out.splitlines()] == [f"{config}:3", f"{config}:4"]
    assert "did you mean 'search'" in ran.out
    config.write_text("[keys]\nsearch = 's'\n", encoding="utf-8")
    ran = run("keys", "--check")
    assert (ran.code, "takes 's' from 'subsections'" in ran.out) == (1, True)
    config.write_text("[keys]\nsearch = 'f3'\n", encoding="utf-8")
    assert (run("keys", "--check").code, run("keys", "--check").out) == (0, "")


def test_config_path_is_told_whether_the_file_is_there_or_not(run: Run, config: Path) -> None:
    ran = run("config", "path")
    assert (ran.code, ran.out) == (0, f"{config}\n")
    assert "not there yet" in ran.err
    config.write_text("", encoding="utf-8")
    assert json.loads(run("config", "path", "--json").out) == {"path": str(config), "exists": True}


def test_config_show_tells_each_setting_and_where_it_comes_from(
    run: Run, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text('# mine\ntheme = "sepia"\nwidth = 60\n[keys]\nsearch = "f3"\n', encoding="utf-8")
    monkeypatch.setenv("REPORT_EXPLORER_WIDTH", "72")
    monkeypatch.setenv("REPORT_EXPLORER_KEYS", "vim")
    rows = {row["setting"]: row for row in json.loads(run("config", "show", "--json").out)}
    assert (rows["theme"]["value"], rows["theme"]["from"]) == ("sepia", f"{config}:2")
    assert (rows["width"]["value"], rows["width"]["from"]) == (72, "REPORT_EXPLORER_WIDTH")
    assert (rows["indent"]["value"], rows["indent"]["from"]) == (False, "default")
    assert rows["keys"]["value"] == {"search": "f3", "preset": "vim"}
    assert rows["keys"]["from"] == f"{config}:4, REPORT_EXPLORER_KEYS"
    assert '"sepia"' in run("config", "show").out


def test_config_check_finds_all_that_is_wrong(
    run: Run, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text('theme = "darkk"\nwidth = 5\n[keys]\nexport = "ctrl+b"\n', encoding="utf-8")
    (config.parent / "themes").mkdir()
    (config.parent / "themes" / "mine.yaml").write_text("name: mine\n", encoding="utf-8")
    monkeypatch.setenv("REPORT_EXPLORER_THME", "dark")
    ran = run("config", "check", "--json")
    assert ran.code == 1
    places = {(found["code"], Path(found["path"]).name, found["line"]) for found in json.loads(ran.out)}
    assert {
        ("bad-setting", "config.toml", 2),
        ("bad-key", "config.toml", 4),
        ("no-theme", "config.toml", 1),
        ("unknown-variable", "REPORT_EXPLORER_THME", 0),
    } <= places
    assert any(name == "mine.yaml" for _, name, _ in places)


def test_a_broken_file_is_told_with_line_and_column(run: Run, config: Path) -> None:
    config.write_text("theme = 'dark'\nwidth = \n", encoding="utf-8")
    for command in (("config", "check"), ("keys", "--check")):
        ran = run(*command)
        assert ran.code == 1
        assert ran.out.startswith(f"{config}:2:9: ")


def test_without_settings_nothing_is_wrong(run: Run, config: Path) -> None:
    assert (run("config", "check").code, run("config", "check").out) == (0, "")


def test_an_unknown_aspect_is_wrong_usage(run: Run, config: Path) -> None:
    ran = run("config", "sow")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
