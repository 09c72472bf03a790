"""Styled text as Markdown: runs of one style joined, marks set where Markdown reads them as marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

_ALWAYS = re.compile(r"(\\(?=[!-/:-@\[-`{-~])|\[(?=\^)|\](?=[(\[:])|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};))")
_IN_PAIRS = {
    "*": re.compile(r"\*"),
    "_": re.compile(r"(?<!\w)_|_(?!\w)"),
    "`": re.compile("`"),
    "~~": re.compile("~~"),
}
_HEADING = re.compile(r"(?m)^(#{1,6})(?=[ \t]|$)")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0\u2002-\u200a\u202f]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>()\\\x00-\x1f\x7f-\x9f]+", re.IGNORECASE)
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…\U00020000-\U0003ffff]")

SOFT = "\x1f"
"""A line end within running text, which Chinese shows as nothing and other scripts as a blank."""
_DROPPED = "\x1e"
_TYPED_BREAK = re.compile(r"[ \t\r\f]*\n[ \t\r\n\f]*")
_SOFT_RUN = re.compile(rf"[ \t]*{SOFT}[ \t{SOFT}]*")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one style. `raw` is Markdown already (a note's mark) and is not escaped."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""
    raw: bool = False


def escape(text: str, *, alone: bool = True) -> str:
    """Text as Markdown that shows it as it is; list marks and numbers at its start stay.

    Marks of emphasis work in pairs: a single one is left as it is where the text stands `alone`.
    """
    text = _ALWAYS.sub(r"\\\1", text)
    for sign, pattern in _IN_PAIRS.items():
        if text.count(sign) > alone:
            text = pattern.sub("\\\\" + sign, text)
    return _HEADING.sub(r"\\\1", text)


def safe_link(target: str) -> str:
    """The target if it is one that may be kept (http, https, mailto), else nothing."""
    target = target.strip()
    return target if _SAFE_LINK.fullmatch(target) and len(target) <= 2000 else ""


def squeezed(text: str) -> str:
    """Text with each run of blanks as one, none beside a line's end; ideographic blanks stay."""
    return _AROUND_BREAK.sub("\n", _BLANKS.sub(" ", text)).strip(" \n\u3000")


def mended(spans: Sequence[Span]) -> list[Span]:
    """The spans with each soft line end as a blank, or as nothing between Chinese characters."""
    whole = "".join(span.text for span in spans)
    if SOFT not in whole:
        return list(spans)
    whole = _SOFT_RUN.sub(lambda match: _blank(whole, match.start(), match.end()), whole)
    result, start = [], 0
    for span in spans:
        end = start + len(span.text)
        result.append(replace(span, text=whole[start:end].replace(_DROPPED, "")))
        start = end
    return result


def _blank(text: str, start: int, end: int) -> str:
    """What stands for `text[start:end]`, a soft line end: as long as that, so that offsets stay."""
    wide = start > 0 and end < len(text) and is_wide(text[start - 1]) and is_wide(text[end])
    return (_DROPPED if wide else " ") * (end - start)


def softened(text: str) -> str:
    """The text of a page's source, where a line end is no more than a blank."""
    return _TYPED_BREAK.sub(SOFT, text)


def fenced(text: str) -> str:
    """Text as a code block, its fence longer than any run of its signs inside."""
    fence = "`" * max(3, max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{fence}\n{text}\n{fence}"


def lines(spans: Iterable[Span]) -> Iterator[list[Span]]:
    """The spans of each line between line ends."""
    line: list[Span] = []
    for span in spans:
        if "\n" not in span.text:
            line.append(span)
            continue
        first, *rest = span.text.split("\n")
        line.append(replace(span, text=first))
        for piece in rest:
            yield line
            line = [replace(span, text=piece)]
    yield line


def is_wide(character: str) -> bool:
    """Whether a character is Chinese or Japanese or their punctuation, written without blanks."""
    return bool(_WIDE.match(character))


def plain(spans: Iterable[Span]) -> str:
    """The spans' text on one line without styles, marks of notes and pictures."""
    return " ".join("".join(span.text for span in spans if not span.raw).split())


def is_all_bold(spans: Iterable[Span]) -> bool:
    """Whether every visible character is bold."""
    texts = [span for span in spans if span.text.strip() and not span.raw]
    return bool(texts) and all(span.bold for span in texts)


def is_all_italic(spans: Iterable[Span]) -> bool:
    """Whether every visible character is italic."""
    texts = [span for span in spans if span.text.strip() and not span.raw]
    return bool(texts) and all(span.italic for span in texts)


def markdown(spans: Sequence[Span]) -> str:
    """The spans as Markdown; text that is bold or italic throughout stands without marks."""
    if len(spans) == 1 and not spans[0].link and not spans[0].code and not spans[0].raw:
        return squeezed(escape(spans[0].text))
    bold, italic = not is_all_bold(spans), not is_all_italic(spans)
    spans = [_simplest(span, bold=bold, italic=italic) for span in spans]
    joined = (
        replace(first, text="".join([first.text, *(span.text for span in rest)]))
        for first, *rest in (list(group) for _, group in groupby(spans, _style))
    )
    return squeezed("".join(_marked(span) for span in joined))


def _simplest(span: Span, *, bold: bool, italic: bool) -> Span:
    """The span with the marks that are kept: none on blanks and in code, no code in a link."""
    blank = not span.text.strip()
    code = span.code and not span.link and not blank
    bold, italic = (wanted and not blank and not code for wanted in (bold, italic))
    return replace(span, bold=span.bold and bold, italic=span.italic and italic, code=code)


def _style(span: Span) -> tuple[bool, bool, bool, str, bool]:
    return (span.bold, span.italic, span.code, span.link, span.raw)


def _marked(span: Span) -> str:
    if span.raw or not span.text.strip():
        return span.text
    match = _EDGES.fullmatch(span.text)
    before, text, after = match.groups() if match else ("", span.text, "")
    text = f"`{text}`" if span.code and "`" not in text and "\n" not in text else escape(text, alone=False)
    if span.link:
        text = _linked(text, span.link)
    if span.italic and "\n" not in text:
        text = f"*{text}*"
    if span.bold and "\n" not in text:
        text = f"**{text}**"
    return before + text + after


def _linked(text: str, target: str) -> str:
    safe = safe_link(target)
    if not safe:
        return text
    return f"<{safe}>" if text == escape(safe, alone=False) else f"[{text}]({safe})"
