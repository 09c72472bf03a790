"""A web page's elements in reading order, as blocks; no recursion, whatever the nesting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from explorer.importing.blocks import Block, BlockKind
from explorer.importing.html_parts import (
    MACHINERY,
    calls_note,
    is_around,
    is_hidden,
    is_link_list,
    is_note,
    leads_back,
)
from explorer.importing.html_style import Style, rules_of, styled
from explorer.importing.spans import (
    Span,
    escape,
    fenced,
    is_all_bold,
    is_all_italic,
    lines,
    markdown,
    mended,
    plain,
    safe_link,
    softened,
)
from explorer.importing.typeset import Typeset

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BLOCK_TAGS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
))  # fmt: skip
_HEADING = re.compile(r"h[1-6]")
_FILE_NAME = re.compile(r"\S{1,200}\.(?:jpe?g|png|gif|svg|webp|bmp)", re.IGNORECASE)
_NOTE_MARK = re.compile(r"[\[(（［〔]?\s*(\d{1,3}|[*†‡])\s*[\])）］〕]?")
_Attributes = dict[str, str | None]


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int


@dataclass(slots=True)
class Walk:
    """One walk over a page. `found` grows; `left_out` counts what was not text by its reason."""

    whole: int
    layout_tables: frozenset[int]
    table: Callable[[LexborNode, Style], Iterator[Block]]
    found: list[Typeset] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)
    _spans: list[Span] = field(default_factory=list)
    _sizes: Counter[float] = field(default_factory=Counter)
    _lists: list[_List] = field(default_factory=list)
    _marker: str = ""
    _quotes: int = 0
    _notes: int = 0
    _called: dict[str, str] = field(default_factory=dict)
    _level: int = 0
    _centred: bool = False

    def run(self, root: LexborNode, style: Style) -> None:
        """Everything below `root`, in order."""
        stack: list[tuple[LexborNode, Style] | Callable[[], None]] = [(root, style)]
        while stack:
            top = stack.pop()
            if not isinstance(top, tuple):
                top()
                continue
            node, style = top
            if node.is_text_node:
                self._add(softened(node.text_content or ""), style)
            elif node.is_element_node:
                self._element(node, style, stack)
        self._flush()

    def _add(self, text: str, style: Style) -> None:
        if not self._spans:
            self._centred = style.centred
        link = "" if self._level else style.link
        self._spans.append(Span(text, style.bold, style.italic, style.code, link))
        self._sizes[style.size] += len(text.strip())

    def _element(
        self,
        node: LexborNode,
        style: Style,
        stack: list[tuple[LexborNode, Style] | Callable[[], None]],
    ) -> None:
        tag = node.tag or ""
        if tag in MACHINERY:
            return
        attributes: _Attributes = node.attributes
        if is_hidden(attributes):
            return
        if is_around(node, attributes, self.whole):
            self.left_out["navigation"] += 1
            return
        if self._leaf(node, tag, attributes, style):
            return
        style = styled(style, tag, attributes)
        if tag in _BLOCK_TAGS:
            self._flush()
            stack.append(self._flush)
            self._open(tag, attributes, stack)
        stack.extend((child, style) for child in reversed(list(node.iter(include_text=True))))

    def _leaf(self, node: LexborNode, tag: str, attributes: _Attributes, style: Style) -> bool:
        """What is taken whole: line ends, rules, pictures, code, tables, note marks."""
        match tag:
            case "br":
                self._add("\n", style)
            case "hr":
                self._rule(attributes)
            case "img":
                self._picture(attributes)
            case "pre":
                self._code(node)
            case "table":
                return self._table(node, style)
            case "ul" | "ol" | "dl":
                if not is_link_list(node):
                    return False
                self.left_out["navigation"] += 1
            case "a":
                return self._note_mark(node, attributes)
            case _:
                return False
        return True

    def _rule(self, attributes: _Attributes) -> None:
        self._flush()
        if self._notes:
            return
        written = attributes.get("style") or ""
        if len(written) <= 2000 and rules_of(written).new_page:
            if self.found:
                self.found[-1].at_page_end = True
        else:
            self._block("rule", "---")

    def _picture(self, attributes: _Attributes) -> None:
        text = " ".join((attributes.get("alt") or "").split())
        if not text or _FILE_NAME.fullmatch(text):
            self.left_out["pictures without a text"] += 1
            return
        target = safe_link(attributes.get("src") or "")
        self._spans.append(Span(f"![{escape(text)}]({target})", raw=True))

    def _code(self, node: LexborNode) -> None:
        self._flush()
        text = node.text().strip("\n").rstrip()
        if text:
            self._block("code", fenced(text))

    def _table(self, node: LexborNode, style: Style) -> bool:
        if node.mem_id in self.layout_tables:
            return False
        self._flush()
        if is_link_list(node):
            self.left_out["navigation"] += 1
            return True
        for block in self.table(node, style):
            self._block(block.kind, block.text, strength=block.strength)
        return True

    def _note_mark(self, node: LexborNode, attributes: _Attributes) -> bool:
        target, text = attributes.get("href") or "", " ".join(node.text().split())
        if "#" not in target:
            return False
        if self._notes and leads_back(attributes, text):
            return True
        match = _NOTE_MARK.fullmatch(text)
        leads_note = self._notes > 0 and not plain(self._spans)
        raised = node.css_first("sup") or self._is_raised(node)
        if match is None or not (raised or leads_note or calls_note(attributes)):
            return False
        if leads_note:
            # The mark that leads a note's own text, back to where it is called.
            self._marker = f"[^{match[1]}]: "
        else:
            self._spans.append(Span(f"[^{match[1]}]", raw=True))
            self._called[target.partition("#")[2]] = match[1]
        return True

    @staticmethod
    def _is_raised(node: LexborNode) -> bool:
        return node.parent is not None and node.parent.tag == "sup"

    def _open(
        self,
        tag: str,
        attributes: _Attributes,
        stack: list[tuple[LexborNode, Style] | Callable[[], None]],
    ) -> None:
        """Begin a block that changes what its content becomes; its end goes on the stack."""
        if _HEADING.fullmatch(tag):
            self._level = int(tag[1])
            stack[-1] = self._end_heading
        elif tag in ("ul", "ol", "menu", "dir"):
            start = attributes.get("start") or "1"
            self._lists.append(_List(tag == "ol", int(start) if start.isdecimal() and len(start) < 7 else 1))
            stack[-1] = self._end_list
        elif tag == "li":
            self._marker = self._next_marker(of_notes=self._notes > 0 or is_note(attributes))
        elif tag == "blockquote":
            self._quotes += 1
            stack[-1] = self._end_quote
        if is_note(attributes):
            self._notes += 1
            label = self._called.get(attributes.get("id") or "")
            self._marker = f"[^{label}]: " if label else self._marker
            stack.append(self._end_note)

    def _end_heading(self) -> None:
        self._flush()
        self._level = 0

    def _end_list(self) -> None:
        self._flush()
        self._lists.pop()

    def _end_quote(self) -> None:
        self._flush()
        self._quotes -= 1

    def _end_note(self) -> None:
        self._flush()
        self._notes -= 1

    def _next_marker(self, *, of_notes: bool) -> str:
        if not self._lists:
            return "- "
        current = self._lists[-1]
        current.number += 1
        if of_notes and current.ordered:
            return f"[^{current.number - 1}]: "
        return f"{current.number - 1}. " if current.ordered else "- "

    def _flush(self) -> None:
        """The text collected so far as one block, or one for each of its lines."""
        spans, self._spans = mended(self._spans), []
        sizes, self._sizes = self._sizes, Counter()
        if not any(span.text.strip() for span in spans):
            return
        size = max(sizes, key=lambda each: sizes[each], default=12.0)
        if self._level:
            text = plain(spans)
            if text:
                self._block("heading", text + "".join(_calls(spans)), size=size)
            return
        for line in lines(spans):
            text = markdown(line)
            if text:
                self._block(self._kind(line), text, size=size, bold=is_all_bold(line) or is_all_italic(line))

    def _kind(self, line: list[Span]) -> BlockKind:
        if self._notes or self._marker.startswith("[^"):
            return "note"
        if self._marker:
            return "item"
        if len(line) == 1 and line[0].raw and line[0].text.startswith("!["):
            return "picture"
        return "quote" if self._quotes else "paragraph"

    def _block(
        self, kind: BlockKind, text: str, *, size: float = 12.0, bold: bool = False, strength: int = 0
    ) -> None:
        if kind == "note" and not self._marker and self._goes_on(text):
            return
        if kind in ("item", "note"):
            depth = max(0, len(self._lists) - 1) if kind == "item" else 0
            text, self._marker = "  " * min(depth, 20) + self._marker + text, ""
        elif kind == "quote":
            text = "\n".join("> " + line for line in text.split("\n"))
        level = self._level if kind == "heading" else 0
        block = Block(kind, text, level=level, strength=strength)
        self.found.append(Typeset(block, size, self._centred and kind == "paragraph", bold))

    def _goes_on(self, text: str) -> bool:
        """Whether a paragraph among the notes is one more of the note before, which it then joins."""
        last = self.found[-1] if self.found else None
        if last is None or last.block.kind != "note" or not last.block.text.startswith("[^"):
            return False
        last.block = replace(last.block, text=f"{last.block.text}\n{text}")
        return True


def _calls(spans: list[Span]) -> Iterator[str]:
    """The marks of notes that a heading calls; its text is without them."""
    return (span.text for span in spans if span.raw and span.text.startswith("[^"))
