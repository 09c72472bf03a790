"""Unicode's LineBreakTest.txt against the tailored breaker: what differs, and which rule or table asks for it.

python benchmarks/line_break_conformance.py LineBreakTest.txt

The file is Unicode's (Unicode License v3), version 15.0.0 as Debian's package unicode-data has it; it is not
bundled. Each case's opportunities are taken through what changed in UAX #14 since 15.0 (`CHANGES`) and through
the tailoring's tables; what comes out must be what the breaker finds. Markdown on stdout, as it stands in
docs/line-breaking.md; exit code 1 where anything is unexplained.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from explorer.text import prohibition
from explorer.text.cells import cluster_starts
from explorer.text.glue import inseparable
from explorer.text.linebreak import BLANKS, HARD_BREAK, opportunities

NOT_BREAK, BREAK = "×", "÷"
SHOWN = 4
"""Characters of an example on either side of what it shows."""
MARKED_BLANK = "beside a blank that carries a mark"
_CLASS = re.compile(r"\(([A-Za-z0-9]+)(?:_[A-Z0-9]+)*\) ?[×÷]")


class Case(NamedTuple):
    """A line of the file: the text, the offsets with an opportunity, each character's line breaking class."""

    text: str
    expected: frozenset[int]
    classes: tuple[str, ...]


class Change(NamedTuple):
    """A rule of UAX #14 that is another one since 15.0.

    `pattern` is matched against the case as `CLASS=CODE ` for each character; where a match ends, the rule
    now has `mark`.
    """

    name: str
    what: str
    pattern: re.Pattern[str]
    mark: str


class Departure(NamedTuple):
    """An offset where the breaker differs from the file, and why."""

    cause: str
    offset: int
    mark: str


_MARKS = r"(?:CM1=\S+ |ZWJ=\S+ )*"
_LETTER = r"(?:AL|HL|AI|XX|SA)="
_OPENS_QUOTATION = r"QU=(?:00AB|2018|201C|201F|2039) "
_CLOSES_QUOTATION = r"QU=(?:00BB|2019|201D|203A) "
_BREAKS_BEFORE_NO_BREAK_SPACE = re.compile(rf"(?:(?:BA|HY)=\S+ {_MARKS}|(?:SP|ZW)=\S+ )\Z")

CHANGES = (
    Change(
        "LB15",
        "15.1 dropped it: a blank after `\"` parts it from an opening bracket",
        re.compile(rf"QU=\S+ {_MARKS}(?:SP=\S+ )+(?=OP=)"),
        BREAK,
    ),
    Change(
        "LB15a",
        "15.1: no break after an opening quotation mark at a text's start or behind an opening bracket, blanks or not",
        re.compile(rf"(?:^|(?<= )(?:OP|SP|QU|GL|ZW|BK|CR|LF|NL)=\S+ ){_OPENS_QUOTATION}{_MARKS}(?:SP=\S+ )+(?=.)"),
        NOT_BREAK,
    ),
    Change(
        "LB15b",
        "15.1: no break before a closing quotation mark that a blank, a closing bracket or the end follows",
        re.compile(rf"(?:SP=\S+ )+(?={_CLOSES_QUOTATION}{_MARKS}(?:$|(?:SP|CL|CP|QU|GL|WJ|EX|IS|SY|BK|CR|LF|NL|ZW)=))"),
        NOT_BREAK,
    ),
    Change(
        "LB15c",
        "16.0: a break between a blank and a decimal point",
        re.compile(r"SP=\S+ (?=IS=\S+ NU=)"),
        BREAK,
    ),
    Change(
        "LB20a",
        "16.0, before Hebrew 17.0: no break between a hyphen at a word's start and the word",
        re.compile(rf"(?:^|(?:SP|ZW|CB|GL|BK|CR|LF|NL)=\S+ )HY=\S+ {_MARKS}(?={_LETTER})"),
        NOT_BREAK,
    ),
    Change(
        "LB21a",
        "16.0: a break between a hyphen and a Hebrew letter, though a Hebrew letter stands before the hyphen",
        re.compile(rf"HL=\S+ {_MARKS}(?:HY|BA)=\S+ {_MARKS}(?=HL=)"),
        BREAK,
    ),
    Change(
        "LB25",
        "16.0: no break between a point or comma and a digit",
        re.compile(rf"IS=\S+ {_MARKS}(?=NU=)"),
        NOT_BREAK,
    ),
)  # fmt: skip

STARTS = {
    "a pause or stop": prohibition.PAUSES_AND_STOPS,
    "a closing bracket": prohibition.CLOSING_BRACKETS,
    "a closing quotation mark": prohibition.CLOSING_QUOTES,
    "a dash or ellipsis": prohibition.DASHES_AND_ELLIPSES,
    "a connector": prohibition.CONNECTORS,
    "an interpunct": prohibition.INTERPUNCTS,
    "a unit sign": prohibition.UNIT_SIGNS,
    "an iteration mark": prohibition.ITERATION_MARKS,
}
ENDS = {
    "an opening bracket": prohibition.OPENING_BRACKETS,
    "an opening quotation mark": prohibition.OPENING_QUOTES,
    "a leading sign": prohibition.LEADING_SIGNS,
}


def read_case(line: str) -> Case | None:
    """A line of the file; None where it holds a comment only."""
    case, _, comment = line.partition("#")
    fields = case.split()
    if not fields:
        return None
    text = "".join(chr(int(code, 16)) for code in fields[1::2])
    expected = frozenset(at for at, mark in enumerate(fields[0::2]) if mark == BREAK and at)
    return Case(text, expected, tuple(_CLASS.findall(comment)))


def departures(case: Case) -> list[Departure]:
    """Where the breaker must differ from the file: changed rules first, then the tailoring's tables."""
    found: dict[int, Departure] = {}
    current = set(case.expected)
    for departure in (*_changed(case), *_marked_blanks(case), *_tailored(case.text)):
        offset = departure.offset
        if (departure.mark == BREAK) != (offset in current):
            current ^= {offset}
            if found.pop(offset, None) is None:
                found[offset] = departure
    return sorted(found.values(), key=lambda departure: departure.offset)


def predicted(case: Case) -> list[int]:
    """The opportunities that the file and the departures ask for."""
    return sorted(case.expected ^ {departure.offset for departure in departures(case)})


def _changed(case: Case) -> Iterator[Departure]:
    spelled = _spelled(case, len(case.text))
    for change in CHANGES:
        for match in change.pattern.finditer(spelled):
            yield Departure(change.name, spelled.count(" ", 0, match.end()), change.mark)


def _spelled(case: Case, end: int) -> str:
    """The first `end` characters as the patterns take them."""
    pairs = zip(case.classes[:end], case.text[:end], strict=True)
    return "".join(f"{name}={ord(character):04X} " for name, character in pairs)


def _marked_blanks(case: Case) -> Iterator[Departure]:
    """A blank that carries a mark does not vanish: it counts as a no-break space (LB12, LB12a)."""
    for start, end in pairwise(cluster_starts(case.text)):
        if end > start + 1 and case.text[start] in BLANKS:
            if _BREAKS_BEFORE_NO_BREAK_SPACE.search(_spelled(case, start)):
                yield Departure(MARKED_BLANK, start, BREAK)
            if end < len(case.text):
                yield Departure(MARKED_BLANK, end, NOT_BREAK)


def _tailored(text: str) -> Iterator[Departure]:
    """What the tables of `prohibition` and `glue` ask for at each offset."""
    starts = set(cluster_starts(text))
    inside = inseparable(text).amounts
    for match in prohibition.BETWEEN_QUOTATIONS.finditer(text):
        yield Departure("between quotations", match.start(), BREAK)
    for offset in range(1, len(text)):
        cause = _forbidding(text, offset)
        if not cause and offset in inside:
            cause = "inside an amount"
        if not cause and offset not in starts:
            cause = "inside a grapheme cluster"
        if cause:
            yield Departure(cause, offset, NOT_BREAK)


def _forbidding(text: str, offset: int) -> str:
    """Which table keeps a line from ending at the offset; blanks at a break do not count."""
    blanks = "".join(BLANKS)
    after, before = text[offset:].lstrip(blanks)[:1], text[:offset].rstrip(blanks)[-1:]
    if HARD_BREAK.match(text, offset - 1):
        return ""
    for name, characters in STARTS.items():
        if after and after in characters:
            return f"before {name}"
    return next((f"after {name}" for name, characters in ENDS.items() if before and before in characters), "")


def report(cases: Iterable[Case]) -> int:
    """Print the table of causes; how many cases stay unexplained."""
    by_cause: dict[str, list[tuple[Case, Departure]]] = defaultdict(list)
    total = held = 0
    unexplained: list[Case] = []
    for case in cases:
        total += 1
        found = opportunities(case.text)
        held += found == sorted(case.expected)
        if found != predicted(case):
            unexplained.append(case)
        for departure in departures(case):
            by_cause[departure.cause].append((case, departure))
    print(
        f"{total:,} cases; {held:,} hold as they stand; {total - held - len(unexplained):,} differ as generated;"
    )
    print(f"{len(unexplained)} unexplained.\n\n| cause | opportunities | for instance |\n|---|--:|---|")
    changed = {change.name: f"{change.name}: {change.what}" for change in CHANGES}
    for cause in sorted(by_cause):
        hits = by_cause[cause]
        example = shown(*min(hits, key=lambda hit: len(hit[0].text)))
        print(f"| {changed.get(cause, cause)} | {len(hits):,} | {example} |")
    for case in unexplained:
        print("unexplained:", ascii(case.text), opportunities(case.text), predicted(case))
    return len(unexplained)


def shown(case: Case, departure: Departure) -> str:
    """A case with the mark that the breaker now has at the departure's offset."""
    codes = [f"{ord(character):04X}" for character in case.text]
    first, last = departure.offset - SHOWN, departure.offset + SHOWN
    before, after = codes[max(first, 0) : departure.offset], codes[departure.offset : last]
    return " ".join(["…"] * (first > 0) + before + [departure.mark] + after + ["…"] * (last < len(codes)))


def main() -> None:
    """Read the file and report."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    sys.exit(bool(report(case for case in map(read_case, lines) if case)))


if __name__ == "__main__":
    main()
