"""The problems of a report's file told in Chinese, for the screen; commands tell them in English.

Each sentence stands beside the English one, whose fields are read back from the message; so a file that
is read pays nothing for it. A test holds every sentence that a file can cause against this table.
"""

from __future__ import annotations

import re
from functools import cache

from explorer.errors import ExplorerError, LoadError
from explorer.problems import Problem

_HINT = r"(?:; did you mean '(?P<near>.*)'\?)?"
_SENTENCES: tuple[tuple[str, str], ...] = (
    ("no report: the key 'format' is missing.*", "不是报告：没有 format 这个键"),
    (r"the report has no sections; .*", "报告没有章节；请写在 sections: 下面"),
    (
        r"another document \('---'\) follows; .*",
        "后面还有一份文档（---）；只读了第一份",
    ),
    (
        r"'(?P<key>.*)' stands twice; the first, at line (?P<line>\d+), is used",
        "“{key}”出现了两次；采用第 {line} 行的那个",
    ),
    (
        r"'(?P<key>.*)' stands twice in '(?P<field>.*)'; .*",
        "“{key}”在 {field} 里出现了两次；采用第一个，请删去另一个",
    ),
    (r"merge keys \('<<'\) .*", "本格式没有合并键（<<）；请把各个键写出来"),
    (rf"(?P<noun>.*) has no key '(?P<key>.*?)'{_HINT}", "{noun}没有“{key}”这个键{near}"),
    (r"(?P<noun>.*) needs '(?P<key>.*)'; write .*", "{noun}须有“{key}”；请写上 {key}: …"),
    (r"a key must be a text, .*", "键须是文字，不能是列表或映射；连同它的值都略去了"),
    (
        r"the id '(?P<id>.*)' is also (?P<noun>.*)'s at line (?P<line>\d+); this one is opened as '(?P<name>.*)'",
        "标识“{id}”已用于第 {line} 行的{noun}；这一个改作“{name}”",
    ),
    (r"'(?P<key>.*)' names the figure itself; remove it", "“{key}”指的是这项数据自己；请删去"),
    (
        rf"'(?P<key>.*)' names the figure '(?P<name>.*?)', which is not there{_HINT}",
        "“{key}”所指的数据“{name}”不存在{near}",
    ),
    (r"the section is empty: .*", "这一节是空的：没有正文、数据和下级章节"),
    (r"too many quotes in too long bodies to check them all", "引文太多、正文太长，没有全部核对"),
    (r"the quote '(?P<quote>.*)' is not in .*", "引文“{quote}”不在本节正文里；请从正文复制"),
    (r"'(?P<id>.*)' is no id: .*", "“{id}”不能作标识：请用字母、数字、-、_ 和 .，不含空格和 /"),
    (
        r"'(?P<text>.*)' is read as (?P<meant>.*); write (?P<key>.*): .*",
        "“{text}”按 {meant} 读；请写 {key}: {meant}",
    ),
    (
        r"(?P<key>.*) '(?P<text>.*)' is not a decimal and left out; .* of at most (?P<most>\d+) digits",
        "{key} 的“{text}”不是十进制数，已略去；请写数字，如 24、1.54，至多 {most} 位",
    ),
    (
        r"'(?P<text>.*)' is no period; .*",
        '“{text}”不是期间；请写 "2023"、"2023-06"、"2023-06-30"，或用 / 连接两个',
    ),
    (r"'(?P<text>.*)' is no language tag; .*", "“{text}”不是语言标签；请写 zh-Hans、en 一类的标签"),
    (r"(?P<key>.*) '(?P<text>.*)' is none of: (?P<choices>.*)", "{key} 的“{text}”不在可选之列：{choices}"),
    (
        r"'(?P<key>.*)' holds (?P<found>.*?) but must be (?P<wanted>.*); left out",
        "“{key}”须是{wanted}，这里是{found}；已略去",
    ),
    (
        r"(?P<count>\d+) more problems of the kind '(?P<code>.*)' are not listed",
        "另有 {count} 处同类问题（{code}）未列出",
    ),
)
_OF_FILES: tuple[tuple[str, str], ...] = (
    ("there is no such file; .*", "没有这个文件；请核对名称"),
    ("is a folder; .*", "是文件夹；请给出其中一个文件的路径"),
    ("may not be read; .*", "没有读取的权限；请申请权限或另存一份"),
    ("is a device, .*", "是设备，不是文件；请给出报告的路径"),
    ("is no possible file name", "不能作文件名"),
    (r"is larger than (?P<limit>\d+) MiB; .*", "大于 {limit} MiB；请把报告拆成几个文件"),
    ("is empty; .*", "是空的"),
    (r"can't be read \((?P<why>.*)\)", "读不了（{why}）"),
    (r"not valid YAML: (?P<why>.*)", "不是合格的 YAML：{why}"),
)
"""Of a file that can't be opened at all."""
_NOUNS = {
    "the report": "报告",
    "a section": "节",
    "a figure": "数据",
    "a note": "注",
    "a target": "目标",
    "a value of a series": "往期数值",
    "a text in its list": "列表中的文字",
    "another section": "另一节",
    "another figure": "另一项数据",
    "a list": "列表",
    "a mapping": "映射",
    "a text": "文字",
    "nothing": "空值",
    "a list in its list": "列表中的列表",
    "a mapping in its list": "列表中的映射",
    "a list among its texts": "各项中的列表",
    "a mapping among its texts": "各项中的映射",
    "a list, as in [one, two]": "列表，如 [甲, 乙]",
    "a list of ids, as in [one, two]": "标识的列表，如 [a, b]",
    "a mapping, as in {name: text}": "映射，如 {名称: 文字}",
    "a mapping of its keys": "由各个键组成的映射",
    "a list of mappings, each after a '- '": "映射的列表，每项以“- ”开头",
    "a text; put it in quotes if it is one": "文字；若是文字请加引号",
}


def chinese(problem: Problem) -> str:
    """The problem in Chinese; in English where its sentence is not known."""
    for pattern, told in _patterns():
        match = pattern.fullmatch(problem.message)
        if match:
            return told.format(**{name: _field(name, text) for name, text in match.groupdict().items()})
    return problem.message


def told(error: ExplorerError, language: str) -> str:
    """The whole line of an error, in Chinese where that is wished and its sentence is known."""
    if language == "zh":
        for pattern, words in _OF_FILES:
            match = re.fullmatch(pattern, error.message, re.DOTALL)
            if match:
                message = words.format(**match.groupdict())
                return str(LoadError(message, path=error.path, line=error.line, column=error.column))
    return str(error)


def _field(name: str, text: str | None) -> str:
    if name == "near":
        return f"；是不是“{text}”？" if text else ""
    return _NOUNS.get(text or "", text or "")


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(english, re.DOTALL), told) for english, told in _SENTENCES)
