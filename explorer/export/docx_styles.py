"""The look of a Word file: A4, fonts for Latin and East Asian letters, sizes of headings, text, tables and notes.

Chinese reports follow the habits of Chinese offices: headings in 黑体, text in 宋体 of twelve points,
one and a half lines, paragraphs two characters in. Word keeps the two fonts of a style apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

EAST_ASIAN_FONT = "宋体"
EAST_ASIAN_HEADING_FONT = "黑体"
LATIN_FONT = "Times New Roman"
CODE_FONT = "Courier New"
TEXT_POINTS = 12
TABLE_POINTS = 9
HEADING_POINTS = (22, 16, 14, 13)
"""The title, then headings of level 1, 2 and 3; deeper ones are as large as text."""
INDENT_POINTS = 21
"""How far a list or quotation stands in, each level."""
DEEPEST_HEADING = 9
"""Word has nine heading styles."""
MARGINS = (2.54, 2.8)
"""Centimetres above and below, left and right."""
INK, QUIET, LINE, SHADE = "000000", "595959", "A6A6A6", "EDEDED"
NOTE, TABLE, CODE, FACTS = "Report Note", "Report Table", "Report Code", "Report Facts"
"""Names of the paragraph styles added to Word's own."""


def set_look(word: WordDocument, *, chinese: bool) -> None:
    """Page, styles and page number of an empty document."""
    _set_page(word)
    _set_text(word, chinese=chinese)
    for level in range(DEEPEST_HEADING + 1):
        _set_heading(word, level)
    _add_style(word, TABLE, TABLE_POINTS)
    _add_style(word, CODE, TABLE_POINTS, latin=CODE_FONT)
    _add_style(word, FACTS, TABLE_POINTS + 1.5, colour=QUIET, centred=True)
    note = _add_style(word, NOTE, TABLE_POINTS + 1.5, colour=QUIET)
    _edge(note, "left")
    note.paragraph_format.left_indent = _points(TEXT_POINTS)


def _set_page(word: WordDocument) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Cm(MARGINS[0])
    section.left_margin = section.right_margin = Cm(MARGINS[1])
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_field(footer, "PAGE", "1")


def _set_text(word: WordDocument, *, chinese: bool) -> None:
    from docx.oxml.ns import qn

    style: Any = word.styles["Normal"]
    set_font(style, LATIN_FONT, EAST_ASIAN_FONT)
    style.font.size = _points(TEXT_POINTS)
    style.paragraph_format.space_before = style.paragraph_format.space_after = _points(0)
    style.paragraph_format.line_spacing = 1.5 if chinese else 1.2
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _set_heading(word: WordDocument, level: int) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    style: Any = word.styles[f"Heading {level}" if level else "Title"]
    set_font(style, LATIN_FONT, EAST_ASIAN_HEADING_FONT)
    style.font.size = _points(HEADING_POINTS[level] if level < len(HEADING_POINTS) else TEXT_POINTS)
    style.font.bold, style.font.italic = False, False
    _colour(style, INK)
    form = style.paragraph_format
    form.line_spacing, form.keep_with_next = 1.3, True
    form.space_before, form.space_after = _points(14 if level == 1 else 8), _points(6)
    if not level:
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _without_edges(style)


def _add_style(
    word: WordDocument,
    name: str,
    size: float,
    *,
    colour: str = INK,
    latin: str = LATIN_FONT,
    centred: bool = False,
) -> Any:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    style: Any = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = word.styles["Normal"]
    set_font(style, latin, EAST_ASIAN_FONT)
    style.font.size = _points(size)
    _colour(style, colour)
    form = style.paragraph_format
    form.line_spacing = 1.2
    form.space_before = form.space_after = _points(0 if name in (TABLE, CODE) else 6)
    if centred:
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return style


def set_font(style: Any, latin: str, east_asian: str) -> None:
    """The fonts of a style or run; a theme's would win over them."""
    from docx.oxml.ns import qn

    style.font.name = latin
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), east_asian)


def give_style(paragraph: Any, name: str) -> None:
    """One of the added styles, by its id: python-docx looks through all styles where it is given a name."""
    paragraph._p.style = name.replace(" ", "")


def add_field(paragraph: Any, code: str, shown: str) -> None:
    """A field that Word works out, such as the number of the page, with what it shows until then."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run(shown)._r
    field.append(run)
    paragraph._p.append(field)


def _edge(style: Any, side: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    edges, edge = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "8"), ("color", LINE)):
        edge.set(qn(f"w:{name}"), value)
    edges.append(edge)
    # Word takes the properties of a paragraph in one order only; the spacing already set comes later.
    style.element.get_or_add_pPr().insert(0, edges)


def _without_edges(style: Any) -> None:
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for edges in properties.findall(qn("w:pBdr")):
        properties.remove(edges)


def _colour(style: Any, written: str) -> None:
    from docx.shared import RGBColor

    style.font.color.rgb = RGBColor.from_string(written)


def _points(points: float) -> Any:
    from docx.shared import Pt

    return Pt(points)
