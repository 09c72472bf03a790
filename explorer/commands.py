"""Every command of the terminal explorer, declared once.

Bindings, palette, footer, help page and the documents' tables of keys all follow from `COMMANDS`; a
command that is not built is not here. What a command does stands in the widget or screen its scope
names, as the action of the same name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from explorer import dialog_commands, list_commands
from explorer.list_commands import Row

MAIN = "main"
OUTLINE = "outline"
READING = "reading"
FIGURES = "figures"
PANES = (OUTLINE, READING, FIGURES)
MOVED = (*PANES, list_commands.LIST)
"""Where a cursor or a text moves."""


class Bilingual(NamedTuple):
    """The same words in both languages of the interface."""

    zh: str
    en: str

    def of(self, language: str) -> str:
        """The words in `language`; English for any but `zh`."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a user can do.

    `keys` are written as on the keyboard (`j`, `ctrl+d`, `?`, `down`); the first is the one shown.
    `scopes` are the places where they work: `main` is the main screen whichever pane has the focus,
    the others are one pane, or one dialog, each. `footer` orders the footer; 0 keeps a command out of it.
    """

    id: str
    keys: tuple[str, ...]
    title: Bilingual
    help: Bilingual
    group: Bilingual
    scopes: tuple[str, ...]
    footer: int

    @property
    def in_dialogs_only(self) -> bool:
        """Whether its keys work only where a dialog or box is open."""
        return set(self.scopes) <= {*dialog_commands.DIALOGS, *list_commands.LISTS}

    @property
    def action(self) -> str:
        """The action that does it, without `action_`: `next_pane`, and `level(3)` for `level-3`."""
        name, _, number = self.id.rpartition("-")
        return f"{name}({number})" if number.isdigit() else self.id.replace("-", "_")


_MAIN = (MAIN,)
_OUTLINE = (OUTLINE,)

MOVING = Bilingual("移动", "Moving")
_MOVING: tuple[Row, ...] = (
    ("down", "j down", "下移|Down", "下一行|One line down", MOVED, 0),
    ("up", "k up", "上移|Up", "上一行|One line up", MOVED, 0),
    ("half-page-down", "ctrl+d", "下半页|Half page down", "下移半页|Half a page down", MOVED, 0),
    ("half-page-up", "ctrl+u", "上半页|Half page up", "上移半页|Half a page up", MOVED, 0),
    ("page-down", "pagedown", "下一页|Page down", "下移一页|One page down", MOVED, 0),
    ("page-up", "pageup", "上一页|Page up", "上移一页|One page up", MOVED, 0),
    ("top", "g home", "开头|Start", "到开头|To the beginning", MOVED, 0),
    ("end", "G end", "末尾|End", "到末尾|To the end", MOVED, 0),
    (
        "read",
        "enter",
        "阅读|Read",
        "读这一节；在数据栏，到数字的原文|Read the section; a figure: go to the words that state it",
        (OUTLINE, FIGURES),
        1,
    ),
    (
        "open-notes",
        "enter",
        "注释与链接|Notes, links",
        "看正文里的注释，打开链接|Read the notes in the text, open its links",
        (READING,),
        0,
    ),
    (
        "next-sibling",
        "J",
        "下一节|Next section",
        "到下一个同级的节|To the next section of this level",
        _MAIN,
        0,
    ),
    ("previous-sibling", "K", "上一节|Previous section", "到上一个同级的节|To the one before it", _MAIN, 0),
    ("parent", "p", "上级|Parent", "到上一级的节|To the section this one belongs to", _MAIN, 0),
    ("back", "[", "后退|Back", "回到先前读的地方|Back to where one read before", _MAIN, 0),
    ("forward", "]", "前进|Forward", "再到后来读的地方|Forward again", _MAIN, 0),
    ("visited", "H", "读过的地方|Visited", "去过的地方，列成表|Where one has been, as a list", _MAIN, 0),
    (
        "bookmark",
        "b",
        "书签|Bookmark",
        "给读到的这一行加书签，或去掉|Bookmark the line one reads, or take its bookmark away",
        _MAIN,
        0,
    ),
    (
        "bookmarks",
        "B",
        "书签列表|Bookmarks",
        "所有书签：前往、改名、删除|All bookmarks: go there, rename, delete",
        _MAIN,
        0,
    ),
)

FOLDING = Bilingual("折叠", "Folding")
_FOLDING: tuple[Row, ...] = (
    (
        "unfold",
        "l right",
        "展开|Unfold",
        "展开；已展开则到第一个下级|Unfold, or to the first child",
        _OUTLINE,
        3,
    ),
    ("fold", "h left", "折叠|Fold", "折叠；已折叠则到上级|Fold, or to the parent", _OUTLINE, 4),
    (
        "toggle-fold",
        "space",
        "开合|Fold or unfold",
        "折叠或展开这一节|Fold or unfold the section",
        _OUTLINE,
        0,
    ),
    ("level-1", "1", "第 1 级|Level 1", "只显示第 1 级|Show the outline's first level", _MAIN, 0),
    ("level-2", "2", "到第 2 级|Level 2", "显示到第 2 级|Show two levels", _MAIN, 0),
    ("level-3", "3", "到第 3 级|Level 3", "显示到第 3 级|Show three levels", _MAIN, 0),
    ("level-4", "4", "到第 4 级|Level 4", "显示到第 4 级|Show four levels", _MAIN, 0),
    ("level-5", "5", "到第 5 级|Level 5", "显示到第 5 级|Show five levels", _MAIN, 0),
    ("level-6", "6", "到第 6 级|Level 6", "显示到第 6 级|Show six levels", _MAIN, 0),
    ("unfold-all", "E", "全部展开|Unfold all", "展开所有的节|Unfold every section", _MAIN, 0),
    ("fold-all", "C", "全部折叠|Fold all", "折叠所有的节|Fold every section", _MAIN, 0),
)

SEARCHING = Bilingual("搜索", "Searching")
_SEARCHING: tuple[Row, ...] = (
    (
        "search",
        "/",
        "搜索|Search",
        "边输入边搜索全文、标题和数据|Search texts, titles, figures as one types",
        _MAIN,
        2,
    ),
    (
        "search-again",
        "'",
        "再看结果|Search again",
        "回到上一次搜索|The last search, as it was left",
        _MAIN,
        0,
    ),
    (
        "next-hit",
        "n",
        "下一处|Next place",
        "到下一处命中；在数据栏，到同一数据的下一处|To the next hit; a figure: to where else it stands",
        _MAIN,
        8,
    ),
    (
        "previous-hit",
        "N",
        "上一处|Previous place",
        "到上一处命中；在数据栏，到同一数据的上一处|To the hit before; a figure: to its place before",
        _MAIN,
        0,
    ),
    (
        "filter",
        "f",
        "筛选目录|Filter outline",
        "边输入边筛选目录|Show matching sections only, as one types",
        _MAIN,
        0,
    ),
    (
        "filter-or-light",
        "F",
        "筛选或标亮|Hide or light",
        "目录里隐藏其余各节，或只标亮|Hide all other sections, or only light these",
        _MAIN,
        0,
    ),
)

CHECKING = Bilingual("数据", "Figures")
_CHECKING: tuple[Row, ...] = (
    (
        "findings",
        "c",
        "核对|Findings",
        "数据之间、数据与正文之间不一致之处|Where figures contradict each other or the text",
        _MAIN,
        0,
    ),
    (
        "all-figures",
        "T",
        "数据总表|All figures",
        "所有数据的表：排序、筛选、分组、导出|All figures: sorted, filtered, grouped, exported",
        _MAIN,
        0,
    ),
    (
        "units",
        "u",
        "换单位|Units",
        "金额按元、万元、亿元显示，再回到原样|Money in 元, 万元, 亿元, then as printed",
        _MAIN,
        0,
    ),
    ("overview", "i", "概览|Overview", "报告一览：规模、数据、收录率|The report at a glance", _MAIN, 0),
    (
        "charts",
        "I",
        "图表|Charts",
        "本节数据的图：组成、变化、目标、大小|Parts, series, targets and sizes of what is read, drawn",
        _MAIN,
        0,
    ),
    (
        "compare",
        "D",
        "与另一份比较|Compare with…",
        "与另一份报告比较章节与数据|Hold sections and figures against another report's",
        _MAIN,
        0,
    ),
    (
        "library",
        "A",
        "资料库|Library",
        "收进资料库的所有报告：打开、搜索|All reports of the library: open one, search all",
        _MAIN,
        0,
    ),
    (
        "trend",
        "Y",
        "历年|Over the years",
        "这个数据在资料库各份报告中的变化|The figure through the library's reports, by period",
        _MAIN,
        0,
    ),
)

CHOOSING = Bilingual("选取与导出", "Choosing and exporting")
_CHOOSING: tuple[Row, ...] = (
    (
        "mark",
        "x",
        "选取|Mark",
        "选取或取消这一节；在数据栏，这一个数据|Mark or unmark the section; among figures, the figure",
        _MAIN,
        5,
    ),
    (
        "mark-range",
        "v",
        "选取一段|Mark range",
        "从上一个选取处选到这里|Mark from the last mark to here",
        _MAIN,
        0,
    ),
    (
        "mark-seen",
        "ctrl+x",
        "全选|Mark all",
        "选取目录里显示的所有节|Mark all sections the outline shows",
        _MAIN,
        0,
    ),
    ("clear-marks", "X", "取消选取|Clear marks", "取消所有选取|Clear all marks", _MAIN, 0),
    (
        "basket",
        "a",
        "选取清单|Basket",
        "看选取了什么，排序、删减|See what is marked, put it in order, thin it out",
        _MAIN,
        0,
    ),
    ("export", "e", "导出|Export", "把选取的内容导出为一个文件|Export what is marked as a file", _MAIN, 6),
    (
        "copy",
        "y",
        "复制|Copy",
        "复制文字、Markdown、出处、数据或位置|Copy text, Markdown, citation, figure or anchor",
        _MAIN,
        0,
    ),
)

VIEWING = Bilingual("版面", "View")
_VIEWING: tuple[Row, ...] = (
    ("next-pane", "tab", "下一栏|Next pane", "到下一栏|To the next pane", _MAIN, 7),
    ("previous-pane", "shift+tab", "上一栏|Previous pane", "到上一栏|To the pane before", _MAIN, 0),
    ("toggle-figures", "m", "数据|Figures", "显示或收起数据栏|Show or hide the figures", _MAIN, 9),
    ("toggle-outline", "w", "目录|Outline", "显示或收起目录栏|Show or hide the outline", _MAIN, 0),
    (
        "zoom",
        "z",
        "只看这一栏|Only this pane",
        "只显示这一栏，再按恢复|Only this pane; again for all",
        _MAIN,
        0,
    ),
    (
        "subsections",
        "s",
        "连同下级|Subsections",
        "连同下级各节，或只看本节|With subsections, or alone",
        _MAIN,
        10,
    ),
    ("wider", "+", "加宽|Wider", "正文每行加宽|Longer lines in the text", _MAIN, 0),
    ("narrower", "-", "收窄|Narrower", "正文每行收窄|Shorter lines in the text", _MAIN, 0),
    (
        "side-narrower",
        "< ctrl+left",
        "侧栏收窄|Narrower pane",
        "把所在侧栏收窄，也可拖动边界|A narrower side pane; its border can be dragged, too",
        _MAIN,
        0,
    ),
    (
        "side-wider",
        "> ctrl+right",
        "侧栏加宽|Wider pane",
        "把所在侧栏加宽，也可拖动边界|A wider side pane; its border can be dragged, too",
        _MAIN,
        0,
    ),
    ("themes", "t", "配色|Theme", "挑选配色，随选随看|Choose the colours, seen at once", _MAIN, 0),
    (
        "switch-language",
        "L",
        "语言|Language",
        "界面换成英文，再按换回中文|The interface in Chinese; again for English",
        _MAIN,
        0,
    ),
    (
        "release-mouse",
        "M",
        "鼠标|Mouse",
        "把鼠标交还终端，再按取回|Leave the mouse to the terminal",
        _MAIN,
        0,
    ),
)

PROGRAM = Bilingual("程序", "Program")
_PROGRAM: tuple[Row, ...] = (
    (
        "palette",
        ": ctrl+p",
        "命令|Commands",
        "按名称找命令或节|Find a command or a section by its name",
        _MAIN,
        12,
    ),
    (
        "help",
        "? f1",
        "帮助|Help",
        "所有按键，这里能用的在前|All keys, those that work here first",
        (MAIN, list_commands.LIST_SCREEN, dialog_commands.SEARCH, dialog_commands.OPENINGS),
        11,
    ),
    (
        "try-keys",
        "f2",
        "试按键|Try keys",
        "按一个键，看终端送来什么、会做什么|Press a key: what arrives, and what it runs where",
        _MAIN,
        0,
    ),
    ("step-back", "escape", "返回|Back out", "退回一层|Back out one layer", _MAIN, 2),
    (
        "interrupt",
        "ctrl+c",
        "复制或退出|Copy or quit",
        "复制选中的文字；没有则再按一次退出|Copy what is selected; else twice to quit",
        _MAIN,
        0,
    ),
    (
        "open-report",
        "O",
        "打开文件|Open",
        "打开另一份报告或文档|Open another report or document",
        _MAIN,
        0,
    ),
    ("recent", "r", "最近的报告|Recent", "读过的报告，接着读|Reports read before, to go on with", _MAIN, 0),
    (
        "edit",
        "o",
        "编辑|Edit",
        "用编辑器打开文件的这一行，或出错的一行|The file in $EDITOR, at this line or at the error",
        _MAIN,
        0,
    ),
    ("reload", "R", "重新读入|Reload", "现在重新读入文件|Read the file again, now", _MAIN, 0),
    ("quit", "q", "退出|Quit", "退出|Leave the explorer", _MAIN, 13),
)

_TABLES = (
    (MOVING, _MOVING),
    (FOLDING, _FOLDING),
    (SEARCHING, _SEARCHING),
    (CHECKING, _CHECKING),
    (CHOOSING, _CHOOSING),
    (VIEWING, _VIEWING),
    (PROGRAM, _PROGRAM),
    *((Bilingual(*group), rows) for group, rows in (*dialog_commands.TABLES, *list_commands.TABLES)),
)


def _command(group: Bilingual, row: Row) -> Command:
    name, keys, title, text, scopes, footer = row
    return Command(
        id=name,
        keys=tuple(keys.split()),
        title=Bilingual(*title.split("|")),
        help=Bilingual(*text.split("|")),
        group=group,
        scopes=scopes,
        footer=footer,
    )


COMMANDS: tuple[Command, ...] = tuple(_command(group, row) for group, rows in _TABLES for row in rows)
"""All commands, group by group, in the order help shows them."""

_KEY_LABELS = {"escape": "Esc", "pagedown": "PgDn", "pageup": "PgUp", "delete": "Del", "insert": "Ins"}
"""Keys that are printed otherwise than by their name with a capital letter."""

_BY_ID = {found.id: found for found in COMMANDS}


def command(name: str) -> Command:
    """The command with this id; KeyError where there is none."""
    return _BY_ID[name]


def commands_in(scope: str) -> tuple[Command, ...]:
    """The commands whose keys work in `scope`."""
    return tuple(found for found in COMMANDS if scope in found.scopes)


def key_label(key: str) -> str:
    """A key as help and footer print it: `Esc`, `Ctrl+D`, `j`. ASCII, so that columns stay aligned."""
    *modifiers, name = key.split("+") if key[-1] != "+" else [*key[:-1].rstrip("+").split("+"), "+"]
    named = _KEY_LABELS.get(name, name.capitalize())
    shown = named if len(name) > 1 or "ctrl" in modifiers else name
    return "+".join([*(each.capitalize() for each in modifiers if each), shown])
