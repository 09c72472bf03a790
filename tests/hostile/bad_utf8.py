"""Bytes that are no UTF-8, or that a careless decoder takes for it.

The classes and their limits are those that Markus Kuhn's "UTF-8 decoder capability and stress test" describes
(https://www.cl.cam.ac.uk/~mgk25/ucs/examples/UTF-8-test.txt, CC BY 4.0), made here by rule; each is named by
his paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

LENGTHS = range(2, 7)
"""Bytes of the forms once defined; those of five and six are no UTF-8 since RFC 3629."""
SURROGATES = (0xD800, 0xDB7F, 0xDB80, 0xDBFF, 0xDC00, 0xDF80, 0xDFFF)


def form(code: int, length: int) -> bytes:
    """The code in so many bytes by the scheme of RFC 2279, allowed or not; 2 <= length <= 6."""
    tail = bytes(0x80 | code >> 6 * place & 0x3F for place in reversed(range(length - 1)))
    return bytes([0x100 - (1 << 8 - length) | code >> 6 * (length - 1)]) + tail


def smallest(length: int) -> int:
    """The smallest code that needs so many bytes."""
    return 0x80 if length == 2 else 1 << 5 * length - 4


def _allowed() -> Iterator[tuple[str, bytes]]:
    codes = (
        0x3BA,
        0x1F79,
        0x3C3,
        0x80,
        0x800,
        0x10000,
        0x7F,
        0x7FF,
        0xFFFF,
        0xD7FF,
        0xE000,
        0xFFFD,
        0x10FFFF,
    )
    yield from ((f"1-2-{code:x}", chr(code).encode()) for code in codes)
    noncharacters = (0xFFFE, *range(0xFDD0, 0xFDF0), *(plane << 16 | 0xFFFE for plane in range(1, 17)))
    yield from ((f"5.3-{code:x}", chr(code).encode()) for code in noncharacters)


def _beyond() -> Iterator[tuple[str, bytes]]:
    """2: what lies beyond the last code point."""
    yield "2.1-five", form(smallest(5), 5)
    yield "2.1-six", form(smallest(6), 6)
    yield from ((f"2.2-{length}", form(smallest(length + 1) - 1, length)) for length in (4, 5))
    yield "2.2-6", form(0x7FFFFFFF, 6)
    yield "2.3-110000", form(0x110000, 4)


def _malformed() -> Iterator[tuple[str, bytes]]:
    """3: parts without their whole."""
    yield from ((f"3.1-{count}", (b"\x80\xbf" * 4)[:count]) for count in range(1, 8))
    yield "3.1-bf", b"\xbf"
    yield "3.1-all", bytes(range(0x80, 0xC0))
    for length in LENGTHS:
        first, after = form(0, length)[0], 0xFE if length == 6 else form(0, length + 1)[0]
        yield f"3.2-{length}", b"".join(bytes([start, 0x20]) for start in range(first, after))
    cut = [form(0, length)[:-1] for length in LENGTHS]
    cut += [form(smallest(length + 1) - 1, length)[:-1] for length in LENGTHS]
    yield from ((f"3.3-{number}", part) for number, part in enumerate(cut))
    yield "3.4", b"".join(cut)
    yield from ((f"3.5-{one.hex()}", one) for one in (b"\xfe", b"\xff", b"\xfe\xfe\xff\xff"))


def _overlong() -> Iterator[tuple[str, bytes]]:
    """4: more bytes than the code needs."""
    yield from ((f"4.1-{length}", form(ord("/"), length)) for length in LENGTHS)
    yield "4.2-2", form(0x7F, 2)
    yield from ((f"4.2-{length}", form(smallest(length) - 1, length)) for length in LENGTHS[1:])
    yield from ((f"4.3-{length}", form(0, length)) for length in LENGTHS)


def _surrogates() -> Iterator[tuple[str, bytes]]:
    """5: halves of UTF-16, alone and in pairs."""
    yield from ((f"5.1-{half:x}", form(half, 3)) for half in SURROGATES)
    for high in SURROGATES[:4]:
        for low in (SURROGATES[4], SURROGATES[6]):
            yield f"5.2-{high:x}-{low:x}", form(high, 3) + form(low, 3)


ALLOWED = dict(_allowed())
"""UTF-8, if at the edge of it."""
NOT_UTF_8 = {**dict(_beyond()), **dict(_malformed()), **dict(_overlong()), **dict(_surrogates())}
"""What no decoder may take."""
