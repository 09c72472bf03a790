"""YAML into reports and back, every value with its place."""

from __future__ import annotations

from explorer.loading.reader import looks_like_report, parse_report, read_report

__all__ = ["looks_like_report", "parse_report", "read_report"]
