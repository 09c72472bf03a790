"""What looks like a number in prose and is no quantity: one named pattern a rule, tried before the grammar.

Each pattern consumes the whole of what it recognises, so that no part of it is read as a figure. The
rules are grouped by the kind of character they begin with, so that a place in a text is tried against
few of them. All are linear: repetitions are bounded or possessive. Blanks stand in classes, for a
verbose expression.
"""

from __future__ import annotations

from explorer.text.quantity.words import words

DIGITS = "0-9０-９"
HAN = "零〇○一二三四五六七八九十百千"
_ONE_TO_NINE = "一二三四五六七八九"
_D = f"[{DIGITS}]"
_H = f"[{HAN}]"
_MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_YEAR = f"(?:{_D}{{4}}|[一二][零〇○{_ONE_TO_NINE}]{{3}})"
_TO = r"[ \u3000]?[-—–~～至到、和－/及与][ \u3000]?"
_DAY = f"(?:{_D}{{1,2}}|{_H}{{1,3}})"
_YEAR_WORD = "(?:年度?|财年|学年)"

_MARK = rf"{_D}{{1,2}}(?:\.{_D}{{1,2}}){{0,4}}"
SECTION_MARK = (
    rf"(?m:^)[ \t\u3000#*]{{0,8}}+(?:{_H}{{1,3}}[、．.](?!{_D})|{_MARK}[、．)）](?!{_D})"
    rf"|{_MARK}\.?[ ]+(?=[\u4e00-\u9fff](?![次万亿千百]))|{_D}{{1,2}}\.(?!{_D}))"
)
"""A number at a line's start that counts sections: 一、 1. 2.3 （the only rule that needs the line）."""

AT_SIGNS: dict[str, str] = {
    "book title": r"《[^《》\n]{1,80}》",
    "quoted name": r"[“‘「『][^“”‘’「」『』\n%％元]{1,14}[”’」』]",
    "quoted in ASCII": r"\"[^\"\s%％元]{1,14}\"(?=[\u4e00-\u9fff])",
    "document number": rf"[〔\[（(【][ ]?{_D}{{4}}[ ]?[〕\]）)】][ ]?第?[ ]?{_D}{{1,6}}[ ]?号",
    "bracket mark": rf"[（(][ ]?(?:{_H}{{1,3}}|{_D}{{1,2}})[ ]?[）)]",
}
AT_WORDS: dict[str, str] = {
    "web address": r"(?:https?://|www\.)[^\s，。；、）)]++",
    "numbered": rf"\b(?:No|no|Nos)\.[ ]?{_D}++|\b[NnXx][+＋]{_D}++",
    "date": rf"\b{_MONTHS}\.?[ ]{_D}{{1,2}}(?:st|nd|rd|th)?\b(?:,?[ ]{_D}{{4}})?",
    "ordinal": (
        rf"第[ \u3000]?(?:{_D}++|[{HAN}万两]++)(?:[-—~～至、和][0-9{_ONE_TO_NINE}十]++(?=[产位名批个]))?"
    ),
    "ordinal in words": (
        r"\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
        r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"
    ),
    "rank": rf"(?<![提目以当之先])前[ ]?(?:{_D}++|{_H}++|两)(?=[ ]?(?:[位名强]|大|个月))",
    "labelled": (
        r"\b(?:Pillar|Vol|Volume|Issue|Annex|Table|Chapter|Section|Page|Pg|Figure|Fig|Part|Article|Class|Phase"
        rf"|Stage|Version|Type|Level|Tier|Step|Note|Item|Schedule|Appendix)\.?[ ]{_D}++(?:[.\-–]{_D}++)*+(?!%)"
    ),
    "first quarters": r"前[一二三四1-4][ ]?季度",
}
AT_NUMBERS: dict[str, str] = {
    "years": rf"(?<!{_D}){_YEAR}[ ]?年?(?:{_TO}(?:{_YEAR}|{_D}{{2}}))++[ ]?{_YEAR_WORD}",
    "year": rf"(?<!{_D}){_YEAR}[ ]?{_YEAR_WORD}(?!期)(?:{_TO}{_DAY}?月)?",
    "era": rf"(?:{_D}{{2,4}}|[{_ONE_TO_NINE}]{{0,2}}十)[ ]?(?:世纪|年代)",
    "month": (
        rf"(?:{_DAY}{_TO})?{_DAY}[ ]?月(?!均|产)(?:份|底|末|初|中旬|上旬|下旬)?"
        rf"(?:[ ]?{_DAY}[日号]?(?:{_TO}{_DAY}[日号])?)?"
    ),
    "quarter": rf"(?:[一二三四1-4]{_TO})?[一二三四1-4][ ]?季度",
    "plan": rf"(?:[三五十两]|{_D}{{1,2}})[ ]?年(?=规划|计划|行动|义务)",
    "anniversary": rf"(?:{_H}|{_D}){{1,4}}+[ ]?周年",
    "line": rf"(?:{_H}|{_D}){{1,6}}+[ ]?(?:条例|号线|期工程|年级)",
}
AT_DIGITS: dict[str, str] = {
    "telephone": (
        rf"(?<!{_D})(?:0{_D}{{2,3}}-{_D}{{7,8}}|400-?{_D}{{3}}-?{_D}{{4}}|1[3-9]{_D}{{9}}(?![ ]?[元万亿.,]))(?!{_D})"
    ),
    "iso date": rf"(?<!{_D}){_D}{{4}}[-./]{_D}{{1,2}}[-./]{_D}{{1,2}}(?!{_D})",
    "school year": rf"\b{_D}{{4}}[-–/]{_D}{{2,4}}\b(?![-–/.]{_D}|[ ]?[万亿元个人%])|\b{_D}{{4}}s\b",
    "days": rf"{_D}{{1,2}}[ ]?日(?![均产内]){_TO}{_D}{{1,2}}[ ]?日|{_D}{{1,2}}[ ]?日(?!均|产|处理|内|以内|游)",
    "english date": rf"{_D}{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?{_MONTHS}\b(?:,?[ ]{_D}{{4}})?",
    "clock": rf"{_D}{{1,2}}(?:[.:]{_D}{{2}})?[ ]?[ap]\.?m\b",
    "hour": rf"{_D}{{1,2}}时{_D}{{1,2}}分|{_D}{{1,2}}点(?:{_D}{{1,2}}分|半|整|钟)",
    "proportion": (
        rf"(?<![:：{DIGITS}.]){_D}{{1,4}}(?:\.{_D}++)?"
        rf"(?:[:：∶](?!1(?![{DIGITS}.])){_D}{{1,4}}(?:\.{_D}++)?)++"
    ),
    "ordinal": rf"(?<!{_D}){_D}{{1,4}}(?:st|nd|rd|th)\b",
    "class": rf"(?<!{_D}){_D}{{1,5}}+[ ]?(?:强(?![度化劲降对风震台])|热线|号(?!召)|路公交|次列车)",
    "generation": rf"{_D}{{2}}后(?=[ ，。、；”]|青年|职|大学生)",
    "sum name": rf"(?<![{DIGITS}.]){_D}++(?:[+＋]{_D}++)++(?![{DIGITS}%])",
    "version": rf"{_D}++\.{_D}++(?:\.{_D}++)++|{_D}++(?:-{_D}++){{2,}}+",
}
AT_HAN: dict[str, str] = {
    "broken share": r"(?:[百千万]分之){2,}+",
    "session": (
        rf"(?:{_H}{{2,3}}|十)届(?:[{_ONE_TO_NINE}]中|{_H}{{1,2}}次)?"
        rf"|{_H}{{1,2}}届(?:[{_ONE_TO_NINE}]中|{_H}{{1,2}}次)|{_H}{{1,3}}次(?=全会|会议|代表大会|全体)"
    ),
    "five-year plan": (
        rf"[一二三]?十[{_ONE_TO_NINE}]五(?!年|[个项名人家])|[{_ONE_TO_NINE}]五(?=规划|计划|时期|期间)"
    ),
    "schooling": r"[九十五二]{1,3}年(?=制|一贯)",
    "slogan": (
        rf"[{_ONE_TO_NINE}两][级屏带核廊区纵横环心圈轴翼链港园网平极][台]?"
        rf"[{_ONE_TO_NINE}两多][\u4e00-\u9fff]"
    ),
    "project phase": r"(?<![各训办展班了共])[一二三四五]期",
}
"""Rule name → pattern, for what begins with a sign, a word, any numeral, a digit, a Chinese numeral."""

IDIOMS = words(
    "百分百 十分 万分 一系列 千方百计 千家万户 千门万户 万家灯火 三位一体 四位一体 五位一体 六位一体",
    "两位一体 两位数 一位数 三位数 四个全面 三个代表 两个维护 两个确立 四个意识 四个自信 四个伟大",
    "两个毫不动摇 八项规定 两个一百年 三次产业 一次性 二次供水 二次创业 二次元 一次能源 二次能源",
    "一次分配 二次分配 三次分配 一户一 一人一 一企一 一村一 一镇一 一校一 一县一 一园一 一品一 一项一",
    "一岗一 一年一度 一年四季 一家人 一家亲 一家老小 一件事 一张网 一张图 一条龙 一条心 一条街 一条路",
    "一盘棋 一把手 百家争鸣 百家姓 千人千面 千军万马 百万雄师 百万大军 千里 万里 万户侯 万元户",
    "三天两头 三步走 两步走 十年树木 百年树人 百日 百年 千年 万年 千百万 成千上万 千千万万 千万不",
    "千万别 千万要 万众一心 三门峡 五台山 五家渠 七台河 九台区 三台县 三元区 三亩地 百名县 四个现代化",
    "五个一工程 四个最严 三个区分开来 五个统筹 两个大局 三个务必 两个务必 一个中国 两个健康 两个先行区",
    "两个结合 四个服务 六个必须坚持 五个必由之路 九个坚持 十个坚持 六个坚持 三个不 三个增长极 十年动乱",
    "一成为 一成立 一成不变 一成效 两种制度 一千零一夜 七个着力 四个着力 四个走在前列",
)
"""Idioms, slogans and names of places that begin like a number with a unit or a magnitude."""
