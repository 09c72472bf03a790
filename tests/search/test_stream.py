"""Results by generation: exact first, cancelled by chunk, hostile input in bounded time."""

from __future__ import annotations

import time

import pytest

from explorer.search import Index
from tests.search.small_reports import ids, index_of, outline, sample_index


def test_exact_hits_come_before_the_complete_answer() -> None:
    answers = list(index_of("智慧胶室", "智慧教室").stream("智慧教室"))
    assert [(ids(answer.hits), answer.complete) for answer in answers] == [
        (["s1"], False),
        (["s1", "s0"], True),
    ]


def test_a_phrase_is_answered_once() -> None:
    assert [answer.complete for answer in sample_index().stream('"智慧教室"')] == [True]


def test_results_carry_their_query() -> None:
    assert [answer.query for answer in sample_index().stream(" 智慧教室 ")] == [" 智慧教室 "] * 2


def test_a_cancelled_search_never_says_it_is_complete() -> None:
    answers = list(sample_index().stream("智慧教师", should_stop=lambda: True))
    assert not any(answer.complete for answer in answers)


def test_a_cancelled_search_can_be_asked_again() -> None:
    index = sample_index()
    list(index.stream("智慧教师", should_stop=lambda: True))
    assert ids(index.search("智慧教师").hits) == ["training"]


def test_preparing_can_be_stopped_and_resumed() -> None:
    index = sample_index()
    assert not index.prepare(lambda: True)
    assert index.prepare()
    assert ids(index.search("智慧教室").hits) == ["training"]


def test_total_counts_what_the_limit_leaves_out() -> None:
    results = index_of(*["图书"] * 30).search("图书", limit=5)
    assert (len(results.hits), results.total) == (5, 30)
    assert len(index_of(*["图书"] * 30).search("图书", limit=None).hits) == 30


def test_a_report_without_sections_finds_nothing() -> None:
    for index in (Index([]), Index([outline()])):
        assert index.search("图书").hits == ()
        assert index.search("tag:图书").hits == ()
        assert index.occurrences("图书") == [] if index.corpus.outlines else True


@pytest.mark.parametrize(
    "query",
    [
        "培" * 10_000, "培训" * 31, "ab" * 5_000, "a b " * 2_500, "| " * 5_000, "^$|!", "\0", "\x1b[2J",
        "'\"" * 300, "-" * 500, "zhang" * 12, "a" * 60, "1" * 500, "万" * 60, ">" * 64, "(((((", "*" * 64,
        "培|" * 200, ">1e999999", "1..2..3",
        "零" * 64 + "元", "\ud800", "unit:", "section:" + "一/" * 100,
    ],
)  # fmt: skip
def test_hostile_queries_end_soon(query: str) -> None:
    index = index_of("培训" * 500, "ab " * 500, "一二三四五六七八九十" * 50)
    started = time.perf_counter()
    index.search(query)
    index.occurrences(query)
    assert time.perf_counter() - started < 5
