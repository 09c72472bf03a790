"""What a figure found in prose measures: the noun phrase before it, the thing counted, or what grew."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"(?:[\s　“‘（(《、：:]|其中|此外|另外|同时|并且|并|也|还|则|以及|且|又|而|目前|全年|当年|今年|去年|上年"
    r"|前年|年内|"
    r"预计|力争|确保|截至|经统计|经测算|据统计|我校|我省|我市|我国|全省|该|重点|组织开展|组织|开展|确定"
    r"|获立项建设|获批|一年来|五年来|五年间|过去五年|过去一年|近年来|如今|现在|期间|"
    r"(?:19|20|１９|２０)[\d０-９]{2}\s*[—–\-~至到]\s*(?:19|20)?\d{2,4}\s*年?|(?:19|20)[\d]{2}\s*年(?:度|底"
    r"|末)?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|"
    r"“?十[一二三四五]五”?(?:时期|期间|规划)?|(?:到|至|自|从)(?=[“（(\d]|十)|已经|已|要|将)+"
)
_TAIL = re.compile(
    r"(?:[\s　“‘《]|(?:19|20)\d\d\s?年[底末度]?|总共|共计|累计|总计|合计|共有|共|达到了?|达成|达|为|是|有|到|至"
    r"|约|近|超过|超|突破|仅|只|就"
    r"|了|各|分别|将|均|平均|"
    r"控制在|保持在|稳定在|维持在|完成|实现|占|等|以来|不少于|不低于|以|约为|在|每|[:：（(—-])+$"
)
_COMPARED = re.compile(
    r"(?:同比|环比|比上年(?:同期|末|底)?|较上年(?:同期|末|底)?|比去年(?:同期)?|较去年|比[\d]{4}年|较[\d]{4}年"
    r"|比\S{1,6}?(?=增|下|提|减|上|降))"
)
_LEVEL = re.compile(
    r"(?:由|从)?(?:(?:19|20)\d\d年的?)?(?:进一步)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩小|压减|增"
    r"|降|升)[到至为][^\w]*$"
)
_FROM = re.compile(r"(?:由|从)(?:上年|去年|(?:19|20)\d\d年)?(?:同期|末|底)?的?$")
_GROWTH = re.compile(
    r"(?:年均)?(?:实际|名义|分别)?(?:增长|下降|提高|减少|上升|增加|降低|回落|下滑|提升|增幅|降幅|增速|上涨|下跌"
    r"|缩小|扩大|翻|净增|压减|增)(?:了|到|至|为|达|约|超|近)*$"
)
_AND_THEN = re.compile(r"[和及与、]\s*$")
_TAIL_NOUN = re.compile(
    r"[\s的“‘]*([^\W\d]{2,14}?)(?=[，。；、：！？\s（(”’》]|的|等[，。；、]|和|与|及|在|为|参加|参与|加入|纳入|获"
    r"|被|进入"
    r"|实现|完成|全部|以上|开展|投入|建成|通过|$)"
)
_VERBS = re.compile(
    r"^(?:新增|新建|建成|完成|实现|组织|开展|培训|发放|投入|安排|下达|争取|帮助|推荐|挑选|选派|新开工|打造|实施"
    r"|推动|支持|引进|培育|获得|获|给予|加入|确定|出台|修订|制定|改造|启动"
    r"|开工|带动|吸引|覆盖|服务|举办)+$"
)
_LONGEST = 24
_SHORT_VERB = 6
_CLASSIFIERS = frozenset("个项名所家人条座件次批户套台辆处张位种类篇部份期场间支只头艘架班口期大")


def chinese_name(left: str, tail: str, unit: str, before: str) -> str:
    """The name of a figure from its clause: `left` and `tail` of it, what the clause before measured.

    Empty where the text gives none.
    """
    plain = _COMPARED.sub("", left.rsplit("：", 1)[-1])
    plain = _FROM.sub("", _LEVEL.sub("", plain))
    core = _TAIL.sub("", _LEAD.sub("", plain, count=1) if _LEAD.match(plain) else plain)
    growth = _GROWTH.search(core) or _GROWTH.search(plain)
    if growth:
        subject = _TAIL.sub("", core[: growth.start()]) if growth.start() <= len(core) else ""
        word = "翻番" if "翻" in growth[0] else growth[0].rstrip("了到至为达约超近").replace("分别", "")
        return _short(subject) + word if len(subject) > 1 else before.removesuffix(word) + word
    core = core.lstrip("的")
    counted = _TAIL_NOUN.match(tail) if unit[-1:] in _CLASSIFIERS or len(core) < 2 else None
    if counted and (core.endswith("的") or len(core) < 2 or _AND_THEN.search(left)):
        return counted[1]
    core = _short(core)
    if counted and (len(core) <= _SHORT_VERB or _VERBS.match(core)):
        return core + counted[1]
    return core if len(core) > 1 else (counted[1] if counted else "")


def _short(phrase: str) -> str:
    """The last noun phrase of a long clause."""
    phrase = phrase.strip(" 　，。；：、“”‘’《》（）()*")
    if len(phrase) <= _LONGEST:
        return phrase
    for mark in ("的", "、", "为", "在"):
        last = phrase.rsplit(mark, 1)[-1].strip("”’》）) ")
        if 2 <= len(last) <= _LONGEST:
            return last
    return phrase[-_LONGEST:]


_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "by",
        "at",
        "in",
        "on",
        "for",
        "from",
        "with",
        "and",
        "or",
        "but",
        "that",
        "which",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "will",
        "would",
        "shall",
        "can",
        "could",
        "may",
        "about",
        "over",
        "under",
        "some",
        "another",
        "around",
        "than",
        "more",
        "less",
        "nearly",
        "almost",
        "up",
        "down",
        "only",
        "just",
        "also",
        "as",
        "it",
        "its",
        "this",
        "these",
        "those",
        "our",
        "their",
        "his",
        "her",
        "we",
        "they",
        "i",
        "he",
        "she",
        "you",
        "all",
        "both",
        "each",
        "per",
        "approximately",
        "roughly",
        "least",
        "most",
        "very",
        "further",
        "additional",
        "extra",
        "total",
        "reached",
        "reach",
        "totalled",
        "totalling",
        "amounted",
        "amounting",
        "estimated",
        "expected",
        "s",
        "not",
        "no",
        "so",
        "if",
        "when",
        "while",
        "there",
        "up",
        "by",
        "into",
        "out",
        "off",
    ]
)
_STOP_TAIL = _SMALL_WORDS | frozenset(
    [
        "per",
        "annum",
        "last",
        "year",
        "years",
        "compared",
        "while",
        "where",
        "who",
        "next",
        "since",
        "until",
        "through",
        "during",
        "between",
    ]
)
_COMPARED_WITH = re.compile(r"\b(?:compared|against|up|down)\s+(?:with|to|from)\s*$")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_MOST_WORDS = 6
_MOST_COUNTED = 4


def english_name(left: str, tail: str) -> str:
    """The thing counted right after the figure, else the last words before it that carry meaning."""
    if _COMPARED_WITH.search(left):
        return ""
    counted = []
    for word in tail.split()[:_MOST_COUNTED]:
        bare = word.strip(".,;:)(\"'”“")
        if not _WORD.fullmatch(bare) or bare.lower() in _STOP_TAIL:
            break
        counted.append(bare)
        if word != bare:
            break
    if counted:
        return " ".join(counted)
    words = _WORD.findall(left)
    while words and words[-1].lower() in _SMALL_WORDS:
        words.pop()
    words = words[-_MOST_WORDS:]
    while words and words[0].lower() in _SMALL_WORDS:
        words.pop(0)
    return " ".join(words)
