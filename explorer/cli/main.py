"""The command `report-explorer`: which command is meant, its parser, its exit code.

Only the chosen command's module and parser are made, so that a command starts fast.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from importlib import import_module
from typing import NoReturn, Protocol

from explorer.cli import exit_codes
from explorer.cli.output import Output, output_error, prepare_streams, say_error
from explorer.cli.patience import PATIENCE
from explorer.errors import ExplorerError, LoadError, UsageError
from explorer.text.sanitize import visible

COMMANDS: dict[str, str] = {
    "open": "read a report in the terminal (the default command)",
    "outline": "the numbered tree, with counts",
    "show": "one section, wrapped for the terminal",
    "search": "ranked hits, the matched characters marked",
    "metrics": "the figures as a table",
    "export": "chosen sections as one document",
    "check": "problems of the file and findings about its figures",
    "diff": "two reports: what changed, what is new, what is gone",
    "import": "a document into a report, its figures found",
    "library": "many reports: listed, searched together, figures over the years",
    "serve": "the explorer in a browser",
    "schema": "the report format as JSON Schema",
    "themes": "the colour themes there are",
    "keys": "the explorer's keys, and what is wrong with one's own",
    "config": "the settings: where they stand, what holds, what is wrong",
    "completions": "a script that completes commands, options and sections in a shell",
    "man": "the manual page of all commands",
}
DEFAULT_COMMAND = "open"
STANDARD_OUTPUT = "-"
HELP_WIDTH = 96
NEAR = 0.7
"""How alike a word and the command it was meant for are: two slips in `search`, one in `show`."""
MOST_LETTERS = 20


class Command(Protocol):
    """What a `command_*.py` offers."""

    EXAMPLE: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own options."""

    def run(self, options: argparse.Namespace, output: Output) -> int:
        """Answer; the exit code."""


class Parser(argparse.ArgumentParser):
    """argparse whose messages are one line, sanitised, and never end the process by themselves."""

    def error(self, message: str) -> NoReturn:
        """Raise the usage error instead of printing and exiting."""
        raise UsageError(f"{message}; see '{self.prog} --help'")

    def _print_message(self, message: str, file: object = None) -> None:
        del file
        sys.stdout.write(visible(message))


def main(argv: list[str] | None = None) -> int:
    """Run one command line; its exit code. No traceback reaches the user."""
    prepare_streams()
    # A command makes no garbage in cycles worth the collector's passes over a whole report.
    collecting = gc.isenabled()
    gc.disable()
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
        return code
    except ExplorerError as error:
        say_error(error)
        return error.exit_code
    except BrokenPipeError:
        _discard_stdout()
        return exit_codes.DONE
    except OSError as error:
        _discard_stdout()
        say_error(output_error(error))
        return exit_codes.UNREADABLE
    except MemoryError as error:
        # To say so takes memory, too: what the answer had is let go first.
        error.__traceback__ = error.__context__ = None
        _discard_stdout()
        say_error(LoadError("takes more memory than there is; split the document, or close other programs"))
        return exit_codes.UNREADABLE
    except KeyboardInterrupt:
        _discard_stdout()
        return exit_codes.INTERRUPTED
    finally:
        if collecting:
            gc.enable()


def _run(argv: list[str]) -> int:
    if argv[:1] in (["-h"], ["--help"]):
        sys.stdout.write(overview())
        return exit_codes.DONE
    if argv[:1] in (["-V"], ["--version"]):
        sys.stdout.write(f"report-explorer {version()}\n")
        return exit_codes.DONE
    _refuse_a_slip(argv)
    name = argv[0] if argv and argv[0] in COMMANDS else DEFAULT_COMMAND
    rest = argv[1:] if argv and argv[0] == name else argv
    command: Command = import_module(f"explorer.cli.command_{name}")
    options = _parse(parser_of(name, command), rest)
    if options is None:
        return exit_codes.DONE
    output = Output(target=options.output, force=options.force, quiet=options.quiet, color=options.color)
    if not options.quiet:
        PATIENCE.begin()
    try:
        code = command.run(options, output)
        output.close()
    finally:
        PATIENCE.end()
        output.leave_pager()
    return code


def _refuse_a_slip(argv: list[str]) -> None:
    """UsageError where a bare word that is no file stands where a command would."""
    word = argv[0] if argv else ""
    if word in COMMANDS or not word.isalnum() or os.path.lexists(word):
        return
    import difflib

    said = f"'{word}' is neither a command nor a file"
    for near in difflib.get_close_matches(word[:MOST_LETTERS], (*COMMANDS, "--help", "--version"), 1, NEAR):
        raise UsageError(f"{said}; did you mean '{near}'?")
    if argv[1:] and not argv[1].startswith("-"):
        raise UsageError(f"{said}; 'report-explorer --help' lists the commands")


def parser_of(name: str, command: Command) -> Parser:
    """The parser of a command, its help with an example."""
    parser = Parser(
        prog=f"report-explorer {name}",
        description=COMMANDS[name][0].upper() + COMMANDS[name][1:] + ".",
        epilog="example: " + command.EXAMPLE,
        allow_abbrev=False,
        formatter_class=_help_formatter,
    )
    command.configure(parser)
    _add_common(parser)
    return parser


def _parse(parser: Parser, argv: list[str]) -> argparse.Namespace | None:
    try:
        options = parser.parse_intermixed_args(argv)
    except SystemExit:
        sys.stdout.flush()
        return None
    if options.json:
        if "json" not in _formats(parser):
            raise UsageError(f"'{parser.prog}' answers as text alone; leave --json out")
        options.format = "json"
    return options


def _help_formatter(prog: str) -> argparse.HelpFormatter:
    """Help of a fixed width: the same on every terminal, and nobody has to be asked for it."""
    return argparse.HelpFormatter(prog, max_help_position=30, width=HELP_WIDTH)


def _formats(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    """How a command can answer."""
    formats: tuple[str, ...] = parser.get_default("formats") or ("text", "json", "jsonl")
    return formats


def _add_common(parser: argparse.ArgumentParser) -> None:
    common = parser.add_argument_group("common options")
    common.add_argument(
        "--format", choices=_formats(parser), default="text", help="how the answer is written"
    )
    common.add_argument("--json", action="store_true", help="short for --format json")
    common.add_argument(
        "-o",
        "--output",
        type=lambda target: "" if target == STANDARD_OUTPUT else target,
        default="",
        metavar="FILE",
        help="write the answer to FILE, whole or not at all; - is standard output",
    )
    common.add_argument("--force", action="store_true", help="let -o replace a file that exists")
    common.add_argument("-q", "--quiet", action="store_true", help="no remarks on standard error")
    common.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)"
    )


def overview() -> str:
    """The text of `report-explorer --help`."""
    width = max(map(len, COMMANDS)) + 2
    rows = "".join(f"  {name:<{width}}{about}\n" for name, about in COMMANDS.items())
    return (
        "usage: report-explorer [COMMAND] [REPORT] [options]\n\n"
        "Read, search, check and quote a long report in a terminal. REPORT is a path, - for\n"
        "standard input, or nothing: then the report that ships with the program.\n\n"
        f"commands:\n{rows}\n"
        "'report-explorer COMMAND --help' gives a command's options and an example.\n"
    )


def version() -> str:
    """The version this was built as."""
    from importlib.metadata import version as installed

    return installed("report-explorer")


def _discard_stdout() -> None:
    """Keep the interpreter from writing again, at exit, to an output that is gone."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return
