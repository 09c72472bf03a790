"""Report files that are broken, hostile or odd."""

from __future__ import annotations

from tests.hostile.cases import OPENS, POISON, REFUSED, Case, case
from tests.loading.test_refusals import HEAD
from tests.loading.test_refusals import REFUSED as REFUSALS

ESCAPED = POISON.encode("unicode_escape").decode()
FIGURE = "- title: 甲\n  body: 共24项\n  metrics:\n  - "
ODD_PERIODS = "".join(
    f"- {{title: 甲, metrics: [{{name: x, value: 1, period: '{period}'}}]}}\n"
    for period in ("2023-02-30", "2023-13", "99999", "2024/2023", "0000", "-1", "今年", "2023/", "/")
)

OPENING: list[Case] = [
    case("unknown-key.yaml", HEAD + "- {title: 甲, metrix: []}\n"),
    case("duplicate-key.yaml", HEAD + "- title: 甲\n  title: 乙\n"),
    case("duplicate-id.yaml", HEAD + "- {id: a, title: 甲}\n- {id: a, title: 乙}\n"),
    case("bad-id.yaml", HEAD + "- {id: 'a b/c', title: 甲}\n"),
    case("hostile-id.yaml", HEAD + f'- {{id: "{ESCAPED}", title: 甲}}\n'),
    case("dangling.yaml", HEAD + FIGURE + "{name: x, value: 1, parts: [none], same_as: none}\n"),
    case("own-part.yaml", HEAD + FIGURE + "{id: x, name: x, value: 1, parts: [x], includes: [x], same_as: x}\n"),
    case(
        "circle-of-parts.yaml",
        HEAD + FIGURE + "{id: x, name: x, value: 1, parts: [y]}\n  - {id: y, name: y, value: 1, parts: [x]}\n",
    ),
    case("quote-gone.yaml", HEAD + FIGURE + "{name: x, value: 24, quote: 共25项}\n"),
    case("nan.yaml", HEAD + FIGURE + "{name: x, value: .nan}\n"),
    case("infinite.yaml", HEAD + FIGURE + "{name: x, value: .inf}\n"),
    case("exponent.yaml", HEAD + FIGURE + "{name: x, value: 1e999999}\n"),
    case("long-number.yaml", HEAD + FIGURE + "{name: x, value: " + "9" * 10_000 + "}\n"),
    case("long-digits.yaml", HEAD + FIGURE + "{name: x, value: 0." + "0" * 200 + "1}\n"),
    case("words-for-number.yaml", HEAD + FIGURE + "{name: x, value: 十}\n"),
    case("list-for-number.yaml", HEAD + FIGURE + "{name: x, value: [1]}\n"),
    case("bad-target.yaml", HEAD + FIGURE + "{name: x, value: 1, target: {value: 0, direction: up}}\n"),
    case("zero-series.yaml", HEAD + FIGURE + "{name: x, value: 0, series: [{period: '2022', value: 0}]}\n"),
    case("negative.yaml", HEAD + FIGURE + "{name: x, value: -5, unit: 万元, target: {value: 10}}\n"),
    case("odd-periods.yaml", HEAD + ODD_PERIODS),
    case("no-sections.yaml", "format: report/1\ntitle: t\nsections: []\n"),
    case("sections-missing.yaml", "format: report/1\ntitle: t\n"),
    case("title-missing.yaml", "format: report/1\nsections:\n- title: 甲\n"),
    case("title-empty.yaml", HEAD + "- title: ''\n"),
    case("title-blank.yaml", HEAD + "- title: '  '\n"),
    case("null-values.yaml", HEAD + "- {title: ~, body: ~, tags: ~, metrics: ~, notes: ~, sections: ~}\n"),
    case("words-of-yaml-1.1.yaml", HEAD + "- title: no\n- title: 12:30\n- title: 1.10\n- title: 0x1F\n- title: ~\n"),
    case("impossible-date.yaml", HEAD + "- title: 2024-02-30\n- title: !!str 2024-02-30\n"),
    case("two-documents.yaml", HEAD + "- title: a\n---\nx: 1\n"),
    case("deep-flow-in-unknown.yaml", HEAD + "- title: 甲\n  x: " + "[" * 101 + "]" * 101 + "\n"),
    case("document-mark.yaml", "---\n" + HEAD + "- title: 甲\n...\n"),
    case("crlf.yaml", (HEAD + "- title: 甲\n  body: |\n    乙\n    丙\n").replace("\n", "\r\n")),
    case("cr-only.yaml", (HEAD + "- title: 甲\n").replace("\n", "\r")),
    case("separators.yaml", HEAD + '- title: "a\\u2028b\\u2029c\\u0085d"\n  body: "a\\u2028b"\n'),
    case("escaped-controls.yaml", HEAD + '- title: "a\\0b\\x1b[2Jc"\n  body: "\\a\\b\\e"\n'),
    case("utf-16.yaml", (HEAD + "- title: 甲\n").encode("utf-16")),
    case("utf-16-bare.yaml", (HEAD + "- title: 甲\n").encode("utf-16-le")),
    case("bom.yaml", (HEAD + "- title: 甲\n").encode("utf-8-sig")),
    case(
        "escapes.yaml",
        f'format: report/1\ntitle: "t{ESCAPED}"\norganization: "o{ESCAPED}"\nsource: "s{ESCAPED}"\n'
        f'summary: "u{ESCAPED}"\nsections:\n- number: "n{ESCAPED}"\n  title: "a{ESCAPED}甲"\n'
        f'  body: "b{ESCAPED} 24 项"\n  tags: ["g{ESCAPED}"]\n  metrics:\n'
        f'  - {{name: "m{ESCAPED}", value: 24, unit: "项{ESCAPED}", quote: "24 项", '
        f'dimensions: {{"k{ESCAPED}": "v{ESCAPED}"}}}}\n'
        f'  notes: [{{kind: comment, quote: "24 项", text: "x{ESCAPED}"}}]\n  "key{ESCAPED}": 1\n',
    ),
    case("rich-markup.yaml", HEAD + "- title: '[red]x[/] [@click=app.quit]y[/]'\n  body: '[/no] [b'\n", OPENS, "[red]"),
    case("links.yaml", HEAD + "- title: '[link=http://x]y[/link]'\n  body: '[a](javascript:alert(1)) [b](file:///x)'\n"),
    case("ssh-link.yaml", HEAD + "- title: 甲\n  body: '[a](ssh://-oProxyCommand=id) [b](--help) ![p](data:x)'\n"),
    case("front-matter-body.yaml", HEAD + "- title: 甲\n  body: |\n    ---\n    title: x\n    ---\n    # y\n"),
    case("fences.yaml", HEAD + "- title: 甲\n  body: |\n    ```\n    ~~~\n    <!-- -->\n"),
    case("formula.yaml", HEAD + FIGURE + "{name: '=cmd|x', value: 24, unit: '@SUM(A1)', quote: 共24项}\n"),
    case("wide-table.yaml", HEAD + "- title: 甲\n  body: |\n    " + "|a" * 300 + "|\n    " + "|-" * 300 + "|\n"),
    case("quotes-in-quotes.yaml", HEAD + "- title: 甲\n  body: '" + ">" * 3_000 + " x'\n"),
    case("stars.yaml", HEAD + "- title: 甲\n  body: '" + "*[" * 20_000 + "'\n"),
    case("ticks.yaml", HEAD + "- title: 甲\n  body: '" + "`" * 30_000 + "'\n"),
    case("digits-and-myriads.yaml", HEAD + "- title: 甲\n  body: '" + "9" * 20_000 + "万" * 5_000 + "'\n"),
    case("combining.yaml", HEAD + "- title: 'a" + "\u0301" * 5_000 + "'\n  body: 甲\n"),
    case("emoji.yaml", HEAD + "- title: '" + "👨‍👩‍👧" * 500 + "'\n"),
    case("right-to-left.yaml", HEAD + "- title: שלום\n  body: مرحبا 24\n"),
    case("long-title.yaml", HEAD + "- title: " + "字" * 30_000 + "\n"),
    case("long-name.yaml", HEAD + FIGURE + "{name: " + "名" * 5_000 + ", value: 24, unit: " + "位" * 5_000 + "}\n"),
    case("many-tags.yaml", HEAD + "- {title: 甲, tags: [" + ",".join(f"t{n}" for n in range(2_000)) + "]}\n"),
    case("many-sections.yaml", HEAD + "- title: 节\n" * 3_000),
    case("many-figures.yaml", HEAD + FIGURE[:-4] + "  - {name: x, value: 24, unit: 项}\n" * 500),
    case("report-in-json.json", '{"format": "report/1", "title": "t", "sections": [{"title": "甲"}]}'),
]  # fmt: skip

REFUSING: list[Case] = [
    case(f"{name.replace(' ', '-').replace('/', '')}.yaml", data, REFUSED) for name, (data, _) in REFUSALS.items()
] + [
    case("deep-in-unknown.yaml", HEAD + "- title: 甲\n  x: " + "{a: " * 2_000 + "}" * 2_000 + "\n", REFUSED, "nested"),
    case("binary-tag.yaml", HEAD + "- title: !!binary aGk=\n", REFUSED, "tag"),
    case("object-tag.yaml", HEAD + "- title: !!python/name:os.system\n", REFUSED, "tag"),
    case("anchor-without-end.yaml", HEAD + "- &", REFUSED),
    case("report.yml", "x: y\n", REFUSED, "format"),
]  # fmt: skip
