"""The report format as tables: every key, what it holds, and what to tell about it.

The reader, the writer, the JSON Schema and `docs/format.md`'s test all take the format from here.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

FORMAT = "report/1"
"""The one version of the format there is."""

Kind = Literal[
    "version",  # the format's own name and version
    "text",  # one line of text
    "markdown",  # text of many lines, written as a block
    "identifier",  # a name without blanks or "/"
    "decimal",  # a finite decimal, digits as printed
    "period",  # YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO
    "language",  # a BCP 47 tag
    "choice",  # one of `choices`
    "texts",  # a list of texts
    "references",  # a list of figures' ids
    "pairs",  # a mapping of text to text
    "record",  # one mapping described by `table`
    "records",  # a list of mappings described by `table`
]
TableName = Literal["report", "section", "metric", "note", "target", "point"]


class Field(NamedTuple):
    """One key of the format: `choices` for a choice, `table` for records, `about` in a user's words."""

    key: str
    kind: Kind
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    table: TableName = "report"


class Table(NamedTuple):
    """A kind of mapping of the format, its keys in the order they are written; `noun` is for messages."""

    name: TableName
    noun: str
    fields: dict[str, Field]


def _table(name: TableName, noun: str, *fields: Field) -> Table:
    return Table(name, noun, {field.key: field for field in fields})


REPORT = _table(
    "report",
    "the report",
    Field("format", "version", "The format and its version, `report/1`.", required=True),
    Field("title", "text", "The report's title.", required=True),
    Field("organization", "text", "Who reports."),
    Field("period", "period", "The time reported on: YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO."),
    Field("language", "language", "The language of the text, a BCP 47 tag such as zh-Hans."),
    Field("source", "text", "Where the text came from: a file name, a URL, a citation."),
    Field("summary", "markdown", "What the report says in a few sentences, Markdown."),
    Field("sections", "records", "The sections of the first level.", table="section"),
)
SECTION = _table(
    "section",
    "a section",
    Field(
        "id",
        "identifier",
        "A name for the section, unique in the report; made from its position if left out.",
    ),
    Field("number", "text", "The number as printed: 一、, （一）, 1.2."),
    Field("title", "text", "The heading, without its number.", required=True),
    Field("body", "markdown", "The section's own text, without its subsections', Markdown."),
    Field("tags", "texts", "Words to find the section by."),
    Field("metrics", "records", "The figures the body states.", table="metric"),
    Field("notes", "records", "An editor's remarks on the body.", table="note"),
    Field("sections", "records", "The subsections, up to 100 levels deep.", table="section"),
)
METRIC = _table(
    "metric",
    "a figure",
    Field(
        "id", "identifier", "A name for the figure, unique in the report; made from its position if left out."
    ),
    Field("name", "text", "What is counted, in a reader's words.", required=True),
    Field("value", "decimal", "The number, its digits as printed.", required=True),
    Field("unit", "text", "The unit as printed, magnitude included: 万元, 人次, %."),
    Field(
        "bound",
        "choice",
        "Whether the true number is exactly, above, below or about the printed one.",
        choices=("exact", "above", "below", "about"),
    ),
    Field("period", "period", "The time the figure is for; the report's if left out."),
    Field("dimensions", "pairs", "What the figure is broken down by: {地区: 化州市}."),
    Field("quote", "text", "The words of the body that state the figure, verbatim."),
    Field("target", "record", "What the figure was meant to reach.", table="target"),
    Field("series", "records", "Earlier values in the same unit.", table="point"),
    Field("parts", "references", "Ids of figures that add up to this one."),
    Field("includes", "references", "Ids of figures that are some of this one (其中)."),
    Field("same_as", "identifier", "The id of the same fact stated elsewhere."),
)
NOTE = _table(
    "note",
    "a note",
    Field(
        "kind",
        "choice",
        "What the note is: a slip of the print, a question or a comment.",
        required=True,
        choices=("erratum", "question", "comment"),
    ),
    Field("quote", "text", "The words of the body the note is about, as printed."),
    Field("text", "markdown", "What the editor says.", required=True),
)
TARGET = _table(
    "target",
    "a target",
    Field("value", "decimal", "The number to reach, in the figure's unit.", required=True),
    Field("direction", "choice", "Whether more or less is better.", choices=("up", "down")),
)
POINT = _table(
    "point",
    "a value of a series",
    Field("period", "period", "The time the value is for.", required=True),
    Field("value", "decimal", "The number, in the figure's unit.", required=True),
)
TABLES: dict[TableName, Table] = {
    table.name: table for table in (REPORT, SECTION, METRIC, NOTE, TARGET, POINT)
}
