"""What is wrong with a file, told in Chinese."""

from __future__ import annotations

import pytest

from explorer.errors import LoadError
from explorer.loading import parse_report
from explorer.loading.files import read_bytes
from explorer.loading.problem_words import told


def test_a_file_that_cannot_be_opened_is_told_in_the_readers_language() -> None:
    with pytest.raises(LoadError) as missing:
        read_bytes("/no/such/report.yaml")
    assert told(missing.value, "zh") == "/no/such/report.yaml: 没有这个文件；请核对名称"
    assert told(missing.value, "en") == str(missing.value)


def test_what_yaml_objects_to_is_told_in_the_readers_language() -> None:
    with pytest.raises(LoadError) as broken:
        parse_report(b"format: report/1\ntitle: [a b\nperiod: 2023\n", "r.yaml")
    assert str(broken.value).startswith("r.yaml:3:7: not valid YAML: ")
    assert told(broken.value, "zh") == "r.yaml:3:7: 不是合格的 YAML：缺了“,”或右括号；请补上"
