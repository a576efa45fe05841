"""The list of answers by pages, one answer with all that belongs to it, and how scores spread."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.hats import Reader
from cxdesk.store import answer_score, answers_seen
from cxdesk.store.db import db
from cxdesk.store.first_phone import first_phone

if TYPE_CHECKING:
    from collections.abc import Sequence

VALUE = answer_score.given()
_THEMES = """(SELECT json_group_array(json_array(h.id, h.name)) FROM answer_theme g
    JOIN theme h ON h.id = g.theme_id WHERE g.answer_id = a.id)"""
_COLUMNS = f"""a.id, a.answered_at, a.survey_id, a.kind, a.scale_min, a.scale_max, {VALUE},
    coalesce(a.parts, 0), a.customer_id, c.name, {first_phone("a.customer_id")}, c.external_id,
    coalesce(s.initials, ''), a.channel, a.comment, {_THEMES}, a.excluded_at IS NOT NULL,
    (SELECT count(*) FROM answer_change x WHERE x.answer_id = a.id)"""
_BESIDE = "LEFT JOIN customer c ON c.id = a.customer_id LEFT JOIN staff s ON s.id = a.staff_id"
_WHO = "coalesce(a.staff_id, (SELECT o.staff_id FROM offer o WHERE o.id = a.offer_id))"
_WHICH = {
    "counted": answer_score.counts(),
    "excluded": "a.excluded_at IS NOT NULL",
    "corrected": "EXISTS (SELECT 1 FROM answer_change x WHERE x.answer_id = a.id)",
    "touched": """a.id IN (SELECT answer_id FROM answer_change
        WHERE kind IN ('corrected', 'replaced')
        UNION SELECT id FROM answer WHERE excluded_at IS NOT NULL)""",
}
_TEXT = """(a.comment <> '' AND instr(fold(a.comment), ?) OR a.customer_id IN
    (SELECT w.id FROM customer w WHERE instr(w.search_key, ?)))"""


class AnswerLine(NamedTuple):
    """One answer of the list, as stored; ``themes`` is JSON, pairs of id and name."""

    id: int
    answered_at: int
    survey_id: int
    kind: str
    scale_min: int
    scale_max: int
    value: float | None
    parts: int
    customer_id: int | None
    name: str | None
    phone: str | None
    number: str | None
    staff: str
    channel: str
    comment: str
    themes: str
    is_excluded: int
    changes: int


class SurveyLine(NamedTuple):
    """A questionnaire as stored, with how many questions it has."""

    id: int
    key: str
    name: str
    kind: str
    scale_min: int
    scale_max: int
    low_max: int | None
    higher_is_better: int
    is_active: int
    items: int


class Within(NamedTuple):
    """The scores from ``low`` to ``high``, inclusive, of one questionnaire."""

    survey_id: int
    low: float
    high: float


class Wanted(NamedTuple):
    """Which answers; instants from ``low`` to before ``high``, None has no end on that side.

    A text is looked for as ``folded_text`` in comments, as ``search_key`` in names.
    """

    reader: Reader = Reader(sees_all=True, staff_id=None)
    survey_ids: tuple[int, ...] | None = None
    low: int | None = None
    high: int | None = None
    within: tuple[Within, ...] | None = None
    channel: str = ""
    staff_id: int | None = None
    theme_id: int | None = None
    which: str = "counted"
    with_comment: bool = False
    folded_text: str = ""
    search_key: str = ""


def page(
    wanted: Wanted, after: tuple[int, int] | None = None, limit: int = 200
) -> tuple[AnswerLine, ...]:
    """The newest answers before ``after`` (answered_at, id); ids first, then what stands beside."""
    sql, params = where(wanted)
    place: tuple[object, ...] = ()
    if after is not None:
        sql += " AND (a.answered_at, a.id) < (?, ?)"
        place = after
    rows = db.execute_sql(
        f"""WITH page(id) AS MATERIALIZED (SELECT a.id FROM answer a WHERE {sql}
            ORDER BY a.answered_at DESC, a.id DESC LIMIT ?)
        SELECT {_COLUMNS} FROM page CROSS JOIN answer a ON a.id = page.id {_BESIDE}
        ORDER BY a.answered_at DESC, a.id DESC""",
        (*params, *place, limit),
    )
    return tuple(AnswerLine(*row) for row in rows.fetchall())


def ids(wanted: Wanted) -> tuple[int, ...]:
    """All the answers wanted, the newest first."""
    sql, params = where(wanted)
    rows = db.execute_sql(
        f"SELECT a.id FROM answer a WHERE {sql} ORDER BY a.answered_at DESC, a.id DESC", params
    )
    return tuple(row[0] for row in rows.fetchall())


def lines(answer_ids: Sequence[int], reader: Reader) -> tuple[AnswerLine, ...]:
    """These answers in this order, as far as they are there and may be read."""
    seen, params = answers_seen.condition(reader)
    rows = db.execute_sql(
        f"""SELECT {_COLUMNS} FROM json_each(?) j CROSS JOIN answer a ON a.id = j.value {_BESIDE}
        WHERE {seen} ORDER BY j.key""",
        (json.dumps(list(answer_ids)), *params),
    )
    return tuple(AnswerLine(*row) for row in rows.fetchall())


def line(answer_id: int) -> AnswerLine | None:
    """One answer as the list shows it; None when it is gone."""
    sql = f"SELECT {_COLUMNS} FROM answer a {_BESIDE} WHERE a.id = ?"
    row = db.execute_sql(sql, (answer_id,)).fetchone()
    return None if row is None else AnswerLine(*row)


def surveys() -> tuple[SurveyLine, ...]:
    """Every questionnaire that is in use or has answers, in the order of their making."""
    rows = db.execute_sql(
        """SELECT v.id, v.key, v.name, v.kind, v.scale_min, v.scale_max, v.low_max,
            v.higher_is_better, v.is_active,
            (SELECT count(*) FROM survey_item i WHERE i.survey_id = v.id) FROM survey v
        WHERE v.is_active OR EXISTS (SELECT 1 FROM answer a WHERE a.survey_id = v.id)
        ORDER BY v.id"""
    )
    return tuple(SurveyLine(*row) for row in rows.fetchall())


def survey_line(survey_id: int) -> SurveyLine:
    """One questionnaire, in use or not."""
    row = db.execute_sql(
        """SELECT id, key, name, kind, scale_min, scale_max, low_max, higher_is_better, is_active,
            0 FROM survey WHERE id = ?""",
        (survey_id,),
    ).fetchone()
    return SurveyLine(*row)


def spread(wanted: Wanted) -> tuple[tuple[int, float | None, int], ...]:
    """(survey, score or mean of several, how many) of the answers wanted."""
    sql, params = where(wanted)
    rows = db.execute_sql(
        f"SELECT a.survey_id, {VALUE}, count(*) FROM answer a WHERE {sql} GROUP BY 1, 2", params
    )
    return tuple(rows.fetchall())


def touched(wanted: Wanted) -> tuple[tuple[int, int, int], ...]:
    """By questionnaire how many answers count as corrected, and how many are excluded."""
    sql, params = where(wanted._replace(which="touched"))
    counted = answer_score.counts()
    rows = db.execute_sql(
        f"""SELECT a.survey_id, sum({counted}), sum(NOT {counted}) FROM answer a WHERE {sql}
        GROUP BY a.survey_id""",
        params,
    )
    return tuple(rows.fetchall())


def person_spread(wanted: Wanted) -> tuple[tuple[int, str, int, float, int], ...]:
    """(person, name, survey, score, how many) of those entered by somebody, in order of names."""
    sql, params = where(wanted)
    rows = db.execute_sql(
        f"""SELECT s.id, s.name, a.survey_id, {VALUE} AS value, count(*)
        FROM answer a JOIN staff s ON s.id = {_WHO}
        WHERE {sql} AND {VALUE} IS NOT NULL GROUP BY 1, 3, 4 ORDER BY s.name, s.id""",
        params,
    )
    return tuple(rows.fetchall())


def item_spread(wanted: Wanted) -> tuple[tuple[int, int, int, float | None], ...]:
    """(item, choice or 0, how many, mean score) of the parts of the answers wanted."""
    sql, params = where(wanted)
    rows = db.execute_sql(
        f"""SELECT t.item_id, coalesce(t.choice_id, 0), count(*), avg(t.score)
        FROM answer a JOIN answer_item t ON t.answer_id = a.id
        WHERE {sql} AND (t.score IS NOT NULL OR t.choice_id IS NOT NULL) GROUP BY 1, 2""",
        params,
    )
    return tuple(rows.fetchall())


def items(survey_ids: Sequence[int]) -> tuple[tuple[int, str, str, str, int | None], ...]:
    """(id, kind, stage, question, scale_max) of the questions of questionnaires, in order."""
    marks = ", ".join("?" * len(survey_ids))
    rows = db.execute_sql(
        f"""SELECT id, kind, stage, question, scale_max FROM survey_item
        WHERE survey_id IN ({marks}) ORDER BY survey_id, position, id""",
        tuple(survey_ids),
    )
    return tuple(rows.fetchall())


def choices(item_ids: Sequence[int]) -> tuple[tuple[int, int, str], ...]:
    """(item, choice, words) of what can be chosen, in order."""
    marks = ", ".join("?" * len(item_ids))
    rows = db.execute_sql(
        f"""SELECT item_id, id, words FROM survey_choice WHERE item_id IN ({marks})
        ORDER BY item_id, position, id""",
        tuple(item_ids),
    )
    return tuple(rows.fetchall())


def answered_items(answer_id: int) -> tuple[tuple[object, ...], ...]:
    """(kind, stage, question, score, scale_max, choice, words) of one answer, in order."""
    rows = db.execute_sql(
        """SELECT i.kind, i.stage, i.question, t.score, i.scale_max, coalesce(h.words, ''), t.words
        FROM answer_item t JOIN survey_item i ON i.id = t.item_id
        LEFT JOIN survey_choice h ON h.id = t.choice_id
        WHERE t.answer_id = ? ORDER BY i.position, i.id""",
        (answer_id,),
    )
    return tuple(rows.fetchall())


def around(answer_id: int) -> tuple[str, int | None, int | None]:
    """Who entered the answer, its case, its purchase."""
    row = db.execute_sql(
        """SELECT coalesce(s.name, ''), o.case_id, o.purchase_id FROM answer a
        LEFT JOIN staff s ON s.id = a.staff_id
        LEFT JOIN offer o ON o.id = a.offer_id WHERE a.id = ?""",
        (answer_id,),
    ).fetchone()
    return row[0], row[1], row[2]


def used_channels() -> tuple[str, ...]:
    """The channels that answers came by."""
    rows = db.execute_sql("SELECT DISTINCT channel FROM answer ORDER BY channel")
    return tuple(row[0] for row in rows.fetchall())


def has_answers() -> bool:
    """Whether there is any."""
    return db.execute_sql("SELECT 1 FROM answer LIMIT 1").fetchone() is not None


def where(wanted: Wanted) -> tuple[str, tuple[object, ...]]:
    """The conditions over ``answer a`` and their parameters."""
    seen, params = answers_seen.condition(wanted.reader)
    conditions, given = [seen, _WHICH[wanted.which]], list(params)
    plain = (
        ("a.answered_at >= ?", wanted.low),
        ("a.answered_at < ?", wanted.high),
        ("a.channel = ?", wanted.channel or None),
        (f"{_WHO} = ?", wanted.staff_id),
        ("a.id IN (SELECT g.answer_id FROM answer_theme g WHERE g.theme_id = ?)", wanted.theme_id),
    )
    for condition, value in plain:
        if value is not None:
            conditions.append(condition)
            given.append(value)
    if wanted.with_comment:
        conditions.append("a.comment <> ''")
    if wanted.folded_text:
        conditions.append(_TEXT)
        given += [wanted.folded_text, wanted.search_key]
    for sql, more in (_surveys(wanted.survey_ids), _within(wanted.within)):
        conditions.append(sql)
        given += more
    return " AND ".join(conditions), tuple(given)


def _surveys(survey_ids: tuple[int, ...] | None) -> tuple[str, tuple[object, ...]]:
    if survey_ids is None:
        return "1", ()
    return f"a.survey_id IN ({', '.join('?' * len(survey_ids))})", survey_ids


def _within(ranges: tuple[Within, ...] | None) -> tuple[str, tuple[object, ...]]:
    if ranges is None:
        return "1", ()
    one = f"(a.survey_id = ? AND {VALUE} >= ? AND {VALUE} <= ?)"
    params = tuple(value for found in ranges for value in found)
    return f"({' OR '.join([one] * len(ranges)) or '0'})", params
