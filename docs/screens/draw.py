"""Draw the documents' pictures from the real program: `python docs/screens/draw.py`.

Each picture is the SVG that Textual writes of a screen, with one thing mended: it stretches every
piece of text to its number of characters, which squeezes Chinese to half; here each is as long as
the cells it takes.
"""

from __future__ import annotations

import asyncio
import html
import re
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len

from explorer.config.language import Words
from explorer.config.theme_file import theme_named
from explorer.opening import shipped_report
from explorer.tui.app import ExplorerApp

HERE = Path(__file__).resolve().parent
CELL = 12.2
"""Units of the SVG that a cell takes."""
_TEXT = re.compile(r'(<text [^>]*?textLength=")[\d.]+("[^>]*>)([^<]*)(</text>)')


class Picture(NamedTuple):
    """A screen to draw: the terminal's size, the theme, the language, where it starts, the keys pressed."""

    name: str
    size: tuple[int, int]
    theme: str
    language: str
    at: str
    keys: tuple[str, ...] = ()


PICTURES = (
    Picture("main-dark", (150, 42), "dark", "zh", "twin-hundred-leadership"),
    Picture("main-light", (150, 42), "light", "en", "public-services"),
    Picture("search", (150, 36), "blue-and-white", "zh", "", ("slash", *"huajuhong")),
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
    (HERE / f"{picture.name}.svg").write_text(_TEXT.sub(_stretched, svg), encoding="utf-8")


def _ids(report: object) -> set[str]:
    from explorer.model import Outline, Report

    assert isinstance(report, Report)
    return {section.id for section in Outline(report).sections}


def _stretched(match: re.Match[str]) -> str:
    cells = cell_len(html.unescape(match[3]).replace("\xa0", " "))
    return f"{match[1]}{cells * CELL:.1f}{match[2]}{match[3]}{match[4]}"


if __name__ == "__main__":
    for each in PICTURES:
        asyncio.run(draw(each))
