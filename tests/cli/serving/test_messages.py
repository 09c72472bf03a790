"""What a browser sends: known messages, clamped; nothing else."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.cli.serving.messages import Focused, Message, Pinged, Resized, Typed, clamp, read_message


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        (["stdin", "j"], Typed(b"j")),
        (["stdin", "\ud800"], Typed(b"?")),
        (["resize", {"width": 100, "height": 40}], Resized(100, 40)),
        (["resize", {"width": 20000, "height": 20000}], Resized(500, 200)),
        (["resize", {"width": -3, "height": 0}], Resized(1, 1)),
        (["resize", {"width": 10**400, "height": True}], Resized(500, 24)),
        (["resize", {"width": 1.5}], Resized(80, 24)),
        (["resize", [1, 2]], None),
        (["ping", 1234.5], Pinged(1234.5)),
        (["ping", "x" * 101], None),
        (["ping", {"a": 1}], None),
        (["focus"], Focused(True)),
        (["blur"], Focused(False)),
        (["quit"], None),
        (["deliver_chunk_request", {"key": "x"}], None),
        (["stdin", 5], None),
        (["stdin"], None),
        ([], None),
        ({"stdin": "j"}, None),
        ([["stdin"], "j"], None),
        (None, None),
    ],
)
def test_only_known_messages_are_read(sent: object, read: Message | None) -> None:
    assert read_message(json.dumps(sent)) == read


@pytest.mark.parametrize(
    "text", ["", "[", "[" * 200_000, "NaN", '["stdin"', "\x00", '["resize", {"width": NaN}]']
)
def test_broken_frames_are_dropped(text: str) -> None:
    assert read_message(text) in (None, Resized(80, 24))


@pytest.mark.parametrize(
    ("asked", "given"), [("120", 120), ("20000", 500), ("x", 80), ("", 80), (None, 80), ("٣", 80)]
)
def test_a_size_in_the_address_is_clamped(asked: object, given: int) -> None:
    assert clamp(asked, 80, 500) == given


@given(st.text() | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(json.dumps))
@settings(deadline=None, max_examples=50)
def test_no_frame_raises(text: str) -> None:
    read_message(text)
