"""`report-explorer library`: many reports, listed, searched together, their figures over the years."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from explorer.cli import exit_codes
from explorer.cli.output import Output, counted, say_error
from explorer.cli.reports import count
from explorer.cli.tables import DELIMITERS, print_delimited, print_table
from explorer.errors import ExplorerError, UsageError
from explorer.library.catalogue import Entry
from explorer.library.library import Added, Library, Shelf

EXAMPLE = "report-explorer library trend 受益学生"
ACTIONS = {
    "add": "PATH…: take documents in, or bring them up to date",
    "list": "the reports, by organisation and period",
    "search": "QUERY: in all reports at once",
    "trend": "NAME: a figure from period to period",
    "remove": "PATH, number or title: take reports out; their files stay",
}
DEFAULT_LIMIT = 20
COLUMNS = ("", "period", "organization", "title", "sections", "figures", "path", "state")


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    about = "; ".join(f"{name} {told}" for name, told in ACTIONS.items())
    parser.add_argument("action", choices=tuple(ACTIONS), metavar="ACTION", help=about)
    parser.add_argument("arguments", nargs="*", metavar="ARGUMENT", help="what the action is about")
    parser.add_argument(
        "--limit", type=count, default=DEFAULT_LIMIT, metavar="N", help="hits shown, 0 for all (default: 20)"
    )
    parser.set_defaults(formats=("text", "table", "json", "jsonl", "csv", "tsv", "markdown"))


def run(options: argparse.Namespace, output: Output) -> int:
    """Do what is asked; exit 1 where nothing is found, 3 where a document could not be added."""
    library = Library()
    asked: dict[str, Callable[[Library, argparse.Namespace, Output], int]] = {
        "add": _add,
        "list": _list,
        "search": _search,
        "trend": _trend,
        "remove": _remove,
    }
    if options.action != "list" and not options.arguments:
        about = ACTIONS[options.action].partition(":")[0]
        raise UsageError(f"write 'report-explorer library {options.action} {about}'")
    return asked[options.action](library, options, output)


def _add(library: Library, options: argparse.Namespace, output: Output) -> int:
    code = exit_codes.DONE
    for path in options.arguments:
        try:
            added = library.add(path)
        except UsageError:
            raise
        except ExplorerError as error:
            say_error(error)
            code = error.exit_code
            continue
        entry = added.entry
        counts = f"{counted(entry.sections, 'section')}, {counted(entry.figures, 'figure')}"
        output.say(f"{path}: {_what_was_done(added)}: {entry.title}, {counts}")
    return code


def _what_was_done(added: Added) -> str:
    if added.former is None:
        return "added"
    return f"moved from {added.former.path}" if added.moved else "brought up to date"


def _remove(library: Library, options: argparse.Namespace, output: Output) -> int:
    for name in options.arguments:
        output.say(f"{library.remove(name).path}: out of the library; the file stays")
    return exit_codes.DONE


# Listing


def _list(library: Library, options: argparse.Namespace, output: Output) -> int:
    entries = library.entries()
    if options.format == "json":
        output.json([_entry_keys(entry) for entry in entries])
    elif options.format == "jsonl":
        output.rows(map(_entry_keys, entries))
    elif options.format in DELIMITERS:
        rows = [_entry_cells(number, entry) for number, entry in enumerate(entries, 1)]
        print_delimited([COLUMNS, *rows], options.format, output)
    elif entries:
        rows = [_entry_cells(number, entry) for number, entry in enumerate(entries, 1)]
        print_table(COLUMNS, rows, {0, 4, 5}, output)
    if not entries:
        output.say("the library is empty; 'report-explorer library add PATH…' takes reports in")
    return exit_codes.DONE if entries else exit_codes.NOTHING_FOUND


def _entry_cells(number: int, entry: Entry) -> list[str]:
    state = "" if entry.state == "ok" else entry.state
    counts = [str(entry.sections), str(entry.figures)]
    return [str(number), entry.period, entry.organization, entry.title, *counts, entry.path, state]


def _entry_keys(entry: Entry) -> dict[str, Any]:
    return {
        "path": entry.path,
        "title": entry.title,
        "organization": entry.organization,
        "period": entry.period,
        "sections": entry.sections,
        "metrics": entry.figures,
        "format": entry.format or "report",
        "sha256": entry.digest,
        "state": entry.state,
    }


# Searching and trends


def _opened(library: Library, output: Output) -> Shelf:
    shelf = library.open()
    for trouble in shelf.troubles:
        output.say(trouble)
    if not shelf.outlines:
        output.say("no report of the library can be opened; 'report-explorer library list' lists them")
    return shelf


def _search(library: Library, options: argparse.Namespace, output: Output) -> int:
    from explorer.cli.hit_lines import print_results
    from explorer.search import Index

    outlines = list(_opened(library, output).outlines)
    options.format = "text" if options.format == "table" else options.format
    results = Index(outlines).search(" ".join(options.arguments), limit=options.limit or None)
    print_results(results, outlines, options, output)
    return exit_codes.DONE if results.hits else exit_codes.NOTHING_FOUND


def _trend(library: Library, options: argparse.Namespace, output: Output) -> int:
    from explorer.cli.trend_table import print_trends
    from explorer.library.trend import trends

    name = " ".join(options.arguments)
    shelf = _opened(library, output)
    found = trends(name, shelf.outlines)
    print_trends(found, shelf.outlines, options.format, output)
    if not found:
        output.say(f"no figure is called '{name}'")
    return exit_codes.DONE if found else exit_codes.NOTHING_FOUND
