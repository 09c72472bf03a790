"""What an export is to hold, beside which sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Figures = Literal["table", "inline", "none"]
FIGURES: tuple[Figures, ...] = ("table", "inline", "none")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The choices of an export; the defaults write everything the report says.

    `with_subsections` takes along what is below the chosen sections, `depth` so many levels of it, 0 for
    all. `text` are the sections' own words; without it only headings and figures are written. `figures`
    come as a table under their section, as a line each, or not at all. `notes` are the editor's;
    `findings` what the checks object to, written as questions beside the notes. `source` writes title,
    organisation, period and source. `renumber` writes 1, 1.1, 1.2 … instead of the printed numbers.
    `first_level` (1 to 3) is the heading level of the top sections, the title standing above them at level
    1. `contents` adds a table of contents, `anchors` an anchor to each Markdown heading. `selection` says in words
    what was chosen, for the document's own record.
    """

    with_subsections: bool = True
    depth: int = 0
    text: bool = True
    figures: Figures = "table"
    notes: bool = True
    findings: bool = False
    source: bool = True
    renumber: bool = False
    first_level: int = 2
    contents: bool = False
    anchors: bool = False
    selection: str = ""


EVERYTHING = Manifest()
