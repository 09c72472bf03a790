"""What is wrong with settings, keys and themes told in Chinese, for the screen; commands tell it in English.

Every sentence of this package stands here beside its English form, with the same fields; a test holds them
together.
"""

from __future__ import annotations

from explorer.sentences import said_again

CHINESE = {
    "this file of the program is missing; install report-explorer again": (
        "缺了本程序的这个文件；请重新安装 report-explorer"
    ),
    # Settings.
    "no setting '{name}'; {advice}": "没有“{name}”这项设置；{advice}",
    "'{name}' must be {wanted}; the default holds": "“{name}”须是{wanted}；现用默认值",
    "not TOML: {why}; the defaults hold": "不是 TOML：{why}；现用默认设置",
    "more than {most} bytes; the defaults hold": "超过 {most} 字节；现用默认设置",
    "a line of more than {most} bytes; the defaults hold": "有一行超过 {most} 字节；现用默认设置",
    "{why}; the defaults hold": "{why}；现用默认设置",
    "zh or en": " zh 或 en",
    "some of {names}": "其中几个：{names}",
    "true or false": " true 或 false",
    "0 or a number from {least} to {most}": " 0，或 {least} 到 {most} 的数",
    "a table, [keys], of commands and their keys": "表 [keys]，写明命令和按键",
    "the name of a theme": "配色的名称",
    # What was meant.
    "did you mean '{name}'?": "是不是“{name}”？",
    "there are {names}": "有 {names}",
    # Keys.
    "no key preset '{name}'; {advice}": "没有“{name}”这套按键；{advice}",
    "no command '{name}'; {advice}": "没有“{name}”这个命令；{advice}",
    "'report-explorer keys' lists them": "report-explorer keys 列出全部",
    "'{name}' must be a key, a list of keys, or [] for none": (
        "“{name}”须是一个按键、几个按键，或表示没有的 []"
    ),
    "'{name}': {why}": "“{name}”：{why}",
    "'{key}' can't be used: {why}": "不能用“{key}”：{why}",
    "'{name}': '{key}' can't be used: {why}": "“{name}”：不能用“{key}”：{why}",
    "'{key}' is '{other}' already ({where}); '{name}' goes without": (
        "“{key}”已用于“{other}”（{where}）；“{name}”没有得到"
    ),
    "'{key}' is the last key of '{other}' ({where}); give '{other}' another one first": (
        "“{key}”是“{other}”（{where}）仅有的按键；请先给它另一个"
    ),
    "'{name}' must have a key; it keeps '{keys}'": "“{name}”必须有按键；仍用“{keys}”",
    "'{name}' takes '{key}' from '{other}' ({where}); {left}: write {other} = \"{keys}\" if that is meant": (
        "“{name}”用了“{other}”的“{key}”（{where}）；{left}"
    ),
    "'{other}' keeps '{keys}'": "后者还有“{keys}”",
    "'{other}' has no key left": "后者没有按键了",
    "'{name}' is no modifier; {advice}": "“{name}”不是修饰键；{advice}",
    "'{name}' is no key; {advice}": "“{name}”不是按键；{advice}",
    "a blank is written 'space', a tabulator 'tab'": "空格写作 space，制表写作 tab",
    "write one character, or {names}": "请写一个字符，或 {names}",
    "{program} begins its own commands with it": "{program} 用它开始自己的命令",
    "terminals stop their output at it": "终端用它停住输出",
    "it always leaves the explorer at once": "它总是立即退出浏览器",
    "terminals send {key} for it": "终端送来的是 {key}",
    "terminals send {key} for it, or keep it for themselves": "终端送来的是 {key}，或留作自用",
    "some terminals send it for Enter": "有的终端用它表示 Enter",
    "it only ever backs out": "它只用来返回",
    "it copies or leaves": "它用来复制或退出",
    "one types there, and the box takes it; use Ctrl or a function key": (
        "那里要输入文字；请用 Ctrl 或功能键"
    ),
    "terminals send the same without Shift": "终端送来的和不按 Shift 时一样",
    "write the character that Shift makes": "请直接写按 Shift 后得到的字符",
    # Themes.
    "no theme '{name}'; {advice}": "没有“{name}”这套配色；{advice}",
    "this theme can't be read: {why}": "读不了这套配色：{why}",
    "a theme file has at most {most} bytes": "配色文件至多 {most} 字节",
    "not YAML: {why}": "不是 YAML：{why}",
    "not YAML, or not in UTF-8": "不是 YAML，或不是 UTF-8",
    "nested too deep": "嵌套太深",
    "a field without a name": "有一项没有名称",
    "must be fields and their texts: no list, no alias": "须是各项及其文字：没有列表和别名",
    "{name}: stands twice": "{name}：出现了两次",
    "{name}: no such {what}; {advice}": "{name}：没有这{what}；{advice}",
    "field": "一项",
    "colour": "种颜色",
    "{name}: is missing": "{name}：没有写",
    "{name}: must be a text": "{name}：须是文字",
    "{name}: must be true or false": "{name}：须是 true 或 false",
    "{name}: must be a mapping": "{name}：须是映射",
    "name: must be the file's name, '{stem}', in a-z, 0-9 and '-'": (
        "name：须是文件名“{stem}”，用 a-z、0-9 和 -"
    ),
    "{name}: '{colour}' is no colour; write #rrggbb": "{name}：“{colour}”不是颜色；请写 #rrggbb",
    "{name}: '{colour}' is no colour of the terminal; write one of {names}": (
        "{name}：“{colour}”不是终端的颜色；请写其中之一：{names}"
    ),
}


def in_chinese(message: str) -> str:
    """A message in Chinese; the English one where there is no other."""
    return said_again(message, CHINESE)
