"""An error of the program's own: one line and a report without the document's text, never a traceback."""

from __future__ import annotations

from types import TracebackType


def tell_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What Python is to call, as `sys.excepthook`, for an error that nothing foresaw."""
    del trace
    if issubclass(kind, KeyboardInterrupt):
        return
    from explorer.cli.output import say
    from explorer.config.crash import write_crash
    from explorer.config.paths import state_folder

    # What the error says may quote the document: its kind is enough.
    say(f"report-explorer: stopped on an error of its own ({kind.__name__})")
    path = write_crash(error, state_folder())
    if path:
        say(f"a report of it, without the document's text: {path}")
