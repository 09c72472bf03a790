"""Keys: presets, what a user writes, what is refused and why, and that no key ever does two things."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.commands import COMMANDS
from explorer.config.key_names import KeyNameError, read_key
from explorer.config.key_presets import PRESETS
from explorer.config.keymap import CONTEXTS, UNBOUND, Keymap
from explorer.config.keymap_reading import preset_named, resolve
from explorer.errors import UsageError


def keys(written: dict[str, object], name: str, preset: str = "") -> tuple[str, ...]:
    return resolve(written, preset=preset)[0].command(name).keys


def told(written: dict[str, object]) -> list[str]:
    return [problem.code for problem in resolve(written)[1]]


def clashes(keymap: Keymap) -> list[str]:
    found = []
    for context in CONTEXTS:
        tally = Counter(key for command in keymap.within(context) for key in command.keys)
        found += [f"{context}: {key}" for key, count in tally.items() if count > 1]
    return found


@pytest.mark.parametrize("preset", PRESETS)
def test_in_a_preset_each_key_does_one_thing_and_each_command_has_a_key(preset: str) -> None:
    keymap, problems = resolve({"preset": preset})
    assert (problems, clashes(keymap)) == ([], [])
    assert [command.id for command in keymap.commands if not command.keys] == []
    for command in keymap.commands:
        assert [key for key in command.keys if read_key(key) != key] == []


def test_the_default_is_the_registry() -> None:
    assert resolve({})[0] == Keymap()
    assert Keymap().textual() == {}


@pytest.mark.parametrize(
    ("written", "name", "expected"),
    [
        ({"search": "ctrl+f"}, "search", ("ctrl+f",)),
        ({"search": "ctrl+f  F3 /"}, "search", ("ctrl+f", "f3", "/")),
        ({"search": ["Ctrl+F", "shift+q", ","]}, "search", ("ctrl+f", "Q", ",")),
        ({"units": []}, "units", ()),
        ({"units": ""}, "units", ()),
        ({"next-hit": "j", "down": "down"}, "down", ("down",)),
        ({"next-hit": "j", "down": "f7"}, "down", ("f7",)),
        ({"preset": "vim", "parent": "p"}, "parent", ("p",)),
        ({"preset": "less"}, "quit", ("q", "Q")),
        ({"step-back": "ctrl+g"}, "step-back", ("ctrl+g", "escape")),
        ({"interrupt": "f9"}, "interrupt", ("f9", "ctrl+c")),
    ],
)
def test_keys_are_given_by_command(written: dict[str, object], name: str, expected: tuple[str, ...]) -> None:
    keymap, problems = resolve(written)
    assert (keymap.command(name).keys, problems, clashes(keymap)) == (expected, [], [])


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ({"serach": "s"}, "no command 'serach'; did you mean 'search'?"),
        ({"preset": "emcas"}, "no key preset 'emcas'; there are default, vim, less"),
        ({"search": 3}, "'search' must be a key, a list of keys, or [] for none"),
        ({"search": "pagedwn"}, "'pagedwn' is no key; did you mean 'pagedown'?"),
        ({"search": "hyper+x"}, "'hyper' is no modifier; there are ctrl, alt, shift"),
        ({"search": "ctrl+shift+x"}, "terminals send the same without Shift"),
        ({"search": "ctrl+b"}, "tmux begins its own commands with it"),
        ({"search": "ctrl+a"}, "screen begins its own commands with it"),
        ({"search": "ctrl+s"}, "terminals stop their output at it"),
        ({"search": "ctrl+i"}, "terminals send Tab for it"),
        ({"search": "ctrl+m"}, "terminals send Enter for it"),
        ({"search": "ctrl+h"}, "terminals send Backspace for it"),
        ({"search": "ctrl+enter"}, "terminals send Enter for it"),
        ({"search": "ctrl+q"}, "it always leaves the explorer at once"),
        ({"search": "escape"}, "it only ever backs out"),
        ({"search": "ctrl+c"}, "it copies or leaves"),
        ({"choose-hit": "a"}, "one types there, and the box takes it"),
        ({"search": "q"}, "'q' is the last key of 'quit' (outline); give 'quit' another one first"),
        ({"quit": []}, "'quit' must have a key; it keeps 'q'"),
        ({"help": ""}, "'help' must have a key; it keeps '? f1'"),
        ({"mark": "f5", "copy": "f5"}, "'f5' is 'mark' already (outline); 'copy' goes without"),
    ],
)
def test_what_can_not_be_is_refused_with_its_reason(written: dict[str, object], words: str) -> None:
    keymap, problems = resolve(written)
    assert [words in problem.message for problem in problems] == [True]
    assert problems[0].severity == "error"
    assert clashes(keymap) == []
    if "mark" not in written:
        assert keymap.commands == Keymap().commands


def test_a_key_taken_from_another_command_is_told_with_what_to_write() -> None:
    keymap, problems = resolve({"next-hit": "j"}, path="config.toml", lines={"next-hit": 4})
    assert keymap.command("down").keys == ("down",)
    assert [(problem.code, problem.severity, problem.line) for problem in problems] == [
        ("taken", "warning", 4)
    ]
    assert 'write down = "down" if that is meant' in problems[0].message
    assert keymap.origin(keymap.command("down")) == "config.toml:4"


def test_a_command_that_gets_none_of_its_keys_keeps_those_it_had() -> None:
    assert keys({"export": "ctrl+b"}, "export") == ("e",)
    assert keys({"palette": "q"}, "palette") == (":", "ctrl+p")


def test_commands_of_different_places_may_share_a_key() -> None:
    assert told({"take-out": "f5", "swap": "f5", "mark": "f5"}) == []


def test_textual_gets_every_scope_of_what_changed_and_nothing_else() -> None:
    keymap, _ = resolve({"units": [], "filter-list": ["f3", ","]})
    assert keymap.textual() == {"main.units": UNBOUND, "list-screen.filter-list": "f3,comma"}


def test_a_command_without_a_key_is_shown_as_the_palette_finds_it() -> None:
    keymap, _ = resolve({"units": []})
    assert (keymap.label("units"), keymap.label("search")) == (":units", "/")


def test_what_a_key_runs_depends_on_where_one_is() -> None:
    keymap = Keymap()
    assert [
        getattr(keymap.bound(context, "x"), "id", None) for context in ("outline", "basket", "search")
    ] == [
        "mark",
        "take-out",
        None,
    ]


def test_an_unknown_preset_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean 'vim'"):
        preset_named("vi")


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("J", "J"),
        ("shift+j", "J"),
        ("Ctrl+D", "ctrl+d"),
        ("shift+ctrl+Left", "ctrl+shift+left"),
        ("ESC", "escape"),
        ("PgDn", "pagedown"),
        ("ctrl++", "ctrl++"),
        ("+", "+"),
        ("alt+x", "alt+x"),
        ("，", "，"),
    ],
)
def test_keys_are_read_however_they_are_written(written: str, key: str) -> None:
    assert read_key(written) == key


names = st.sampled_from([command.id for command in COMMANDS]) | st.text(max_size=8)
single = st.sampled_from(["q", "?", "j", "escape", "ctrl+c", "ctrl+b", "f1", "tab", ""]) | st.text(max_size=8)
values = st.lists(single, max_size=3) | single | st.integers() | st.none()


@settings(deadline=None, max_examples=60)
@given(st.dictionaries(names, values, max_size=12), st.sampled_from([*PRESETS]))
def test_whatever_is_written_no_key_does_two_things_and_one_can_leave_and_ask(
    written: dict[str, object], preset: str
) -> None:
    keymap, _ = resolve(written, preset=preset)
    assert clashes(keymap) == []
    assert keymap.command("quit").keys
    assert keymap.command("help").keys
    assert keymap.bound("outline", "escape") == keymap.command("step-back")
    assert keymap.bound("outline", "ctrl+c") == keymap.command("interrupt")


@given(st.text(max_size=12))
def test_any_text_is_read_the_same_once_read_or_refused(written: str) -> None:
    with suppress(KeyNameError):
        assert read_key(read_key(written)) == read_key(written)
