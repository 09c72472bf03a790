"""`report-explorer man`: the manual page, written from the parsers of the commands."""

from __future__ import annotations

import argparse

from explorer.cli import exit_codes
from explorer.cli.arguments import Argument, CommandLine, command_lines
from explorer.cli.output import Output

EXAMPLE = "report-explorer man | man -l -"
NAMED_BY_COMMANDS = ("T", "PRESET")
"""Arguments whose names a command lists."""
HEAD = """\
.TH REPORT\\-EXPLORER 1 "" "report\\-explorer" "User Commands"
.SH NAME
report\\-explorer \\- read, search, check and quote a long report in a terminal
.SH SYNOPSIS
.B report\\-explorer
.RI [ COMMAND ]
.RI [ REPORT ]
.RI [ options ]
.SH DESCRIPTION
REPORT is a path, \\- for standard input, or nothing: then the report that ships with the program. Reports
are YAML; Word, PDF, HTML, EPUB, Markdown and text are imported when they are opened.
.PP
A section is named by its id, its position (2.1.3), the numbers printed before it, or . for the whole report.
Standard output holds the answer, standard error the remarks.
.SH COMMANDS
"""
TAIL = """\
.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
nothing was found, or a check failed
.TP
.B 2
wrong usage or configuration
.TP
.B 3
an input can't be read, or an output can't be written
.TP
.B 130
interrupted
.SH ENVIRONMENT
.TP
.B NO_COLOR, CLICOLOR_FORCE
no colours; colours in a pipe, too
.TP
.B PAGER, REPORT_EXPLORER_PAGER, NO_PAGER
what pages a long answer of
.B show
on a terminal; the second goes before the first, the third is for none
.TP
.B REPORT_EXPLORER_*
a setting over that of the file; 'report\\-explorer config show' lists them
.SH FILES
.TP
.I $XDG_CONFIG_HOME/report\\-explorer/config.toml
settings and keys, by default under ~/.config; own themes stand beside it in themes/
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's own options: none."""
    parser.set_defaults(formats=("text",))


def run(options: argparse.Namespace, output: Output) -> int:
    """Print the page."""
    del options
    output.text(page())
    return exit_codes.DONE


def page() -> str:
    """The whole page, in man's own markup."""
    return HEAD + "".join(_command(line) for line in command_lines()) + TAIL


def _command(line: CommandLine) -> str:
    places = "".join(f" \\fI{_plain(place.name)}\\fR" for place in line.places)
    about = _plain(line.about[0].upper() + line.about[1:]) + "."
    arguments = [each for each in line.arguments if "--help" not in each.flags]
    told = "".join(_argument(each) for each in arguments)
    example = f".PP\nExample: \\fB{_plain(line.example)}\\fR\n"
    return f".SS {_plain(line.name)}\n\\fB{_plain(line.name)}\\fR{places}\n.PP\n{about}\n{told}{example}"


def _argument(argument: Argument) -> str:
    follows = "" if argument.kind == "none" else f" \\fI{_plain(argument.name)}\\fR"
    flags = ", ".join(f"\\fB{_plain(flag)}\\fR" for flag in argument.flags)
    head = flags + follows if flags else follows.strip()
    told = argument.flags and argument.words and argument.name not in NAMED_BY_COMMANDS
    words = f" ({', '.join(argument.words)})" if told else ""
    return f".TP\n{head}\n{_plain(argument.help + words)}\n"


def _plain(text: str) -> str:
    """A text that man takes as it is."""
    shown = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + shown if shown[:1] in (".", "'") else shown
