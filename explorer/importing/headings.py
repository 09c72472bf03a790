"""Which pieces of a text may be headings, before their numbering is checked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.importing.joining import ends_sentence, is_prose
from explorer.importing.numbering import is_weak, read_mark
from explorer.importing.plain_title import could_be_title, is_capitals, is_name, is_plain_title
from explorer.importing.run_in import Cut, Piece, cut_long, cut_title, is_latin, is_short

STRONG = ("di-unit", "word", "annex")
"""Styles that stand for parts, chapters and appendices."""
PLAIN = "plain"
BOLD = "bold"
CLOSING = re.compile(
    r"(?:附[件录錄表][ 　]?[一二三四五六七八九十\dA-Z]{0,3}|附[件录錄][：:][^，。；：\d]{2,20}|"
    r"注释[：:]?|名词解释|结束语|结\s*语|结论|后记|致谢|参考文献"
    r"|前言|引言|序言|绪论|编后语|"
    r"(?i:Preface|Signatures?|Foreword|Introduction|Conclusion|References|Bibliography|Glossary|Index|Acknowledgements?"
    r"|Executive Summary))"
)
"""Unnumbered headings that stand at the top level."""
_QUESTION = re.compile(r"[?？][!！]?[”’」』\"')）]?$")
_LABEL = re.compile(r"\*\*[^*\n]{1,30}[:：]\*\*[ ]?\S")
_LONGEST_VALUE = 40
_CAPITALS = 3
"""How far a line in capitals stands apart."""
_TITLE_PAGE = 14
_LOUD = 2
"""How far a line stands out that is bold and large."""
_LONGEST_CHAIN = 1
"""Headings that may follow each other without text between."""
_LONGEST_LINE = 70
_LONGEST_LATIN_LINE = 160
_DEFINITION = re.compile(r".{1,30}?[：:].{4}")


@dataclass(slots=True)
class Candidate:
    """A piece that may be a heading: its style of numbering, its place in it, and how it would be cut.

    `likely` says that it looks like a heading by itself; `strength` how far it stands apart; `paragraph` is
    the piece that its paragraph begins with; `returns` says that the paragraph it ends is followed by one
    without a mark; `inside` that text of its paragraph that is no heading stands before it; `takes_next` that
    its title is the whole next piece.
    """

    piece: int
    style: str
    ordinal: int
    number: str
    cut: Cut
    likely: bool
    strength: int = 0
    paragraph: int = 0
    returns: bool = False
    inside: bool = False
    takes_next: bool = False
    accepted: bool = False
    depth: int = 0


def candidate(pieces: list[Piece], index: int) -> Candidate | None:
    """The piece as a candidate by its mark, its bold beginning, or its standing alone; None where it is none."""
    piece = pieces[index]
    if piece.block.kind != "paragraph" or _repeats(pieces, index):
        return None
    text = piece.text
    if CLOSING.fullmatch(text) and index + 1 < len(pieces):
        return _closing(pieces, index)
    bold = text.startswith("**")
    mark = read_mark(text[2:] if bold else text, bare=True)
    if mark is None:
        return _unmarked(pieces, index)
    rest = ("**" if bold else "") + text[mark.end + 2 * bold :]
    if not rest.strip("* "):
        return _lone(pieces, index, mark.style, mark.ordinal, mark.printed)
    followed = mark.style.startswith(STRONG) or _followed(pieces, index, mark.style)
    cut, likely = _shaped(rest, followed, weak=is_weak(mark.style))
    if mark.style == "arabic-bare":
        likely = likely and cut.whole and not cut.stopped
    found = Candidate(index, mark.style, mark.ordinal, mark.printed, cut, likely, piece.block.strength)
    found.paragraph, found.returns = _beginning(pieces, index), _returns(pieces, index)
    found.inside = piece.glued and not cut.bold and _leads(pieces[index - 1])
    return found


def _repeats(pieces: list[Piece], index: int) -> bool:
    """Whether a line only says in plainer type what the one before it says."""
    before = pieces[index - 1] if index else pieces[index]
    return before.text == pieces[index].text and before.block.strength > pieces[index].block.strength


def _leads(piece: Piece) -> bool:
    """Whether what stands before a point in its paragraph is text of its own, not a heading alone."""
    mark = read_mark(piece.text.removeprefix("**"))
    return mark is None or not cut_title(piece.text[mark.end :]).whole


def _beginning(pieces: list[Piece], index: int) -> int:
    while pieces[index].glued:
        index -= 1
    return index


def _returns(pieces: list[Piece], index: int) -> bool:
    if index + 1 >= len(pieces):
        return False
    following = pieces[index + 1]
    return not following.glued and read_mark(following.text.removeprefix("**")) is None


def _lone(pieces: list[Piece], index: int, style: str, ordinal: int, printed: str) -> Candidate | None:
    """A number alone on its line, as some reports head their parts."""
    if style not in ("han-lone", "roman", "han-dun") and not style.startswith(("di-unit", "word")):
        return None
    cut = Cut("", "", whole=True, stopped=False)
    return Candidate(index, style, ordinal, printed, cut, likely=True, strength=pieces[index].block.strength)


def _shaped(text: str, followed: bool, *, weak: bool) -> tuple[Cut, bool]:
    """How a marked text would be cut, and whether it looks like a heading."""
    if followed and not weak and _is_question(text):
        return Cut(text.strip(), "", whole=True, stopped=False), True
    cut = cut_title(text)
    if cut.bold:
        return cut, True
    if cut.whole and not cut.stopped:
        longest = _LONGEST_LATIN_LINE if is_latin(text) else _LONGEST_LINE
        return cut, len(cut.title) <= longest and followed and not ends_sentence(text) and "；" not in text
    if _DEFINITION.match(cut.title):
        return cut, False
    if is_short(cut.title) and "；" not in cut.title:
        return cut, followed or not cut.whole
    longer = cut_long(text)
    return (longer, not (weak or cut.whole)) if longer else (cut, False)


def _is_question(text: str) -> bool:
    """Whether a text is all questions, as a book of answers heads its sections."""
    longest = _LONGEST_LATIN_LINE if is_latin(text) else _LONGEST_LINE
    return len(text) <= longest and bool(_QUESTION.search(text)) and "。" not in text and "**" not in text


def _followed(pieces: list[Piece], index: int, style: str) -> bool:
    """Whether text of its own follows a piece, not the next item of the same numbering."""
    if index + 1 >= len(pieces):
        return False
    following = pieces[index + 1]
    mark = read_mark(following.text.removeprefix("**"), bare=True)
    return mark is None or mark.style != style


def _unmarked(pieces: list[Piece], index: int) -> Candidate | None:
    piece = pieces[index]
    if piece.glued:
        return None
    if piece.text.startswith("**"):
        cut = cut_title(piece.text)
        if _is_label(pieces, index, cut):
            return None
        if cut.bold and is_short(cut.title) and is_name(cut.title):
            return Candidate(index, BOLD, 0, "", cut, likely=True, strength=piece.block.strength)
        return None
    if not _stands_alone(pieces, index):
        return None
    cut = Cut(piece.text.strip(), "", whole=True, stopped=False)
    strength = max(piece.block.strength, _CAPITALS if is_capitals(piece.text) else 0)
    return Candidate(index, PLAIN, 0, "", cut, likely=True, strength=strength)


def _is_label(pieces: list[Piece], index: int, cut: Cut) -> bool:
    """Whether a bold beginning only labels what follows: **Time:** 3.30 pm, a speaker's name before a colon."""
    text = pieces[index].text
    if _LABEL.match(text) and len(cut.rest) <= _LONGEST_VALUE:
        return True
    following = pieces[index + 1].text if index + 1 < len(pieces) else ""
    return cut.rest.startswith((":", "：")) or (cut.whole and following.startswith((":", "：")))


def _closing(pieces: list[Piece], index: int) -> Candidate:
    """An appendix or a closing part; an appendix takes the short line below it as its title."""
    text, following = pieces[index].text, pieces[index + 1]
    titled = text.startswith("附") and following.block.kind == "paragraph" and is_plain_title(following.text)
    if not titled:
        return Candidate(index, PLAIN, 0, "", cut_title(text), likely=True, strength=3)
    cut = Cut(following.text.strip(), "", whole=True, stopped=False)
    return Candidate(index, PLAIN, 0, text, cut, likely=True, strength=3, takes_next=True)


def _stands_alone(pieces: list[Piece], index: int) -> bool:
    piece = pieces[index]
    text = piece.text.strip()
    if index + 1 >= len(pieces) or pieces[index + 1].glued:
        return False
    if piece.block.strength and not piece.block.line:
        return _is_set_apart(pieces, index, _LONGEST_CHAIN)
    following = pieces[index + 1]
    if piece.block.line and is_capitals(text):
        return _heads_in_capitals(pieces, index)
    if not is_plain_title(text) or following.block.kind != "paragraph":
        return False
    before = pieces[index - 1].text if index else ""
    if before and not (
        ends_sentence(before)
        or read_mark(before)
        or (is_capitals(before) and _heads_in_capitals(pieces, index - 1))
    ):
        return False
    if pieces[index].block.strength >= 2 and len(following.text) > len(text):
        return True
    return (is_prose(following.text) and len(following.text) >= 2 * len(text)) or _is_marked_line(
        following.text
    )


def _heads_in_capitals(pieces: list[Piece], index: int) -> bool:
    """Whether a line in capitals heads what follows; on a title page and in a row of lines, only prose."""
    following = pieces[index + 1]
    if not is_plain_title(pieces[index].text.strip()) or is_capitals(following.text):
        return False
    begun = index > _TITLE_PAGE or any(is_prose(piece.text) for piece in pieces[:index])
    before = pieces[index - 1] if index else pieces[index]
    stopped = ends_sentence(before.text) or before.block.kind == "table"
    return (begun and stopped) or is_prose(following.text)


def _is_set_apart(pieces: list[Piece], index: int, chain: int) -> bool:
    """Whether a line whose type says that it is no text heads what follows: prose, a table, or such a line again."""
    text, following = pieces[index].text.strip(), pieces[index + 1]
    if not could_be_title(text):
        return False
    if following.block.kind != "paragraph":
        return following.block.kind in ("table", "item", "quote")
    strength = following.block.strength
    if strength and could_be_title(following.text.strip()):
        if strength > pieces[index].block.strength or not chain or index + 2 >= len(pieces):
            return False
        return _is_set_apart(pieces, index + 1, chain - 1)
    if strength:
        return _is_marked_line(following.text)
    if pieces[index].block.strength >= _LOUD and not _is_text(following.text):
        # A line by itself, a date or the heading once more, may stand before the text.
        return index + 2 < len(pieces) and _is_text(pieces[index + 2].text)
    return (_is_text(following.text) and len(following.text) > len(text)) or _is_marked_line(following.text)


def _is_text(text: str) -> bool:
    return is_prose(text) or ends_sentence(text)


def _is_marked_line(text: str) -> bool:
    mark = read_mark(text)
    return mark is not None and mark.ordinal == 1 and not is_weak(mark.style)
