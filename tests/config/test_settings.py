"""Settings: the file, the environment over it, and what is wrong in either."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explorer.config.settings import Settings, read_settings


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml", {}) == (Settings(), [])
    assert read_settings(None, {}) == (Settings(), [])


def test_the_file_is_read_and_the_environment_goes_over_it(tmp_path: Path) -> None:
    path = written(tmp_path, 'theme = "sepia"\nlanguage = "zh"\nwidth = 60\npanes = ["text"]\n')
    assert read_settings(path, {}) == (Settings("sepia", "zh", ("text",), 60), [])
    environment = {"REPORT_EXPLORER_THEME": "light", "REPORT_EXPLORER_WIDTH": "72"}
    assert read_settings(path, environment) == (Settings("light", "zh", ("text",), 72), [])
    panes = {"REPORT_EXPLORER_PANES": "outline, text"}
    assert read_settings(path, panes)[0].panes == ("outline", "text")


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("thme = 'dark'", "unknown-setting", "did you mean 'theme'?"),
        ("language = 'de'", "bad-setting", "'language' must be zh or en"),
        ("width = 5", "bad-setting", "from 20 to 200"),
        ("width = true", "bad-setting", "'width' must be"),
        ("theme = 3", "bad-setting", "the name of a theme"),
        ("panes = ['left']", "bad-setting", "some of outline, text, figures"),
        ("panes = []", "bad-setting", "some of"),
        ("theme = ", "settings-broken", "not TOML"),
        (b"\xff\xfe\x00", "settings-broken", "not TOML"),
        ("a = [" + "[[[[[[[[[[\n" * 500, "settings-broken", "not TOML"),
        ("width = " + "9" * 1_900, "bad-setting", "from 20 to 200"),
        ("width = 0x" + "9" * 1_900, "bad-setting", "from 20 to 200"),
        ("width = " + "9" * 5_000, "settings-too-large", "a line of more than"),
        (".".join(["a"] * 30_000) + " = 1", "settings-too-large", "a line of more than"),
        ("# " + "a\n#" * 100_000, "settings-too-large", "more than 64000 bytes"),
        ("d = 1979-05-27T99:99:99Z", "settings-broken", "not TOML"),
    ],
)
def test_what_is_wrong_is_told_and_the_default_holds(
    tmp_path: Path, text: str | bytes, code: str, words: str
) -> None:
    settings, problems = read_settings(written(tmp_path, text), {})
    assert settings == Settings()
    assert [problem.code for problem in problems] == [code]
    assert words in problems[0].message
    assert problems[0].path.endswith("config.toml")


def test_one_wrong_setting_leaves_the_others(tmp_path: Path) -> None:
    settings, problems = read_settings(written(tmp_path, "width = 'a'\ntheme = 'light'"), {})
    assert (settings.theme, len(problems)) == ("light", 1)


def test_a_variable_is_named_where_it_is_wrong() -> None:
    _, problems = read_settings(None, {"REPORT_EXPLORER_WIDTH": "wide"})
    assert problems[0].path == "REPORT_EXPLORER_WIDTH"


def test_a_pipe_in_the_files_place_is_an_empty_file(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("the system has no pipes with names")
    os.mkfifo(tmp_path / "config.toml")
    assert read_settings(tmp_path / "config.toml", {}) == (Settings(), [])


def test_a_home_too_deep_to_be_one_is_told() -> None:
    deep = {"XDG_CONFIG_HOME": "/x" * 5_000}
    assert [problem.code for problem in read_settings(None, deep)[1]] == ["settings-unreadable"]


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    settings, problems = read_settings(tmp_path, {})
    assert (settings, problems[0].code) == (Settings(), "settings-unreadable")


@pytest.mark.parametrize(
    ("written", "indent", "problems"), [("true", True, 0), ("false", False, 0), ('"ja"', False, 1)]
)
def test_paragraphs_can_be_indented(tmp_path: Path, written: str, indent: bool, problems: int) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f"indent = {written}\n", encoding="utf-8")
    settings, found = read_settings(path, {})
    assert (settings.indent, len(found)) == (indent, problems)
    assert read_settings(tmp_path / "none", {"REPORT_EXPLORER_INDENT": "true"})[0].indent
