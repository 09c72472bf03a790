"""Small Word documents and books for the tests, made by hand: a zip of the parts that matter."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of the members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def part(root: str, content: str) -> str:
    """A part of WordprocessingML."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}" xmlns:r="{R}"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        f">{content}</w:{root}>"
    )


def relations(targets: Mapping[str, str], links: Mapping[str, str] | None = None) -> str:
    """A part of relations: kind of relation to target, and outside links by their ids."""
    inside = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    outside = "".join(
        f'<Relationship Id="{id}" Type="{R}/hyperlink" Target="{target}" TargetMode="External"/>'
        for id, target in (links or {}).items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}{outside}</Relationships>'


def docx(
    body: str,
    *,
    parts: Mapping[str, str] | None = None,
    links: Mapping[str, str] | None = None,
    extra: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A Word document with a body and further parts (`styles`, `numbering`, `footnotes` …) by their kind."""
    parts = parts or {}
    roots = {"styles": "styles", "numbering": "numbering"}
    members: dict[str, str | bytes] = {
        "_rels/.rels": relations(
            {"officeDocument": "word/document.xml", "core-properties": "docProps/core.xml"}
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}, links),
    }
    for kind, content in parts.items():
        members[f"word/{kind}.xml"] = part(roots.get(kind, kind), content)
    members.update(extra or {})
    return zipped(members)


def paragraph(text: str, *, style: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{properties}</w:pPr>"
        f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def style(id: str, name: str, inside: str = "", *, based_on: str = "") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


def numbered(id: int, level: int = 0) -> str:
    """A paragraph's own numbering."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr>'


def levels(*described: tuple[str, str], start: int = 1, inside: str = "") -> str:
    """The levels of a numbering, each (format, text)."""
    return "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{inside}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (format, text) in enumerate(described)
    )


def numbering(abstract: str, *instances: str) -> str:
    """One abstract numbering and its instances (numbers from 1), each with its overrides."""
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
        for n, overrides in enumerate(instances or ("",), 1)
    )
    return f'<w:abstractNum w:abstractNumId="0">{abstract}</w:abstractNum>{nums}'


def cell(text: str, *, span: int = 1, merge: str = "") -> str:
    """A table cell over `span` columns; `merge` is `restart` or `continue` where cells are merged downwards."""
    properties = f'<w:gridSpan w:val="{span}"/>' + (f'<w:vMerge w:val="{merge}"/>' if merge else "")
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: str) -> str:
    """A table of rows, each the cells in it."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


HEADINGS = (
    style("1", "heading 1")
    + style("2", "标题 2")
    + style("3", "Überschrift 3")
    + style("mine", "本校标题", based_on="1")
    + style("lvl", "自定义", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>')
    + style("T", "Title")
    + style("a", "a", based_on="b")
    + style("b", "b", based_on="a")
)
"""Styles of headings by name, localised name, base style and outline level, and two that go in a circle."""
