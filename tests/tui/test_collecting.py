"""Garbage is searched for while nobody waits, and not among what is there for good."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator

import pytest

from explorer.tui import collecting
from explorer.tui.collecting import DUE, MANY, QUIET, SELDOM, QuietCollector


class App:
    """What the collector asks of an app."""

    def __init__(self) -> None:
        self.last_input = time.monotonic() - 2 * QUIET
        self.screen_stack = ["main"]
        self.timers: list[Callable[[], None]] = []

    def set_interval(self, _seconds: float, what: Callable[[], None]) -> None:
        self.timers.append(what)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the collector had the interpreter do."""
    told: list[str] = []
    thresholds = gc.get_threshold()
    monkeypatch.setattr(gc, "collect", lambda: told.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: told.append("freeze"))
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, DUE))
    yield told
    gc.set_threshold(*thresholds)


def made(app: App) -> QuietCollector:
    return QuietCollector(app)  # type: ignore[arg-type] # all it asks for


def test_what_the_start_made_is_left_out_and_full_searches_wait_for_a_pause(done: list[str]) -> None:
    app = App()
    collector = made(app)
    collector.settle()
    collector.settle()
    assert done == ["freeze", "freeze"]
    assert gc.get_threshold()[2] == SELDOM
    assert gc.isenabled()
    assert len(app.timers) == 1


def test_a_search_waits_until_nobody_does_anything(done: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    app = App()
    collector = made(app)
    app.last_input = time.monotonic()
    collector.collect()
    assert not done
    app.last_input -= QUIET
    collector.collect()
    assert done == ["collect"]
    monkeypatch.setattr(gc, "get_count", lambda: (700, 9, DUE - 1))
    collector.collect()
    assert done == ["collect"]


def test_what_a_long_search_kept_is_left_out_but_not_what_a_dialog_holds(
    done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "LONG", -1.0)
    app = App()
    collector = made(app)
    app.screen_stack.append("dialog")
    collector.collect()
    collector.collect()
    assert done == ["collect"]
    app.screen_stack.pop()
    collector.collect()
    assert done == ["collect", "collect", "freeze"]


def test_much_that_is_new_in_a_dialog_waits_until_it_is_left(
    done: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc, "get_count", lambda: (0, 0, MANY + 1))
    app = App()
    app.screen_stack.append("dialog")
    made(app).collect()
    assert not done
