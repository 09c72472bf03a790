"""Everything that can be typed, set or met stands in the documents: asked of the registries, not of a list."""

from __future__ import annotations

import inspect
import re
import runpy
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from explorer.cli import exit_codes
from explorer.cli.arguments import CommandLine, command_lines
from explorer.cli.main import COMMANDS
from explorer.config.key_presets import PRESETS
from explorer.config.keymap import Keymap
from explorer.config.settings import NAMES, PREFIX
from explorer.config.theme_file import theme_names
from explorer.errors import UsageError
from explorer.export import FORMATS as EXPORTS
from explorer.importing.formats import FORMATS as IMPORTS
from explorer.loading.fields import TABLES
from explorer.metrics.checks import RULES
from explorer.metrics.grouping import FIXED as GROUPS
from explorer.metrics.where import FIELDS, condition
from explorer.search.query import FIELDS as FIELDS_OF_A_QUERY
from tests.cli.conftest import Run, run

__all__ = ["run"]
ROOT = Path(__file__).resolve().parent.parent
LISTED = ("T", "PRESET")
"""Arguments whose names a page of their own lists: themes, presets of keys."""
DOCS = ROOT / "docs"
IMPORTING = ROOT / "explorer" / "importing"
REMARK = re.compile(r'\.remark\(\s*"([a-z-]+)"|Remark\("([a-z-]+)"')
COUNTED = re.compile(r'left_out\["([a-z ]+)"\]')
SETTING = re.compile(r'(?:Problem|_problem|say)\(\s*[^()]*?"([a-z]+(?:-[a-z]+)+|taken|clash|missing)", ')
CHECK_CODE = re.compile(r'^(?:CODE|DECLARED|NAMED) = "([a-z-]+)"', re.MULTILINE)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def missing(names: Iterable[str], text: str) -> list[str]:
    """The names that do not stand in the text as code, alone or with what follows them."""
    return sorted(name for name in names if not re.search(rf"`{re.escape(name)}[` =]", text))


def test_the_page_of_the_command_line_follows_from_the_parsers() -> None:
    written = runpy.run_path(str(DOCS / "screens" / "command_line.py"))["page"]()
    assert page("command-line.md") == written, "write it anew: python docs/screens/command_line.py"


@pytest.mark.parametrize("line", command_lines(), ids=lambda line: line.name)
def test_every_command_with_its_flags_and_choices_is_told(line: CommandLine) -> None:
    common, _, rest = page("command-line.md").partition("\n## open\n")
    own = f"## open\n{rest}".split(f"## {line.name}\n")[1].split("\n## ")[0]
    flags = [flag for argument in line.options for flag in argument.flags]
    words = [word for argument in line.options for word in argument.words if argument.name not in LISTED]
    assert missing([*flags, *words], common + own) == []
    assert line.example in own


def test_the_job_of_the_wheel_runs_every_command() -> None:
    job = runpy.run_path(str(ROOT / ".ci" / "wheel.py"))
    run = {line.split()[0] for line in job["COMMANDS"].splitlines()} | {"open", "serve"}
    assert [name for name in COMMANDS if name not in run] == []


def test_every_exit_code_is_told() -> None:
    codes = [code for code in vars(exit_codes).values() if isinstance(code, int)]
    assert len(codes) == 5
    assert [code for code in codes if f"\n| {code} |" not in page("scripting.md")] == []


def test_every_check_code_is_told() -> None:
    found = [CHECK_CODE.findall(inspect.getsource(rule)) for rule in rules()]
    codes = {code for each in found for code in each}
    assert all(found)
    assert missing(codes, page("figures.md")) == []


def rules() -> list[ModuleType]:
    """The modules of the checks that there are."""
    return [import_module(rule.__module__) for rule in RULES.values()]


def test_every_key_of_the_format_is_told() -> None:
    keys = {key for table in TABLES.values() for key in table.fields}
    assert missing(keys, page("format.md")) == []


def test_every_choice_of_the_format_is_told() -> None:
    choices = {
        choice for table in TABLES.values() for field in table.fields.values() for choice in field.choices
    }
    assert missing(choices, page("format.md")) == []


def test_every_setting_and_its_variable_is_told() -> None:
    assert missing([*NAMES, *(PREFIX + name.upper() for name in NAMES)], page("settings.md")) == []


def test_every_key_command_is_told_with_its_keys_in_each_preset() -> None:
    told = page("keys.md")
    assert missing([found.id for found in Keymap().commands], told) == []
    assert missing(PRESETS, told) == []


def test_every_theme_is_told() -> None:
    assert missing(theme_names(), page("themes.md")) == []


def test_every_format_read_and_written_is_told() -> None:
    read = [suffix for suffixes in IMPORTS.values() for suffix in suffixes if suffix]
    assert missing(read, page("importing.md")) == []
    assert missing(EXPORTS, page("exporting.md")) == []


def test_every_remark_of_an_import_is_told() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in IMPORTING.rglob("*.py"))
    codes = {code for found in REMARK.findall(sources) for code in found if code}
    counted = {reason.replace(" ", "-") for reason in COUNTED.findall(sources)}
    assert len(codes) > 15
    assert len(counted) > 5
    assert missing([*codes, *counted], page("importing.md")) == []


def test_every_word_of_a_condition_and_of_a_query_is_told() -> None:
    figures = page("figures.md")
    with pytest.raises(UsageError) as error:
        condition("has:what-there-is-not")
    named = re.findall(r"has:([a-z]+)(?:,|$)", str(error.value))
    assert len(named) > 5
    assert missing([*named, *GROUPS], figures) == []
    assert [field for field in FIELDS if f"`{field}:`" not in figures] == []
    told = page("search.md")
    assert [word for word in FIELDS_OF_A_QUERY if f"`{word}:" not in told and f"`{word}：" not in told] == []


def test_every_code_of_the_settings_is_told() -> None:
    places = [*(ROOT / "explorer" / "config").glob("*.py"), ROOT / "explorer" / "cli" / "command_config.py"]
    codes = {code for path in places for code in SETTING.findall(path.read_text(encoding="utf-8"))}
    assert len(codes) > 15
    assert missing([*codes, "unknown-field", "unknown-colour"], page("settings.md")) == []


@pytest.mark.parametrize(
    "name", sorted(path.name for path in DOCS.glob("*.md") if "```toml" in page(path.name))
)
def test_nothing_is_wrong_with_the_settings_that_are_shown(
    name: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "report-explorer").mkdir()
    for shown in re.findall(r"```toml\n(.*?)```", page(name), re.DOTALL):
        (tmp_path / "report-explorer" / "config.toml").write_text(shown, encoding="utf-8")
        assert (run("config", "check").code, run("config", "check").out) == (0, ""), shown


def test_every_page_is_in_the_index() -> None:
    pages = [path.name for path in DOCS.glob("*.md") if path.name != "README.md"]
    assert [name for name in pages if f"]({name})" not in page("README.md")] == []
