"""What is typed may hold bytes that are no text: a line that drops some, a paste cut in a character."""

from __future__ import annotations

import codecs
import sys
from functools import partial
from typing import Any

from textual.driver import Driver

DECODER = "getincrementaldecoder"
"""What Textual's drivers make their decoder with; strict, it would end the program at the first such byte."""


def _tolerant(encoding: str) -> Any:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


def tolerate_broken_input(driver: type[Driver]) -> None:
    """Let a driver take what is no UTF-8 for U+FFFD."""
    module = sys.modules[driver.__module__]
    if hasattr(module, DECODER):
        setattr(module, DECODER, _tolerant)
