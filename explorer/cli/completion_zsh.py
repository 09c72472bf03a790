"""The completion script for zsh."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.cli.arguments import Argument, CommandLine

_HEAD = """\
#compdef report-explorer
# zsh completion of report-explorer: put it into a folder of $fpath as _report-explorer
_report_explorer_sections() {
    local -a sections
    local word report=
    for word in $words[1,-1]; do [[ -f $word ]] && report=$word; done
    sections=("${(@f)$(report-explorer completions --sections "$report" 2>/dev/null \\
        | sed 's/:/\\\\:/g' | tr '\\t' ':')}")
    _describe section sections
}
_report-explorer() {
    local -a commands
"""
_TAIL = """\
    esac
}
if [[ $funcstack[1] == _report-explorer ]]; then
    _report-explorer "$@"
else
    compdef _report-explorer report-explorer
fi
"""


def script(lines: Sequence[CommandLine]) -> str:
    """The script."""
    described = "".join(f"        {_quoted(f'{line.name}:{line.about}')}\n" for line in lines)
    names = "|".join(line.name for line in lines)
    return "".join(
        [
            _HEAD,
            f"    commands=(\n{described}    )\n",
            "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n",
            "        _describe command commands\n        _files\n        return\n    fi\n",
            "    local command=open\n",
            f"    case $words[2] in {names}) command=$words[2]; shift words; (( CURRENT-- )) ;; esac\n",
            "    case $command in\n",
            *(_case(line) for line in lines),
            _TAIL,
        ]
    )


def _case(line: CommandLine) -> str:
    specs = [spec for option in line.options for spec in _option(option)]
    specs += [_place(index, place) for index, place in enumerate(line.places, 1)]
    return f"        {line.name}) _arguments -s \\\n            " + " \\\n            ".join(specs) + " ;;\n"


def _option(option: Argument) -> list[str]:
    follows = "" if option.kind == "none" else f":{_plain(option.name)}:{_what(option)}"
    return [_quoted(f"{flag}[{_plain(option.help)}]{follows}") for flag in option.flags]


def _place(index: int, place: Argument) -> str:
    where = "*" if place.many else str(index)
    return _quoted(f"{where}:{_plain(place.name)}:{_what(place)}")


def _what(argument: Argument) -> str:
    if argument.kind == "words":
        return "(" + " ".join(argument.words) + ")"
    return {"file": "_files", "section": "_report_explorer_sections"}.get(argument.kind, " ")


def _plain(text: str) -> str:
    """A text without what zsh's descriptions are cut by."""
    return text.replace("[", "(").replace("]", ")").replace(":", ";")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
