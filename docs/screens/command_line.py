"""Write docs/command-line.md anew, from the commands' own parsers: `python docs/screens/command_line.py`."""

from __future__ import annotations

from pathlib import Path

from explorer.cli.arguments import Argument, CommandLine, command_line, command_lines

PAGE = Path(__file__).resolve().parents[1] / "command-line.md"
HEAD = """\
# The command line

Every command with what it takes, as its `--help` tells it; `python docs/screens/command_line.py` writes this page.
A REPORT is a path, `-` for standard input, or nothing: then the report that ships with the program. A SECTION is
named by its id, its position (`2.1.3`), the numbers printed before it (`二/（一）`), or `.` for the whole report.
Without a command, `open` is meant. Exit codes and examples with jq: [scripting.md](scripting.md).

`report-explorer --help` (`-h`) lists the commands, `--version` (`-V`) tells the version.
"""
COMMON = ("--json", "--output", "--force", "--quiet", "--color", "--help")
"""The options that every command has, by their long names; `--format` differs in what it takes."""


def page() -> str:
    """The whole page."""
    shared = [option for option in command_line("outline").options if _long(option) in COMMON]
    lines = command_lines()
    text_only = ", ".join(f"`{line.name}`" for line in lines if not _answers_as_json(line))
    remark = f"These answer as text alone, and take no `--json`: {text_only}. `export --json` is `export --to json`.\n"
    return "\n".join([HEAD, "## With every command", "", _table(shared), remark, *map(_command, lines)])


def _answers_as_json(line: CommandLine) -> bool:
    return any("json" in option.words for option in line.options if _long(option) == "--format")


def _command(line: CommandLine) -> str:
    own = [argument for argument in line.arguments if _long(argument) not in COMMON]
    about = line.about[0].upper() + line.about[1:]
    return f"## {line.name}\n\n{about}.\n\n{_table(own)}\n```\n{line.example}\n```\n"


def _table(arguments: list[Argument]) -> str:
    rows = [f"| {_name(argument)} | {_told(argument)} |" for argument in arguments]
    return "\n".join(["| takes | what it is |", "|---|---|", *rows, ""])


def _name(argument: Argument) -> str:
    follows = "" if argument.kind == "none" or not argument.flags else f" {_taken(argument)}"
    names = argument.flags or (argument.name,)
    return ", ".join(f"`{name}{follows}`" for name in names).replace("|", "\\|")


def _taken(argument: Argument) -> str:
    return argument.name if argument.name != _long(argument)[2:].upper().replace("-", "_") else "…"


def _told(argument: Argument) -> str:
    chosen = argument.flags and argument.words and argument.name not in ("T", "PRESET")
    words = f": {', '.join(f'`{word}`' for word in argument.words)}" if chosen else ""
    return (argument.help + words).replace("|", "\\|")


def _long(argument: Argument) -> str:
    return argument.flags[-1] if argument.flags else ""


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
