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
function __report_explorer_words
    set -l words (commandline -opc)
    contains -- "$words[2]" $__report_explorer_commands; and set -e words[2]
    set -l value no
    for word in $words[2..-1]
        if test $value = yes
            set value no
        else if string match -q -- '-*' $word
            contains -- $word $__report_explorer_valued; and set value yes
        else
            echo $word
        end
    end
end
function __report_explorer_in -a command
    set -l words (commandline -opc)
    if contains -- "$words[2]" $__report_explorer_commands
        test "$words[2]" = $command
    else
        test $command = open; and begin; set -q words[2]; or string match -q -- '-*' (commandline -ct); end
    end
end
function __report_explorer_at -a place
    test (count (__report_explorer_words)) -eq $place
end
function __report_explorer_first
    test (count (commandline -opc)) -eq 1
end
"""


def script(lines: Sequence[CommandLine]) -> str:
    """The script."""
    commands = [
        f"complete -c report-explorer -n __report_explorer_first -a {line.name} -d {_quoted(line.about)}\n"
        for line in lines
    ]
    names = f"set -g __report_explorer_commands {' '.join(line.name for line in lines)}\n"
    valued = {flag for line in lines for each in line.options if each.kind != "none" for flag in each.flags}
    names += f"set -g __report_explorer_valued {' '.join(sorted(valued))}\n"
    return "".join([_HEAD, names, *commands, *(each for line in lines for each in _command(line))])


def _command(line: CommandLine) -> list[str]:
    here = f"__report_explorer_in {line.name}"
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
