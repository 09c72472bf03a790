"""The order names stand in where a reader looks one up."""

from __future__ import annotations

from explorer.text.fold import fold


def dictionary_order(text: str) -> bytes:
    """The key `text` is sorted by: signs, digits, letters, then Chinese by pinyin, whatever its case and form.

    GB 2312 (1980) lists its first level, the 3,755 commonest characters, by pinyin, and GB 18030 keeps their
    codes; rarer ones come behind, by radical.
    """
    return fold(text).encode("gb18030", "replace")
