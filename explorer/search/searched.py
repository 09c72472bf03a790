"""What is searched: the text of all sections, and which of them hold which characters."""

from __future__ import annotations

from typing import NamedTuple

from explorer.search.characters import CharacterSets
from explorer.search.corpus import Corpus


class Searched(NamedTuple):
    """A corpus with the sets of its characters."""

    corpus: Corpus
    sets: CharacterSets
