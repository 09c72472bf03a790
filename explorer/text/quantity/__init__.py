"""Numbers with units in Chinese and English prose: found, read, and put into canonical terms.

The grammar is compiled when text is first searched, so importing this package costs next to nothing.
"""

from __future__ import annotations

from explorer.text.quantity.find import find
from explorer.text.quantity.measure import measure
from explorer.text.quantity.parse import parse
from explorer.text.quantity.result import Bound, Measure, Quantity, Role
from explorer.text.quantity.units import same_kind

__all__ = ["Bound", "Measure", "Quantity", "Role", "find", "measure", "parse", "same_kind"]
