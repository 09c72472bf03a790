"""What the terminal's encoding lacks, as signs that take as many cells: a screen is drawn by cells."""

from __future__ import annotations

import codecs
import sys

from explorer.text.cells import width

ERRORS = "explorer-cells"
LACKING = "?"


def write_by_cells() -> None:
    """Let the stream that Textual draws on write `LACKING` for each cell of a character it has no bytes for."""
    codecs.register_error(ERRORS, _in_its_place)
    # Another program's stream, a test's for one, may have no encoding of its own.
    reconfigure = getattr(sys.__stderr__, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors=ERRORS)


def _in_its_place(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return LACKING * width(error.object[error.start : error.end]), error.end
