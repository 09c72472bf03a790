"""How a user names a section: `.`, an id, a position `2.1.3`, a path of printed numbers `二/（一）/三是`."""

from __future__ import annotations

import difflib
import unicodedata

from explorer.errors import UsageError
from explorer.model.outline import NO_PARENT, Outline

WHOLE = "."
"""The address of the whole report."""
NEAREST_SHOWN = 5
_MARKS = "、.。．,，:：()（）[]【】 \u3000"


def resolve(outline: Outline, address: str) -> int:
    """The row an address names; `NO_PARENT` for the whole report.

    An id is tried first, then a position, then a number path, then a title that is exactly that,
    then the id of a figure, which names its section.
    UsageError, listing the nearest, where nothing or more than one section fits.
    """
    if address == WHOLE:
        return NO_PARENT
    row = outline.rows.get(address)
    if row is None:
        row = _by_position(outline, address)
    if row is not None:
        return row
    found = _by_numbers(outline, address) or _by_title(outline, address)
    if len(found) == 1:
        return found[0]
    if not found and address in outline.metric_rows:
        return outline.metric_rows[address][0]
    raise _unresolved(outline, address, found)


def expand(outline: Outline, rows: list[int]) -> list[int]:
    """Rows to show for the named ones: each once, in the order named, the whole report as its top rows."""
    wanted: list[int] = []
    for row in rows:
        wanted += outline.children() if row == NO_PARENT else [row]
    return list(dict.fromkeys(wanted))


def number_key(number: str) -> str:
    """A printed number without its marks and widths: （一） and (一) and 一、 are all 一."""
    return unicodedata.normalize("NFKC", number).strip(_MARKS).casefold()


def _by_position(outline: Outline, address: str) -> int | None:
    steps = address.split(".")
    if not all(step.isascii() and step.isdigit() and len(step) < 10 for step in steps):
        return None
    row = NO_PARENT
    for step in map(int, steps):
        found = next((child for child in outline.children(row) if outline.ordinals[child] == step), None)
        if found is None:
            return None
        row = found
    return row


def _by_numbers(outline: Outline, address: str) -> list[int]:
    keys = [number_key(step) for step in address.strip("/").split("/")]
    if not all(keys):
        return []
    ends = [row for row, section in enumerate(outline.sections) if number_key(section.number) == keys[-1]]
    return [row for row in ends if _has_number_path(outline, row, keys)]


def _has_number_path(outline: Outline, row: int, keys: list[str]) -> bool:
    """Whether the numbers printed from the top down to the row are these, sections without one aside."""
    above = [number_key(outline.sections[r].number) for r in outline.ancestors(row)]
    path = [key for key in above if key]
    return path == keys[:-1]


def _by_title(outline: Outline, address: str) -> list[int]:
    return [row for row, section in enumerate(outline.sections) if section.title == address]


def _unresolved(outline: Outline, address: str, found: list[int]) -> UsageError:
    if found:
        fits = ", ".join(
            f"{outline.position(row)} {outline.sections[row].title}" for row in found[:NEAREST_SHOWN]
        )
        return UsageError(
            f"section '{address}' could be any of {len(found)}: {fits}; give its id or position"
        )
    near = nearest(outline, address)
    listed = "; nearest: " + ", ".join(near) if near else ""
    return UsageError(f"no section '{address}'{listed}; 'report-explorer outline' lists them all")


def nearest(outline: Outline, address: str) -> list[str]:
    """Ids and titles that look most like `address`, best first."""
    names: dict[str, str] = {}
    for section in outline.sections[:10_000]:
        names.setdefault(section.title[:80], section.id)
        names.setdefault(section.id, section.id)
    close = difflib.get_close_matches(address[:80], names, n=NEAREST_SHOWN, cutoff=0.4)
    close += [name for name in names if address and address in name][: NEAREST_SHOWN - len(close)]
    return list(dict.fromkeys(names[name] for name in close))
