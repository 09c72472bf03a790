from __future__ import annotations

from tests.importing.reading import imported, outline

LONG = "我们坚持稳中求进工作总基调，统筹推进各项工作，经济社会发展取得新的成绩，人民生活持续改善，社会大局保持稳定。"


def titles(text: str) -> list[tuple[int, str, str]]:
    return outline(imported(text))


def test_levels_follow_the_order_in_which_marks_nest() -> None:
    assert titles(
        f"工作报告\n一、回顾\n（一）经济\n1. 工业\n{LONG}\n2. 农业\n{LONG}\n"
        f"（二）民生\n1. 就业\n{LONG}\n2. 教育\n{LONG}\n二、展望\n{LONG}\n"
    ) == [
        (0, "一、", "回顾"),
        (1, "（一）", "经济"),
        (2, "1.", "工业"),
        (2, "2.", "农业"),
        (1, "（二）", "民生"),
        (2, "1.", "就业"),
        (2, "2.", "教育"),
        (0, "二、", "展望"),
    ]


def test_a_run_in_heading_ends_at_its_first_stop() -> None:
    report = imported(
        f"工作报告\n一、任务\n（一）坚持政治引领，落实部署。{LONG}\n（二）深化改革。{LONG}\n二、保障\n{LONG}\n"
    )
    first = report.sections[0].sections[0]
    assert (first.number, first.title, first.body) == ("（一）", "坚持政治引领，落实部署", LONG)


def test_points_of_a_paragraph_that_carry_text_are_sections() -> None:
    body = "一是**强化科技支撑**。组织专家开展帮扶。二是**突出人才培养**。安排教授开展培训。"
    assert titles(f"工作报告\n\n一、举措\n\n我校精准施策。{body}\n\n二、成效\n\n{LONG}\n") == [
        (0, "一、", "举措"),
        (1, "一是", "强化科技支撑"),
        (1, "二是", "突出人才培养"),
        (0, "二、", "成效"),
    ]


def test_points_without_text_of_their_own_stay_in_the_paragraph() -> None:
    body = "问题不容忽视。一是基础仍然薄弱。二是动能仍然不足。三是短板仍然突出。"
    report = imported(f"工作报告\n一、问题\n{body}\n{LONG}\n二、展望\n{LONG}\n")
    assert [section.title for section in report.sections] == ["问题", "展望"]
    assert report.sections[0].sections == ()
    assert body in report.sections[0].body


def test_points_counted_off_in_a_sentence_are_no_sections() -> None:
    body = f"要做好三件事：一是抓生产；二是抓质量；三是抓安全。{LONG}"
    assert titles(f"工作报告\n一、任务\n{body}\n二、展望\n{LONG}\n") == [
        (0, "一、", "任务"),
        (0, "二、", "展望"),
    ]


def test_an_aside_of_points_leaves_the_paragraphs_after_it_to_the_section() -> None:
    aside = "经济稳中有进。一是总量扩大。总值达到5万亿元。二是结构优化。占比提高到45%。"
    report = imported(
        f"工作报告\n一、回顾\n{aside}\n过去一年，主要做了以下工作。\n"
        f"（一）工业\n{LONG}\n（二）农业\n{LONG}\n二、展望\n{LONG}\n"
    )
    assert [section.title for section in report.sections[0].sections] == ["工业", "农业"]


def test_a_numbering_must_begin_at_one_and_go_on() -> None:
    text = f"工作报告\n一、回顾\n3. 这不是标题而是引用的第三条意见。\n{LONG}\n二、展望\n2023. 年份也不是。\n{LONG}\n"
    assert titles(text) == [(0, "一、", "回顾"), (0, "二、", "展望")]


def test_list_items_that_are_whole_sentences_are_no_headings() -> None:
    items = (
        "1.发放劳务报酬20亿元以上；扩大保险覆盖面，惠及更多群众。\n"
        "2.实现城镇新增就业18万人以上，发布岗位50万个以上。\n"
        "3.开展免费手术2000例，覆盖全部旗县。\n"
    )
    assert titles(f"工作报告\n一、回顾\n{LONG}\n二、实事\n{items}") == [
        (0, "一、", "回顾"),
        (0, "二、", "实事"),
    ]


def test_definitions_are_no_headings() -> None:
    notes = "1.“两重”：是指国家重大战略实施。\n2.“两新”：是指设备更新和以旧换新。\n"
    assert titles(f"工作报告\n一、回顾\n{LONG}\n二、展望\n{LONG}\n名词解释\n{notes}")[-1] == (
        0,
        "",
        "名词解释",
    )


def test_headings_without_a_number_stand_above_or_beside_numbered_ones() -> None:
    gap = "\n\n\n\n"
    assert titles(
        f"工作报告\n\n{LONG}{gap}关于国内建设\n\n{LONG}\n\n\n一、改革\n\n"
        f"{LONG}\n\n\n二、开放\n\n{LONG}{gap}关于外交工作\n\n{LONG}\n\n{LONG}\n"
    ) == [
        (0, "", "关于国内建设"),
        (1, "一、", "改革"),
        (1, "二、", "开放"),
        (0, "", "关于外交工作"),
    ]


def test_salutations_dates_and_captions_are_no_headings() -> None:
    text = (
        f"工作报告\n\n各位代表：\n\n一、回顾\n\n{LONG}\n\n各位代表！\n\n{LONG}\n"
        f"\n图1 收入变化\n\n{LONG}\n\n2024年3月5日\n\n{LONG}\n\n二、展望\n\n"
        f"{LONG}\n"
    )
    assert titles(text) == [(0, "一、", "回顾"), (0, "二、", "展望")]


def test_an_appendix_takes_the_line_below_it_as_its_title() -> None:
    text = (
        f"工作报告\n一、回顾\n{LONG}\n二、展望\n{LONG}\n附件1\n2026年民生实事\n"
        f"一、提高补助水平。\n{LONG}\n二、扩大就业。\n{LONG}\n"
    )
    assert titles(text)[2:] == [
        (0, "附件1", "2026年民生实事"),
        (1, "一、", "提高补助水平"),
        (1, "二、", "扩大就业"),
    ]


def test_english_numbering_nests() -> None:
    long = "The company continued to invest in new plants and equipment during the whole year. It will go on to do so. "
    assert titles(
        f"Annual Report\n\nPart I\n\nItem 1. Business\n\n{long * 3}\n\n"
        f"Item 1A. Risk Factors\n\n{long * 3}\n\nItem 2. Properties\n\n"
        f"{long * 3}\n\nPart II\n\nItem 3. Data\n\n{long * 3}"
    ) == [
        (0, "", "Part I"),
        (1, "Item 1.", "Business"),
        (1, "Item 1A.", "Risk Factors"),
        (1, "Item 2.", "Properties"),
        (0, "", "Part II"),
        (1, "Item 3.", "Data"),
    ]


def test_ids_are_the_position_and_stay_the_same() -> None:
    text = f"工作报告\n一、回顾\n（一）工业\n{LONG}新增 5 万户。\n（二）农业\n{LONG}\n二、展望\n{LONG}\n"
    assert imported(text) == imported(text)
    assert imported(text).sections[0].sections[0].metrics[0].id == "s1.1.m1"


def test_a_page_whose_only_heading_is_its_title_is_read_by_its_numbering() -> None:
    page = (
        "<html><head><title>2023年工作总结 - 某市</title></head><body><h1>2023年工作总结</h1>"
        "<p>发布时间：2024-01-02 来源：本局 【字号：大 中 小】</p><p><b>一、主要成绩</b></p>"
        "<p><strong>（一）基础教育。</strong>改造学校25所。</p><p><strong>（二）职业教育。</strong>培训3000人次。</p>"
        "<p><b>二、下步打算</b></p><p>计划新建学校10所以上。</p></body></html>"
    )
    report = imported(page, "a.html")
    assert report.title == "2023年工作总结"
    assert outline(report) == [
        (0, "一、", "主要成绩"),
        (1, "（一）", "基础教育"),
        (1, "（二）", "职业教育"),
        (0, "二、", "下步打算"),
    ]
    assert "字号" not in report.summary


def test_a_title_above_numbered_text_in_markdown_is_no_section() -> None:
    report = imported(f"# 工作报告\n\n一、成绩\n\n{LONG}\n\n二、打算\n\n{LONG}\n", "a.md")
    assert (report.title, outline(report)) == ("工作报告", [(0, "一、", "成绩"), (0, "二、", "打算")])


def test_a_chapter_below_front_matter_that_names_the_report_stays() -> None:
    text = (
        f"---\ntitle: 2022年年报\ndate: 2023-04-01\n---\n\n# 第一章 总体\n\n{LONG}\n\n## 1.1 概况\n\n{LONG}\n"
    )
    report = imported(text, "a.md")
    assert (report.title, report.period) == ("2022年年报", "2022")
    assert outline(report) == [(0, "第一章", "总体"), (1, "1.1", "概况")]


def test_points_that_are_paragraphs_of_a_page_are_sections_as_in_text() -> None:
    points = "".join(
        f"<p>{n}是推进{what}。{LONG}</p>" for n, what in zip("一二三", ("甲", "乙", "丙"), strict=True)
    )
    page = imported(
        f"<html><h1>工作报告</h1><p>一、回顾</p>{points}<p>{LONG}</p><p>二、展望</p><p>{LONG}</p>", "a.html"
    )
    assert [title for _, _, title in outline(page)] == ["回顾", "推进甲", "推进乙", "推进丙", "展望"]


def test_a_decimal_at_the_beginning_of_a_line_is_no_number_of_a_heading() -> None:
    assert titles(f"工作报告\n一、收入\n{LONG}\n总额为\n1.54 亿元\n1.55 亿元\n二、支出\n{LONG}\n") == [
        (0, "一、", "收入"),
        (0, "二、", "支出"),
    ]


def test_the_label_of_a_box_beside_the_text_is_no_heading() -> None:
    page = imported(
        f"<h1>手册</h1><h2>安装</h2><p>{LONG}</p><h3>Note</h3><p>{LONG}</p><h2>使用</h2><p>{LONG}</p>",
        "a.html",
    )
    assert [title for _, _, title in outline(page)] == ["安装", "使用"]
    assert "**Note**" in page.sections[0].body
    assert titles(f"手册\n\n1. 安装\n\n{LONG}\n\nNote\n\n{LONG}\n\n2. 使用\n\n{LONG}\n") == [
        (0, "1.", "安装"),
        (0, "2.", "使用"),
    ]


def test_sections_marked_like_their_chapter_stand_below_it_where_their_numbers_say_so() -> None:
    marked = (
        "h1>Manual",
        "h2>Chapter 1. A",
        "h2>1.1. B",
        "h3>x",
        "h2>1.2. C",
        "h2>Chapter 2. D",
        "h2>2.1. E",
    )
    page = "".join(f"<{one}</{one[:2]}>" for one in marked)
    assert [(depth, title) for depth, _, title in outline(imported(page, "a.html"))] == [
        (0, "A"), (1, "B"), (2, "x"), (1, "C"), (0, "D"), (1, "E"),
    ]  # fmt: skip


def test_points_inside_a_paragraph_are_its_text_even_at_a_sections_end() -> None:
    body = "推进改革。一是深化企业改革。完善治理。二是深化财税改革。健全制度。"
    assert titles(f"工作报告\n\n一、任务\n\n{body}\n\n二、展望\n\n{LONG}\n") == [
        (0, "一、", "任务"),
        (0, "二、", "展望"),
    ]


def test_a_filings_headings_may_follow_each_other_or_stand_above_a_table() -> None:
    bold = '<p style="font-weight:bold">{}</p>'
    prose = "<p>The Company designs and makes products, and sells them in many countries of the world.</p>"
    page = "".join((
        "<html><body>", bold.format("Item 1. Business"), bold.format("Products"), bold.format("iPhone"), prose,
        bold.format("Item 2. Notes"), bold.format("Note 1 – Policies"), bold.format("Leases"), prose,
        bold.format("Note 2 – Debt"), bold.format("Other Assets"),
        "<table><tr><td>Cash</td><td>12</td></tr><tr><td>Bonds</td><td>14</td></tr></table></body></html>",
    ))  # fmt: skip
    assert outline(imported(page, "a.html")) == [
        (0, "Item 1.", "Business"),
        (1, "", "Products"),
        (1, "", "iPhone"),
        (0, "Item 2.", "Notes"),
        (1, "Note 1 –", "Policies"),
        (2, "", "Leases"),
        (1, "Note 2 –", "Debt"),
        (2, "", "Other Assets"),
    ]


def test_questions_with_numbers_are_headings_and_a_lone_deeper_one_too() -> None:
    first = f"1.1. What is it? And why?\n\n{LONG}\n\n1.1.1. Purpose\n\n{LONG}"
    text = f"FAQ\n\n{first}\n\n1.2. Who pays for it?\n\n{LONG}\n"
    assert outline(imported(text)) == [
        (0, "1.1.", "What is it? And why?"),
        (1, "1.1.1.", "Purpose"),
        (0, "1.2.", "Who pays for it?"),
    ]


def test_chapters_stand_above_the_points_of_a_preface() -> None:
    text = f"手册\n\n序言\n\n1. 说明\n\n{LONG}\n\n2. 约定\n\n{LONG}\n\n第1章 入门\n\n{LONG}\n\n第2章 进阶\n\n{LONG}\n"
    assert [depth for depth, _, title in outline(imported(text)) if title in ("入门", "进阶")] == [0, 0]


def test_a_list_of_links_below_a_heading_of_contents_is_no_section() -> None:
    links = "- [一、总体](#a)\n- [二、经费](#b)\n"
    text = f"# 年报\n\n## 目录\n\n{links}\n## 一、总体\n\n{LONG}\n\n## 二、经费\n\n{LONG}\n"
    assert [title for _, _, title in outline(imported(text, "a.md"))] == ["总体", "经费"]


def test_contents_of_plain_paragraphs_with_page_numbers_are_no_outline() -> None:
    names = ("一、总体情况", "二、经费", "三、展望")
    entries = "".join(f"<p>{name} {page}</p>" for page, name in enumerate(names, 1))
    text = "".join(f"<p>{name}</p><p>{LONG}</p>" for name in names)
    page = f"<html><body><p>某大学2024年年度报告</p><p>目 录</p>{entries}{text}</body></html>"
    assert [title for _, _, title in outline(imported(page, "a.html"))] == ["总体情况", "经费", "展望"]
