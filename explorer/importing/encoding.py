"""The bytes of a document as text: its encoding told from marks, from validity, then from common characters."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from explorer.errors import LoadError
from explorer.sentences import sentence

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65536
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.02
_MOSTLY_USUAL = 0.6
_LEAST_FOR_BROKEN = 20
_WHOLE_BY_BROKEN = 5  # GB18030 read as UTF-8 gives one whole character for two broken ones

_COMMON_SIMPLIFIED = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料"
    "象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据"
    "处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例"
    "真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装，。、；：“”（）"
)
_COMMON_TRADITIONAL = frozenset(
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所"
    "民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形"
    "相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料"
    "象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據"
    "處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例"
    "真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝，。、；：「」（）"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without its byte order mark, the encoding taken, and whether that one was guessed.

    `broken` counts the places where bytes fit no character: U+FFFD stands there.
    """

    text: str
    encoding: str
    guessed: bool = False
    broken: int = 0

    @property
    def said(self) -> str:
        """What a reader should know of it; empty where there is nothing to tell."""
        if self.broken:
            places = "1 place" if self.broken == 1 else f"{self.broken:,} places"
            return f"broken {self.encoding}: bytes that are no character in {places}, shown as \ufffd"
        return (
            f"read as {self.encoding}; name another with --encoding if it looks wrong" if self.guessed else ""
        )


def decode(data: bytes, path: str, encoding: str = "") -> Decoded:
    """The bytes as text: by the encoding named, a byte order mark, UTF-8, UTF-16, GB18030 or Big5, Windows-1252.

    LoadError where the bytes are no text, or not text of the encoding named.
    """
    if encoding:
        return _named(data, path, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, path, "utf-8-sig" if name == "utf-8" else name, name)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _broken_utf_8(data) or _guessed(data, path)
    if "\0" in text[:_SAMPLE]:
        return _guessed(data, path)
    return Decoded(text, "utf-8")


def _named(data: bytes, path: str, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(name)
    except LookupError as error:
        message = sentence(
            "no encoding is called '{encoding}'; try utf-8, gb18030, big5 or utf-16", encoding=encoding
        )
        raise LoadError(message, path=path) from error
    except UnicodeDecodeError as error:
        message = sentence(
            "not {encoding}: byte {byte} at offset {offset} fits no character; name another --encoding",
            encoding=encoding,
            byte=f"0x{data[error.start]:02x}",
            offset=error.start,
        )
        raise LoadError(message, path=path) from error
    except (UnicodeError, AssertionError) as error:
        raise LoadError(
            sentence("not {encoding}; name another --encoding", encoding=encoding), path=path
        ) from error
    if not isinstance(text, str):
        raise LoadError(
            sentence("'{encoding}' is no encoding of text; try utf-8 or gb18030", encoding=encoding),
            path=path,
        )
    return Decoded(text.removeprefix("\ufeff"), name)


def _marked(data: bytes, path: str, codec: str, name: str) -> Decoded:
    """Read by a codec that there is reason for; LoadError where more than a little of it is broken."""
    try:
        return Decoded(data.decode(codec), name)
    except UnicodeDecodeError as error:
        text = _decode_most(data, codec)
        if text is not None:
            return Decoded(text, name, broken=text.count("\ufffd"))
        message = sentence(
            "begins as {name} but byte {offset} fits no character; name its --encoding",
            name=name,
            offset=error.start,
        )
        raise LoadError(message, path=path) from error


def _broken_utf_8(data: bytes) -> Decoded | None:
    """UTF-8 that a bad disk or a cut has broken in few places; None where few of its characters are whole."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", errors="ignore")) - broken
    if whole < _WHOLE_BY_BROKEN * broken or "\0" in text[:_SAMPLE]:
        return None
    return Decoded(text, "utf-8", broken=broken)


def _guessed(data: bytes, path: str) -> Decoded:
    sample = data[:_SAMPLE]
    wide = _utf_16(sample)
    if wide:
        return _marked(data, path, wide, wide)
    if len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample):
        raise LoadError(
            sentence("holds no text (binary); give a document such as .docx, .pdf, .md or .txt"), path=path
        )
    best = max(("gb18030", "big5"), key=lambda name: _score(sample, name))
    if _score(sample, best) > 0:
        text = _decode_most(data, best)
        if text is not None:
            return Decoded(text, best, guessed=True, broken=text.count("\ufffd"))
    return Decoded(data.decode("cp1252", errors="replace"), "windows-1252", guessed=True)


def _utf_16(sample: bytes) -> str:
    """UTF-16 without a mark: read so, nearly all of it is plain ASCII or common Chinese characters."""
    even = sample[: len(sample) // 2 * 2]
    if not even:
        return ""
    shares = {name: _usual(even.decode(name, errors="replace")) for name in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] > _MOSTLY_USUAL else ""


def _usual(text: str) -> float:
    common = _COMMON_SIMPLIFIED | _COMMON_TRADITIONAL
    return sum(" " <= one <= "~" or one in "\n\r\t" or one in common for one in text) / len(text)


def _score(sample: bytes, encoding: str) -> float:
    """How much of the text read so is made of the most common Chinese characters, errors counted against it."""
    text = sample.decode(encoding, errors="replace")
    wide = [character for character in text if character > "\x7f"]
    if not wide:
        return 0.0
    common = _COMMON_SIMPLIFIED if encoding == "gb18030" else _COMMON_TRADITIONAL
    usual = sum(1 for character in wide if character in common)
    wrong = text.count("\ufffd")
    return (usual - 3 * wrong) / len(wide) - 0.15


def _decode_most(data: bytes, encoding: str) -> str | None:
    """The text, broken bytes shown as U+FFFD; None where more than one character in twenty is broken."""
    text = data.decode(encoding, errors="replace")
    return text if text.count("\ufffd") * _LEAST_FOR_BROKEN <= len(text) else None
