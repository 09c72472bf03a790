"""What a hit shows: where, which characters, which line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model import Place, Section
from explorer.search import Index, Occurrence
from tests.search.small_reports import TRAINING, index_of, lit, outline, sample_index


def test_a_body_hit_says_all_about_its_place() -> None:
    hit = sample_index().search("智慧教室").hits[0]
    assert (hit.report, hit.row, hit.number, hit.title) == (0, 1, "（一）", TRAINING.title)
    assert hit.path == ("主要工作", TRAINING.title)
    assert (hit.field, hit.metric, hit.line) == ("body", None, 13)
    assert [TRAINING.body[start:end] for start, end in hit.matches] == ["智慧教室"]


def test_a_figure_hit_names_the_figure_and_its_evidence() -> None:
    hit = sample_index().search("培训收入").hits[0]
    assert (hit.field, hit.metric) == ("metric", "income")
    assert hit.snippet == "培训收入 1.54亿元"
    assert [TRAINING.body[start:end] for start, end in hit.matches] == ["到账1.54亿元"]


def test_a_title_hit() -> None:
    hit = sample_index().search("职业培训").hits[0]
    assert (hit.field, hit.snippet, hit.line) == ("title", TRAINING.title, 10)
    assert [TRAINING.title[start:end] for start, end in hit.matches] == ["职业培训"]


def test_a_tag_hit_shows_the_tag() -> None:
    index = Index([outline(Section(id="a", title="标题", tags=("沉香", "图书")))])
    hit = index.search("图书").hits[0]
    assert (hit.field, hit.snippet, lit(hit)) == ("title", "标题 #沉香 #图书", ["图书"])


def test_marks_belong_to_their_character() -> None:
    hit = index_of("the cafe\u0301 here").search("café").hits[0]
    assert lit(hit) == ["cafe\u0301"]


def test_a_word_over_a_line_break_is_found_and_shown_on_one_line() -> None:
    hit = index_of("前面的话。智慧\n教室").search("智慧教室").hits[0]
    assert (hit.snippet, lit(hit)) == ("智慧 教室", ["智慧 教室"])


def test_a_long_body_shows_the_part_around_the_words() -> None:
    hit = index_of("前" * 5000 + "智慧教室" + "后" * 5000).search("智慧教室").hits[0]
    assert len(hit.snippet) < 120
    assert (lit(hit), hit.matches) == (["智慧教室"], ((5000, 5004),))


def test_all_words_of_a_query_are_lit() -> None:
    hit = index_of("图书很多，期刊也多，图书最好").search("图书 期刊").hits[0]
    assert lit(hit) == ["图书", "期刊", "图书"]


def test_occurrences_in_reading_order() -> None:
    assert sample_index().occurrences("培训 1.54亿") == [
        Occurrence(1, "title", 4, 6),
        Occurrence(1, "metric", 7, 15, "income"),
        Occurrence(1, "metric", 16, 28, "people"),
        Occurrence(1, "body", 4, 6),
        Occurrence(1, "body", 9, 14),
        Occurrence(1, "body", 16, 18),
    ]


def test_occurrences_of_one_report_only() -> None:
    reports = [
        outline(Section(id="a", title="图书")),
        outline(Section(id="b", title="x"), Section(id="c", title="图书")),
    ]
    assert Index(reports).occurrences("图书", report=1) == [Occurrence(1, "title", 0, 2)]


def test_nul_and_controls_in_a_report_keep_their_section() -> None:
    index = index_of("甲\0乙", "丙\x01丁", "图书")
    assert [hit.section for hit in index.search("图书").hits] == ["s2"]
    assert [hit.section for hit in index.search("乙").hits] == ["s0"]


def test_a_line_is_unknown_where_the_file_is() -> None:
    section = Section(id="a", title="x", body="甲\n图书", place=Place(), body_place=Place())
    assert Index([outline(section)]).search("图书").hits[0].line == 0


WORDS = st.text(alphabet="智慧教室“”ab １\n㎡éﬁ\u0301", min_size=1, max_size=6)


@settings(max_examples=120)
@given(
    st.lists(st.text(alphabet="智慧教室“”ab １\n㎡éﬁ\u0301鄉乡", max_size=60), min_size=1, max_size=4), WORDS
)
def test_spans_lie_inside_their_text(bodies: list[str], query: str) -> None:
    index = index_of(*bodies)
    for hit in index.search(query, limit=None).hits:
        for start, end in hit.spans:
            assert 0 <= start < end <= len(hit.snippet)
        for start, end in hit.matches:
            assert 0 <= start < end <= len(bodies[hit.row])
