"""What is wrong with settings, keys and themes told in Chinese, for the screen; commands tell it in English.

Each sentence stands beside the English one, whose fields are read back from the message, so that only a
screen in Chinese with something wrong to tell pays for it. What is not here stays as it is.
"""

from __future__ import annotations

import re

_SENTENCES = (
    (r"no setting '(?P<name>.*)'; (?P<rest>.*)", "没有“{name}”这项设置；{rest}"),
    (r"'(?P<name>.*)' must be (?P<rest>.*); the default holds", "“{name}”须是{rest}；现用默认值"),
    (r"not TOML: (?P<told>.*); the defaults hold", "不是 TOML：{told}；现用默认设置"),
    (r"more than (?P<most>\d+) bytes; the defaults hold", "超过 {most} 字节；现用默认设置"),
    (r"a line of more than (?P<most>\d+) bytes; the defaults hold", "有一行超过 {most} 字节；现用默认设置"),
    (r"(?P<told>.*); the defaults hold", "{told}；现用默认设置"),
    (r"no key preset '(?P<name>.*)'; (?P<rest>.*)", "没有“{name}”这套按键；{rest}"),
    (r"no theme '(?P<name>.*)'; (?P<rest>.*)", "没有“{name}”这套配色；{rest}"),
    (r"no command '(?P<name>.*)'; (?P<rest>.*)", "没有“{name}”这个命令；{rest}"),
    (
        r"'(?P<name>.*)' must be a key, a list of keys, or \[\] for none",
        "“{name}”须是一个按键、几个按键，或表示没有的 []",
    ),
    (r"'(?P<name>.*)': '(?P<key>.*)' can't be used: (?P<rest>.*)", "“{name}”：不能用“{key}”：{rest}"),
    (r"'(?P<key>[^']*)' can't be used: (?P<rest>.*)", "不能用“{key}”：{rest}"),
    (
        r"'(?P<key>.*)' is '(?P<other>.*)' already \((?P<where>.*)\); '(?P<name>.*)' goes without",
        "“{key}”已用于“{other}”（{where}）；“{name}”没有得到",
    ),
    (
        r"'(?P<key>.*)' is the last key of '(?P<name>.*)' \((?P<where>.*)\); give .*",
        "“{key}”是“{name}”（{where}）仅有的按键；请先给它另一个",
    ),
    (r"'(?P<name>.*)' must have a key; it keeps '(?P<keys>.*)'", "“{name}”必须有按键；仍用“{keys}”"),
    (
        r"'(?P<name>.*)' takes '(?P<key>.*)' from '(?P<other>.*)' \((?P<where>.*)\); '.*' keeps '(?P<keys>.*)': .*",
        "“{name}”用了“{other}”的“{key}”（{where}）；后者还有“{keys}”",
    ),
    (
        r"'(?P<name>.*)' takes '(?P<key>.*)' from '(?P<other>.*)' \((?P<where>.*)\); '.*' has no key left: .*",
        "“{name}”用了“{other}”的“{key}”（{where}）；后者没有按键了",
    ),
    (r"'(?P<name>.*?)': (?P<rest>'.*)", "“{name}”：{rest}"),
    (r"'(?P<name>.*)' is no modifier; there are (?P<known>.*)", "“{name}”不是修饰键；有 {known}"),
    (r"'(?P<name>.*)' is no key; (?P<rest>.*)", "“{name}”不是按键；{rest}"),
    (r"a blank is written 'space', a tabulator 'tab'", "空格写作 space，制表写作 tab"),
    (r"did you mean '(?P<name>.*)'\?", "是不是“{name}”？"),
    (r"there are (?P<known>.*)", "有 {known}"),
    (r"'report-explorer (?P<name>\w+)' lists them", "report-explorer {name} 列出全部"),
    (r"a name from 'report-explorer keys', .*", "report-explorer keys 列出全部"),
    (r"write one character, or (?P<known>.*)", "请写一个字符，或 {known}"),
    (r"(?P<name>tmux|screen) begins its own commands with it", "{name} 用它开始自己的命令"),
    (r"terminals stop their output at it", "终端用它停住输出"),
    (r"it always leaves the explorer at once", "它总是立即退出浏览器"),
    (r"terminals send (?P<key>\w+) for it.*", "终端送来的是 {key}"),
    (r"some terminals send it for Enter", "有的终端用它表示 Enter"),
    (r"it only ever backs out", "它只用来返回"),
    (r"it copies or leaves", "它用来复制或退出"),
    (r"one types there, .*", "那里要输入文字；请用 Ctrl 或功能键"),
    (r"terminals send the same without Shift", "终端送来的和不按 Shift 时一样"),
    (r"write the character that Shift makes", "请直接写按 Shift 后得到的字符"),
    (r"zh or en", " zh 或 en"),
    (r"some of (?P<known>.*)", "其中几个：{known}"),
    (r"true or false", " true 或 false"),
    (r"0 or a number from (?P<least>\d+) to (?P<most>\d+)", " 0，或 {least} 到 {most} 的数"),
    (r"a table, \[keys\], .*", "表 [keys]，写明命令和按键"),
    (r"the name of a theme", "配色的名称"),
)


def in_chinese(message: str) -> str:
    """A message in Chinese; the English one where there is no other."""
    for pattern, sentence in _SENTENCES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            fields = found.groupdict()
            if "rest" in fields:
                fields["rest"] = in_chinese(fields["rest"])
            return sentence.format_map(fields)
    return message
