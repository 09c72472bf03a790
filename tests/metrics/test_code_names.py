"""Codes of findings and problems have Chinese names."""

from __future__ import annotations

import re
from pathlib import Path

import explorer
from explorer.metrics.code_names import CHINESE, code_name

CODE = re.compile(
    r'(?:ledger|given)\.(?:error|warning|info)\(\s*"([a-z-]+)"|^(?:CODE|DECLARED|NAMED) = "([a-z-]+)"', re.M
)


def test_every_code_a_report_can_get_has_a_name() -> None:
    core = Path(explorer.__file__).parent
    sources = [*(core / "loading").glob("*.py"), *(core / "metrics" / "checks").glob("*.py")]
    codes = {a or b for source in sources for a, b in CODE.findall(source.read_text("utf-8"))}
    assert len(codes) > 20
    assert codes | {"problems-unlisted"} == set(CHINESE)


def test_the_code_stays_beside_its_name_and_alone_in_english() -> None:
    assert code_name("same-as", "zh") == "同一数据不一致 same-as"
    assert code_name("same-as", "en") == code_name("same-as", "fr") == "same-as"
    assert code_name("new-rule", "zh") == "new-rule"
