"""What to tell a user whose installation lacks the library that reads a format."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from explorer.errors import LoadError
from explorer.sentences import sentence


@contextmanager
def extra_needed(path: str, kind: str, extra: str) -> Iterator[None]:
    """Around the import of a format's library: its absence becomes a LoadError that says what to install.

    `kind` is the format as people call it (Word, PDF, HTML), `extra` the name of the package's extra.
    """
    try:
        yield
    except ImportError as error:
        message = sentence(
            "reading {kind} needs 'pip install \"report-explorer[{extra}]\"'", kind=kind, extra=extra
        )
        raise LoadError(message, path=path) from error
