"""Theme files: the shipped ones can be read by everyone's eyes, and a broken one is told by line and field."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color

from explorer.config.paths import shipped
from explorer.config.theme import COLOURS, Theme
from explorer.config.theme_file import all_themes, read_theme, theme_named, themes
from explorer.config.theme_reading import check_theme
from explorer.errors import LoadError, UsageError

NAMES = (
    "bamboo", "blue-and-white", "celadon", "dark", "high-contrast-dark", "high-contrast-light", "light",
    "sepia", "terminal-dark", "terminal-light",
)  # fmt: skip
TEXTS = ("foreground", "muted", "primary", "secondary", "accent", "success", "warning", "error")
GROUNDS = ("background", "surface", "panel", "cursor-quiet")
PAIRS = [(text, ground) for text in TEXTS for ground in GROUNDS]
PAIRS += [("cursor-text", "cursor"), ("hit-text", "hit"), ("quote-text", "quote")]
ENOUGH, HIGH = 4.5, 7.0
"""WCAG 2.1's least contrast for text at level AA, and at AAA."""


def contrast(first: str, second: str) -> float:
    """WCAG 2.1's ratio of two colours' luminances."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    channels = (part / 255 for part in Color.parse(colour).rgb)
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shipped_themes() -> list[Theme]:
    return [read_theme(Path(shipped("themes")) / f"{name}.yaml") for name in NAMES]


@pytest.fixture(autouse=True)
def no_user_themes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "config" / "report-explorer" / "themes"
    folder.mkdir(parents=True)
    return folder


def test_all_shipped_themes_are_found_and_right() -> None:
    found, problems = all_themes()
    assert problems == []
    assert tuple(theme.name for theme in found) == NAMES
    assert themes() == found


@pytest.mark.parametrize("theme", [t for t in shipped_themes() if not t.ansi], ids=lambda theme: theme.name)
def test_every_text_stands_out_from_every_ground(theme: Theme) -> None:
    least = HIGH if theme.name.startswith("high-contrast") else ENOUGH
    weak = {
        pair: round(contrast(*(theme.colours[name] for name in pair)), 2)
        for pair in PAIRS
        if contrast(*(theme.colours[name] for name in pair)) < least
    }
    assert weak == {}


@pytest.mark.parametrize("theme", shipped_themes(), ids=lambda theme: theme.name)
def test_a_dark_theme_is_dark(theme: Theme) -> None:
    if not theme.ansi:
        assert theme.dark == (luminance(theme.colours["background"]) < 0.2)
    assert theme.title("zh") != theme.title("en")


def good(**changes: str) -> str:
    lines = ["name: mine", "title: {zh: 我的, en: Mine}", "dark: true", "colours:"]
    lines += [f'  {name}: "{changes.get(name.replace("-", "_"), "#112233")}"' for name in COLOURS]
    return "\n".join(lines) + "\n"


def checked(folder: Path, text: str | bytes) -> tuple[Theme | None, list[str]]:
    path = folder / "mine.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    theme, problems = check_theme(path)
    assert all(problem.path == str(path) for problem in problems)
    return theme, [f"{problem.line}: {problem.message}" for problem in problems]


def test_a_users_theme_goes_before_the_shipped(no_user_themes: Path) -> None:
    (no_user_themes / "dark.yaml").write_text(good().replace("name: mine", "name: dark"))
    assert theme_named("dark").colours["accent"] == "#112233"
    assert len(themes()) == len(NAMES)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (good(accent="#12"), "13: accent: '#12' is no colour; write #rrggbb"),
        (good(accent="red"), "13: accent: 'red' is no colour; write #rrggbb"),
        (good().replace("  accent:", "  acent:"), "13: acent: no such colour; did you mean 'accent'?"),
        (good().replace("dark: true", "dark: yes"), "3: dark: must be true or false"),
        (good().replace("name: mine", "name: other"), "1: name: must be the file's name, 'mine'"),
        (good().replace("dark: true\n", ""), "0: dark: is missing"),
        (good().replace("title: {zh: 我的, en: Mine}", "title: Mine"), "2: title: must be a mapping"),
        (good() + "font: serif\n", "24: font: no such field"),
        (good() + "dark: false\n", "24: dark: stands twice"),
        (good(accent="\\x1b[2J"), "13: accent: '\x1b[2J' is no colour"),
        ("colours: [1]", "1: must be fields and their texts"),
        ("a: {b: {c: d}}", "1: nested too deep"),
        ("a: &x b\nc: *x", "2: must be fields and their texts"),
        ('a: "b', "not YAML"),
        ("just words", "1: must be fields and their texts"),
        (b"\xff\xff\xff", "not YAML"),
        ("#" * 70_000, "at most 64000 bytes"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_field(tmp_path: Path, text: str | bytes, told: str) -> None:
    theme, problems = checked(tmp_path, text)
    assert theme is None
    assert any(told in problem for problem in problems), problems


def test_a_good_theme_is_taken(tmp_path: Path) -> None:
    theme, problems = checked(tmp_path, good())
    assert problems == []
    assert theme is not None
    assert (theme.name, theme.dark, theme.ansi, theme.title("zh")) == ("mine", True, False, "我的")


def test_a_terminal_theme_names_the_terminals_colours(tmp_path: Path) -> None:
    ansi = good().replace("dark: true", "dark: true\nansi: true").replace("#112233", "bright_blue")
    assert checked(tmp_path, ansi)[1] == []
    assert "is no colour of the terminal" in checked(tmp_path, ansi.replace("bright_blue", "#112233"))[1][0]


def test_reading_a_broken_theme_is_an_error_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(good(accent="#12"))
    with pytest.raises(LoadError, match=r"mine.yaml:13: accent: '#12' is no colour"):
        read_theme(path)


def test_a_missing_theme_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"no theme 'sepa'; did you mean 'sepia'\?"):
        theme_named("sepa")
