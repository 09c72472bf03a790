from __future__ import annotations

from explorer.search import Facets, Index, facets
from tests.search.small_reports import CHAPTER, REMOTE, outline


def test_counts_of_what_was_found() -> None:
    outlines = [outline(CHAPTER, REMOTE)]
    results = Index(outlines).search("培训 | 图书 | blokchain", limit=None)
    assert facets(results, outlines) == Facets(
        chapters={(0, 0): 2, (0, 3): 1},
        hows={"exact": 2, "fuzzy": 1},
        units={"亿元": 1, "人次": 1, "万元": 1},
        with_figures=2,
    )


def test_nothing_found_has_no_facets() -> None:
    outlines = [outline(REMOTE)]
    assert facets(Index(outlines).search("图书"), outlines) == Facets({}, {}, {}, 0)
