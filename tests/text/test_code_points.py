"""Ranges of characters, asked one at a time as a pattern's class would be."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text import cells
from explorer.text.markdown import emphasis, inline
from explorer.text.tables.code_points import (
    CHINESE_JAPANESE,
    COMBINING_MARKS,
    DEFAULT_IGNORABLE,
    Characters,
    Ranges,
    character_class,
)


@pytest.mark.parametrize("ranges", [CHINESE_JAPANESE, COMBINING_MARKS, DEFAULT_IGNORABLE])
@given(st.characters(exclude_categories=()))
def test_a_character_is_one_of_them_where_the_class_matches_it(ranges: Ranges, character: str) -> None:
    assert (character in Characters(ranges)) == bool(re.match(f"[{character_class(ranges)}]", character))


@pytest.mark.parametrize("table", [cells._SIMPLE, emphasis._CJK, inline._CJK])
def test_ranges_stand_in_order_and_apart(table: Characters) -> None:
    assert table._edges == sorted(set(table._edges))
    assert "" not in table
    assert "中" in table
    assert "\u0301" not in table
