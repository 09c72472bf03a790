"""What is a quantity in prose, what it says, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from explorer.text.quantity import find


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(found.text, found.value, found.unit, found.bound) for found in find(text)]


CHINESE = {
    "确定共建项目共24项": [("24项", "24", "项", "exact")],
    "捐赠价值 15 万余元图书": [("15 万余元", "15", "万元", "above")],
    "图书期刊近万册": [("近万册", "1", "万册", "below")],
    "受益学生近 4000 人": [("近 4000 人", "4000", "人", "below")],
    "超 12000 名学生": [("超 12000 名", "12000", "名", "above")],
    "总面积 8200 余亩": [("8200 余亩", "8200", "亩", "above")],
    "产值已实现翻两番": [("两番", "2", "番", "exact")],
    "突破了 10 万人": [("突破了 10 万人", "10", "万人", "above")],
    "增收近百万元": [("近百万元", "100", "万元", "below")],
    "南粤家政培训一期，累计培训": [("一期", "1", "期", "exact")],
    "收入总额为 1.54 亿元": [("1.54 亿元", "1.54", "亿元", "exact")],
    "培训量近 10 万人天": [("近 10 万人天", "10", "万人天", "below")],
    "连续14年送教上门": [("14年", "14", "年", "exact")],
    "覆盖至少15个社区": [("至少15个", "15", "个", "above")],
    "每年不超过3次": [("不超过3次", "3", "次", "below")],
    "３０００多人参加": [("３０００多人", "3000", "人", "above")],
    "增长5% 以上": [("5% 以上", "5", "%", "above")],
    "约 100 人左右": [("约 100 人左右", "100", "人", "about")],
    "三万二千人": [("三万二千人", "32000", "人", "exact")],
    "一百二十三亿元": [("一百二十三亿元", "123", "亿元", "exact")],
    "一亿五千四百万元": [("一亿五千四百万元", "15400", "万元", "exact")],
    "3亿5000万元": [("3亿5000万元", "35000", "万元", "exact")],
    "占百分之三点五": [("百分之三点五", "3.5", "%", "exact")],
    "约占三分之一": [("约占三分之一", "33.33", "%", "about")],
    "百万分之五": [("百万分之五", "0.0005", "%", "exact")],
    "其中三分之二": [("三分之二", "66.67", "%", "exact")],
    "占全国1/10": [("1/10", "10", "%", "exact")],
    "下降两成": [("两成", "2", "成", "exact")],
    "提高1.5个百分点": [("1.5个百分点", "1.5", "个百分点", "exact")],
    "收入比从2.50:1缩小": [("2.50:1", "2.50", ":1", "exact")],
    "半年完成": [("半年", "0.5", "年", "exact")],
    "用了两年半的时间": [("两年半", "2.5", "年", "exact")],
    "数十家企业": [("数十家", "10", "家", "above")],
    "十几个项目": [("十几个", "10", "个", "above")],
    "近五年情况": [("近五年", "5", "年", "below")],
    "十年来": [("十年", "10", "年", "exact")],
    "20微克/立方米左右": [("20微克/立方米左右", "20", "微克/立方米", "about")],
    "人均5.4万元/人": [("5.4万元/人", "5.4", "万元/人", "exact")],
    "附近3个村": [("3个", "3", "个", "exact")],
    "节约3亿元": [("3亿元", "3", "亿元", "exact")],
    "通过12项": [("12项", "12", "项", "exact")],
    "装机二十万千瓦": [("二十万千瓦", "20", "万千瓦", "exact")],
    "快于全国3.4个、1个百分点": [
        ("3.4个", "3.4", "个百分点", "exact"),
        ("1个百分点", "1", "个百分点", "exact"),
    ],
    "提高12個百分點": [("12個百分點", "12", "个百分点", "exact")],
}
ENGLISH = {
    "revenue of $1.2 billion": [("$1.2 billion", "1.2", "billion USD", "exact")],
    "over US$5bn": [("over US$5bn", "5", "bn USD", "above")],
    "GDP reached 33.5 trillion yuan, up 8.7%": [
        ("33.5 trillion yuan", "33.5", "trillion yuan", "exact"),
        ("8.7%", "8.7", "%", "exact"),
    ],
    "nearly 3 million people": [("nearly 3 million people", "3", "million people", "below")],
    "more than 1,200 households": [("more than 1,200 households", "1200", "households", "above")],
    "about 2.5 percentage points": [("about 2.5 percentage points", "2.5", "percentage points", "about")],
    "at least ten years": [("at least ten years", "10", "years", "above")],
    "Fifty-one million jobs": [("Fifty-one million", "51", "million", "exact")],
    "half a million tons": [("half a million tons", "0.5", "million tons", "exact")],
    "5 kg or more": [("5 kg or more", "5", "kg", "above")],
    "capped at $40,000, in all": [("$40,000", "40000", "USD", "exact")],
    "half million usd": [("half million usd", "0.5", "million usd", "exact")],
    "120 km per hour": [("120 km per hour", "120", "km/hour", "exact")],
    "several million dollars": [],
    "a £5m fund": [("£5m", "5", "m GBP", "exact")],
}


@pytest.mark.parametrize(("text", "expected"), (CHINESE | ENGLISH).items())
def test_reads_value_unit_and_bound(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2023年",
        "2023 年度",
        "2020-2022 年",
        "2021年—2025年",
        "11月6日至10日",
        "12月4日-5日",
        "1至9月",
        "二〇三五年",
        "3月",
        "一季度",
        "20世纪80年代",
        "“十四五”时期",
        "“十五五”规划",
        "第三次",
        "第十四届五次会议",
        "一、概况",
        "（一）举措",
        "1. 深入",
        "2.3 方法",
        "〔2024〕12号",
        "（2024）12号文",
        "020-12345678",
        "13812345678",
        "G331线",
        "5G网络",
        "PM2.5",
        "C919飞机",
        "“双百行动”",
        "‘3+2’中高职",
        "一系列措施",
        "千方百计",
        "一个平台",
        "一批项目",
        "“百千万工程”",
        "十大平台",
        "万众一心",
        "一带一路",
        "三农工作",
        "两会",
        "四川",
        "万州区",
        "五位一体",
        "八项规定",
        "广东省委“1310”工作部署",
        "《中国制造 2025》",
        "世界500强",
        "12345热线",
        "两位数增长",
        "上半年",
        "三年行动计划",
        "进一步统一",
        "九年一贯制",
        "in 2012",
        "March 5, 2012",
        "the 11th Congress",
        "a twenty-first century port",
        "2011-12 budget",
        "the 1990s",
        "COVID-19",
        "No. 7",
        "http://a.example/12/34",
        "10:30",
        "1.2.3",
        "one of them",
        "建党105周年",
        "1-room flats",
        "Pillar 2 rules",
        "at 5.30 pm",
        "万亿级产业",
    ],
)
def test_is_no_quantity(text: str) -> None:
    assert told(text) == []


def test_a_range_gives_both_ends_the_unit() -> None:
    low, high = find("投资2-3万元")
    assert (low.value, low.unit, low.role, high.value, high.unit, high.role) == (
        "2",
        "万元",
        "low",
        "3",
        "万元",
        "high",
    )
    assert (low.amount, high.amount) == (Decimal(20000), Decimal(30000))


@pytest.mark.parametrize("text", ["5%～6%", "5%-6%", "5%至6%", "5% to 6%"])
def test_ends_of_a_range(text: str) -> None:
    assert [(found.value, found.bound, found.role) for found in find(text)] == [
        ("5", "exact", "low"),
        ("6", "exact", "high"),
    ]


def test_a_change_from_one_level_to_another() -> None:
    before, after = find("从11.37万亿元提高到14.58万亿元")
    assert (before.role, after.role) == ("from", "to")


def test_a_list_shares_its_last_unit() -> None:
    found = find("分别达1409万、1305万人次")
    assert [(each.value, each.unit, each.role) for each in found] == [
        ("1409", "万人次", "item"),
        ("1305", "万人次", "item"),
    ]


def test_a_fall_is_told_of_every_item() -> None:
    assert [found.sign for found in find("分别下降17.7%、17.4%、68%")] == [-1, -1, -1]
    assert [found.sign for found in find("比率降至13.6%")] == [1]
    assert [found.sign for found in find("exports fell by 3.2% and imports rose 1%")] == [-1, 1]


def test_figures_in_brackets_stand_for_themselves() -> None:
    text = "参加6365人（面向社区群众4985人，面向双减中小学生1380人）"
    assert [found.value for found in find(text)] == ["6365", "4985", "1380"]


def test_spans_name_number_and_whole() -> None:
    text = "累计带货超 130 万元。"
    (found,) = find(text)
    assert text[found.start : found.end] == "超 130 万元"
    assert text[found.value_start : found.value_end] == "130"


def test_a_full_width_comma_parts_thousands_but_not_two_amounts() -> None:
    assert [one.value for one in find("粮食产量33，212万吨。")] == ["33212"]
    assert [one.value for one in find("选一个，$20，300美元。")] == ["20", "300"]
    assert [one.value for one in find("增长3，320人")] == ["3320"]


def test_old_units_and_broken_thousands_in_chinese_numerals() -> None:
    found = find("灌溉一亿一千七百多万亩，布一亿一千万公尺，一百几十种，一九五四两年，In 1966 $1.0 million")
    assert [(one.value, one.unit, one.bound) for one in found] == [
        ("11700", "万亩", "above"),
        ("11000", "万公尺", "exact"),
        ("100", "种", "above"),
        ("1.0", "million USD", "exact"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit", "amount"),
    [
        ("出境旅游1亿3千多万人次。", "13000", "万人次", 130_000_000),
        ("林地3亿2千万亩。", "32000", "万亩", 320_000_000),
        ("收入2千多万人受益。", "2", "千万人", 20_000_000),
        ("旅客12萬3,456人。", "123456", "人", 123_456),
        ("登记1万2,345家。", "12345", "家", 12_345),
        ("占总额的一成二。", "1.2", "成", 12),
        ("食用菌1200万棒，", "1200", "万棒", 12_000_000),
        ("算力超4.8万P、", "4.8", "万P", 48_000),
    ],
)
def test_a_number_in_several_steps_or_of_an_unheard_of_unit_is_one_figure(
    text: str, value: str, unit: str, amount: int
) -> None:
    assert [(one.value, one.unit, one.amount) for one in find(text)] == [(value, unit, Decimal(amount))]
