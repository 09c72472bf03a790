"""The words that figures and notes are told with, in Chinese and English; exports are read back by them."""

from __future__ import annotations

from explorer.model.report import Bound, NoteKind

BOUND_WORDS: dict[str, dict[Bound, str]] = {
    "zh": {"exact": "", "above": "超", "below": "近", "about": "约"},
    "en": {"exact": "", "above": "over ", "below": "nearly ", "about": "about "},
}
"""What stands before a value, with its blank."""
FIGURE_HEADS = {
    "zh": ("指标", "数值", "单位", "时期", "范围", "依据"),
    "en": ("Figure", "Value", "Unit", "Period", "Scope", "Evidence"),
}
"""The heads of a table of figures."""
NOTE_WORDS: dict[str, dict[NoteKind, str]] = {
    "zh": {"erratum": "勘误", "question": "疑问", "comment": "批注"},
    "en": {"erratum": "Erratum", "question": "Question", "comment": "Comment"},
}
