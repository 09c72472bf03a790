"""However long the text: only what is seen is laid out, and what is read never jumps."""

from __future__ import annotations

import pytest

from explorer.model import NO_PARENT, Outline, Report, Section
from explorer.model.kept_place import Spot
from explorer.tui.widgets.page import Page, Piece
from explorer.tui.widgets.passages import LONGEST, split_passages
from explorer.tui.widgets.reading_pane import ReadingPane
from explorer.tui.widgets.typesetting import BodyTypesetter
from tests.tui.hosting import Host, screen_text

SENTENCE = "本年度共完成项目一百二十项，培训教师三百余人次。"


class CountingTypesetter(BodyTypesetter):
    """Counts the characters that are laid out."""

    def __init__(self, outline: Outline, width: int) -> None:
        super().__init__(outline, width)
        self.characters = 0

    def passage(self, row: int, start: int, end: int) -> list:  # type: ignore[type-arg]
        self.characters += end - start
        return super().passage(row, start, end)


def page_of(outline: Outline) -> tuple[Page, CountingTypesetter]:
    typesetter = CountingTypesetter(outline, 60)
    return Page(outline, NO_PARENT, True, typesetter), typesetter


def many_sections(count: int) -> Outline:
    sections = tuple(Section(f"s{i}", f"第{i}节", body=f"{i}。" + SENTENCE * (i % 9)) for i in range(count))
    return Outline(Report("长", sections, language="zh"))


def one_section(body: str) -> Outline:
    return Outline(Report("长", (Section("a", "一", body=body),), language="zh"))


BODIES = {
    "paragraphs": (SENTENCE * 8 + "\n\n") * 500,
    "one endless paragraph": SENTENCE * 40_000,
    "short lines": "短行\n" * 200_000,
    "an open fence": "```\n" + "代码\n\n" * 100_000,
    "no place to break": "长" * 1_000_000,
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_opening_a_long_section_lays_out_a_few_passages(body: str) -> None:
    page, typesetter = page_of(one_section(body))
    page.settle(page.height // 2, 40)
    assert 0 < typesetter.characters <= 3 * LONGEST


def test_a_long_table_is_a_table_to_its_last_row() -> None:
    rows = "".join(f"| 项目{number} | {number} |\n" for number in range(20_000))
    body = "| 名称 | 数 |\n|---|---|\n" + rows
    page, _ = page_of(one_section(body))
    y = page.settle(page.height - 40, 40)
    shown = [page.line(at) for at in range(y, page.height)]
    texts = ["".join(run.text for run in line.runs) for line in shown]
    assert "项目19999 | 19999" in texts[-2]
    for line in shown:
        for run in line.runs:
            assert run.start < 0 or body[run.start :].startswith(run.text)


def test_opening_the_end_of_a_huge_report_lays_out_a_screen() -> None:
    page, typesetter = page_of(many_sections(100_000))
    page.settle(page.height - 40, 40)
    assert 0 < typesetter.characters < 4_000
    assert page.line(page.height - 2).row == 99_999


@pytest.mark.parametrize(
    "body", [*BODIES.values(), "", "短", "a\n\n\n\nb"], ids=[*BODIES, "none", "one", "blank"]
)
def test_passages_cover_the_body_in_order(body: str) -> None:
    spans = split_passages(body)
    assert "".join(body[start:end] for start, end in spans) == body
    assert all(end - start <= LONGEST for start, end in spans)


def test_passages_are_cut_outside_code_and_lists() -> None:
    body = ("```\n" + "x\n\n" * 1_000 + "```\n\n" + "- a\n\n" * 1_000 + "正文。\n\n") * 3
    begins = {body[start : start + 3] for start, _ in split_passages(body)}
    assert begins == {"```", "正文。"}


def test_what_is_read_stays_in_step_while_what_stands_above_is_laid_out() -> None:
    page, _ = page_of(many_sections(2_000))
    y = page.settle(page.y_of(Spot(1_500, 0)), 30)
    for _ in range(300):
        read = page.line(y)
        y = page.settle_above(y - 1, y, 30)
        assert page.line(y + 1) == read


def test_a_place_is_found_again_at_any_width() -> None:
    outline = one_section(BODIES["paragraphs"])
    for width in (20, 33, 76):
        page = Page(outline, 0, False, BodyTypesetter(outline, width))
        line = page.line(page.y_of(Spot(0, 50_000)))
        assert line.start <= 50_000 < line.start + width


def test_a_passage_forgotten_and_laid_out_again_has_its_height() -> None:
    page, _ = page_of(many_sections(2_000))
    page.settle(0, 40)
    first = page.lines(Piece(1, 1))
    height = page.height
    for section in range(1, 1_000):
        page.lines(Piece(section, 1))
    page.lines(Piece(1, 1))
    assert page.lines(Piece(1, 1)) == first
    assert height > 0


async def test_a_chapter_of_100_000_characters_is_walked_line_by_line_without_gaps() -> None:
    body = "\n\n".join(f"{number}、" + SENTENCE * (number % 7) for number in range(1_000))
    app = Host(ReadingPane(one_section(body)))
    async with app.run_test(size=(60, 20)) as pilot:
        pane = app.query_one(ReadingPane)
        pane.show(0)
        pane.focus()
        seen: list[int] = []
        for _ in range(20):
            await pilot.press("pagedown")
            seen.append(pane.place.offset)
        assert seen == sorted(seen)
        lines = [line for line in screen_text(app).split("\n") if line.strip()]
        assert lines
        for _ in range(20):
            await pilot.press("pageup")
        assert pane.scroll_y == 0
        assert screen_text(app).split("\n")[0].strip() == "一"
