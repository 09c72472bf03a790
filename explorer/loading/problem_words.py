"""What is wrong with a report's file told in Chinese, for the screen; commands tell it in English.

Every sentence of this package stands here beside its English form, with the same fields; a test holds them
together.
"""

from __future__ import annotations

from explorer.problems import Problem
from explorer.sentences import said_again

CHINESE = {
    # Of a file that can't be opened.
    "there is no such file; check the name": "没有这个文件；请核对名称",
    "is a folder; give the path of a file in it, or of several to read them as chapters": (
        "是文件夹；请给出其中一个文件的路径，或几个文件的路径，按章节来读"
    ),
    "may not be read; ask for permission or copy it": "没有读取的权限；请申请权限或另存一份",
    "is a device, not a file; give the path of a report": "是设备，不是文件；请给出报告的路径",
    "is no possible file name": "不能作文件名",
    "is larger than {limit} MiB; split the report into several files": (
        "大于 {limit} MiB；请把报告拆成几个文件"
    ),
    "can't be read ({why})": "读不了（{why}）",
    "is empty; a report begins with 'format: {format}'": "是空的；报告以 format: {format} 开头",
    "no report: the key 'format' is missing; a report begins with 'format: {format}'": (
        "不是报告：没有 format 这个键；报告以 format: {format} 开头"
    ),
    "no report: the file holds {found}; a report is a mapping with 'format: {format}'": (
        "不是报告：文件里是{found}；报告是含有 format: {format} 的映射"
    ),
    "the format is '{given}'; this version reads 'format: {format}'": (
        "格式是“{given}”；本版本读 format: {format}"
    ),
    "not {encoding}: {found} fits no character; save the file as UTF-8": (
        "不是 {encoding}：{found}不成字符；请把文件存为 UTF-8"
    ),
    "byte {byte} at offset {offset}": "偏移 {offset} 处的字节 {byte} ",
    "the end": "末尾",
    "{sign} is half of a character; remove it": "{sign} 是半个字符；请删去",
    # Of a file that is no YAML, or more of it than is read.
    "not YAML that can be read": "不是读得了的 YAML",
    "not valid YAML: {why}": "不是合格的 YAML：{why}",
    "{message}; U+{code} in line {line} ends a line for YAML: remove it or write it as an escape": (
        "{message}；第 {line} 行的 U+{code} 在 YAML 里是换行：请删去或写成转义"
    ),
    "holds a character YAML does not allow; save the file as UTF-8": (
        "含有 YAML 不容许的字符；请把文件存为 UTF-8"
    ),
    'the control character U+{code} may not stand in a file; remove it or write it as an escape in "…"': (
        '文件里不能有控制字符 U+{code}；请删去，或在 "…" 里写成转义'
    ),
    r"an escape such as \ud83d is half of a character; write \U0001F600 or the character itself": (
        r"\ud83d 这样的转义只是半个字符；请写 \U0001F600 或字符本身"
    ),
    "nested too deep; sections may be {most} levels deep, no more": "嵌套太深；章节最多 {most} 级",
    "the tag '{tag}' is refused; write plain text without a tag": (
        "不接受标签“{tag}”；请写不带标签的普通文字"
    ),
    "'*{name}' refers to a value it stands in; write it out": "“*{name}”指的是它所在的值；请写出来",
    "'*{name}' refers to no anchor; put it in quotes": "“*{name}”没有所指；请加引号",
    "the aliases ('*') grow the file to more than {most} times its size; write the values out": (
        "别名（*）使文件大到 {most} 倍以上；请把值写出来"
    ),
    "a ':' stands where none may; put the text in quotes or mend the indentation": (
        "这里不能有“:”；请给文字加引号，或改正缩进"
    ),
    "a character that may not start a value (tab, '@', '`', '%'); put the text in quotes": (
        "值不能以这个字符开头（制表符、@、`、%）；请给文字加引号"
    ),
    "the indentation does not fit the lines above; align it": "缩进与上面各行不合；请对齐",
    "the indentation does not fit the lines above, or a key is missing; align it": (
        "缩进与上面各行不合，或缺了键；请对齐"
    ),
    "a list item must start with '- ' under the others; align it": "列表的各项以“- ”开头，上下对齐；请对齐",
    "a key without its ':'; add it or put the text in quotes": "键后没有“:”；请补上，或给文字加引号",
    "a quote or bracket is not closed; close it": "引号或括号没有合上；请合上",
    "a ',' or the closing bracket is missing; add it": "缺了“,”或右括号；请补上",
    "a value is missing here; write one or remove the sign before it": "这里缺了值；请写上，或删去前面的符号",
    "a tab where spaces are needed; indent with spaces": "这里要用空格，不能用制表符；请用空格缩进",
    r"an unknown escape after '\' in double quotes; write '\\' or use single quotes": (
        r"双引号里“\”后面不是认得的转义；请写 \\，或改用单引号"
    ),
    r"an escape without its digits in double quotes; write '\\' or use single quotes": (
        r"双引号里的转义缺了数字；请写 \\，或改用单引号"
    ),
    "'*' refers to an anchor that is not there; put the text in quotes": "“*”没有所指；请给文字加引号",
    "a %YAML line of another major version; remove it": "%YAML 一行写的是另一个大版本；请删去",
    "a '!' tag that is not declared; put the text in quotes": "“!”标签没有声明；请给文字加引号",
    "the document ends here but text follows; remove it or mend the indentation": (
        "文档到此为止，后面却还有文字；请删去，或改正缩进"
    ),
    # Of a report that opens all the same.
    "another document ('---') follows; only the first one is read": "后面还有一份文档（---）；只读了第一份",
    "the report has no sections; write them under 'sections:'": "报告没有章节；请写在 sections: 下面",
    "the section is empty: it has no body, no figures and no subsections": (
        "这一节是空的：没有正文、数据和下级章节"
    ),
    "'{key}' stands twice; the first, at line {line}, is used": ("“{key}”出现了两次；采用第 {line} 行的那个"),
    "'{key}' stands twice in '{field}'; the first is used: remove one": (
        "“{key}”在 {field} 里出现了两次；采用第一个，请删去另一个"
    ),
    "merge keys ('<<') are not part of the format; write the keys out": (
        "本格式没有合并键（<<）；请把各个键写出来"
    ),
    "a key must be a text, not a list or mapping; left out with its value": (
        "键须是文字，不能是列表或映射；连同它的值都略去了"
    ),
    "{noun} has no key '{key}'{hint}": "{noun}没有“{key}”这个键{hint}",
    "; did you mean '{name}'?": "；是不是“{name}”？",
    "{noun} needs '{key}'; write '{key}: …'": "{noun}须有“{key}”；请写上 {key}: …",
    "the id '{id}' is also {noun}'s at line {line}; this one is opened as '{name}'": (
        "标识“{id}”已用于第 {line} 行的{noun}；这一个改作“{name}”"
    ),
    "'{key}' names the figure itself; remove it": "“{key}”指的是这项数据自己；请删去",
    "'{key}' names the figure '{name}', which is not there{hint}": "“{key}”所指的数据“{name}”不存在{hint}",
    "too many quotes in too long bodies to check them all": "引文太多、正文太长，没有全部核对",
    "the quote '{quote}' is not in the section's body; copy it from there": (
        "引文“{quote}”不在本节正文里；请从正文复制"
    ),
    "'{id}' is no id: use letters, digits, '-', '_' and '.', without blanks or '/'": (
        "“{id}”不能作标识：请用字母、数字、-、_ 和 .，不含空格和 /"
    ),
    "'{text}' is read as {meant}; write {key}: {meant}": "“{text}”按 {meant} 读；请写 {key}: {meant}",
    "{key} '{text}' is not a decimal and left out; write a number in digits, such as 24 or 1.54, "
    "of at most {most} digits": (
        "{key} 的“{text}”不是十进制数，已略去；请写数字，如 24、1.54，至多 {most} 位"
    ),
    """'{text}' is no period; write "2023", "2023-06", "2023-06-30" or two of them with "/" between""": (
        '“{text}”不是期间；请写 "2023"、"2023-06"、"2023-06-30"，或用 / 连接两个'
    ),
    "'{text}' is no language tag; write one such as zh-Hans or en": (
        "“{text}”不是语言标签；请写 zh-Hans、en 一类的标签"
    ),
    "{key} '{text}' is none of: {choices}": "{key} 的“{text}”不在可选之列：{choices}",
    "'{key}' holds {found} but must be {wanted}; left out": "“{key}”须是{wanted}，这里是{found}；已略去",
    "{count} more problems of the kind '{code}' are not listed": "另有 {count} 处同类问题（{code}）未列出",
    # What they speak of.
    "the report": "报告",
    "a section": "节",
    "a figure": "数据",
    "a note": "注",
    "a target": "目标",
    "a value of a series": "往期数值",
    "another section": "另一节",
    "another figure": "另一项数据",
    "a list": "列表",
    "a mapping": "映射",
    "a text": "文字",
    "a single text": "一段文字",
    "a text in its list": "列表中的文字",
    "a list in its list": "列表中的列表",
    "{noun} in its list": "列表中的{noun}",
    "{noun} among its texts": "各项中的{noun}",
    "a list, as in [one, two]": "列表，如 [甲, 乙]",
    "a list of ids, as in [one, two]": "标识的列表，如 [a, b]",
    "a mapping, as in {name: text}": "映射，如 {名称: 文字}",
    "a mapping of its keys": "由各个键组成的映射",
    "a list of mappings, each after a '- '": "映射的列表，每项以“- ”开头",
    "a text; put it in quotes if it is one": "文字；若是文字请加引号",
}


def chinese(problem: Problem) -> str:
    """The problem in Chinese; in English where its sentence is not known."""
    return said_again(problem.message, CHINESE)
