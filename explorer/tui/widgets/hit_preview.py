"""The text of a hit beside the list of hits."""

from __future__ import annotations

from explorer.search import Hit
from explorer.tui.widgets.reading_pane import ReadingPane


class HitPreview(ReadingPane, can_focus=False):
    """The section of the hit meant, at the first place found, with the figure found lit."""

    def show_hit(self, hit: Hit | None) -> None:
        """Show a hit; nothing where there is none."""
        self.visible = hit is not None
        if hit is None or not self.display:
            return
        self.show(hit.row)
        in_body = hit.matches if hit.field == "body" else ()
        self.light({hit.row: in_body})
        if in_body:
            self.go_to(hit.row, *in_body[0])
        metrics = self.outline.sections[hit.row].metrics
        self.mark_quotes(hit.row, next((metric for metric in metrics if metric.id == hit.metric), None))
