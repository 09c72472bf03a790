"""Which commands can do something now, as a pure function of the main screen's state."""

from __future__ import annotations

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
    at_figure: bool = False
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
    return not closed(command, state.access) and _has_object(command, state)


def _has_object(command: str, state: State) -> bool:
    match command:
        case "next-hit" | "previous-hit":
            return state.hits > 0 or state.at_figure
        case "filter-or-light":
            return state.filtered
        case "search-again":
            return state.searched
        case "step-back":
            return state.can_step_back
        case "clear-marks":
            return state.marks > 0
        case "back":
            return state.can_go_back
        case "forward":
            return state.can_go_forward
        case "parent" | "next-sibling" | "previous-sibling" | "mark" | "mark-range":
            return state.sections > 0 and not state.at_whole_report
        case "export" | "unfold-all" | "fold-all" | "unfold" | "fold":
            return state.sections > 0
    return True
