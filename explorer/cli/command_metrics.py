"""`report-explorer metrics`: the figures as a table."""

from __future__ import annotations

import argparse

from explorer.cli import exit_codes
from explorer.cli.figure_rows import ALIGN_RIGHT, COLUMNS, as_json, cells
from explorer.cli.output import Output
from explorer.cli.reports import add_report, open_outline
from explorer.cli.tables import DELIMITERS, print_delimited, print_table
from explorer.metrics.table import facts
from explorer.metrics.where import condition
from explorer.model import Outline
from explorer.model.address import expand, resolve

EXAMPLE = "report-explorer metrics --where '>1000万元'"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    add_report(parser)
    parser.add_argument(
        "-s",
        "--section",
        action="append",
        default=[],
        metavar="SECTION",
        help="only this section and what is below it",
    )
    parser.add_argument(
        "--where",
        default="",
        metavar="EXPR",
        help="only figures that fit: '>1000万元', 'unit:人次', 'has:target'",
    )
    parser.add_argument(
        "--group",
        default="",
        metavar="BY",
        help="in groups with their totals, by section, chapter, unit, name, period or a dimension",
    )
    parser.set_defaults(formats=("text", "table", "json", "jsonl", "csv", "tsv"))


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the figures; exit 1 where there is none."""
    outline = open_outline(options.report, output)
    fits = condition(options.where)
    found = [fact for fact in facts(outline, _rows(outline, options.section)) if fits(fact)]
    if options.group:
        from explorer.cli.figure_groups import print_groups

        print_groups(outline, found, options.group, options.format, output)
    elif options.format == "json":
        output.json(list(as_json(outline, found)))
    elif options.format == "jsonl":
        output.rows(as_json(outline, found))
    elif options.format in DELIMITERS:
        print_delimited((COLUMNS, *map(cells, found)), options.format, output)
    elif found:
        print_table(COLUMNS, [cells(fact) for fact in found], ALIGN_RIGHT, output)
    if not found:
        output.say("no figure fits")
    return exit_codes.DONE if found else exit_codes.NOTHING_FOUND


def _rows(outline: Outline, addresses: list[str]) -> list[int] | None:
    if not addresses:
        return None
    tops = expand(outline, [resolve(outline, address) for address in addresses])
    return sorted({row for top in tops for row in range(top, outline.ends[top])})
