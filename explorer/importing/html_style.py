"""How a piece of a web page is set: what its tag and its style attribute say, inherited inwards."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_BOLD_TAGS = frozenset(("b", "strong"))
_ITALIC_TAGS = frozenset(("i", "em", "cite", "var", "dfn"))
_CODE_TAGS = frozenset(("code", "kbd", "samp", "tt"))
_RULES = re.compile(r"(?:^|;)\s*([a-z-]{3,30})\s*:\s*([^;]{1,80})")
_LENGTH = re.compile(r"([\d.]{1,8})\s*(pt|px|em|rem|%|cm|mm|in)?")
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "": 0.75}
_NAMED = {"xx-small": 7, "x-small": 8, "small": 10, "medium": 12, "large": 14, "x-large": 18, "xx-large": 24}
_FONT_SIZES = {"1": 8, "2": 10, "3": 12, "4": 14, "5": 18, "6": 24, "7": 36}
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Style:
    """Inherited style; `size` in points. `link` is the target of the link it stands in."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    centred: bool = False
    size: float = 12.0
    link: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one style attribute sets: None or 0 where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    centred: bool | None = None
    size: float = 0.0
    factor: float = 0.0
    hidden: bool = False
    new_page: bool = False


def styled(style: Style, tag: str, attributes: dict[str, str | None]) -> Style:
    """The style inside an element that stands in `style`."""
    if tag in _BOLD_TAGS or tag == "th":
        style = replace(style, bold=True)
    elif tag in _ITALIC_TAGS:
        style = replace(style, italic=True)
    elif tag in _CODE_TAGS:
        style = replace(style, code=True)
    elif tag == "center" or (attributes.get("align") or "").lower() == "center":
        style = replace(style, centred=True)
    elif tag == "font" and attributes.get("size") in _FONT_SIZES:
        style = replace(style, size=float(_FONT_SIZES[attributes["size"] or "3"]))
    elif tag == "a" and attributes.get("href"):
        style = replace(style, link=attributes["href"] or "")
    written = attributes.get("style")
    return _with_rules(style, rules_of(written)) if written and len(written) <= _LONGEST else style


def _with_rules(style: Style, rules: Rules) -> Style:
    size = rules.size or (style.size * rules.factor if rules.factor else style.size)
    return replace(
        style,
        bold=style.bold if rules.bold is None else rules.bold,
        italic=style.italic if rules.italic is None else rules.italic,
        centred=style.centred if rules.centred is None else rules.centred,
        size=min(size, 1000.0),
    )


@lru_cache(maxsize=4096)
def rules_of(written: str) -> Rules:
    """What a style attribute says of weight, slant, alignment, size, hiding and page breaks."""
    found = {name: value.strip().lower() for name, value in _RULES.findall(written.lower())}
    weight = found.get("font-weight", "")
    size, factor = _size(found.get("font-size", ""))
    return Rules(
        bold=weight in ("bold", "bolder", "600", "700", "800", "900") if weight else None,
        italic=found["font-style"] in ("italic", "oblique") if "font-style" in found else None,
        centred=found["text-align"] == "center" if "text-align" in found else None,
        size=size,
        factor=factor,
        hidden=found.get("display") == "none" or found.get("visibility") == "hidden",
        new_page=any(found.get(f"page-break-{side}") == "always" for side in ("before", "after")),
    )


def _size(value: str) -> tuple[float, float]:
    """A font size in points, or as a factor of what stands around it."""
    if value in _NAMED:
        return float(_NAMED[value]), 0.0
    match = _LENGTH.match(value)
    if match is None or match[1].count(".") > 1 or match[1] == ".":
        return 0.0, 0.0
    number, unit = float(match[1]), match[2] or ""
    if unit in ("em", "%"):
        return 0.0, number / (100 if unit == "%" else 1)
    return (number * 12.0 if unit == "rem" else number * _POINTS[unit]), 0.0
