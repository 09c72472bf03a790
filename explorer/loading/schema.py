"""The format as JSON Schema 2020-12, made from the tables the reader reads by."""

from __future__ import annotations

from typing import Any

from explorer.loading.fields import FORMAT, TABLES, Field, Kind, Table
from explorer.loading.scalars import DECIMAL, IDENTIFIER, LANGUAGE, PERIOD

Schema = dict[str, Any]

_WORD: Schema = {"type": ["string", "number", "boolean"]}
_YEAR: Schema = {"type": "integer", "minimum": 1000, "maximum": 9999}
_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}


def json_schema() -> Schema:
    """The schema of a report file; any text may also be written as a bare number or word, as YAML allows."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"report-explorer's report format, {FORMAT}",
        "$ref": "#/$defs/report",
        "$defs": {name: _table(table) for name, table in TABLES.items()},
    }


def _table(table: Table) -> Schema:
    return {
        "type": "object",
        "description": table.noun,
        "properties": {field.key: _field(field) for field in table.fields.values()},
        "required": [field.key for field in table.fields.values() if field.required],
        "additionalProperties": False,
    }


def _field(field: Field) -> Schema:
    value = _value(field)
    if field.required:
        return {"description": field.about, **value}
    return {"description": field.about, "anyOf": [value, {"type": "null"}]}


def _value(field: Field) -> Schema:
    match field.kind:
        case "choice":
            return {"enum": list(field.choices)}
        case "record":
            return {"$ref": f"#/$defs/{field.table}"}
        case "records":
            item = {"anyOf": [{"$ref": f"#/$defs/{field.table}"}, {"type": "null"}]}
            return {"type": "array", "items": item}
        case kind:
            return _VALUES.get(kind, _WORD)


def _pattern(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


_VALUES: dict[Kind, Schema] = {
    "version": {"const": FORMAT},
    "decimal": {"anyOf": [{"type": "number"}, _pattern(f"^(?:{DECIMAL.pattern})$")]},
    "period": {"anyOf": [_YEAR, _pattern(f"^{PERIOD.pattern}(?:/{PERIOD.pattern})?$")]},
    "language": _pattern(f"^{LANGUAGE.pattern}$"),
    "identifier": {"anyOf": [{"type": ["number", "boolean"]}, _pattern(f"^{IDENTIFIER.pattern}$")]},
    "texts": {"type": "array", "items": _TEXT},
    "references": {"type": "array", "items": _TEXT},
    "pairs": {"type": "object", "additionalProperties": _TEXT},
}
