"""Sample documents as simple reports, cut at their own printed headings: 一、 for chapters, （一） for sections."""

from __future__ import annotations

import re

from explorer.model import Section

CHAPTER = re.compile(r"[ 　\t]*([一二三四五六七八九十]+、)(.+)")
PART = re.compile(r"[ 　\t]*(（[一二三四五六七八九十]+）)(.+)")
RUN_IN = re.compile(r"[。：]")
LONGEST_TITLE = 60


def sections_of_sample(text: str) -> list[Section]:
    """The sections in reading order, flat: ids are c1, c1.1, c1.2, c2 …; text before the first is c0."""
    found: list[tuple[str, str, str, list[str]]] = [("c0", "", "", [])]
    chapter = part = 0
    for line in text.splitlines():
        if heading := CHAPTER.fullmatch(line):
            chapter, part = chapter + 1, 0
            found.append((f"c{chapter}", *_title(heading)))
        elif heading := PART.fullmatch(line):
            part += 1
            found.append((f"c{chapter}.{part}", *_title(heading)))
        else:
            found[-1][3].append(line.strip())
    return [
        Section(id=name, number=number, title=title, body="\n".join(body))
        for name, number, title, body in found
    ]


def _title(heading: re.Match[str]) -> tuple[str, str, list[str]]:
    """(number, title, body so far): a heading that runs into its paragraph ends at its first stop."""
    number, rest = heading.group(1), heading.group(2).strip()
    stop = RUN_IN.search(rest)
    if stop and stop.start() <= LONGEST_TITLE:
        return number, rest[: stop.start()], [rest[stop.end() :]]
    return number, rest[:LONGEST_TITLE], [rest[LONGEST_TITLE:]]
