"""Where files are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.config import paths
from explorer.errors import LoadError


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"HOME": "/home/li"}, Path("/home/li/.config/report-explorer")),
        ({"HOME": "/home/li", "XDG_CONFIG_HOME": "/etc/li"}, Path("/etc/li/report-explorer")),
        ({"HOME": "/home/li", "XDG_CONFIG_HOME": "relative"}, Path("/home/li/.config/report-explorer")),
        ({}, None),
        ({"HOME": ""}, None),
    ],
)
def test_the_config_folder(environment: dict[str, str], folder: Path | None) -> None:
    assert paths.config_folder(environment) == folder


def test_the_state_folder_is_another_one() -> None:
    assert paths.state_folder({"HOME": "/home/li"}) == Path("/home/li/.local/state/report-explorer")


def test_shipped_files_are_found_inside_the_package_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "explorer"
    (package / "shipped" / "data").mkdir(parents=True)
    (tmp_path / "themes").mkdir()
    (package / "shipped" / "data" / "report.yaml").touch()
    monkeypatch.setattr(paths, "_PACKAGE", str(package))
    assert paths.shipped("data/report.yaml") == str(package / "shipped" / "data" / "report.yaml")
    assert paths.shipped("themes") == str(tmp_path / "themes")
    with pytest.raises(LoadError, match=r"data/none.yaml: this file of the program is missing"):
        paths.shipped("data/none.yaml")


def test_the_shipped_report_and_themes_are_there() -> None:
    assert Path(paths.shipped("data/report.yaml")).is_file()
    assert Path(paths.shipped("themes")).is_dir()
