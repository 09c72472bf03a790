from __future__ import annotations

import pytest

from explorer.importing import import_document
from tests.importing.reading import figures, figures_of, imported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("累计投入超10万元。", [("累计投入", "10", "万元", "above", "")]),
        ("受益学生近 4000 人。", [("受益学生", "4000", "人", "below", "")]),
        (
            "捐赠价值15万余元图书期刊近万册。",
            [("捐赠价值", "15", "万元", "above", ""), ("图书期刊", "1", "万册", "below", "")],
        ),
        (
            "地区生产总值达到10.3万亿元、增长5.5%。",
            [("地区生产总值", "10.3", "万亿元", "exact", ""), ("地区生产总值增长", "5.5", "%", "exact", "")],
        ),
        ("城镇新增就业2022年达到1206万人。", [("城镇新增就业", "1206", "万人", "exact", "2022")]),
        ("居民人均可支配收入比上年增长6.1%。", [("居民人均可支配收入增长", "6.1", "%", "exact", "")]),
        ("新建7家概念验证平台。", [("新建概念验证平台", "7", "家", "exact", "")]),
        ("护理型床位占比提升至76.4%。", [("护理型床位占比", "76.4", "%", "exact", "")]),
        ("产值实现翻番。", [("产值", "1", "番", "exact", "")]),
        ("共建联合研发中心等5大平台。", [("共建联合研发中心", "5", "大平台", "exact", "")]),
        ("89.4%的公园全天开放。", [("公园全天开放", "89.4", "%", "exact", "")]),
        ("粮食产量一九五七年达到三千七百亿斤。", [("粮食产量", "3700", "亿斤", "exact", "1957")]),
        ("灌溉面积完成一亿一千七百多万亩。", [("灌溉面积", "11700", "万亩", "above", "")]),
        (
            "粮食产量33，212万吨，纸520万吨。",
            [("粮食产量", "33212", "万吨", "exact", ""), ("纸", "520", "万吨", "exact", "")],
        ),
        ("新增4000个自然村通硬化路。", [("新增自然村通硬化路", "4000", "个", "exact", "")]),
        ("9所高职学校入选国家计划。", [("高职学校", "9", "所", "exact", "")]),
        ("每万人口专利拥有量达到9.3件。", [("每万人口专利拥有量", "9.3", "件", "exact", "")]),
        ("社会商品零售总额，比上一年增加五亿元。", [("社会商品零售总额增加", "5", "亿元", "exact", "")]),
        (
            "资产总额增长116.2%、达到23.2万亿元。",
            [("资产总额增长", "116.2", "%", "exact", ""), ("资产总额", "23.2", "万亿元", "exact", "")],
        ),
        ("总产值（按一九五二年不变价格计算）增长3%。", [("总产值增长", "3", "%", "exact", "")]),
    ],
)
def test_a_clause_gives_its_figures(text: str, expected: list[tuple[str, ...]]) -> None:
    assert [(one.name, one.value, one.unit, one.bound, one.period) for one in figures_of(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "过去五年，我们攻坚克难。",
        "要抓好以下三个方面工作。",
        "如图 1.2 所示，趋势明显。",
        "发布首发经济3.0政策。",
        "坚持四项基本原则。",
        "详见[链接](https://example.org/a/1200/3500)。",
        "运行 `sleep 100` 即可。",
        "着力突破一批关键核心技术。",
        "生活水平上了一个新的台阶。",
        "国道318川藏线建成超充走廊。",
        "升级12355青少年服务台。",
        "为65岁以上老年人免费体检。",
        "落实满3岁即入园政策。",
        "三次亲临视察并作出重要指示。",
        "五年来节约能源，这是极不平凡的五年。",
        "打造15分钟生活圈。",
        "有两种不同的方法。",
        "信心百倍地同困难作斗争。",
        "万人专利指标、亿元以上项目不断增加。",
        "用好十五运会场馆，统一成为不统一。",
        "Singaporeans aged 40 and above on a 24-month plan since 9/11.",
    ],
)
def test_what_no_reader_would_keep_is_no_figure(text: str) -> None:
    assert figures_of(text) == []


def test_a_change_dates_each_end_for_itself() -> None:
    found = figures_of("占全国比重由2020年的7.2%提升至7.4%，人均产值达到10.26万元。")
    assert [(one.name, one.value, one.period) for one in found[:2]] == [
        ("占全国比重", "7.2", "2020"),
        ("占全国比重", "7.4", ""),
    ]


def test_a_relative_year_counts_from_the_report() -> None:
    assert [one.period for one in figures_of("去年新增就业12万人，今年新增就业13万人。")] == ["2022", ""]


def test_parts_are_told_where_they_add_up() -> None:
    total, first, second = figures_of("确定共建项目共24项，其中与化州市共建项目9项，与德庆县共建项目15项。")
    assert total.parts == (first.id, second.id)
    assert first.dimensions == (("范围", "与化州市共建项目"),)
    assert first.name == second.name == total.name == "共建项目"


def test_a_bracket_divides_the_figure_before_it() -> None:
    total, first, second = figures_of("总共参加6365人（面向社区群众4985人，面向中小学生1380人）。")
    assert total.parts == (first.id, second.id)
    assert second.dimensions == (("范围", "面向中小学生"),)


def test_a_share_that_does_not_add_up_is_included() -> None:
    total, share = figures_of("完成投资800亿元，其中民间投资300亿元。")
    assert (total.parts, total.includes) == ((), (share.id,))


def test_a_share_larger_than_its_total_is_none() -> None:
    total, share = figures_of("完成投资800亿元，其中合同金额900亿元。")
    assert (total.parts, total.includes, share.dimensions) == ((), (), ())


def test_growth_rates_are_no_parts() -> None:
    total, share = figures_of("外贸总额增长5.6%，其中出口增长3.8%。")
    assert (total.parts, total.includes) == ((), ())
    assert share.name == "出口增长"


def test_respectively_tells_each_its_thing() -> None:
    found = figures_of("对东盟、非洲进出口总额分别增长10.4%、12.1%。")
    assert [one.dimensions for one in found] == [(("对象", "东盟"),), (("对象", "非洲进出口总额"),)]


def test_each_gives_a_figure_to_every_thing() -> None:
    found = figures_of("开展家政、财税管理培训各一期。")
    assert [(one.value, one.unit, one.dimensions[0][1]) for one in found] == [
        ("1", "期", "家政"),
        ("1", "期", "财税管理培训"),
    ]


def test_english_figures_are_named_by_what_is_counted_or_what_moved() -> None:
    found = figures_of(
        "Our economy expanded by 7.9% compared with 6.3% in 1982. "
        "In total 23 research projects received $18.6 million."
    )
    assert [(one.name, one.value, one.unit, one.period) for one in found] == [
        ("economy expanded", "7.9", "%", ""),
        ("economy expanded", "6.3", "%", "1982"),
        ("research projects received", "23", "", ""),
        ("research projects received", "18.6", "million USD", ""),
    ]


def test_a_word_that_ends_like_a_caption_hides_no_figure() -> None:
    assert [one.value for one in figures_of("We enjoyed a respectable 5.4% growth.")] == ["5.4"]


def test_a_table_gives_its_cells_by_row_and_column() -> None:
    table = (
        "| 排名 | 国家 | 总人数 | 占比 |\n|---|---|---:|---|\n"
        "| 1 | 美国 | 408983 | 21.09% |\n| 2 | 印度 | 177669 | 9.16% |"
    )
    found = figures_of(table)
    assert [(one.name, one.value, one.unit, one.dimensions) for one in found] == [
        ("美国", "408983", "", (("列", "总人数"),)),
        ("美国", "21.09", "%", (("列", "占比"),)),
        ("印度", "177669", "", (("列", "总人数"),)),
        ("印度", "9.16", "%", (("列", "占比"),)),
    ]


def test_a_column_of_a_year_dates_its_cells_and_a_bracket_gives_the_unit() -> None:
    found = figures_of(
        "| 项目 | 2022年（万元） | 2023年（万元） |\n|---|---|---|\n| 收入 | 1,200 | 1,350.5 |"
    )
    assert [(one.value, one.unit, one.period) for one in found] == [
        ("1200", "万元", "2022"),
        ("1350.5", "万元", ""),
    ]


def test_every_quote_holds_its_number_and_stands_in_its_body() -> None:
    report = imported(
        "# 报告\n\n## 一\n\n投入超１２万元，培训 43 人次（其中教师 20 人次）。\n\n- 新增 5 家；\n- 关停 3 家。\n",
        "a.md",
    )
    assert len(figures(report)) == 5
    for metric in figures(report):
        assert metric.quote in report.sections[0].body


def test_digits_that_a_typesetter_parted_are_read_as_one_number() -> None:
    text = (
        "1 9 9 7 年国内生产总值达到7 4 7 7 2 亿元，增长8 ．8 ％，粮食产量4 9 2 5 0 万吨，电量1 1 3 4 4 亿度。"
    )
    body = "\n\n".join(["工作报告", *[f"{text}其中农业占1 8 ．2 ％，成品钢1 0 8 9 0 万吨。"] * 3])
    found = figures(imported(body))[:4]
    assert [(one.name, one.value, one.unit, one.period) for one in found] == [
        ("国内生产总值", "74772", "亿元", "1997"),
        ("国内生产总值增长", "8.8", "％", "1997"),
        ("粮食产量", "49250", "万吨", "1997"),
        ("电量", "11344", "亿度", "1997"),
    ]


def table(text: str) -> list[tuple[str, str, str, str]]:
    return [(one.name, one.value, one.unit, one.period) for one in figures_of(text)]


def test_a_caption_gives_a_table_its_unit_but_not_to_shares() -> None:
    rows = "| 项目 | 2022年 | 2023年 |\n|---|---|---|\n| 收入 | 120 | 135 |\n| 毛利率 | 12 | 13 |\n"
    assert table(f"单位：万元\n\n{rows}") == [
        ("收入", "120", "万元", "2022"),
        ("收入", "135", "万元", ""),
        ("毛利率", "12", "", "2022"),
        ("毛利率", "13", "", ""),
    ]


def test_accounts_in_millions_with_brackets_for_losses() -> None:
    rows = (
        "| | 2022 | 2023 |\n|---|---|---|\n| Net sales | $1,200 | $1,300 |\n| Other income | (214) | 15 |\n"
    )
    assert table(f"(In millions, except per share amounts)\n\n{rows}") == [
        ("Net sales", "1200", "million USD", "2022"),
        ("Net sales", "1300", "million USD", ""),
        ("Other income", "-214", "million USD", "2022"),
        ("Other income", "15", "million USD", ""),
    ]


def test_rows_of_years_are_named_by_their_columns() -> None:
    rows = "| 年度 | 招生人数（人） |\n|---|---|\n| 2022 | 3100 |\n| 2023 | 3300 |\n"
    assert table(rows) == [("招生人数", "3100", "人", "2022"), ("招生人数", "3300", "人", "")]


def test_numbers_of_documents_in_a_table_are_no_figures() -> None:
    rows = "| Exhibit Number | Description | Filed |\n|---|---|---|\n| 10.1 | Lease | yes |\n| 10.2 | Plan | yes |\n"
    assert table(rows) == []


def test_a_heap_of_numbers_is_told_and_left_alone() -> None:
    heap = import_document(("一、数据\n\n" + "1," * 20_000 + "。\n\n共建项目24项。\n").encode(), "a.txt")
    assert [(metric.value, metric.unit) for metric in figures(heap.report)] == [("24", "项")]
    assert "figures-skipped" in [remark.code for remark in heap.remarks]


def test_a_columns_year_dates_its_figures_and_the_rest_of_its_head_divides_them() -> None:
    found = figures_of(
        "| 指标 | 2022年 计划 | 2022年 实际 |\n| --- | --- | --- |\n| 学生（人） | 3000 | 3500 |\n"
    )
    assert [(one.value, one.period, one.dimensions) for one in found] == [
        ("3000", "2022", (("列", "计划"),)),
        ("3500", "2022", (("列", "实际"),)),
    ]


def test_names_in_traditional_chinese_are_told_like_simplified_ones() -> None:
    found = figures_of("投入經費12.5億元，較上年增加8.3%，捷運通車里程達15.4公里。")
    assert [(one.name, one.value, one.period) for one in found] == [
        ("投入經費", "12.5", ""),
        ("投入經費增加", "8.3", ""),
        ("捷運通車里程", "15.4", ""),
    ]


def test_a_level_is_told_of_what_reached_it_not_of_the_verb() -> None:
    found = figures_of(
        "Net profit rose sharply to $12.4 million. Staff costs had fallen to about $3 million."
    )
    assert [one.name for one in found] == ["Net profit", "Staff costs"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("197家二级以上医院开设门诊。", ["二级以上医院"]),
        ("149.5万个婴幼儿所在家庭享受补贴。", ["婴幼儿所在家庭"]),
        ("90%的县医院达到三级医院服务能力。", ["县医院"]),
        ("脑认知等3个交叉研究平台试运行。", ["交叉研究平台"]),
        ("“1+X”证书试点16个。", ["“1+X”证书试点"]),
        ("实际使用外资（FDI）4.36亿美元，下降12.4%。", ["实际使用外资（FDI）", "实际使用外资（FDI）下降"]),
        ("其中三年制学生120人。", ["三年制学生"]),
        ("货币资金13.6亿元，占总资产的16.7%。", ["货币资金", "货币资金占总资产"]),
        ("地区生产总值增长5.4%、高于全国0.4个百分点。", ["地区生产总值增长", "地区生产总值增长高于全国"]),
        ("日均新设企业由5千多户增加到1万多户。", ["日均新设企业", "日均新设企业"]),
        ("预算收入12亿元，同口径增长9.1%。", ["预算收入", "预算收入增长"]),
        ("占比1.2%；二是教师缺编约600人。", ["占比", "教师缺编"]),
    ],
)
def test_a_name_is_a_whole_phrase_of_what_is_measured(text: str, names: list[str]) -> None:
    assert [one.name for one in figures_of(text)] == names


def test_a_row_of_growths_is_told_of_the_figures_before_it() -> None:
    found = figures_of("轴承产量3.42亿套，销量3.38亿套，分别比上年增长9.6%和8.9%。")
    assert [one.name for one in found[2:]] == ["轴承产量增长", "销量增长"]


def test_what_among_them_says_of_a_rate_is_that_rate_of_a_part() -> None:
    found = figures_of("恩格尔系数为31.2%，其中城镇为30.1%，农村为34.5%。")
    assert [(one.name, one.dimensions) for one in found] == [
        ("恩格尔系数", ()),
        ("恩格尔系数", (("范围", "城镇"),)),
        ("恩格尔系数", (("范围", "农村"),)),
    ]


def test_thresholds_steps_and_places_of_the_text_are_no_figures() -> None:
    text = "600分以上考生2316人，万元地区生产总值能耗下降3%，耕地实现5连增，详见第\u00a06.1 节。"
    assert [one.value for one in figures_of(text)] == ["2316", "3"]


def test_english_amounts_are_named_by_what_gets_them_and_by_the_label_before_a_colon() -> None:
    found = figures_of(
        "We will give $540 million to education and $88.5 million to the new Coastal Programme. "
        "Northern Highway: $45.2 million. Debt is expected to be between $30 million and $35 million."
    )
    assert [one.name for one in found[1:]] == ["new Coastal Programme", "Northern Highway", "Debt", "Debt"]
