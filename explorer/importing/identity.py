"""What a document says of itself at its beginning: title, organisation, period, language."""

from __future__ import annotations

import os
import re

from explorer.importing.blocks import Block, Source
from explorer.importing.furniture import reason
from explorer.importing.joining import ends_sentence, is_prose
from explorer.importing.numbering import read_mark
from explorer.importing.periods import period_of_title
from explorer.text.traditional import TELLING

_FRONT = 14
_LONGEST_TITLE = 90
_SHORTEST_FRONT = 8
_FEWEST_NUMBERED = 3
_KIND = re.compile(
    r"报告|報告|总结|规划|计划|方案|纲要|意见|通知|办法|公报|白皮书|年报|手册|说明|决定|要点|综述|指南|教程|大纲|论文"
    r"|(?i:report|budget|statement|plan|review|speech|manual|guide|handbook|reference|thesis|faq)"
)
_ORGANISATION = re.compile(
    r"[^\s，。：]{2,26}(?:学院|大学|学校|公司|集团|政府|委员会|研究院|研究所|银行|医院|协会|基金会|中心|厅|局|院|署|处|社|国务院|"
    r"(?i:inc\.?|corporation|company|ltd\.?|university|ministry|department|institute|foundation))"
)
_IN_TITLE = re.compile(
    r"(?:[\d０-９]{4}\s*年?(?:度)?\s*)?((?!关于)[^\s，。：\d]{2,24}?(?:人民政府|政府|国务院|公司|集团|大学|学院|银行|法院|检察院|委员会|研究院|协会))"
)
_OFFICE = re.compile(
    r"((?!关于)[^\s，。：\d]{1,20}?(?:(?<![格布结])局|厅|署|研究所|医院|中学|小学|学校|街道|办事处|办公室|中心))"
    r"(?=(?:19|20)\d\d|年度|工作|部门|法治|政务|信息)"
)
_ENGLISH_BODY = re.compile(
    r"(?i:the )?(?i:(?:ministry|department|university|bank|government|office|bureau) of )[A-Z][\w ,&’'-]{2,50}"
    r"|[A-Z][\w.&’'-]*(?:,? [\w.&’'-]+){0,7},? (?i:inc\.?|corporation|corp\.?|company|ltd\.?|limited|llc|plc|university"
    r"|ministry|department|institute|foundation|agency|council|bank|college|school|hospital|association|commission|authority)"
)
_DELIVERED = re.compile(r"[-—–（(\s]*((?:19|20)\d\d)\s?年\s?\d{1,2}\s?月")
_FISCAL = re.compile(r"(?i:fiscal|financial|the) (?i:year) (?i:ended|ending)\b[^.;]{0,20}\b((?:19|20)\d\d)\b")
_NOTE_MARK = re.compile(r"\s*(?:\[\^?\w{1,8}\]|[①-⑳*＊])$")
_SPOKEN = re.compile(r"我(?:谨)?(?:代表|受)([^，。]{3,20}?)[，,]?(?:的委托|向|作|提出)")
_NOT_TITLE = re.compile(r"[-—–*•（(【\[]|(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}|.*[：:，,；;]$")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_SAMPLE = 20000
_OWN_TITLE = ("markdown", "epub")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|for|that)\b", re.IGNORECASE)


def take_front(source: Source) -> None:
    """Find title, organisation and period in the first blocks of an unmarked text and take those out."""
    if source.own:
        # Our own export says all of it in its front matter.
        _fill(source)
        return
    if source.format != "text":
        _set_furniture_aside(source)
    if any(block.kind == "heading" for block in source.blocks[:_FRONT]):
        _take_heading(source)
    elif not source.title:
        _take_lines(source)
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


def _take_lines(source: Source) -> None:
    front = _front(source.blocks)
    if not front:
        return
    title = max(front, key=lambda block: (_title_score(block.text, block is front[0]), -front.index(block)))
    if _title_score(title.text, title is front[0]) <= 0:
        return
    source.title = " ".join(title.text.replace("**", "").split())
    taken = [title]
    at = front.index(title)
    above = front[at - 1].text if at else ""
    if _HAN.match(above) and _ORGANISATION.fullmatch(above) and not _IN_TITLE.match(source.title):
        source.title = above + source.title
    for index, block in enumerate(front):
        if block is title:
            continue
        if block.text == title.text or (len(block.text) > 3 and title.text.endswith(block.text)):
            source.remark("furniture", "repeated title", line=block.line, page=block.page)
            taken.append(block)
        elif index < at and len(block.text) <= _SHORTEST_FRONT and not _ORGANISATION.fullmatch(block.text):
            source.remark("furniture", "page navigation", line=block.line, page=block.page)
            taken.append(block)
        elif not source.organization and _ORGANISATION.fullmatch(block.text):
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
    score += 3 if _KIND.search(text) else 0
    score += 1 if period_of_title(text) else 0
    return score - (2 if _ORGANISATION.fullmatch(text) and not _KIND.search(text) else 0)


def _fill(source: Source) -> None:
    """What the blocks did not say outright: told from title, file name and text, or said to be missing."""
    name = os.path.basename(source.path)
    stem = os.path.splitext(name)[0]
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
    source.organization = source.organization or _organisation(source.title, beginning)
    source.organization = source.organization or _english_body(source.blocks)
    source.language = _language(source.language, language_of(source.title + beginning))
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


def _language(declared: str, told: str) -> str:
    """What the document declares, unless its letters tell another: programs declare their own language unasked."""
    if not _TAG.fullmatch(declared):
        return told
    differs = told and declared[:2].lower() != told[:2]
    return told if differs and told[:2] in ("zh", "ja") else declared


def _organisation(title: str, beginning: str) -> str:
    named = _IN_TITLE.match(title) or _OFFICE.match(title)
    if named:
        return named[1]
    spoken = _SPOKEN.search(beginning)
    return (
        spoken[1]
        if spoken and spoken[1] not in ("省人民政府", "市人民政府", "区人民政府", "自治区人民政府")
        else ""
    )


def _english_body(blocks: list[Block]) -> str:
    """A line before the text that is a company, a ministry, a university."""
    for block in blocks[:_FRONT]:
        text = block.text.strip("*_ ")
        if (block.kind == "heading" and block.level > 1) or is_prose(text):
            return ""
        if (
            block.kind in ("paragraph", "heading")
            and len(text) <= _LONGEST_TITLE
            and _ENGLISH_BODY.fullmatch(text)
        ):
            return text
    return ""


def language_of(text: str) -> str:
    """A BCP 47 tag told from the letters: zh-Hans, zh-Hant, ja, en; empty where they do not tell."""
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    if han * 5 > latin and han:
        if len(_KANA.findall(text)) * 10 > han:
            return "ja"
        traditional = sum(character in TELLING for character in text)
        return "zh-Hant" if traditional * 25 > han else "zh-Hans"
    words = len(text.split())
    return "en" if words and len(_ENGLISH.findall(text)) * 14 > words else ""
