"""How often the right section comes first: queries drawn from the texts, with every kind of slip.

    python benchmarks/relevance.py [SAMPLES]

`relevance_report.jsonl` asks the shipped report, `relevance_samples.jsonl` (needs the folder of sample
documents) three government reports cut at their own headings, `relevance_imported.jsonl` three others as they
are imported: a report, a manual half in English, a filing in English. A query's section is the one its words
were taken from, at random, before any slip was made; phrases stand in that section only. Of imported
documents it is any that holds the passage; where that is null, nothing is to be found. Exit code 1 below
the targets: 85 % first, 97 % among the first three.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from relevance_samples import sections_of_sample

from explorer.loading import read_report
from explorer.model import Outline, Report
from explorer.opening import open_report
from explorer.search import Index

HERE = Path(__file__).resolve().parent
FIRST_WANTED = 0.85
FIRST_THREE_WANTED = 0.97
ROW = "{:<16}{:>8}{:>8}{:>12}{:>8}"


def main(arguments: list[str]) -> int:
    """Ask, print what did not come first and a table by kind; the exit code."""
    places = _places_in_report()
    if arguments:
        places += _places_in_samples(Path(arguments[0])) + _places_in_imports(Path(arguments[0]))
    by_kind: dict[str, list[int]] = defaultdict(list)
    for kind, query, place in places:
        by_kind[kind].append(place)
        if place != 0:
            print(
                f"{kind}: {query}: " + ("not among the first twenty" if place < 0 else f"place {place + 1}")
            )
    return _print_table(by_kind)


def _print_table(by_kind: dict[str, list[int]]) -> int:
    print(ROW.format("kind", "queries", "first", "first three", "none"))
    by_kind = {**by_kind, "all": [place for found in by_kind.values() for place in found]}
    for kind, found in by_kind.items():
        first = sum(place == 0 for place in found)
        three = sum(0 <= place < 3 for place in found)
        print(ROW.format(kind, len(found), first, three, sum(place < 0 for place in found)))
    print(f"first {first / len(found):.1%}, among the first three {three / len(found):.1%}")
    return int(first < FIRST_WANTED * len(found) or three < FIRST_THREE_WANTED * len(found))


Place = tuple[str, str, int]
"""(kind, query, place of the right section from 0, or −1)."""


def _places_in_report() -> list[Place]:
    index = Index([Outline(read_report(str(HERE.parent / "data" / "report.yaml")))])
    return [_place(index, asked) for asked in _asked("relevance_report.jsonl")]


def _places_in_samples(folder: Path) -> list[Place]:
    indexes: dict[str, Index] = {}
    places = []
    for asked in _asked("relevance_samples.jsonl"):
        name = asked["document"]
        if name not in indexes:
            sections = sections_of_sample((folder / name).read_text(encoding="utf-8"))
            indexes[name] = Index([Outline(Report(title=name, sections=tuple(sections)))])
        places.append(_place(indexes[name], asked))
    return places


def _places_in_imports(folder: Path) -> list[Place]:
    indexes: dict[str, Index] = {}
    places = []
    for asked in _asked("relevance_imported.jsonl"):
        name = asked["document"]
        if name not in indexes:
            indexes[name] = Index([Outline(open_report(str(folder / name)).report)])
        places.append(_place_of_passage(indexes[name], asked))
    return places


def _place_of_passage(index: Index, asked: dict[str, str]) -> Place:
    """The first hit whose section holds the passage; first too where nothing was to be found, nor was."""
    hits = index.search(asked["query"]).hits
    passage: str | None = asked["passage"]
    if passage is None:
        return asked["kind"], asked["query"], -1 if hits else 0
    sections = [index.corpus.section(hit.row) for hit in hits]
    holding = [passage in section.title or passage in section.body for section in sections]
    return asked["kind"], asked["query"], holding.index(True) if any(holding) else -1


def _asked(name: str) -> list[dict[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _place(index: Index, asked: dict[str, str]) -> Place:
    sections = [hit.section for hit in index.search(asked["query"]).hits]
    place = sections.index(asked["section"]) if asked["section"] in sections else -1
    return asked["kind"], asked["query"], place


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
