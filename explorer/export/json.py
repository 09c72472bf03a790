"""A document as JSON in the report format's own keys."""

from __future__ import annotations

import json

from explorer.export.document import Document
from explorer.export.yaml import as_report
from explorer.loading import report_keys


def render_json(document: Document) -> str:
    """The document as indented JSON, ending in a newline."""
    return json.dumps(report_keys(as_report(document)), ensure_ascii=False, indent=2) + "\n"
