"""Numbers with units in Chinese and English prose: found, read, and put into canonical terms.

The grammar is imported and compiled when text is first searched (about 50 ms), so importing this
package costs next to nothing.
"""

from __future__ import annotations

from explorer.text.quantity.measure import measure
from explorer.text.quantity.result import Bound, Measure, Quantity, Role
from explorer.text.quantity.units import same_kind

__all__ = ["Bound", "Measure", "Quantity", "Role", "find", "measure", "parse", "same_kind"]


def find(text: str) -> list[Quantity]:
    """Every quantity of prose in Chinese or English, in order and without overlaps."""
    from explorer.text.quantity.finding import find_quantities

    return find_quantities(text)


def parse(text: str) -> Quantity | None:
    """The one quantity that a whole text is (`1.54亿`, `$1.2bn`, `1,200`); None if it is anything else."""
    from explorer.text.quantity.parsing import parse_quantity

    return parse_quantity(text)
