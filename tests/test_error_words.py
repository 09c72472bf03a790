"""What is wrong with a file, told in Chinese."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.atomic import write_atomic
from explorer.error_words import error_line
from explorer.errors import ExportError, LoadError, UsageError
from explorer.importing import import_document
from explorer.loading import parse_report
from explorer.loading.files import read_bytes
from explorer.metrics.where import condition


def test_a_file_that_cannot_be_opened_is_told_in_the_readers_language() -> None:
    with pytest.raises(LoadError) as missing:
        read_bytes("/no/such/report.yaml")
    assert error_line(missing.value, "zh") == "/no/such/report.yaml: 没有这个文件；请核对名称"
    assert error_line(missing.value, "en") == str(missing.value)


def test_what_yaml_objects_to_is_told_in_the_readers_language() -> None:
    with pytest.raises(LoadError) as broken:
        parse_report(b"format: report/1\ntitle: [a b\nperiod: 2023\n", "r.yaml")
    assert str(broken.value).startswith("r.yaml:3:7: not valid YAML: ")
    assert error_line(broken.value, "zh") == "r.yaml:3:7: 不是合格的 YAML：缺了“,”或右括号；请补上"


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (b"", "a.md", "a.md: 是空的；请给出有内容的文件"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "a.docx",
            "a.docx: 是 .doc 文件；请先转换：soffice",
        ),
        (b"PK\x03\x04", "a.docx", "a.docx: 压缩结构已损坏；请重新保存"),
        (b"%PDF-1.7\n", "a.pdf", "a.pdf: 已损坏，不能当 PDF 读；请重新打印或导出"),
        (b"{\\rtf1 a}", "a.rtf", "a.rtf: 是 .rtf 文件；请先转换：soffice"),
    ],
)
def test_why_a_document_can_not_be_opened_is_told_in_chinese(data: bytes, name: str, told: str) -> None:
    with pytest.raises(LoadError) as refused:
        import_document(data, name)
    assert error_line(refused.value, "zh").startswith(told)


def test_why_a_file_can_not_be_written_is_told_in_chinese(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as refused:
        write_atomic(str(tmp_path / "gone" / "a.md"), b"text")
    assert error_line(refused.value, "zh").endswith("写不了：没有这个文件或文件夹；什么也没有改动")


def test_what_is_wrong_with_a_condition_is_told_in_chinese() -> None:
    with pytest.raises(UsageError) as refused:
        condition("has:money")
    assert error_line(refused.value, "zh").startswith("“has:money”：请写 has:")
