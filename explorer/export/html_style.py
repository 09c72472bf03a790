"""The style sheet of exported HTML."""

STYLE = """
:root { color-scheme: light dark;
  --ink: #1d1d1f; --quiet: #5c5c63; --paper: #fdfcf9; --line: #d9d6cc; --accent: #24598f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e2dc; --quiet: #a5a39c; --paper: #1b1b1d; --line: #3c3b38; --accent: #8db8e6; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.75 "Noto Serif CJK SC",
  "Source Han Serif SC", "Songti SC", SimSun, Georgia, serif; line-break: strict; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 2.2em 0 .6em; }
h1 { font-size: 1.7rem; margin-top: 0; } h2 { font-size: 1.4rem; } h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1.05rem; }
header p, aside { color: var(--quiet); }
p { margin: .8em 0; } a { color: var(--accent); }
ul.item { list-style: none; margin: .3em 0; padding: 0; }
ul.item > li { display: flex; gap: .6em; } ul.item > li > div { flex: 1; min-width: 0; }
ul.item p { margin: .2em 0; }
nav ul { list-style: none; padding: 0; }
blockquote, aside { margin: .8em 0; padding: 0 0 0 1em; border-left: 3px solid var(--line); }
pre { overflow-x: auto; padding: .8em; border: 1px solid var(--line); line-height: 1.4; }
.table { overflow-x: auto; margin: 1.2em 0; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.5; }
th, td { padding: .4em .6em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: normal; white-space: nowrap; }
.name { min-width: 7em; } .unit, .period { white-space: nowrap; } td.period, td.scope, td.quote { color: var(--quiet); }
.value { text-align: right; } td.value { white-space: nowrap; font-weight: bold; font-variant-numeric: tabular-nums; }
svg { display: block; margin: .2em 0 .2em auto; } rect { fill: var(--accent); }
@media (max-width: 36rem) {
  .figures thead { display: none; }
  .figures tr { display: block; padding: .6em 0; border-bottom: 1px solid var(--line); }
  .figures td { display: inline; padding: 0; border: 0; margin-right: .5em; } .figures td.quote { display: block; }
  .figures svg { display: inline-block; margin: 0 0 0 .5em; }
}
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --line: #bbb; --accent: #777; }
  body { font-size: 11pt; } main { max-width: none; padding: 0; } .table { overflow: visible; }
  @page { size: A4; margin: 2.2cm 2.4cm; } thead { display: table-header-group; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; } p { orphans: 2; widows: 2; }
  tr, aside { break-inside: avoid; } a { color: inherit; text-decoration: none; }
}
""".strip()
"""Serif type at a book's measure; light, dark and print; no font or image is fetched."""
