"""What is found, how it is said to have been found, and what is lit."""

from __future__ import annotations

import pytest

from explorer.search import PLAIN_WORDS
from tests.search.small_reports import found, ids, index_of, lit, sample_index


@pytest.mark.parametrize(
    ("query", "section", "how", "marked"),
    [
        ("智慧教室", "training", "exact", ["智慧教室"]),
        ("“智慧教室”", "training", "exact", ["智慧教室"]),
        ("『智慧教室』", "training", "exact", ["智慧教室"]),
        ("智慧敎室", "training", "exact", ["智慧教室"]),
        ("鄉村振興", "training", "exact", ["乡村振兴"]),
        ("1041场", "training", "exact", ["１０４１场"]),
        ("１０４１場", "training", "exact", ["１０４１场"]),
        ("REMOTE", "remote", "exact", ["Remote"]),
        ("ｔｅａｃｈｉｎｇ", "remote", "exact", ["teaching"]),
        ("block", "remote", "prefix", ["block"]),
        ("chain", "remote", "prefix", ["chain"]),
        ("^支持", "library", "prefix", ["支持"]),
        ("乡村振兴$", "training", "prefix", ["乡村振兴"]),
        ("zhihuijiaoshi", "training", "pinyin", ["智慧教室"]),
        ("zhihui jiaoshi", "training", "pinyin", ["智慧", "教室"]),
        ("ZhiHuiJiaoShi", "training", "pinyin", ["智慧教室"]),
        ("zhjs", "training", "initials", ["智慧教室"]),
        ("zhihuijs", "training", "initials", ["智慧教室"]),
        ("智慧教师", "training", "fuzzy", ["智慧教室"]),
        ("智惠教室", "training", "fuzzy", ["智慧教室"]),
        ("智教室", "training", "fuzzy", ["智慧教室"]),
        ("智慧慧教室", "training", "fuzzy", ["智慧教室"]),
        ("智教慧室", "training", "fuzzy", ["智慧教室"]),
        ("智慧室教", "training", "fuzzy", ["智慧教室"]),
        ("知会教师", "training", "fuzzy", ["智慧教室"]),
        ("blokchain", "remote", "fuzzy", ["blockchain"]),
        ("blcokchain", "remote", "fuzzy", ["blockchain"]),
        ("154000000", "training", "quantity", ["1.54亿元"]),
        ("15400万元", "training", "quantity", ["1.54亿元"]),
        ("一亿五千四百万", "training", "quantity", ["1.54亿元"]),
        ("154,000,000元", "training", "quantity", ["1.54亿元"]),
        ("二点六万人次", "training", "quantity", ["26000人次"]),
        ("150000元", "library", "quantity", ["15万元"]),
        ("四千人", "library", "quantity", ["4000人"]),
    ],
)
def test_found_however_remembered(query: str, section: str, how: str, marked: list[str]) -> None:
    hit = sample_index().search(query).hits[0]
    assert (hit.section, hit.how, lit(hit)) == (section, how, marked)


@pytest.mark.parametrize(
    "query",
    [
        "量子计算", "足球世界杯", "火星移民", "比特币", "红烧肉", "工作餐", "股票行情分析", "幼儿园",
        "奥林匹克运动会",
        "quantum", "football", "xyzzy", "qwertyuiop", "hello world", "zzz",
        "99999", "7", "31415926", "2024-05-06", ">100亿元", "unit:吨", "tag:体育", "section:不存在",
        "智慧 足球", "培训 -乡村振兴 -图书 -收入", "智会", "只会",
    ],
)  # fmt: skip
def test_what_is_not_in_the_report_is_not_found(query: str) -> None:
    assert found(sample_index(), query) == []


@pytest.mark.parametrize(
    ("query", "sections"),
    [
        ("图书 期刊", ["library"]),
        ("图书 | 智慧教室", ["library", "training"]),
        ("培训 -图书", ["training"]),
        ("title:培训", ["training"]),
        ("title:图书", []),
        ("body:图书", ["library"]),
        ("metric:捐赠", ["library"]),
        ("metric:化州", ["training"]),
        ("tag:培训", ["training"]),
        ("#乡村振兴", ["training"]),
        ("section:chapter 万", ["library"]),
        ("section:一 图书", ["library"]),
        ("-section:chapter", ["remote"]),
        (">1亿元", ["training"]),
        (">=1.54亿元", ["training"]),
        (">1.54亿元", []),
        (">26000人次", ["training"]),
        ("<20万元", ["library"]),
        ("10万..20万元", ["library"]),
        ("~14万元", ["library"]),
        ("unit:人次", ["training"]),
        ("unit:人次 >5000", ["training"]),
        ("unit:人次 >1亿", []),
        ("培训 >1亿元", ["training"]),
        ("-unit:人次 >0元", ["library"]),
        ("-培训 -图书 -remote", ["chapter"]),
    ],
)
def test_the_query_language(query: str, sections: list[str]) -> None:
    assert found(sample_index(), query) == sections


def test_conditions_on_figures_hold_for_one_figure() -> None:
    """1.54亿元 is more than 50000 and a figure in 人次 stands beside it, but no figure is both."""
    assert found(sample_index(), "unit:人次 >50000") == []


def test_an_unreadable_query_says_so() -> None:
    results = sample_index().search('"智慧教室')
    assert (results.notice, ids(results.hits)) == (PLAIN_WORDS, ["training"])


@pytest.mark.parametrize(
    ("query", "bodies", "sections"),
    [
        ("汉字", ["汗字", "汉子"], []),
        ("三个字", ["三个孑", "三各字"], ["s1"]),
        ("三个字", ["三个孑"], ["s0"]),
        ("化橘红", ["化桔红"], ["s0"]),
        ("四个汉字", ["四个汗字", "四各汗字"], ["s0"]),
        ("一共六个汉字", ["一共七个汉子", "一其七个汉子"], ["s0"]),
        ("abc", ["abx"], ["s0"]),
        ("ab", ["ax"], []),
        ("2023年度", ["2024年度"], []),
    ],
)
def test_slips_are_bounded(query: str, bodies: list[str], sections: list[str]) -> None:
    assert found(index_of(*bodies), query) == sections


def test_a_word_of_three_is_not_found_by_two_common_characters() -> None:
    assert found(index_of(*["工作安排"] * 9), "工作餐") == []


def test_a_missing_character_beside_the_last_one_is_a_slip_inside_the_word() -> None:
    """Both 揭榜挂 and 揭榜挂帅 are one slip away; the latter keeps the word's ends."""
    index = index_of("双向揭榜挂帅", "“揭榜挂帅”项目", "推行揭榜挂帅", "揭榜挂帅机制")
    hits = index.search("揭榜帅").hits
    assert [lit(hit) for hit in hits] == [["揭榜挂帅"]] * 4


def test_latin_words_with_the_fewest_slips_are_what_was_meant() -> None:
    index = index_of("business seasonality", "seasonal demand")
    assert found(index, "seasonalty") == ["s0"]


@pytest.mark.parametrize(
    ("query", "sections"), [("rome", []), ("onion", []), ("hintian", ["s1"]), ("ohme", ["s0"])]
)
def test_a_short_latin_word_keeps_its_first_letter(query: str, sections: list[str]) -> None:
    assert found(index_of("a home for the union", "lintian"), query) == sections


def test_stops_within_a_number_are_no_slips() -> None:
    assert found(index_of("共1,618家"), "1.618") == []


def test_initials_that_spell_a_syllable_are_read_as_initials_where_nothing_else_is_found() -> None:
    hit = index_of("校内各二级学院").search("xngej").hits[0]
    assert (hit.how, lit(hit)) == ("initials", ["校内各二级"])


def test_pinyin_takes_every_reading() -> None:
    index = index_of("重庆银行", "长远行动")
    assert found(index, "chongqing") == ["s0"]
    assert found(index, "yinhang") == ["s0"]
    assert found(index, "xingdong") == ["s1"]


def test_a_printed_latin_word_is_not_read_as_pinyin() -> None:
    assert found(index_of("用 bian 编码", "便安"), "bian") == ["s0"]
