"""What can't be opened is refused in one line, soon, whatever the file does."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import LoadError
from explorer.loading import looks_like_report, parse_report, read_report
from explorer.loading.reader import parse_report as parse_with
from explorer.model import Report

HEAD = "format: report/1\ntitle: t\nsections:\n"
PARSERS = [yaml.CSafeLoader, yaml.SafeLoader]


def nested(levels: int) -> str:
    """A report of sections in sections."""
    return HEAD + "".join(f"{'  ' * n}- title: a\n{'  ' * n}  sections:\n" for n in range(levels))


BOMB = "".join(f"k{n + 1}: &k{n + 1} [{', '.join([f'*k{n}'] * 9)}]\n" for n in range(9))
MERGES = "".join(f"a{n}: &a{n} {{<<: *a{n - 1}, k{n}: v}}\n" for n in range(1, 1001))
REFUSED: dict[str, tuple[bytes | str, str]] = {
    "empty": ("", "is empty"),
    "only a comment": ("# 注\n", "is empty"),
    "only a document mark": ("---\n", "is empty"),
    "a byte order mark": (b"\xef\xbb\xbf", "is empty"),
    "a list": ("- a\n- b\n", "1:1: no report: the file holds a list"),
    "a word": ("hello", "1:1: no report: the file holds a single text"),
    "a number": ("42", "no report"),
    "no format": ("title: t\n", "the key 'format' is missing"),
    "another format": ("format: report/99\n", "1:9: the format is 'report/99'; this version reads 'format: report/1'"),
    "an open bracket": (HEAD + "- title: [\n", "5:1: not valid YAML"),
    "an open quote": (HEAD + "- title: 'a\n", "not valid YAML: a quote or bracket is not closed"),
    "a tab": (HEAD + "-\ttitle: a\n", "4:2: not valid YAML: a character that may not start a value (tab"),
    "a bad indent": (HEAD + "- title: a\n body: b\n", "5:2: not valid YAML: the indentation"),
    "a colon": (HEAD + "- title: a: b\n", "4:11: not valid YAML: a ':' stands where none may"),
    "an alias bomb": (f"k0: &k0 [x, x]\n{BOMB}{HEAD}- title: q\n", "more than 10 times its size"),
    "merge keys": (f"a0: &a0 {{k: v}}\n{MERGES}{HEAD}- title: a\n", "more than 10 times its size"),
    "an alias to itself": (HEAD + "- &a\n  title: x\n  sections: [*a]\n", "6:14: '*a' refers to a value it stands in"),
    "an unknown alias": (HEAD + "- title: *a\n", "4:10: '*a' refers to no anchor"),
    "brackets": (HEAD + "- " + "[" * 100_000, "nested too deep"),
    "braces": (HEAD + "- " + "{a: " * 50_000, "nested too deep"),
    "101 levels": (nested(101), "nested too deep; sections may be 100 levels deep"),
    "1,000 levels": (nested(1000), "nested too deep"),
    "a Python tag": (HEAD + "- title: !!python/object/apply:os.getcwd []\n", "4:10: the tag 'python/object/apply"),
    "a local tag": (HEAD + "- title: !include a.yaml\n", "the tag '!include' is refused"),
    "Latin-1": (HEAD.encode() + "- title: é\n".encode("latin-1"), "4:10: not UTF-8: byte 0xe9 at offset 45"),
    "GB18030": (HEAD.encode() + "- title: 中文\n".encode("gb18030"), "4:10: not UTF-8: byte 0xd6"),
    "half of UTF-16": (HEAD.encode("utf-16")[:-1], "not UTF-16"),
    "binary": (bytes(range(256)) * 64, "not UTF-16"),
    "NUL": (HEAD + "- title: a\0b\n", "4:11: the control character U+0000"),
    "an escape": (HEAD + "- title: a\x1b[2J\n", "4:11: the control character U+001B"),
    "half a character": (HEAD + '- title: "\\ud83d"\n', r"write \U0001F600 or the character itself"),
    "half a character in a str": (HEAD + "- title: \ud83d\n", "4: U+D83D is half of a character"),
    "an end of line nobody sees": (
        HEAD + "- title: 甲\n  body: |\n    一\u2028二\n    三\n",
        "U+2028 in line 6 ends a line",
    ),
    "another YAML": ("%YAML 3.0\n---\n" + HEAD, "a %YAML line of another major version"),
}  # fmt: skip


@pytest.mark.parametrize("loader", PARSERS)
@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_is_one_line_and_soon(name: str, loader: Any) -> None:
    data, said = REFUSED[name]
    began = time.process_time()
    with pytest.raises(LoadError) as caught:
        parse_with(data, "坏.yaml", loader=loader)
    assert time.process_time() - began < 3
    assert said in str(caught.value)
    assert str(caught.value).startswith("坏.yaml:")
    assert str(caught.value).isprintable()


def test_an_end_of_line_nobody_sees_is_not_counted() -> None:
    data, _ = REFUSED["an end of line nobody sees"]
    with pytest.raises(LoadError) as caught:
        parse_report(data, "坏.yaml")
    assert str(caught.value).startswith("坏.yaml:8:")


@pytest.mark.parametrize("loader", PARSERS)
@given(data=st.binary(max_size=60) | st.text("{}[]&*!|>-:?, \n\t\"'#%@`~a甲\\u\x85\u2028", max_size=60))
@settings(max_examples=150, deadline=None)
def test_anything_is_a_report_or_a_load_error(loader: Any, data: bytes | str) -> None:
    for head in ("", HEAD):
        whole = head.encode() + data if isinstance(data, bytes) else head + data
        outcome = _outcome(whole, loader)
        assert isinstance(outcome, Report) or outcome.message.isprintable()


def _outcome(data: bytes | str, loader: Any) -> Report | LoadError:
    try:
        return parse_with(data, loader=loader)
    except LoadError as error:
        return error


@pytest.mark.parametrize(
    "data",
    [
        (HEAD + "- title: 甲\n").encode("utf-8-sig"),
        (HEAD + "- title: 甲\n").encode("utf-16"),
        (HEAD + "- title: 甲\n").encode("utf-16-le"),
        (HEAD + "- title: 甲\n").encode("utf-16-be"),
        (HEAD + "- title: 甲\n").replace("\n", "\r\n").encode(),
        (HEAD + "- title: 甲\n").replace("\n", "\r").encode(),
        ("%YAML 1.2\n---\n" + HEAD + "- title: 甲\n").encode(),
        ("\ufeff" + HEAD + "- title: 甲\n"),
        (HEAD + '- title: "\\u7532"\n'),
        (HEAD + "- title: !!str 甲\n"),
        ("format: report/1\ntitle: &t 甲\nsections:\n- title: *t\n"),
        ('{"format": "report/1", "title": "t", "sections": [{"title": "甲"}]}'),
    ],
)
@pytest.mark.parametrize("loader", PARSERS)
def test_every_spelling_of_a_report_opens(data: bytes | str, loader: Any) -> None:
    assert [section.title for section in parse_with(data, loader=loader).sections] == ["甲"]


@pytest.mark.parametrize("loader", PARSERS)
def test_json_writes_emoji_as_two_halves(loader: Any) -> None:
    data = r'{"format": "report/1", "title": "\ud83d\ude00 \\ud83d\\ude00"}'
    assert parse_with(data, loader=loader).title == r"😀 \ud83d\ude00"


def test_an_alias_stands_for_what_it_names() -> None:
    text = HEAD + "- title: 甲\n  metrics:\n  - {name: x, value: 1, dimensions: &d {地区: 化州市}}\n"
    section = parse_report(text + "  - {name: y, value: 2, dimensions: *d}\n").sections[0]
    assert section.metrics[1].dimensions == (("地区", "化州市"),)


def test_a_hundred_levels_open() -> None:
    report = parse_report(nested(100))
    depth = 0
    sections = report.sections
    while sections:
        depth += 1
        sections = sections[0].sections
    assert depth == 100


def test_paths_that_hold_no_report(tmp_path: Path) -> None:
    assert (
        str(_refused(tmp_path / "无.yaml"))
        == f"{tmp_path / '无.yaml'}: there is no such file; check the name"
    )
    assert _refused(tmp_path).message.startswith("is a folder")
    assert _refused("/dev/null").message.startswith("is a device")
    assert _refused("a\0b").message == "is no possible file name"
    assert "can't be read" in _refused(tmp_path / ("长" * 300)).message


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(512 * 1024 * 1024 + 1)
    assert _refused(path).message == "is larger than 512 MiB; split the report into several files"


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")  # what open() does to anyone but root

    monkeypatch.setattr("builtins.open", refuse)
    assert _refused(tmp_path / "a.yaml").message.startswith("may not be read")


def test_a_fifo_is_read_as_a_stream(tmp_path: Path) -> None:
    path = tmp_path / "fifo"
    os.mkfifo(path)
    writer = threading.Thread(
        target=path.write_text, args=(HEAD + "- title: 甲\n",), kwargs={"encoding": "utf-8"}
    )
    writer.start()
    report = read_report(path)
    writer.join()
    assert (report.sections[0].title, report.path) == ("甲", str(path))


def _refused(path: Path | str) -> LoadError:
    with pytest.raises(LoadError) as caught:
        read_report(path)
    assert caught.value.path == str(path)
    return caught.value


@pytest.mark.parametrize(
    ("data", "is_report"),
    [
        (HEAD.encode(), True),
        (b"# a comment\n---\ntitle: x\nsummary: |\n  long\n\nformat: 'report/2'\n", True),
        (HEAD.encode("utf-16"), True),
        (b'{"title": "t", "format": "report/1"}', True),
        (b'{\n "format": "report/1"\n}', True),
        (b"", False),
        (b"title: x\n", False),
        (b"# Heading\n\nA report begins with\n\n    format: report/1\n", False),
        (b"report/1 is the format: report/1", False),
        (b"PK\x03\x04 format: report/1", False),
    ],
)
def test_a_report_is_recognised_by_its_head(data: bytes, is_report: bool) -> None:
    assert looks_like_report(data) is is_report
