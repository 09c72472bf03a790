"""The completion script for bash. It works in the bash 3.2 of macOS, too."""

from __future__ import annotations

from collections.abc import Sequence
from shlex import quote

from explorer.cli.arguments import Argument, CommandLine

_HEAD = """\
# bash completion of report-explorer: eval "$(report-explorer completions bash)"
_report_explorer_sections() {
    local word report=
    for word in "${COMP_WORDS[@]:1}"; do [[ -f $word ]] && report=$word; done
    report-explorer completions --sections "$report" 2>/dev/null | cut -f 1
}
# Unlike compgen -W, this runs nothing that a word may hold.
_report_explorer_offer() {
    local word
    while IFS= read -r word; do [[ -n $word && $word == "$cur"* ]] && COMPREPLY+=("$word"); done <<< "$1"
}
_report_explorer() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
    local command=${COMP_WORDS[1]} words= place=0 index
    COMPREPLY=()
"""
_TAIL = """\
    _report_explorer_offer "$words"
}
complete -o default -F _report_explorer report-explorer
"""


def script(lines: Sequence[CommandLine]) -> str:
    """The script. Where nothing fits, readline completes file names."""
    names = "|".join(line.name for line in lines)
    return "".join(
        [
            _HEAD,
            "    if (( COMP_CWORD == 1 )); then\n",
            f"        _report_explorer_offer {_listed([line.name for line in lines])}\n",
            "        return\n    fi\n",
            f"    case $command in {names}) ;; *) command=open ;; esac\n",
            *_values(lines),
            "    if [[ $cur == -* ]]; then\n        case $command in\n",
            *(f"            {line.name}) words={_listed(_flags(line))} ;;\n" for line in lines),
            "        esac\n    else\n",
            "        for (( index = 2; index < COMP_CWORD; index++ )); do\n",
            "            [[ ${COMP_WORDS[index]} != -* ]] && (( place++ ))\n        done\n",
            '        case "$command $place" in\n',
            *(_place(line, index, place) for line in lines for index, place in enumerate(line.places)),
            "        esac\n    fi\n",
            _TAIL,
        ]
    )


def _values(lines: Sequence[CommandLine]) -> list[str]:
    """What follows an option; each skips the rest."""
    cases = [
        f'        "{line.name} {flag}") words={_words(option)} ;;\n'
        for line in lines
        for option in line.options
        if option.kind in ("words", "section")
        for flag in option.flags
    ]
    takes = sorted(
        {flag for line in lines for each in line.options if each.kind != "none" for flag in each.flags}
    )
    return [
        '    case "$command $prev" in\n',
        *cases,
        "    esac\n",
        "    case $prev in " + "|".join(takes) + ")\n",
        '        _report_explorer_offer "$words"\n        return ;;\n    esac\n',
    ]


def _place(line: CommandLine, index: int, place: Argument) -> str:
    if place.kind not in ("words", "section"):
        return ""
    return f'            "{line.name} {index}") words={_words(place)} ;;\n'


def _words(argument: Argument) -> str:
    return "$(_report_explorer_sections)" if argument.kind == "section" else _listed(argument.words)


def _flags(line: CommandLine) -> list[str]:
    return [flag for option in line.options for flag in option.flags]


def _listed(words: Sequence[str]) -> str:
    """Words as bash reads them back from one word, a line each."""
    return "$" + quote("\\n".join(words)) if words else "''"
