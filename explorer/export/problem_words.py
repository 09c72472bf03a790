"""Why an export can't be written, told in Chinese, for the screen; commands tell it in English."""

from __future__ import annotations

CHINESE = {
    "writing Word needs 'pip install \"report-explorer[docx]\"'": (
        '写 Word 须先运行 pip install "report-explorer[docx]"'
    ),
    "names a directory; name a file in it": "是文件夹的名称；请写其中一个文件的名称",
    "is a directory; name a file in it": "是文件夹；请写其中一个文件的名称",
    "is no name for a file; give another one": "不能作文件名；请换一个",
    "can't be written: {reason}; nothing was changed": "写不了：{reason}；什么也没有改动",
    "is a link to {target}, which is not there; give --force to write it, or another name": (
        "是指向 {target} 的链接，而它不存在；请换一个名称"
    ),
    "exists already; give --force to replace it, or another name": "已经存在；请换一个名称，或同意替换",
}
SYSTEM = {
    "No such file or directory": "没有这个文件或文件夹",
    "Permission denied": "没有权限",
    "No space left on device": "磁盘已满",
    "Disk quota exceeded": "超出磁盘配额",
    "Read-only file system": "文件系统只读",
    "Not a directory": "不是文件夹",
    "Is a directory": "是文件夹",
    "File name too long": "文件名太长",
    "Input/output error": "读写出错",
    "Too many levels of symbolic links": "链接层数太多",
}
"""What the system says of files; what is not here stays as the system says it."""
