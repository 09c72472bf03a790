"""Documents of any kind into reports."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.importing.blocks import Block, Remark, Source
from explorer.importing.here import SIZE_LIMIT, Imported, import_here, read_source
from explorer.importing.progress import Progress

__all__ = [
    "Block", "Imported", "Progress", "Remark", "Source", "import_document", "import_documents", "import_here",
    "read_source",
]  # fmt: skip


def import_document(
    data: bytes,
    path: str,
    *,
    format: str = "",
    encoding: str = "",
    figures: bool | None = None,
    progress: Progress | None = None,
) -> Imported:
    """The document as a report; `path` is named in errors and gives title and format where nothing better does.

    `format` and `encoding` are taken as named, else told from the content. `figures` says whether figures
    are proposed; where it does not, they are, unless the document is larger than `FIGURES_LIMIT`, or an
    export of this program, which holds its own.
    LoadError where it can't be read, UsageError where no such format is known. What could take much of the
    machine is read in a process of its own.
    """
    from explorer.importing.apart import import_apart, is_heavy
    from explorer.importing.formats import FORMATS, detect

    name = format or (detect(data, path)[0] if data.strip() else "")
    apart = name in FORMATS and len(data) <= SIZE_LIMIT and is_heavy(data, name)
    take = import_apart if apart else import_here
    return take(data, path, format=format, encoding=encoding, figures=figures, progress=progress)


def import_documents(
    documents: Sequence[tuple[bytes, str]],
    *,
    format: str = "",
    encoding: str = "",
    figures: bool | None = None,
    progress: Progress | None = None,
) -> Imported:
    """Several documents, (content, path) each, as one report with a chapter for each. Errors as `import_document`."""
    from explorer.importing.chapters import combine

    parts = [
        import_document(data, path, format=format, encoding=encoding, figures=figures, progress=progress)
        for data, path in documents
    ]
    return parts[0] if len(parts) == 1 else combine(parts)
