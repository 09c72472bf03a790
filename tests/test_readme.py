"""What the README says is what the program does."""

from __future__ import annotations

import html
import re
import runpy
import shlex
from pathlib import Path

import pytest
from rich.cells import cell_len

from explorer.cli.main import COMMANDS
from explorer.config.settings import NAMES
from tests.cli.conftest import Run, run

__all__ = ["run"]
ROOT = Path(__file__).resolve().parent.parent
READMES = {"en": ROOT / "README.md", "zh": ROOT / "docs" / "README.zh-CN.md"}
WRITING = {"-o", "add"}


def text(language: str) -> str:
    return READMES[language].read_text(encoding="utf-8")


def commands(language: str) -> list[str]:
    """The report-explorer commands of the shell blocks."""
    blocks = re.findall(r"```sh\n(.*?)```", text(language), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("report-explorer ")]


def keys_told(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("<!-- keys -->\n")[1].split("\n<!-- /keys -->")[0]


def test_the_tables_of_keys_follow_from_the_registry() -> None:
    keys = runpy.run_path(str(ROOT / "docs" / "screens" / "keys.py"))
    again = "write the tables anew: python docs/screens/keys.py"
    assert keys_told(ROOT / "docs" / "keys.md") == keys["preset_table"](), again
    for language, path in READMES.items():
        assert keys_told(path) == keys["first_keys"](language), again


def test_the_page_of_settings_tells_every_setting() -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = page.split("<!-- settings -->\n")[1].split("<!-- /settings -->")[0].splitlines()[2:]
    assert {row.split("`")[1] for row in rows} == set(NAMES)
    assert all(f"`REPORT_EXPLORER_{row.split('`')[1].upper()}`" in row for row in rows)


@pytest.mark.parametrize("language", READMES)
def test_every_command_shown_works(
    language: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = (ROOT / "data" / "report.yaml").read_bytes()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "library"))
    for name in ("my-report.yaml", "2022.yaml", "2023.yaml"):
        (tmp_path / name).write_bytes(report)
    (tmp_path / "2022.yaml").write_bytes(report.replace(b"value: 24", b"value: 20"))
    (tmp_path / "report.txt").write_bytes((ROOT / "data" / "source" / "report.txt").read_bytes())
    shown = commands(language)
    assert len(shown) >= 6
    for line in shown:
        ran = run(*shlex.split(line)[1:])
        assert ran.code in (0, 1), line
        assert ran.out or WRITING & set(shlex.split(line)), line


def test_both_readmes_show_the_same_commands() -> None:
    assert commands("en") == commands("zh")


def test_both_readmes_lead_to_the_same_pages_and_tell_tables_of_one_size() -> None:
    pages = [set(re.findall(r"([\w.-]+\.(?:md|svg))\)", text(language))) for language in READMES]
    assert pages[0] ^ pages[1] <= {"README.md", "README.zh-CN.md"}
    assert (
        len({sum(line.startswith("|") for line in text(language).splitlines()) for language in READMES}) == 1
    )


@pytest.mark.parametrize("page", [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")], ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:")):
            assert (page.parent / target).exists(), target


def test_the_index_names_every_page() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert sorted(page for page in pages if f"({page})" not in index) == []


def test_every_command_is_named_in_the_documents() -> None:
    words = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").glob("*.md")) + text("en")
    assert [
        name for name in COMMANDS if f"`{name}`" not in words and f"report-explorer {name}" not in words
    ] == []


@pytest.mark.parametrize("picture", [*ROOT.glob("docs/screens/*.svg")], ids=lambda picture: picture.stem)
def test_a_picture_is_shown_by_a_page_stays_in_its_cells_and_fetches_nothing(picture: Path) -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
    assert any(f"screens/{picture.name})" in page.read_text(encoding="utf-8") for page in pages)
    svg = picture.read_text(encoding="utf-8")
    assert "url(" not in re.sub(r"url\(#[\w-]+\)", "", svg)
    cell = runpy.run_path(str(ROOT / "docs" / "screens" / "draw.py"))["CELL"]
    for length, piece in re.findall(r'textLength="([\d.]+)"[^>]*>([^<]*)<', svg):
        assert float(length) == pytest.approx(cell * cell_len(html.unescape(piece)), abs=0.1), piece
