"""The session: answers are taken or dropped, merged, walked; questions are remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Event

from explorer.search import EVERYTHING, Facets, Hit, How, Narrowing, Occurrence, Results
from explorer.tui.found_places import FoundPlaces
from explorer.tui.occurrence_walk import OccurrenceWalk
from explorer.tui.query_history import QueryHistory
from explorer.tui.search_session import LONGEST_QUERY, Answer, Counts, Places, Posted, SearchSession, merged
from explorer.tui.search_worker import SearchWorker


def hit(row: int, how: How = "exact") -> Hit:
    return Hit(
        0, row, f"s{row}", "", f"第{row}节", (), "body", None, 90.0, how, 1, "片段", ((0, 1),), ((3, 5),)
    )


def results(query: str, *rows: int, complete: bool = True) -> Results:
    return Results(query, tuple(hit(row) for row in rows), len(rows), complete)


FACETS = Facets({(0, 1): 2}, {"exact": 2}, {}, 0, 0)


class Engine:
    """Answers when it is let, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.narrowings: list[Narrowing] = []
        self.stopped: list[str] = []
        self.prepared = Event()
        self.go_on = Event()

    def prepare(self, should_stop: Callable[[], bool]) -> bool:
        return self.prepared.wait(5) and not should_stop()

    def refine(self, should_stop: Callable[[], bool]) -> bool:
        return not should_stop()

    def stream(
        self,
        query: str,
        *,
        limit: int | None,
        narrowing: Narrowing = EVERYTHING,
        should_stop: Callable[[], bool],
    ) -> Iterator[Results]:
        self.asked.append(query)
        self.narrowings.append(narrowing)
        yield results(query, 1, complete=False)
        self.go_on.wait(5)
        if should_stop():
            self.stopped.append(query)
            return
        yield results(query, 1, 2)

    def facets(self, query: str, narrowing: Narrowing, should_stop: Callable[[], bool]) -> Facets | None:
        return None if should_stop() else FACETS

    def rows(self, query: str, should_stop: Callable[[], bool], *, exact: bool = False) -> list[int] | None:
        self.asked.append(query)
        return [1] if exact else [1, 2]

    def occurrences(
        self, query: str, report: int = 0, *, should_stop: Callable[[], bool]
    ) -> list[Occurrence] | None:
        return [Occurrence(5, "body", 0, 2), Occurrence(1, "body", 3, 5), Occurrence(1, "title", 0, 1)]


def session_of(engine: Engine) -> tuple[SearchSession, SimpleQueue[Posted]]:
    posted: SimpleQueue[Posted] = SimpleQueue()
    return SearchSession(SearchWorker(lambda: engine), posted.put), posted


def rows(session: SearchSession) -> list[int]:
    return [one.row for one in session.hits]


def test_exact_hits_come_before_the_index_is_ready_and_the_rest_after() -> None:
    engine = Engine()
    session, posted = session_of(engine)
    engine.go_on.set()
    session.ask("共建")
    assert session.accept(posted.get(timeout=5))
    assert (rows(session), session.complete) == ([1], False)
    engine.prepared.set()
    while not session.complete:
        assert session.accept(posted.get(timeout=5))
    assert rows(session) == [1, 2]
    session.close()


def test_an_old_answer_is_dropped() -> None:
    session, _ = session_of(Engine())
    old = session.ask("共")
    new = session.ask("共建")
    assert session.accept(Answer(new, results("共建", 1)))
    assert not session.accept(Answer(old, results("共", 7, 8, 9)))
    assert not session.accept(Places(old, FoundPlaces([Occurrence(9, "body", 0, 1)])))
    assert (rows(session), session.query, len(session.walk)) == ([1], "共建", 0)
    session.close()


def test_a_newer_question_stops_the_older_search() -> None:
    engine = Engine()
    engine.prepared.set()
    session, posted = session_of(engine)
    session.ask("慢")
    while not engine.asked:
        posted.get(timeout=5)
    session.ask("快")
    engine.go_on.set()
    while not session.complete:
        session.accept(posted.get(timeout=5))
    assert rows(session) == [1, 2]
    assert "快" not in engine.stopped
    session.close()


def test_only_the_newest_of_many_questions_needs_an_answer() -> None:
    engine = Engine()
    engine.prepared.set()
    engine.go_on.set()
    session, posted = session_of(engine)
    for count in range(1, 500):
        session.ask("字" * count)
    while not session.complete:
        session.accept(posted.get(timeout=5))
    assert engine.asked[-1] == "字" * 499
    session.close()


def test_an_empty_question_empties_the_list_at_once() -> None:
    session, _ = session_of(Engine())
    session.accept(Answer(session.ask("共建"), results("共建", 1)))
    session.ask("  ")
    assert (session.hits, session.total, session.complete, session.answered) == ((), 0, True, True)
    session.close()


def test_a_pasted_page_is_cut_to_a_question() -> None:
    session, _ = session_of(Engine())
    session.ask("长" * 10_000)
    assert len(session.query) == LONGEST_QUERY
    session.close()


def test_a_fuller_answer_moves_no_hit_that_is_shown() -> None:
    session, _ = session_of(Engine())
    generation = session.ask("共建")
    session.accept(Answer(generation, results("共建", 4, 2, complete=False)))
    session.cursor = 1
    session.accept(Answer(generation, results("共建", 7, 4, 9, 2)))
    assert rows(session) == [4, 2, 7, 9]
    assert session.hits[session.cursor].row == 2
    session.close()


def test_merging_drops_what_the_fuller_answer_no_longer_has() -> None:
    assert [one.row for one in merged([hit(1), hit(2)], [hit(2), hit(3)])] == [2, 3]


def test_a_chosen_hit_can_be_walked_on_from_at_once_and_over_the_report_later() -> None:
    engine = Engine()
    engine.prepared.set()
    engine.go_on.set()
    session, posted = session_of(engine)
    session.ask("共建")
    session.choose(hit(1))
    assert session.walk.current == Occurrence(1, "body", 3, 5)
    while len(session.walk) < 3:
        session.accept(posted.get(timeout=5))
    assert session.walk.current == Occurrence(1, "body", 3, 5)
    assert session.walk.step() == Occurrence(5, "body", 0, 2)
    assert session.walk.step() == Occurrence(1, "title", 0, 1)
    assert session.walk.step(-1) == Occurrence(5, "body", 0, 2)
    assert session.history.queries == ["共建"]
    session.close()


def test_narrowing_asks_the_same_question_anew_and_counts_follow_the_answer() -> None:
    engine = Engine()
    engine.prepared.set()
    engine.go_on.set()
    session, posted = session_of(engine)
    session.ask("共建")
    session.narrow(Narrowing(how="exact"))
    while session.facets is None:
        session.accept(posted.get(timeout=5))
    assert (session.query, session.facets) == ("共建", FACETS)
    assert engine.narrowings[-1] == Narrowing(how="exact")
    session.ask("共建项目")
    assert session.narrowing == Narrowing(how="exact")
    session.ask("")
    assert session.narrowing == EVERYTHING
    assert session.query == ""
    session.close()


def test_stale_counts_are_dropped() -> None:
    session, _ = session_of(Engine())
    old = session.ask("共")
    session.ask("共建")
    assert not session.accept(Counts(old, FACETS))
    assert session.facets is None
    session.close()


def test_a_figure_that_was_chosen_is_a_place_where_the_text_states_it() -> None:
    session, _ = session_of(Engine())
    session.ask("共建")
    session.choose(figure_hit(matches=((6, 9),)))
    assert session.walk.current == Occurrence(4, "metric", 6, 9, "m")
    session.close()


def figure_hit(matches: tuple[tuple[int, int], ...]) -> Hit:
    return hit(4)._replace(field="metric", metric="m", matches=matches)


def places(*found: Occurrence) -> list[Occurrence]:
    return FoundPlaces(found).places


def test_every_figure_is_a_stop_unless_its_very_words_are_one() -> None:
    first, second = Occurrence(1, "metric", 0, 4, "a"), Occurrence(1, "metric", 10, 14, "b")
    in_first, beside = Occurrence(1, "body", 2, 3), Occurrence(1, "body", 5, 6)
    assert places(first, second, beside) == [first, beside, second]
    assert places(first, second, in_first) == [in_first, second]


def test_a_figure_the_text_does_not_state_is_a_stop_only_where_nothing_else_is() -> None:
    figure = Occurrence(1, "metric", 0, 0, "a")
    assert places(figure) == [figure]
    assert places(figure, Occurrence(1, "title", 0, 1)) == [Occurrence(1, "title", 0, 1)]


def test_walking_through_nothing_goes_nowhere() -> None:
    walk = OccurrenceWalk()
    assert (walk.step(), walk.step(-1), walk.start_at(Occurrence(3, "body", 0, 1)), walk.current) == (
        None,
        None,
        None,
        None,
    )


def test_stepping_back_before_the_first_step_is_the_last_place() -> None:
    walk = OccurrenceWalk(FoundPlaces([Occurrence(1, "body", 0, 1), Occurrence(2, "body", 0, 1)]))
    assert walk.step(-1) == Occurrence(2, "body", 0, 1)


def test_places_are_lit_by_row_and_counted_over_rows() -> None:
    found = FoundPlaces(
        [Occurrence(1, "body", 4, 5), Occurrence(1, "body", 0, 1), Occurrence(2, "title", 0, 1)]
    )
    assert (found.bodies, found.titles) == ({1: [(0, 1), (4, 5)]}, {2: [(0, 1)]})
    assert [found.between(*rows) for rows in ((0, 3), (1, 2), (2, 3), (3, 9), (0, 1))] == [3, 2, 1, 0, 0]


def test_history_goes_back_and_forth_to_what_was_being_typed() -> None:
    history = QueryHistory(["一", "二"])
    assert [history.older("三"), history.older("二"), history.older("一")] == ["二", "一", "一"]
    assert [history.newer("一"), history.newer("二"), history.newer("三")] == ["二", "三", "三"]


def test_a_question_put_again_is_the_newest() -> None:
    history = QueryHistory(["一", "二"])
    history.remember("一")
    history.remember("   ")
    assert history.queries == ["二", "一"]
