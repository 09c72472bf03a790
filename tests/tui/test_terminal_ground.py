"""The theme follows the terminal: its ground, asked for in time, and how many colours it has."""

from __future__ import annotations

import os
import pty
import termios
from collections.abc import Iterator
from time import monotonic

import pytest

from explorer.config.theme_choice import dark_by_answer, dark_by_variable, has_few_colours, shown_theme
from explorer.tui.terminal_ground import ASK, GroundQuestion


@pytest.mark.parametrize(
    ("answer", "dark"),
    [
        (b"\x1b]11;rgb:0000/0000/0000\x1b\\", True),
        (b"\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?62;4c", False),
        (b"\x1b]11;rgb:fd/f6/e3\x1b\\", False),
        (b"x\x1b]11;rgba:1515/1818/1c1c/ffff\x07", True),
        (b"\x1b[?1;2c", None),
        (b"\x1b]11;rgb:zz/00/00", None),
        (b"", None),
    ],
)
def test_an_answer_tells_of_the_ground(answer: bytes, dark: bool | None) -> None:
    assert dark_by_answer(answer) is dark


@pytest.mark.parametrize(
    ("variable", "dark"),
    [
        ("15;0", True),
        ("0;15", False),
        ("0;default;15", False),
        ("7;8", True),
        ("0;7", False),
        ("", None),
        ("15;default", None),
        ("1;²", None),
        ("0;999999", None),
    ],
)
def test_a_variable_tells_of_the_ground(variable: str, dark: bool | None) -> None:
    assert dark_by_variable({"COLORFGBG": variable}) is dark


@pytest.mark.parametrize(
    ("environment", "few"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "screen"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, False),
        ({"TERM": "xterm-kitty"}, False),
    ],
)
def test_terminals_of_sixteen_colours_are_known(environment: dict[str, str], few: bool) -> None:
    assert has_few_colours(environment) is few
    assert shown_theme("sepia", False, environment) == ("terminal-light" if few else "sepia")


def test_without_colours_the_terminals_own_are_shown() -> None:
    environment = {"TERM": "xterm-256color", "NO_COLOR": "1"}
    assert shown_theme("dark", True, environment) == "terminal-dark"
    assert shown_theme("terminal-light", False, environment) == "terminal-light"


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """A terminal's own side, and the side of the program in it."""
    ours, theirs = pty.openpty()
    os.set_blocking(ours, False)
    yield ours, theirs
    os.close(ours)
    os.close(theirs)


def test_the_terminal_is_asked_and_its_modes_are_given_back(terminal: tuple[int, int]) -> None:
    ours, theirs = terminal
    before = termios.tcgetattr(theirs)
    question = GroundQuestion({"TERM": "xterm-256color"}, (theirs, theirs))
    assert os.read(ours, 100) == ASK
    os.write(ours, b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?1;2c")
    assert question.dark() is False
    assert termios.tcgetattr(theirs) == before
    assert question.dark() is None


def test_a_terminal_that_says_nothing_is_waited_for_a_moment_only(terminal: tuple[int, int]) -> None:
    _, theirs = terminal
    started = monotonic()
    assert GroundQuestion({"TERM": "xterm-256color"}, (theirs, theirs)).dark() is None
    assert monotonic() - started < 2


def test_a_terminal_that_tells_only_its_kind_is_not_waited_for(terminal: tuple[int, int]) -> None:
    ours, theirs = terminal
    question = GroundQuestion({"TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, (theirs, theirs))
    os.write(ours, b"\x1b[?6c")
    started = monotonic()
    assert question.dark() is None
    assert monotonic() - started < 0.4


def test_a_terminal_that_would_print_the_question_is_not_asked(terminal: tuple[int, int]) -> None:
    ours, theirs = terminal
    question = GroundQuestion({"TERM": "linux"}, (theirs, theirs))
    assert question.dark() is None
    with pytest.raises(BlockingIOError):
        os.read(ours, 100)
