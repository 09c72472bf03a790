"""Found places → what is shown: the field, the excerpt around them, offsets into the printed text."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from explorer.model import Section
from explorer.search import weights
from explorer.search.corpus import FIGURE_END, Corpus, Place, field_text, tag_line
from explorer.search.figures import quoted
from explorer.search.hit import Field, Hit, Span
from explorer.search.ranking import Found, least_trusted
from explorer.text.fold import fold, fold_map

FIELDS: tuple[Place, ...] = ("title", "metric", "body", "tag")
_PIECE = 1024
_SENTENCE_ENDS = "。！？；!?;\n"
_JOINERS = "\u200d\ufe0e\ufe0f"


class _Shown(NamedTuple):
    """One field's places, ready for a hit."""

    field: Field
    metric: str | None
    line: int
    snippet: str
    spans: tuple[Span, ...]
    matches: tuple[Span, ...]


def make_hit(corpus: Corpus, row: int, score: float, found: tuple[Found, ...]) -> Hit:
    """The hit of a row, shown by the field where most of the words stand."""
    report, local = corpus.home(row)
    outline = corpus.outlines[report]
    section = outline.sections[local]
    shown = _shown(corpus, row, section, [one.finder.locate(row, None) for one in found])
    return Hit(
        report=report,
        row=local,
        section=section.id,
        number=section.number,
        title=section.title,
        path=tuple(outline.path(local)),
        field=shown.field,
        metric=shown.metric,
        score=round(score, 1),
        how=least_trusted(found),
        line=shown.line,
        snippet=shown.snippet,
        spans=shown.spans,
        matches=shown.matches,
    )


def _shown(corpus: Corpus, row: int, section: Section, places: list[list[Span]]) -> _Shown:
    by_field: dict[Place, list[Span]] = {field: [] for field in FIELDS}
    words: dict[Place, set[int]] = {field: set() for field in FIELDS}
    for word, spans in enumerate(places):
        for span in spans:
            field = corpus.field_at(row, span[0])
            by_field[field].append(span)
            words[field].add(word)
    field = max(FIELDS, key=lambda field: len(words[field]))
    spans = raw_spans(corpus, row, section, field, by_field[field])
    if field == "metric":
        return _figure(section, spans)
    if field == "tag":
        return _tags(section, spans)
    return _prose(section, field, spans)


def raw_spans(corpus: Corpus, row: int, section: Section, field: Place, spans: list[Span]) -> list[Span]:
    """Corpus offsets → offsets into the field's printed text, whole characters, in order, merged."""
    if not spans:
        return []
    start = corpus.bounds(row, field)[0]
    raw = field_text(section, field)
    way_back = WayBack(raw)
    merged: list[Span] = []
    for first, last in sorted(way_back.span(a - start, b - start) for a, b in spans):
        if merged and first < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


class WayBack:
    """Offsets of a folded text back to the text as printed, mapping only the pieces asked for."""

    _single: dict[str, bool] = {}  # noqa: RUF012 - what a character folds to never changes

    def __init__(self, raw: str) -> None:
        self._pieces = list(_pieces(raw))
        self._folded = [fold(piece) for piece in self._pieces]
        # Where nothing lets a text be cut, all of it is one piece, and every place lies in it.
        self._map_of = lru_cache(maxsize=2)(fold_map)

    def span(self, start: int, end: int) -> Span:
        """The printed span of a folded one."""
        if start >= end:
            return (0, 0)
        return self._place(start, last=False), self._place(end - 1, last=True)

    def _place(self, offset: int, last: bool) -> int:
        raw_base = 0
        for piece, folded in zip(self._pieces, self._folded, strict=True):
            if offset < len(folded):
                return raw_base + self._within(piece, folded, offset)[int(last)]
            offset -= len(folded)
            raw_base += len(piece)
        return raw_base

    def _within(self, piece: str, folded: str, offset: int) -> Span:
        if len(piece) == len(folded) and all(map(self._is_single, set(piece))):
            return offset, offset + 1
        return self._map_of(piece).span(offset, offset + 1)

    def _is_single(self, sign: str) -> bool:
        """Whether a character folds to one character, or is a blank that another rule looks after."""
        known = self._single.get(sign)
        if known is None:
            known = self._single[sign] = sign.isspace() or len(fold(sign)) == 1
        return known


def _pieces(raw: str) -> list[str]:
    """The text cut where folding a part gives the same as folding the whole."""
    if len(raw) <= _PIECE:
        return [raw]
    cuts = [0]
    while cuts[-1] + _PIECE < len(raw):
        cut = cuts[-1] + _PIECE
        while cut < len(raw) and not _is_plain(raw[cut - 1] + raw[cut]):
            cut += 1
        cuts.append(cut)
    cuts.append(len(raw))
    return [raw[a:b] for a, b in pairwise(cuts) if b > a]


def _is_plain(signs: str) -> bool:
    return all(unicodedata.category(sign)[0] in "LNP" for sign in signs)


def _figure(section: Section, spans: list[Span]) -> _Shown:
    """The figure in which the first place lies."""
    text = field_text(section, "metric")
    number = text.count(FIGURE_END, 0, spans[0][0])
    start = text.rfind(FIGURE_END, 0, spans[0][0]) + 1
    lit = _clipped(spans, start, text.find(FIGURE_END, start) if FIGURE_END in text[start:] else len(text))
    metric = section.metrics[number]
    snippet = text.split(FIGURE_END, number + 1)[number]
    stated = quoted(section, metric)
    matches = (stated,) if stated else ()
    line = metric.place.line or section.place.line
    return _Shown("metric", metric.id, line, _one_line(snippet), lit, matches)


def _tags(section: Section, spans: list[Span]) -> _Shown:
    """The title with the tags behind it, the found ones lit."""
    shift = len(section.title) + 1
    lit = tuple((first + shift, last + shift) for first, last in spans)
    snippet = f"{section.title} {tag_line(section)}"
    return _Shown("title", None, section.place.line, _one_line(snippet), lit, ())


def _prose(section: Section, field: Literal["title", "body"], spans: list[Span]) -> _Shown:
    raw = field_text(section, field)
    if field == "title":
        lit = tuple(spans)
        return _Shown("title", None, section.place.line, _one_line(raw), lit, lit)
    first, last = _window(raw, spans)
    lit = _clipped(spans, first, last)
    line = section.line_of(spans[0][0] if spans else 0)
    return _Shown(field, None, line, _one_line(raw[first:last]), lit, tuple(spans))


def _window(raw: str, spans: list[Span]) -> Span:
    """Where the excerpt begins and ends: around the place from which most others are near."""
    if not spans:
        return 0, _whole(raw, min(len(raw), weights.EXCERPT_LENGTH))
    room = weights.EXCERPT_LENGTH - weights.EXCERPT_BEFORE
    best = max(spans, key=lambda one: (sum(one[0] <= a <= one[0] + room for a, _ in spans), -one[0]))
    start = max(0, best[0] - weights.EXCERPT_BEFORE)
    sentence = max(raw.rfind(sign, start, best[0]) for sign in _SENTENCE_ENDS) + 1
    start = _whole(raw, max(start, sentence))
    while start < best[0] and raw[start].isspace():
        start += 1
    return start, _whole(raw, min(len(raw), max(start + weights.EXCERPT_LENGTH, best[1])))


def _whole(raw: str, place: int) -> int:
    """The next offset at which a character with its marks ends."""
    while 0 < place < len(raw) and (
        unicodedata.category(raw[place])[0] == "M" or raw[place] in _JOINERS or raw[place - 1] == "\u200d"
    ):
        place += 1
    return place


def _clipped(spans: list[Span], first: int, last: int) -> tuple[Span, ...]:
    return tuple((max(a, first) - first, min(b, last) - first) for a, b in spans if a < last and b > first)


def _one_line(text: str) -> str:
    """The text with each line break and tab as one blank, so that offsets stay."""
    return "".join([" " if sign.isspace() else sign for sign in text])
