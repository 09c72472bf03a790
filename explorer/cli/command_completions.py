"""`report-explorer completions`: scripts that complete in a shell, and the sections they ask for."""

from __future__ import annotations

import argparse
import os
from importlib import import_module

from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.errors import ExplorerError, UsageError

EXAMPLE = "report-explorer completions fish | source"
SHELLS = ("bash", "zsh", "fish")
READ_AT_ONCE = (".yaml", ".yml", ".md", ".markdown", ".txt")
"""Documents whose sections are offered; to import others takes longer than one waits for a key."""
LARGEST = 4_000_000
"""Bytes of a document whose sections are offered."""

LONGEST_TITLE = 80


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.set_defaults(formats=("text",))
    parser.add_argument("shell", nargs="?", choices=SHELLS, metavar="bash|zsh|fish", help="the shell")
    parser.add_argument(
        "--sections", default=None, metavar="REPORT", help="instead, a report's section ids with their titles"
    )


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the script, or the sections."""
    if options.sections is not None:
        _print_sections(options.sections, output)
        return exit_codes.DONE
    if not options.shell:
        raise UsageError("for which shell? 'report-explorer completions bash', zsh or fish")
    from explorer.cli.arguments import command_lines

    shell = import_module(f"explorer.cli.completion_{options.shell}")
    output.text(shell.script(command_lines()))
    return exit_codes.DONE


def _print_sections(path: str, output: Output) -> None:
    """One section a line, its id and title; nothing where the report can't be read at once.

    An id that a shell would read as anything but a word gives way to the section's position.
    """
    from explorer.model import Outline
    from explorer.opening import open_report

    if path and not _is_read_at_once(path):
        return
    try:
        outline = Outline(open_report(path).report)
    except (ExplorerError, OSError):
        return
    for row, section in enumerate(outline.sections):
        title = " ".join(section.heading[:LONGEST_TITLE].split())
        name = section.id if _is_word(section.id) else outline.position(row)
        output.text(f"{name}\t{title}\n")


def _is_word(name: str) -> bool:
    return name[:1].isalnum() and all(each.isalnum() or each in "._-" for each in name)


def _is_read_at_once(path: str) -> bool:
    try:
        return path.casefold().endswith(READ_AT_ONCE) and os.path.getsize(path) <= LARGEST
    except OSError:
        return False
