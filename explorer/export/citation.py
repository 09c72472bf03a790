"""How a section or a figure is cited: where it stands, whose report it is, and an anchor that leads back."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.export.document import compose
from explorer.export.manifest import Manifest
from explorer.export.markdown import own_labels, sections
from explorer.export.plain import plain_text
from explorer.model import NO_PARENT, Metric, Outline
from explorer.model.wording import BOUND_WORDS
from explorer.text.sanitize import visible, visible_line

MOST_WORDS = 120
"""Characters of the text that stand beside a place's name."""
_NUMBER_MARKS = "、.．,， \u3000"


def anchor(outline: Outline, row: int, file: str, metric: str = "") -> str:
    """`report.yaml#id`: what `open` and `--at` come back to; the file alone for the whole report."""
    id = metric or (outline.sections[row].id if row != NO_PARENT else "")
    return f"{file}#{id}" if id else file


def number_path(outline: Outline, row: int) -> str:
    """The printed numbers from the top down, as SECTION on the command line takes them: `二/（一）/三是`."""
    numbers = (outline.sections[r].number.strip(_NUMBER_MARKS) for r in (*outline.ancestors(row), row))
    return "/".join(number for number in numbers if number)


def citation(outline: Outline, row: int, file: str, metric: str = "") -> str:
    """《报告》二/（一）标题，机构，2023，report.yaml#id; English reports with English punctuation."""
    report = outline.report
    is_chinese = report.is_chinese
    title = f"《{report.title}》" if is_chinese else f"“{report.title}”"
    place = ""
    if row != NO_PARENT:
        place = f"{number_path(outline, row)} {outline.sections[row].title}".strip()
    told = [report.organization, report.period, anchor(outline, row, file, metric)]
    if not is_chinese:
        return visible_line(", ".join(part for part in (title, place, *told) if part))
    return visible_line("，".join(part for part in (title + place, *told) if part))


def figure_text(outline: Outline, row: int, metric: Metric, file: str) -> str:
    """A figure, the words that state it, and where they stand, a line each."""
    language = "zh" if outline.report.is_chinese else "en"
    scope = [metric.period or outline.report.period, *(value for _, value in metric.dimensions)]
    told = ("、" if language == "zh" else ", ").join(part for part in scope if part)
    value = f"{BOUND_WORDS[language][metric.bound]}{metric.value} {metric.unit}".strip()
    lines = [f"{metric.name}: {value}" + (f" ({told})" if told else "")]
    if metric.quote:
        lines.append(f"“{metric.quote}”")
    return "\n".join(map(visible_line, lines)) + "\n" + citation(outline, row, file, metric.id)


def section_text(outline: Outline, row: int, *, with_subsections: bool) -> str:
    """A section, or the whole report, as plain text."""
    manifest = Manifest(with_subsections=with_subsections)
    return plain_text(compose(outline, _rows(outline, row), manifest))


def section_markdown(outline: Outline, row: int, *, with_subsections: bool) -> str:
    """A section, or the whole report's sections, as Markdown."""
    manifest = Manifest(source=False, notes=False, with_subsections=with_subsections)
    document = compose(outline, _rows(outline, row), manifest)
    return visible(b"\n".join(sections(document, own_labels(document))).decode("utf-8", "replace"))


def places_markdown(outline: Outline, places: Iterable[tuple[str, int, int]], file: str) -> str:
    """Named places (name, row, offset into the body) as a list: the words that stand there, and where."""
    entries = []
    for name, row, offset in places:
        body = "" if row == NO_PARENT else outline.sections[row].body
        text = body[max(0, offset) :].partition("\n\n")[0]
        words = visible_line(" ".join(text[:MOST_WORDS].split())) + "…" * (len(text) > MOST_WORDS)
        quoted = f"  > {words}\n\n" if words else ""
        entries.append(f"- {visible_line(name)}\n\n{quoted}  {citation(outline, row, file)}\n")
    return "\n".join(entries)


def _rows(outline: Outline, row: int) -> list[int]:
    return list(outline.children()) if row == NO_PARENT else [row]
