"""The format as JSON Schema 2020-12, made from the tables the reader reads by."""

from __future__ import annotations

from typing import Any

from explorer.loading.fields import FORMAT, TABLES, Field, Table
from explorer.loading.scalars import DIGIT_LIMIT

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_DECIMAL = rf"^(?=(?:[^0-9]*[0-9]){{1,{DIGIT_LIMIT}}}[^0-9]*$)-?[0-9]+(?:\.[0-9]+)?$"
_DATE = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"


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
    schema = {"description": field.about, **_value(field)}
    if not field.required:
        return {"description": field.about, "anyOf": [_value(field), {"type": "null"}]}
    return schema


def _value(field: Field) -> Schema:
    match field.kind:
        case "version":
            return {"const": FORMAT}
        case "choice":
            return {"enum": list(field.choices)}
        case "decimal":
            return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": _DECIMAL}]}
        case "period":
            return {
                "anyOf": [
                    {"type": "integer", "minimum": 1000, "maximum": 9999},
                    _pattern(f"^{_DATE}(?:/{_DATE})?$"),
                ]
            }
        case "language":
            return _pattern("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$")
        case "identifier":
            return {"anyOf": [{"type": ["number", "boolean"]}, _pattern(r"^[\p{L}\p{M}\p{N}_.-]+$")]}
        case "texts" | "references":
            return {"type": "array", "items": _TEXT}
        case "pairs":
            return {"type": "object", "additionalProperties": _TEXT}
        case "record":
            return {"$ref": f"#/$defs/{field.table}"}
        case "records":
            return {
                "type": "array",
                "items": {"anyOf": [{"$ref": f"#/$defs/{field.table}"}, {"type": "null"}]},
            }
        case _:
            return {"type": ["string", "number", "boolean"]}


def _pattern(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}
