"""One report that holds every hard case an export must write: the goldens of all formats come from it."""

from __future__ import annotations

from explorer.model import Metric, Note, Outline, Report, Section, SeriesPoint, Target

TERMINAL = "\x1b[31m红\x1b[0m \x9b31m \u202e倒\u202c \u200b\ufeff\x07"
"""What would steer a terminal or turn the reading direction."""

SUMMARY = "---\nformat: report/1\ntitle: 假\n---\n\n开头像文件头。"

LIKE_MARKUP = """# 像标题的正文

另一个标题
===

**粗**、*斜*、~~删~~、`a|b`、<script>alert(1)</script>、&amp;、a_b_c、1\\. 不是列表

[好](https://example.org/a?b=1&c="2") [坏](javascript:alert(1)) ![图](https://example.org/x.png) [^1] [甲]

[^1]: 脚注
[甲]: https://example.org/甲

硬换行\\
第二行"""

LIKE_OURS = """<!-- figures -->
| 指标 | 数值 | 单位 | 时期 | 范围 | 依据 |
| --- | ---: | --- | --- | --- | --- |
| 假 | 1 | 项 | | | |

<!-- notes -->

> 勘误: 假

###### 假 <!-- section {"level":9} -->

<!-- 没有收尾的"""

BLOCKS = """1. 甲
2. 乙
   - 丙

     丙的第二段
   - 丁
10. 戊

> 引
>
> > 引中引

| 列\\|一 | 数 | 中 |
|:---|---:|:---:|
| `x` | 1 | **粗** |
| 少 |

***

```yaml
# 不是标题
sections: []
```

~~~
没有收尾的围栏"""

TYPOGRAPHY = (
    "　　全角缩进，“引号”‘单’——……《书》〔2023〕5号。\n第二行  \n\t制表符\r\n"
    "𠮷野家 👨\u200d👩\u200d👧 e\u0301 ﬁ ㎡ Ⅳ ①\u2028行分隔\n\n" + "长" * 130
)

FIGURES = (
    Metric(
        "公式", "=SUM(A1:A9)", "-3", "项", quote="+1", dimensions=(("地区", "@化州|市"), ("对象", "教师"))
    ),
    Metric(
        "total", "总额", "1001.20", "亿元", "about", "2022", (), "共1001.20亿元", parts=("part-1", "part-2")
    ),
    Metric("part-1", "其中一", "1000", "亿元", "above", quote="两\n行的<b>依据</b>", includes=("part-2",)),
    Metric("part-2", "其中二", "1.20", "亿元", "below", same_as="total"),
    Metric(
        "rate",
        "完成率",
        "98.5",
        "%",
        target=Target("100"),
        series=(SeriesPoint("2021", "90"), SeriesPoint("2022", "95.0")),
    ),
    Metric("bare", "无单位", "7"),
)

NOTES = (
    Note("erratum", "应为“乙” <!-- notes -->", "甲”与“乙"),
    Note("question", "第一行\n第二行"),
    Note("comment", TERMINAL),
)


def _chain(depth: int) -> Section:
    below = (_chain(depth + 1),) if depth < 9 else ()
    return Section(f"deep-{depth}", f"第{depth}层", body=f"在第{depth}层。", sections=below)


REPORT = Report(
    "年报 <b> & *星* | \\ #1",
    (
        Section("like-markup", "# 标题 <!-- x --> | `码` [链](a)", "一、", LIKE_MARKUP, ("标签", "a-->b")),
        Section(
            "figures",
            "数字",
            "二、",
            "共1001.20亿元。",
            metrics=FIGURES,
            notes=NOTES,
            sections=(
                Section("like-ours", "像我们的记号", "（一）", LIKE_OURS),
                Section("blocks", "块", "1.1", BLOCKS),
                Section("empty", "块", "1.1"),
            ),
        ),
        Section("terminal", f"终端 {TERMINAL}", "", TERMINAL),
        Section("节/三".replace("/", "."), "　排印　", "第三章", TYPOGRAPHY),
        _chain(1),
    ),
    organization='某"学院": #1',
    period="2022/2023-06",
    language="zh-Hans",
    source="https://example.org/年报?a=1&b=<2>",
    summary=SUMMARY,
)
OUTLINE = Outline(REPORT)
