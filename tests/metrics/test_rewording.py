"""What became of a text, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.metrics.rewording import Piece, excerpts, is_changed, rewording


def marked(old: str, new: str) -> str:
    signs = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(signs[kind].format(text) for kind, text in rewording(old, new))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("共建项目18项。", "共建项目24项。", "共建项目[-18-]{+24+}项。"),
        ("投入1.2亿元，受益4000人。", "投入1.54亿元，受益4000人。", "投入[-1.2-]{+1.54+}亿元，受益4000人。"),
        ("甲乙丙。", "甲乙丙。丁戊己。", "甲乙丙。{+丁戊己。+}"),
        ("第一句话。第二句话。", "第二句话。", "[-第一句话。-]第二句话。"),
        ("The old house stands.", "The new house stands.", "The [-old-]{+new+} house stands."),
        ("完全不同的一句话。", "毫无关系的另外内容！", "[-完全不同的一句话。-]{+毫无关系的另外内容！+}"),
        ("", "新增", "{+新增+}"),
        ("同样", "同样", "同样"),
        ("", "", ""),
    ],
)
def test_the_words_that_changed_are_told(old: str, new: str, told: str) -> None:
    assert marked(old, new) == told


texts = st.text(st.sampled_from("共建项目12.，。\n ab"), max_size=40)


@settings(max_examples=150, deadline=None)
@given(texts, texts)
def test_the_pieces_make_up_both_texts_and_mirror(old: str, new: str) -> None:
    pieces = rewording(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == new
    assert any(map(is_changed, pieces)) == (old != new)
    flip = {"same": "same", "removed": "added", "added": "removed"}
    mirrored = [(flip[kind], text) for kind, text in rewording(new, old)]
    assert sorted(mirrored) == sorted(pieces)


def test_a_stretch_too_long_to_align_is_replaced_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.metrics.rewording.MOST_PAIRS", 3)
    assert marked("甲乙丙丁戊。", "甲己丙庚戊。") == "甲[-乙丙丁-]{+己丙庚+}戊。"


def test_excerpts_show_changes_with_what_stands_around() -> None:
    pieces = rewording(
        "一二三四五六。共建18项，投入9元。七八九十甲乙丙。",
        "一二三四五六。共建24项，投入8元。七八九十甲乙丙。",
    )
    [found] = excerpts(pieces, around=4)
    assert found[0] == Piece("same", "⋯六。共建")
    assert found[-1] == Piece("same", "元。七八⋯")
    assert [piece.text for piece in found if is_changed(piece)] == ["18", "24", "9", "8"]
    assert excerpts(rewording("同", "同")) == []


@given(texts, texts)
@settings(max_examples=60, deadline=None)
def test_excerpts_hold_every_change(old: str, new: str) -> None:
    pieces = rewording(old, new)
    shown = [piece for excerpt in excerpts(pieces, 3) for piece in excerpt if is_changed(piece)]
    assert shown == [piece for piece in pieces if is_changed(piece)]
