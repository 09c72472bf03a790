"""The open table of units: canonical unit, then the ways to print it with their multipliers.

Multipliers are decimal strings, exact by definition: SI prefixes and the Chinese market units
(国务院关于在我国统一实行法定计量单位的命令, 1984: 1 公顷 = 15 亩, 1 斤 = 0.5 千克, 1 里 = 500 米). To add a unit, add
a word; what is not in the table keeps its own name.
"""

from __future__ import annotations

MAGNITUDES: dict[str, str] = {
    "十": "10",
    "百": "100",
    "千": "1000",
    "万": "10000",
    "萬": "10000",
    "十万": "100000",
    "百万": "1000000",
    "千万": "10000000",
    "亿": "100000000",
    "億": "100000000",
    "十亿": "1000000000",
    "百亿": "10000000000",
    "千亿": "100000000000",
    "万亿": "1000000000000",
    "萬億": "1000000000000",
    "hundred": "100",
    "thousand": "1000",
    "million": "1000000",
    "billion": "1000000000",
    "trillion": "1000000000000",
    "hundred thousand": "100000",
    "hundred million": "100000000",
    "hundred billion": "100000000000",
    "thousand million": "1000000000",
    "bn": "1000000000",
    "mn": "1000000",
    "mln": "1000000",
    "tn": "1000000000000",
    "k": "1000",
    "K": "1000",
    "m": "1000000",
    "M": "1000000",
    "b": "1000000000",
    "B": "1000000000",
    "bln": "1000000000",
    "lakh": "100000",
    "crore": "10000000",
}
"""Words that multiply; the one-letter ones only touch their number and a currency (£5m)."""

MONEY: dict[str, dict[str, str]] = {
    "元": {"元": "1", "元人民币": "1", "人民币": "1", "块": "1", "块钱": "1", "圆": "1", "角": "0.1", "毛": "0.1",
          "yuan": "1", "Yuan": "1", "RMB": "1", "CNY": "1", "renminbi": "1", "yuan renminbi": "1",
          "￥": "1", "¥": "1", "RMB¥": "1", "CN¥": "1"},
    "USD": {"美元": "1", "美金": "1", "USD": "1", "US$": "1", "$": "1", "＄": "1", "dollars": "1", "dollar": "1",
            "US dollars": "1", "US dollar": "1", "U.S. dollars": "1", "U.S. dollar": "1", "美分": "0.01",
            "cents": "0.01", "cent": "0.01"},
    "EUR": {"欧元": "1", "EUR": "1", "€": "1", "euros": "1", "euro": "1", "Euros": "1"},
    "GBP": {"英镑": "1", "GBP": "1", "£": "1", "pounds sterling": "1", "British pounds": "1", "pence": "0.01"},
    "JPY": {"日元": "1", "JPY": "1", "yen": "1", "Japanese yen": "1", "日圆": "1"},
    "HKD": {"港元": "1", "港币": "1", "HKD": "1", "HK$": "1", "Hong Kong dollars": "1"},
    "MOP": {"澳门元": "1", "葡币": "1", "MOP": "1"},
    "TWD": {"新台币": "1", "台币": "1", "TWD": "1", "NT$": "1"},
    "KRW": {"韩元": "1", "KRW": "1", "₩": "1", "Korean won": "1"},
    "RUB": {"卢布": "1", "RUB": "1", "₽": "1", "rubles": "1", "roubles": "1"},
    "INR": {"印度卢比": "1", "卢比": "1", "INR": "1", "₹": "1", "rupees": "1"},
    "AUD": {"澳元": "1", "AUD": "1", "A$": "1", "Australian dollars": "1"},
    "CAD": {"加元": "1", "CAD": "1", "C$": "1", "Canadian dollars": "1"},
    "SGD": {"新加坡元": "1", "新元": "1", "SGD": "1", "S$": "1", "Singapore dollars": "1"},
    "CHF": {"瑞士法郎": "1", "CHF": "1", "Swiss francs": "1"},
    "THB": {"泰铢": "1", "THB": "1", "baht": "1"},
}  # fmt: skip
"""Currencies under their ISO 4217 codes; the yuan keeps its own sign, 元."""

PEOPLE: dict[str, dict[str, str]] = {
    "人": {"人": "1", "名": "1", "位": "1", "人员": "1", "people": "1", "persons": "1", "person": "1"},
    "人次": {"人次": "1", "人次数": "1", "person-times": "1", "person-time": "1", "visits": "1"},
    "户": {"户": "1", "户家庭": "1", "household": "1", "households": "1"},
    "人天": {"人天": "1", "人日": "1", "person-days": "1", "man-days": "1"},
    "人时": {"人时": "1", "人学时": "1", "person-hours": "1", "man-hours": "1"},
    "人年": {"人年": "1", "person-years": "1"},
    "学时": {"学时": "1", "class hours": "1", "credit hours": "1"},
    "课时": {"课时": "1"},
}

SHARES: dict[str, dict[str, str]] = {
    "%": {"%": "1", "％": "1", "﹪": "1", "percent": "1", "per cent": "1", "pct": "1", "‰": "0.1",
          "‱": "0.01", "成": "10", "百分比": "1"},
    "百分点": {"个百分点": "1", "百分点": "1", "percentage points": "1", "percentage point": "1", "pp": "1",
            "ppts": "1", "基点": "0.01", "个基点": "0.01", "basis points": "0.01", "basis point": "0.01",
            "bps": "0.01", "千分点": "0.1", "个千分点": "0.1"},
    "倍": {"倍": "1", "times": "1", "-fold": "1"},
    "番": {"番": "1"},
    ":1": {":1": "1", "∶1": "1", "：1": "1"},
}  # fmt: skip

MEASURED: dict[str, dict[str, str]] = {
    "亩": {"亩": "1", "畝": "1", "mu": "1", "亩地": "1", "亩次": "1", "公顷": "15", "hectares": "15", "hectare": "15"},
    "平方米": {"平方米": "1", "平米": "1", "㎡": "1", "m²": "1", "m2": "1", "square meters": "1", "square metres": "1",
            "square meter": "1", "平方公里": "1000000", "平方千米": "1000000", "km²": "1000000", "km2": "1000000",
            "square kilometers": "1000000", "square kilometres": "1000000", "sq km": "1000000",
            "平方厘米": "0.0001"},
    "米": {"米": "1", "m": "1", "meters": "1", "metres": "1", "meter": "1", "metre": "1", "公里": "1000",
          "千米": "1000", "km": "1000", "kilometers": "1000", "kilometres": "1000", "kilometer": "1000",
          "kilometre": "1000", "厘米": "0.01", "cm": "0.01", "centimeters": "0.01", "centimetres": "0.01",
          "毫米": "0.001", "mm": "0.001", "millimeters": "0.001", "微米": "0.000001", "纳米": "0.000000001",
          "nm": "0.000000001", "里": "500", "公里长": "1000", "延米": "1"},
    "英寸": {"英寸": "1", "inches": "1", "inch": "1", "英尺": "12", "feet": "12", "foot": "12", "ft": "12"},
    "英里": {"英里": "1", "miles": "1", "mile": "1"},
    "海里": {"海里": "1", "nautical miles": "1"},
    "英亩": {"英亩": "1", "acres": "1", "acre": "1"},
    "吨": {"吨": "1", "t": "1", "tons": "1", "tonnes": "1", "ton": "1", "tonne": "1", "metric tons": "1",
          "公吨": "1", "千克": "0.001", "公斤": "0.001", "kg": "0.001", "kilograms": "0.001", "kilogram": "0.001",
          "斤": "0.0005", "市斤": "0.0005", "担": "0.05"},
    "克": {"克": "1", "g": "1", "grams": "1", "gram": "1", "毫克": "0.001", "mg": "0.001", "微克": "0.000001",
          "μg": "0.000001"},
    "磅": {"磅": "1", "pounds": "1", "lbs": "1", "lb": "1"},
    "载重吨": {"载重吨": "1", "dwt": "1"},
    "吨标准煤": {"吨标准煤": "1", "吨标煤": "1", "tons of standard coal": "1"},
    "立方米": {"立方米": "1", "立方": "1", "m³": "1", "m3": "1", "cubic meters": "1",
            "cubic metres": "1", "升": "0.001", "L": "0.001", "liters": "0.001", "litres": "0.001",
            "毫升": "0.000001", "ml": "0.000001", "mL": "0.000001"},
    "桶": {"桶": "1", "barrels": "1", "barrel": "1"},
    "千瓦时": {"千瓦时": "1", "kWh": "1", "度电": "1", "瓦时": "0.001", "Wh": "0.001", "兆瓦时": "1000", "MWh": "1000",
            "GWh": "1000000", "TWh": "1000000000", "kilowatt-hours": "1", "kilowatt hours": "1", "kwh": "1"},
    "千瓦": {"千瓦": "1", "kW": "1", "瓦": "0.001", "W": "0.001", "兆瓦": "1000", "MW": "1000", "吉瓦": "1000000",
          "GW": "1000000", "kilowatts": "1", "kw": "1", "megawatts": "1000", "gigawatts": "1000000",
          "千伏安": "1", "kVA": "1"},
    "千伏": {"千伏": "1", "kV": "1", "伏": "0.001", "volts": "0.001"},
    "℃": {"℃": "1", "摄氏度": "1", "°C": "1", "degrees Celsius": "1", "degrees centigrade": "1",
          "degree Celsius": "1", "celsius": "1", "deg C": "1", "degrees C": "1"},
    "°F": {"°F": "1", "华氏度": "1", "℉": "1", "degrees Fahrenheit": "1", "degrees fahrenheit": "1",
           "degrees F": "1", "fahrenheit": "1", "deg F": "1"},
    "度": {"度": "1", "°": "1", "degrees": "1", "degree": "1"},
    "TB": {"TB": "1", "GB": "0.001", "PB": "1000", "EB": "1000000", "MB": "0.000001", "KB": "0.000000001"},
    "EFLOPS": {"EFLOPS": "1", "PFLOPS": "0.001"},
    "标箱": {"标箱": "1", "标准箱": "1", "TEU": "1", "TEUs": "1"},
}  # fmt: skip

TIMES: dict[str, dict[str, str]] = {
    "年": {"年": "1", "年时间": "1", "years": "1", "year": "1", "周年": "1"},
    "岁": {"岁": "1", "周岁": "1", "years old": "1", "years of age": "1", "-year-old": "1"},
    "个月": {"个月": "1", "个多月": "1", "months": "1", "month": "1", "个季度": "3", "quarters": "3"},
    "周": {"周": "1", "个星期": "1", "星期": "1", "weeks": "1", "week": "1"},
    "天": {"天": "1", "日": "1", "days": "1", "day": "1", "个工作日": "1", "工作日": "1"},
    "小时": {"小时": "1", "个小时": "1", "hours": "1", "hour": "1", "h": "1", "钟头": "1"},
    "分钟": {"分钟": "1", "minutes": "1", "minute": "1", "秒": "0.0166666666666666666667",
          "秒钟": "0.0166666666666666666667", "seconds": "0.0166666666666666666667"},
}  # fmt: skip

MEASURE_WORDS = (
    "项 个 件 种 类 套 批 次 期 场 册 家 所 座 处 台 辆 艘 架 列 张 份 篇 条 本 部 门 间 栋 幢 头 只 匹 株 棵 枚 颗 粒 届 轮 支"
    " 枝 组 对 双 幅 首 节 班 站 口 起 眼 孔 宗 例 笔 句 字 步 遍 趟 股 箱 盒 瓶 盏 尾 羽 票 分 茬 集 款 章 卷 剂 块 片 道"
    " 场次 批次 架次 车次 人份 剂次 辆次 台次 台套 台件 间套 件套 项次 例次 户次 家次 亩次 班次 列次 航班 床位 张床位 学分 学年 学期"
    " 节课 门课 门次 标段 天次 村 县 乡 镇 市 省 国 校 院 店 社 企业 大 字节 公顷次 车位 道路 席 员 团 队 营 连 季 宗次 卡 环 层 楼"
).split()
"""Measure words that count; each is its own canonical unit."""

GENERIC_COUNTERS = frozenset(("个", "项", "件", "种", "类", "大", "units", "items"))
"""Counters so general that one text says 项 where another says 个."""

ARABIC_ONLY = frozenset(
    (
        "里 方 分 度 块 角 毛 道 大 国 省 市 县 乡 镇 村 校 院 店 社 口 节 步 字 句 环 员 团 队 营 连 班 站 季 部 集 章 卷"
        " 日 层 楼 股 头 门 首 双 对 本 片 线 席 卡 道路 企业 克 升 米 斤 担 星期 周年 秒 吨标煤 届 轮 列 圆 元人民币 票 人员"
    ).split()
)
"""Units that make other words of a Chinese numeral (三月里, 十分, 二级, 两国): they count after digits only."""

PER = "人 户 亩 公顷 年 月 日 天 小时 分钟 秒 吨 公斤 千克 斤 克 公里 平方米 平方公里 立方米 升 千瓦时 千瓦 度 次 个 元 万元 人次 year day hour person kg km ton".split()
"""Units that others are counted by: 元/人, 吨/日."""
