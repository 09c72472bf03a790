"""Word's automatic numbering: the counters that Word keeps and the numbers it shows (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from explorer.importing.docx_names import WORD, number, switch, value
from explorer.importing.docx_number_formats import number_text

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a numbering; `restart` is the level (from 1) after which it begins anew, -1 for any higher."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int = -1
    style: str = ""
    all_decimal: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A number as Word shows it, and whether its level is a bullet."""

    text: str
    is_bullet: bool


@dataclass(slots=True)
class _Abstract:
    levels: list[Level]
    style_link: str = ""
    counters: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(slots=True)
class _Instance:
    abstract: _Abstract
    overrides: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)

    def level(self, index: int) -> Level:
        return self.overrides.get(index) or self.abstract.levels[index]


@dataclass(slots=True)
class Numbering:
    """The numbering definitions of a document, and their counters as the text is walked through."""

    instances: dict[str, _Instance] = field(default_factory=dict)
    _restarted: set[tuple[str, int]] = field(default_factory=set)

    def level_of(self, id: str, level: int, style: str) -> int:
        """The level a paragraph stands on; where its numbering comes from a style (-1), the one that names it."""
        instance = self.instances.get(id)
        if level >= 0 or instance is None:
            return min(max(level, 0), _LEVELS - 1)
        return next((n for n in range(_LEVELS) if style and instance.level(n).style == style), 0)

    def advance(self, id: str, level: int) -> Label | None:
        """Count a paragraph on a level (from 0) and give its label; None where there is no such numbering."""
        instance = self.instances.get(id)
        if instance is None or id == "0":
            return None
        level = min(max(level, 0), _LEVELS - 1)
        current = instance.level(level)
        self._count(id, instance, level)
        if current.format == "bullet":
            return Label("", True)
        return Label(_shown(instance, level), False)

    def _count(self, id: str, instance: _Instance, level: int) -> None:
        counters = instance.abstract.counters
        before = counters[level]
        if level in instance.starts and (id, level) not in self._restarted:
            self._restarted.add((id, level))
            counters[level] = instance.starts[level]
        else:
            counters[level] = instance.level(level).start if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            restart = instance.level(deeper).restart
            if restart < 0 or (restart and level < restart):
                counters[deeper] = None


def _shown(instance: _Instance, level: int) -> str:
    current = instance.level(level)

    def written(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        other = instance.level(index)
        count = instance.abstract.counters[index]
        decimal = current.all_decimal or (index < level and other.format == "bullet")
        return number_text(other.start if count is None else count, "decimal" if decimal else other.format)

    return " ".join(_PLACE.sub(written, current.text).split())


def read_numbering(root: Element | None, style_numbers: dict[str, str]) -> Numbering:
    """The numbering part. `style_numbers` gives the numbering id of each style that defines a list."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstracts = {
        each.get(WORD + "abstractNumId", ""): _abstract(each) for each in root.findall(WORD + "abstractNum")
    }
    ids = {each.get(WORD + "numId", ""): value(each, "abstractNumId") for each in root.findall(WORD + "num")}
    for element in root.findall(WORD + "num"):
        id = element.get(WORD + "numId", "")
        abstract = abstracts.get(ids[id])
        if abstract is not None and abstract.style_link:
            abstract = abstracts.get(ids.get(style_numbers.get(abstract.style_link, ""), ""), abstract)
        if abstract is not None:
            numbering.instances.setdefault(id, _instance(element, abstract))
    return numbering


def _abstract(element: Element) -> _Abstract:
    levels = [Level(text=f"%{index + 1}.") for index in range(_LEVELS)]
    for child in element.findall(WORD + "lvl"):
        index = _index(child)
        if 0 <= index < _LEVELS:
            levels[index] = _level(child)
    return _Abstract(levels, value(element, "numStyleLink"))


def _instance(element: Element, abstract: _Abstract) -> _Instance:
    instance = _Instance(abstract)
    for override in element.findall(WORD + "lvlOverride"):
        index = _index(override)
        if not 0 <= index < _LEVELS:
            continue
        level = override.find(WORD + "lvl")
        if level is not None:
            instance.overrides[index] = _level(level)
        start = number(override, "startOverride")
        if start is not None:
            instance.starts[index] = start
    return instance


def _index(element: Element) -> int:
    written = element.get(WORD + "ilvl", "")
    return int(written) if written.isdecimal() and len(written) < 3 else -1


def _level(element: Element) -> Level:
    start, restart = number(element, "start"), number(element, "lvlRestart")
    return Level(
        0 if start is None else start,
        _format(element),
        value(element, "lvlText"),
        -1 if restart is None else restart,
        value(element, "pStyle"),
        bool(switch(element, "isLgl")),
    )


def _format(element: Element) -> str:
    """The level's format; newer Word wraps it in an alternative for older readers."""
    found = value(element, "numFmt")
    if found:
        return found
    nested = next(element.iter(WORD + "numFmt"), None)
    return "decimal" if nested is None else nested.get(WORD + "val", "decimal")
