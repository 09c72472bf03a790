"""What the main screen holds: history, arrangement of panes, basket, availability."""

from __future__ import annotations

import pytest

from explorer.commands import COMMANDS, FIGURES, OUTLINE, READING
from explorer.model.kept_place import Spot
from explorer.model.selection import Basket
from explorer.tui.access import Access
from explorer.tui.arrangement import Arrangement
from explorer.tui.availability import State, available
from explorer.tui.history import LONGEST, History

ALL = (OUTLINE, READING, FIGURES)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (160, ALL),
        (120, ALL),
        (119, (OUTLINE, READING)),
        (80, (OUTLINE, READING)),
        (79, (OUTLINE,)),
        (1, (OUTLINE,)),
    ],
)
def test_as_many_panes_as_there_is_room_for(width: int, shown: tuple[str, ...]) -> None:
    assert Arrangement().at_width(width).shown == shown


def test_the_drawer_takes_the_outlines_place() -> None:
    open_drawer = Arrangement(width=100).toggle(FIGURES)
    assert open_drawer.shown == (READING, FIGURES)
    assert open_drawer.focused == READING
    assert open_drawer.toggle(FIGURES).shown == (OUTLINE, READING)
    assert open_drawer.toggle(OUTLINE).shown == (OUTLINE, READING)
    assert open_drawer.focus(OUTLINE).shown == (OUTLINE, READING)


def test_a_pane_is_put_away_and_comes_back() -> None:
    wide = Arrangement(width=160)
    assert wide.toggle(FIGURES).shown == (OUTLINE, READING)
    assert wide.toggle(OUTLINE).shown == (READING, FIGURES)
    assert wide.toggle(OUTLINE).focused == READING
    assert wide.toggle(OUTLINE).focus(OUTLINE).shown == ALL


def test_where_there_is_one_pane_the_keys_go_to_it_and_back() -> None:
    narrow = Arrangement(width=60)
    figures = narrow.toggle(FIGURES)
    assert figures.shown == (FIGURES,)
    assert figures.toggle(FIGURES).shown == (READING,)
    assert [narrow.step(n).focused for n in (1, 2, 3, -1)] == [READING, FIGURES, OUTLINE, FIGURES]


def test_zoom_shows_the_focused_pane_alone_and_all_again() -> None:
    zoomed = Arrangement(width=160, focused=READING).toggle_zoom()
    assert zoomed.shown == (READING,)
    assert zoomed.toggle_zoom().shown == ALL


@pytest.mark.parametrize("width", [1, 79, 80, 119, 120, 500])
@pytest.mark.parametrize("steps", ["o", "f", "z", "of", "fo", "zf", "ofz", "ffz", "t", "tt", "ztf", "fto"])
def test_the_focused_pane_is_always_seen(width: int, steps: str) -> None:
    arrangement = Arrangement().at_width(width)
    for step in steps:
        arrangement = {
            "o": arrangement.toggle(OUTLINE),
            "f": arrangement.toggle(FIGURES),
            "z": arrangement.toggle_zoom(),
            "t": arrangement.step(1),
        }[step]
        assert arrangement.focused in arrangement.shown
        assert arrangement.at_width(200 - min(width, 199)).shown


def test_history_goes_back_and_forward() -> None:
    history = History()
    assert history.back(Spot(7)) == Spot(7)
    for row in (1, 2, 3):
        history.leave(Spot(row))
    assert history.back(Spot(4)) == Spot(3)
    assert history.back(Spot(3)) == Spot(2)
    assert history.forward(Spot(2)) == Spot(3)
    history.leave(Spot(3))
    assert not history.can_go_forward
    assert history.forward(Spot(5)) == Spot(5)


def test_history_is_bounded() -> None:
    history = History()
    for row in range(LONGEST * 2):
        history.leave(Spot(row))
    went = 0
    while history.can_go_back:
        history.back(Spot(0))
        went += 1
    assert went == LONGEST


def test_a_basket_is_told_in_reading_order() -> None:
    basket = Basket()
    assert [basket.toggle(row) for row in (5, 2, 9, 2)] == [True, True, True, False]
    assert list(basket) == [5, 9]
    assert 5 in basket
    assert len(basket) == 2
    basket.clear()
    assert not basket
    assert not basket.started


def test_a_range_takes_what_one_sees_between() -> None:
    basket = Basket()
    basket.toggle(8)
    assert basket.extend(3, between=[1, 3, 4, 8, 9]) == 2
    assert list(basket) == [3, 4, 8]
    assert basket.extend(4, between=[1, 3, 4, 8, 9]) == 0


def test_what_can_do_nothing_is_not_offered() -> None:
    nothing = State()
    offered = {command.id for command in COMMANDS if available(command.id, nothing)}
    assert not offered & {
        "next-hit",
        "previous-hit",
        "search-again",
        "clear-marks",
        "back",
        "forward",
        "export",
        "step-back",
    }
    assert {"help", "quit", "search"} <= offered
    full = State(9, 1, 1, True, True, True, True, False, filtered=True)
    assert all(available(command.id, full) for command in COMMANDS)


def test_readers_from_elsewhere_open_no_other_file() -> None:
    here, elsewhere = State(sections=1), State(sections=1, access=Access(served=True, read_only=True))
    assert available("compare", here)
    assert available("compare", State(sections=1, access=Access(served=True)))
    assert not available("compare", elsewhere)
    assert available("export", elsewhere)
