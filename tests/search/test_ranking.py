"""Order, never scores."""

from __future__ import annotations

from explorer.model import Metric, Outline, Report, Section
from explorer.search import Index
from tests.search.small_reports import found, index_of, outline


def test_order_of_trust() -> None:
    index = index_of(
        "智慧胶室",
        "智慧的楼里有教室",
        "这里有智慧教室",
    )
    assert found(index, "智慧教室") == ["s2", "s0"]
    assert found(index, "智慧 教室") == ["s2", "s1"]


def test_whole_words_before_pieces_of_words() -> None:
    assert found(index_of("reports", "report"), "report") == ["s1", "s0"]


def test_pinyin_in_full_before_initials() -> None:
    assert found(index_of("西部安居", "西安"), "xian") == ["s1", "s0"] or found(
        index_of("西部安居", "西安"), "xian"
    ) == ["s1"]


def test_exact_before_quantity_in_another_writing() -> None:
    assert found(index_of("共一亿五千四百万元", "共1.54亿元"), "1.54亿") == ["s1", "s0"]


def test_one_slip_that_sounds_right_before_another() -> None:
    assert found(index_of("智慧教学的", "智慧教师的"), "智慧教室") == ["s1", "s0"]


def test_title_above_figure_above_body() -> None:
    sections = (
        Section(id="body", title="甲", body="捐赠图书"),
        Section(id="figure", title="乙", metrics=(Metric(id="m", name="图书数量", value="9", unit="册"),)),
        Section(id="title", title="图书"),
    )
    assert found(Index([outline(*sections)]), "图书") == ["title", "figure", "body"]


def test_a_title_that_is_the_query_is_best() -> None:
    sections = (Section(id="long", title="图书与期刊的捐赠"), Section(id="short", title="图书"))
    assert found(Index([outline(*sections)]), "图书") == ["short", "long"]


def test_near_words_above_far_words() -> None:
    far = "图书" + "，其他事情" * 20 + "捐赠"
    assert found(index_of(far, "图书的全部捐赠", "图书捐赠"), "图书 捐赠") == ["s2", "s1", "s0"]


def test_the_section_itself_above_its_ancestors() -> None:
    child = Section(id="child", title="甲", body="智慧教室")
    parent = Section(id="parent", title="乙", body="智慧教室", sections=(child,))
    other = Section(id="other", title="丙", body="智慧教室")
    assert found(Index([outline(other, parent)]), "智慧教室") == ["other", "child", "parent"]


def test_ties_in_reading_order_over_all_reports() -> None:
    first = Outline(Report(title="一", sections=(Section(id="a", title="x", body="图书"),)))
    second = Outline(Report(title="二", sections=(Section(id="b", title="x", body="图书"),)))
    hits = Index([second, first]).search("图书").hits
    assert [(hit.report, hit.section) for hit in hits] == [(0, "b"), (1, "a")]


def test_a_body_with_the_word_above_a_section_only_tagged_with_it() -> None:
    sections = (Section(id="tagged", title="甲", tags=("图书",)), Section(id="said", title="乙", body="图书"))
    assert sorted(found(Index([outline(*sections)]), "图书")) == ["said", "tagged"]
