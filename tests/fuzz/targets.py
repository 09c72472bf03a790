"""What is fuzzed: each target takes any bytes, and fails where a law is broken or an unforeseen error is raised."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache

from explorer.errors import LoadError
from explorer.export import render
from explorer.importing import import_here
from explorer.loading import parse_report, write_report
from explorer.model import Outline
from explorer.opening import shipped_report
from explorer.search import Index
from explorer.text.fold import fold, fold_map
from explorer.text.linebreak import break_lines
from explorer.text.markdown import parse
from explorer.text.quantity import find
from explorer.text.sanitize import file_name, visible

HEAD = b"format: report/1\ntitle: t\nsections:\n"
MEASURES = (1, 7, 40)


def text_of(data: bytes) -> str:
    """Any bytes as text, half characters included."""
    return data.decode("utf-8", "surrogateescape")


def fuzz_report(data: bytes) -> None:
    """Any file is a report or one line of error; what was read is written and reads back equal."""
    for whole in (data, HEAD + data):
        with suppress(LoadError):
            report = parse_report(whole, "a.yaml")
            assert parse_report(write_report(report), "a.yaml")._replace(problems=()) == report._replace(
                problems=()
            )


def fuzz_document(data: bytes) -> None:
    """Any document, told by its content, is a report or one line of error, and exports."""
    _imported(data, "a")


def fuzz_markdown(data: bytes) -> None:
    """Any Markdown is a report or one line of error, and exports; any text is Markdown to read."""
    _imported(data, "a.md")
    parse(text_of(data))


def fuzz_html(data: bytes) -> None:
    """Any HTML is a report or one line of error."""
    _imported(b"<html>" + data, "a.html")


def fuzz_word(data: bytes) -> None:
    """Any zip archive is a report or one line of error."""
    _imported(b"PK\x03\x04" + data, "a.docx")


def fuzz_pdf(data: bytes) -> None:
    """Any PDF is a report or one line of error."""
    _imported(b"%PDF-1.7\n" + data, "a.pdf")


def _imported(data: bytes, path: str) -> None:
    with suppress(LoadError):
        outline = Outline(import_here(data, path).report)
        render(outline, outline.children(), format="markdown")


def fuzz_query(data: bytes) -> None:
    """Any query is answered."""
    _index().search(text_of(data)[:300])


@cache
def _index() -> Index:
    return Index([Outline(shipped_report())])


def fuzz_quantities(data: bytes) -> None:
    """Quantities lie inside their text, in order and apart."""
    text, end = text_of(data), 0
    for quantity in find(text):
        assert end <= quantity.start <= quantity.value_start < quantity.end <= len(text)
        end = quantity.end


def fuzz_text(data: bytes) -> None:
    """Lines cover their text; folding keeps places; what is shown is as long as before, and safe."""
    text = text_of(data)
    for measure in MEASURES:
        end = 0
        for span in break_lines(text, measure):
            assert end <= span.start <= span.end <= len(text)
            end = span.end
    assert fold_map(text).text == fold(text)
    assert len(visible(text)) == len(text)
    assert visible(visible(text)) == visible(text)
    assert 0 < len(file_name(text, ".md").encode()) <= 120


TARGETS: dict[str, Callable[[bytes], None]] = {
    "report": fuzz_report,
    "document": fuzz_document,
    "markdown": fuzz_markdown,
    "html": fuzz_html,
    "word": fuzz_word,
    "pdf": fuzz_pdf,
    "query": fuzz_query,
    "quantities": fuzz_quantities,
    "text": fuzz_text,
}
