"""Each defect of a file is told with its place and advice, and the rest opens."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
import yaml

from explorer.loading.problem_words import chinese
from explorer.loading.reader import parse_report
from explorer.model import Place
from explorer.problems import Problem

HEAD = "format: report/1\ntitle: 题\nsections:\n"


class Case(NamedTuple):
    """`yaml` stands below HEAD, from line 4 on; `found` is each problem as LINE:COLUMN CODE."""

    name: str
    yaml: str
    found: list[str]
    said: str = ""


METRIC = "- title: 甲\n  body: 共24项\n  metrics:\n  - "
CASES = [
    Case("nothing wrong", METRIC + "{id: a, name: 项目, value: 24, unit: 项, quote: 共24项}\n", []),
    Case(
        "unknown key",
        "- title: 甲\n  body: 乙\n  metrix: []\n",
        ["6:3 unknown-key"],
        "did you mean 'metrics'?",
    ),
    Case("unknown key like nothing", "- {title: 甲, body: 乙, 颜色: 红}\n", ["4:23 unknown-key"], "'颜色'"),
    Case(
        "duplicate key",
        "- title: 甲\n  body: 乙\n  title: 丙\n",
        ["6:3 duplicate-key"],
        "the first, at line 4",
    ),
    Case("duplicate list", "- title: 甲\n  tags: [a]\n  body: 乙\n  tags: [b]\n", ["7:3 duplicate-key"]),
    Case("merge key", "- {<<: {body: 丙}, title: 甲, body: 乙}\n", ["4:4 merge-key"], "write the keys out"),
    Case(
        "complex key",
        "- title: 甲\n  ? [a]\n  : {b: c}\n  body: 乙\n",
        ["5:5 wrong-type"],
        "a key must be a text",
    ),
    Case(
        "list for a text",
        "- title: [甲]\n  body: 乙\n",
        ["4:10 wrong-type"],
        "holds a list but must be a text",
    ),
    Case("mapping for a text", "- title: 甲\n  body: {乙: 丙}\n", ["5:9 wrong-type"], "holds a mapping"),
    Case("text for tags", "- {title: 甲, body: 乙, tags: 丙}\n", ["4:29 wrong-type"], "as in [one, two]"),
    Case("list among tags", "- {title: 甲, body: 乙, tags: [a, [b]]}\n", ["4:33 wrong-type"]),
    Case("text for sections", "- {title: 甲, sections: 乙}\n", ["4:24 wrong-type"], "list of mappings"),
    Case("text among sections", "- 甲\n- {title: 乙, body: 丙}\n", ["4:3 wrong-type"]),
    Case(
        "text for a target", METRIC + "{name: x, value: 24, target: 30}\n", ["7:34 wrong-type"], "a mapping"
    ),
    Case("list for dimensions", METRIC + "{name: x, value: 24, dimensions: [a]}\n", ["7:38 wrong-type"]),
    Case(
        "list in dimensions",
        METRIC + "{name: x, value: 24, dimensions: {a: [b], c: d}}\n",
        ["7:42 wrong-type"],
    ),
    Case(
        "dimension twice", METRIC + "{name: x, value: 24, dimensions: {a: b, a: c}}\n", ["7:48 duplicate-key"]
    ),
    Case("no title", "- body: 乙\n", ["4:3 missing-key"], "a section needs 'title'"),
    Case("title without text", "- title: ~\n  body: 乙\n", ["4:3 missing-key"]),
    Case("no name", METRIC + "{value: 24}\n", ["7:5 missing-key"], "a figure needs 'name'"),
    Case("no value", METRIC + "{name: x}\n", ["7:5 missing-key"], "a figure needs 'value'"),
    Case("value NaN", METRIC + "{name: x, value: .nan}\n", ["7:22 bad-value"], "such as 24 or 1.54"),
    Case("value infinite", METRIC + "{name: x, value: -.inf}\n", ["7:22 bad-value"]),
    Case("value with exponent", METRIC + "{name: x, value: 1e999999}\n", ["7:22 bad-value"]),
    Case("value in words", METRIC + "{name: x, value: 十}\n", ["7:22 bad-value"]),
    Case("value too long", METRIC + "{name: x, value: " + "9" * 10_000 + "}\n", ["7:22 bad-value"]),
    Case(
        "value with groups", METRIC + "{name: x, value: '1,200'}\n", ["7:22 loose-value"], "write value: 1200"
    ),
    Case(
        "value in full width", METRIC + "{name: x, value: １２．５}\n", ["7:22 loose-value"], "read as 12.5"
    ),
    Case("target value", METRIC + "{name: x, value: 1, target: {value: 多}}\n", ["7:41 bad-value"]),
    Case("series value", METRIC + '{name: x, value: 1, series: [{period: "2021"}]}\n', ["7:34 missing-key"]),
    Case(
        "bound",
        METRIC + "{name: x, value: 1, bound: 超}\n",
        ["7:32 unknown-choice"],
        "exact, above, below, about",
    ),
    Case(
        "direction",
        METRIC + "{name: x, value: 1, target: {value: 2, direction: 上}}\n",
        ["7:55 unknown-choice"],
    ),
    Case("period", METRIC + "{name: x, value: 1, period: 去年}\n", ["7:33 bad-period"], '"2023-06"'),
    Case(
        "quote",
        METRIC + "{name: x, value: 1, quote: 共25项}\n",
        ["7:32 quote-not-in-body"],
        "copy it from there",
    ),
    Case(
        "quote over a line",
        "- title: 甲\n  metrics: [{name: x, value: 1, quote: 共 24项}]\n  body: |\n    共\n    24项\n",
        [],
    ),
    Case(
        "note's quote",
        "- title: 甲\n  body: 乙\n  notes: [{kind: erratum, quote: 丙, text: x}]\n",
        ["6:34 quote-not-in-body"],
    ),
    Case(
        "note's kind", "- title: 甲\n  body: 乙\n  notes: [{kind: 错字, text: x}]\n", ["6:18 unknown-choice"]
    ),
    Case("note's text", "- title: 甲\n  body: 乙\n  notes: [{kind: erratum}]\n", ["6:11 missing-key"]),
    Case("bad id", "- {id: a/b c, title: 甲, body: 乙}\n", ["4:8 bad-id"], "without blanks or '/'"),
    Case(
        "id twice",
        "- {id: 甲, title: 甲, body: 乙}\n- {id: 甲, title: 乙, body: 乙}\n",
        ["5:8 duplicate-id"],
        "at line 4",
    ),
    Case(
        "dangling",
        METRIC + "{id: ab1, name: x, value: 1, parts: [ab2]}\n",
        ["7:42 dangling-reference"],
        "did you mean 'ab1'",
    ),
    Case("dangling same_as", METRIC + "{name: x, value: 1, same_as: 无}\n", ["7:34 dangling-reference"]),
    Case("itself", METRIC + "{id: a, name: x, value: 1, includes: [a]}\n", ["7:43 self-reference"]),
    Case(
        "reference to a made id",
        METRIC + "{name: x, value: 1}\n  - {name: y, value: 1, same_as: s1.m1}\n",
        [],
    ),
    Case("empty section", "- title: 甲\n", ["4:3 empty-section"]),
    Case("second document", "- {title: 甲, body: 乙}\n---\nx: y\n", ["5:1 several-documents"]),
    Case("bad language", "- {title: 甲, body: 乙}\nlanguage: 中文\n", ["5:11 bad-language"], "zh-Hans"),
]


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_defect_is_told_with_its_place(case: Case, loader: Any) -> None:
    report = parse_report(HEAD + case.yaml, "a.yaml", loader=loader)
    assert [f"{p.line}:{p.column} {p.code}" for p in report.problems] == case.found
    assert all(problem.path == "a.yaml" for problem in report.problems)
    assert case.said in " ".join(problem.message for problem in report.problems)
    assert len(report.sections) >= 1


def test_a_problem_names_its_section_and_figure() -> None:
    text = (
        METRIC
        + "{id: f, name: x, value: 1, quote: 没有}\n  sections:\n  - {id: c, title: 丙, colour: x}\n  id: b\n"
    )
    found = [(p.code, p.section, p.metric) for p in parse_report(HEAD + text).problems]
    assert found == [("quote-not-in-body", "b", "f"), ("empty-section", "c", ""), ("unknown-key", "c", "")]


def test_what_a_defect_leaves_stays() -> None:
    text = METRIC + "{name: x, value: 十}\n  - {name: y, value: '1,200', bound: 超}\n  tags: [a, {b: c}]\n"
    section = parse_report(HEAD + text).sections[0]
    assert [(m.id, m.name, m.value, m.bound) for m in section.metrics] == [("s1.m2", "y", "1200", "exact")]
    assert section.tags == ("a",)


def test_many_problems_of_a_kind_are_counted() -> None:
    report = parse_report(HEAD + "".join(f"- {{title: t, body: b, key{n}: v}}\n" for n in range(1000)))
    assert len(report.problems) == 201
    assert report.problems[-1].message == "800 more problems of the kind 'unknown-key' are not listed"


def test_words_stay_words() -> None:
    titles = ["no", "12:30", "1.10", "2024-01-01", "0x1F", "Null.", "yes"]
    report = parse_report(HEAD + "".join(f"- title: {title}\n" for title in titles))
    assert [section.title for section in report.sections] == titles


def test_nothing_means_left_out() -> None:
    text = "- title: 甲\n  body: ~\n  tags: [a, ~]\n  number:\n  metrics: null\n  notes:\n  id: ''\n"
    section = parse_report(HEAD + text).sections[0]
    assert (section.id, section.body, section.tags, section.number) == ("s1", "", ("a",), "")
    assert parse_report(HEAD + "- title: '~'\n").sections[0].title == "~"


def test_made_ids_are_positions_and_avoid_given_ones() -> None:
    text = (
        "- title: a\n  sections:\n  - {title: b, metrics: [{name: x, value: 1}]}\n  - {title: c, id: s1.1}\n"
    )
    section = parse_report(HEAD + text).sections[0]
    assert [section.id, *(below.id for below in section.sections)] == ["s1", "s1.1_", "s1.1"]
    assert section.sections[0].metrics[0].id == "s1.1.m1"


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("- body: 乙\n", Place(4, 9)),
        ("- title: 甲\n  body: '乙'\n", Place(5, 9)),
        ("- title: 甲\n  body: |\n    乙\n", Place(6, 0)),
        ("- title: 甲\n  body: >-\n    乙\n", Place(5, 9)),
        ("- title: 甲\n", Place()),
    ],
)
def test_a_body_knows_where_it_begins(written: str, place: Place) -> None:
    assert parse_report(HEAD + written).sections[0].body_place == place


def test_sections_figures_and_notes_know_their_places() -> None:
    text = METRIC + "name: x\n    value: 1\n  notes:\n  - {kind: comment, text: x}\n"
    section = parse_report(HEAD + text).sections[0]
    assert (section.place, section.metrics[0].place, section.notes[0].place) == (
        Place(4, 3),
        Place(7, 5),
        Place(10, 5),
    )


def test_every_problem_is_told_in_chinese_too() -> None:
    for case in CASES:
        for problem in parse_report(HEAD + case.yaml).problems:
            told = chinese(problem)
            assert told != problem.message, problem.message
            assert "{" not in told.replace("{名称: 文字}", ""), told
    unknown = Problem("error", "new", "something else")
    assert chinese(unknown) == "something else"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("- title: 甲\n  body: |\n    乙\n\n    丙\n", 8),
        ("- title: 甲\n  body: >-\n    乙\n\n    丙\n", 5),
        ('- title: 甲\n  body: "乙\\n\\n丙"\n', 5),
        ("- {title: 甲, body: 乙}\n", 4),
        ("- title: 甲\n", 4),
    ],
)
def test_a_place_in_a_body_has_a_line_that_is_in_the_file(written: str, line: int) -> None:
    section = parse_report(HEAD + written).sections[0]
    assert section.line_of(section.body.find("丙")) == line


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"], ids=["LS", "PS", "NEL"])
def test_places_are_those_an_editor_shows(sign: str) -> None:
    text = HEAD + f"- {{title: '丙{sign}   丁', wrong: 1}}\n- {{title: '甲{sign}{sign}', odd: 2}}\n"
    lines = text.split("\n")
    report = parse_report(text.encode(), "a.yaml")
    unknown = [problem for problem in report.problems if problem.code == "unknown-key"]
    assert [lines[problem.line - 1][problem.column - 1 :][:3] for problem in unknown] == ["wro", "odd"]
    assert [section.place.line for section in report.sections] == [4, 5]
