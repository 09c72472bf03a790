"""Documents read in a process of their own, which may take neither more memory nor more time than they deserve.

Libraries unpack whatever a file tells them to: ten kilobytes of PDF can become gigabytes inside them, or a page
of hours. A limit of the system's ends that where no check of ours is asked.
"""

from __future__ import annotations

import io
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType, TracebackType
from typing import Any

from explorer.errors import LoadError
from explorer.importing.here import Imported, import_here
from explorer.importing.pdf import MOST_SECONDS, PAGE_SECONDS
from explorer.importing.pdf_lines import OutOfTimeError
from explorer.importing.progress import PAGES, Progress
from explorer.sentences import sentence

HEAVY = 1024 * 1024
"""Bytes of a document from which it is read apart, and of what an archive holds."""
HEAVY_UNPACKED = 4 * 1024 * 1024
MEMORY = 150 * 1024 * 1024
"""Bytes that reading may take beside the program itself, and as many more for each byte of the document."""
MEMORY_A_BYTE = 20
_GRACE = 60
"""Seconds of processor time beyond a PDF's `MOST_SECONDS`."""
_LOOK_SECONDS = 0.5
_TOO_MUCH = sentence("takes more time or memory than a document of its size may; split it or save it anew")


def is_heavy(data: bytes, format: str) -> bool:
    """Whether a document is to be read apart: any PDF, and what is large or unpacks to much."""
    if format == "pdf" or len(data) > HEAVY:
        return True
    with suppress(zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        if data.startswith(b"PK"):
            infos = zipfile.ZipFile(io.BytesIO(data)).infolist()
            return sum(info.file_size for info in infos) > HEAVY_UNPACKED
    return False


def import_apart(data: bytes, path: str, *, progress: Progress | None = None, **options: Any) -> Imported:
    """As `import_document`, with a LoadError where the document takes too much."""
    with _started() as process, suppress(EOFError, BrokenPipeError, pickle.UnpicklingError):
        pickle.dump((path, options), process.stdin)
        process.stdin.write(data)
        process.stdin.close()
        while True:
            # What comes is this program's own; the document's text is only ever text in it.
            what, told = pickle.load(process.stdout)
            if what == "imported":
                imported: Imported = told
                return imported
            if what == "error":
                message, line, column = told
                raise LoadError(message, path=path, line=line, column=column)
            if progress is not None:
                progress(*told)
    raise LoadError(_TOO_MUCH, path=path)


@contextmanager
def _started() -> Iterator[Any]:
    """The process that reads; it ends with the reading, whatever ends that."""
    # -P: nothing that lies in the current folder may be taken for a module.
    command = [sys.executable, "-P", "-m", __name__]
    process: Any = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(BrokenPipeError):
                stream.close()
        process.wait()


def main() -> None:
    """Read the document on standard input; say on standard output how far it is and what it is."""
    from explorer.importing.formats import detect

    sys.excepthook = _tell_unforeseen
    _end_with_the_parent()
    path, options = pickle.load(sys.stdin.buffer)
    data = sys.stdin.buffer.read()
    _limit(len(data), options["format"] or detect(data, path)[0])
    try:
        imported = import_here(data, path, progress=_tell, **options)
    except LoadError as error:
        _say("error", (error.message, error.line, error.column))
    except (OutOfTimeError, MemoryError):
        _say("error", (_TOO_MUCH, 0, 0))
    else:
        _say("imported", imported)


def _tell_unforeseen(kind: type[BaseException], _error: BaseException, _trace: TracebackType | None) -> None:
    # What the error says may quote the document: its kind is enough.
    _say("error", (f"can't be read: an error of the program's own ({kind.__name__})", 0, 0))


def _end_with_the_parent() -> None:
    """See to it that nothing goes on reading for a program that was killed, which could not end it any more."""
    if sys.platform == "win32":
        return
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_LOOK_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, name="parent", daemon=True).start()


def _tell(what: str, done: int, total: int) -> None:
    if what == PAGES:
        _wind(0.0 if done == total else PAGE_SECONDS + 1)
    _say("progress", (what, done, total))


def _say(what: str, told: object) -> None:
    pickle.dump((what, told), sys.stdout.buffer)
    sys.stdout.buffer.flush()


def _limit(size: int, format: str) -> None:
    """Let the system hold this process to its time and memory, where it can."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):
        with open("/proc/self/statm", "rb") as taken:
            begun = int(taken.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        most = begun + MEMORY + MEMORY_A_BYTE * size
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    with suppress(OSError, ValueError):
        seconds = int(MOST_SECONDS) + _GRACE
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    signal.signal(signal.SIGALRM, _out_of_time)
    if format == "pdf":
        _wind(PAGE_SECONDS + 1)


def _wind(seconds: float) -> None:
    if sys.platform != "win32":
        # Again each second, for who catches everything.
        signal.setitimer(signal.ITIMER_REAL, seconds, 1.0 if seconds else 0.0)


def _out_of_time(_signal: int, _frame: FrameType | None) -> None:
    raise OutOfTimeError


if __name__ == "__main__":
    main()
