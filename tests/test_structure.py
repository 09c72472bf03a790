"""The drawing of the code: which module imports which, wherever in it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

EXPLORER = Path(__file__).parents[1] / "explorer"
ARCHITECTURE = EXPLORER.parent / "docs" / "ARCHITECTURE.md"
FOR_ALL = {"errors", "problems", "sentences"}
"""What any package may import."""


def modules() -> dict[str, Path]:
    """Each module's file by its dotted name; a package is named as such."""
    return {
        ".".join(path.relative_to(EXPLORER.parent).with_suffix("").parts).removesuffix(".__init__"): path
        for path in EXPLORER.rglob("*.py")
    }


def imported(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """What a module imports of the program, at its top, inside functions, and for its types alone."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module in known:
            whole = (f"{node.module}.{each.name}" for each in node.names)
            yield from (name if name in known else node.module for name in whole)
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in known)


def test_no_modules_import_each_other_in_a_circle() -> None:
    known = modules()
    graph = {name: set(imported(path, known)) - {name} for name, path in known.items()}
    assert len(graph) > 400
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_packages_import_what_the_architecture_says() -> None:
    told = ARCHITECTURE.read_text(encoding="utf-8").split("## Packages")[1].split("##")[0]
    rows = [line.strip("| ").split(" | ") for line in told.splitlines() if line.startswith("| `")]
    known, above = modules(), set[str]()
    found: dict[str, set[str]] = {}
    for name, path in known.items():
        package = name.split(".")[1:2]
        wanted = (each.split(".")[1:2] for each in imported(path, known))
        if package and package != ["__main__"]:
            found.setdefault(package[0], set()).update(each[0] for each in wanted if each and each != package)
    for packages, _, imports in rows:
        here = set(re.findall(r"`(\w+)`", packages))
        names = set(re.findall(r"`(\w+)`", imports))
        actual = set[str]().union(*(found.pop(package) for package in here)) - here - FOR_ALL
        if imports.startswith("all above"):
            assert actual <= above - names, packages
        else:
            assert actual == names, packages
        above |= here
    assert not found
