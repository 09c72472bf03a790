"""A library of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.library.library import Library


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    for name in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return Library()


def yearly(
    year: int, value: str = "24", *, name: str = "共建项目", organization: str = "某学院", more: str = ""
) -> str:
    """A yearly report with one figure."""
    return f"""\
format: report/1
title: {year} 年工作报告
organization: {organization}
period: "{year}"
sections:
- id: s
  title: 项目
  body: 共建。
  metrics:
  - {{id: m{year}, name: {name}, value: "{value}", unit: 万元{more}}}
"""
