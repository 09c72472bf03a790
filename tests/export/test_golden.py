"""What each format makes of the report that holds every hard case, kept byte for byte in `tests/export/golden`.

After a change that is meant: `pytest tests/export/test_golden.py --renew-golden`, then read what `git diff` shows,
and open the page and the Word file (`report-explorer export tests/export/golden/report.yaml --all --to docx -o a.docx`
after the YAML was renewed).
"""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from explorer.export import FORMATS, SUFFIXES, Manifest, render
from explorer.importing import import_document
from explorer.loading import parse_report
from explorer.model import Outline
from tests.export.hard_report import OUTLINE, REPORT

FOLDER = Path(__file__).parent / "golden"
MANIFEST = Manifest(contents=True, anchors=True, selection="全部 <b>")


def _kept(format: str) -> Path:
    return FOLDER / ("report.docx.xml" if format == "docx" else f"report{SUFFIXES[format]}")


def _written(format: str) -> bytes:
    content = render(OUTLINE, range(len(OUTLINE)), format=format, manifest=MANIFEST)
    if format != "docx":
        return content
    with ZipFile(io.BytesIO(content)) as word:
        return word.read("word/document.xml").replace(b"><", b">\n<")


@pytest.mark.parametrize("format", FORMATS)
def test_the_hard_report_is_written_as_kept(format: str, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--renew-golden"):
        _kept(format).write_bytes(_written(format))
    assert _written(format) == _kept(format).read_bytes(), (
        "meant? pytest tests/export --renew-golden; read git diff"
    )


def test_the_kept_yaml_is_the_hard_report() -> None:
    assert parse_report(_kept("yaml").read_bytes()) == REPORT


def test_the_kept_markdown_has_the_outline_of_the_hard_report() -> None:
    again = Outline(import_document(_kept("markdown").read_bytes(), "a.md").report)
    assert [section.id for section in again.sections] == [section.id for section in OUTLINE.sections]
    assert list(again.depths) == list(OUTLINE.depths)
    assert [section.metrics for section in again.sections] == [
        section.metrics for section in OUTLINE.sections
    ]
