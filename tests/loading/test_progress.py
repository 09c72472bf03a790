"""Reading a long report tells how far it is, and the report is the same."""

from __future__ import annotations

import pytest
import yaml

from explorer.loading.reader import parse_report

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


@pytest.mark.parametrize("loader", LOADERS)
def test_reading_tells_bytes_and_changes_nothing(loader: object) -> None:
    sections = "".join(f"  - id: s{i}\n    title: 第{i}节\n    text: 正文。\n" for i in range(3_000))
    data = f"format: report/1\ntitle: 报告\nsections:\n{sections}".encode()
    told: list[tuple[str, int, int]] = []
    report = parse_report(data, "a.yaml", loader=loader, progress=lambda *each: told.append(each))
    assert report == parse_report(data, "a.yaml", loader=loader)
    counts = [done for _, done, _ in told]
    assert counts == sorted(counts)
    assert (counts[0], counts[-1], {total for _, _, total in told}) == (0, len(data), {len(data)})
    assert len(counts) > 5


def test_an_error_keeps_its_place() -> None:
    from explorer.errors import LoadError

    with pytest.raises(LoadError, match=r"a\.yaml:4:1: not valid YAML"):
        parse_report(b"format: report/1\ntitle: a\nsections: [\n", "a.yaml", progress=lambda *_: None)
