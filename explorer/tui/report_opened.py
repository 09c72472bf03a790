"""Opening another report aside, for whoever asked for it."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message
from textual.message_pump import MessagePump

from explorer.config.language import Language
from explorer.errors import ExplorerError
from explorer.model import Outline, Report
from explorer.tui.aside import aside


class ReportOpened(Message):
    """The report that was `asked` for has been opened, or could not be: `error` says why, in one line."""

    def __init__(self, asked: str, outline: Outline | None, error: str = "") -> None:
        super().__init__()
        self.asked = asked
        self.outline = outline
        self.error = error


def open_aside(asker: MessagePump, asked: str, read: Callable[[], Report], language: Language) -> None:
    """Post `ReportOpened` to the asker once `read`, in a thread, has given the report or an ExplorerError."""

    def work() -> None:
        try:
            outline = Outline(read())
        except ExplorerError as error:
            from explorer.error_words import error_line

            asker.post_message(ReportOpened(asked, None, error_line(error, language)))
        else:
            asker.post_message(ReportOpened(asked, outline))

    aside("other-report", work)
