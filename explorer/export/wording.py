"""The words an export adds to a report, in the report's language, and a figure or a note in them."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.export.document import Document
from explorer.model import Metric, Note
from explorer.model.wording import BOUND_WORDS, FIGURE_HEADS, NOTE_WORDS

CONTENTS_WORDS = {"zh": "目录", "en": "Contents"}


def language(document: Document) -> str:
    """The language of the words that an export adds: `zh` or `en`."""
    return "zh" if document.report.is_chinese else "en"


def inline_figures(figures: tuple[Metric, ...], document: Document) -> Iterator[str]:
    """Each figure as a line: `共建项目: 24 项 (地区: 化州市)`."""
    for metric in figures:
        scope = scope_of(metric)
        yield f"{metric.name}: {value_of(metric, document)} {metric.unit}".strip() + (
            f" ({scope})" if scope else ""
        )


def value_of(metric: Metric, document: Document) -> str:
    """The value with its bound in words: `超24`."""
    return BOUND_WORDS[language(document)][metric.bound] + metric.value


def scope_of(metric: Metric) -> str:
    """A figure's dimensions on one line: `地区: 化州市; 对象: 教师`."""
    return "; ".join(f"{name}: {value}" for name, value in metric.dimensions)


def cells(metric: Metric, document: Document) -> tuple[str, ...]:
    """A figure as the six cells of a table, unescaped; their heads are `FIGURE_HEADS`."""
    return (
        metric.name,
        value_of(metric, document),
        metric.unit,
        metric.period or document.report.period,
        scope_of(metric),
        metric.quote,
    )


def kept_columns(figures: tuple[Metric, ...], document: Document) -> list[tuple[int, str]]:
    """The columns of a table that a reader sees, with their heads: those with something in them."""
    filled = zip(*(cells(metric, document) for metric in figures), strict=True)
    heads = enumerate(FIGURE_HEADS[language(document)])
    return [column for column, texts in zip(heads, filled, strict=True) if any(texts)]


def note_line(note: Note, document: Document) -> str:
    """A note as a line: `勘误: “甲” 应为“乙”`."""
    quoted = f"“{note.quote}” " if note.quote else ""
    return f"{NOTE_WORDS[language(document)][note.kind]}: {quoted}{note.text}"
