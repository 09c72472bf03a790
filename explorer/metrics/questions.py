"""What the checks object to, as questions beside the text, in the words of the report's own language."""

from __future__ import annotations

from explorer.metrics.audit import audit
from explorer.metrics.message import Message
from explorer.model import NO_PARENT, Note, Outline


def questions(outline: Outline) -> dict[int, list[Note]]:
    """Row → a question for each contradiction that stands there; problems of the file are no matter of its text."""
    language = "zh" if outline.report.is_chinese else "en"
    asked: dict[int, list[Note]] = {}
    for remark in audit(outline).wrong:
        if remark.row != NO_PARENT and isinstance(remark.told, Message):
            asked.setdefault(remark.row, []).append(Note("question", remark.text(language), remark.quote))
    return asked
