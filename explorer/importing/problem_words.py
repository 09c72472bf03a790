"""Why a document can't be opened, told in Chinese, for the screen; commands tell it in English.

Every sentence of this package stands here beside its English form, with the same fields; a test holds them
together.
"""

from __future__ import annotations

CHINESE = {
    "is empty; give a document with something in it": "是空的；请给出有内容的文件",
    "holds no text; give a document with something in it": "没有文字；请给出有内容的文件",
    "holds no text": "没有文字",
    "holds no text (binary); give a document such as .docx, .pdf, .md or .txt": (
        "不是文字（二进制）；请给出 .docx、.pdf、.md、.txt 之类的文件"
    ),
    "is larger than {limit} MiB; split it into several files": "大于 {limit} MiB；请拆成几个文件",
    "takes more time or memory than a document of its size may; split it or save it anew": (
        "耗用的时间或内存超过这样大小的文件所许；请拆开或另存一份"
    ),
    "reading {kind} needs 'pip install \"report-explorer[{extra}]\"'": (
        '读 {kind} 须先运行 pip install "report-explorer[{extra}]"'
    ),
    "is a .{name} file, which holds no report; save its text as .docx, .pdf or .md": (
        "是 .{name} 文件，里面没有报告；请把文字另存为 .docx、.pdf 或 .md"
    ),
    "is a .{name} file; convert it first: {command} '{file}'": (
        "是 .{name} 文件；请先转换：{command} '{file}'"
    ),
    "no format is called '{name}'; known are {known}": "没有叫“{name}”的格式；有 {known}",
    # Of encodings.
    "no encoding is called '{encoding}'; try utf-8, gb18030, big5 or utf-16": (
        "没有叫“{encoding}”的编码；请试 utf-8、gb18030、big5 或 utf-16"
    ),
    "not {encoding}: byte {byte} at offset {offset} fits no character; name another --encoding": (
        "不是 {encoding}：偏移 {offset} 处的字节 {byte} 不成字符；请用 --encoding 另指编码"
    ),
    "not {encoding}; name another --encoding": "不是 {encoding}；请用 --encoding 另指编码",
    "'{encoding}' is no encoding of text; try utf-8 or gb18030": (
        "“{encoding}”不是文字编码；请试 utf-8 或 gb18030"
    ),
    "begins as {name} but byte {offset} fits no character; name its --encoding": (
        "开头像 {name}，但第 {offset} 字节不成字符；请用 --encoding 指明编码"
    ),
    # Of archives: Word, EPUB.
    "is encrypted or an old .doc; take its password off or save it as .docx": (
        "已加密，或是旧式 .doc；请去掉密码，或另存为 .docx"
    ),
    "is encrypted; take its password off": "已加密；请去掉密码",
    "is cut off or no zip archive; get the document again": "不完整，或不是 zip 压缩文件；请重新获取",
    "is a broken zip archive; save the document again": "压缩结构已损坏；请重新保存",
    "is a zip archive without a document; unpack it and give the document": (
        "是不含文档的压缩文件；请解压后给出其中的文档"
    ),
    "is broken: '{name}' in it can't be unpacked": "已损坏：其中的“{name}”解不开",
    "holds {count} files, more than {most}; it is not read": "含 {count} 个文件，超过 {most} 个；不读",
    "unpacks to {size} MiB, more than {limit}; it is not read": "解开有 {size} MiB，超过 {limit}；不读",
    "unpacks to {times} times its size; it is not read": "解开是原来的 {times} 倍；不读",
    "is broken: '{name}' in it is no XML": "已损坏：其中的“{name}”不是 XML",
    "'{name}' in it is nested too deep; it is not read": "其中的“{name}”嵌套太深；不读",
    "is not read: '{name}' in it may define entities ({forbidden}>)": (
        "不读：其中的“{name}”可能定义实体（{forbidden}>）"
    ),
    "is no Word document: word/document.xml is missing": "不是 Word 文档：没有 word/document.xml",
    "is locked (DRM); its text can't be read": "有版权锁（DRM）；读不了文字",
    "is no EPUB book: META-INF/container.xml is missing": "不是 EPUB：没有 META-INF/container.xml",
    "is no EPUB book: its description (.opf) is missing": "不是 EPUB：没有说明文件（.opf）",
    # Of PDF.
    "has no pages": "没有页",
    "has no page that can be read; print or export it again": "没有一页读得了；请重新打印或导出",
    "holds no text, only pictures of pages; recognise it first: ocrmypdf FILE.pdf NEW.pdf": (
        "没有文字，只有页面图片；请先识别：ocrmypdf FILE.pdf NEW.pdf"
    ),
    "has a text layer whose fonts name no characters; recognise it anew: ocrmypdf --force-ocr FILE.pdf NEW.pdf": (
        "文字层的字体没有指明字符；请重新识别：ocrmypdf --force-ocr FILE.pdf NEW.pdf"
    ),
    "is encrypted; save it without its password": "已加密；请去掉密码另存",
    "is encrypted; save it without encryption": "已加密；请不加密另存",
    "is broken and can't be read as PDF; print or export it again": "已损坏，不能当 PDF 读；请重新打印或导出",
}
