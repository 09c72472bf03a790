"""The line under a search box; a click on it leads where it points."""

from __future__ import annotations

from textual import events

from explorer.tui.widgets.cut_text import CutText


class CountLine(CutText):
    """What was found, and that it can be narrowed."""

    ALLOW_SELECT = False

    async def on_click(self, event: events.Click) -> None:
        """Go to what the hits can be narrowed by."""
        event.stop()
        await self.run_action("screen.facets")
