"""What a search found, as Markdown and as rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from explorer.export.found import COLUMNS, Found, found_markdown, found_rows

HIT = Found(
    report="报告.yaml",
    section="a1",
    number="（一）",
    title="化州市",
    path=("双百行动", "化州市"),
    field="body",
    metric="",
    how="exact",
    score=100,
    line=12,
    snippet="建*9*项，共 24",
    spans=((4, 5),),
)


def test_a_hit_is_a_heading_its_way_its_words_and_its_anchor() -> None:
    assert "".join(found_markdown("项", 7, [HIT])) == (
        "# 项\n\n1 / 7\n\n## （一）化州市\n\n双百行动\n\n> 建\\*9\\*<b>项</b>，共 24\n\n`报告.yaml#a1`\n"
    )


def test_rows_have_all_columns() -> None:
    (row,) = found_rows("项", [HIT])
    assert dict(zip(COLUMNS, row, strict=True))["path"] == "双百行动 / 化州市"
    assert row[-1] == HIT.snippet


texts = st.text(alphabet="a 甲#*`<>|[]\\\n-_!&", max_size=12)


@given(texts, texts, texts, st.tuples(st.integers(0, 6), st.integers(6, 12)))
def test_no_hit_changes_the_structure(query: str, title: str, snippet: str, span: tuple[int, int]) -> None:
    hit = HIT._replace(title=title, snippet=snippet, section=title, spans=(span,))
    tokens = MarkdownIt("commonmark").parse("".join(found_markdown("q" + query, 1, [hit, hit])))
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2", "h2"]
    anchors = [token.children for token in tokens if token.type == "inline"]
    codes = [child.content for children in anchors for child in children or [] if child.type == "code_inline"]
    assert codes[-1].strip() == " ".join(f"报告.yaml#{title}".split())
