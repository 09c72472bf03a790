"""What a document says of itself at its beginning: title, organisation, period, language."""

from __future__ import annotations

import os
import re

from explorer.importing.blocks import Block, Source
from explorer.importing.furniture import reason
from explorer.importing.joining import ends_sentence, is_prose
from explorer.importing.language import language_of
from explorer.importing.numbering import read_mark
from explorer.importing.organisation import (
    english_body,
    is_organisation,
    leads_with_organisation,
    organisation_told,
)
from explorer.importing.periods import period_of_title

_FRONT = 14
_LONGEST_TITLE = 90
_SHORTEST_FRONT = 8
_FEWEST_NUMBERED = 3
_KIND = re.compile(
    r"报告|報告|总结|规划|计划|方案|纲要|意见|通知|办法|公报|白皮书|年报|手册|说明|决定|要点|综述|指南|教程|大纲|论文"
    r"|(?i:report|budget|statement|plan|review|speech|manual|guide|handbook|reference|thesis|faq)"
)
_DELIVERED = re.compile(r"[-—–（(\s]*((?:19|20)\d\d)\s?年\s?\d{1,2}\s?月")
_FISCAL = re.compile(r"(?i:fiscal|financial|the) (?i:year) (?i:ended|ending)\b[^.;]{0,20}\b((?:19|20)\d\d)\b")
_NOTE_MARK = re.compile(r"\s*(?:\[\^?\w{1,8}\]|[①-⑳*＊])$")
_NOT_TITLE = re.compile(r"[-—–*•（(【\[]|(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}|.*[：:，,；;]$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SAMPLE = 20000
_KEEPING = ("pdf", "docx")
"""What is written by programs that keep a title from file to file."""
_SAYS_KIND = 3
"""How likely a line is the title that says what kind of document it is: 报告, plan."""
_OWN_TITLE = ("markdown", "epub")


def take_front(source: Source) -> None:
    """Find title, organisation and period in the first blocks of an unmarked text and take those out."""
    if source.own:
        # Our own export says all of it in its front matter.
        _fill(source)
        return
    if source.format != "text":
        _set_furniture_aside(source)
    if source.format in _KEEPING and _squeezed(source.title) == _squeezed(_stem(source)):
        source.title = ""
    if any(block.kind == "heading" for block in source.blocks[:_FRONT]):
        _take_heading(source)
    elif not source.title:
        _take_lines(source)
    elif source.format in _KEEPING and not _is_printed(source):
        declared, source.title = source.title, ""
        _take_lines(source, least=_SAYS_KIND)
        source.title = source.title or declared
    else:
        _drop_repeated_title(source)
    _fill(source)


def _set_furniture_aside(source: Source) -> None:
    """Drop what a page prints before and behind its text: dates of issue, sources, buttons."""
    _drop_related(source)
    last = len(source.blocks) - _FRONT
    kept = []
    for index, block in enumerate(source.blocks):
        edge = block.kind in ("paragraph", "item") and (index < _FRONT or index >= last)
        why = reason(block.text) if edge else ""
        if why:
            source.remark("furniture", why, line=block.line, page=block.page)
        else:
            kept.append(block)
    source.blocks = kept


def _drop_related(source: Source) -> None:
    """Drop a last heading that only lists other pages (相关稿件), with its list."""
    for at in range(len(source.blocks) - 1, max(0, len(source.blocks) - _FRONT) - 1, -1):
        block = source.blocks[at]
        if block.kind == "heading" and reason(block.text) == "related reports":
            source.remark("furniture", "related reports", line=block.line, page=block.page)
            del source.blocks[at:]
            return
        if block.kind == "heading" or is_prose(block.text):
            return


def _stem(source: Source) -> str:
    """The file's name without its suffix."""
    return os.path.splitext(os.path.basename(source.path))[0]


def _is_printed(source: Source) -> bool:
    """Whether the first lines say the title that the file declares: often it is left over from another file."""
    texts = (block.text.replace("**", "") for block in source.blocks[:_FRONT])
    return any(_related(text, source.title) for text in texts if len(_squeezed(text)) > _SHORTEST_FRONT)


def _drop_repeated_title(source: Source) -> None:
    """Drop the line at the beginning that says again what the document's properties say it is called."""
    for block in source.blocks[:_FRONT]:
        if block.kind == "paragraph" and _squeezed(block.text.replace("**", "")) == _squeezed(source.title):
            source.remark("furniture", "repeated title", line=block.line, page=block.page)
            source.blocks = [one for one in source.blocks if one is not block]
            return


def _take_heading(source: Source) -> None:
    """The only heading of the first level is the title, if it stands before all others."""
    headings = [block for block in source.blocks if block.kind == "heading"]
    top = [block for block in headings if block.level == 1]
    first = headings[0]
    alone = len(headings) == 1 and first.level == 1 and _is_in_front(source.blocks, first)
    leads = len(top) == 1 and first is top[0] and not first.number and len(headings) > 1
    leads = leads or _is_title_above_numbers(source, first, top)
    if not (alone or leads) or not first.text.strip() or not _names_all(first.text, source):
        return
    source.blocks = [block for block in source.blocks if block is not first]
    if not source.title or _is_better_title(first.text.strip(), source):
        source.title = first.text.strip()
    source.marked = source.marked and len(headings) > 1


def _is_title_above_numbers(source: Source, first: Block, top: list[Block]) -> bool:
    """Whether the first heading is called as documents are, and all others of its level are numbered."""
    if len(top) < _FEWEST_NUMBERED or first is not top[0] or not _is_in_front(source.blocks, first):
        return False
    if first.number or read_mark(first.text) or not (_KIND.search(first.text) or period_of_title(first.text)):
        return False
    numbered = sum(bool(block.number or read_mark(block.text)) for block in top[1:])
    return numbered * 5 >= (len(top) - 1) * 4


def _is_better_title(heading: str, source: Source) -> bool:
    """Whether a heading says what the document is called, its properties something else or a site's name too."""
    if not _related(source.title, heading):
        return source.format != "markdown"
    added = source.title.removeprefix(heading) if source.title.startswith(heading) else ""
    return added.strip()[:1] in tuple("_|–—-")


def _is_in_front(blocks: list[Block], heading: Block) -> bool:
    """Whether only short lines stand before a heading."""
    before = blocks[: next(index for index, block in enumerate(blocks) if block is heading)]
    return all(block.kind in ("paragraph", "item", "rule") and not is_prose(block.text) for block in before)


def _names_all(heading: str, source: Source) -> bool:
    """Whether a heading is the title: a book's description or front matter that says another makes it a chapter."""
    return source.format not in _OWN_TITLE or not source.title or _related(heading, source.title)


def _related(one: str, other: str) -> bool:
    first, second = _squeezed(one), _squeezed(other)
    return first in second or second in first


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def _take_lines(source: Source, *, least: int = 1) -> None:
    """The likeliest of the first lines, if it is as likely as that, is the title."""
    front = _front(source.blocks)
    if not front:
        return
    title = max(front, key=lambda block: (_title_score(block.text, block is front[0]), -front.index(block)))
    if _title_score(title.text, title is front[0]) < least:
        return
    source.title = " ".join(title.text.replace("**", "").split())
    taken = [title]
    at = front.index(title)
    above = front[at - 1].text if at else ""
    if _HAN.match(above) and is_organisation(above) and not leads_with_organisation(source.title):
        source.title = above + source.title
    for index, block in enumerate(front):
        if block is title:
            continue
        if block.text == title.text or (len(block.text) > 3 and title.text.endswith(block.text)):
            source.remark("furniture", "repeated title", line=block.line, page=block.page)
            taken.append(block)
        elif index < at and len(block.text) <= _SHORTEST_FRONT and not is_organisation(block.text):
            source.remark("furniture", "page navigation", line=block.line, page=block.page)
            taken.append(block)
        elif not source.organization and is_organisation(block.text):
            source.organization = block.text
            taken.append(block)
    source.blocks = [block for block in source.blocks if not any(block is one for one in taken)]


def _front(blocks: list[Block]) -> list[Block]:
    """The short lines before the text begins."""
    front = []
    for block in blocks[:_FRONT]:
        text = block.text
        mark = read_mark(text)
        if (
            block.kind != "paragraph"
            or is_prose(text)
            or (mark and mark.style != "arabic-dot")
            or text.startswith("各位")
        ):
            break
        front.append(block)
    return front


def _title_score(text: str, is_first: bool) -> int:
    if not 2 <= len(text) <= _LONGEST_TITLE or ends_sentence(text) or _NOT_TITLE.match(text):
        return -9
    score = 1 if is_first else 0
    score += _SAYS_KIND if _KIND.search(text) else 0
    score += 1 if period_of_title(text) else 0
    return score - (2 if is_organisation(text) and not _KIND.search(text) else 0)


def _fill(source: Source) -> None:
    """What the blocks did not say outright: told from title, file name and text, or said to be missing."""
    name, stem = os.path.basename(source.path), _stem(source)
    if not source.title:
        source.title = stem.strip("-") or "—"
        source.remark("title-missing", "no title found; the file's name stands for it")
    if source.own:
        return
    source.source = source.source or name
    source.title = _NOTE_MARK.sub("", source.title) or source.title
    source.period = source.period or period_of_title(source.title) or period_of_title(stem)
    source.period = source.period or _delivered(source.blocks)
    beginning = "\n".join(block.text for block in source.blocks[:40])[:_SAMPLE]
    source.organization = source.organization or organisation_told(source.title, beginning)
    source.organization = source.organization or english_body(source.blocks[:_FRONT])
    source.language = language_of(source.title + beginning, source.language)
    for what in ("organization", "period", "language"):
        if not getattr(source, what):
            source.remark(f"{what}-missing", f"no {what} found")


def _delivered(blocks: list[Block]) -> str:
    """The year a line before the text says a report was given in, or a filing's fiscal year ended in."""
    for block in blocks[:_FRONT]:
        found = _DELIVERED.match(block.text) or _FISCAL.search(block.text)
        if found and not is_prose(block.text):
            return found[1]
    return ""
