"""Cells, and labels cut to them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.text.cells import cluster_starts, pad, truncate, width


@pytest.mark.parametrize(
    ("text", "cells", "expected"),
    [
        ("广东轻工", 8, "广东轻工"),
        ("广东轻工", 7, "广东轻…"),
        ("广东轻工", 6, "广东…"),
        ("abc def", 5, "abc…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("🇨🇳🇨🇳", 3, "🇨🇳…"),
        ("广东", 1, "…"),
        ("广东", 0, ""),
        ("广东", -3, ""),
        ("", 5, ""),
    ],
)
def test_truncate(text: str, cells: int, expected: str) -> None:
    assert truncate(text, cells) == expected


def test_truncate_with_another_sign() -> None:
    assert truncate("广东轻工职业", 8, "...") == "广东..."
    assert truncate("广东轻工职业", 2, "...") == "广"


@pytest.mark.parametrize(("align", "expected"), [("left", "项   "), ("right", "   项"), ("center", " 项  ")])
def test_pad(align: str, expected: str) -> None:
    assert pad("项", 5, align) == expected


@settings(max_examples=300)
@given(
    st.text(st.sampled_from("a中é\u0301\u200d\ufe0f👨🇨\x00 …"), max_size=40) | st.text(max_size=40),
    st.integers(0, 30),
)
def test_a_label_fits_and_begins_as_the_text(text: str, cells: int) -> None:
    cut = truncate(text, cells)
    assert width(cut) <= cells
    assert cut == text or text.startswith(cut.removesuffix("…"))


def test_a_title_of_a_megabyte_is_cut_at_once() -> None:
    assert truncate("标题" * 500_000, 9) == "标题标题…"


def test_plain_ranges_are_clusters_of_one_character() -> None:
    text = "".join(
        map(chr, (*range(0x20, 0x7F), *range(0x3041, 0x3097), *range(0x4E00, 0x9FFF), *range(0xAC00, 0xD7A4)))
    )
    spaced = "\u0301" + text
    assert list(cluster_starts(text)) == list(range(len(text) + 1))
    assert list(cluster_starts(spaced)) == list(range(len(spaced) + 1))
