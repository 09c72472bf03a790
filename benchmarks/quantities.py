"""Score the quantity grammar on public samples: `python benchmarks/quantities.py SAMPLES_DIR [--misses]`.

SAMPLES_DIR holds `quantities/recognizers-text` (Recognizers-Text's specifications, Microsoft, MIT),
`zh-en-pairs` (work reports aligned sentence by sentence) and `zh-provincial` (work reports).
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from explorer.text.quantity import Quantity, find, measure
from explorer.text.quantity.unit_table import MEASURED, MONEY
from explorer.text.quantity.units import split_magnitude

MODELS = (
    "Number-Chinese/NumberModel",
    "Number-Chinese/PercentModel",
    "NumberWithUnit-Chinese/CurrencyModel",
    "NumberWithUnit-Chinese/DimensionModel",
    "NumberWithUnit-Chinese/AgeModel",
    "NumberWithUnit-Chinese/TemperatureModel",
    "NumberWithUnit-English/CurrencyModel",
    "NumberWithUnit-English/DimensionModel",
    "NumberWithUnit-English/AgeModel",
    "NumberWithUnit-English/TemperatureModel",
)
HAN = "萬億點負幾兩雙貳參陸分之 零〇一二三四五六七八九十百千万亿兆两壹贰叁肆伍陆柒捌玖拾佰仟"
BY_DESIGN = {
    "numeral in words without a unit": re.compile(rf"^[负正]?[{HAN}点又分之几数多半廿卅双对打ー]+$"),
    "unit without a number": re.compile(r"^$"),
    "numeral or unit parted by blanks": re.compile(
        rf"[{HAN.replace(' ', '')}点个個] +[{HAN.replace(' ', '')}点点個个百]"
    ),
    "bare number, a year or a code": re.compile(r"^[-+]?[0-9０-９]+[a-zA-Z]?$"),
    "power, hexadecimal or scientific notation": re.compile(r"\d ?[eE][-+]?\d|\^|^0x"),
    "discount (折), coins after notes, feet with inches": re.compile(
        r"折|元.+角|ft \d|dollars? (and )?\d|又|usd \d"
    ),
}
"""Why an expected result is none of ours by design; the rest of the misses are defects."""
_GROUPED = re.compile(r"[0-9０-９]+(?:[.．][0-9０-９]+)?")


@dataclass
class Score:
    """Counts of one file: results expected and met, our own of the file's kind and the right ones."""

    expected: int = 0
    met: int = 0
    given: int = 0
    right: int = 0
    by_design: dict[str, int] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def line(self, name: str) -> str:
        """One line of the table."""
        out = sum(self.by_design.values())
        inside = max(1, self.expected - out)
        return (
            f"{name:40} expected {self.expected:4}  recall {self.met / max(1, self.expected):6.1%}"
            f"  by design out {out:3}  recall of the rest {self.met / inside:6.1%}"
            f"  precision {self.right / max(1, self.given):6.1%} of {self.given}"
        )


def main() -> None:
    """Print the three tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("samples", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what was not found")
    options = parser.parse_args()
    for model in MODELS:
        score = score_model(options.samples / "quantities" / "recognizers-text" / f"{model}.json", model)
        print(score.line(model))
        for reason, count in sorted(score.by_design.items()):
            print(f"{'':8}{count:4}  {reason}")
        if options.misses:
            print(*(f"{'':8}{miss}" for miss in score.misses), sep="\n")
    report_pairs(options.samples / "zh-en-pairs", options.misses)
    report_speed(options.samples / "zh-provincial")


def score_model(path: Path, model: str) -> Score:
    """Compare every case of one specification with what `find` gives."""
    score = Score()
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        text = case["Input"]
        found = [quantity for quantity in find(text) if _of_kind(quantity, model)]
        expected = [result for result in case["Results"] if result.get("Resolution")]
        score.given += len(found)
        score.right += sum(any(_meets(quantity, result) for result in expected) for quantity in found)
        for result in expected:
            _count(score, found, result, text)
    return score


def _count(score: Score, found: list[Quantity], result: dict[str, object], text: str) -> None:
    score.expected += 1
    if any(_meets(quantity, result) for quantity in found):
        score.met += 1
        return
    printed = str(result["Text"]).strip()
    if "'value': None" in str(result["Resolution"]):
        printed = ""
    for reason, pattern in BY_DESIGN.items():
        if pattern.search(printed):
            score.by_design[reason] = score.by_design.get(reason, 0) + 1
            return
    ours = ", ".join(f"{quantity.text}={quantity.value}{quantity.unit}" for quantity in found)
    score.misses.append(f"{printed} = {result['Resolution']}  ours: {ours}  in: {text[:70]}")


def _of_kind(quantity: Quantity, model: str) -> bool:
    unit = quantity.canonical_unit
    if "Currency" in model:
        return unit in MONEY
    if "Percent" in model:
        return unit in ("%", "百分点")
    if "Age" in model:
        return unit in ("岁", "年", "个月", "周", "天")
    if "Temperature" in model:
        return unit in ("℃", "°F", "度")
    return "NumberModel" in model or unit.partition("/")[0] in MEASURED


def _meets(quantity: Quantity, result: dict[str, object]) -> bool:
    start, end = result.get("Start"), result.get("End")
    if isinstance(start, int) and isinstance(end, int) and (quantity.end <= start or quantity.start > end):
        return False
    resolution = result["Resolution"]
    value = resolution.get("value") if isinstance(resolution, dict) else None
    try:
        wanted = Decimal(str(value).rstrip("%"))
    except InvalidOperation:
        return False
    return any(abs(number - wanted) <= abs(wanted) * Decimal("0.002") for number in _readings(quantity))


def _readings(quantity: Quantity) -> Iterator[Decimal]:
    """The number as printed, with its magnitude, in the canonical unit, and as a share of 1."""
    magnitude, _ = split_magnitude(quantity.unit)
    plain = measure(quantity.value, magnitude)
    yield Decimal(quantity.value)
    yield quantity.amount
    yield quantity.amount / 100
    if plain is not None:
        yield plain.amount


def report_pairs(folder: Path, show: bool) -> None:
    """How many amounts of each language the other one has too, sentence pair by sentence pair."""
    totals = {"zh": [0, 0], "en": [0, 0]}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            sides = {language: _amounts(pair[language]) for language in ("zh", "en")}
            for language, other in (("zh", "en"), ("en", "zh")):
                missing = [amount for amount in sides[language] if not _has(sides[other], amount)]
                totals[language][0] += len(sides[language]) - len(missing)
                totals[language][1] += len(sides[language])
                if show and missing:
                    only = [str(amount) for amount, _ in missing]
                    print(f"{'':8}{language} only {only}: {pair['zh'][:90]} | {pair['en'][:150]}")
    for language, (agreed, total) in totals.items():
        share = agreed / total
        print(f"zh-en-pairs: amounts of {language} that the other side has: {agreed}/{total} = {share:.1%}")


Figure = tuple[Decimal, str]
_PAIRED = frozenset(("%", "百分点", "元", "USD", "亩", "吨", "人", "千瓦时", "千瓦", "米", "立方米"))


def _amounts(text: str) -> list[Figure]:
    """The figures that both languages print: money, shares, measured units, large counts."""
    return [
        (quantity.amount, quantity.canonical_unit)
        for quantity in find(text)
        if quantity.canonical_unit in _PAIRED or quantity.amount >= 1000 or "." in quantity.value
    ]


def _has(figures: Iterable[Figure], wanted: Figure) -> bool:
    """Amounts agree to half a percent; units agree where both sides have one of the paired units."""
    for amount, unit in figures:
        same_unit = unit == wanted[1] or unit not in _PAIRED or wanted[1] not in _PAIRED
        if same_unit and abs(amount - wanted[0]) <= abs(wanted[0]) / 200:
            return True
    return False


def report_speed(folder: Path) -> None:
    """Sentences a second, beside a plain scan for digits in the same run."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    sentences = [part for text in texts for part in re.split(r"(?<=[。；])|\n", text) if part.strip()]
    find("1 项")
    started = time.perf_counter()
    found = sum(len(find(sentence)) for sentence in sentences)
    ours = time.perf_counter() - started
    started = time.perf_counter()
    scanned = sum(len(_GROUPED.findall(sentence)) for sentence in sentences)
    naive = time.perf_counter() - started
    print(
        f"zh-provincial: {len(sentences)} sentences, {found} quantities,"
        f" {len(sentences) / ours:,.0f} sentences/s;"
        f" a digit scan finds {scanned} numbers {ours / naive:.1f} times as fast"
    )


if __name__ == "__main__":
    main()
