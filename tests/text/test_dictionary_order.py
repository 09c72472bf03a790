"""Names are listed as a Chinese dictionary lists them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.dictionary_order import dictionary_order


def test_common_characters_stand_by_pinyin_behind_digits_and_letters() -> None:
    names = ["受益学生", "到账金额", "开放量", "Alpha", "24项", "培训人数", "beta", "共建项目", "累计投入"]
    ordered = ["24项", "Alpha", "beta", "到账金额", "共建项目", "开放量", "累计投入", "培训人数", "受益学生"]
    assert sorted(names, key=dictionary_order) == ordered


@pytest.mark.parametrize(("one", "other"), [("學習", "学习"), ("ＡＢＣ", "abc"), ("2０23", "2023")])
def test_forms_of_a_name_stand_together(one: str, other: str) -> None:
    assert dictionary_order(one) == dictionary_order(other)


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_has_its_place(text: str) -> None:
    assert isinstance(dictionary_order(text), bytes)
