"""The JSON Schema and the reader hold the same rules."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from explorer.errors import LoadError
from explorer.loading import json_schema, parse_report, report_keys, write_report
from explorer.model import Report
from tests.loading.report_strategies import reports

HEAD = "format: report/1\ntitle: t\nsections:\n"
METRIC = HEAD + "- title: a\n  body: b\n  metrics:\n  - "
VALIDATOR = jsonschema.Draft202012Validator(json_schema())
NOT_IN_A_SCHEMA = {
    "quote-not-in-body",
    "quote-unchecked",
    "dangling-reference",
    "self-reference",
    "duplicate-id",
    "duplicate-key",
    "empty-section",
    "no-sections",
}

FILES = [
    HEAD + "- title: a\n  body: b\n",
    HEAD + "- title: No\n  id: 1.10\n  body: 12\n  tags: [1, true, ~]\n",
    "format: report/1\ntitle: 2023\nperiod: 2023\nlanguage: zh-Hans\nsummary: ~\n",
    "format: report/1\ntitle: t\nperiod: 2023-01/2023-06\n",
    METRIC + "{name: 1, value: 24, unit: 项, bound: about, dimensions: {a: 1}, target: {value: 1.5}}\n",
    METRIC + '{name: x, value: "1.10", series: [{period: "2021", value: 18}], parts: [], target: ~}\n',
    HEAD + "- title: a\n  notes: [{kind: erratum, text: b}]\n  sections: [{title: c}, ~]\n",
    "title: t\n",
    "format: report/2\ntitle: t\n",
    "- a\n",
    "format: report/1\n",
    "format: report/1\ntitle: ~\n",
    "format: report/1\ntitle: [a]\n",
    "format: report/1\ntitle: t\nperiod: 去年\n",
    "format: report/1\ntitle: t\nlanguage: 中文\n",
    HEAD + "- body: b\n",
    HEAD + "- a\n",
    HEAD + "- title: a\n  colour: b\n",
    HEAD + "- title: a\n  id: a b\n",
    HEAD + "- title: a\n  id: a/b\n",
    HEAD + "- title: a\n  tags: b\n",
    HEAD + "- title: a\n  tags: [[b]]\n",
    HEAD + "- title: a\n  metrics: {a: b}\n",
    HEAD + "- title: a\n  notes: [{kind: x, text: b}]\n",
    HEAD + "- title: a\n  notes: [{kind: erratum}]\n",
    METRIC + "{value: 24}\n",
    METRIC + "{name: x}\n",
    METRIC + "{name: x, value: 十}\n",
    METRIC + "{name: x, value: '1e5'}\n",
    METRIC + "{name: x, value: '" + "9" * 29 + "'}\n",
    METRIC + "{name: x, value: 1, bound: 超}\n",
    METRIC + "{name: x, value: 1, dimensions: [a]}\n",
    METRIC + "{name: x, value: 1, dimensions: {a: [b]}}\n",
    METRIC + "{name: x, value: 1, target: 3}\n",
    METRIC + "{name: x, value: 1, target: {direction: up}}\n",
    METRIC + "{name: x, value: 1, target: {value: 1, direction: x}}\n",
    METRIC + "{name: x, value: 1, series: [{value: 1}]}\n",
    METRIC + "{name: x, value: 1, parts: a}\n",
    METRIC + "{name: x, value: 1, same_as: [a]}\n",
    METRIC + "{name: x, value: 1, period: 2023-13}\n",
]


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


class _Loader(yaml.SafeLoader):
    """SafeLoader without dates: JSON has none, editors' YAML 1.2 neither."""


_Loader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("text", FILES)
def test_reader_and_schema_agree(text: str) -> None:
    loaded: Any = yaml.load(text, Loader=_Loader)
    assert VALIDATOR.is_valid(loaded) is _reads_without_complaint(text)


def _reads_without_complaint(text: str) -> bool:
    try:
        problems = parse_report(text).problems
    except LoadError:
        return False
    return not {problem.code for problem in problems} - NOT_IN_A_SCHEMA


@given(reports())
@settings(max_examples=60, deadline=None)
def test_they_agree_on_any_report(report: Report) -> None:
    assert VALIDATOR.is_valid(report_keys(report)) is _reads_without_complaint(write_report(report))
