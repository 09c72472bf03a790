"""What is written reads back as the same report, and looks the way a person would have written it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from explorer.loading import parse_report, report_keys, write_report
from explorer.loading.reader import parse_report as parse_with
from explorer.loading.scalar_style import decimal, scalar
from explorer.model import Metric, Note, Report, Section, SeriesPoint, Target
from tests.loading.report_strategies import AWKWARD, decimals, reports, texts

PARSERS = [yaml.CSafeLoader, yaml.SafeLoader]


@pytest.mark.parametrize("loader", PARSERS)
@given(report=reports())
@settings(max_examples=60, deadline=None)
def test_a_written_report_reads_back_equal(loader: Any, report: Report) -> None:
    assert parse_with(write_report(report), loader=loader) == report


@pytest.mark.parametrize("loader", PARSERS)
@given(report=reports())
@settings(max_examples=40, deadline=None)
def test_other_readers_find_the_same_texts(loader: Any, report: Report) -> None:
    loaded = yaml.load(write_report(report), Loader=loader)
    assert _texts_only(loaded) == _texts_only(report_keys(report))


def _texts_only(value: Any, key: str = "") -> Any:
    """The value with figures as numbers and defaults left out, however they were written."""
    if isinstance(value, dict):
        return {k: _texts_only(v, k) for k, v in value.items() if (k, v) != ("direction", "up")}
    if isinstance(value, list):
        return [_texts_only(item) for item in value]
    return float(value) if key == "value" else value


@pytest.mark.parametrize("text", AWKWARD)
@pytest.mark.parametrize("loader", PARSERS)
def test_an_awkward_text_is_the_same_text_everywhere(loader: Any, text: str) -> None:
    assert yaml.load(f"[{scalar(text, in_flow=True)}]", Loader=loader) == [text]
    report = Report(text, (Section("a", text, text, text, (text,)),))
    assert parse_with(write_report(report), loader=loader) == report
    assert yaml.load(write_report(report), Loader=loader)["sections"][0]["body"] == text


@given(decimals)
def test_a_value_keeps_its_digits_in_every_reader(value: str) -> None:
    assert str(yaml.safe_load(decimal(value))) == value


@given(texts)
def test_printable_signs_are_never_escaped(text: str) -> None:
    assert "\\u4" not in scalar(text + "甲😀")
    assert "甲😀" in scalar(text + "甲😀")


def test_half_a_character_becomes_a_replacement_sign() -> None:
    assert parse_report(write_report(Report("a\ud800b"))).title == "a\ufffdb"


def test_a_report_is_written_as_a_person_would() -> None:
    metric = Metric(
        "joint",
        "校地共建项目",
        "24",
        "项",
        "above",
        "2023",
        (("地区", "化州市"),),
        "共建项目共24项",
        Target("30"),
        (SeriesPoint("2021", "1.10"), SeriesPoint("2022", "21")),
        ("a", "b"),
        same_as="c",
    )
    body = "确定共建项目共24项。\n\n另：“服务项献”。\n"
    note = Note("erratum", "应为“服务贡献”", "服务项献")
    below = Section("s1.1", "No", "（一）", "一行没有换行的正文")
    section = Section("twin", "大力推进", "一、", body, ("双百行动", "a, b"), (metric,), (note,), (below,))
    report = Report("工作报告", (section,), period="2023", summary="甲\n乙")
    assert write_report(report) == (
        "format: report/1\n"
        "title: 工作报告\n"
        'period: "2023"\n'
        "summary: |-\n"
        "  甲\n"
        "  乙\n"
        "sections:\n"
        "- id: twin\n"
        "  number: 一、\n"
        "  title: 大力推进\n"
        "  body: |\n"
        "    确定共建项目共24项。\n"
        "\n"
        "    另：“服务项献”。\n"
        '  tags: [双百行动, "a, b"]\n'
        "  metrics:\n"
        "  - id: joint\n"
        "    name: 校地共建项目\n"
        "    value: 24\n"
        "    unit: 项\n"
        "    bound: above\n"
        '    period: "2023"\n'
        "    dimensions: {地区: 化州市}\n"
        "    quote: 共建项目共24项\n"
        "    target: {value: 30}\n"
        '    series: [{period: "2021", value: "1.10"}, {period: "2022", value: 21}]\n'
        "    parts: [a, b]\n"
        "    same_as: c\n"
        "  notes:\n"
        "  - kind: erratum\n"
        "    quote: 服务项献\n"
        "    text: 应为“服务贡献”\n"
        "  sections:\n"
        "  - id: s1.1\n"
        "    number: （一）\n"
        '    title: "No"\n'
        "    body: |-\n"
        "      一行没有换行的正文\n"
    )


def test_a_deep_report_is_written_and_read_without_recursion() -> None:
    section = Section("s100", "最深", body="到底了")
    for level in range(99, 0, -1):
        section = Section(f"s{level}", "层", sections=(section,))
    report = Report("深", (section,))
    assert parse_report(write_report(report)) == report
