"""`report-explorer outline`: the numbered tree."""

from __future__ import annotations

import argparse
from itertools import accumulate
from typing import Any

from explorer.cli import exit_codes
from explorer.cli.output import QUIET, STRONG, Output, counted
from explorer.cli.reports import add_report, count, open_outline
from explorer.metrics.counts import Counts, counts_of
from explorer.model import Outline

EXAMPLE = "report-explorer outline report.yaml --depth 2"
INDENT = "  "


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    add_report(parser)
    parser.add_argument(
        "--depth", type=count, default=0, metavar="N", help="only the first N levels (default: all)"
    )


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the tree."""
    outline = open_outline(options.report, output)
    counts = counts_of(outline)
    deepest = options.depth if options.depth > 0 else max(outline.depths, default=0) + 1
    if options.format == "text":
        _print_tree(outline, counts, deepest, output)
    else:
        output.json(as_json(outline, counts, deepest), one_line=options.format == "jsonl")
    return exit_codes.DONE


def _print_tree(outline: Outline, counts: Counts, deepest: int, output: Output) -> None:
    report = outline.report
    notes = list(accumulate((len(section.notes) for section in outline.sections), initial=0))
    total = _tally(counts.characters, counts.metrics, counts.findings, notes[-1])
    output.line((report.title, STRONG), "  ", (total, QUIET))
    for row, section in enumerate(outline.sections):
        if outline.depths[row] >= deepest:
            continue
        end = outline.ends[row]
        output.line(
            INDENT * outline.depths[row],
            (outline.position(row), QUIET),
            " ",
            section.number,
            " " if section.number else "",
            section.title,
            "  ",
            (_tally(*counts.between(row, end), notes[end] - notes[row]), QUIET),
        )


def _tally(characters: int, metrics: int, findings: int, notes: int) -> str:
    parts = [counted(characters, "character")]
    if metrics:
        parts.append(counted(metrics, "figure"))
    if findings:
        parts.append(counted(findings, "finding"))
    if notes:
        parts.append(counted(notes, "note"))
    return "(" + ", ".join(parts) + ")"


def as_json(outline: Outline, counts: Counts, deepest: int) -> dict[str, Any]:
    """The tree in the shape of the contract; each section's counts are of its all below it too."""
    tree: dict[str, Any] = {
        "title": outline.report.title,
        "characters": counts.characters,
        "metrics": counts.metrics,
        "findings": counts.findings,
        "sections": [],
    }
    nodes: list[dict[str, Any]] = []
    for row, section in enumerate(outline.sections):
        characters, metrics, findings = counts.between(row, outline.ends[row])
        node = {
            "id": section.id,
            "position": outline.position(row),
            "number": section.number,
            "title": section.title,
            "characters": characters,
            "metrics": metrics,
            "findings": findings,
            "line": section.place.line,
            "sections": [],
        }
        nodes.append(node)
        if outline.depths[row] < deepest:
            parent = outline.parents[row]
            (nodes[parent] if parent >= 0 else tree)["sections"].append(node)
    return tree
