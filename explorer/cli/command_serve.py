"""`report-explorer serve`: the explorer in a browser."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from explorer.cli.beginning import add_beginning, as_arguments
from explorer.cli.output import Output
from explorer.cli.patience import PATIENCE
from explorer.cli.reports import add_report, open_any
from explorer.errors import ExplorerError, UsageError
from explorer.model import Outline
from explorer.opening import STANDARD_INPUT, split_anchor
from explorer.text.sanitize import visible_line

if TYPE_CHECKING:
    from explorer.cli.serving.server import Server
    from explorer.config.theme import Theme

EXAMPLE = "report-explorer serve report.yaml --port 8080"
HOST, PORT, VISITORS = "127.0.0.1", 8000, 8
MOST_PORT = 65535


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.set_defaults(formats=("text",))
    add_report(parser)
    parser.add_argument("--host", default=HOST, metavar="HOST", help=f"where to listen (default: {HOST})")
    parser.add_argument(
        "--port", default=PORT, type=int, metavar="N", help=f"default: {PORT}; 0 takes a free one"
    )
    parser.add_argument(
        "--allow-remote", action="store_true", help="let other machines in, to read only; --host names where"
    )
    parser.add_argument(
        "--visitors",
        default=VISITORS,
        type=int,
        metavar="N",
        help=f"most readers at a time (default: {VISITORS})",
    )
    add_beginning(parser)


def run(options: argparse.Namespace, output: Output) -> int:
    """Serve the report until interrupted."""
    _check(options)
    try:
        import textual_serve  # noqa: F401
    except ImportError:
        raise UsageError("serving needs 'pip install \"report-explorer[web]\"'") from None
    import asyncio

    from explorer.cli.serving.server import run

    server = _server(options, output)

    def started(address: str) -> None:
        PATIENCE.end()
        output.line(address)
        if server.gate.remote:
            output.say(server.serving.words("served-told-remote"))
        output.say(server.serving.words("served-told"))

    return asyncio.run(run(server, options.host, options.port, started))


def _check(options: argparse.Namespace) -> None:
    from explorer.cli.serving.gate import is_loopback

    if options.report == STANDARD_INPUT:
        raise UsageError(
            "each visitor's explorer opens the report itself; save standard input to a file first"
        )
    if not 0 <= options.port <= MOST_PORT:
        raise UsageError(f"--port {options.port}: a port is a number from 0 to {MOST_PORT}")
    if options.visitors < 1:
        raise UsageError(f"--visitors {options.visitors}: give a number from 1")
    if not is_loopback(options.host) and not options.allow_remote:
        raise UsageError(
            f"--host {options.host} lets other machines read the report; add --allow-remote if that is meant"
        )


def _server(options: argparse.Namespace, output: Output) -> Server:
    """The server as the options and settings say; the report, section and theme are seen to be there."""
    from explorer.cli.serving.gate import Gate, new_token
    from explorer.cli.serving.server import Server, Serving
    from explorer.config.keymap_reading import preset_named
    from explorer.config.language import Words, choose_language
    from explorer.config.settings import read_settings
    from explorer.model.address import resolve

    path, anchor = split_anchor(options.report)
    outline = Outline(open_any(path, output))
    at = options.at or anchor
    if at:
        resolve(outline, at)
    if options.keys:
        preset_named(options.keys)
    settings, _ = read_settings()
    gate = Gate(new_token(), options.host, options.port)
    serving = Serving(
        gate,
        _arguments(options, path, at, read_only=gate.remote),
        title=visible_line(outline.report.title),
        words=Words(choose_language(options.lang or settings.language)),
        theme=_theme(options.theme, settings.theme),
        most_visitors=options.visitors,
    )
    return Server(serving)


def _theme(named: str, in_settings: str) -> Theme:
    """The theme named; else that of the settings, or the default where that is not there."""
    from explorer.config.theme_file import theme_named

    if named:
        return theme_named(named)
    try:
        return theme_named(in_settings)
    except ExplorerError:
        return theme_named("dark")


def _arguments(options: argparse.Namespace, path: str, at: str, *, read_only: bool) -> list[str]:
    """Python's arguments for a visitor's process."""
    arguments = ["-m", "explorer.cli.serving.visitor", *as_arguments(options, at=at)]
    if read_only:
        arguments.append("--read-only")
    return [*arguments, "--", os.path.abspath(path) if path else ""]
