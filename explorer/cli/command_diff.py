"""`report-explorer diff OLD NEW`: figures changed, new, gone; sections changed, moved, new, gone."""

from __future__ import annotations

import argparse
from typing import Any

from explorer.cli import exit_codes
from explorer.cli.figure_rows import fact_keys
from explorer.cli.output import ADDED, QUIET, REMOVED, STRONG, Output, Part
from explorer.cli.reports import open_outline
from explorer.metrics.change_text import (
    comparison_markdown,
    growth_text,
    reused_text,
    section_label,
    tally_text,
)
from explorer.metrics.compare import Comparison, FigureChange, SectionChange, compare, reworded
from explorer.metrics.rewording import Piece, excerpts
from explorer.metrics.table import Fact, plain_decimal, printed
from explorer.model import Outline

EXAMPLE = "report-explorer diff 2022.yaml 2023.yaml"
SIGNS = {"changed": "~", "added": "+", "removed": "-", "moved": ">", "same": "="}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument("old", metavar="OLD", help="the earlier report")
    parser.add_argument("new", metavar="NEW", help="the later report")
    parser.add_argument("--unchanged", action="store_true", help="list what is the same too")
    parser.set_defaults(formats=("text", "markdown", "json", "jsonl"))


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the changes; exit 0 whether or not there are any."""
    old, new = open_outline(options.old, output), open_outline(options.new, output)
    comparison = compare(old, new)
    if options.format == "text":
        _print(comparison, old, new, options.unchanged, output)
        output.say(summary(comparison))
    elif options.format == "markdown":
        output.text(comparison_markdown(comparison, old, new, unchanged=options.unchanged))
    else:
        output.json(as_json(comparison, old, new), one_line=options.format == "jsonl")
    return exit_codes.DONE


def _print(comparison: Comparison, old: Outline, new: Outline, unchanged: bool, output: Output) -> None:
    for section in comparison.sections:
        if unchanged or section.status != "same":
            reused = (
                f"  {reused_text(section)} reused"
                if section.old is not None and section.new is not None
                else ""
            )
            output.line(
                (SIGNS[section.status], STRONG), " ", _section_name(section, old, new), (reused, QUIET)
            )
            for excerpt in excerpts(reworded(section, old, new)):
                output.line("    ", *(_marked(piece) for piece in excerpt))
    for figure in comparison.figures:
        if unchanged or figure.status != "same":
            output.line((SIGNS[figure.status], STRONG), " ", _figure_line(figure))


def _marked(piece: Piece) -> Part:
    """`[-gone-]` and `{+new+}`, as `git diff --word-diff` has it; line breaks as blanks."""
    text = piece.text.replace("\n", " ")
    if piece.kind == "same":
        return text
    return (f"[-{text}-]", REMOVED) if piece.kind == "removed" else (f"{{+{text}+}}", ADDED)


def _section_name(change: SectionChange, old: Outline, new: Outline) -> str:
    return section_label(new, change.new) or section_label(old, change.old)


def _figure_line(change: FigureChange) -> str:
    shown = change.new or change.old
    assert shown is not None
    values = " → ".join(printed(fact.metric) for fact in (change.old, change.new) if fact is not None)
    growth = growth_text(change)
    return f"{shown.metric.name}: {values}" + (f"  ({growth})" if growth else "")


def summary(comparison: Comparison) -> str:
    """How much of each kind, in one line."""
    return f"figures: {tally_text(comparison.figures)}; sections: {tally_text(comparison.sections)}"


def as_json(comparison: Comparison, old: Outline, new: Outline) -> dict[str, Any]:
    """The comparison in the shape of the contract."""
    return {
        "metrics": [
            {
                "status": change.status,
                "old": _fact(change.old, old),
                "new": _fact(change.new, new),
                "delta": plain_decimal(change.delta),
                "percent": plain_decimal(change.percent),
            }
            for change in comparison.figures
        ],
        "sections": [
            {
                "status": change.status,
                "old": None if change.old is None else old.sections[change.old].id,
                "new": None if change.new is None else new.sections[change.new].id,
                "reused": change.reused,
                "wording": [
                    {"status": piece.kind, "text": piece.text} for piece in reworded(change, old, new)
                ],
            }
            for change in comparison.sections
        ],
    }


def _fact(fact: Fact | None, outline: Outline) -> dict[str, Any] | None:
    return None if fact is None else fact_keys(fact, outline.report.path, [])
