"""`report-explorer import`: a document into a report, its figures found."""

from __future__ import annotations

import argparse
from collections import Counter

from explorer.cli import exit_codes
from explorer.cli.output import Output
from explorer.cli.progress import ProgressLine
from explorer.cli.reports import import_summary
from explorer.errors import UsageError
from explorer.importing import import_documents
from explorer.importing.formats import FORMATS
from explorer.loading import read_bytes, report_keys, write_report
from explorer.opening import STANDARD_INPUT, Opened, open_report

EXAMPLE = "report-explorer import 年报.docx -o 年报.yaml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="documents; several become chapters; - is standard input"
    )
    parser.add_argument(
        "--from",
        dest="source_format",
        default="",
        choices=tuple(FORMATS),
        help="the format, where it is not plain",
    )
    parser.add_argument("--encoding", default="", metavar="NAME", help="the text's encoding, such as gb18030")
    parser.add_argument("--no-figures", action="store_true", help="find no figures")
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="each thing that was skipped, mended or guessed"
    )


def run(options: argparse.Namespace, output: Output) -> int:
    """Write the report as YAML, or as JSON in the format's own keys."""
    told = ProgressLine(quiet=options.quiet)
    try:
        opened = _open(options, told)
    finally:
        told.clear()
    if options.format == "text":
        output.text(write_report(opened.report))
    else:
        output.json(report_keys(opened.report), one_line=options.format == "jsonl")
    source = options.sources[0] if len(options.sources) == 1 else f"{len(options.sources)} documents"
    output.say(f"{source}: {import_summary(opened)}")
    _say_remarks(opened, options.verbose, output)
    return exit_codes.DONE


def _open(options: argparse.Namespace, told: ProgressLine) -> Opened:
    if len(options.sources) == 1 and not options.no_figures:
        return open_report(
            options.sources[0], format=options.source_format, encoding=options.encoding, progress=told
        )
    if STANDARD_INPUT in options.sources:
        raise UsageError(
            "standard input can't be one of several documents, nor go with --no-figures; name files"
        )
    documents = [(read_bytes(path), path) for path in options.sources]
    imported = import_documents(
        documents,
        format=options.source_format,
        encoding=options.encoding,
        figures=not options.no_figures,
        progress=told,
    )
    return Opened(imported.report, imported.format, imported.encoding, tuple(imported.remarks))


def _say_remarks(opened: Opened, verbose: bool, output: Output) -> None:
    if verbose:
        for code, message, line, page in opened.remarks:
            place = f"line {line}: " if line else f"page {page}: " if page else ""
            output.say(f"  {place}{message} [{code}]")
    elif opened.remarks:
        counts = Counter(code for code, *_ in opened.remarks)
        output.say("  " + ", ".join(f"{code}: {count}" for code, count in counts.items()))
