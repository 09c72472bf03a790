"""A YAML file as parser events, bounded: depth, aliases and tags are checked while the events come in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from explorer.errors import LoadError
from explorer.loading.ledger import Mark, shown

SECTION_DEPTH_LIMIT = 100
DEPTH_LIMIT = 2 * SECTION_DEPTH_LIMIT + 8
"""Nested lists and mappings: two for each level of sections, and what a figure holds."""
ALIAS_GROWTH_LIMIT = 10
"""How many times its own size a file may grow by its aliases."""
COLLECTION_COST = 64
"""Characters a list or mapping behind an alias counts for: about the text its place in memory is worth."""

_CORE = "tag:yaml.org,2002:"
_CORE_NAMES = ("str", "int", "float", "bool", "null", "map", "seq", "timestamp")
_CORE_TAGS = frozenset(("!", *(_CORE + name for name in _CORE_NAMES)))
_HALF = re.compile("[\ud800-\udfff]")
HALF_CHARACTER = r"an escape such as \ud83d is half of a character; write \U0001F600 or the character itself"
_STARTS = (MappingStartEvent, SequenceStartEvent)
_ENDS = (MappingEndEvent, SequenceEndEvent)

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser; PyYAML's own where libyaml is missing: the same events, slower."""


def located(message: str, mark: Any) -> LoadError:
    """A LoadError at a parser's mark."""
    return LoadError(message, line=mark.line + 1, column=mark.column + 1)


class EventStream:
    """The node events of the first document of `data` (UTF-8), aliases replaced by what they stand for.

    After the last event `more_at` is the mark of a second document, if there is one. The parser's
    own exceptions (yaml.YAMLError) pass through; LoadError where a limit is exceeded.
    """

    def __init__(self, data: bytes, loader: Any = None) -> None:
        self.more_at: Mark | None = None
        parser = (loader or Loader)(data)
        is_python = isinstance(parser, yaml.SafeLoader)
        self._get: Callable[[], Any] = _whole_characters(parser) if is_python else parser.get_event
        self._depth = 0
        self._documents = 0
        self._budget = ALIAS_GROWTH_LIMIT * len(data)
        self._log: list[Any] = []
        self._spans: dict[str, tuple[int, int]] = {}
        self._open: list[tuple[str, int, int]] = []

    def __iter__(self) -> Iterator[Any]:
        recording = self._open
        for event in iter(self._get, None):
            kind = type(event)
            if kind is ScalarEvent:
                if event.anchor is None and event.tag is None and not recording:
                    yield event
                else:
                    yield self._kept(event)
            elif kind in _STARTS:
                self._depth += 1
                if self._depth > DEPTH_LIMIT:
                    raise too_deep(event.start_mark)
                yield self._kept(event)
            elif kind in _ENDS:
                self._depth -= 1
                if recording:
                    self._recorded(event)
                yield event
            elif kind is AliasEvent:
                yield from self._expanded(event)
            elif self._finished(event):
                return

    def _finished(self, event: Any) -> bool:
        """Whether an event that is no node's ends the first document's stream of nodes."""
        if type(event) is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self.more_at = event.start_mark
        return self._documents > 1 or type(event) is StreamEndEvent

    def _kept(self, event: Any) -> Any:
        """A node's first event, its tag and anchor taken note of."""
        if event.tag is not None and event.tag not in _CORE_TAGS:
            tag = shown(event.tag.removeprefix(_CORE))
            raise located(f"the tag '{tag}' is refused; write plain text without a tag", event.start_mark)
        if event.anchor is not None:
            outside = self._depth - (type(event) in _STARTS)
            self._open.append((event.anchor, len(self._log), outside))
        if self._open:
            self._recorded(event)
        return event

    def _recorded(self, event: Any) -> None:
        """Log an event inside an anchored node, and close the anchors whose node ends with it."""
        self._log.append(event)
        while self._open and self._open[-1][2] == self._depth:
            name, first, _ = self._open.pop()
            self._spans[name] = (first, len(self._log))

    def _expanded(self, alias: Any) -> Iterator[Event]:
        if any(name == alias.anchor for name, _, _ in self._open):
            raise located(f"'*{shown(alias.anchor)}' refers to a value it stands in", alias.start_mark)
        if alias.anchor not in self._spans:
            raise located(f"'*{shown(alias.anchor)}' refers to no anchor; put it in quotes", alias.start_mark)
        for number in range(*self._spans[alias.anchor]):
            event = self._log[number]
            kind = type(event)
            self._budget -= len(event.value) + 1 if kind is ScalarEvent else COLLECTION_COST
            if self._budget < 0:
                limit = f"the aliases ('*') grow the file to more than {ALIAS_GROWTH_LIMIT} times its size"
                raise located(f"{limit}; write the values out", alias.start_mark)
            self._depth += (kind in _STARTS) - (kind in _ENDS)
            if self._depth > DEPTH_LIMIT:
                raise too_deep(alias.start_mark)
            if self._open:
                self._log.append(event)
            yield event


def too_deep(mark: Mark) -> LoadError:
    """The refusal of a file nested deeper than any report."""
    return located(f"nested too deep; sections may be {SECTION_DEPTH_LIMIT} levels deep, no more", mark)


def _whole_characters(parser: Any) -> Callable[[], Any]:
    r"""PyYAML's own parser lets halves of characters through (\\ud83d): join pairs, refuse single ones."""

    def get() -> Any:
        event = parser.get_event()
        if type(event) is ScalarEvent and _HALF.search(event.value):
            try:
                event.value = event.value.encode("utf-16", "surrogatepass").decode("utf-16")
            except UnicodeDecodeError as error:
                raise located(HALF_CHARACTER, event.start_mark) from error
        return event

    return get
