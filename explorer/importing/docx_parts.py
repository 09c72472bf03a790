"""The parts of a Word document and how they refer to each other; nothing outside the package is followed."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from explorer.errors import LoadError
from explorer.importing.docx_names import transitional
from explorer.importing.safe_xml import parse_part
from explorer.importing.zip_guard import Package
from explorer.sentences import sentence

_USUAL_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relations:
    """What a part refers to: parts by the kind of relation, and outside addresses by the relation's id."""

    parts: dict[str, list[str]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    def first(self, kind: str) -> str:
        """The first part of a kind (`styles`, `footnotes`), empty where there is none."""
        return next(iter(self.parts.get(kind, [])), "")


def relations_of(package: Package, part: str) -> Relations:
    """The relations of a part (of the package itself for the empty name); none where they are missing."""
    folder, name = posixpath.split(part)
    file = posixpath.join(folder, "_rels", f"{name}.rels")
    relations = Relations()
    if file not in package:
        return relations
    for element in parse_part(package.read(file), file, package.path):
        kind = element.get("Type", "").rpartition("/")[2]
        target = element.get("Target", "")
        if element.get("TargetMode", "") == "External":
            relations.links[element.get("Id", "")] = target
        else:
            relations.parts.setdefault(kind, []).append(_inside(folder, target))
    return relations


def _inside(folder: str, target: str) -> str:
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")


def main_part(package: Package) -> str:
    """The name of the part that holds the text; LoadError where there is none."""
    named = relations_of(package, "").first("officeDocument")
    for name in (named, _USUAL_MAIN):
        if name and name in package:
            return name
    raise LoadError(sentence("is no Word document: word/document.xml is missing"), path=package.path)


def part_root(package: Package, name: str) -> Element | None:
    """The root element of a part; None where the document has no such part."""
    if not name or name not in package:
        return None
    return parse_part(transitional(package.read(name)), name, package.path)
