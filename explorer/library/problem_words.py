"""What is wrong with a library, told in Chinese, for the screen; commands tell it in English."""

from __future__ import annotations

CHINESE = {
    "{count} reports are called '{name}'; name one by its path or number": (
        "有 {count} 份报告叫“{name}”；请用路径或序号指明"
    ),
    "no report '{name}' in the library; 'report-explorer library list' lists them": (
        "资料库里没有“{name}”；report-explorer library list 列出全部"
    ),
    "can't be read: {why}": "读不了：{why}",
    "can't be written to: {why}": "写不了：{why}",
    "there is no home folder to keep a library in; set HOME or XDG_DATA_HOME": (
        "没有存放资料库的主目录；请设置 HOME 或 XDG_DATA_HOME"
    ),
    "a library holds {most} reports at most; remove some first": "资料库至多 {most} 份报告；请先移去一些",
    "is no catalogue of a library; move it away and add the reports again": (
        "不是资料库的目录文件；请移走，再加入各份报告"
    ),
    "is of another version of report-explorer; use that one, or move it away": (
        "属于另一版本的 report-explorer；请用那个版本，或移走它"
    ),
}
