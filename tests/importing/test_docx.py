"""Word documents: headings, automatic numbers, tables, notes, changes, and what broken ones do."""

from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest

from explorer.importing.blocks import Source
from explorer.importing.docx import read
from tests.importing.office import HEADINGS, W, cell, docx, paragraph, part, style, table, zipped


def source(body: str, **made: str) -> Source:
    return read(docx(body, parts=made), "报告.docx")


def texts(body: str, **made: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in source(body, **made).blocks]


def test_headings_by_name_base_style_and_outline_level() -> None:
    body = "".join(
        [
            paragraph("年度报告", style="T"),
            paragraph("总体", style="1"),
            paragraph("分项", style="2"),
            paragraph("细目", style="3"),
            paragraph("继承", style="mine"),
            paragraph("四级", style="lvl"),
            paragraph("自带", properties='<w:outlineLvl w:val="1"/>'),
            paragraph("循环", style="a"),
            paragraph("不算", style="1", properties='<w:outlineLvl w:val="9"/>'),
        ]
    )
    read_one = source(body, styles=HEADINGS)
    assert read_one.title == "年度报告"
    assert [(block.text, block.level) for block in read_one.headings()] == [
        ("总体", 1), ("分项", 2), ("细目", 3), ("继承", 1), ("四级", 4), ("自带", 2)
    ]  # fmt: skip
    assert [block.text for block in read_one.blocks if block.kind == "paragraph"] == ["循环", "不算"]


def test_python_docx_writes_what_is_read_back() -> None:
    document = python_docx.Document()
    document.core_properties.title = "工作报告"
    document.add_heading("第一部分", 1)
    document.add_paragraph("正文。")
    document.add_paragraph("要点", style="List Bullet")
    out = io.BytesIO()
    document.save(out)
    read_one = read(out.getvalue(), "x.docx")
    assert read_one.title == "工作报告"
    assert [(block.kind, block.text) for block in read_one.blocks] == [
        ("heading", "第一部分"), ("paragraph", "正文。"), ("item", "- 要点")
    ]  # fmt: skip


def test_merged_cells_are_resolved() -> None:
    body = table(
        cell("地区", merge="restart") + cell("2023年", span=2),
        cell("", merge="continue") + cell("产值") + cell("增长"),
        cell("粤东") + cell("12") + cell("5%"),
    )
    shown = "| 地区 | 2023年 产值 | 2023年 增长 |\n| --- | --- | --- |\n| 粤东 | 12 | 5% |"
    assert texts(body) == [("table", shown)]


def test_nested_and_layout_tables_are_flattened() -> None:
    inner = table(cell("甲") + cell("1"), cell("乙") + cell("2"))
    outer = table(f"<w:tc>{paragraph('上文')}{inner}{paragraph('下文')}</w:tc>")
    assert texts(outer) == [
        ("paragraph", "上文"),
        ("table", "| 甲 | 1 |\n| --- | --- |\n| 乙 | 2 |"),
        ("paragraph", "下文"),
    ]
    data = table(cell("项目") + cell("值"), f"<w:tc>{inner}</w:tc>" + cell("3"))
    assert texts(data) == [("table", "| 项目 | 值 |\n| --- | --- |\n| 甲 1 乙 2 | 3 |")]


_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r>'
)
_CHANGED = (
    "<w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
)
_CHOICE = (
    "<w:r><mc:AlternateContent><mc:Choice><w:t>新</w:t></mc:Choice>"
    "<mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>"
)
_RUN_IN = "<w:r><w:rPr><w:b/></w:rPr><w:t>加强领导</w:t></w:r><w:r><w:t>，落实责任。</w:t></w:r>"
_LINK = '<w:hyperlink r:id="{}"><w:r><w:t>网站</w:t></w:r></w:hyperlink>'


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (_CHANGED, "甲新"),
        (_RUN_IN, "**加强领导**，落实责任。"),
        (_LINK.format("L"), "[网站](https://e.org/)"),
        (_LINK.format("J"), "网站"),
        (_FIELD, "12"),
        ("<w:sdt><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>见</w:t></w:r>", "见"),
        (
            '<w:r><w:drawing><wp:inline><wp:docPr descr="产值图"/></wp:inline></w:drawing></w:r>',
            "![产值图]()",
        ),
        (_CHOICE, "新"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a-b c"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>是</w:t></w:r>', "•是"),
    ],
)
def test_what_stands_in_a_paragraph(inside: str, expected: str) -> None:
    links = {"L": "https://e.org/", "J": "javascript:alert(1)"}
    read_one = read(docx(f"<w:p>{inside}</w:p>", links=links), "x.docx")
    assert [block.text for block in read_one.blocks] == [expected]


def test_line_breaks_part_paragraphs_and_text_boxes_follow() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('框内')}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p><w:r><w:t>一行</w:t><w:br/><w:t>二行</w:t></w:r>{box}</w:p>"
    assert texts(body) == [("paragraph", "一行"), ("paragraph", "二行"), ("paragraph", "框内")]


def test_notes_and_comments_stand_behind_their_paragraph() -> None:
    body = (
        '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>产值1亿元</w:t></w:r><w:commentRangeEnd w:id="7"/>'
        '<w:r><w:commentReference w:id="7"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    ) + paragraph("下一段")
    made = {
        "footnotes": f'<w:footnote w:id="0" w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("见年鉴")}</w:footnote>',
        "comments": f'<w:comment w:id="7" w:author="李">{paragraph("核对")}</w:comment>',
    }
    blocks = source(body, **made).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", "产值1亿元[^1]"), ("note", "[^1]: 见年鉴"), ("note", "李: 核对"), ("paragraph", "下一段")
    ]  # fmt: skip
    assert blocks[2].note is not None
    assert blocks[2].note.quote == "产值1亿元"


def test_large_bold_centred_lines_stand_out_and_contents_are_left_out() -> None:
    body = paragraph("总则", properties='<w:jc w:val="center"/>', run='<w:b/><w:sz w:val="44"/>')
    body += paragraph("目录项 1", style="TOC1") + "".join(
        paragraph("正文文字正文文字。", run='<w:sz w:val="24"/>') for _ in range(4)
    )
    read_one = source(body, styles=style("TOC1", "toc 1"))
    assert [block.strength for block in read_one.blocks] == [3, 0, 0, 0, 0]
    assert [remark.code for remark in read_one.remarks] == ["lines-of-a-table-of-contents"]


def test_the_strict_edition_is_read() -> None:
    data = docx(paragraph("总体", style="1"), parts={"styles": HEADINGS})
    usual, strict = W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name).replace(usual, strict) for name in archive.namelist()}
    assert [block.text for block in read(zipped(members), "x.docx").headings()] == ["总体"]


def test_the_parts_of_a_document_may_be_missing() -> None:
    data = zipped({"word/document.xml": part("document", f"<w:body>{paragraph('文')}</w:body>")})
    assert [block.text for block in read(data, "x.docx").blocks] == ["文"]


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next_one() -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>'
    body = (
        paragraph("前半句，", properties=deleted)
        + paragraph("后半句。")
        + paragraph("末尾", properties=deleted)
    )
    assert texts(body) == [("paragraph", "前半句，后半句。"), ("paragraph", "末尾")]
