"""`report-explorer search`: ranked hits."""

from __future__ import annotations

import argparse
import time

from explorer.cli import exit_codes
from explorer.cli.hit_lines import FORMATS, as_json, print_for_others, print_hits, print_results
from explorer.cli.output import QUIET, STRONG, Output
from explorer.cli.reports import count, open_outline
from explorer.errors import UsageError
from explorer.model import Outline
from explorer.opening import read_input
from explorer.search import Index

EXAMPLE = "report-explorer search zhihuijiaoshi"
DEFAULT_LIMIT = 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options."""
    parser.add_argument(
        "arguments", nargs="*", metavar="QUERY [REPORT…]", help="what to find, and in which reports"
    )
    parser.add_argument(
        "--limit", type=count, default=DEFAULT_LIMIT, metavar="N", help="hits shown, 0 for all (default: 20)"
    )
    parser.add_argument(
        "--queries",
        default="",
        metavar="FILE",
        help="answer one query a line, the report read once; - for standard input",
    )
    parser.set_defaults(formats=("text", "json", "jsonl", *FORMATS))


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the hits; exit 1 where there is none."""
    if not options.queries and not options.arguments:
        raise UsageError("what should be found? write 'report-explorer search QUERY [REPORT…]'")
    queries = _read_queries(options.queries) if options.queries else options.arguments[:1]
    paths = options.arguments if options.queries else options.arguments[1:]
    outlines = [open_outline(path, output) for path in paths or [""]]
    index = Index(outlines)
    if options.queries:
        return _answer_all(index, outlines, queries, options, output)
    results = index.search(queries[0], limit=options.limit or None)
    print_results(results, outlines, options, output)
    return exit_codes.DONE if results.hits else exit_codes.NOTHING_FOUND


def _read_queries(path: str) -> list[str]:
    content = read_input(path)
    return [line for line in content.decode("utf-8-sig", "replace").splitlines() if line.strip()]


def _answer_all(
    index: Index, outlines: list[Outline], queries: list[str], options: argparse.Namespace, output: Output
) -> int:
    index.prepare()
    found = False
    for number, query in enumerate(queries):
        started = time.perf_counter()
        results = index.search(query, limit=options.limit or None)
        milliseconds = round((time.perf_counter() - started) * 1000, 3)
        found = found or bool(results.hits)
        if options.format == "text":
            output.line((query, STRONG), (f"  {len(results.hits)} of {results.total}", QUIET))
            print_hits(results, outlines, output)
        elif options.format in FORMATS:
            print_for_others(results, outlines, options.format, output, head=number == 0)
        else:
            hits = [as_json(hit, outlines) for hit in results.hits]
            output.json({"query": query, "milliseconds": milliseconds, "hits": hits}, one_line=True)
    return exit_codes.DONE if found else exit_codes.NOTHING_FOUND
