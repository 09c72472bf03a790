"""What runs in a visitor's process: the explorer on one report, drawn for a browser.

`python -m explorer.cli.serving.visitor REPORT [options]`; only the server starts it.
"""

from __future__ import annotations

import argparse
import os
import sys

from explorer.cli.beginning import add_beginning, beginning
from explorer.cli.output import prepare_streams, say_error
from explorer.errors import ExplorerError
from explorer.model import Report


def main(argv: list[str] | None = None) -> int:
    """Show the report to the visitor; the exit code. Errors are one line on standard error."""
    prepare_streams()
    options = _options(argv)
    try:
        return _show(options)
    except ExplorerError as error:
        say_error(error)
        return error.exit_code


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="report-explorer serve")
    parser.add_argument("report")
    add_beginning(parser)
    parser.add_argument("--read-only", action="store_true")
    return parser.parse_args(argv)


def _show(options: argparse.Namespace) -> int:
    from explorer.tui.access import Access
    from explorer.tui.start import run_explorer

    report = _open(options.report, keep=not options.read_only)
    if options.read_only:
        _lock(options.report)
    access = Access(served=True, read_only=options.read_only)
    return run_explorer(report, beginning(options), access=access)


def _open(path: str, *, keep: bool) -> Report:
    """The report, from what an earlier visitor's import kept where there is one."""
    from explorer.library.library import Library
    from explorer.opening import shipped_report

    if not path:
        return shipped_report()
    store = Library().store
    store.keeps = keep
    return store.open(path).opened.report


def _lock(report: str) -> None:
    """Close the process to all but this report."""
    import mimetypes

    from explorer.cli.serving.lock import lock, program_files
    from explorer.config.paths import config_folder

    # It reads the system's tables when first asked, which would be after the lock.
    mimetypes.init()
    folder = config_folder()
    lock([*program_files(), os.path.abspath(report) if report else "", str(folder) if folder else ""])


if __name__ == "__main__":
    sys.exit(main())
