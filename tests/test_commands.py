"""The registry of commands: nothing is told that does not work, and no key does two things in one place."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.binding import Binding
from textual.widget import Widget

from explorer.commands import (
    COMMANDS,
    FIGURES,
    MAIN,
    OUTLINE,
    PANES,
    READING,
    command,
    commands_in,
)
from explorer.tui.screens.main_screen import MainScreen
from explorer.tui.widgets.figures_pane import FiguresPane
from explorer.tui.widgets.outline_pane import OutlinePane
from explorer.tui.widgets.reading_pane import ReadingPane

FORBIDDEN = {f"ctrl+{key}" for key in ("b", "a", "s", "i", "m", "h", "enter")}
PLACES: dict[str, type[Widget]] = {
    MAIN: MainScreen,
    OUTLINE: OutlinePane,
    READING: ReadingPane,
    FIGURES: FiguresPane,
}


def test_ids_are_unique() -> None:
    assert max(Counter(found.id for found in COMMANDS).values()) == 1
    assert command("search").keys[0] == "/"


@pytest.mark.parametrize("pane", PANES)
def test_a_key_means_one_thing_in_a_pane(pane: str) -> None:
    keys = Counter(key for found in COMMANDS if {pane, MAIN} & set(found.scopes) for key in found.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_keys_that_terminals_take_for_others_are_not_used() -> None:
    assert not FORBIDDEN & {key for found in COMMANDS for key in found.keys}


@pytest.mark.parametrize("scope", [MAIN, OUTLINE, FIGURES])
def test_each_command_has_its_action(scope: str) -> None:
    for found in commands_in(scope):
        name = found.action.partition("(")[0]
        assert hasattr(PLACES[scope], f"action_{name}"), found.id


@pytest.mark.parametrize("scope", list(PLACES))
def test_each_key_is_bound_where_it_works(scope: str) -> None:
    bindings = [binding for binding in PLACES[scope].BINDINGS if isinstance(binding, Binding)]
    bound = {key for binding in bindings for key in binding.key.split(",")}
    told = {key for found in commands_in(scope) for key in found.keys}
    assert told <= bound, told - bound


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_command_is_told_in_both_languages(language: str) -> None:
    for found in COMMANDS:
        assert found.title.of(language).strip()
        assert found.help.of(language).strip()
