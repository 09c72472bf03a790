"""Algorithms on text that know nothing of reports."""
