"""What is remembered of the reading of one report, as values and as JSON.

JSON that comes from a file is never trusted: whatever is not what it should be is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from explorer.model.kept_place import HEADING, KeptPlace

MOST_BOOKMARKS = 500
MOST_MARKS = 5_000
MOST_FOLDS = 2_000
MOST_QUERIES = 50
MOST_STEPS = 50
LONGEST = 300
"""Characters of an id, a title, a name or a query that are kept."""
LARGEST = 1_000_000_000
"""The largest offset, level or width that is taken for one."""

Kind = TypeVar("Kind")


class Bookmark(NamedTuple):
    """A place with the name the reader gave it, or the title of its section."""

    name: str
    place: KeptPlace


class Folds(NamedTuple):
    """How an outline is folded: down to a level it is unfolded; `others` are the ids of those that differ."""

    level: int = 0
    others: tuple[str, ...] = ()


class Session(NamedTuple):
    """Where and how a report was last read.

    `marks` are (section id, metric id) pairs, the latter empty for a whole section; `panes` are the
    side panes wanted, `focused` the one the keys go to; `scale` is the unit of `metrics.unit_switch`;
    `page` is the section whose page one read, which may begin above `place`;
    `back` are the places one jumped from, oldest first; `widths` the columns given
    to outline and figures. Level 0 of the folds: as the report opens.
    """

    path: str = ""
    title: str = ""
    place: KeptPlace = KeptPlace()
    page: KeptPlace = KeptPlace()
    folds: Folds = Folds()
    panes: tuple[str, ...] | None = None
    focused: str = ""
    subsections: bool = True
    scale: str = "printed"
    marks: tuple[tuple[str, str], ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    queries: tuple[str, ...] = ()
    back: tuple[KeptPlace, ...] = ()
    widths: tuple[int, int] = (0, 0)


def merged(base: Session, mine: Session, theirs: Session) -> Session:
    """What is to be kept where another explorer has written since `base` was read.

    Where one reads is the last one's. What is collected, marks, bookmarks and queries, is both's: nothing
    is lost that only one of them has added, and what one of them took out is out.
    """
    return mine._replace(
        marks=_both(base.marks, mine.marks, theirs.marks, lambda mark: mark),
        bookmarks=_both(base.bookmarks, mine.bookmarks, theirs.bookmarks, lambda mark: mark.place[:2]),
        queries=_both(base.queries, mine.queries, theirs.queries, lambda query: query)[-MOST_QUERIES:],
    )


def _both(
    base: Sequence[Kind], mine: Sequence[Kind], theirs: Sequence[Kind], key: Callable[[Kind], Hashable]
) -> tuple[Kind, ...]:
    before, here, there = ({key(each): each for each in some} for some in (base, mine, theirs))
    new = [each for each in theirs if key(each) not in before and key(each) not in here]
    kept = [each for each in mine if key(each) in there or key(each) not in before]
    unchanged = {name for name, each in here.items() if before.get(name) == each}
    return (*new, *(there.get(key(each), each) if key(each) in unchanged else each for each in kept))


def to_json(session: Session) -> dict[str, Any]:
    """A session as plain values, within the bounds."""
    return {
        "path": session.path,
        "title": session.title[:LONGEST],
        "place": _place_to_json(session.place),
        "page": _place_to_json(session.page),
        "level": session.folds.level,
        "folds": list(session.folds.others[:MOST_FOLDS]),
        "panes": list(session.panes) if session.panes is not None else None,
        "focused": session.focused,
        "subsections": session.subsections,
        "scale": session.scale,
        "marks": [list(mark) for mark in session.marks[:MOST_MARKS]],
        "bookmarks": [
            {"name": mark.name[:LONGEST], **_place_to_json(mark.place)}
            for mark in session.bookmarks[:MOST_BOOKMARKS]
        ],
        "queries": [query[:LONGEST] for query in session.queries[-MOST_QUERIES:]],
        "back": [_place_to_json(place) for place in session.back[-MOST_STEPS:]],
        "outline_width": session.widths[0],
        "figures_width": session.widths[1],
    }


def _place_to_json(place: KeptPlace) -> dict[str, Any]:
    return {
        "section": place.section,
        "offset": place.offset,
        "words": place.words,
        "above": list(place.above),
    }


def from_json(value: dict[str, Any]) -> Session:
    """The session that plain values tell of; defaults where they tell nothing that makes sense."""
    panes = value.get("panes")
    return Session(
        path=_text(value, "path", 10_000),
        title=_text(value, "title"),
        place=_place(value.get("place")),
        page=_place(value.get("page")),
        folds=Folds(_number(value, "level"), tuple(_texts(value.get("folds"), MOST_FOLDS))),
        panes=tuple(_texts(panes, 10)) if isinstance(panes, list) else None,
        focused=_text(value, "focused"),
        subsections=value.get("subsections") is not False,
        scale=_text(value, "scale") or "printed",
        marks=tuple(_pairs(value.get("marks"), MOST_MARKS)),
        bookmarks=tuple(_bookmarks(value.get("bookmarks"))),
        queries=tuple(_texts(value.get("queries"), MOST_QUERIES)),
        back=tuple(_place(each) for each in _list(value.get("back"), MOST_STEPS)),
        widths=(_number(value, "outline_width"), _number(value, "figures_width")),
    )


def _list(value: object, most: int) -> list[Any]:
    return value[:most] if isinstance(value, list) else []


def _texts(value: object, most: int) -> Iterable[str]:
    return (each for each in _list(value, most) if isinstance(each, str) and len(each) <= LONGEST)


def _pairs(value: object, most: int) -> Iterable[tuple[str, str]]:
    for each in _list(value, most):
        pair = tuple(_texts(each, 3))
        if len(pair) == 2:
            yield pair


def _text(value: dict[str, Any], name: str, longest: int = LONGEST) -> str:
    found = value.get(name)
    return found[:longest] if isinstance(found, str) else ""


def _number(value: dict[str, Any], name: str, least: int = 0) -> int:
    found = value.get(name)
    return found if type(found) is int and least <= found <= LARGEST else least


def _bookmarks(value: object) -> Iterable[Bookmark]:
    for each in _list(value, MOST_BOOKMARKS):
        if isinstance(each, dict) and isinstance(each.get("section"), str):
            yield Bookmark(_text(each, "name"), _place(each))


def _place(value: object) -> KeptPlace:
    if not isinstance(value, dict):
        return KeptPlace()
    return KeptPlace(
        _text(value, "section"),
        _number(value, "offset", HEADING),
        _text(value, "words"),
        tuple(_texts(value.get("above"), 100)),
    )
