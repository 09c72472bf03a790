"""What is wrong with a file, told in Chinese."""

from __future__ import annotations

import pytest

from explorer.errors import LoadError
from explorer.loading.files import read_bytes
from explorer.loading.problem_words import told


def test_a_file_that_cannot_be_opened_is_told_in_the_readers_language() -> None:
    with pytest.raises(LoadError) as missing:
        read_bytes("/no/such/report.yaml")
    assert told(missing.value, "zh") == "/no/such/report.yaml: 没有这个文件；请核对名称"
    assert told(missing.value, "en") == str(missing.value)
    broken = LoadError("not valid YAML: a ',' is missing", path="r.yaml", line=5, column=13)
    assert told(broken, "zh") == "r.yaml:5:13: 不是合格的 YAML：a ',' is missing"
