"""The shipped report says what its source says: all of it, in order, with every figure accounted for.

The file is read with PyYAML's BaseLoader (scalars stay text), so that these tests judge the data alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

DATA = Path(__file__).parents[2] / "data"
Node = dict[str, Any]

RUN_IN = re.compile(r"[一二三四五六七八九十]是")
"""Numbers of headings printed at the head of a paragraph and closed by a full stop (一是……。)."""

CHINESE_DIGITS = dict(zip("一二两三四五六七八九十", [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10], strict=True))

NUMBERS_THAT_ARE_NO_FIGURES = {
    "“1310”工作部署": "name of a plan",
    "11月11日和12月4日-5日": "dates of visits",
    "11月20日-21日": "dates of visits",
    "‘3+1+1’党建引领": "name of a working method",
    "2021年寒潮、2022年冰雹": "years of events",
    "2023 年 3 月，帮扶积田": "date of an award",
    "《中国制造 2025》": "title of a document",
    "2023 年成为国家级职业学校校长培训基地": "year of an appointment",
    "项目自2016年启动": "start of a span that the figures carry as their period",
    "2023年受政府机关委托": "year that the figures carry as their period",
    "受疫情 2020-2022 年": "years of closure",
}
"""Where the source prints Arabic digits that count nothing, and why."""

CHINESE_NUMERALS_THAT_ARE_NO_FIGURES = {
    "党的二十大": "name of a congress",
    "二级学院": "rank of a faculty",
    "双百行动": "name of a campaign",
    "一把手": "word for a leader",
    "百校联百县": "name of a campaign",
    "百县千镇万村": "name of a campaign",
    "百千万工程": "name of a campaign",
    "校地双方": "word for the two sides",
    "推进双方": "word for the two sides",
    "两地": "word for the two places",
    "一构建三促进五着力": "slogan",
    "三下乡": "name of an activity",
    "三二": "name of a kind of schooling",
    "一体化": "word",
    "一致": "word",
    "一流": "word",
    "两聚一优": "slogan",
    "一条村": "slogan",
    "一棵树": "slogan",
    "三张牌": "slogan",
    "第一": "ordinal",
    "两夫妻三亩地养老计划": "name of a plan",
    "十分": "word",
    "一年多": "a span without an end",
    "一年一度": "idiom",
    "一带一路": "name of a policy",
    "双十产业集群": "name of a policy",
    "近五年": "the span that the figures carry as their period",
    "三年疫情": "length of an event, known by its dates",
    "五年来": "the span that the figures carry as their period",
}
"""Words of the source's body text written with a numeral that counts nothing, and why."""


def read_shipped() -> Node:
    text = (DATA / "report.yaml").read_text(encoding="utf-8")
    report: Node = yaml.load(text, Loader=yaml.BaseLoader)
    return report


def squeezed(text: str) -> str:
    """`text` without white space and without the `**` of bold type."""
    return re.sub(r"\s|\*\*", "", text)


def walk(sections: list[Node]) -> Iterator[Node]:
    waiting = sections[::-1]
    while waiting:
        section = waiting.pop()
        yield section
        waiting += section.get("sections", [])[::-1]


REPORT = read_shipped()
SECTIONS = list(walk(REPORT["sections"]))
SOURCE = (DATA / "source" / "report.txt").read_text(encoding="utf-8")
FIGURES = [(section, metric) for section in SECTIONS for metric in section.get("metrics", [])]
BY_ID = {metric["id"]: metric for _, metric in FIGURES}
each_figure = pytest.mark.parametrize(
    ("section", "metric"), FIGURES, ids=[metric["id"] for _, metric in FIGURES]
)


def printed(section: Node) -> str:
    """A section as the source prints it: a run-in heading ends with a full stop that `title` leaves out."""
    stop = "。" if RUN_IN.fullmatch(section["number"]) else ""
    return str(section["number"] + section["title"] + stop + section.get("body", ""))


def test_the_whole_source_is_there_in_order() -> None:
    told = REPORT["organization"] + REPORT["title"] + REPORT["summary"]
    assert squeezed(told + "".join(map(printed, SECTIONS))) == squeezed(SOURCE)


def test_the_head_names_the_report() -> None:
    assert REPORT["format"] == "report/1"
    assert (REPORT["period"], REPORT["language"]) == ("2023", "zh-Hans")
    assert (DATA / REPORT["source"]).is_file()


def test_the_tree_is_the_printed_one() -> None:
    def shape(sections: list[Node]) -> list[Any]:
        return [[s["number"], shape(s["sections"])] if "sections" in s else s["number"] for s in sections]

    assert shape(REPORT["sections"]) == [
        ["一、", ["（一）", ["（二）", ["一是", "二是", "三是", "四是", "五是", "六是", "七是"]], "（三）"]],
        ["二、", [["（一）", ["一是", "二是", "三是", "四是", "五是"]], "（二）"]],
        ["三、", [["（一）", ["1.", "2.", "3.", "4.", "5."]], ["(二)", ["1.", "2."]]]],
    ]


def test_a_title_ends_without_a_stop() -> None:
    assert [s["title"] for s in SECTIONS if s["title"][-1] in "。；，：、"] == []


def test_page_breaks_leave_no_seam() -> None:
    """No body of this source has a second paragraph: each is one line, no page cuts it."""
    bodies = [section["body"] for section in SECTIONS if "body" in section]
    assert [body for body in bodies if "\n" in body.rstrip("\n")] == []
    assert [body for body in bodies if not body.endswith("。\n")] == []


def test_ids_are_unique_and_readable() -> None:
    ids = [section["id"] for section in SECTIONS] + [metric["id"] for _, metric in FIGURES]
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert [name for name in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


def test_references_lead_to_other_figures() -> None:
    for _, metric in FIGURES:
        named = [*metric.get("parts", []), *metric.get("includes", [])]
        named += [metric["same_as"]] if "same_as" in metric else []
        assert set(named) <= BY_ID.keys() - {metric["id"]}


def test_the_later_of_two_tellings_points_to_the_earlier() -> None:
    order = list(BY_ID)
    pairs = [(m["id"], m["same_as"]) for _, m in FIGURES if "same_as" in m]
    assert [pair for pair in pairs if order.index(pair[0]) < order.index(pair[1])] == []
    assert len(pairs) == 16


def test_facts_told_twice_agree_but_for_the_source_s_own_contradictions() -> None:
    def canonical(metric: Node) -> tuple[Decimal, str, str]:
        magnitude = 1000 if metric["unit"].startswith("千") else 1
        return Decimal(metric["value"]) * magnitude, metric["unit"].lstrip("千"), metric.get("bound", "")

    differing = {
        (first["value"], metric["value"], metric["unit"])
        for _, metric in FIGURES
        if "same_as" in metric
        for first in [BY_ID[metric["same_as"]]]
        if canonical(first) != canonical(metric)
    }
    assert differing == {
        ("120", "180", "名"),
        ("2", "3", "期"),
        ("43", "300", "人"),
        ("2", "1", "番"),
    }


def test_parts_add_up_to_their_totals() -> None:
    sums = {
        metric["id"]: (Decimal(metric["value"]), [Decimal(BY_ID[part]["value"]) for part in metric["parts"]])
        for _, metric in FIGURES
        if "parts" in metric
    }
    assert sums.keys() == {"joint-projects", "science-participants"}
    assert [name for name, (total, parts) in sums.items() if total != sum(parts)] == []


def test_what_is_included_is_smaller_than_the_whole() -> None:
    wholes = [metric for _, metric in FIGURES if "includes" in metric]
    assert {metric["id"] for metric in wholes} == {"training-projects", "planting-area"}
    for whole in wholes:
        inside = sum(Decimal(BY_ID[name]["value"]) for name in whole["includes"])
        assert inside < Decimal(whole["value"])


@each_figure
def test_the_evidence_stands_in_the_section_s_own_body(section: Node, metric: Node) -> None:
    assert metric["quote"] in section["body"]


def printed_value(metric: Node) -> re.Match[str] | None:
    """Where the evidence prints the value: in digits, as a Chinese numeral, or, where a magnitude
    alone means one (近万册), at that magnitude."""
    value, unit, quote = metric["value"], metric["unit"], metric["quote"]
    numerals = "".join(numeral for numeral, number in CHINESE_DIGITS.items() if str(number) == value)
    ways = [rf"(?<![0-9.]){re.escape(value)}(?![0-9.])", f"[{numerals}](?={unit})"]
    ways += [f"(?<=[近翻])(?={unit})"] if value == "1" else []
    return next(filter(None, (re.search(way, quote) for way in ways if way[:2] != "[]")), None)


@each_figure
def test_the_evidence_prints_the_value(section: Node, metric: Node) -> None:
    assert printed_value(metric)


@each_figure
def test_the_evidence_prints_the_unit_after_the_value(section: Node, metric: Node) -> None:
    """A word of approximation may stand between or inside them (8200 余亩, 15 万余元)."""
    value = printed_value(metric)
    assert value
    unit = r"\s*余?".join(map(re.escape, metric["unit"]))
    assert re.match(rf"\s*余?{unit}", metric["quote"][value.end() :])


@each_figure
def test_the_bound_is_the_printed_word_s(section: Node, metric: Node) -> None:
    """超, 突破 and 至少 before or 余 after open the figure upwards, 近 downwards, 约 both ways."""
    value = printed_value(metric)
    assert value
    before, after = metric["quote"][: value.start()].rstrip(), metric["quote"][value.end() :]
    word = re.search("(超过?|突破了?|至少|近|约|)$", before)
    assert word
    expected = {"": "exact", "近": "below", "约": "about"}.get(word[0], "above")
    if re.match(r"\s*[万亿]?余", after):
        expected = "above"
    assert metric.get("bound", "exact") == expected


@pytest.mark.parametrize("section", SECTIONS, ids=[section["id"] for section in SECTIONS])
def test_notes_quote_what_is_printed(section: Node) -> None:
    for note in section.get("notes", []):
        assert note["kind"] in {"erratum", "question", "comment"}
        assert note.get("quote", "") in section.get("body", "")


@pytest.mark.parametrize("slip", ["部署会会议", "服务项献", "小學生", "”土特产”", "1380人）学校", "学非学历"])
def test_known_slips_are_noted(slip: str) -> None:
    notes = [note for section in SECTIONS for note in section.get("notes", [])]
    assert [n for n in notes if n["kind"] == "erratum" and slip in n.get("quote", "") + n["text"]]


def uncovered(body: str, metrics: list[Node], numeral: str, others: dict[str, str]) -> list[str]:
    """Numbers of `body` that stand neither in a figure's evidence nor in a phrase of `others`."""
    taken: set[int] = set()
    for phrase in [metric["quote"] for metric in metrics] + list(others):
        for found in re.finditer(re.escape(phrase), body):
            taken.update(range(*found.span()))
    return [
        body[max(0, found.start() - 6) : found.end() + 6]
        for found in re.finditer(numeral, body)
        if not taken.issuperset(range(*found.span()))
    ]


PASSAGES = [{"id": "summary", "body": REPORT["summary"]}, *SECTIONS]
each_passage = pytest.mark.parametrize("passage", PASSAGES, ids=[p["id"] for p in PASSAGES])


@each_passage
def test_every_arabic_number_is_a_figure_or_explained(passage: Node) -> None:
    body, metrics = passage.get("body", ""), passage.get("metrics", [])
    assert uncovered(body, metrics, r"[0-9]+(\.[0-9]+)?", NUMBERS_THAT_ARE_NO_FIGURES) == []


@each_passage
def test_every_chinese_numeral_is_a_figure_or_explained(passage: Node) -> None:
    body, metrics = passage.get("body", ""), passage.get("metrics", [])
    numerals = "[一二两三四五六七八九十百千万亿双番]"
    assert uncovered(body, metrics, numerals, CHINESE_NUMERALS_THAT_ARE_NO_FIGURES) == []


@pytest.mark.parametrize("phrase", [*NUMBERS_THAT_ARE_NO_FIGURES, *CHINESE_NUMERALS_THAT_ARE_NO_FIGURES])
def test_every_explained_phrase_occurs(phrase: str) -> None:
    assert any(phrase in passage.get("body", "") for passage in PASSAGES)
