"""docs/format.md names every key and every code, and its example is a report without a problem."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from explorer.loading import parse_report
from explorer.loading.fields import TABLES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
CODE = re.compile(r'(?:ledger|given)\.(?:error|warning|info)\(\s*"([a-z-]+)"')


@pytest.mark.parametrize(
    ("key", "required"),
    [
        (f.key, f.required)
        for name in ("report", "section", "metric", "note")
        for f in TABLES[name].fields.values()
    ],
)
def test_every_key_is_explained(key: str, required: bool) -> None:
    rows = re.findall(rf"^\| `{key}` \| (required)? ?\|", PAGE, re.MULTILINE)
    assert ("required" if required else "") in rows


def test_every_code_is_explained() -> None:
    sources = (ROOT / "explorer" / "loading").glob("*.py")
    codes = {code for path in sources for code in CODE.findall(path.read_text(encoding="utf-8"))}
    assert len(codes) > 10
    assert [code for code in sorted(codes) if f"`{code}`" not in PAGE] == []


def test_the_example_has_no_problem() -> None:
    example = PAGE.split("```yaml\n")[1].split("```")[0]
    report = parse_report(example)
    assert report.problems == ()
    assert [metric.value for metric in report.sections[0].metrics] == ["24", "9", "15"]
