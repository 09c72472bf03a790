"""`report-explorer open`: the terminal explorer."""

from __future__ import annotations

import argparse
import os
import sys

from explorer.cli.beginning import add_beginning, beginning
from explorer.cli.output import Output
from explorer.cli.patience import PATIENCE
from explorer.cli.reports import add_report, open_any
from explorer.errors import UsageError
from explorer.opening import split_anchor

EXAMPLE = "report-explorer report.yaml --at twin-hundred --theme light"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.set_defaults(formats=("text",))
    add_report(parser)
    parser.add_argument(
        "--recent", action="store_true", help="start with the list of the reports read before"
    )
    add_beginning(parser)


def run(options: argparse.Namespace, output: Output) -> int:
    """Open the report on the screen; the explorer's exit code."""
    if not _has_terminal():
        raise UsageError(
            "the explorer needs a terminal; 'report-explorer outline' prints the report's tree without one"
        )
    path, anchor = split_anchor(options.report or (_last_read() if options.recent else ""))
    report = open_any(path, output)
    PATIENCE.end()
    from explorer.tui.start import run_explorer

    return run_explorer(report, beginning(options, at=anchor, recent=options.recent))


def _last_read() -> str:
    """The path of the report read last that is still there; empty where there is none."""
    from explorer.config.paths import state_folder
    from explorer.config.state import StateFolder

    paths = (session.path for session in StateFolder(state_folder()).recent())
    return next((path for path in paths if os.path.isfile(path)), "")


def _has_terminal() -> bool:
    streams = (sys.stdin, sys.stdout)
    if any(stream is None or stream.closed or not stream.isatty() for stream in streams):
        return False
    return os.environ.get("TERM", "") not in ("", "dumb", "unknown")
