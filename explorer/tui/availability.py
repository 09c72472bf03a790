"""Which commands can do something now, as a pure function of the main screen's state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from explorer.tui.access import Access


@dataclass(frozen=True, slots=True)
class State:
    """What decides whether a command can do anything."""

    sections: int = 0
    marks: int = 0
    hits: int = 0
    searched: bool = False
    can_go_back: bool = False
    can_go_forward: bool = False
    can_step_back: bool = False
    at_whole_report: bool = True
    filtered: bool = False
    in_figures: bool = False
    has_figure: bool = False
    access: Access = field(default_factory=Access)


_ON_THIS_MACHINE = {"compare", "edit", "library", "open-report", "recent", "trend"}
"""Commands that open other files of this machine: not for readers from elsewhere."""
_IN_A_TERMINAL = {"edit"}
"""Commands that hand the terminal to another program: a browser has none."""


def closed(command: str, access: Access) -> bool:
    """Whether the command of that id is not for a reader with that access."""
    return (access.read_only and command in _ON_THIS_MACHINE) or (access.served and command in _IN_A_TERMINAL)


def available(command: str, state: State) -> bool:
    """Whether the command of that id can do something in that state."""
    needs = _NEEDS.get(command)
    return not closed(command, state.access) and (needs is None or needs(state))


def _hits_or_figure(state: State) -> bool:
    return state.hits > 0 or (state.in_figures and state.has_figure)


def _at_section(state: State) -> bool:
    return state.sections > 0 and not state.at_whole_report


def _sections(state: State) -> bool:
    return state.sections > 0


_NEEDS: dict[str, Callable[[State], bool]] = {
    "next-hit": _hits_or_figure,
    "previous-hit": _hits_or_figure,
    "read": lambda state: state.has_figure or not state.in_figures,
    "filter-or-light": lambda state: state.filtered,
    "search-again": lambda state: state.searched,
    "step-back": lambda state: state.can_step_back,
    "clear-marks": lambda state: state.marks > 0,
    "back": lambda state: state.can_go_back,
    "forward": lambda state: state.can_go_forward,
    **dict.fromkeys(("parent", "next-sibling", "previous-sibling", "mark", "mark-range"), _at_section),
    **dict.fromkeys(("export", "unfold-all", "fold-all", "unfold", "fold"), _sections),
}
"""What a command needs to do something, where it needs anything."""
