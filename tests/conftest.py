"""What all tests share: hypothesis without deadlines, since the machines that run them differ in speed."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("quick", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew-screens` and `--renew-golden` write what is kept anew; look at each before it is committed."""
    parser.addoption("--renew-screens", action="store_true", help="draw tests/tui/screens/*.svg anew")
    parser.addoption("--renew-golden", action="store_true", help="write tests/export/golden anew")
