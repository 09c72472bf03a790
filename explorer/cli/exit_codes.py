"""What the exit code of a command says."""

DONE = 0
NOTHING_FOUND = 1
"""Nothing found, or a check failed."""
WRONG_USAGE = 2
UNREADABLE = 3
"""An input can't be read or is not valid, or an output can't be written."""
INTERRUPTED = 130
