"""Quantities of prose that no reader would keep as a figure of the report."""

from __future__ import annotations

import re

from explorer.text.quantity import Quantity

_ENUMERATION = re.compile(r"[ 　]?(?:方面|点[^\d]|条[路主经]|句话|个方面|大方面)")
_ENUMERATIONS = frozenset(("方面", "个方面", "大方面", "点", "句", "层", "步", "代", "个字", "句话"))
_SPAN_UNITS = frozenset(("年", "个月", "天", "月", "日", "周", "小时", "year", "years", "months", "days"))
_SPAN_BEFORE = re.compile(
    r"(?:过去|近|这|今后|未来|最近|前|后|历经|经过|历时|每|头|上|下|第|几|the|last|past|next|few|previous|coming|every|for|in)\s*$"
)
_SPAN_AFTER = re.compile(r"[ ]?(?:来|间|以来|里|期间|的时间|前|后|内|多来|ago|later|earlier|time)")
_CAPTION = re.compile(
    r"(?:图|表|圖|附件|附表|第|[单單]位[：:]"
    r"|\b(?i:figure|fig\.|table|chart|exhibit|section|chapter|part|item|note|page|no\.))[ 　\u00a0]*$"
)
_PRINCIPLES = re.compile(r"(?:基本)?(?:原则|基本点|现代化|中全会|代表)")
_DIGITS_SAID = re.compile(r"[一二三四五六七八九]{2,}")
_COUNTED = re.compile(r"[ \u00a0](?:[a-z][a-z-]*[ ]){0,3}[a-z-]+s\b")
_RATED = re.compile(r"(?:每|\b(?i:per|every|aged?|ages|turns?|turned))[ \u00a0]*$")
_ONE_OF_MANY = re.compile(r"一[批些系]")
_NAMED_AFTER = re.compile(r"[\u4e00-\u9fffA-Za-z][ ]?$")
_NAMES = re.compile(r"[\u4e00-\u9fff]")
_LEVELS = re.compile(r"[达至为到超过共有计数量值率比近约逾破的增降从由]$")
_PARTICLE = re.compile(r"\bPM[ ]?$")
_BARE_MAGNITUDE = re.compile(r"[十百千万亿]{1,2}[^\d零一二三四五六七八九余多几来半]*$")
_CLAUSE_START = re.compile(r"(?:^|[，。；、：！？\s（“])$")
_CIRCLE = re.compile(r"[^，。；]{0,6}?(?:生活|交通|经济|通勤|出行|服务|都市|医疗|航空)圈")
_AGE = re.compile(r"寿命|年龄|岁数|(?i:life expectancy|average age|median age)")
_AGES = frozenset(("岁", "years old"))
_VISIT = re.compile(
    r"(?:亲临|亲自|视察|考察|参加|参与|出席|作出|做出|发表|赴|来到|莅临|对|就|强调|提到|会见|批示|致信|听取)"
)
_ABSTRACT = re.compile(
    r"(?:不同的?|主要|重要|基本|突出|明显)?(?:方向|方法|道路|问题|原因|特点|阶段|因素|矛盾|阵营|环节|关键|文明|大局|办法|可能|态度|前途"
    r"|意义|含义|概念|观点|倾向)"
)
_HAN_SMALL = re.compile(r"[一二三四五六七八九十两]{1,2}")
_LASTING = re.compile(r"(?:连续|年限|期限|寿命|工期|周期|延长|缩短|提高|年龄|受教育)[^，。；、\d]{0,4}$")
_LASTS = re.compile(r"(?i:expectancy|lifespan|average|median|maturity|tenure|shortened|reduced)")
_ADJECTIVE = re.compile(r"(?:\d|[a-z])-[a-z]+$")
_FRACTION = re.compile(r"\d{1,3}/\d{1,4}")
_LINE_START = re.compile(r"(?:^|\n)[ \t]*$")
_COMPARES = re.compile(r"[<>=@~+^_][ ]?$")
_AFTER_LATIN = re.compile(r"[A-Za-z_@\-][ ]?$")
_REVISION = re.compile(r"[-~+_][A-Za-z0-9]")
_VERSION = re.compile(r"\d{1,2}\.0")
_PER_OUTPUT = re.compile(r"地区生产总值|国内生产总值|GDP|工业增加值|(?:工业)?总?产值")
_THRESHOLD = re.compile(
    r"(?!的)[^\W\d_]{2,10}?(?:达到?|共|有|超过?|近|约|新增|累计)?[ ]?\d[\d,.]*[ ]?万?[个项家户人名所座件条处台辆套]"
)
_MEASURES = frozenset(("分", "级", "吨", "米", "平方米", "千瓦", "公里"))
_LISTED = re.compile(r"(?:^|\n|[。；])\s*$")


def is_noise(text: str, quantity: Quantity) -> bool:
    """Whether a quantity only counts off points, tells a span of time in passing, or is a bare small number."""
    printed = text[quantity.value_start : quantity.value_end]
    if _CAPTION.search(text, max(0, quantity.start - 9), quantity.start):
        return True
    if _RATED.search(text, max(0, quantity.start - 8), quantity.start) or _is_set_phrase(text, quantity):
        return True
    if _PRINCIPLES.match(text, quantity.end) or _DIGITS_SAID.fullmatch(printed):
        return True
    if quantity.unit in _ENUMERATIONS or (
        quantity.unit in ("个", "大", "") and _ENUMERATION.match(text, quantity.end)
    ):
        return True
    if quantity.unit in _AGES or quantity.canonical_unit == "岁":
        return not _AGE.search(text, max(0, quantity.start - 24), quantity.start)
    if quantity.unit in _SPAN_UNITS or quantity.canonical_unit in _SPAN_UNITS:
        return _passing(text, quantity)
    if quantity.unit:
        return False
    return _bare(text, quantity)


def _is_set_phrase(text: str, quantity: Quantity) -> bool:
    """Whether words only sound like a figure: 一批项目, 信心百倍, 三次亲临, 两种方法, a date as 9/11."""
    printed = text[quantity.value_start : quantity.end]
    if _is_threshold(text, quantity, printed) or (
        quantity.unit == "连" and text[quantity.end : quantity.end + 1] in "增降冠"
    ):
        return True
    if _is_article(quantity, printed) or printed == "百倍" or _is_scale(text, quantity, printed):
        return True
    if _CIRCLE.match(text, quantity.end) and quantity.canonical_unit in ("小时", "分钟"):
        return True
    if quantity.unit == "次" and _VISIT.match(text, quantity.end):
        return True
    han = _HAN_SMALL.fullmatch(text, quantity.value_start, quantity.value_end)
    if han and _ABSTRACT.match(text, quantity.end):
        return True
    return bool(_FRACTION.fullmatch(printed)) and not _NAMES.search(
        text, max(0, quantity.start - 6), quantity.end + 6
    )


def _is_article(quantity: Quantity, printed: str) -> bool:
    """Whether 一 only says that there is one: 突破一批技术, 上了一个新台阶."""
    return bool(_ONE_OF_MANY.match(printed)) or (
        printed[:2] in ("一个", "一种", "一条", "一项")
        and quantity.bound == "above"
        and quantity.value == "1"
    )


def _is_scale(text: str, quantity: Quantity, printed: str) -> bool:
    """Whether a magnitude alone says what is counted by (万人专利拥有量) or from which size on (亿元以上项目)."""
    if not _BARE_MAGNITUDE.match(printed):
        return False
    before, after = text[quantity.start - 1 : quantity.start], text[quantity.end : quantity.end + 1]
    if before + after in ("（）", "()") or _PER_OUTPUT.match(text, quantity.end):
        return True
    if before == "个" and text.startswith("台阶", quantity.end):
        return True
    if not _NAMES.match(text, quantity.end):
        return False
    start = _CLAUSE_START.search(text, max(0, quantity.start - 1), quantity.start)
    return printed.endswith("以上") or (quantity.bound == "exact" and start is not None)


def _is_threshold(text: str, quantity: Quantity, printed: str) -> bool:
    """Whether a measured number only says from where on things are counted: 600分以上考生2316人."""
    if not printed.endswith(("以上", "以下")) or not _THRESHOLD.match(text, quantity.end):
        return False
    return quantity.canonical_unit in _MEASURES


def _passing(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.start - 8) : quantity.start]
    printed = text[quantity.value_start : quantity.end]
    if quantity.unit.isascii() and not _LASTS.search(text, max(0, quantity.start - 40), quantity.start):
        return True
    if _ADJECTIVE.search(printed) or printed.endswith("内"):
        return True
    if quantity.unit in ("年", "年时间") and not _LASTING.search(before):
        return True
    return (
        bool(_SPAN_BEFORE.search(before) or _SPAN_AFTER.match(text, quantity.end))
        or quantity.text[:1] in "近过前上下这"
    )


def _bare(text: str, quantity: Quantity) -> bool:
    """A number without a unit: kept where it is large or has a bound, but no number of a list or a page."""
    value = quantity.value
    before = text[max(0, quantity.start - 4) : quantity.start]
    if _VERSION.fullmatch(value) or _PARTICLE.search(before):
        return True
    if "." in value and (_LINE_START.search(before) or _is_version(text, quantity)):
        return True
    if _COMPARES.search(before) or text[quantity.start : quantity.start + 1] in "<>":
        return True
    named = _NAMED_AFTER.search(before) and not _LEVELS.search(before)
    if named and quantity.bound == "exact" and _NAMES.match(text, quantity.end):
        return True
    if quantity.bound != "exact" or "." in value:
        return False
    if _LISTED.search(text, max(0, quantity.start - 3), quantity.start):
        return True
    return len(value) < 3 and not (len(value) == 2 and _COUNTED.match(text, quantity.end))


def _is_version(text: str, quantity: Quantity) -> bool:
    """Whether a bare decimal tells a version: dpkg 1.15, 1.1-1; in Chinese text a Latin name before it is enough."""
    if _REVISION.match(text, quantity.end):
        return True
    around = text[max(0, quantity.start - 30) : quantity.end + 30]
    named = _AFTER_LATIN.search(text, max(0, quantity.start - 2), quantity.start)
    return named is not None and _NAMES.search(around) is not None
