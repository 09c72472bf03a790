"""Reports in a library: added, moved, changed, gone, opened fast."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import explorer
from explorer.errors import ExplorerError, LoadError, UsageError
from explorer.library import store
from explorer.library.catalogue import Catalogue, Entry
from explorer.library.importer_version import digest_of, importer_version
from explorer.library.library import Library
from explorer.library.store import Store
from explorer.opening import Opened, open_report
from tests.library.conftest import yearly

DOCUMENT = "# 年度报告\n\n## 一、投入\n\n2023年累计投入10万元。\n\n## 二、学生\n\n受益学生4000人次。\n"


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_report_is_listed_with_what_it_says_of_itself(library: Library, tmp_path: Path) -> None:
    library.add(written(tmp_path / "b.yaml", yearly(2023)))
    library.add(written(tmp_path / "a.yaml", yearly(2022)))
    told = [
        (each.title, each.organization, each.period, each.figures, each.state) for each in library.entries()
    ]
    assert told == [
        ("2022 年工作报告", "某学院", "2022", 1, "ok"),
        ("2023 年工作报告", "某学院", "2023", 1, "ok"),
    ]


def test_adding_again_brings_it_up_to_date(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path / "a.yaml", yearly(2022))
    library.add(path)
    written(tmp_path / "a.yaml", yearly(2023))
    assert [each.state for each in library.entries()] == ["changed"]
    assert not library.add(path).moved
    assert [(each.period, each.state) for each in library.entries()] == [("2023", "ok")]


def test_a_file_that_moved_takes_its_place_with_it(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path / "a.yaml", yearly(2022))
    library.add(path)
    os.rename(path, tmp_path / "moved.yaml")
    assert [each.state for each in library.entries()] == ["gone"]
    added = library.add(str(tmp_path / "moved.yaml"))
    assert added.moved
    assert [each.path for each in library.entries()] == [str(tmp_path / "moved.yaml")]


def test_what_is_gone_or_changed_is_said_and_the_rest_opens(library: Library, tmp_path: Path) -> None:
    for name, year in (("a", 2021), ("b", 2022), ("c", 2023), ("d", 2024)):
        library.add(written(tmp_path / f"{name}.yaml", yearly(year)))
    os.unlink(tmp_path / "a.yaml")
    written(tmp_path / "b.yaml", "- no report")
    written(tmp_path / "c.yaml", yearly(2025))
    shelf = library.open()
    assert [entry.period for entry in shelf.entries] == ["2025", "2024"]
    for trouble, name in zip(shelf.troubles, ("a.yaml", "b.yaml", "c.yaml"), strict=True):
        assert trouble.startswith(str(tmp_path / name))


@pytest.mark.parametrize("name", ["a.yaml", "1", "2022 年工作报告"])
def test_a_report_is_taken_out_by_path_number_or_title(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    library.add(written(tmp_path / "a.yaml", yearly(2022)))
    library.remove(name)
    assert library.entries() == ()
    assert (tmp_path / "a.yaml").exists()
    with pytest.raises(UsageError):
        library.remove(name)


def test_a_document_is_imported_once_and_opens_equal_the_second_time(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "a.md", DOCUMENT)
    first = library.store.open(path)
    monkeypatch.setattr(store, "open_report", lambda path: pytest.fail("imported again"))
    second = library.store.open(path)
    assert second == first
    places = [[section.place for section in read.opened.report.sections] for read in (first, second)]
    assert places[0] == places[1]
    assert second.opened.report.path == path


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"# report-explorer import {}\nformat: report/1\n"])
def test_a_damaged_import_is_made_anew(library: Library, tmp_path: Path, damage: bytes) -> None:
    path = written(tmp_path / "a.md", DOCUMENT)
    first = library.store.open(path)
    (kept,) = (tmp_path / "cache").rglob("*.yaml")
    kept.write_bytes(damage)
    assert library.store.open(path) == first
    assert kept.read_bytes() != damage


def test_what_another_importer_kept_is_imported_anew(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "r.md", DOCUMENT)
    library.store.open(path)
    imported: list[str] = []

    def opening(path: str) -> Opened:
        imported.append(path)
        return open_report(path)

    monkeypatch.setattr(store, "open_report", opening)
    monkeypatch.setattr(store, "importer_version", lambda: "another")
    library.store.open(path)
    library.store.open(path)
    assert imported == [path]


@pytest.mark.parametrize(
    "part", ["importing/figures.py", "model/report.py", "text/tables/folding.txt", "opening.py"]
)
def test_any_change_of_what_imports_and_keeps_makes_another_importer(tmp_path: Path, part: str) -> None:
    copy = tmp_path / "explorer"
    shutil.copytree(Path(explorer.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    before = digest_of(str(copy))
    assert before == importer_version()
    (copy / "tui" / "app.py").write_text("")
    assert digest_of(str(copy)) == before
    with (copy / part).open("a") as file:
        file.write("#")
    assert digest_of(str(copy)) != before


def test_imports_are_bounded(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_BYTES", 4000)
    for number in range(12):
        library.store.open(written(tmp_path / f"{number}.md", DOCUMENT + f"\n第{number}份。\n"))
    assert sum(each.stat().st_size for each in (tmp_path / "cache").rglob("*.yaml")) <= 4000


def test_without_a_folder_documents_open_all_the_same(tmp_path: Path) -> None:
    path = written(tmp_path / "a.md", DOCUMENT)
    assert Store(None).open(path).opened.report.sections
    (tmp_path / "file").write_text("")
    assert Store(tmp_path / "file").open(path).opened.report.sections
    with pytest.raises(ExplorerError):
        Catalogue(None).change(lambda entries: (*entries, Entry("/a", "a")))


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"version": 1}', '{"version": 2, "reports": []}', "[" * 100_000]
)
def test_a_catalogue_that_is_none_is_left_as_it_is(library: Library, tmp_path: Path, content: str) -> None:
    file = tmp_path / "data" / "report-explorer" / "library.json"
    file.parent.mkdir(parents=True)
    file.write_text(content)
    with pytest.raises(LoadError):
        library.entries()
    with pytest.raises(LoadError):
        library.add(written(tmp_path / "a.yaml", yearly(2022)))
    assert file.read_text() == content


def test_two_who_add_at_the_same_time_both_find_theirs(library: Library, tmp_path: Path) -> None:
    adding = [
        subprocess.Popen(
            [sys.executable, "-m", "explorer", "library", "add", written(tmp_path / f"{n}.yaml", yearly(n))],
            stderr=subprocess.PIPE,
        )
        for n in range(2001, 2007)
    ]
    assert [process.communicate() and process.returncode for process in adding] == [0] * 6
    assert [each.period for each in library.entries()] == [str(n) for n in range(2001, 2007)]


def test_a_library_that_may_not_be_written_is_one_line(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "report-explorer"
    folder.parent.mkdir()
    folder.write_text("a file of that name")
    with pytest.raises(ExplorerError) as caught:
        library.add(written(tmp_path / "a.yaml", yearly(2022)))
    assert str(caught.value).startswith(f"{folder}: can't be written to")


def test_entries_that_are_none_are_left_out(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "data" / "report-explorer" / "library.json"
    file.parent.mkdir(parents=True)
    file.write_text(
        '{"version": 1, "reports": [1, {}, {"path": 5}, {"path": "/a", "size": "x"}, {"path": "/a"}]}'
    )
    assert library.entries() == (Entry("/a", ""),)


def test_a_store_that_does_not_keep_writes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "imports"
    path = written(tmp_path / "a.md", DOCUMENT)
    first = Store(folder, keeps=False).open(path)
    assert not folder.exists()
    assert Store(folder).open(path) == Store(folder, keeps=False).open(path) == first
