"""Finding by name: what is found, in which order, and how much of a long name is looked at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.commands import COMMANDS, Command
from explorer.config.language import Words
from explorer.config.settings import Settings
from explorer.model import Outline, Report, Section
from explorer.text.fold import fold
from explorer.tui.app import ExplorerApp
from explorer.tui.choice import Choice
from explorer.tui.command_choices import CommandChoices
from explorer.tui.name_finder import MOST_FOUND, NameFinder
from explorer.tui.palette_choices import FigureChoices, SectionChoices, ThemeChoices
from explorer.tui.place import Place
from explorer.tui.screens.palette_screen import FOLDED_AT_ONCE, PaletteScreen
from explorer.tui.theming import ThemedApp
from tests.tui.hosting import screen_text, small_report, until


def test_every_word_must_stand_in_the_name_and_beginnings_come_first() -> None:
    finder = NameFinder(["大力推进双百行动", "双百行动成效", "Double Hundred"])
    assert finder.find("双百") == [1, 0]
    assert finder.find("行动 大力") == [0]
    assert finder.find("ＤＯＵＢＬＥ") == [2]
    assert finder.find("雙百") == [1, 0]
    assert finder.find("") == [0, 1, 2]
    assert finder.find("d") == [2]
    assert NameFinder(["项目 一", "", "一目 项"]).find("目") == [0, 2]
    assert finder.find("x" * 100_000) == []


@pytest.mark.parametrize("nothing", ["\u0301", "\u200b", "\ufe0f \u0301", "\U000e0101"])
def test_what_folds_to_nothing_asks_for_nothing(nothing: str) -> None:
    assert NameFinder([]).find(nothing) == []
    assert NameFinder(["甲", "乙"]).find(nothing) == [0, 1]
    assert NameFinder(["甲", "乙"]).find(f"{nothing} 乙", 5) == [1]


@given(
    st.lists(st.text("项目一 ab\u0301", max_size=6), max_size=12),
    st.text("项目一 ab\u0301", max_size=4),
    st.integers(0, 5),
)
def test_the_first_few_are_the_first_of_all(names: list[str], query: str, most: int) -> None:
    finder = NameFinder(names)
    words = [fold(word) for word in query.split()]
    everyone = finder.find(query)
    assert sorted(everyone) == [
        n for n, name in enumerate(names) if all(word in fold(name) for word in words)
    ]
    assert finder.find(query, most) == everyone[:most]


async def test_a_large_report_is_found_in_once_its_names_are_folded() -> None:
    sections = tuple(Section(f"s{n}", f"第{n}个项目") for n in range(FOLDED_AT_ONCE + 1))
    chosen: list[Choice | None] = []
    app = ThemedApp()
    async with app.run_test() as pilot:
        screen = PaletteScreen(Outline(Report("报告", sections)), Words("zh"), lambda _: False)
        app.push_screen(screen, chosen.append)
        await pilot.press(*"第5000个")
        await until(pilot, lambda: screen.list.current is not None)
        await pilot.press("enter")
    assert [choice.value for choice in chosen if choice] == [5000]


def test_commands_are_found_in_either_language_by_key_and_by_id() -> None:
    choices = CommandChoices("zh", lambda _: True)
    assert [choices.find(typed)[0].name for typed in ("theme", "配色", "themes")] == ["配色"] * 3
    assert len(choices.find("")) == len(COMMANDS)


def test_the_command_called_so_comes_before_those_whose_help_says_so() -> None:
    for language, typed in (("en", "export"), ("en", "search"), ("zh", "导出"), ("zh", "搜索")):
        first = CommandChoices(language, lambda _: True).find(typed)[0]
        assert first.name.lower().startswith(typed), (typed, first)


def test_what_can_do_nothing_is_not_offered() -> None:
    def possible(command: Command) -> bool:
        return command.id == "help"

    assert [choice.name for choice in CommandChoices("en", possible).find("")] == ["Help"]


def test_help_keeps_the_registrys_order_under_its_groups() -> None:
    grouped = CommandChoices("en", lambda _: True).grouped("")
    assert [choice.name for choice in grouped if choice.heading][:2] == ["Moving", "Folding"]
    assert grouped[1].name == "Down"
    assert CommandChoices("en", lambda _: True).grouped("zzz") == []


def test_sections_are_found_by_number_and_title_and_not_before_one_types() -> None:
    below = tuple(Section(f"s{i}", f"共建项目{i}", "（一）") for i in range(MOST_FOUND + 50))
    choices = SectionChoices(Outline(Report("报告", (Section("a", "双百行动", "一、", sections=below),))))
    assert choices.find(" ") == []
    assert [(choice.name, choice.value) for choice in choices.find("一、双百")] == [("一、双百行动", 0)]
    found = choices.find("共建")
    assert len(found) == MOST_FOUND
    assert found[0].hint == "双百行动"


def test_sections_and_figures_are_found_by_pinyin_after_those_that_hold_what_is_typed() -> None:
    outline = small_report()
    assert [choice.value for choice in SectionChoices(outline).find("shuangbai")] == [0]
    assert [choice.value for choice in SectionChoices(outline).find("sbxd")] == [0]
    found = FigureChoices(outline, "zh").find("gongjianxiangmu")
    assert [(choice.name, choice.value) for choice in found] == [
        ("校地共建项目  24 项", Place(0, "确定共建项目共24项", "joint"))
    ]
    assert FigureChoices(outline, "zh").find(" ") == []


def test_themes_are_found_by_name_and_by_what_they_are() -> None:
    choices = ThemeChoices("zh", "配色")
    assert choices.find("") == []
    assert [choice.hint for choice in choices.find("sepia")] == ["配色  sepia"]
    assert len(choices.find("配色")) >= 10


def test_what_works_here_comes_first_and_what_works_in_dialogs_last() -> None:
    grouped = CommandChoices("en", lambda _: True).grouped("", ("outline",), "Here: Outline")
    assert [choice.name for choice in grouped[:2]] == ["Here: Outline", "Down"]
    heads = [choice.name for choice in grouped if choice.heading]
    assert heads.index("Program") < heads.index("In the search")
    assert sum(not choice.heading for choice in grouped) == len(COMMANDS)


async def test_help_finds_a_command_by_the_pinyin_of_its_title() -> None:
    app = ExplorerApp(small_report().report, words=Words("zh"), settings=Settings(animation=False))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.main_screen.complete)
        await pilot.press("question_mark", *"zhedie")
        await until(pilot, lambda: "折叠" in screen_text(app))
