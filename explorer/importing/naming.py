"""What a figure found in prose measures: the noun phrase before it, the thing counted, or what grew."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"(?:[\s　“‘（(《、：:]|[一二三四五六七八九十]是"
    r"|其中|此外|另外|同时|并且|并|也|还|则|以及|且|又|而|目前|本年度?|全年"
    r"|当年|今年|去年|上年|前年|年内|"
    r"预计|力争|确保|截至|经统计|经测算|据统计|我校|我省|我市|我国|全省|该|重点|组织开展|组织|开展|确定"
    r"|获立项建设|获批|一年来|五年来|五年间|过去五年|过去一年|近年来|如今|现在|期间|"
    r"(?:19|20)\d{2}\s*年?\s*[—–\-~至到]\s*(?:19|20)?\d{2,4}\s*年?|(?:19|20)[\d]{2}\s*年(?:度|底|末|的)?"
    r"(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?|[一二两三四五六七八九十]年(?=[^\W\d来])(?!制|级|期|生|一贯|义务|行动)|这一年|按可比价格计算|"
    r"“?十[一二三四五]五”?(?:时期|期间|规划)?|(?:到|至|自|从)(?=[“（(\d]|十)|已经|已|要|将)+"
)
_TAIL = re.compile(
    r"(?:[\s　“‘《]|(?:19|20)\d\d\s?年[底末度]?|总共|共计|累计|总计|合计|共有|共|达到了?|达成|达|为|是|有|到|至"
    r"|约|近|超过|超|突破|仅|只|就|仍然?|首次|再次|新台币|人民币|港币"
    r"|了|则|各|分别|将|均|平均|"
    r"控制在|保持在|稳定在|维持在|完成|实现|占|等|以来|不少于|不低于|以|约为|在|每|[:：（(—-])+$"
)
_COMPARED = re.compile(
    r"(?:同口径|按可比口径|同比|环比"
    r"|[比较](?:上期|期初|年初|上一报告期|上季度)[^\s，]{0,3}?(?=增|减|下降|上升|提高|降)|比上年(?:同期|末|底)?|较上年(?:同期|末|底)?|比去年(?:同期)?|较去年|[比较]\d{4}年(?:的?预计数|同期|的|度)?"
    r"|(?<![占同环配对可])比(?![重例率值])\S{1,12}?(?=增|下降|下滑|提高|提升|减|上升|上涨|降|超过|扩大))"
)
_MOVED = re.compile(
    r"(?:进一步)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩小|增|降|升|压减)[到至为了]"
)
_LEVEL = re.compile(
    r"(?:由|从)?(?:(?:19|20)\d\d年的?)?(?:进一步)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩小|压减|增"
    r"|降|升)[到至为][^\w]*$"
)
_FROM = re.compile(r"(?:由|从)(?:上年|去年|(?:19|20)\d\d年)?(?:同期|末|底)?的?$")
_GROWTH = re.compile(
    r"(?:平均每年|年平均|每年|年均)?(?:实际|名义|分别)?(?:增长|下降|提高|减少|上升|增加|降低|回落|下滑|提升|增幅|降幅|增速|上涨|下跌"
    r"|缩小|扩大|翻|净增|增产|减产|压减|(?<!新)增)(?:了|到|至|为|达|约|超|近)*$"
)
_ASIDE = re.compile(r"[（(][^（()）]{4,60}[)）]")
_PARTICLES = "和与及或也又将再均都则只可各其共仅就较比还已并且而新年月日达约超近"
_NOMINAL = re.compile(
    r"(?:[额量率值数积重速]|收入|支出|投资|资金|能力|人口|消费|出口|进口|里程|成本|规模|价格|存款|贷款|余额|工资|生产"
    r"|指标|费用|利润|税收|水平|产业|经济|贸易)$"
)
_EMPTY = re.compile(
    r"(?:拟定|拟|安排|计划|预计|估算|估计|要求|达到|达|突破|超过|完成|实现|约有|共有|计|只|已经|已|将|可以|可|增长|增加"
    r"|下降|减少|提高|降低|首次|再次|仍然|仍|为|到|至|比|由|从|较|分别|都|也|又|再|总的|大约|连续|后来|现在|了|的)*"
)
_AND_THEN = re.compile(r"[和及与、]\s*$")
_TAIL_NOUN = re.compile(
    r"[\s的“‘]*([^\W\d]{2,14}?|[县市区省国村镇乡校])(?=[，。；、：！？\s（(”’》]|的|等[，。；、]|和|与|及|(?<!所)在|为|参加|参与"
    r"|加入|纳入|获|被|均|让|将|进入|入选|实现|完成|全部|全面|以上(?=[的，。；、]|$)|开展|享受|享有|达到|成为|带动|设置|开设|升格|集聚(?!区)|惠及|受惠"
    r"|用于|启用|设立|成立|跻身|荣获|稳居|位居|高于|低于|取得|突破|获得|获评|评为|列入|开业|投用|交付|拥有|试运行|运营|达标|签约|落成|接入|从|投入|建成|通过|落地|加快|推进|揭牌|挂牌|上市"
    r"|落户|参赛|全覆盖|覆盖|发布|出台|竣工|通车|投产|提供|受益|就业|脱贫|率先|顺利|成功|先后|接力|扩大|增选|整县|$)"
)
_TAIL_PHRASE = re.compile(r"[\s的“‘]*([^\W\d]{2,12})")
_VERBS = re.compile(
    r"^(?:新增|新建|建成|完成|实现|组织|开展|培训|发放|投入|安排|下达|争取|帮助|推荐|挑选|选派|新开工|打造|实施"
    r"|推动|支持|引进|培育|获得|获|给予|加入|确定|出台|修订|制定|改造|启动"
    r"|开工|带动|吸引|覆盖|服务|举办)+$"
)
_BESIDE = re.compile(r"(?:高于|低于|优于|快于|好于|占)[^，。]{2,}")
"""What only says something of the figure before: 高于全国, 占总资产."""
_SHARE_OF = re.compile(
    r"(?<=[^\W\d]{2})(?:高于|低于|优于|快于|好于|占)(?![^，。]*(?:比重|比例|率)$)[^，。]{2,}$"
)
_LONGEST_BESIDE = 36
_SHORTEST = 2
_LONGEST = 24
_SHORT_VERB = 6
_CLASSIFIERS = frozenset("个项名所家人条座件次批户套台辆处张位种类篇部份期场间支只头艘架班口期大")


def chinese_name(left: str, tail: str, unit: str, before: str) -> str:
    """The name of a figure from its clause: `left` and `tail` of it, what the clause before measured.

    Empty where the text gives none.
    """
    plain = _COMPARED.sub("", _ASIDE.sub("", left.rsplit("：", 1)[-1]))
    plain = _FROM.sub("", _LEVEL.sub("", plain))
    core = _TAIL.sub("", _LEAD.sub("", plain, count=1) if _LEAD.match(plain) else plain)
    growth = _GROWTH.search(core) or _GROWTH.search(plain)
    if growth:
        subject = _TAIL.sub("", core[: growth.start()]) if growth.start() <= len(core) else ""
        word = "翻番" if "翻" in growth[0] else growth[0].rstrip("了到至为达约超近").replace("分别", "")
        subject = subject.lstrip("的")
        told = len(subject) > 1 or (subject and subject not in _PARTICLES)
        return (_tidy(_short(subject)) if told else without_growth(before)) + word
    if _BESIDE.match(core) and len(before) > 1 and len(before) + len(core) <= _LONGEST_BESIDE:
        return _tidy(before + core)
    return _tidy(_counted_name(core.lstrip("的"), left, tail, unit))


def _counted_name(core: str, left: str, tail: str, unit: str) -> str:
    """The noun phrase before a figure, the thing counted behind it, or both."""
    counts = unit[-1:] in _CLASSIFIERS or len(core) < 2
    moved = _MOVED.match(tail) is not None
    counted = (_TAIL_NOUN.match(tail) or _TAIL_PHRASE.match(tail)) if counts and not moved else None
    if counted and len(counted[1]) > 1 and left.rstrip().endswith("等") and "大" not in unit:
        return counted[1]
    if counted and (core.endswith("的") or len(core) < 2 or _AND_THEN.search(left)):
        return counted[1]
    if _EMPTY.fullmatch(core):
        return counted[1] if counted else ""
    core = _short(core)
    if counted and len(counted[1]) > 1 and (len(core) <= _SHORT_VERB or _VERBS.match(core)):
        return core + counted[1]
    alone = len(core) == 1 and core == left.strip(" 　、") and core not in _PARTICLES
    return core if len(core) > 1 or alone else (counted[1] if counted else "")


def _tidy(name: str) -> str:
    """A name without 的 at its end, its brackets and quotation marks in pairs."""
    name = name.removesuffix("的") if len(name) > _SHORTEST else name
    for opening, closing in ("“”", "（）", "《》"):
        if name.count(closing) > name.count(opening):
            name = opening + name
        elif name.count(opening) > name.count(closing):
            name += closing
    return name


def without_growth(name: str) -> str:
    """What grew, from the name of its growth: 粮食增加 is told of 粮食."""
    bare = _SHARE_OF.sub("", _GROWTH.sub("", name))
    return bare if len(bare) > 1 else name


def nominal(clause: str) -> str:
    """What a clause without figures names where it ends in a measured thing (社会商品零售总额); else empty."""
    phrase = _LEAD.sub("", clause.strip(), count=1) if _LEAD.match(clause.strip()) else clause.strip()
    return phrase if 2 <= len(phrase) <= _LONGEST and _NOMINAL.search(phrase) else ""


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
