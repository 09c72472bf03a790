"""What reaches a terminal and what names a file."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explorer.text.sanitize import SIGN, file_name, visible, visible_line

HOSTILE = st.text(
    st.sampled_from(
        "项a#1 葛ہند😀👩💻❤\n\t\r\x00\x07\x1b\x7f\x85\x9b\xad\u061c\u0301\u200b"
        "\u200c\u200d\u200e\u202e\u2028\u2066\ufe00\ufe0e"
        "\ufe0f\ufeff\uffff\ue000\ud83d\ude00\U000e0001\U000e0041\U000e0100\U0010ffff"
    )
)
ANY = st.one_of(HOSTILE, st.text(st.characters(exclude_categories=[])))
ALWAYS_UNSHOWN = [
    *(n for n in range(0xA0) if (n < 0x20 or n > 0x7E) and chr(n) not in "\n\t"),
    *(0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x3164, 0xFEFF, 0xFFF9),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *(0xD800, 0xDFFF, 0xE000, 0xF8FF, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0001, 0xE0041, 0xF0000, 0x10FFFF),
]

# Format characters that are drawn: signs of Arabic, Syriac, Kaithi and hieroglyphs.
DRAWN_FORMATS = {
    *range(0x600, 0x606),
    0x6DD,
    0x70F,
    0x890,
    0x891,
    0x8E2,
    0x110BD,
    0x110CD,
    *range(0x13430, 0x13440),
}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b[2J", "␛[2J", id="erase the screen"),
        pytest.param("\x1b]52;c;AAAA\x07", "␛]52;c;AAAA␇", id="set the clipboard"),
        pytest.param("\x9b6n\x9d0;t\x9c", "\ufffd6n\ufffd0;t\ufffd", id="C1 forms"),
        pytest.param("good\rbad\b\x7f", "good␍bad␈␡", id="overwriting"),
        pytest.param("a\u202egnp.exe", f"a{SIGN}gnp.exe", id="bidi override"),
        pytest.param("a\u200bb\ufeffc\u00add", f"a{SIGN}b{SIGN}c{SIGN}d", id="invisible"),
        pytest.param("x\u2028y\u0085z", f"x{SIGN}y{SIGN}z", id="hidden line ends"),
        pytest.param("\ud83d\udc00", SIGN * 2, id="lone surrogates"),
        pytest.param("\ue000\U000e0041\U0010fffd", SIGN * 3, id="private use and tags"),
        pytest.param("a\u200db", f"a{SIGN}b", id="joiner in Latin"),
        pytest.param("a\ufe0f\u200d😀", f"a{SIGN}{SIGN}😀", id="joiner after a stray selector"),
        pytest.param("👩\u200d💻\u200d", f"👩\u200d💻{SIGN}", id="joiner that joins nothing"),
    ],
)
def test_what_must_not_be_shown_becomes_a_sign(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "第一章　总则\n\t完成投资 126 亿元",
        "👩\u200d💻 👩🏽\u200d💻 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3",
        "葛\U000e0100城",
        "नमस्ते क्\u200dष می\u200cخواهم",
        "e\u0301cole",
        "a\u00a0b…",
    ],
)
def test_what_a_reader_wrote_is_left_alone(text: str) -> None:
    assert visible(text) == text


def test_one_line_has_no_line_feed_or_tab() -> None:
    assert visible_line("第一章\n总\t则\x1b") == "第一章 总 则␛"


@given(ANY)
def test_each_character_keeps_its_place(text: str) -> None:
    assert len(visible(text)) == len(visible_line(text)) == len(text)


@given(ANY)
@example("1\ufe0f\u200d😀")
@example("\u061c\u200d\u0620")
def test_showing_twice_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert visible_line(visible_line(text)) == visible_line(text)


@given(ANY)
def test_nothing_forbidden_is_left(text: str) -> None:
    shown = visible(text)
    assert not {*map(ord, shown)}.intersection(ALWAYS_UNSHOWN)
    assert not {*visible_line(text)}.intersection("\n\t")
    shown.encode("utf-8")


def test_every_control_and_format_character_is_replaced_alone() -> None:
    left = [
        hex(number)
        for number in range(0x110000)
        if unicodedata.category(chr(number)) in {"Cc", "Cs", "Co", "Zl", "Zp"}
        and visible(chr(number)) == chr(number)
    ]
    assert left == ["0x9", "0xa"]
    formats = {
        n for n in range(0x110000) if unicodedata.category(chr(n)) == "Cf" and visible(chr(n)) == chr(n)
    }
    assert formats <= DRAWN_FORMATS


@pytest.mark.parametrize(
    "unit", ["\x1b", "\u200d", "👩\u200d", "\ufe0f", "क\u200d", "葛\U000e0100", "\u0301"]
)
def test_a_long_worst_case_keeps_its_length(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert len(visible(text)) == len(text)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("第一章 总则", "第一章 总则.md"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        (".bashrc", "bashrc.md"),
        ("-rf", "rf.md"),
        ("~root", "root.md"),
        ("report. . ", "report.md"),
        ("", "report.md"),
        ("\x00\x1b", "report.md"),
        ("...", "report.md"),
        ("CON", "_CON.md"),
        ("com1.tar", "_com1.tar.md"),
        ("aux .x", "_aux .x.md"),
        ("nul", "_nul.md"),
        ("Console", "Console.md"),
        ("line\nend", "line end.md"),
        ("cafe\u0301", "café.md"),
        ("evil\u202etxt.exe", "evil-txt.exe.md"),
        ("“双百”行动：年度报告（2024—2025）", "“双百”行动：年度报告（2024—2025）.md"),
        ("\ud800x", "x.md"),
    ],
)
def test_a_title_becomes_a_safe_name(title: str, name: str) -> None:
    assert file_name(title, ".md") == name


def test_names_stay_apart_whatever_their_case() -> None:
    assert file_name("Report", ".md", {"report.MD"}) == "Report-2.md"
    assert file_name("Report", ".md", ["REPORT.md", "report-2.md"]) == "Report-3.md"
    assert file_name("é", ".md", ["e\u0301.md"]) == "é-2.md"


def test_a_long_title_is_cut_between_characters() -> None:
    name = file_name("报" * 200, ".docx")
    assert name == "报" * 38 + ".docx"
    accented = file_name("x" * 115 + "e\u0323\u0301\u0302y", ".md")
    assert len(accented.encode()) <= 120
    assert accented == "x" * 115 + ".md"


def test_a_title_of_a_megabyte_is_cut() -> None:
    assert file_name("a" * 1_000_000, ".md") == "a" * 117 + ".md"


@given(ANY, st.sampled_from([".md", ".tar.gz", ""]), st.booleans())
@example("COM¹", ".md", False)
@example("e" + "\u0301" * 200, ".md", True)
@example("a" * 116 + " " * 9 + "b", ".md", True)
def test_every_title_gives_a_name_every_system_takes(title: str, suffix: str, is_taken: bool) -> None:
    taken = {file_name(title, suffix)} if is_taken else set()
    name = file_name(title, suffix, taken)
    assert name not in taken
    assert 0 < len(name.encode("utf-8")) <= 120
    assert name == unicodedata.normalize("NFC", name)
    assert name[0] not in ".-~ "
    assert name[-1] not in ". "
    assert not set(name).intersection('<>:"/\\|?*\n\x00\x7f')
    assert visible_line(name) == name
    dos = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}
    assert name.split(".")[0].rstrip(" ").casefold() not in dos
