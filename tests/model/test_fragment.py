"""Links inside a report lead to its sections."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.model import Outline, Report, Section
from explorer.model.fragment import linked_row

OUTLINE = Outline(
    Report(
        "年报",
        (
            Section("s1", "投入 与 Output", number="一、"),
            Section("s2", "展望"),
            Section("s3", "展望", number="三、"),
        ),
    )
)


@pytest.mark.parametrize(
    ("link", "row"),
    [
        ("#s2", 1),
        ("#投入-与-output", 0),
        ("#一投入-与-output", 0),
        ("#%E5%B1%95%E6%9C%9B", 1),
        ("#三展望", 2),
        ("#展望-9", None),
        ("#", None),
        ("#-", None),
        ("https://example.org/#s2", None),
        ("s2", None),
    ],
)
def test_a_link_leads_by_id_or_title(link: str, row: int | None) -> None:
    assert linked_row(OUTLINE, link) == row


@given(st.text())
def test_any_link_leads_somewhere_or_nowhere(link: str) -> None:
    assert linked_row(OUTLINE, "#" + link) in (None, 0, 1, 2)
