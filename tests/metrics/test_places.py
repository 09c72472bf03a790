"""Where in its file a finding about a passage stands."""

from __future__ import annotations

import pytest

from explorer.loading import parse_report
from explorer.metrics.book import Book
from explorer.metrics.checks import outside_period
from explorer.model import Outline

HEAD = 'format: report/1\ntitle: t\nperiod: "2023"\nsections:\n- title: 甲\n'


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("  body: |\n      前文。\n      前文，至2024年6月已建成。\n", (8, 0)),
        ('  body: "前文。\\n前文，至2024年6月已建成。"\n', (6, 9)),
    ],
)
def test_a_passage_of_a_block_has_its_line_and_no_invented_column(body: str, place: tuple[int, int]) -> None:
    (found,) = outside_period.check(Book(Outline(parse_report(HEAD + body))))
    assert (found.line, found.column) == place
