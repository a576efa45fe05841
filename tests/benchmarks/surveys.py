"""Surveys: whom to ask, the answers and their words, rescues, and an answer at the kiosk."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from cxdesk.domain.answer_list import AnswerFilter, Band
from cxdesk.domain.kiosk import KioskAnswer
from cxdesk.services import answer_list, ask_list, kiosk, rescues
from cxdesk.services import shop as shops
from cxdesk.services import surveys as services
from cxdesk.store.db import db
from tests.benchmarks.desk import longest_gap
from tests.benchmarks.measure import Bar, Result, side_by_side, synced_write
from tests.benchmarks.shops import LAST_DAY, NOW
from tests.benchmarks.window import application

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PAGE, DEEP = 200, 5000
# A word of the made shops' comments, and one that nobody wrote: every comment is looked through.
WORDS = ("precio", "zzzz")
_OCCASIONS = (
    ("SELECT id, last_visit_on FROM customer WHERE last_visit_on >= ?", 180),
    ("SELECT customer_id, max(sold_on) FROM purchase WHERE sold_on >= ? GROUP BY 1", 14),
)
_ASKED = """SELECT o.customer_id, o.survey_id, max(o.sent_at) FROM customer c
    CROSS JOIN offer o ON o.customer_id = c.id WHERE c.last_visit_on >= ? AND c.id % 4 = 0
    GROUP BY 1, 2"""
_BESIDE = """SELECT a.id, a.answered_at, a.score, a.comment, c.name, s.initials,
    (SELECT typed FROM customer_phone WHERE customer_id = c.id ORDER BY position, id LIMIT 1),
    (SELECT json_group_array(g.theme_id) FROM answer_theme g WHERE g.answer_id = a.id),
    (SELECT count(*) FROM answer_change x WHERE x.answer_id = a.id)
    FROM answer a LEFT JOIN customer c ON c.id = a.customer_id
    LEFT JOIN staff s ON s.id = a.staff_id"""
_NEWEST = f"{_BESIDE} ORDER BY a.answered_at DESC, a.id DESC LIMIT {PAGE}"
_DEEP = f"""{_BESIDE} WHERE (a.answered_at, a.id) < (?, ?)
    ORDER BY a.answered_at DESC, a.id DESC LIMIT {PAGE}"""
_LOW = f"""{_BESIDE} WHERE a.kind = 'nps' AND a.score <= 6
    ORDER BY a.answered_at DESC, a.id DESC LIMIT {PAGE}"""
_SAYS = "SELECT id FROM answer WHERE comment LIKE ? ORDER BY answered_at DESC, id DESC"
_SPREAD = """SELECT survey_id, coalesce(score, 1.0 * points / parts), count(*)
    FROM answer GROUP BY 1, 2"""
_CALLS = """SELECT k.id, k.due_on, a.score, c.name FROM task k JOIN answer a ON a.id = k.answer_id
    LEFT JOIN customer c ON c.id = k.customer_id WHERE k.kind = 'rescue' AND k.done_at IS NULL
    ORDER BY k.due_on, k.id LIMIT 200"""


def asking(_size: str, _work: Path) -> Iterator[Result]:
    """Whom to ask, in the worker: its statements bare are the floor."""
    took = side_by_side(lambda: ask_list.due_list(now=NOW), _bare_occasions)
    yield Result("ask list", *took, Bar(7, 500), "in the worker; floor: bare occasions and offers")
    yield _waits("ask list", lambda: ask_list.due_list(now=NOW))


def answers(_size: str, _work: Path) -> Iterator[Result]:
    """A page of answers, first, deep and filtered; how all spread."""
    took = side_by_side(answer_list.answers_page, _bare(_NEWEST))
    yield Result("answers, first page", *took, Bar(5), "floor: the same columns bare")
    far = answer_list.answers_page(limit=DEEP)[-1]
    took = side_by_side(
        lambda: answer_list.answers_page(after=far), _bare(_DEEP, far.answered_at, far.id)
    )
    yield Result("answers, a deep page", *took, Bar(5))
    nps = answer_list.questionnaires()[0].key
    low = AnswerFilter(questionnaire=nps, band=Band.LOW)
    took = side_by_side(lambda: answer_list.answers_page(low), _bare(_LOW))
    yield Result("answers, low ones of NPS", *took, Bar(None, 40))
    took = side_by_side(answer_list.spreads, _bare(_SPREAD))
    yield Result("answers, how they spread", *took, Bar(3), "in the worker")
    yield _waits("how answers spread", answer_list.spreads)


def words(_size: str, _work: Path) -> Iterator[Result]:
    """Words looked for in every comment, in the worker; the window reads the page found."""
    for text in WORDS:
        wanted = AnswerFilter(text=text)
        took = side_by_side(
            lambda w=wanted: answer_list.found_ids(w),  # type: ignore[misc]  # bound at once
            _bare(_SAYS, f"%{text}%"),
        )
        note = "in the worker; floor: LIKE, accents told apart"
        yield Result(f"answers, the word {text!r}", *took, Bar(12), note)
    found = answer_list.found_ids(AnswerFilter(text=WORDS[0]))[:PAGE]
    took = side_by_side(lambda: answer_list.rows_of(found), _bare(_NEWEST))
    yield Result("answers, a page of those found", *took, Bar(8, 40))
    yield _waits("the words of answers", lambda: answer_list.found_ids(AnswerFilter(text="zzzz")))


def calls(_size: str, _work: Path) -> Iterator[Result]:
    """Those to win back, with their answers and steps."""
    took = side_by_side(rescues.open_rescues, _bare(_CALLS))
    yield Result("rescues, the list", *took, Bar(8, 60))


def kiosk_saving(_size: str, work: Path) -> Iterator[Result]:
    """An answer at the kiosk, durable, against 12 KiB written and synced."""
    shops.make_room()
    number, survey = count(1), services.surveys()[1]

    def keep() -> None:
        at = NOW + next(number)
        answer = KioskAnswer(survey_id=survey.id, score=survey.scale_max, answered_at=at)
        kiosk.keep_answers((answer,), now=at)

    with synced_write(work) as write:
        took = side_by_side(keep, write, times=41)
    yield Result("save one answer of the kiosk", *took, Bar(8), "with its log")


def _bare_occasions() -> None:
    for sql, days in _OCCASIONS:
        db.execute_sql(sql, (_day(days),)).fetchall()
    db.execute_sql(_ASKED, (_day(180),)).fetchall()


def _day(days: int) -> str:
    return LAST_DAY.fromordinal(LAST_DAY.toordinal() - days).isoformat()


def _bare(sql: str, *params: object) -> Callable[[], object]:
    return lambda: db.execute_sql(sql, params).fetchall()


def _waits(name: str, job: Callable[[], object]) -> Result:
    from cxdesk.ui.jobs import Jobs

    application()
    jobs = Jobs(shops.worker_connection)
    try:
        gap = longest_gap(jobs, job)
    finally:
        jobs.stop(-1)
    return Result(f"window waits, {name} in the worker", gap, None, Bar(None, 50), "the worst")
