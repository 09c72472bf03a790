"""Time and check the readers of formats: `python benchmarks/import_formats.py SAMPLES_DIR`.

SAMPLES_DIR holds `docx`, `html/10-K-1` (a filing with the list of its sections), and one book as
`html/zh-maint-guide`, `pdf/maint-guide.zh-cn.pdf` and `zh-text/maint-guide.zh-cn.txt`. Printed are the
sections that are missed, how far the three outlines agree, and seconds for documents of growing size.
"""

from __future__ import annotations

import argparse
import io
import json
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from explorer.importing import import_document, read_source
from explorer.importing.pdf_characters import compared
from explorer.model import Report, Section

SENTENCE = "本年度围绕服务区域发展战略扎实推进各项工作，完成共建项目24项，累计投入1.54亿元，同比增长12.6%。"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPHS_A_PAGE = 10


def main() -> None:
    """Run all parts on the folder named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("samples", type=Path)
    samples = parser.parse_args().samples
    read_all(samples / "docx")
    filing(samples / "html" / "10-K-1")
    one_book(samples)
    for name, made in (("docx", docx_of), ("html", html_of)):
        grow(name, made, (300, 600, 1200))
    pdf = (samples / "pdf" / "maint-guide.zh-cn.pdf").read_bytes()
    grow("pdf", lambda pages: pdf_of(pdf, pages), (63, 315, 630))


def read_all(folder: Path) -> None:
    """Each document of a folder: what kinds of blocks come out of it."""
    for path in sorted(folder.iterdir()):
        source = read_source(path.read_bytes(), path.name)
        kinds = sorted({block.kind for block in source.blocks})
        print(f"{path.name}: {len(source.blocks)} blocks ({', '.join(kinds)})")


def filing(folder: Path) -> None:
    """The filing's true sections that are no headings of its outline."""
    wanted = json.loads((folder / "expected-top-level-sections.json").read_text())
    begin = time.perf_counter()
    found = headings(folder / "primary-document.html")
    seconds = time.perf_counter() - begin
    starts = [f"item {section['identifier'].lower()}" for section in wanted]
    missed = [
        start for start in starts if not any(h.lower().startswith((f"{start}.", f"{start} ")) for h in found)
    ]
    print(f"10-K: {len(starts) - len(missed)} of {len(starts)} sections in {seconds:.1f} s; missed: {missed}")


def one_book(samples: Path) -> None:
    """How many headings the formats of one book share."""
    pdf = _titles(samples / "pdf" / "maint-guide.zh-cn.pdf")
    text = _titles(samples / "zh-text" / "maint-guide.zh-cn.txt")
    print(f"one book: {len(pdf)} headings from PDF, {len(text)} from text, {len(pdf & text)} in both")
    pages = set()
    for path in sorted((samples / "html" / "zh-maint-guide").iterdir()):
        pages |= _titles(path)
    print(f"one book: {len(pages & pdf)} of {len(pages)} headings of its web pages are in the PDF")


def _titles(path: Path) -> set[str]:
    return {compared(section.title) for section in _sections(_imported(path))}


def headings(path: Path) -> list[str]:
    """A document's headings as printed."""
    return [f"{section.number} {section.title}".strip() for section in _sections(_imported(path))]


def _imported(path: Path) -> Report:
    return import_document(path.read_bytes(), path.name, figures=False).report


def _sections(report: Report) -> list[Section]:
    found: list[Section] = []
    stack = list(reversed(report.sections))
    while stack:
        section = stack.pop()
        found.append(section)
        stack.extend(reversed(section.sections))
    return found


def grow(name: str, made: Callable[[int], bytes], sizes: tuple[int, ...]) -> None:
    """Seconds for documents of so many pages, the reader alone and with outline and figures."""
    for pages in sizes:
        data = made(pages)
        begin = time.perf_counter()
        source = read_source(data, f"x.{name}")
        middle = time.perf_counter()
        import_document(data, f"x.{name}")
        end = time.perf_counter()
        letters = sum(len(block.text) for block in source.blocks)
        print(
            f"{name}, {pages} pages, {letters} characters: read {middle - begin:.2f} s, in all {end - middle:.2f} s"
        )


def docx_of(pages: int) -> bytes:
    """A Word document with a heading and ten paragraphs a page."""
    body = "".join(
        f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>第{page}项</w:t></w:r></w:p>'
        + f"<w:p><w:r><w:t>{SENTENCE}{page}</w:t></w:r></w:p>" * PARAGRAPHS_A_PAGE
        for page in range(pages)
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
    return out.getvalue()


def html_of(pages: int) -> bytes:
    """A web page with a heading and ten paragraphs a page."""
    body = "".join(
        f"<h2>第{page}项</h2>" + f"<p>{SENTENCE}{page}</p>" * PARAGRAPHS_A_PAGE for page in range(pages)
    )
    return f"<!DOCTYPE html><html><body>{body}</body></html>".encode()


def pdf_of(data: bytes, pages: int) -> bytes:
    """A PDF file repeated until it has so many pages."""
    writer = PdfWriter()
    while len(writer.pages) < pages:
        writer.append(PdfReader(io.BytesIO(data)))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


if __name__ == "__main__":
    main()
