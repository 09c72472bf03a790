"""What pinyin costs, against importing pypinyin and against `str.find` in the same run.

python benchmarks/pinyin.py [FILE …]: UTF-8 texts to search, repeated up to 20 MB; without
files a Chinese sentence stands in. One line on stdout.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

SENTENCE = "全年建成智慧教室126间，“双百”行动覆盖31个项目，重庆银行会计培训两期。\n"
SIZE = 20_000_000
QUERIES = ("zhihuijiaoshi", "zhjs", "zhihuijs", "xian", "chongqing", "zhihuijiaosh")


def seconds_of(code: str) -> float:
    """Seconds that `code` takes in a fresh interpreter, by its own clock."""
    timed = f"import time; begin = time.perf_counter()\n{code}\nprint(time.perf_counter() - begin)"
    runs = [subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True) for _ in range(3)]
    return min(float(run.stdout or "nan") for run in runs)


def corpus(paths: list[str]) -> str:
    """The folded texts of `paths`, repeated until their UTF-8 form has `SIZE` bytes."""
    from explorer.text.fold import fold

    unit = fold("\x00".join(Path(path).read_text(encoding="utf-8") for path in paths) or SENTENCE)
    return unit * (SIZE // len(unit.encode()) + 1)


def match_times(text: str) -> tuple[float, float]:
    """Mean seconds a query to compile it and to walk all its hits in `text`."""
    from explorer.text.pinyin import compile_query

    compiling = matching = 0.0
    for query in QUERIES:
        begin = time.perf_counter()
        compiled = compile_query(query)
        assert compiled is not None
        next(compiled.finditer(""), None)
        ready = time.perf_counter()
        sum(1 for _ in compiled.finditer(text))
        compiling += ready - begin
        matching += time.perf_counter() - ready
    return compiling / len(QUERIES), matching / len(QUERIES)


def main() -> None:
    """Print the line."""
    text = corpus(sys.argv[1:])
    ours = seconds_of("import explorer.text.fold as f; f.fold('')\nbegin = time.perf_counter()\n"
                      "from explorer.text.pinyin import compile_query; compile_query('zhjs')")  # fmt: skip
    theirs = seconds_of("import pypinyin")
    compiling, matching = match_times(text)
    begin = time.perf_counter()
    text.find("不会有的字")
    finding = time.perf_counter() - begin
    print(
        f"pinyin: first query {ours * 1e3:.1f} ms (import pypinyin {theirs * 1e3:.0f} ms), "
        f"compile {compiling * 1e3:.1f} ms a query, "
        f"match {len(text) / matching / 1e6:.1f} M characters/s, {matching / finding:.0f} x str.find"
    )


if __name__ == "__main__":
    main()
