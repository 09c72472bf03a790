"""Whatever is typed into the search: an answer in bounded time, plain words where it is no query."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model import Outline
from explorer.opening import shipped_report
from explorer.search import Index
from tests.cli.conftest import Run, run
from tests.hostile.cases import CONTROLS, POISON

__all__ = ["run"]
SECONDS = 2.0
"""Of processor time for one query over the shipped report."""
QUERIES = {
    "nothing": "",
    "blanks": " \t\u3000",
    "only operators": '"|^$!-' * 500,
    "one operator": "|",
    "alternatives of nothing": "| | |",
    "an open quote": '"双百',
    "quotes in quotes": '""双百""',
    "a minus": "-",
    "only without": "-双百 !项目",
    "an empty field": "title:",
    "a field of fields": "title:title:title:双百",
    "an unknown field": "nonsense:双百",
    "an empty comparison": ">",
    "a comparison with words": ">双百万元",
    "a range of nothing": "..",
    "a range turned round": "5万..3万人次",
    "about nothing": "~",
    "a number without end": "9" * 10_000,
    "an exponent": ">1e999999万元",
    "myriads": "万" * 2_000,
    "not a number": ">nan",
    "a regular expression": "(a+)+$[^b]*\\",
    "an accent": "a" + "\u0301" * 5_000,
    "escape sequences": POISON,
    "NUL": "双\0百",
    "half a character": "\ud83d双百",
    "markup": "[red]双百[/] [@click=app.quit]",
    "one letter a thousand times": "a" * 10_000,
    "one Han a thousand times": "双" * 10_000,
    "many words": "双百 " * 3_000,
    "many syllables": "zhi" * 3_000,
    "initials": "z" * 3_000,
    "alternatives": "|".join(["双百"] * 3_000),
    "the whole report": "百" * 50 + "学校" * 5_000,
    "a path": "../../etc/passwd",
    "a format": "%s%n{0}{__class__}",
}


@pytest.fixture(scope="module")
def index() -> Index:
    return Index([Outline(shipped_report())])


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_a_query_is_answered_soon(query: str, index: Index) -> None:
    began = time.process_time()
    index.search(query)
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("name", [name for name in QUERIES if name not in ("NUL", "half a character")])
def test_on_the_command_line_it_is_an_answer_or_a_line(name: str, run: Run) -> None:
    ran = run("search", "--", QUERIES[name])
    assert ran.code in (0, 1, 2)
    assert ran.err.count("\n") <= 3
    assert CONTROLS.search(ran.out + ran.err) is None


@given(st.text(st.sampled_from('双百zhi \t"|^$!-:~><=.．0123456789万元title:unit:()[]*\\\x1b'), max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_query_is_answered(query: str) -> None:
    _shared().search(query)


_INDEXES: list[Index] = []


def _shared() -> Index:
    if not _INDEXES:
        _INDEXES.append(Index([Outline(shipped_report())]))
    return _INDEXES[0]
