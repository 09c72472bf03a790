"""Whether a file is a report, told from its first bytes."""

from __future__ import annotations

import re

HEAD_LENGTH = 4096
_FORMAT_KEY = re.compile(rb"""(?:^|[{,])\s*["']?format["']?[ \t]*:[ \t]*["']?report/""")
_YAML_LINE = re.compile(rb"""\s*$|[ \t\-#{%}"'\]\[,]|[^\s:]+[ \t]*:""")


def looks_like_report(data: bytes) -> bool:
    """Whether `format: report/…` stands in the first bytes, before any line that can be no YAML mapping."""
    head = data[:HEAD_LENGTH].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    for line in re.split(rb"[\r\n]+", head):
        if _FORMAT_KEY.search(line):
            return True
        if not _YAML_LINE.match(line):
            return False
    return False
