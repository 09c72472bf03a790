"""Outline drafts made into a `Report`: bodies, figures, ids from positions."""

from __future__ import annotations

import re
from typing import cast

from explorer.importing.blocks import Block, Source
from explorer.importing.figures import Figure, prose_figures
from explorer.importing.outline import Draft
from explorer.importing.own_export import exported_metrics, is_exported
from explorer.importing.periods import Periods
from explorer.importing.progress import CHARACTERS, Progress
from explorer.importing.relations import relate
from explorer.importing.tables import caption_unit, table_figures
from explorer.model import Bound, Metric, Note, Place, Report, Section

_LIST = re.compile(r"^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]", re.MULTILINE)
"""From a list's first item on, indents tell what belongs to which."""
_SOFT_BREAK = re.compile(r"(?<=[^\s|])\n(?=[^\s|>#*+:-])(?!\d{1,9}[.)][ \t])")
"""Where an editor wrapped a line: a number and its unit may stand on two."""
_CAPTION = 200
_PROSE = frozenset(("paragraph", "item", "quote"))
LONG_PROSE = 10_000
"""Characters from which a paragraph is looked at before figures are sought in it."""
HEAP_SHARE = 0.3
"""Share of digits from which a long paragraph is a heap of numbers: a figure in it would have no name."""


class Assembly:
    """Turns drafts into sections; a document that carries exported figures gets no others."""

    def __init__(self, source: Source, *, propose: bool, progress: Progress | None = None) -> None:
        self._source = source
        self._periods = Periods(source.period)
        self._taken: set[str] = set()
        self._progress = progress
        self._done = 0
        self._total = sum(len(block.text) for block in source.blocks) if progress else 0
        self._propose = propose and not any(
            block.kind == "table" and is_exported(block.text) for block in source.blocks
        )

    def report(self, top: Draft) -> Report:
        """The whole report; text before the first section is its summary."""
        source = self._source
        if not top.below and not source.own:
            top = Draft("", below=[Draft(source.title, blocks=top.blocks)])
        summary = self._body(top.blocks)
        sections = self._sections(top)
        return Report(
            title=source.title,
            sections=sections,
            organization=source.organization,
            period=source.period,
            language=source.language,
            source=source.source,
            summary="\n\n".join(part for part in (source.summary, summary) if part),
            path=source.path,
        )

    def _sections(self, top: Draft) -> tuple[Section, ...]:
        """The sections, built from the last draft to the first so that nothing recurses."""
        order: list[tuple[Draft, str]] = []
        stack = [(draft, f"s{index}") for index, draft in enumerate(top.below, 1)][::-1]
        while stack:
            draft, position = stack.pop()
            order.append((draft, position))
            stack += [(child, f"{position}.{index}") for index, child in enumerate(draft.below, 1)][::-1]
        made: dict[int, Section] = {}
        for (draft, position), name in zip(reversed(order), reversed(_names(order)), strict=True):
            below = tuple(made.pop(id(child)) for child in draft.below)
            made[id(draft)] = self._section(draft, position, name, below)
        return tuple(made[id(draft)] for draft in top.below)

    def _section(self, draft: Draft, position: str, name: str, below: tuple[Section, ...]) -> Section:
        body = self._body(draft.blocks)
        return Section(
            id=name,
            title=draft.title,
            number=draft.number,
            body=body,
            tags=draft.tags,
            metrics=self._metrics(draft, position),
            notes=tuple(_note(block) for block in draft.blocks if _is_note(block)),
            sections=below,
            place=Place(draft.line, 1 if draft.line else 0),
        )

    def _body(self, blocks: list[Block]) -> str:
        parts: list[str] = []
        last = ""
        listed = False
        for block in blocks:
            text = self._text(block)
            if not text:
                continue
            listed = listed or _LIST.search(block.text) is not None
            if listed and self._source.format == "markdown" and not text.startswith(" "):
                text = block.text[: len(block.text) - len(block.text.lstrip(" "))] + text
            if parts:
                parts.append("\n" if block.kind == last == "item" else "\n\n")
            parts.append(text)
            last = block.kind
        return "".join(parts)

    def _text(self, block: Block) -> str:
        if (
            _is_note(block)
            or block.kind == "furniture"
            or (block.kind == "table" and is_exported(block.text))
        ):
            return ""
        text = block.text.strip("\n") if block.kind == "code" or self._source.own else block.text.strip()
        return text.replace("**", "") if self._source.format == "text" else text

    def _metrics(self, draft: Draft, position: str) -> tuple[Metric, ...]:
        if self._propose:
            return _metrics(self._figures(draft), position)
        found: list[Metric] = []
        for block in draft.blocks:
            if block.kind == "table" and is_exported(block.text):
                found += exported_metrics(block.text, self._source.period, position, self._taken)
        return tuple(found)

    def _figures(self, draft: Draft) -> list[Figure]:
        found: list[Figure] = []
        above = draft.title
        for block in draft.blocks:
            if block.kind == "table":
                found += table_figures(block.text, self._periods, caption_unit(above))
            elif block.kind in _PROSE:
                text = self._text(block)
                if _is_heap(text):
                    self._source.remark(
                        "figures-skipped", "a heap of numbers: no figures proposed", line=block.line
                    )
                    continue
                found += self._prose_figures(text, draft.title)
            above = block.text[-_CAPTION:]
            if self._progress:
                self._done += len(block.text)
                self._progress(CHARACTERS, min(self._done, self._total), self._total)
        return found

    def _prose_figures(self, text: str, title: str) -> list[Figure]:
        """The figures of a text, sought where its lines are one, quoted as it stands."""
        one_line = _SOFT_BREAK.sub(" ", text)
        found = relate(one_line, prose_figures(one_line, title, self._periods))
        if one_line != text:
            for figure in found:
                at = one_line.find(figure.quote)
                figure.quote = text[at : at + len(figure.quote)] if at >= 0 else figure.quote
        return found


def _names(order: list[tuple[Draft, str]]) -> list[str]:
    """Each section's id: its anchor where it has one of its own, else its position."""
    anchors = {draft.anchor for draft, _ in order}
    given: set[str] = {""}
    names = []
    for draft, position in order:
        while position in anchors:
            position += "_"
        names.append(position if draft.anchor in given else draft.anchor)
        given.add(names[-1])
    return names


def _is_heap(text: str) -> bool:
    return len(text) > LONG_PROSE and sum(map(text.count, "0123456789")) > HEAP_SHARE * len(text)


def _is_note(block: Block) -> bool:
    """Whether a block is a remark beside the text; a foot-note stays in the text."""
    return block.kind == "note" and not block.text.startswith("[^")


def _note(block: Block) -> Note:
    return block.note or Note("comment", block.text)


def _metrics(figures: list[Figure], position: str) -> tuple[Metric, ...]:
    ids = {id(figure): f"{position}.m{index}" for index, figure in enumerate(figures, 1)}
    return tuple(
        Metric(
            id=ids[id(figure)],
            name=figure.name,
            value=figure.value,
            unit=figure.unit,
            bound=cast(Bound, figure.bound),
            period=figure.period,
            dimensions=figure.dimensions,
            quote=figure.quote,
            parts=tuple(ids[id(part)] for part in figure.parts),
            includes=tuple(ids[id(part)] for part in figure.includes),
        )
        for figure in figures
    )
