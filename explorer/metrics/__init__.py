"""Figures as facts: tables, totals, findings."""
