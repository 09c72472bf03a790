"""A figure as lines: what it is, and whatever there is to compare it with.

Lines are runs of text with a role (`value`, `quiet`, ...), which the pane turns into colours; so what a
figure shows is tested without a screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from explorer.config.language import Words
from explorer.metrics.arithmetic import difference
from explorer.metrics.breakdown import Breakdown, breakdown
from explorer.metrics.change import change
from explorer.metrics.table import Fact, fact, plain_decimal
from explorer.metrics.unit_switch import Scale, in_scale, switched
from explorer.model import Metric, Outline
from explorer.text.cells import width
from explorer.text.linebreak import break_lines
from explorer.text.sanitize import visible_line
from explorer.text.spark import COARSE, sparkline
from explorer.tui.widgets.bars import Run, share_bar

if TYPE_CHECKING:
    from explorer.metrics.audit import Remark

Findings = Mapping[str, Sequence["Remark"]]
"""What is wrong with figures, by their ids."""
ToldAgain = Mapping[str, Sequence[tuple[int, Metric]]]
"""Which figures declare to tell the same, by the id of the one they name."""
INDENT = "  "
MOST_PARTS = 40
MOST_POINTS = 24
MOST_FINDINGS = 4
MOST_PLACES = 4
LONGEST_FINDING = 400
LONGEST_NAME = 3
"""Lines a name may take."""


class Line(NamedTuple):
    """A line of a card: runs from the left and from the right."""

    left: tuple[Run, ...] = ()
    right: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric and the row of its section."""

    row: int
    metric: Metric


class CardMaker:
    """Makes the cards of a report's figures for a pane of `cells` columns.

    `unit_cells` is the column that units get, so that the values above each other end together.
    """

    def __init__(
        self,
        outline: Outline,
        words: Words,
        cells: int,
        unit_cells: int,
        *,
        findings: Findings = MappingProxyType({}),
        told_again: ToldAgain = MappingProxyType({}),
        scale: Scale = "printed",
    ) -> None:
        self.outline = outline
        self.words = words
        self.cells = cells
        self.unit_cells = unit_cells
        self.findings = findings
        self.told_again = told_again
        self.scale = scale

    def card(self, figure: Figure) -> list[Line]:
        """All lines of a figure."""
        return [
            *self._head(figure.metric),
            *self._detail(figure.metric),
            *self._target(figure),
            *self._series(figure.metric),
            *self._parts(figure, figure.metric.parts, ""),
            *self._parts(figure, figure.metric.includes, self.words("of-which")),
            *self._elsewhere(figure),
            *self._found(figure.metric),
        ]

    def drawn(self, figure: Figure, kind: str) -> list[Line]:
        """Name and value, and what there is of `parts`, `series` or `targets`."""
        metric = figure.metric
        shown: dict[str, tuple[Iterator[Line], ...]] = {
            "parts": (
                self._parts(figure, metric.parts, ""),
                self._parts(figure, metric.includes, self.words("of-which")),
            ),
            "series": (self._series(metric),),
            "targets": (self._target(figure),),
        }
        return [*self._head(metric), *(line for lines in shown[kind] for line in lines)]

    def one_line(self, figure: Figure) -> Line:
        """A figure in one line, for lists of very many."""
        return Line(((visible_line(figure.metric.name[:400]), "name"),), self._value(figure.metric))

    def _head(self, metric: Metric) -> Iterator[Line]:
        value = self._value(metric)
        room = self.cells - sum(width(text) for text, _ in value) - 2
        names = _wrapped(visible_line(metric.name[:400]), self.cells - 1, room)
        for name in names[:-1]:
            yield Line(((name, "name"),))
        yield Line(((names[-1], "name"),) if names[-1] else (), value)

    def _value(self, metric: Metric) -> tuple[Run, ...]:
        unit = self._unit(metric)
        gap = " " * max(0, self.unit_cells - width(unit))
        switched = in_scale(metric, self.scale)
        printed = visible_line(f"{metric.value[:100]} {metric.unit[:100]}  ") if switched else ""
        return ((printed, "quiet"), *self._bounded(metric), (f" {unit}{gap}", "unit"))

    def _unit(self, metric: Metric) -> str:
        """The unit the figure is shown in."""
        switched = in_scale(metric, self.scale)
        return visible_line((switched[1] if switched else metric.unit)[:100])

    def _bounded(self, metric: Metric) -> tuple[Run, ...]:
        switched = in_scale(metric, self.scale)
        value = (visible_line((switched[0] if switched else metric.value)[:100]), "value")
        if metric.bound == "exact":
            return (value,)
        return ((self.words(f"bound-{metric.bound}") + " ", "bound"), value)

    def _detail(self, metric: Metric) -> Iterator[Line]:
        told = [f"{name} {value}" for name, value in metric.dimensions[:20]]
        if metric.period and metric.period != self.outline.report.period:
            told.append(metric.period)
        if told:
            yield Line(((INDENT + visible_line("  ".join(told)), "quiet"),))

    def _target(self, figure: Figure) -> Iterator[Line]:
        target = figure.metric.target
        if target is None:
            return
        aim = fact(self.outline, figure.row, _with_value(figure.metric, target.value)).amount
        amount = fact(self.outline, figure.row, figure.metric).amount
        left = [(f"{INDENT}{self.words('target')} {visible_line(target.value[:40])} ", "quiet")]
        if aim is None or amount is None:
            yield Line(tuple(left))
            return
        gap = difference(aim, amount) if target.direction == "up" else difference(amount, aim)
        left.append((self._gap(figure, gap), "good" if gap <= 0 else "bad"))
        yield Line(tuple(left), share_bar(amount / aim if aim > 0 and target.direction == "up" else None))

    def _gap(self, figure: Figure, gap: Decimal) -> str:
        if gap <= 0:
            return self.words("target-reached")
        return self.words("target-gap", gap=self._in_printed_unit(figure, gap))

    def _in_printed_unit(self, figure: Figure, amount: Decimal) -> str:
        """An amount in the canonical unit, written in the unit the figure is printed in."""
        whole = fact(self.outline, figure.row, _with_value(figure.metric, "1")).amount
        return plain_decimal(amount / whole if whole else amount) or ""

    def _in_shown_unit(self, figure: Figure, amount: Decimal) -> str:
        """An amount in the canonical unit, written in the unit the figure is shown in."""
        switched_to = in_scale(figure.metric, self.scale) and switched(
            amount, fact(self.outline, figure.row, figure.metric).unit, self.scale
        )
        return switched_to[0] if switched_to else self._in_printed_unit(figure, amount)

    def _series(self, metric: Metric) -> Iterator[Line]:
        if not metric.series:
            return
        points = metric.series[-MOST_POINTS:]
        heights = [_number(point.value) for point in points]
        heights.append(_number(metric.value))
        first = points[0]
        moved = change(metric)
        told = f" {first.period} {first.value} > {metric.value}"
        right: tuple[Run, ...] = ()
        if moved and moved["percent"] is not None:
            sign = "" if moved["percent"].startswith("-") else "+"
            right = ((f"{sign}{moved['percent']}% ", "value"),)
        yield Line(
            ((INDENT, "quiet"), (sparkline(heights, COARSE), "bar"), (visible_line(told), "quiet")), right
        )

    def _parts(self, figure: Figure, ids: tuple[str, ...], heading: str) -> Iterator[Line]:
        if not ids:
            return
        made_of = breakdown(self.outline, figure.row, figure.metric, ids[:MOST_PARTS])
        if made_of.shares and heading:
            yield Line(((INDENT + heading, "quiet"),))
        for share in made_of.shares:
            yield self._part(share.fact, share.of_whole)
        if made_of.shares:
            yield from self._rest(figure, made_of, itemised=not heading)

    def _part(self, part: Fact, of_whole: Decimal | None) -> Line:
        label = part.metric.name if not part.metric.dimensions else part.metric.dimensions[0][1]
        value = (*self._bounded(part.metric), *share_bar(of_whole))
        return Line(((f"{INDENT}{visible_line(label[:200])}", "part"),), _padded(value))

    def _rest(self, figure: Figure, made_of: Breakdown, *, itemised: bool) -> Iterator[Line]:
        rest = made_of.rest
        if not rest:
            return
        told = self._in_shown_unit(figure, abs(rest))
        if rest < 0:
            yield Line(((INDENT + "! " + self.words("parts-exceed", excess=told), "bad"),))
            return
        label = self.words("not-itemised" if itemised else "others")
        value = ((told, "quiet"), *share_bar(made_of.rest_of_whole, "rest"))
        yield Line(((INDENT + label, "quiet"),), _padded(value))

    def _elsewhere(self, figure: Figure) -> Iterator[Line]:
        """Where the same fact is told, by what it declares and what others declare of it."""
        declared = self.outline.metric_rows.get(figure.metric.same_as)
        told = [declared] if declared is not None else []
        told += self.told_again.get(figure.metric.id, ())[:MOST_PLACES]
        for row, other in told:
            yield self._told_at(figure, row, other)

    def _told_at(self, figure: Figure, row: int, other: Metric) -> Line:
        section = self.outline.sections[row]
        place = visible_line((section.number or section.title)[:60])
        here, there = fact(self.outline, figure.row, figure.metric), fact(self.outline, row, other)
        if (here.amount, here.unit, figure.metric.bound) == (there.amount, there.unit, other.bound):
            return Line(((INDENT + self.words("same", place=place), "quiet"),))
        value = "".join(text for text, _ in self._bounded(other)) + " " + self._unit(other)
        return Line(((INDENT + self.words("differs", place=place, value=value), "bad"),))

    def _found(self, metric: Metric) -> Iterator[Line]:
        """What the checks found wrong with it, except what is told as standing elsewhere."""
        found = self.findings.get(metric.id, ())
        if not found:
            return
        # The checks take as long to import as the pane: where there are findings, they have been.
        from explorer.metrics.checks.agreement import DECLARED

        for remark in found[:MOST_FINDINGS]:
            if remark.code != DECLARED:
                told = "! " + visible_line(remark.text(self.words.language)[:LONGEST_FINDING])
                spans = break_lines(told, self.cells - len(INDENT) - 1)
                yield from (Line(((INDENT + told[start:end], "bad"),)) for start, end in spans)


def _padded(value: tuple[Run, ...]) -> tuple[Run, ...]:
    """A part's value and bar, the values above each other ending together."""
    return tuple(run for run in value if run[0])


def _number(text: str) -> Decimal | None:
    from explorer.text.quantity import measure

    measured = measure(text, "")
    return measured.amount if measured else None


def _with_value(metric: Metric, value: str) -> Metric:
    return metric._replace(value=value, bound="exact")


def _wrapped(text: str, cells: int, last_room: int) -> list[str]:
    """A name in lines of `cells`, the last short enough for `last_room`, if need be an empty one."""
    if width(text) <= last_room:
        return [text]
    spans = break_lines(text, max(2, cells))
    lines = [text[start:end] for start, end in spans[:LONGEST_NAME]]
    if len(spans) > LONGEST_NAME:
        return [*lines, text[spans[LONGEST_NAME].start :]]
    return lines if width(lines[-1]) <= last_room else [*lines, ""]
