"""The drawing of the code: which module imports which, wherever in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

EXPLORER = Path(__file__).parents[1] / "explorer"


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
