"""Which commands can do something now, as a pure function of the main screen's state."""

from __future__ import annotations

from dataclasses import dataclass


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


def available(command: str, state: State) -> bool:
    """Whether the command of that id can do something in that state."""
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
