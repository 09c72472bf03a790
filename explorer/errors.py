"""The error family: everything that ends a command with one line and an exit code."""

from __future__ import annotations


class ExplorerError(Exception):
    """An error a user can act on.

    `message` is one line that says what is wrong and what to do; `path`, `line` and
    `column` (both from 1, 0 where unknown) say where. `str()` gives the whole line,
    `path:line:column: message`, unsanitised: whoever prints it sanitises it.
    """

    exit_code = 3

    def __init__(self, message: str, *, path: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)]).lstrip(":")
        return f"{place}: {self.message}" if place else self.message


class LoadError(ExplorerError):
    """An input that can't be read, or holds nothing that can be opened as a report."""


class ExportError(ExplorerError):
    """An output that can't be written; what stood there before still stands."""


class UsageError(ExplorerError):
    """A command, option, setting or section name that is wrong."""

    exit_code = 2


class NothingFoundError(ExplorerError):
    """A question that has no answer in this report."""

    exit_code = 1
