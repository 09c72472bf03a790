"""A report file into a `Report`: what can be opened is opened, and all that is wrong is reported."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import yaml
from yaml.events import ScalarEvent, SequenceStartEvent

from explorer.errors import LoadError
from explorer.loading.decode import join_escaped_pairs, to_utf8
from explorer.loading.events import DEPTH_LIMIT, ENDS, STARTS, EventStream, Progress, located, too_deep
from explorer.loading.fields import FORMAT
from explorer.loading.files import read_bytes
from explorer.loading.frames import Frame, Reading
from explorer.loading.records import ReportFrame
from explorer.loading.scalars import NULLS
from explorer.model import Report
from explorer.sentences import sentence

_NOTHING: frozenset[str] = frozenset()


def read_report(path: str | os.PathLike[str]) -> Report:
    """The report in a file. LoadError, naming the path, where nothing can be opened."""
    return parse_report(read_bytes(path), os.fsdecode(path))


def parse_report(
    data: bytes | str, path: str = "", *, loader: Any = None, progress: Progress | None = None
) -> Report:
    """The report in a YAML text; `path` is what its problems and errors name.

    `loader` is the PyYAML loader class whose parser is used: libyaml's where there is one. `progress` is
    told how many bytes of how many are read.
    """
    try:
        utf8 = _encoded(data) if isinstance(data, str) else to_utf8(data)
        with _collector_paused():
            return _read(utf8, path, loader, progress)
    except LoadError as error:
        raise LoadError(error.message, path=path, line=error.line, column=error.column) from error


def _encoded(text: str) -> bytes:
    try:
        return text.removeprefix("\ufeff").encode("utf-8")
    except UnicodeEncodeError as error:
        sign = f"U+{ord(text[error.start]):04X}"
        line = text.count("\n", 0, error.start) + 1
        message = sentence("{sign} is half of a character; remove it", sign=sign)
        raise LoadError(message, line=line) from error


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No cyclic garbage collection meanwhile: it would walk the growing report again and again.

    Nothing in a report is cyclic, so afterwards it joins the old objects unwalked (freeze and
    unfreeze only relink lists), or the frozen ones of a program that has some.
    """
    was_enabled, others = gc.isenabled(), gc.get_freeze_count()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            if not others:
                gc.unfreeze()
            gc.enable()


def _read(data: bytes, path: str, loader: Any, progress: Progress | None) -> Report:
    reading = Reading(_NOTHING, _NOTHING)
    try:
        report = _run(data, reading, loader, progress)
    except yaml.YAMLError as error:
        # Only a broken file needs these patterns, which take 4 ms to compile.
        from explorer.loading.syntax import is_half_escape, syntax_error

        joined = join_escaped_pairs(data) if is_half_escape(error) else data
        if joined == data:
            raise syntax_error(error, data) from error
        return _read(joined, path, loader, progress)
    if reading.sections.may_collide() or reading.metrics.may_collide():
        reading = Reading(frozenset(reading.sections.given), frozenset(reading.metrics.given))
        report = _run(data, reading, loader, progress)
    reading.references.check(reading.metrics, report, reading.ledger)
    return report._replace(path=path, problems=reading.ledger.problems(path))


def _run(data: bytes, reading: Reading, loader: Any, progress: Progress | None) -> Report:
    """One pass over the events; yaml.YAMLError where the text is no YAML."""
    root = _RootFrame(reading)
    events = EventStream(data, loader, progress)
    _drive(events, root)
    if root.report is None:
        raise _empty()
    if events.more_at is not None:
        message = sentence("another document ('---') follows; only the first one is read")
        reading.ledger.warning("several-documents", message, events.more_at)
    return root.report


def _drive(events: EventStream, root: Frame) -> None:
    """Tell each event to the frame it stands in; the first three cases are nearly all events, for speed."""
    stack = [root]
    frame = root
    get, recording, unmarked = events.get, events.recording, events.unmarked
    while True:
        event = get()
        kind = type(event)
        plain = unmarked or (not recording and _is_plain(event))
        if plain and kind is ScalarEvent:
            frame.scalar(event)
        elif plain and kind in ENDS:
            value = stack.pop().ended()
            frame = stack[-1]
            frame.received(value)
        elif plain and kind in STARTS:
            frame = _open(stack, event)
        else:
            for node in events.nodes(event, len(stack)):
                frame = _step(stack, node)
            if events.finished:
                return


def _is_plain(event: Any) -> bool:
    """Whether a node event has no anchor and no tag."""
    kind = type(event)
    return kind in ENDS or ((kind is ScalarEvent or kind in STARTS) and event.anchor is event.tag is None)


def _step(stack: list[Frame], node: Any) -> Frame:
    """Tell a node event to the frame on top; the frame on top after it."""
    kind = type(node)
    if kind in STARTS:
        return _open(stack, node)
    if kind in ENDS:
        return _close(stack)
    stack[-1].scalar(node)
    return stack[-1]


def _open(stack: list[Frame], event: Any) -> Frame:
    if len(stack) > DEPTH_LIMIT:
        raise too_deep(event.start_mark)
    frame = stack[-1].opened(event)
    stack.append(frame)
    return frame


def _close(stack: list[Frame]) -> Frame:
    value = stack.pop().ended()
    frame = stack[-1]
    frame.received(value)
    return frame


class _RootFrame(Frame):
    """The document itself, which must be one mapping."""

    __slots__ = ("report",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.report: Report | None = None

    def scalar(self, event: Any) -> None:
        if event.value in NULLS and event.implicit[0]:
            raise _empty()
        raise _no_report(sentence("a single text"), event)

    def opened(self, event: Any, /) -> Frame:
        if type(event) is SequenceStartEvent:
            raise _no_report(sentence("a list"), event)
        return ReportFrame(self.reading, event.start_mark)

    def received(self, value: Any) -> None:
        self.report = value


def _no_report(found: str, event: Any) -> LoadError:
    message = sentence(
        "no report: the file holds {found}; a report is a mapping with 'format: {format}'",
        found=found,
        format=FORMAT,
    )
    return located(message, event.start_mark)


def _empty() -> LoadError:
    return LoadError(sentence("is empty; a report begins with 'format: {format}'", format=FORMAT))
