"""A YAML file as parser events, bounded: depth, aliases and tags are checked while the events come in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from explorer.errors import LoadError
from explorer.loading.ledger import Mark, shown
from explorer.sentences import sentence

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
HALF_CHARACTER = sentence(
    r"an escape such as \ud83d is half of a character; write \U0001F600 or the character itself"
)
TOO_DEEP = sentence("nested too deep; sections may be {most} levels deep, no more", most=SECTION_DEPTH_LIMIT)
STARTS = (MappingStartEvent, SequenceStartEvent)
ENDS = (MappingEndEvent, SequenceEndEvent)

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser; PyYAML's own where libyaml is missing: the same events, slower."""


def located(message: str, mark: Any) -> LoadError:
    """A LoadError at a parser's mark."""
    return LoadError(message, line=mark.line + 1, column=mark.column + 1)


Progress = Callable[[str, int, int], None]
BYTES = "bytes"
_UNSEEN = (b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9")
"""Line ends of YAML's that no editor shows: U+0085, U+2028, U+2029."""


class _Told(BytesIO):
    """Bytes that tell how many of them were read. The parser takes some thousands at a time."""

    def __init__(self, data: bytes, progress: Progress) -> None:
        super().__init__(data)
        self._total = len(data)
        self._progress = progress

    def read(self, size: int | None = -1, /) -> bytes:
        """Read, and tell."""
        self._progress(BYTES, self.tell(), self._total)
        return super().read(size)


class EventStream:
    """The node events of the first document of `data` (UTF-8), aliases replaced by what they stand for.

    `get` gives the parser's next event. A scalar or a collection's start without anchor and tag, and a
    collection's end, stand for themselves outside an anchored node (while `recording` is empty; always
    where the file is `unmarked`); all else must be asked for its `nodes`. At the end `finished` is true,
    and `more_at` the mark of a second document, if there is one. The parser's own exceptions
    (yaml.YAMLError) pass through; LoadError where something is refused.
    """

    def __init__(self, data: bytes, loader: Any = None, progress: Progress | None = None) -> None:
        """`progress` is told how many bytes of how many the parser has taken."""
        self.more_at: Mark | None = None
        self.finished = False
        self.recording: list[tuple[str, int, int]] = []
        self.unmarked = b"&" not in data and b"!" not in data
        parser = (loader or Loader)(_Told(data, progress) if progress else data)
        is_python = isinstance(parser, yaml.SafeLoader)
        self.get: Callable[[], Any] = _whole_characters(parser) if is_python else parser.get_event
        if any(sign in data for sign in _UNSEEN):
            from explorer.loading.unseen_breaks import UnseenBreaks

            self.get = UnseenBreaks(data).counted(self.get)
        self._documents = 0
        self._budget = ALIAS_GROWTH_LIMIT * len(data)
        self._log: list[Any] = []
        self._spans: dict[str, tuple[int, int]] = {}

    def nodes(self, event: Any, depth: int) -> Iterable[Any]:
        """The node events that an event `depth` collections deep stands for: itself, an alias's, or none."""
        kind = type(event)
        if kind is ScalarEvent or kind in STARTS:
            self._require_core_tag(event)
            if event.anchor is not None:
                self.recording.append((event.anchor, len(self._log), depth))
            if self.recording:
                self._log.append(event)
                if kind is ScalarEvent:
                    self._close_anchors(depth)
            return (event,)
        if kind in ENDS:
            self._log.append(event)
            self._close_anchors(depth - 1)
            return (event,)
        if kind is AliasEvent:
            return self._expanded(event)
        self.finished = self._is_last(event)
        return ()

    def _require_core_tag(self, event: Any) -> None:
        if event.tag is not None and event.tag not in _CORE_TAGS:
            tag = shown(event.tag.removeprefix(_CORE))
            message = sentence("the tag '{tag}' is refused; write plain text without a tag", tag=tag)
            raise located(message, event.start_mark)

    def _close_anchors(self, depth: int) -> None:
        """Close the anchors whose node ended with the event just logged."""
        while self.recording and self.recording[-1][2] == depth:
            name, first, _ = self.recording.pop()
            self._spans[name] = (first, len(self._log))

    def _is_last(self, event: Any) -> bool:
        """Whether an event that is no node's ends the first document."""
        if type(event) is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self.more_at = event.start_mark
        return self._documents > 1 or type(event) is StreamEndEvent

    def _expanded(self, alias: Any) -> Iterator[Any]:
        name = alias.anchor
        if any(name == anchor for anchor, _, _ in self.recording):
            inside = sentence("'*{name}' refers to a value it stands in; write it out", name=shown(name))
            raise located(inside, alias.start_mark)
        if name not in self._spans:
            nowhere = sentence("'*{name}' refers to no anchor; put it in quotes", name=shown(name))
            raise located(nowhere, alias.start_mark)
        for number in range(*self._spans[name]):
            event = self._log[number]
            self._budget -= len(event.value) + 1 if type(event) is ScalarEvent else COLLECTION_COST
            if self._budget < 0:
                grown = sentence(
                    "the aliases ('*') grow the file to more than {most} times its size; write the values out",
                    most=ALIAS_GROWTH_LIMIT,
                )
                raise located(grown, alias.start_mark)
            if self.recording:
                self._log.append(event)
            yield event


def too_deep(mark: Mark) -> LoadError:
    """The refusal of a file nested deeper than any report."""
    return located(TOO_DEEP, mark)


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
