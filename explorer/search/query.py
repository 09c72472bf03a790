"""The query language: text typed by a person → what each section must hold.

A query is a list of groups; a section must answer every group, by any one of its terms. Read by one
pass over the characters, so its cost is bounded by its length. Signs count in full width too.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from explorer.text.fold import fold

Kind = Literal["word", "phrase", "exact", "amount", "unit", "tag", "section"]
Scope = Literal["title", "metric", "body"]

LONGEST_FORGIVEN = 64
"""Characters of a word above which only the word as typed is looked for."""
LONGEST_PARSED = 512
"""Characters of a query above which it is one plain piece of text."""
MOST_TERMS = 32

_SCOPES: dict[str, Scope] = {
    "title": "title",
    "标题": "title",
    "metric": "metric",
    "指标": "metric",
    "body": "body",
    "正文": "body",
}
"""Fields that text is looked for in."""
_CONDITIONS: dict[str, Kind] = {
    "unit": "unit",
    "单位": "unit",
    "tag": "tag",
    "标签": "tag",
    "section": "section",
    "章节": "section",
}
"""Fields that name a condition."""
FIELDS = (*_SCOPES, *_CONDITIONS)
_QUOTES = {
    '"': '"＂”',
    "＂": '"＂”',
    "“": '”"＂“',
    "”": '”"',
    "„": "“”",
    "«": "»",
    "「": "」",
    "『": "』",
    "〝": "〞",
}
_COMPARISONS = (">=", "<=", "≥", "≤", ">", "<", "~", "=")
_WIDE = str.maketrans("｜＞＜＝！＾＄－～：＇‘’", "|><=!^$-~:'''")
_SIGNS = "|!-^$'\"~<>=“”＂「」『』«»"


class Term(NamedTuple):
    """One thing a section must hold, or must not where `negated`.

    `text` is folded for `word`, `phrase` and `exact`; as typed for `unit`, `tag` and `section`.
    `scope` limits it to one field. An `amount` compares figures: `comparison` is one of
    `>` `>=` `<` `<=` `=` `~` or `..`, with `text` (and `upper` for `..`) as typed.
    """

    kind: Kind
    text: str
    scope: Scope | None = None
    negated: bool = False
    at_start: bool = False
    at_end: bool = False
    comparison: str = ""
    upper: str = ""

    @property
    def forgiving(self) -> bool:
        """Whether slips, pinyin and other writings may stand for it."""
        anchored = self.at_start or self.at_end
        return (
            self.kind == "word" and not self.negated and not anchored and len(self.text) <= LONGEST_FORGIVEN
        )

    @property
    def is_text(self) -> bool:
        """Whether it names text to be found, not a condition on figures, tags or sections."""
        return self.kind in ("word", "phrase", "exact")


class Query(NamedTuple):
    """What was asked: `groups` are ANDed, the terms of a group are alternatives.

    `plain` tells that the signs could not be read and the words were taken as they stand.
    """

    text: str
    groups: tuple[tuple[Term, ...], ...]
    plain: bool = False

    @property
    def is_passage(self) -> bool:
        """Whether it is plain text too long to be a few words; a phrase in quotation marks is meant as it stands."""
        terms = [term for group in self.groups for term in group]
        kinds = ("word", "exact") if self.plain else ("word",)
        plain = all(term.kind in kinds and not term.negated and term.scope is None for term in terms)
        return plain and bool(terms) and len(self.text) > LONGEST_FORGIVEN


class _UnreadableError(Exception):
    """The signs of a query make no sense."""


def parse(text: str) -> Query:
    """Read a query; one that can't be read becomes its plain words. Never raises."""
    if len(text) > LONGEST_PARSED:
        return _whole(text)
    try:
        groups = _groups(_Reader(_printable(text)))
    except _UnreadableError:
        return _plain(text)
    if sum(map(len, groups)) > MOST_TERMS:
        return _whole(text)
    return Query(text, tuple(map(tuple, groups)))


def _printable(text: str) -> str:
    return "".join(" " if ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 else sign for sign in text)


def _whole(text: str) -> Query:
    folded = fold(" ".join(_printable(text).split()))
    groups = ((Term("exact", folded),),) if folded else ()
    return Query(text, groups, plain=True)


def _plain(text: str) -> Query:
    words = [fold(word.strip(_SIGNS)) for word in _printable(text).translate(_WIDE).split()]
    groups = tuple((Term("word", word),) for word in words if word)
    if len(groups) > MOST_TERMS or not groups:
        return _whole(text)
    return Query(text, groups, plain=True)


class _Reader:
    """The query's characters and how far they have been read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.wide = text.translate(_WIDE)
        self.place = 0

    @property
    def done(self) -> bool:
        return self.place >= len(self.text)

    def skip_blanks(self) -> None:
        while not self.done and self.text[self.place].isspace():
            self.place += 1

    def take(self, sign: str) -> bool:
        """Step over `sign` if it stands here, half or full width."""
        if not self.wide.startswith(sign, self.place):
            return False
        self.place += len(sign)
        return True

    def word(self) -> str:
        """The characters up to the next blank or bar."""
        start = self.place
        while not self.done and not self.text[self.place].isspace() and self.wide[self.place] != "|":
            self.place += 1
        return self.text[start : self.place]


def _groups(reader: _Reader) -> list[list[Term]]:
    groups: list[list[Term]] = []
    joining = False
    reader.skip_blanks()
    while not reader.done:
        if reader.take("|"):
            if joining or not groups:
                raise _UnreadableError
            joining = True
        else:
            term = _term(reader)
            if joining:
                groups[-1].append(term)
            else:
                groups.append([term])
            joining = False
        reader.skip_blanks()
    if joining:
        raise _UnreadableError
    return groups


def _term(reader: _Reader) -> Term:
    """The term that begins here; _UnreadableError where folding leaves nothing of it."""
    negated = reader.take("-") or reader.take("!")
    name = _field(reader)
    if name in _CONDITIONS:
        term = Term(_CONDITIONS[name], _quoted(reader) or reader.word())
    else:
        term = _text_or_amount(reader)._replace(scope=_SCOPES.get(name))
    if not term.text:
        raise _UnreadableError
    return term._replace(negated=negated)


def _field(reader: _Reader) -> str:
    """The name of a field before a colon, stepped over; empty where none stands here."""
    colon = reader.wide.find(":", reader.place)
    name = reader.wide[reader.place : colon].lower() if colon >= 0 else ""
    if name not in _SCOPES and name not in _CONDITIONS:
        return ""
    reader.place = colon + 1
    return name


def _quoted(reader: _Reader) -> str:
    """What stands between quotation marks that open here, or nothing."""
    closing = "" if reader.done else _QUOTES.get(reader.text[reader.place], "")
    if not closing:
        return ""
    start = reader.place + 1
    ends = [end for end in (reader.text.find(mark, start) for mark in closing) if end >= 0]
    if not ends:
        raise _UnreadableError
    reader.place = min(ends) + 1
    return reader.text[start : min(ends)]


def _text_or_amount(reader: _Reader) -> Term:
    started = reader.place
    phrase = _quoted(reader)
    if phrase or reader.place > started:
        return _phrase(reader, started, phrase)
    if reader.take("'"):
        return Term("exact", fold(reader.word().rstrip("'’‘")))
    for comparison in _COMPARISONS:
        if reader.take(comparison):
            return _amount(comparison, reader.word())
    at_start = reader.take("^")
    word = reader.word()
    lower, dots, upper = word.partition("..")
    if dots and not at_start and lower and upper and _has_digit(lower) and _has_digit(upper):
        upper = upper.lstrip(".")
        _check_amount(lower)
        _check_amount(upper)
        return Term("amount", lower, comparison="..", upper=upper)
    at_end = len(word) > 1 and word[-1] in "$＄"
    folded = fold(word[:-1] if at_end else word)
    if not folded.strip(_SIGNS):
        raise _UnreadableError
    return Term("word", folded, at_start=at_start, at_end=at_end)


def _phrase(reader: _Reader, started: int, phrase: str) -> Term:
    """A quoted phrase; where more text touches its closing mark, the marks are the text's own."""
    rest = reader.word()
    if rest:
        return Term("word", fold(reader.text[started : reader.place]))
    return Term("phrase", fold(phrase))


_SYMBOLS = {"≥": ">=", "≤": "<="}


def _amount(comparison: str, amount: str) -> Term:
    _check_amount(amount)
    return Term("amount", amount, comparison=_SYMBOLS.get(comparison, comparison))


def _check_amount(amount: str) -> None:
    from explorer.text.quantity import parse as read_quantity  # its grammar takes 50 ms to compile

    if not _has_digit(amount) or read_quantity(amount) is None:
        raise _UnreadableError


NUMERALS = frozenset("零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟半")


def _has_digit(text: str) -> bool:
    return any(sign.isdigit() or sign in NUMERALS for sign in text)


def may_be_quantity(text: str) -> bool:
    """Whether it is worth reading a word as a quantity: a digit, two numerals, or a numeral and a unit."""
    if text[0].isdigit() or text[0] not in NUMERALS or len(text) < 2:
        return text[0].isdigit()
    if text[1] in NUMERALS or text[1] == "点":
        return True
    from explorer.text.quantity.units import known_units

    return text[1:] in known_units()
