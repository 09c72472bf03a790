"""Any report a file can hold, for laws."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from explorer.model import Metric, Note, Report, Section, SeriesPoint, Target

AWKWARD = (
    "~",
    "null",
    "No",
    "1.10",
    "12:30",
    "0x1F",
    "- a",
    "a: b",
    "a #b",
    "#a",
    "'",
    '"',
    "\\",
    " a",
    "a ",
    "\ta",
    "a\t",
    "\n",
    "\n\n a\n\n",
    "a\n \nb",
    "a\n\tb\n",
    "\x85",
    "a\u2028b",
    "\ufeff",
    "\x00\x1b[2J",
    "\u202ea",
    "😀𠮷",
    "a\rb",
    "a\r\nb",
    "---",
    "...",
    "--- a",
    "%a",
    "@a",
    "=",
    "<<",
    "[a]",
    "{a: b}",
    "a, b",
    "a:",
    ":a",
    "?",
    "? a",
    "|",
    ">",
    "*a",
    "&a",
    "!a",
    "2024-01-01",
    "1e3",
    "+1",
    ".5",
    "化州市：“双百行动”",
    "\xa0a\xa0",
    "\u3000a",
    "长" * 200,
    "k" * 1100,
)
texts = st.one_of(st.text(max_size=12), st.text("a \n\t:#-'\"|.1甲\\", max_size=12), st.sampled_from(AWKWARD))
some_text = texts.filter(bool)
decimals = st.one_of(
    st.sampled_from(("0", "-0", "1.10", "007", "1001.2", "-3.50", "0.000001", "9" * 28)),
    st.integers(-(10**9), 10**9).map(str),
    st.decimals(-(10**6), 10**6, places=2).map(lambda value: f"{value:f}"),
)
identifiers = st.text("abZ09_.-é甲𠮷", min_size=1, max_size=6)
lists = st.lists(some_text, max_size=3).map(tuple)


def _metrics(metric_id: str) -> st.SearchStrategy[Metric]:
    return st.builds(
        Metric,
        id=st.just(metric_id),
        name=texts,
        value=decimals,
        unit=texts,
        bound=st.sampled_from(("exact", "above", "below", "about")),
        period=texts,
        dimensions=st.dictionaries(texts, texts, max_size=2).map(lambda pairs: tuple(pairs.items())),
        quote=texts,
        target=st.none() | st.builds(Target, decimals, st.sampled_from(("up", "down"))),
        series=st.lists(st.builds(SeriesPoint, texts, decimals), max_size=2).map(tuple),
        parts=lists,
        includes=lists,
        same_as=texts,
    )


notes = st.builds(Note, st.sampled_from(("erratum", "question", "comment")), texts, texts)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of up to seven sections, all ids given and unique."""
    section_ids = draw(st.lists(identifiers, unique=True, max_size=7))
    metric_ids = iter(draw(st.lists(identifiers, unique=True, max_size=5)))
    levels: list[list[Section]] = [[]]
    for section_id in section_ids:
        own: dict[str, Any] = {
            "metrics": tuple(draw(_metrics(i)) for i in (next(metric_ids, None),) if i is not None),
            "notes": tuple(draw(st.lists(notes, max_size=1))),
        }
        below = tuple(levels.pop()) if len(levels) > 1 and draw(st.booleans()) else ()
        section = Section(
            section_id, draw(texts), draw(texts), draw(texts), draw(lists), sections=below, **own
        )
        if draw(st.booleans()):
            levels.append([])
        levels[-1].append(section)
    sections = tuple(section for level in levels for section in level)
    return Report(draw(texts), sections, draw(texts), draw(texts), draw(texts), draw(texts), draw(texts))
