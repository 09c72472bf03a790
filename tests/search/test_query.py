from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.search.query import Query, Term, parse


def only(query: str) -> Term:
    """The one term of a query."""
    ((term,),) = parse(query).groups
    return term


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("智慧教室", Term("word", "智慧教室")),
        ("ＡＩ", Term("word", "ai")),
        ('"智慧 教室"', Term("phrase", "智慧教室")),
        ("“双百行动”", Term("phrase", "双百行动")),
        ("「双百行动」", Term("phrase", "双百行动")),
        ("＂双百行动＂", Term("phrase", "双百行动")),
        ("'教室", Term("exact", "教室")),
        ("^推进", Term("word", "推进", at_start=True)),
        ("振兴$", Term("word", "振兴", at_end=True)),
        ("^全文$", Term("word", "全文", at_start=True, at_end=True)),
        ("-培训", Term("word", "培训", negated=True)),
        ("！培训", Term("word", "培训", negated=True)),
        ('-"乡村 振兴"', Term("phrase", "乡村振兴", negated=True)),
        ("title:培训", Term("word", "培训", scope="title")),
        ("标题：培训", Term("word", "培训", scope="title")),
        ("metric:收入", Term("word", "收入", scope="metric")),
        ("unit:人次", Term("unit", "人次")),
        ("tag:乡村振兴", Term("tag", "乡村振兴")),
        ("section:二/（一）", Term("section", "二/（一）")),
        (">1000万元", Term("amount", "1000万元", comparison=">")),
        ("＞＝1000万元", Term("amount", "1000万元", comparison=">=")),
        ("≤5000人", Term("amount", "5000人", comparison="<=")),
        ("~100万元", Term("amount", "100万元", comparison="~")),
        ("3万..5万人次", Term("amount", "3万", comparison="..", upper="5万人次")),
        ("COVID-19", Term("word", "covid-19")),
        ("https://example.org", Term("word", "https://example.org")),
        ("don't", Term("word", "don't")),
    ],
)
def test_one_term(query: str, term: Term) -> None:
    assert only(query) == term
    assert not parse(query).plain


def test_words_are_anded_and_bars_join_neighbours() -> None:
    groups = [[term.text for term in group] for group in parse("化州 图书 | 期刊｜杂志 捐赠").groups]
    assert groups == [["化州"], ["图书", "期刊", "杂志"], ["捐赠"]]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ('"没有结尾 的引号', ["没有结尾", "的引号"]),
        ("培训 |", ["培训"]),
        ("| 培训", ["培训"]),
        ("培训 - 教育", ["培训", "教育"]),
        (">很多 培训", ["很多", "培训"]),
        ("培训 ^", ["培训"]),
        ("title: 培训", ["title:", "培训"]),
    ],
)
def test_an_unreadable_query_is_its_plain_words(query: str, words: list[str]) -> None:
    asked = parse(query)
    assert asked.plain
    assert [term.text for group in asked.groups for term in group] == words


@pytest.mark.parametrize("query", ["", "   ", "\0", "\x1b", "\u200b"])
def test_nothing_asked(query: str) -> None:
    assert parse(query).groups == ()


@pytest.mark.parametrize(
    "query", ["|||", "^$|!", "-", "'", '"', "“”", "()[]{}*+?\\", "a" * 10_000, "| " * 5_000]
)
def test_hostile_queries_are_read(query: str) -> None:
    assert isinstance(parse(query), Query)


def test_a_long_query_is_one_piece_of_text() -> None:
    asked = parse("培训 " * 4_000)
    assert asked.plain
    assert len(asked.groups) == 1


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("培训ab1 |!-^$'\"“”「」<>=~.:：unittitle\0\x1b　＞｜"), max_size=80))
def test_any_text_is_a_query(query: str) -> None:
    for group in parse(query).groups:
        assert group
        assert all(term.text for term in group)
