"""Laws of search, on any text."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model import Section
from explorer.search import Index
from explorer.search.characters import CharacterSets
from explorer.search.corpus import Corpus
from explorer.search.exact import first_places
from explorer.search.fuzzy import align
from explorer.search.pairs import FEWEST_ROWS, prepare_pairs
from explorer.text.fold import fold
from tests.search.small_reports import found, index_of, outline

SIGNS = "智慧教室学校的“”《》aB1 ，。\n龘𠮷é繁體"
TEXTS = st.lists(st.text(alphabet=SIGNS, max_size=40), min_size=1, max_size=5)


@settings(max_examples=150)
@given(TEXTS, st.text(alphabet="智慧教室学校的aB1龘𠮷é繁體", min_size=1, max_size=4))
def test_exact_recall_is_that_of_find_over_the_folded_text(bodies: list[str], word: str) -> None:
    wanted = [f"s{n}" for n, body in enumerate(bodies) if fold(word) in fold(body.rstrip())]
    exact = Index([outline(*(Section(id=f"s{n}", title="", body=body) for n, body in enumerate(bodies)))])
    assert sorted(found(exact, "'" + word)) == wanted
    assert set(wanted) <= set(found(exact, word))


@settings(max_examples=100)
@given(TEXTS, st.text(alphabet=SIGNS.replace("\n", ""), min_size=1, max_size=4))
def test_character_sets_change_nothing(bodies: list[str], word: str) -> None:
    corpus = Corpus([outline(*(Section(id=str(n), title=body, body=body) for n, body in enumerate(bodies)))])
    bare, filled = CharacterSets(corpus), CharacterSets(corpus)
    filled.prepare(lambda: False)
    needle = fold(word)
    assert first_places(corpus, bare, needle) == first_places(corpus, filled, needle)


@settings(max_examples=100)
@given(
    TEXTS,
    st.text(alphabet="智慧教室学校aB", min_size=1, max_size=5),
    st.text(alphabet="智慧教室学校aB", min_size=1, max_size=5),
)
def test_adding_a_word_never_adds_hits(bodies: list[str], word: str, other: str) -> None:
    index = index_of(*bodies)
    assert set(found(index, f"{word} {other}")) <= set(found(index, word))


@settings(max_examples=100)
@given(TEXTS, st.text(alphabet="智慧教室学校aB", min_size=1, max_size=6))
def test_the_first_answer_is_part_of_the_complete_one(bodies: list[str], word: str) -> None:
    answers = list(index_of(*bodies).stream(word, limit=None))
    first, last = answers[0], answers[-1]
    assert last.complete
    assert {hit.section for hit in first.hits} <= {hit.section for hit in last.hits}
    assert all(hit.how in ("exact", "prefix") for hit in first.hits if not first.complete)


@settings(max_examples=100)
@given(st.text(alphabet="智慧教室学校", min_size=4, max_size=9), st.data())
def test_one_slip_is_always_found(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    slip = data.draw(st.sampled_from(["wrong", "missing", "extra", "swapped"]))
    if slip == "wrong":
        typed = word[:place] + "龘" + word[place + 1 :]
    elif slip == "missing":
        typed = word[:place] + word[place + 1 :]
    elif slip == "extra":
        typed = word[:place] + "龘" + word[place:]
    else:
        typed = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    if len(typed) > 3:
        assert found(index_of("前文" + word + "后文"), typed) == ["s0"]


@settings(max_examples=150)
@given(st.text(alphabet="abc", min_size=1, max_size=6), st.text(alphabet="abc", max_size=10))
def test_alignment_agrees_with_every_substring_compared(word: str, window: str) -> None:
    from rapidfuzz.distance import OSA

    every = (window[i:j] for i in range(len(window) + 1) for j in range(i, len(window) + 1))
    least = min(OSA.distance(word, one) for one in every)
    aligned = align(word, window, len(word))
    assert aligned is None or aligned[2] == least
    if aligned:
        assert OSA.distance(word, window[aligned[0] : aligned[1]]) == least


def test_pairs_of_common_characters_change_nothing() -> None:
    chance = Random(7)
    bodies = ["".join(chance.choices("的和在发展𠮷a", k=12)) for _ in range(FEWEST_ROWS)]
    corpus = Corpus([outline(*(Section(id=str(n), title="", body=body) for n, body in enumerate(bodies)))])
    bare, filled = CharacterSets(corpus), CharacterSets(corpus)
    filled.prepare(lambda: False)
    prepare_pairs(corpus, filled, lambda: False)
    assert filled.pairs
    for needle in ("的和", "和的", "发展", "的的", "在发展", "𠮷𠮷", "a的", "展a"):
        assert first_places(corpus, filled, needle) == first_places(corpus, bare, needle)
