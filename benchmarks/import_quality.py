"""Score the importer against documents labelled by hand: `python benchmarks/import_quality.py SAMPLES_DIR [--misses]`.

`labels/*.json` hold positions and values, not the texts: `outline` rows are [line, level, number, length of
the title]; `figures` rows are [line, value, unit, bound] of the lines `excerpt` spans; `optional` ones are
counted neither way. Without SAMPLES_DIR only the shipped report's source is scored against `data/report.yaml`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from explorer.importing import import_document
from explorer.loading import read_report
from explorer.model import Metric, Outline, Report
from explorer.text.quantity import measure

ROOT = Path(__file__).resolve().parent.parent
LABELS = Path(__file__).resolve().parent / "labels"
LINE_SLACK = 2

Key = tuple[object, ...]


@dataclass
class Score:
    """Expected, given and shared counts of one kind; what was missed and what was too much."""

    expected: int = 0
    given: int = 0
    shared: int = 0
    missed: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision."""
        return 2 * self.shared / max(1, self.expected + self.given)

    def line(self, name: str) -> str:
        """One line of the table."""
        return (
            f"  {name:9} F1 {self.f1:6.1%}  recall {self.shared / max(1, self.expected):6.1%} of {self.expected:3}"
            f"  precision {self.shared / max(1, self.given):6.1%} of {self.given:3}"
        )


def main() -> None:
    """Print the scores of each labelled document, and of the shipped report's source."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("samples", type=Path, nargs="?")
    parser.add_argument("--misses", action="store_true", help="print what was missed and what was too much")
    options = parser.parse_args()
    score_shipped(show=options.misses)
    if options.samples is None:
        return
    totals = [Score(), Score(), Score()]
    for path in sorted(LABELS.glob("*.json")):
        labels = json.loads(path.read_text(encoding="utf-8"))
        scores = score_document(options.samples / labels["file"], labels)
        show_scores(path.stem, scores, show=options.misses)
        for total, score in zip(totals, scores, strict=True):
            total.expected += score.expected
            total.given += score.given
            total.shared += score.shared
    show_scores("all", totals, show=False)


def show_scores(name: str, scores: Iterable[Score], *, show: bool) -> None:
    """Print the three lines of one document."""
    print(name)
    for what, score in zip(("outline", "figures", "bounds"), scores, strict=True):
        print(score.line(what))
        if show:
            print(*(f"      missed {text}" for text in score.missed), sep="\n" if score.missed else "")
            print(*(f"      extra  {text}" for text in score.extra), sep="\n" if score.extra else "")


def score_document(path: Path, labels: dict[str, list[list[object]]]) -> list[Score]:
    """Outline, figures and bounds of one labelled document."""
    data = path.read_bytes()
    report = import_document(data, str(path)).report
    outline = score_outline(report, labels["outline"])
    figures, bounds = score_figures(report, data.decode("utf-8"), labels)
    return [outline, figures, bounds]


def score_outline(report: Report, rows: list[list[object]]) -> Score:
    """A heading is right where line, level, number and the title's length are."""
    outline = Outline(report)
    given = [
        (section.place.line, depth + 1, section.number, len(section.title))
        for section, depth in zip(outline.sections, outline.depths, strict=True)
        if section.place.line
    ]
    score = Score(len(rows), len(given))
    left = list(given)
    for line, level, number, length in rows:
        assert isinstance(line, int)
        found = next(
            (one for one in left if abs(one[0] - line) <= LINE_SLACK and one[1:] == (level, number, length)),
            None,
        )
        if found is None:
            score.missed.append(f"line {line} level {level} {number} ({length})")
        else:
            score.shared += 1
            left.remove(found)
    score.extra = [f"line {line} level {level} {number} ({length})" for line, level, number, length in left]
    return score


def score_figures(report: Report, text: str, labels: dict[str, list[list[object]]]) -> tuple[Score, Score]:
    """Figures of the excerpt by value and unit; bounds of those that are right."""
    first, last = (int(str(line)) for line in labels["excerpt"])
    given = located(report, text.split("\n")[first - 1 : last], first)
    optional = Counter((row[0], amount(str(row[1]), str(row[2]))) for row in labels["optional"])
    figures, bounds = Score(len(labels["figures"])), Score()
    left = list(given)
    for row in labels["figures"]:
        line, wanted, bound = row[0], amount(str(row[1]), str(row[2])), row[3]
        alike = [one for one in left if one[0] == line and one[1] == wanted]
        found = next((one for one in alike if one[2].bound == bound), alike[0] if alike else None)
        if found is None:
            figures.missed.append(" ".join(map(str, row)))
            continue
        left.remove(found)
        figures.shared += 1
        bounds.expected += 1
        bounds.given += 1
        bounds.shared += found[2].bound == bound
        if found[2].bound != bound:
            bounds.missed.append(f"{row} given {found[2].bound}")
    for line, key, metric in left:
        if optional[(line, key)]:
            optional[(line, key)] -= 1
        else:
            figures.extra.append(f"{line} {metric.value} {metric.unit} {metric.quote[:50]}")
    figures.given = figures.shared + len(figures.extra)
    return figures, bounds


def located(report: Report, lines: list[str], first: int) -> list[tuple[int, Key, Metric]]:
    """The figures whose quote stands in the lines, with their line."""
    starts, squeezed = [], ""
    for line in lines:
        starts.append(len(squeezed))
        squeezed += squeeze(line)
    found = []
    at = 0
    outline = Outline(report)
    for row, section in enumerate(outline.sections):
        following = outline.sections[row + 1].place.line if row + 1 < len(outline) else 0
        if section.place.line >= first + len(lines) or 0 < following < first:
            continue
        for metric in section.metrics:
            quote = squeeze(metric.quote)
            place = squeezed.find(quote, max(0, at - len(quote)))
            if place < 0:
                place = squeezed.find(quote)
            if place >= 0:
                at = place
                inside = place + max(0, quote.find(squeeze(metric.value)))
                number = sum(1 for start in starts if start <= inside) - 1
                found.append((first + number, amount(metric.value, metric.unit), metric))
    return found


def squeeze(text: str) -> str:
    """A text without white space and bold marks."""
    return re.sub(r"[\s\u3000]|\*\*|[#|]", "", text)


_COUNTED = re.compile(r"[A-Za-z ]+$")


def amount(value: str, unit: str) -> Key:
    """A figure's amount in canonical terms: 近千亩 and 1 千亩 are one."""
    try:
        measured = measure(value, unit)
        return (
            (measured.amount.normalize(), measured.unit) if measured else (Decimal(value).normalize(), unit)
        )
    except InvalidOperation:
        return (value, unit)


def score_shipped(*, show: bool) -> None:
    """The shipped report's source against the report: headings, and figures with value, unit and bound."""
    wanted = Outline(read_report(str(ROOT / "data" / "report.yaml")))
    source = ROOT / "data" / "source" / "report.txt"
    given = Outline(import_document(source.read_bytes(), str(source)).report)
    titles = [(section.number, section.title) for section in wanted.sections if section.number]
    ours = [(section.number, section.title) for section in given.sections if section.number]
    print(f"shipped report: headings {sum(one in ours for one in titles)}/{len(titles)}, {len(ours)} given")
    expected = Counter(keys(wanted))
    proposed = Counter(keys(given))
    shared = sum((expected & proposed).values())
    print(
        f"  figures with value, unit, bound {shared}/{expected.total()} = {shared / expected.total():.1%}; "
        f"{proposed.total()} proposed = {proposed.total() / expected.total():.2f} times"
    )
    if show:
        print("  missed", *(expected - proposed).elements(), sep="\n      ")
        print("  extra", *(proposed - expected).elements(), sep="\n      ")


def keys(outline: Outline) -> list[Key]:
    """Position, amount, unit and bound of every figure."""
    return [
        (section.number, *amount(metric.value, metric.unit), metric.bound)
        for section in outline.sections
        for metric in section.metrics
    ]


if __name__ == "__main__":
    main()
