"""`report-explorer schema`: the report format as JSON Schema 2020-12."""

from __future__ import annotations

import argparse

from explorer.cli import exit_codes
from explorer.cli.output import Output

EXAMPLE = "report-explorer schema -o report.schema.json"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options: none."""
    del parser


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the schema; it is JSON whatever the format."""
    from explorer.loading import json_schema

    output.json(json_schema(), one_line=options.format == "jsonl")
    return exit_codes.DONE
