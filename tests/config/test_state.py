"""What is remembered of a report: read back, shared, bounded, and never at the cost of the user's files."""

from __future__ import annotations

import json
import os
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.config import state
from explorer.config.session import Bookmark, Folds, Session, from_json, merged, to_json
from explorer.config.state import StateFolder
from explorer.model.kept_place import KeptPlace

HERE = KeptPlace("a", 12, "文字", ("above",))
FULL = Session(
    path="/r.yaml",
    title="报告",
    place=HERE,
    folds=Folds(2, ("a", "b")),
    panes=("outline",),
    focused="reading",
    subsections=False,
    scale="wan",
    marks=(("a", ""), ("b", "m")),
    bookmarks=(Bookmark("这里", HERE),),
    queries=("双百",),
    back=(KeptPlace(), HERE),
)


@pytest.fixture
def folder(tmp_path: Path) -> StateFolder:
    return StateFolder(tmp_path)


def file_of(folder: StateFolder, report: str = "r.yaml") -> Path:
    file = folder.file_of(report)
    assert file is not None
    file.parent.mkdir(exist_ok=True)
    return file


def test_a_session_comes_back_as_it_was_written(folder: StateFolder) -> None:
    assert folder.write("r.yaml", Session(), FULL) == ""
    assert folder.read("r.yaml").session == FULL
    assert folder.read("other.yaml").session == Session()


def test_the_report_is_known_by_whatever_path_leads_to_it(folder: StateFolder, tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text("")
    os.symlink(tmp_path / "r.yaml", tmp_path / "link.yaml")
    folder.write(str(tmp_path / "r.yaml"), Session(), FULL)
    assert folder.read(str(tmp_path / "link.yaml")).session == FULL


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(Session._fields), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from([*to_json(FULL), "version"]), JSON))
def test_any_values_make_a_session(value: dict[str, Any]) -> None:
    assert from_json(to_json(from_json(value))) == from_json(value)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"version": "x"}', b"null"])
def test_a_file_that_is_no_session_is_told_and_put_aside(folder: StateFolder, content: bytes) -> None:
    file = file_of(folder)
    file.write_bytes(content)
    found = folder.read("r.yaml")
    assert (found.session, found.trouble) == (Session(), "broken")
    folder.write("r.yaml", Session(), FULL)
    assert folder.read("r.yaml") == (FULL, "", str(file))
    assert Path(f"{file}.broken-1").read_bytes() == content


def test_two_broken_files_are_both_put_aside(folder: StateFolder) -> None:
    file = file_of(folder)
    for content in (b"one", b"two"):
        file.write_bytes(content)
        folder.write("r.yaml", Session(), FULL)
    assert [Path(f"{file}.broken-{n}").read_bytes() for n in (1, 2)] == [b"one", b"two"]


def test_the_file_of_a_newer_version_is_told_and_left_alone(folder: StateFolder) -> None:
    file = file_of(folder)
    content = json.dumps({"version": state.VERSION + 1, "place": "?"})
    file.write_text(content)
    assert folder.read("r.yaml").trouble == "newer"
    assert folder.write("r.yaml", Session(), FULL) == ""
    assert file.read_text() == content


def test_without_a_home_nothing_is_remembered(tmp_path: Path) -> None:
    nowhere = StateFolder(None)
    assert nowhere.read("r.yaml").trouble == "nowhere"
    assert nowhere.write("r.yaml", Session(), FULL) == ""
    assert nowhere.recent() == []


def test_a_folder_that_can_not_be_made_is_told_when_writing(tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("a file of that name")
    told = StateFolder(tmp_path).write("r.yaml", Session(), FULL)
    assert "sessions" in told
    assert (tmp_path / "sessions").read_text() == "a file of that name"


def test_a_folder_one_may_not_write_to_is_told_at_the_start(
    folder: StateFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert folder.read("r.yaml").trouble == "read-only"


def test_what_two_explorers_add_is_kept_and_what_one_takes_out_is_out() -> None:
    kept, gone = Bookmark("留", KeptPlace("k")), Bookmark("去", KeptPlace("g"))
    base = Session(path="/r", marks=(("k", ""), ("g", "")), bookmarks=(kept, gone), queries=("旧",))
    mine = base._replace(
        place=HERE,
        marks=(("k", ""), ("g", ""), ("mine", "")),
        bookmarks=(kept, gone, Bookmark("我", KeptPlace("m"))),
        queries=("旧", "我"),
    )
    theirs = base._replace(
        marks=(("k", ""), ("theirs", "")),
        bookmarks=(kept._replace(name="改名"), Bookmark("他", KeptPlace("t"))),
        queries=("旧", "他"),
    )
    both = merged(base, mine, theirs)
    assert both.place == HERE
    assert set(both.marks) == {("k", ""), ("mine", ""), ("theirs", "")}
    assert {mark.name for mark in both.bookmarks} == {"改名", "我", "他"}
    assert both.queries == ("他", "旧", "我")


def test_writing_at_the_same_time_loses_nothing(folder: StateFolder) -> None:
    folder.write("r.yaml", Session(), FULL)
    names = [f"s{number}" for number in range(8)]

    def add(name: str) -> None:
        folder.write("r.yaml", FULL, FULL._replace(marks=(*FULL.marks, (name, ""))))

    threads = [Thread(target=add, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {id for id, _ in folder.read("r.yaml").session.marks} == {"a", "b", *names}


def test_a_lock_that_is_never_let_go_holds_nobody_up(
    folder: StateFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(state, "LOCK_SECONDS", 0.0)
    with (file_of(folder).parent / "lock").open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert folder.write("r.yaml", Session(), FULL) == ""
    assert folder.read("r.yaml").session == FULL


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
@pytest.mark.parametrize("name", ["lock", "session"])
def test_a_pipe_in_a_files_place_is_not_waited_for(folder: StateFolder, name: str) -> None:
    file = file_of(folder)
    os.mkfifo(file if name == "session" else file.parent / name)
    told = folder.write("r.yaml", Session(), FULL)
    assert (told == "") == (folder.read("r.yaml").session == FULL) == (name == "session")


def test_files_of_the_future_are_read_and_written_over(folder: StateFolder) -> None:
    folder.write("r.yaml", Session(), FULL)
    os.utime(file_of(folder), (4e9, 4e9))
    assert folder.write("r.yaml", FULL, FULL._replace(title="改名")) == ""
    assert folder.read("r.yaml").session.title == "改名"
    assert [one.title for one in folder.recent()] == ["改名"]


def test_files_stay_within_their_bounds(folder: StateFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "LARGEST", 3_000)
    monkeypatch.setattr(state, "MOST_REPORTS", 3)
    large = FULL._replace(folds=Folds(1, tuple(f"section-{n}" for n in range(2000))))
    for number in range(5):
        folder.write(f"r{number}.yaml", Session(), large._replace(path=f"/r{number}"))
    found = folder.recent()
    assert len(found) == 3
    assert found[0].folds == Folds(1, ())
    assert found[0].bookmarks == FULL.bookmarks
    assert all(file.stat().st_size <= 3_000 for file in folder._files())


def test_recent_reports_come_newest_first(folder: StateFolder) -> None:
    for number, name in enumerate(("old", "new")):
        folder.write(name, Session(), Session(path=f"/{name}", title=name))
        os.utime(file_of(folder, name), (number, number))
    file_of(folder, "broken").write_text("?")
    assert [each.title for each in folder.recent()] == ["new", "old"]
