"""The library: reports are added, listed, opened together, removed."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from explorer.config.paths import cache_folder, data_folder
from explorer.errors import ExplorerError, UsageError
from explorer.library.catalogue import LONGEST, Catalogue, Entry
from explorer.library.store import Read, Store
from explorer.model import Outline
from explorer.sentences import sentence


class Added(NamedTuple):
    """An entry that was added; `former` is what stood in its place: the same path, or a file that moved."""

    entry: Entry
    former: Entry | None = None

    @property
    def moved(self) -> bool:
        """Whether it is a report of the library that stands elsewhere now."""
        return self.former is not None and self.former.path != self.entry.path


class Shelf(NamedTuple):
    """Reports of the library as outlines, each beside its entry; `troubles` say why others are not there."""

    entries: tuple[Entry, ...]
    outlines: tuple[Outline, ...]
    troubles: tuple[str, ...]


class Library:
    """The user's library, in their data folder, its imports in their cache folder."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self.catalogue = Catalogue(data_folder(environment))
        folder = cache_folder(environment)
        self.store = Store(folder / "imports" if folder else None)

    def entries(self) -> tuple[Entry, ...]:
        """All entries; LoadError where the catalogue can't be read."""
        return self.catalogue.read()

    def add(self, path: str) -> Added:
        """Add a document, or bring its entry up to date; ExplorerError where it can't be opened."""
        entry = entry_of(os.path.abspath(path), self.store.open(path))
        former: list[Entry] = []

        def with_it(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
            former.extend(_former(entries, entry))
            return (*(each for each in entries if each not in former), entry)

        self.catalogue.change(with_it)
        return Added(entry, *former)

    def remove(self, name: str) -> Entry:
        """Take a report out, by its path, its place in the list (from 1), or its title; its file stays."""
        found: list[Entry] = []

        def without_it(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
            found.append(_named(entries, name))
            return tuple(each for each in entries if each is not found[0])

        self.catalogue.change(without_it)
        return found[0]

    def open(self) -> Shelf:
        """All reports that can be opened, changed ones as they are now; those of one content once."""
        entries: list[Entry] = []
        outlines: list[Outline] = []
        troubles: list[str] = []
        for entry in self.entries():
            try:
                read = self.store.open(entry.path)
            except ExplorerError as error:
                troubles.append(f"{error}" if error.path else f"{entry.path}: {error}")
                continue
            if read.digest != entry.digest:
                troubles.append(f"{entry.path}: changed since it was added; read as it is now")
            if any(each.digest == read.digest for each in entries):
                troubles.append(f"{entry.path}: the same content as another report here; left out")
                continue
            entries.append(entry_of(entry.path, read))
            outlines.append(Outline(read.opened.report))
        return Shelf(tuple(entries), tuple(outlines), tuple(troubles))


def entry_of(path: str, read: Read) -> Entry:
    """What the catalogue keeps of a report that was read."""
    report = read.opened.report
    outline = Outline(report)
    try:
        status = os.stat(path)
        size, modified = status.st_size, status.st_mtime_ns
    except OSError:
        size = modified = 0
    return Entry(
        path,
        report.title[:LONGEST],
        report.organization[:LONGEST],
        report.period[:LONGEST],
        read.digest,
        size,
        modified,
        read.opened.format,
        len(outline),
        sum(len(section.metrics) for section in outline.sections),
    )


def _former(entries: Sequence[Entry], new: Entry) -> list[Entry]:
    """The entry whose place a new one takes: of the same path, else of a file that was moved; or none."""
    same = [each for each in entries if each.path == new.path]
    return (same or [each for each in entries if each.digest == new.digest and each.state == "gone"])[:1]


def _named(entries: Sequence[Entry], name: str) -> Entry:
    path = os.path.abspath(name)
    found = [each for each in entries if each.path == path]
    if not found and name.isascii() and name.isdigit() and len(name) < 9 and 0 < int(name) <= len(entries):
        found = [entries[int(name) - 1]]
    found = found or [each for each in entries if each.title == name]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            sentence(
                "{count} reports are called '{name}'; name one by its path or number",
                count=len(found),
                name=name,
            )
        )
    raise UsageError(
        sentence("no report '{name}' in the library; 'report-explorer library list' lists them", name=name)
    )
