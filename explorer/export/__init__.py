"""Chosen sections as documents."""
