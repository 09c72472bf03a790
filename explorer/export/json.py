"""A document as JSON in the report format's own keys."""

from __future__ import annotations

import json
from collections.abc import Iterator

from explorer.export.document import Document
from explorer.export.yaml import as_report
from explorer.loading import report_keys


def pieces(document: Document) -> Iterator[bytes]:
    """The document as indented JSON in UTF-8, ending in a newline."""
    text = json.dumps(report_keys(as_report(document)), ensure_ascii=False, indent=2)
    yield (text + "\n").encode("utf-8", "surrogatepass")
