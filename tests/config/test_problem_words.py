"""What is wrong with settings and keys, told in Chinese."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explorer.config.key_names import RESERVED, KeyNameError, read_key
from explorer.config.keymap_reading import resolve
from explorer.config.problem_words import in_chinese
from explorer.config.settings import read_settings

ENGLISH = re.compile(r"\b(the|is|must|can't|did|there|already|goes|keeps|takes|write|give|has|a|no)\b")
KEYS: tuple[dict[str, object], ...] = (
    {"preset": "vmi"},
    {"serach": "/"},
    {"quite-unknown": "/"},
    {"search": 3},
    {"search": "escape"},
    {"search": "ctrl+c"},
    {"search": "hyper+x"},
    {"search": "entre"},
    {"search": "shift+1"},
    {"next-found": "j"},
    {"search": "J", "mark": "J"},
    {"search": "q"},
    {"search": "f"},
    {"quit": []},
    {"down": "s"},
)
SETTINGS = (
    "lang = 1", "language = 'fr'", "panes = ['x']", "ascii = 3", "width = 7", "keys = 3", "theme = 3",
    "theme = ",
)  # fmt: skip


def _is_chinese(message: str) -> None:
    told = in_chinese(message)
    assert re.search("[\u4e00-\u9fff]", told), told
    assert not ENGLISH.search(re.sub("“[^”]*”|（[^）]*）|TOML：.*；", "", told)), told


@pytest.mark.parametrize("written", KEYS)
def test_what_is_wrong_with_keys_is_told_in_chinese(written: dict[str, object]) -> None:
    _, problems = resolve(written)
    assert problems
    for problem in problems:
        _is_chinese(problem.message)


@pytest.mark.parametrize("key", [*RESERVED, "ctrl+J", "shift+1", "hyper+x", "entre", "qqqqqq"])
def test_why_a_key_can_not_be_used_is_told_in_chinese(key: str) -> None:
    with pytest.raises(KeyNameError) as raised:
        read_key(key)
    _is_chinese(raised.value.message)


@pytest.mark.parametrize("text", SETTINGS)
def test_what_is_wrong_with_settings_is_told_in_chinese(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "report-explorer"
    folder.mkdir()
    (folder / "config.toml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    _, problems = read_settings()
    assert problems
    for problem in problems:
        _is_chinese(problem.message)


def test_what_has_no_chinese_stays() -> None:
    assert in_chinese("something else") == "something else"
