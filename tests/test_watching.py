"""When a file that others write may be read."""

from __future__ import annotations

from pathlib import Path

from explorer.watching import FileWatch, Signature, is_fresh, signature

OLD, NEW, NEWER = (Signature(1, size, size, size) for size in (1, 2, 3))


def test_a_file_is_read_once_it_stands_still() -> None:
    watch = FileWatch(OLD)
    told = [
        watch.look(found, now)
        for found, now in ((OLD, 0.0), (NEW, 0.5), (NEWER, 1.0), (NEWER, 1.2), (NEWER, 1.5))
    ]
    assert told == ["", "", "", "", "settled"]
    watch.took(NEWER)
    assert watch.look(NEWER, 2.0) == ""


def test_what_changed_while_it_was_read_is_read_again() -> None:
    watch = FileWatch(OLD)
    watch.look(NEW, 0.0)
    assert watch.look(NEW, 0.5) == "settled"
    assert watch.look(NEWER, 1.0) == ""
    assert watch.look(NEWER, 1.5) == "settled"


def test_a_file_that_is_gone_is_told_once_and_its_return_too() -> None:
    watch = FileWatch(OLD)
    looks = [(None, 0.0), (None, 0.5), (None, 1.0), (OLD, 1.5), (OLD, 2.0), (OLD, 2.5)]
    assert [watch.look(found, now) for found, now in looks] == ["", "vanished", "", "", "back", ""]


def test_a_file_replaced_by_another_one_never_counts_as_gone() -> None:
    watch = FileWatch(OLD)
    looks = [(None, 0.0), (NEW, 0.1), (NEW, 0.6)]
    assert [watch.look(found, now) for found, now in looks] == ["", "", "settled"]


def test_a_file_of_unknown_reading_is_read_when_it_is_still() -> None:
    watch = FileWatch(None)
    assert [watch.look(OLD, 0.0), watch.look(OLD, 0.5)] == ["", "settled"]


def test_a_signature_tells_of_any_rewriting(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    assert signature(str(path)) is None
    path.write_text("a")
    before = signature(str(path))
    assert before is not None
    assert is_fresh(before, before.ctime_ns / 1e9 + 1)
    assert not is_fresh(before, before.ctime_ns / 1e9 + 60)
    path.write_text("ab")
    assert signature(str(path)) != before
    assert signature("\0") is None
