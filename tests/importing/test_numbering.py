from __future__ import annotations

import pytest

from explorer.importing.numbering import read_mark


@pytest.mark.parametrize(
    ("text", "printed", "ordinal", "rest"),
    [
        ("一、工作回顾", "一、", 1, "工作回顾"),
        ("十二、其他", "十二、", 12, "其他"),
        ("（三）着力改革", "（三）", 3, "着力改革"),
        ("(二) 开放", "(二)", 2, "开放"),
        ("第一章 总则", "第一章", 1, "总则"),
        ("第 12 章 附则", "第 12 章", 12, "附则"),
        ("第三部分：展望", "第三部分", 3, "展望"),
        ("一是强化服务", "一是", 1, "强化服务"),
        ("十要守住底线", "十要", 10, "守住底线"),
        ("第二，加快发展", "第二，", 2, "加快发展"),
        ("1. 深入服务", "1.", 1, "深入服务"),
        ("3、统筹", "3、", 3, "统筹"),
        ("（4）检查", "（4）", 4, "检查"),
        ("②培训", "②", 2, "培训"),
        ("1.2 范围", "1.2", 2, "范围"),
        ("4.4.3. 定制", "4.4.3.", 3, "定制"),
        ("A.2. Tables", "A.2.", 2, "Tables"),
        ("附录 B 数据", "附录 B", 2, "数据"),
        ("IV. Outlook", "IV.", 4, "Outlook"),
        ("Chapter 3: Risks", "Chapter 3", 3, "Risks"),
        ("PART II", "PART II", 2, ""),
        ("Item 1A. Risk Factors", "Item 1A.", 1, "Risk Factors"),
        ("(b) Costs", "(b)", 2, "Costs"),
    ],
)
def test_a_mark_is_read(text: str, printed: str, ordinal: int, rest: str) -> None:
    mark = read_mark(text)
    assert mark is not None
    assert (mark.printed, mark.ordinal, text[mark.end :]) == (printed, ordinal, rest)


@pytest.mark.parametrize(
    "text",
    [
        "2023年工作",
        "2023.5",
        "1.5亿元",
        "第一书记",
        "一个都不能少",
        "一般公共预算",
        "第三方",
        "十分重要",
        "I am",
        "U.S. sales",
    ],
)
def test_prose_begins_with_no_mark(text: str) -> None:
    assert read_mark(text) is None
