"""What all tests share: hypothesis without deadlines, since the machines that run them differ in speed."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("quick", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("quick")
