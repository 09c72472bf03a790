"""A document into a report, in this process: reader of its format, blocks, outline, figures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from explorer.errors import LoadError
from explorer.importing.blocks import Remark, Source
from explorer.importing.progress import PAGES, Progress
from explorer.model import Report
from explorer.sentences import sentence

SIZE_LIMIT = 256 * 1024 * 1024
"""Bytes a document may have."""
FIGURES_LIMIT = 32 * 1024 * 1024
"""Bytes up to which figures are proposed unasked: at a figure a hundred characters, about a second for each million."""


@dataclass(frozen=True, slots=True)
class Imported:
    """A document as a report, what was skipped or guessed, its format, and its encoding where it is text."""

    report: Report
    remarks: tuple[Remark, ...]
    format: str
    encoding: str = ""


def import_here(
    data: bytes,
    path: str,
    *,
    format: str = "",
    encoding: str = "",
    figures: bool | None = None,
    progress: Progress | None = None,
) -> Imported:
    """As `importing.import_document`, in this process whatever it takes."""
    from explorer.importing.assembly import Assembly
    from explorer.importing.contents_blocks import drop_contents
    from explorer.importing.identity import take_front
    from explorer.importing.outline import build_outline
    from explorer.importing.spaced import mend_spacing

    source = read_source(data, path, format=format, encoding=encoding, progress=progress)
    if not source.own:
        mend_spacing(source)
        drop_contents(source)
    take_front(source)
    if figures is None and len(data) > FIGURES_LIMIT and not source.own:
        source.remark(
            "figures-skipped", f"larger than {FIGURES_LIMIT // 1024 // 1024} MiB: no figures proposed"
        )
    propose = len(data) <= FIGURES_LIMIT and not source.own if figures is None else figures
    report = Assembly(source, propose=propose, progress=progress).report(build_outline(source))
    return Imported(report, tuple(source.remarks), source.format, source.encoding)


def read_source(
    data: bytes, path: str, *, format: str = "", encoding: str = "", progress: Progress | None = None
) -> Source:
    """The document as its format's reader leaves it. LoadError as `importing.import_document`."""
    from explorer.importing.formats import detect, reader_of

    if not data.strip():
        raise LoadError(sentence("is empty; give a document with something in it"), path=path)
    if len(data) > SIZE_LIMIT:
        raise LoadError(
            sentence(
                "is larger than {limit} MiB; split it into several files", limit=SIZE_LIMIT // 1024 // 1024
            ),
            path=path,
        )
    name, remark = (format, "") if format else detect(data, path)
    told = {"progress": partial(progress, PAGES)} if progress and name == "pdf" else {}
    source = reader_of(name, path)(data, path, encoding=encoding, **told)
    source.format = name
    if remark:
        source.remarks.insert(0, Remark("suffix", remark))
    return source
