"""Documents of other kinds that are broken, hostile or odd."""

from __future__ import annotations

import zipfile
from io import BytesIO

from tests.hostile.cases import POISON, REFUSED, Case, case
from tests.importing.office import cell, docx, paragraph, table, zipped
from tests.importing.pages import column, pdf
from tests.importing.test_docx_hostile import BROKEN as BROKEN_WORD
from tests.importing.test_pdf_hostile import BROKEN as BROKEN_PDF

REPEATED = {
    "myriads": "万",
    "nines": "9",
    "exponents": "1e",
    "full-stops": "。",
    "percents": "百分之",
    "groups": "1,",
    "points": "1.",
    "ranges": "3~",
    "years": "2023年",
    "noughts": "零",
    "brackets": "（",
    "quotes": "“",
    "ideographic-spaces": "\u3000",
    "zero-widths": "\u200b",
    "carriage-returns": "\r",
    "line-separators": "\u2028",
    "next-lines": "\u0085",
    "accents": "a\u0301",
    "families": "👨‍👩‍👧",
    "overrides": "\u202e",
    "rare-han": "\U00020000",
    "headings": "一、标题。\n",
    "items": "1. ",
    "ordinals": "一是",
    "of-which": "其中",
    "millions": "$1 million ",
    "leaders": "....1\n",
}
"""What a grammar could stumble over when it goes on for 8 kB."""

MARKUP = {
    "stars.md": "*" * 30_000,
    "brackets.md": "[" * 30_000,
    "ticks.md": "`" * 30_000,
    "open-links.md": "[a](" * 2_000,
    "open-images.md": "![" * 3_000,
    "quotes.md": ">" * 10_000 + " x\n",
    "lists.md": "".join(" " * (2 * n) + "- a\n" for n in range(300)),
    "elements.md": "<div>" * 8_000,
    "references.md": "[a]: b\n" * 1_000 + "\n[a]\n",
    "entities.md": "&#" * 5_000,
    "emphasis.md": "**a*b" * 2_000,
    "fences.md": "```\n~~~\n" * 1_000,
    "setext.md": "a\n=\n" * 1_000,
    "indented-lists.md": "".join(" " * (2 * n) + "- a\n" for n in range(500)),
    "blanks.md": "*甲*" + " " * 200_000 + "乙\n",
    "long-table.md": "|a|b|\n|-|-|\n" + "|x|\n" * 10_000,
    "fence-in-quote.md": "> ~~~\n" + "甲\n\n" * 3_000,
    "items-in-items.md": ("- " * 50 + "甲\n") * 300,
    "wide-table.md": "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + "|b" * 2_000 + "|\n",
    "front-matter-open.md": "---\ntitle: x\n" * 2_000,
    "front-matter-hostile.md": "---\ntitle: !!python/object/apply:os.getcwd []\n---\n# 甲\n",
    "own-markers.md": "# 甲\n<!-- report-explorer -->\n<!-- figures -->\n| a |\n|---|\n> 勘误: x\n",
    "unclosed.html": "<html><body>" + "<div>" * 10_000 + "甲</html>",
    "long-attribute.html": "<html><body><p title='" + "x" * 300_000 + "'>甲</p></html>",
    "script.html": "<html><script>alert('乙')</script><style>x{}</style><body><h1>甲</h1></body></html>",
    "comments.html": "<html><body>甲" + "<!--" * 10_000,
    "tables.html": "<html><body>甲" + "<table><tr><td>" * 1_000,
    "spans.html": "<html><table><tr><td rowspan=999999999 colspan=999999999>甲</table></html>",
    "entities.html": "<html><body>&lt;script&gt; &#27;[2J &#x9b;31m &#0; &#xd800; 甲</html>",
    "frames.html": "<html><iframe src='http://x'></iframe><img src='http://x'><p>甲</p></html>",
}


def _bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", b" " * (40 * 1024 * 1024))
    return out.getvalue()


EPUB = {"mimetype": "application/epub+zip"}
EXTERNAL = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><container>&b;</container>'  # never fetched
DOCUMENTS: list[Case] = [
    *(case(f"{name}.txt", unit * (8_000 // len(unit.encode()))) for name, unit in REPEATED.items()
      if unit.strip() and name not in ("zero-widths", "overrides", "next-lines", "line-separators")),
    *(case(name, content) for name, content in MARKUP.items()),
    case("escapes.txt", f"一、甲{POISON}\n乙{POISON} 24 项\n"),
    case("escapes.md", f"# 甲{POISON}\n\n乙{POISON} 24 项\n\n| a{POISON} | 2 |\n|---|---|\n| x{POISON} | 24 |\n"),
    case("escapes.html", f"<html><h1>甲{POISON}</h1><p>乙{POISON}24项</p></html>"),
    case("one-line.txt", "字" * 60_000),
    case("no-line-end.txt", "一、甲"),
    case("only-marks.txt", "一、\n（一）\n1.\n一是\n"),
    case("cut-off.txt", "一、甲\n完成24项".encode()[:-2]),
    case("gb18030.txt", "一、总体情况\n完成共建项目二十四项，累计投入超十万元。\n".encode("gb18030")),
    case("big5.txt", "一、總體情況\n完成共建項目二十四項，累計投入超十萬元。\n".encode("big5")),
    case("utf-16.txt", "一、总体情况\n完成24项。\n".encode("utf-16")),
    case("latin-1.txt", "Résumé: première année, 24 unités\n".encode("latin-1")),
    case("text-with-suffix.pdf", "一、总体情况\n完成24项。\n", said="the content is text"),
    case("word-with-suffix.txt", docx(paragraph("总体情况")), said="the content is docx"),
    case("pdf-with-suffix.docx", pdf([column("总体情况", "完成二十四项。")]), said="the content is pdf"),
    case("html-with-suffix.txt", "<!doctype html><html><h1>甲</h1></html>", said="the content is html"),
    case("deep-table.docx", docx("<w:tbl><w:tr><w:tc>" * 500 + paragraph("底") + "</w:tc></w:tr></w:tbl>" * 500)),
    case("wide-cell.docx", docx(table(cell("甲", span=999_999_999) + cell("乙")))),
    case("unsafe-names.docx", docx(paragraph("甲"), extra={"../../escaped.txt": "x", "/escaped.txt": "x"})),
    case("outside-link.docx", docx(paragraph("甲"), links={"rId9": "file:///etc/passwd"})),
    case("empty.txt", b"", REFUSED, "empty"),
    case("blank.txt", b" \n\t\n", REFUSED, "empty"),
    case("only-bom.md", b"\xef\xbb\xbf", REFUSED),
    case("zero-widths.txt", "\u200b" * 10_000, REFUSED),
    case("nul.txt", b"\0" * 10_000, REFUSED),
    case("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, REFUSED),
    case("old-word.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), REFUSED, "soffice"),
    case("rich-text.rtf", "{\\rtf1 text}", REFUSED, "soffice"),
    case("open.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), REFUSED, "soffice"),
    case("sheet.xlsx", zipped({"xl/workbook.xml": "<a/>"}), REFUSED, ".xlsx"),
    case("any.zip", zipped({"a": "b"}), REFUSED, "zip"),
    case("cut-off.zip", b"PK\x03\x04 rest", REFUSED),
    case("no-contents.epub", zipped(EPUB), REFUSED),
    case("bomb.epub", _bomb(), REFUSED),
    case("outside-entity.epub", zipped({**EPUB, "META-INF/container.xml": EXTERNAL}), REFUSED),
    *(case(f"{name.replace(' ', '-')}.docx", data, REFUSED)
      for name, data in BROKEN_WORD.items() if len(data) < 200_000),
    *(case(f"{name.replace(' ', '-')}.pdf", data, REFUSED) for name, data in BROKEN_PDF.items()),
]  # fmt: skip
