"""Running the command line in this process: stdout, stderr and exit code together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from explorer.cli.main import main

REPORT = """\
format: report/1
title: 年度报告
organization: 某学院
period: "2023"
language: zh-Hans
sections:
- id: twin
  number: 一、
  title: 落实“双百行动”任务
  body: 确定共建项目共24项，累计投入超10万元。
  metrics:
  - {id: projects, name: 共建项目, value: 24, unit: 项, quote: 共建项目共24项}
  - {id: money, name: 累计投入, value: 10, unit: 万元, bound: above, quote: 累计投入超10万元, dimensions: {地区: 化州市}}
  sections:
  - id: classroom
    number: （一）
    title: 智慧教室
    body: 争取华为公司捐建智慧教室，协议金额1.54亿元。
    metrics:
    - {id: deal, name: 协议金额, value: "1.54", unit: 亿元, quote: 协议金额1.54亿元, series: [{period: "2022", value: 1}]}
- id: village
  number: 二、
  title: 结对帮扶
  body: 受益学生近4000人次。
"""  # noqa: E501


@dataclass(frozen=True)
class Ran:
    """What a command printed and returned."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    def command(*argv: object) -> Ran:
        code = main([str(argument) for argument in argv])
        out, err = capsysbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return command


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.yaml"
    path.write_text(REPORT, encoding="utf-8")
    return path
