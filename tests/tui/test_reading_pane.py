"""The reading pane: what it shows, and where scrolling and resizing leave the reader."""

from __future__ import annotations

import pytest
from textual.message import Message

from explorer.model import NO_PARENT, Metric, Note, Outline, Report, Section
from explorer.model.kept_place import HEADING, Spot
from explorer.tui.widgets.page_marks import CURRENT_HIT, CURRENT_QUOTE, HIT, NOTE, QUOTE
from explorer.tui.widgets.reading_pane import ReadingPane
from tests.tui.hosting import LEAD, Host, screen_text, small_report, until


class ReadingHost(Host):
    """Keeps what the pane says."""

    def __init__(self, outline: Outline) -> None:
        self.pane = ReadingPane(outline)
        self.said: list[Message] = []
        super().__init__(self.pane)

    def on_reading_pane_section_reached(self, event: ReadingPane.SectionReached) -> None:
        self.said.append(event)

    def on_reading_pane_opened(self, event: ReadingPane.Opened) -> None:
        self.said.append(event)


def top_line(app: Host) -> str:
    return screen_text(app).split("\n")[0].strip()


def looks_at(pane: ReadingPane, row: int, start: int) -> list[str]:
    return [mark.look for mark in pane.marks.within(row, start, start + 1)]


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 16), (40, 12)])
async def test_a_section_is_shown_from_its_heading_on(size: tuple[int, int]) -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=size) as pilot:
        app.pane.show(0)
        await pilot.pause()
        assert top_line(app) == "一、双百行动"
        assert "确定共建项目共24项" in screen_text(app)
        assert "化州。" not in screen_text(app)


async def test_with_subsections_they_follow_under_their_headings() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(100, 40)) as pilot:
        app.pane.show(0, with_subsections=True)
        await pilot.pause()
        shown = screen_text(app)
        assert shown.index("服务项献") < shown.index("（一）化州市") < shown.index("（二）德庆县")
        assert "人才培养" not in shown


async def test_the_report_itself_is_its_title_and_summary() -> None:
    app = ReadingHost(Outline(Report("工作报告", (Section("a", "一"),), summary="一份报告。")))
    async with app.run_test(size=(80, 24)) as pilot:
        app.pane.show(NO_PARENT)
        await pilot.pause()
        assert "工作报告" in top_line(app)
        assert "一份报告。" in screen_text(app)


async def test_a_wide_window_keeps_a_comfortable_measure_in_its_middle() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(160, 45)) as pilot:
        app.pane.show(1 + 2)
        await pilot.pause()
        longest = max(screen_text(app).split("\n"), key=lambda line: len(line.strip()))
        assert len(longest.strip()) == 38
        assert longest.startswith(" " * 40)


@pytest.mark.parametrize(
    "text", ["[red]告警[/red]", "[/]", "[@click=app.quit]走[/]", "x\x1b[2Jy", "a\u202eb\u200bc"]
)
async def test_hostile_text_is_shown_and_never_obeyed(text: str) -> None:
    report = Report(text, (Section("a", text, text, text, notes=(Note("erratum", text, text),)),))
    app = ReadingHost(Outline(report))
    async with app.run_test(size=(80, 20)) as pilot:
        app.pane.show(0)
        await pilot.pause()
        shown = screen_text(app)
        assert not {"\x1b", "\u202e", "\u200b"} & set(shown)
        assert "[red]" not in text or shown.count("[red]告警[/red]") >= 2


async def test_scrolling_says_which_section_was_reached() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(60, 16)) as pilot:
        app.pane.show(NO_PARENT, with_subsections=True)
        app.pane.focus()
        await pilot.press("G")
        await until(pilot, lambda: bool(app.said))
        last = app.said[-1]
        assert isinstance(last, ReadingPane.SectionReached)
        assert last.row == 4


async def test_showing_a_section_is_no_scrolling() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(60, 16)) as pilot:
        app.pane.show(NO_PARENT, with_subsections=True)
        app.pane.go_to(3)
        await pilot.pause(0.1)
        assert app.said == []
        assert app.pane.scroll_y > 0


KEYS = [("j", 1), ("down", 1), ("ctrl+d", 8), ("space", 14), ("pagedown", 14)]


@pytest.mark.parametrize(("key", "lines"), KEYS)
async def test_keys_scroll_and_their_opposites_come_back(key: str, lines: int) -> None:
    app = ReadingHost(small_report())
    back = {"j": "k", "down": "up", "ctrl+d": "ctrl+u", "space": "pageup", "pagedown": "pageup"}[key]
    async with app.run_test(size=(60, 16)) as pilot:
        app.pane.show(NO_PARENT, with_subsections=True)
        app.pane.focus()
        await pilot.press(key)
        assert app.pane.scroll_y == lines
        await pilot.press(back)
        assert app.pane.scroll_y == 0


async def test_going_to_a_place_brings_it_into_view_lit_more_than_the_others() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(60, 16)) as pilot:
        app.pane.show(NO_PARENT, with_subsections=True)
        app.pane.light({3: [(100, 102), (300, 302)]})
        app.pane.go_to(3, 300, 302)
        await pilot.pause()
        assert looks_at(app.pane, 3, 300) == [HIT, CURRENT_HIT]
        assert looks_at(app.pane, 3, 100) == [HIT]
        marked = [line for line in screen_text(app).split("\n") if line.lstrip().startswith(">")]
        assert len(marked) == 1


async def test_lighting_more_places_leaves_the_current_one() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(60, 16)):
        app.pane.go_to(3, 300, 302)
        app.pane.light({3: [(300, 302)], 4: [(0, 1)]})
        assert looks_at(app.pane, 3, 300) == [HIT, CURRENT_HIT]
        app.pane.light({4: [(0, 1)]})
        assert looks_at(app.pane, 3, 300) == []


async def test_words_found_in_a_title_are_lit_there() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(60, 16)) as pilot:
        app.pane.show(0)
        app.pane.light({}, {0: [(0, 2)]})
        await pilot.pause()
        lit = app.pane.get_component_rich_style("reading-pane--hit", partial=True).bgcolor
        strip = app.pane.render_line(0)
        shown = [segment.text for segment in strip if segment.style and segment.style.bgcolor == lit]
        assert shown == ["双百"]


async def test_amounts_of_figures_are_marked_and_the_selected_ones_quote_strongly() -> None:
    outline = small_report()
    app = ReadingHost(outline)
    amount = outline.sections[0].body.find("24项")
    async with app.run_test(size=(60, 16)):
        app.pane.show(0)
        assert looks_at(app.pane, 0, 0) == []
        assert looks_at(app.pane, 0, amount) == [QUOTE]
        assert app.pane.mark_quotes(0, outline.sections[0].metrics[0])
        assert looks_at(app.pane, 0, 0) == [CURRENT_QUOTE]
        assert looks_at(app.pane, 0, amount) == [QUOTE, CURRENT_QUOTE]
        app.pane.mark_quotes()
        assert looks_at(app.pane, 0, amount) == [QUOTE]
        assert not app.pane.mark_quotes(0, Metric("x", "无", "1", quote="不在正文里"))


async def test_a_passage_with_a_note_has_a_sign_beside_it_that_opens() -> None:
    outline = small_report()
    app = ReadingHost(outline)
    async with app.run_test(size=(60, 30)) as pilot:
        app.pane.show(0)
        app.pane.focus()
        await pilot.pause()
        assert looks_at(app.pane, 0, outline.sections[0].body.find("服务项献")) == [NOTE]
        rows = [y for y, line in enumerate(screen_text(app).split("\n")) if line.lstrip().startswith("*")]
        assert rows
        await pilot.press("enter")
        await pilot.click(ReadingPane, offset=(0, rows[0]))
        opened = [event for event in app.said if isinstance(event, ReadingPane.Opened)]
        assert [event.choices[0].note for event in opened] == [outline.sections[0].notes[0]] * 2


LINKS = [
    ("[看](https://example.org/)", 1),
    ("[信](mailto:a@example.org)", 1),
    ("[x](javascript:alert)", 0),
    ("[x](file:///etc/passwd)", 0),
    ("[x](--help)", 0),
    ("[x](data:text/html,a)", 0),
]


@pytest.mark.parametrize(("text", "count"), LINKS)
async def test_only_web_and_mail_links_can_be_opened(text: str, count: int) -> None:
    app = ReadingHost(Outline(Report("链接", (Section("a", "一", body=text),))))
    async with app.run_test(size=(60, 16)) as pilot:
        app.pane.show(0)
        app.pane.focus()
        await pilot.press("enter")
        await pilot.pause()
        assert sum(len(event.choices) for event in app.said if isinstance(event, ReadingPane.Opened)) == count


async def test_selected_text_is_what_stands_in_the_report() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(60, 20)) as pilot:
        app.pane.show(0)
        app.pane.text_select_all()
        await pilot.pause()
        selected = app.screen.get_selected_text()
        assert selected is not None
        assert selected.startswith(LEAD)


@pytest.mark.parametrize("start", [(3, 0), (45, 0), (45, 1), (3, 2), (45, 3)])
@pytest.mark.parametrize("end", [(55, 0), (10, 1), (10, 3), (55, 3), (5, 18), (0, 0)])
async def test_text_is_selected_from_any_place_to_any(start: tuple[int, int], end: tuple[int, int]) -> None:
    app = ReadingHost(Outline(Report("年报", (Section("a", "标题", body="第一段。\n\n第二段。"),))))
    async with app.run_test(size=(60, 20)) as pilot:
        app.pane.show(0)
        await pilot.pause()
        await pilot.mouse_down(app.pane, offset=start)
        await pilot.hover(app.pane, offset=end)
        await pilot.mouse_up(app.pane, offset=end)
        assert (app.screen.get_selected_text() or "") in "第一段。\n\n第二段。"


async def test_resizing_keeps_the_place_however_often() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(100, 20)) as pilot:
        app.pane.show(NO_PARENT, with_subsections=True)
        app.pane.place = Spot(3, 152)
        await pilot.pause()
        place = app.pane.place
        for width in (60, 40, 160, 33, 80, 120) * 2:
            await pilot.resize_terminal(width, 14)
            await pilot.pause()
        assert app.pane.place == place


async def test_the_width_of_the_text_can_be_changed() -> None:
    app = ReadingHost(small_report())
    async with app.run_test(size=(160, 20)) as pilot:
        app.pane.show(3)
        await pilot.pause()
        assert app.pane.change_width(-16) == 60
        await pilot.pause()
        assert len(screen_text(app).split("\n")[2].strip()) == 30
        assert app.pane.change_width(-1000) == 16


async def test_an_empty_report_and_a_tiny_window_do_no_harm() -> None:
    app = ReadingHost(Outline(Report("")))
    async with app.run_test(size=(1, 1)) as pilot:
        app.pane.show(NO_PARENT, with_subsections=True)
        app.pane.focus()
        await pilot.press("j", "G", "g", "enter")
        await pilot.resize_terminal(80, 24)
        assert app.pane.place == Spot(NO_PARENT, HEADING)
