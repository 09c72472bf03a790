"""How the user's editor is told the file and the line."""

from __future__ import annotations

import pytest

from explorer.config.editor import editor_command


@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        ("vim", ["vim", "+7", "/r.yaml"]),
        ("/usr/bin/nvim -R", ["/usr/bin/nvim", "-R", "+7", "/r.yaml"]),
        ("nano", ["nano", "+7", "/r.yaml"]),
        ("hx", ["hx", "/r.yaml:7"]),
        ("code --wait", ["code", "--wait", "--goto", "/r.yaml:7"]),
        ("'my editor' \"a b\"", ["my editor", "a b", "/r.yaml"]),
        ("cat; rm -rf /", ["cat;", "rm", "-rf", "/", "/r.yaml"]),
        ("$(touch x)", ["$(touch", "x)", "/r.yaml"]),
        ("'unclosed", []),
    ],
)
def test_the_editor_gets_the_line_in_its_own_way(named: str, wanted: list[str]) -> None:
    assert editor_command("/r.yaml", 7, {"EDITOR": named}, lambda _: None) == wanted


def test_visual_goes_before_editor_and_without_a_line_there_is_only_the_file() -> None:
    assert editor_command("/r.yaml", 0, {"VISUAL": "vim", "EDITOR": "nano"}, lambda _: None) == [
        "vim",
        "/r.yaml",
    ]


def test_without_a_name_a_usual_editor_is_taken_or_none() -> None:
    assert editor_command("/r.yaml", 3, {}, lambda name: "/bin/nano" if name == "nano" else None) == [
        "/bin/nano",
        "+3",
        "/r.yaml",
    ]
    assert editor_command("/r.yaml", 3, {}, lambda _: None) == []
