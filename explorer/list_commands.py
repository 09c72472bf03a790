"""The keys of the lists that open over the main screen, for the registry of commands."""

from __future__ import annotations

LIST = "list"
"""Any list of entries; what moves in a pane moves in it, too."""
LIST_SCREEN = "list-screen"
"""The screen around such a list, with the box that filters it."""
BASKET = "basket"
FINDINGS = "findings"
TABLE = "table"
COMPARISON = "comparison"
BOOKMARKS = "bookmarks"
LIBRARY = "library"
WORDING = "wording"
"""One section of two reports, word by word."""
CHOICES = "choices"
"""A box with choices under it: palette, help, themes, what to copy."""
LISTS = (LIST, LIST_SCREEN, BASKET, FINDINGS, TABLE, COMPARISON, WORDING, BOOKMARKS, LIBRARY, CHOICES)

Row = tuple[str, str, str, str, tuple[str, ...], int]
"""A command as written below: id, keys, title `zh|en`, help `zh|en`, scopes, place in the footer."""

_IN_LISTS: tuple[Row, ...] = (
    (
        "choose-entry",
        "enter",
        "前往|Go there",
        "到这一条所说的地方|To the place the entry is about",
        (LIST,),
        1,
    ),
    (
        "filter-list",
        "/ f",
        "筛选|Filter",
        "边输入边筛选|Show the entries that fit, as one types",
        (LIST_SCREEN,),
        8,
    ),
    ("leave-list", "q", "离开|Leave", "回到报告|Back to the report", (LIST_SCREEN,), 0),
    ("next-choice", "down ctrl+n", "下一项|Next choice", "下一项|One choice down", (CHOICES,), 0),
    ("previous-choice", "up ctrl+p", "上一项|Previous choice", "上一项|One choice up", (CHOICES,), 0),
    ("page-of-choices", "pagedown", "下一屏|Choices below", "下移一屏|A screen down", (CHOICES,), 0),
    ("page-of-choices-back", "pageup", "上一屏|Choices above", "上移一屏|A screen up", (CHOICES,), 0),
)
_IN_BASKET: tuple[Row, ...] = (
    ("later", "J shift+down", "后移|Later", "排到下一个之后|Put it after the next one", (BASKET,), 3),
    ("earlier", "K shift+up", "前移|Earlier", "排到上一个之前|Put it before the one above", (BASKET,), 2),
    ("take-out", "x delete", "移出|Take out", "不再选取|Unmark it", (BASKET,), 4),
    ("empty-basket", "X", "清空|Clear", "取消所有选取|Unmark everything", (BASKET,), 5),
    ("export-basket", "e", "导出|Export", "导出选取的内容|Export what is marked", (BASKET,), 6),
)
_IN_FINDINGS: tuple[Row, ...] = (
    ("view-1", "1", "不一致|Contradictions", "数据不一致之处|What contradicts", (FINDINGS,), 0),
    (
        "view-2",
        "2",
        "未核|Unchecked",
        "没能核对的，和原因|What could not be checked, and why",
        (FINDINGS,),
        0,
    ),
    ("view-3", "3", "未收|Uncovered", "没有收为数据的数字|Numbers no figure covers", (FINDINGS,), 0),
    ("next-view", "tab", "换一类|Next list", "下一类|The next of the three lists", (FINDINGS,), 2),
    ("copy-finding", "y", "复制|Copy", "复制这一条|Copy the finding", (FINDINGS,), 3),
)
_IN_TABLE: tuple[Row, ...] = (
    ("sort-1", "1", "按节排|By section", "按第 1 列排序|Sorted by the first column", (TABLE,), 0),
    ("sort-2", "2", "按名称排|By name", "按第 2 列排序|Sorted by the second column", (TABLE,), 0),
    ("sort-3", "3", "按数值排|By value", "按第 3 列排序|Sorted by the third column", (TABLE,), 0),
    ("sort-4", "4", "按单位排|By unit", "按第 4 列排序|Sorted by the fourth column", (TABLE,), 0),
    ("sort-5", "5", "按折合排|By amount", "按第 5 列排序|Sorted by the fifth column", (TABLE,), 0),
    ("sort-6", "6", "按时期排|By period", "按第 6 列排序|Sorted by the sixth column", (TABLE,), 0),
    ("sort-7", "7", "按维度排|By dimensions", "按第 7 列排序|Sorted by the seventh column", (TABLE,), 0),
    ("reverse", "r", "倒序|Reverse", "反过来排|The other way round", (TABLE,), 2),
    ("group", "b", "分组|Group", "换一种分组|Grouped another way", (TABLE,), 3),
    ("group-back", "B", "上一种分组|Group back", "回到上一种分组|The grouping before", (TABLE,), 0),
    ("table-units", "u", "单位|Unit", "换单位|Money in 元, 万元, 亿元", (TABLE,), 4),
    ("export-table", "e", "导出|Export", "把表导出为 CSV|Export the table as CSV", (TABLE,), 6),
)
_IN_COMPARISON: tuple[Row, ...] = (
    (
        "next-change",
        "n",
        "下一处变化|Next change",
        "到下一处变化|To the next change",
        (COMPARISON, WORDING),
        2,
    ),
    (
        "previous-change",
        "N",
        "上一处变化|Previous change",
        "到上一处变化|To the change before",
        (COMPARISON, WORDING),
        3,
    ),
    ("all-or-changes", "a", "全部|All", "连同没有变化的|What did not change, too", (COMPARISON,), 4),
    ("wording", "w", "逐字比较|Words", "并排看这一节改动的字句|What changed, side by side", (COMPARISON,), 6),
    ("swap", "s", "对调|Swap", "新旧对调|Old for new", (COMPARISON,), 5),
)
_IN_BOOKMARKS: tuple[Row, ...] = (
    ("rename-bookmark", "r", "改名|Rename", "给书签另起名称|Give the bookmark another name", (BOOKMARKS,), 2),
    (
        "copy-bookmarks",
        "y",
        "全部复制|Copy all",
        "把列出的书签复制为 Markdown，附原文和出处|Copy the bookmarks shown as Markdown, with their words and places",
        (BOOKMARKS,),
        4,
    ),
    ("remove-bookmark", "d delete", "删除|Delete", "删除这个书签|Take the bookmark away", (BOOKMARKS,), 3),
)
_IN_LIBRARY: tuple[Row, ...] = (
    (
        "search-library",
        "s",
        "搜索全部|Search all",
        "在资料库的所有报告中搜索|Search in all reports of the library",
        (LIBRARY,),
        2,
    ),
)

TABLES: tuple[tuple[tuple[str, str], tuple[Row, ...]], ...] = (
    (("在列表中", "In lists"), _IN_LISTS),
    (("在选取清单中", "In the basket"), _IN_BASKET),
    (("在核对中", "Among the findings"), _IN_FINDINGS),
    (("在数据总表中", "In the table of figures"), _IN_TABLE),
    (("比较时", "While comparing"), _IN_COMPARISON),
    (("在资料库中", "In the library"), _IN_LIBRARY),
    (("在书签中", "Among the bookmarks"), _IN_BOOKMARKS),
)
"""Groups (zh, en) with their commands, as rows of `explorer.commands`."""
