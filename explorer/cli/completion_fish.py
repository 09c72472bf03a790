"""The completion script for fish."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.cli.arguments import Argument, CommandLine

_HEAD = """\
# fish completion of report-explorer: report-explorer completions fish | source
function __report_explorer_sections
    set -l report ''
    for word in (commandline -opc)[2..-1]
        test -f $word; and set report $word
    end
    report-explorer completions --sections "$report" 2>/dev/null
end
function __report_explorer_at -a place
    set -l words (commandline -opc)[3..-1]
    test (count (string match -v -- '-*' $words)) -eq $place
end
"""


def script(lines: Sequence[CommandLine]) -> str:
    """The script."""
    commands = [
        f"complete -c report-explorer -n __fish_use_subcommand -a {line.name} -d {_quoted(line.about)}\n"
        for line in lines
    ]
    return "".join([_HEAD, *commands, *(each for line in lines for each in _command(line))])


def _command(line: CommandLine) -> list[str]:
    here = f"__fish_seen_subcommand_from {line.name}"
    options = [f"complete -c report-explorer -n '{here}'{_option(option)}\n" for option in line.options]
    places = [
        f"complete -c report-explorer -n '{here}; and __report_explorer_at {index}'{_values(place)}\n"
        for index, place in enumerate(line.places)
        if place.kind in ("words", "section")
    ]
    return [*options, *places]


def _option(option: Argument) -> str:
    flags = "".join(
        f" -l {flag[2:]}" if flag.startswith("--") else f" -s {flag[1:]}" for flag in option.flags
    )
    follows = {"none": "", "file": " -r -F", "text": " -x"}.get(option.kind)
    return flags + (" -x" + _values(option) if follows is None else follows) + f" -d {_quoted(option.help)}"


def _values(argument: Argument) -> str:
    if argument.kind == "section":
        return " -f -a '(__report_explorer_sections)'"
    return f" -f -a {_quoted(' '.join(argument.words))}"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
