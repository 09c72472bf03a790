"""Draw the documents' pictures from the real program: `python docs/screens/draw.py`.

Each picture is the SVG that Textual writes of a screen, with three things mended. Its cells have the
shape of Latin letters, so that Chinese stands loosely: here they are narrower, two make a square
character. It stretches a text to its number of characters, whatever their widths: here each run of equal
widths is set to its cells. It fetches a font from another site: here the reader's own is used.
"""

from __future__ import annotations

import asyncio
import html
import re
from pathlib import Path
from typing import Literal, NamedTuple

from rich.cells import cell_len

from explorer.config.language import Words
from explorer.config.theme_file import theme_named
from explorer.opening import shipped_report
from explorer.tui.app import ExplorerApp

HERE = Path(__file__).resolve().parent
CELL = 12.2
"""Units of Textual's SVG that a cell takes."""
NARROWED = 10.5 / CELL
"""What is left of a cell's width: two of them are about as wide as the letters are high."""
FONTS = "'Sarasa Mono SC', 'Fira Code', Menlo, Consolas, 'Noto Sans Mono CJK SC', 'PingFang SC', monospace"
MARGIN = 18.0
"""What the frame adds to the screen's width, in units."""
_TEXT = re.compile(
    r'<text class="([^"]*)" x="([\d.]+)"( y="[\d.]+") textLength="[\d.]+"([^>]*)>([^<]*)</text>'
)
_RUN = re.compile(r"[\x20-\x7e\xa0]+|[⺀-〿㐀-鿿豈-﫿！-～]+|.", re.DOTALL)


class Picture(NamedTuple):
    """A screen to draw: the terminal's size, the theme, the language, where it starts, the keys pressed."""

    name: str
    size: tuple[int, int]
    theme: str
    language: Literal["zh", "en"]
    at: str
    keys: tuple[str, ...] = ()


PICTURES = (
    Picture("main-dark", (150, 42), "dark", "zh", "twin-hundred-leadership"),
    Picture("main-light", (150, 42), "light", "en", "public-services"),
    Picture("search", (150, 30), "blue-and-white", "zh", "", ("slash", *"huajuhong")),
    Picture("narrow", (60, 16), "sepia", "zh", "village-measures", ("enter",)),
)


async def draw(picture: Picture) -> None:
    """Write one picture beside this file."""
    report = shipped_report()
    at = picture.at if any(section_id == picture.at for section_id in _ids(report)) else None
    app = ExplorerApp(report, at=at, theme=theme_named(picture.theme), words=Words(picture.language))
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause(1.0)
        await pilot.press(*picture.keys)
        await pilot.pause(1.5)
        svg = app.export_screenshot(title=app.outline.report.title)
    (HERE / f"{picture.name}.svg").write_text(typeset(svg), encoding="utf-8")


def _ids(report: object) -> set[str]:
    from explorer.model import Outline, Report

    assert isinstance(report, Report)
    return {section.id for section in Outline(report).sections}


def typeset(svg: str) -> str:
    """Textual's picture with cells for Chinese, its runs in place and no foreign font."""
    svg = _TEXT.sub(_in_cells, re.sub(r"@font-face \{.*?\}\n", "", svg, flags=re.DOTALL))
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {FONTS}")
    svg = svg.replace("font-variant-east-asian: full-width", "white-space: pre")
    svg = svg.replace('translate(9, 41)"', f'translate(9, 41) scale({NARROWED:.4f}, 1)"')
    return re.sub(r'(viewBox="0 0 |stroke-width="1" x="1" y="1" width="|middle" x=")([\d.]+)', _narrowed, svg)


def _narrowed(match: re.Match[str]) -> str:
    share = 0.5 if match[1].startswith("middle") else 1
    width = (float(match[2]) - MARGIN * share) * NARROWED + MARGIN * share
    return f"{match[1]}{width:.1f}"


def _in_cells(match: re.Match[str]) -> str:
    """A text as one element for each run of Latin letters and each other character, set to its cells."""
    kind, x, y, rest, text = match.groups()
    cells, drawn = 0, []
    for run in _RUN.findall(html.unescape(text)):
        width = cell_len(run)
        if run.strip("\xa0 ") or "underline" in rest:
            place = f'x="{float(x) + cells * CELL:.1f}"{y} textLength="{width * CELL:.1f}"'
            drawn.append(
                f'<text class="{kind}" {place} lengthAdjust="spacingAndGlyphs"{rest}>'
                f"{html.escape(run).replace(chr(0xA0), '&#160;')}</text>"
            )
        cells += width
    return "".join(drawn)


if __name__ == "__main__":
    for each in PICTURES:
        asyncio.run(draw(each))
