"""Pinyin: which Chinese text a Latin query finds, and where."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from explorer.text.fold import fold
from explorer.text.pinyin import PinyinQuery, compile_query, pinyin_of
from explorer.text.pinyin_cuts import LONGEST_QUERY, MOST_CUTS, MOST_UNITS

GENERATOR = Path(__file__).parent / "tables/generate_pinyin.py"
TEXT = fold("“双百”行动覆盖智慧教室、重庆银行会计，音乐厅在西安，女性干部，绿色发展，安国，北京；先进。")
CHINESE = st.text(
    st.sampled_from("双百行动智慧教室重庆银会计音乐西安女绿发展国北京先进翁欧儿恩"), min_size=2, max_size=3
)


def found(query: str, text: str = TEXT, *, fuzzy_sounds: bool = False) -> list[tuple[str, str]]:
    """What `query` finds in `text`: (characters, how); nothing where it is no pinyin."""
    compiled = compile_query(query, fuzzy_sounds=fuzzy_sounds)
    return [(text[m.start : m.end], m.how) for m in compiled.finditer(text)] if compiled else []


@pytest.mark.parametrize(
    ("query", "characters"),
    [
        ("zhihuijiaoshi", "智慧教室"),
        ("zhihui jiaoshi", "智慧教室"),
        ("ZhiHui JiaoShi", "智慧教室"),
        ("zhi'hui'jiao'shi", "智慧教室"),
        ("zhi4hui4jiao4shi4", "智慧教室"),
        ("zhìhuì jiàoshì", "智慧教室"),
        ("shuangbaixingdong", '双百"行动'),
        ("chongqing", "重庆"),
        ("zhongqing", "重庆"),
        ("yinhang", "银行"),
        ("xingdong", "行动"),
        ("kuaiji", "会计"),
        ("yinyue", "音乐"),
        ("nvxing", "女性"),
        ("nüxing", "女性"),
        ("nu:xing", "女性"),
        ("nǚxìng", "女性"),
        ("lvse", "绿色"),
        ("xi'an", "西安"),
        ("xian", "西安"),
    ],
)
def test_whole_syllables_find_any_reading(query: str, characters: str) -> None:
    assert (characters, "pinyin") in found(query)


@pytest.mark.parametrize(
    ("query", "characters"),
    [
        ("zhjs", "智慧教室"),
        ("zhhjsh", "智慧教室"),
        ("z h j s", "智慧教室"),
        ("zhihuijs", "智慧教室"),
        ("zhjiaoshi", "智慧教室"),
        ("zhihuijiaosh", "智慧教室"),
        ("zhihuij", "智慧教"),
        ("sbxd", '双百"行动'),
        ("cqyh", "重庆银行"),
        ("beij", "北京"),
        ("beijin", "北京"),
        ("ag", "安国"),
        ("zh", "智慧"),
        ("xi a", "西安"),
    ],
)
def test_initials_and_unfinished_syllables(query: str, characters: str) -> None:
    assert found(query) == [(characters, "initials")]


def test_both_cuts_of_an_ambiguous_query_and_the_longest_at_each_place() -> None:
    assert found("xian") == [("西安", "pinyin"), ("先", "pinyin")]


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "z",
        "a",
        "'",
        "5G",
        "G331",
        "co2",
        "智慧",
        "zhihui教室",
        "e-mail",
        "zh1",
        "1",
        "i",
        "ui",
        "a" * 65,
    ],
)
def test_what_is_no_pinyin(query: str) -> None:
    assert compile_query(query) is None


@pytest.mark.parametrize(
    ("query", "characters"),
    [
        ("zihuijiaosi", "智慧教室"),
        ("congqin", "重庆"),
        ("yinghan", "银行"),
        ("lvxin", "女性"),
        ("shuanbai", "双百"),
        ("suangbai", "双百"),
        ("chonqing", ""),
    ],
)
def test_sounds_that_speakers_confuse(query: str, characters: str) -> None:
    hits = [text for text, _ in found(query, fuzzy_sounds=True)]
    assert characters in hits if characters else not hits
    assert characters not in [text for text, _ in found(query)]


def test_nothing_but_quotation_marks_may_stand_between() -> None:
    assert found("zhihui", "智,慧 智\x00慧 智'\"慧") == [("智'\"慧", "pinyin")]


@pytest.mark.parametrize(
    ("query", "only"), [("zhjs", True), ("zhihuijs", True), ("zhihui", False), ("xian", False)]
)
def test_initials_only(query: str, only: bool) -> None:
    compiled = compile_query(query)
    assert compiled is not None
    assert ("pinyin" not in compiled.how) is only


@pytest.mark.parametrize(
    ("character", "readings"),
    [
        ("重", {"zhong", "chong"}),
        ("行", {"xing", "hang"}),
        ("会", {"hui", "kuai"}),
        ("乐", {"le", "yue"}),
        ("女", {"nv"}),
        ("銀", {"yin"}),
        ("〇", {"ling"}),
        ("嗯", {"en"}),
        ("乾", {"gan", "qian"}),
    ],
)
def test_readings_of_a_character(character: str, readings: set[str]) -> None:
    assert readings <= set(pinyin_of(character))


def test_rare_readings_of_traditional_forms_are_not_taken_over() -> None:
    """區 may be gou, 鎗 cheng: nobody types 区 or 枪 so, and 机关枪 sounds like 计完成 then."""
    assert pinyin_of("区") == ("ou", "qu")
    assert pinyin_of("枪") == ("qiang",)


def test_what_has_no_reading() -> None:
    assert pinyin_of("a") == pinyin_of("，") == pinyin_of("か") == ()


def test_every_common_character_can_be_typed() -> None:
    common = [
        bytes((row, cell)).decode("gb2312", "ignore")
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFF)
    ]
    assert [character for character in common if character and not pinyin_of(character)] == []
    assert sum(bool(pinyin_of(chr(number))) for number in range(0x4E00, 0xA000)) > 20_900


@given(CHINESE, st.data())
def test_text_is_found_by_any_of_its_readings(text: str, data: st.DataObject) -> None:
    syllables = [data.draw(st.sampled_from(pinyin_of(character))) for character in text]
    assert found("'".join(syllables), text) == [(text, "pinyin")]
    assert (text, "pinyin") in found("".join(syllables), text)


@given(CHINESE, st.data())
def test_text_is_found_by_initials(text: str, data: st.DataObject) -> None:
    initials = [data.draw(st.sampled_from(pinyin_of(character)))[0] for character in text]
    assert (text, "initials") in found(" ".join(initials), text)


@given(st.text(st.sampled_from("zhisangeouv 1'xqjü")) | st.text())
def test_any_query_is_read_within_bounds_or_refused(query: str) -> None:
    compiled = compile_query(query)
    if compiled:
        assert 1 <= len(compiled.readings) == len(compiled.how) <= MOST_CUTS
        assert all(0 < len(reading) <= LONGEST_QUERY and all(reading) for reading in compiled.readings)


def hits_by_hand(query: PinyinQuery, text: str) -> Iterator[tuple[int, int]]:
    """The longest hit at each place, looked for character by character."""
    at = 0
    while at < len(text):
        ends = [end for reading in query.readings if (end := end_of(reading, text, at))]
        if ends:
            yield at, ends[0]
        at = ends[0] if ends else at + 1


def end_of(reading: tuple[frozenset[str], ...], text: str, at: int) -> int:
    """Where `reading` ends that starts at `at`; 0 where it doesn't fit."""
    for index, characters in enumerate(reading):
        for _ in range(2 if index else 0):
            at += text[at : at + 1] in ('"', "'")
        if text[at : at + 1] not in characters:
            return 0
        at += 1
    return at


@settings(max_examples=60)
@given(
    st.sampled_from(["xian", "zhjs", "xianxian", "fangan", "zhihuij", "xi'a"]),
    st.text(st.sampled_from("先西安方案反干智慧教室“"), max_size=12),
)
@example("xian", "西安先")
def test_hits_are_leftmost_and_longest(query: str, text: str) -> None:
    compiled = compile_query(query)
    assert compiled is not None
    spans = [(match.start, match.end) for match in compiled.finditer(fold(text))]
    assert spans == list(hits_by_hand(compiled, fold(text)))


@pytest.mark.parametrize("query", ["xian" * 16, "z" * 64, "zh" * 32, "ga" * 32, "sh a" * 12])
def test_the_most_ambiguous_queries_are_bounded(query: str) -> None:
    compiled = compile_query(query)
    assert compiled is not None
    assert len(compiled.readings) <= MOST_CUTS
    assert sum(map(len, compiled.readings)) <= MOST_UNITS
    assert found(query, "西安" * 20_000 + "沙" * 20_000) is not None


def test_table_is_what_its_generator_writes() -> None:
    generator = runpy.run_path(str(GENERATOR))
    assert generator["pinyin_table"]() == generator["TARGET"].read_text(encoding="utf-8")
