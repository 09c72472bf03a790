"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from explorer.errors import ExportError
from explorer.export.atomic import TargetExistsError, write_atomic


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_atomic(str(tmp_path / "a.md"), b"x")
    assert (tmp_path / "a.md").read_bytes() == b"x"
    assert os.listdir(tmp_path) == ["a.md"]


def test_an_existing_file_stands_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")
    with pytest.raises(TargetExistsError, match="--force"):
        write_atomic(str(target), b"new")
    assert target.read_bytes() == b"old"
    write_atomic(str(target), b"new", force=True)
    assert target.read_bytes() == b"new"


def test_permissions_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomic(str(target), b"new", force=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    link = tmp_path / "link.md"
    link.symlink_to("real.md")
    write_atomic(str(link), b"new", force=True)
    assert link.is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["no/such/folder.md", ".", "file/below.md", "n" * 300])
def test_what_cannot_be_written_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError) as caught:
        write_atomic(str(tmp_path / name), b"x")
    assert "\n" not in str(caught.value)
    assert sorted(os.listdir(tmp_path)) == ["file"]


def test_a_device_is_written_to_as_it_is() -> None:
    write_atomic(os.devnull, b"x")
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)
