"""What time passages speak of: as the sentences before in the chapter say, at a cost that grows with the chapter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.metrics.comparable import SEVERAL_YEARS, Times
from explorer.model import Outline, Report, Section

BODIES = (
    "",
    "完成24项。",
    "五年来，完成24项。",
    "今年，完成9项。",
    "2019年完成3项。",
    "完成3项。2021年完成5项。",
)
ENDS = {"五年来，完成24项。": SEVERAL_YEARS, "今年，完成9项。": "", "2019年完成3项。": "2019"}
ENDS["完成3项。2021年完成5项。"] = "2021"

chapters = st.lists(st.lists(st.sampled_from(BODIES), min_size=1, max_size=8), min_size=1, max_size=4)


def outline(chapters: list[list[str]]) -> Outline:
    made = []
    for number, bodies in enumerate(chapters):
        below = tuple(Section(f"c{number}-{index}", "节", body=body) for index, body in enumerate(bodies[1:]))
        made.append(Section(f"c{number}", "章", body=bodies[0], sections=below))
    return Outline(Report("报告", tuple(made), period="2023"))


@given(chapters, st.randoms(use_true_random=False))
def test_a_section_begins_in_the_time_that_the_chapter_said_last(
    chapters: list[list[str]], random: object
) -> None:
    expected = []
    for bodies in chapters:
        frame = ""
        for body in bodies:
            expected.append(frame)
            frame = ENDS.get(body, frame)
    times = Times(outline(chapters))
    rows = list(range(len(expected)))
    random.shuffle(rows)  # type: ignore[attr-defined]
    for row in rows:
        for other in rows:
            assert times.are_alike(row, -1, other, -1) == (expected[row] == expected[other])


def test_a_chapter_is_walked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[int] = []
    continues = Times._continues

    def counted(self: Times, row: int) -> bool:
        steps.append(row)
        return continues(self, row)

    monkeypatch.setattr(Times, "_continues", counted)
    times = Times(outline([["五年来，发展。", *["完成24项。"] * 999]]))
    for row in range(999, 1, -1):
        assert times.are_alike(row, 0, row - 1, 0)
    assert len(steps) < 2_000
