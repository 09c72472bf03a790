"""Finding by name: what is found, in which order, and how much of a long name is looked at."""

from __future__ import annotations

from explorer.commands import COMMANDS, Command
from explorer.model import Outline, Report, Section
from explorer.tui.palette import MOST_FOUND, CommandChoices, NameFinder, SectionChoices


def test_every_word_must_stand_in_the_name_and_beginnings_come_first() -> None:
    finder = NameFinder(["大力推进双百行动", "双百行动成效", "Double Hundred"])
    assert finder.find("双百") == [1, 0]
    assert finder.find("行动 大力") == [0]
    assert finder.find("ＤＯＵＢＬＥ") == [2]
    assert finder.find("雙百") == [1, 0]
    assert finder.find("") == [0, 1, 2]
    assert finder.find("x" * 100_000) == []


def test_commands_are_found_in_either_language_by_key_and_by_id() -> None:
    choices = CommandChoices("zh", lambda _: True)
    assert [choices.find(typed)[0].name for typed in ("theme", "配色", "themes")] == ["配色"] * 3
    assert len(choices.find("")) == len(COMMANDS)


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
