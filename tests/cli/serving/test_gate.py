"""Who is let in: by token, Host and Origin."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.cli.serving.gate import Gate, is_loopback, new_token

LOCAL = Gate("secret", "127.0.0.1", 8000)
REMOTE = Gate("secret", "0.0.0.0", 8000, names=["reader.example"])


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_this_machine_comes_in_by_all_its_own_names(host: str) -> None:
    assert LOCAL.refusal("/secret/ws", host, f"http://{host}") == ""


@pytest.mark.parametrize(
    ("path", "host", "origin"),
    [
        ("/", "127.0.0.1:8000", None),
        ("/wrong/ws", "127.0.0.1:8000", None),
        ("/secret2/", "127.0.0.1:8000", None),
        ("/secre", "127.0.0.1:8000", None),
        ("/x/secret/", "127.0.0.1:8000", None),
        ("/\ud800/", "127.0.0.1:8000", None),
        ("/secret/", "evil.example:8000", None),
        ("/secret/", "127.0.0.1.evil.example:8000", None),
        ("/secret/", "127.0.0.1:8001", None),
        ("/secret/", "127.0.0.1", None),
        ("/secret/", "127.0.0.1:", None),
        ("/secret/", "127.0.0.1:99999999", None),
        ("/secret/", "192.168.1.5:8000", None),
        ("/secret/", "", None),
        ("/secret/", "[::1", None),
        ("/secret/", "127.0.0.1:8000", "http://evil.example"),
        ("/secret/", "127.0.0.1:8000", "http://127.0.0.1:8001"),
        ("/secret/", "127.0.0.1:8000", "null"),
        ("/secret/", "127.0.0.1:8000", ""),
    ],
)
def test_anything_else_stays_out(path: str, host: str, origin: str | None) -> None:
    assert LOCAL.refusal(path, host, origin)


def test_other_machines_come_by_number_or_known_name() -> None:
    assert REMOTE.refusal("/secret/", "192.168.1.5:8000", None) == ""
    assert REMOTE.refusal("/secret/", "reader.example:8000", "http://reader.example:8000") == ""
    assert REMOTE.refusal("/secret/", "rebound.example:8000", None)


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("example.org", False),
        ("", False),
    ],
)
def test_loopback_is_only_what_other_machines_cannot_reach(host: str, loopback: bool) -> None:
    assert is_loopback(host) is loopback


def test_each_run_has_a_token_of_its_own() -> None:
    assert len({new_token() for _ in range(20)}) == 20
    assert len(new_token()) >= 32


@given(path=st.text(), host=st.text(), origin=st.none() | st.text())
@settings(deadline=None, max_examples=60)
def test_no_text_gets_in_or_raises(path: str, host: str, origin: str | None) -> None:
    assert LOCAL.refusal("/" + path, host, origin)
