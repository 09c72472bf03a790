"""The keys of the dialogs and boxes that open over the main screen, for the registry of commands."""

from __future__ import annotations

from explorer.list_commands import CHOICES, LIST_SCREEN, Row

SEARCH = "search"
FACETS = "facets"
FILTER = "filter"
EXPORT = "export"
OPENINGS = "openings"
DIALOGS = (SEARCH, FACETS, FILTER, EXPORT, OPENINGS)
"""Where one types or chooses: the search, what narrows it, the outline's filter, exporting, notes and links."""

_SEARCH, _FACETS, _FILTER, _OPENINGS = (SEARCH,), (FACETS,), (FILTER,), (OPENINGS,)

_IN_SEARCH: tuple[Row, ...] = (
    (
        "choose-hit",
        "enter",
        "读这一条|Read the hit",
        "到正文，命中处点亮|To the text, what was found lit",
        _SEARCH,
        0,
    ),
    ("next-found", "down", "下一条|Next in the list", "下一条结果|The next hit of the list", _SEARCH, 0),
    (
        "previous-found",
        "up",
        "上一条|Previous in the list",
        "上一条结果；在第一条，从前的搜索|The hit before; from the first, the query before",
        _SEARCH,
        0,
    ),
    ("page-of-hits", "pagedown", "下一屏结果|Hits further down", "下移一屏|A screen down", _SEARCH, 0),
    ("page-of-hits-back", "pageup", "上一屏结果|Hits further up", "上移一屏|A screen up", _SEARCH, 0),
    ("older-query", "ctrl+up", "从前的搜索|Earlier query", "更早的搜索|The query put before", _SEARCH, 0),
    ("newer-query", "ctrl+down", "后来的搜索|Later query", "较近的搜索|The query put after", _SEARCH, 0),
    (
        "facets",
        "tab",
        "分类|Narrow",
        "按章、命中方式、单位等缩小结果|Narrow by chapter, kind of match, unit and more",
        _SEARCH,
        0,
    ),
    (
        "choose-facet",
        "enter space",
        "只看这一类|Only these",
        "只看这一类；再按，恢复|Only these hits; again, all of them",
        _FACETS,
        0,
    ),
    (
        "take-hits",
        "ctrl+t",
        "全部选取|Mark all found",
        "选取所有找到的节|Mark all sections that were found",
        _SEARCH,
        0,
    ),
    ("leave-facets", "escape tab", "回到搜索框|Back to the box", "回到搜索框|Back to the box", _FACETS, 0),
)
_IN_FILTER: tuple[Row, ...] = (
    (
        "switch-filter",
        "tab",
        "筛选或标亮|Hide or light",
        "隐藏其余各节，或只标亮|Hide all other sections, or only light these",
        _FILTER,
        1,
    ),
    (
        "keep-filter",
        "enter down",
        "到目录|To the outline",
        "到目录，筛选照旧|To the outline, filtered as it is",
        _FILTER,
        2,
    ),
    (
        "clear-filter",
        "escape",
        "取消筛选|Clear the filter",
        "目录恢复原样|The outline as it was before",
        _FILTER,
        3,
    ),
)
_IN_DIALOGS: tuple[Row, ...] = (
    (
        "close",
        "escape",
        "关闭|Close",
        "回到原处|Back to where one was",
        (SEARCH, EXPORT, OPENINGS, LIST_SCREEN, CHOICES),
        20,
    ),
    ("leave-openings", "q", "关闭注释|Close the notes", "回到正文|Back to the text", _OPENINGS, 0),
    ("next-opening", "down j", "下一项|Next link", "下一个链接|The next link", _OPENINGS, 0),
    ("previous-opening", "up k", "上一项|Previous link", "上一个链接|The link before", _OPENINGS, 0),
)

TABLES: tuple[tuple[tuple[str, str], tuple[Row, ...]], ...] = (
    (("在搜索中", "In the search"), _IN_SEARCH),
    (("筛选目录时", "While filtering the outline"), _IN_FILTER),
    (("在对话框中", "In dialogs"), _IN_DIALOGS),
)
"""Groups (zh, en) with their commands, as rows of `explorer.commands`."""
