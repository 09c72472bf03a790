"""Small PDF files for the tests, written by hand: pages of placed lines, bookmarks, properties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

TOP = 760


@dataclass(frozen=True)
class Text:
    """A line of a page: its left end and base line in points, its size, its font (F1 usual, F2 bold, F3 fixed).

    A `_` in it is a gap of as many sizes as there are.
    """

    text: str
    x: float = 72
    y: float = TOP
    size: float = 12
    font: str = "F1"


def column(*texts: str, y: float = TOP, leading: float = 18, x: float = 72, size: float = 12) -> list[Text]:
    """Lines one below the other."""
    return [Text(text, x, y - leading * n, size) for n, text in enumerate(texts)]


def pdf(
    pages: Sequence[Sequence[Text]],
    *,
    bookmarks: Sequence[tuple[str, int, float]] = (),
    title: str = "",
    extra: str = "",
) -> bytes:
    """A PDF file. `bookmarks` are (title, page from 0, height); `extra` goes into the catalogue."""
    letters = sorted({letter for page in pages for line in page for letter in line.text})
    objects: dict[int, bytes] = {}
    fonts = {"F1": ("Song", 10), "F2": ("Song-Bold", 11), "F3": ("Courier-Mono", 12)}
    for name, number in fonts.values():
        objects[number] = (
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/ToUnicode 13 0 R"
            "/DescendantFonts[14 0 R]>>"
        ).encode()
    objects[13] = _stream(_to_unicode(letters))
    objects[14] = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/DW 1000>>"
    first = 20
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    resources = "".join(f"/{key} {number} 0 R" for key, (_, number) in fonts.items())
    for n, page in enumerate(pages):
        objects[first + 2 * n] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {first + 2 * n + 1} 0 R"
            f"/Resources<</Font<<{resources}>>>>>>"
        ).encode()
        objects[first + 2 * n + 1] = _stream("".join(_shown(line) for line in page))
    objects[2] = f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode()
    outlines = _outlines(objects, bookmarks, first)
    objects[1] = f"<</Type/Catalog/Pages 2 0 R{outlines}{extra}>>".encode()
    objects[3] = f"<</Title {_text(title)}>>".encode()
    return written(objects)


def written(objects: dict[int, bytes], trailer: str = "/Root 1 0 R/Info 3 0 R") -> bytes:
    """The objects as a file with its table of places."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    size = max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{places[number]:010} 00000 n \n".encode() if number in places else b"0000000000 65535 f \n"
    out += f"trailer\n<</Size {size}{trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _shown(line: Text) -> str:
    parts = re.findall("_+|[^_]+", line.text)
    array = "".join(f"{-1000 * len(part)}" if part[0] == "_" else f"<{_codes(part)}>" for part in parts)
    return f"BT /{line.font} {line.size} Tf 1 0 0 1 {line.x} {line.y} Tm [{array}] TJ ET\n"


def _codes(text: str) -> str:
    return text.encode("utf-16-be").hex()


def _text(text: str) -> str:
    return f"<feff{_codes(text)}>"


def _stream(content: str) -> bytes:
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream".encode()


def _to_unicode(letters: Sequence[str]) -> str:
    pairs = "\n".join(f"<{_codes(letter)}> <{_codes(letter)}>" for letter in letters)
    return (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{pairs}\nendbfchar endcmap end"
    )


def _outlines(objects: dict[int, bytes], bookmarks: Sequence[tuple[str, int, float]], first: int) -> str:
    """Bookmarks on one level, or below the last one where their title begins with `>`."""
    if not bookmarks:
        return ""
    base = 1000
    tops = [n for n, (title, _, _) in enumerate(bookmarks) if not title.startswith(">")]
    for n, (title, page, top) in enumerate(bookmarks):
        below = title.startswith(">")
        parent = max(top for top in tops if top < n) if below else -1
        siblings = _siblings(bookmarks, n)
        children = [m for m in range(n + 1, len(bookmarks)) if _parent(bookmarks, m) == n and not below]
        links = f"/Parent {base + parent if below else 4} 0 R"
        links += f"/Next {base + siblings[0]} 0 R" if siblings else ""
        links += f"/First {base + children[0]} 0 R/Last {base + children[-1]} 0 R" if children else ""
        target = f"/Dest[{first + 2 * page} 0 R /XYZ 72 {top} null]"
        objects[base + n] = f"<</Title {_text(title.lstrip('>'))}{links}{target}>>".encode()
    objects[4] = f"<</Type/Outlines/First {base + tops[0]} 0 R/Last {base + tops[-1]} 0 R>>".encode()
    return "/Outlines 4 0 R"


def _parent(bookmarks: Sequence[tuple[str, int, float]], n: int) -> int:
    if not bookmarks[n][0].startswith(">"):
        return -1
    return max(m for m in range(n) if not bookmarks[m][0].startswith(">"))


def _siblings(bookmarks: Sequence[tuple[str, int, float]], n: int) -> list[int]:
    return [m for m in range(n + 1, len(bookmarks)) if _parent(bookmarks, m) == _parent(bookmarks, n)]
