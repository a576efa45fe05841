"""The demo shop: believable, deep enough for every chart, and always the same."""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.actions import ActionKind, ActionState
from cxdesk.domain.assess import Status
from cxdesk.domain.detail_words import NOT_SHOWN, WORDS
from cxdesk.domain.effects import EffectKind
from cxdesk.domain.entered import EntryKind
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.periods import Grain, Period
from cxdesk.services import (
    actions,
    catalogue,
    dashboard,
    demo,
    effects,
    entered,
    goal_history,
    kpi_notes,
    measuring,
    own_indicators,
    reviews,
    shop,
    topics,
)
from cxdesk.services import goals as goal_service
from cxdesk.store.db import db
from tests.factories import NOW

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 3, 18)
AS_OF = 1_773_874_800  # the end of that day in Madrid
_TABLES = (
    "customer customer_phone customer_email purchase purchase_item interaction cases case_event "
    "offer answer task goal goal_target event setting staff topic survey customer_tag "
    "acquisition_spend staff_hours own_indicator own_value kpi_note shop_action shop_action_person"
    " review"
).split()


def prints(path: Path, *, today: date, seed: int, lang: str) -> dict[str, str]:
    """One digest of all rows for each table of a new demo shop."""
    demo.make_demo(path, today=today, seed=seed, lang=lang)
    found = {}
    for table in _TABLES:
        rows = db.execute_sql(f"SELECT * FROM {table} ORDER BY id").fetchall()
        found[table] = hashlib.sha256(repr(rows).encode()).hexdigest()
    shop.close_shop()
    return found


def values(key: str) -> list[float | None]:
    trend = measuring.series(key, date(2025, 1, 1), date(2026, 2, 28), Grain.MONTH, as_of=AS_OF)
    return [point.measure.value for point in trend.points]


def test_the_same_arguments_give_the_same_rows(tmp_path: Path) -> None:
    first = prints(tmp_path / "a.cxdesk", today=TODAY, seed=7, lang="es")
    second = prints(tmp_path / "b.cxdesk", today=TODAY, seed=7, lang="es")
    assert first == second


def test_another_seed_gives_another_shop(tmp_path: Path) -> None:
    first = prints(tmp_path / "a.cxdesk", today=TODAY, seed=1, lang="en")
    second = prints(tmp_path / "b.cxdesk", today=TODAY, seed=2, lang="en")
    assert first["purchase"] != second["purchase"]
    assert first["customer"] != second["customer"]


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2026, 1, 1), date(2025, 8, 31)])
def test_any_day_can_be_today(tmp_path: Path, today: date) -> None:
    demo.make_demo(tmp_path / "d.cxdesk", today=today, seed=3, lang="es")
    last = db.execute_sql("SELECT max(sold_on) FROM purchase").fetchone()[0]
    assert last <= today.isoformat()
    assert db.execute_sql("SELECT count(*) FROM goal").fetchone()[0] == 5


@pytest.mark.usefixtures("open_demo_shop")
def test_every_series_is_fourteen_months_deep_with_one_gap() -> None:
    for key in ("csat", "first_response_time", "revenue", "active_customers"):
        assert None not in values(key), key
    assert [i for i, value in enumerate(values("nps")) if value is None] == [7]  # August


@pytest.mark.usefixtures("open_demo_shop")
def test_every_indicator_has_data_and_the_shop_three_of_its_own() -> None:
    keys = [kpi.key for kpi in catalogue.every()]
    own = ["own_followers_in_networks", "own_team_mood", "own_training_hours"]
    assert [key for key in keys if key.startswith("own_")] == own
    assert set(keys) - dashboard.have_data(keys, AS_OF) == set()


@pytest.mark.usefixtures("open_demo_shop")
def test_every_companion_of_a_figure_has_words() -> None:
    """The details of all indicators over a year, as measured, are shown or only steer."""
    year = Period(date(2025, 3, 1), date(2026, 3, 1), Grain.DAY, clipped=True)
    yard = measuring.yard_of(shop.current(), AS_OF)
    every = [kpi for kpi in catalogue.every() if kpi.typed_every is None]
    found = measuring.measures(every, (year,), yard)
    keys = {key for (measure,) in found.values() for key in measure.detail}
    assert len(keys) > 40
    of_people = {key for key in keys if key.startswith("agent_")}  # a split by person names them
    assert keys - of_people - set(WORDS) - NOT_SHOWN == set()


@pytest.mark.usefixtures("open_demo_shop")
def test_response_time_falls_from_over_an_hour_to_about_half() -> None:
    months = [value for value in values("first_response_time") if value is not None]
    early, late = sum(months[:3]) / 3 / 60, sum(months[-3:]) / 3 / 60
    assert 60 <= early <= 95
    assert 25 <= late <= 50


@pytest.mark.usefixtures("open_demo_shop")
def test_there_is_something_to_do_today() -> None:
    open_cases = db.execute_sql("SELECT count(*) FROM cases WHERE status <> 'closed'").fetchone()
    open_tasks = db.execute_sql("SELECT count(*) FROM task WHERE done_at IS NULL").fetchone()
    assert open_cases[0] >= 3
    assert open_tasks[0] >= 3
    assert shop.current().is_demo


@pytest.mark.usefixtures("open_demo_shop")
def test_five_actions_show_each_state_and_what_followed() -> None:
    found = actions.actions()
    assert Counter(one.state for one in found) == {
        ActionState.IN_PROGRESS: 3, ActionState.NOT_STARTED: 1, ActionState.DROPPED: 1,
    }  # fmt: skip
    told = effects.effects(found, AS_OF)
    kinds = {one.kpi_key: told[one.id].effect.kind for one in found if one.id in told}
    assert kinds["csat"] is EffectKind.EARLY
    assert EffectKind.BETTER in {each.effect.kind for each in told.values()}
    assert sum(one.review_id is not None for one in found) == 3
    (training,) = [one for one in found if one.kind is ActionKind.TRAINING]
    assert len(training.people_names) == 2


@pytest.mark.usefixtures("open_demo_shop")
def test_one_review_is_overdue() -> None:
    (due,) = reviews.due_reviews(now=NOW)
    assert (due.kpi_key, due.next_on) == ("csat", date(2026, 3, 2))


@pytest.mark.usefixtures("open_demo_shop")
def test_goals_have_measured_baselines_and_one_a_changed_target() -> None:
    found = {view.goal.kpi_key: view.goal for view in goal_service.goals(AS_OF)}
    assert set(found) == {"csat", "first_response_time", "repeat_purchase_rate"}
    assert all(goal.baseline_n >= 30 for goal in found.values())
    assert [t.value for t in found["first_response_time"].targets] == [2700, 1800]
    assert db.execute_sql("SELECT count(*) FROM event").fetchone()[0] == 5


@pytest.mark.usefixtures("open_demo_shop")
def test_one_goal_has_a_part_and_one_is_over() -> None:
    found = {view.goal.kpi_key: view for view in goal_service.goals(AS_OF, with_closed=True)}
    parts = {key: [part.kpi.key for part in view.parts] for key, view in found.items()}
    assert parts.pop("repeat_purchase_rate") == ["retention"]
    assert parts == {"csat": [], "first_response_time": [], "within_24h": []}
    over = found["within_24h"].assessment.status
    assert over in {Status.ACHIEVED, Status.MISSED}
    assert [key for key, view in found.items() if view.goal.closed_on] == ["within_24h"]


@pytest.mark.usefixtures("open_demo_shop")
def test_one_goal_was_edited_with_a_reason_and_some_readers_know() -> None:
    """Its window, and with that its starting point."""
    found = {view.goal.kpi_key: view.goal for view in goal_service.goals(AS_OF)}
    entries = goal_history.history(found["first_response_time"].id)
    (edit,) = (one for one in entries if one.kind is goal_history.EntryKind.EDIT)
    assert edit.reason
    assert len(edit.told) == 2
    told = {key: [bool(one.told_on) for one in goal.readers] for key, goal in found.items()}
    assert (told["csat"], told["first_response_time"]) == ([True, True, False], [True, False])


@pytest.mark.usefixtures("open_demo_shop")
def test_figures_agree_with_the_rows_behind_them() -> None:
    sums = "SELECT purchase_id, sum(amount_minor) AS s FROM purchase_item GROUP BY purchase_id"
    wrong = f"SELECT count(*) FROM purchase p JOIN ({sums}) i ON i.purchase_id = p.id"
    assert db.execute_sql(f"{wrong} WHERE i.s <> p.amount_minor").fetchone()[0] == 0
    early = "SELECT count(*) FROM case_event e JOIN cases c ON c.id = e.case_id"
    assert db.execute_sql(f"{early} WHERE e.at < c.opened_at").fetchone()[0] == 0
    week = "SELECT min(s.at), group_concat(DISTINCT c.operation) FROM change c"
    since, operations = db.execute_sql(f"{week} JOIN step s ON s.id = c.step_id").fetchone()
    assert since >= AS_OF - 7 * 86_400
    assert operations == "insert"


def test_an_existing_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "mine.cxdesk"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(OutsideError):
        demo.make_demo(path, today=TODAY, seed=1, lang="en")
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("open_demo_shop")
def test_some_customers_have_consent_relations_and_likes() -> None:
    from cxdesk.services import consents, customer_list, customers, relations

    ids = [row.id for row in customer_list.customers_page(limit=400)]
    agreed = sum(bool(consents.standing(who)) for who in ids)
    related = sum(bool(relations.relations(who)) for who in ids)
    liking = sum(bool(customers.customer(who).preferences) for who in ids)
    # 0.4, about 2 · 0.1 · 0.84 and 0.15 of 400
    assert 120 <= agreed <= 200
    assert 40 <= related <= 100
    assert 35 <= liking <= 90


@pytest.mark.usefixtures("open_demo_shop")
def test_the_last_week_looks_as_if_it_had_been_typed_and_each_line_can_be_taken_back() -> None:
    day = entered.entered(TODAY, now=AS_OF)
    assert {entry.kind for entry in day.entries} >= {EntryKind.INTERACTION, EntryKind.PURCHASE}
    bought = [entry for entry in day.entries if entry.kind is EntryKind.PURCHASE]
    assert sum(entry.amount_minor or 0 for entry in bought) == day.takings.net_minor
    for entry in day.entries:
        if entry.may_undo:
            entered.undo(entry.step_id, now=AS_OF)
    left = entered.entered(TODAY, now=AS_OF).entries
    assert {entry.kind for entry in left} <= {EntryKind.ANSWER}  # they stay after 15 minutes


@pytest.mark.usefixtures("open_demo_shop")
def test_general_answers_are_given_stage_by_stage() -> None:
    kept = db.execute_sql(
        """SELECT a.score, a.points, a.parts, sum(i.score), count(i.id), min(i.score), max(i.score)
        FROM answer a LEFT JOIN answer_item i ON i.answer_id = a.id
        WHERE a.kind = 'general' GROUP BY a.id"""
    ).fetchall()
    assert len(kept) > 100
    assert all(row[0] is None and row[1:3] == row[3:5] for row in kept)
    assert {row[2] for row in kept} == {4, 5}
    assert min(row[5] for row in kept) >= 1
    assert max(row[6] for row in kept) <= 10


@pytest.mark.usefixtures("open_demo_shop")
def test_thirty_weeks_of_moods_are_told_and_the_running_one_waits() -> None:
    """Weeks of three taps have a mean, those of two none; Wednesday's week has two so far."""
    first, last = date(2025, 8, 18), date(2026, 3, 22)
    trend = measuring.series("own_team_mood", first, last, Grain.WEEK, as_of=AS_OF)
    found = [(point.measure.n, point.measure.value is not None) for point in trend.points]
    assert len(found) == 31
    assert set(found[:-1]) <= {(2, False), (3, True)}
    assert sum(n == 3 for n, _ in found) >= 20
    assert found[-1] == (2, False)


@pytest.mark.usefixtures("open_demo_shop")
def test_training_answers_and_notes_are_said() -> None:
    (training,) = (own for own in own_indicators.indicators() if own.says.adds_up)
    typed = own_indicators.values(training.id, date(2025, 1, 1), date(2026, 3, 1))
    assert [kept.start.month for kept in typed] == [6, 7, 8, 9, 10, 11, 12, 1]
    assert sum(bool(kept.note) for kept in typed) == 1
    assert sorted(topics.answers()) == ["availability", "key copies"]
    notes = {note.kpi_key: bool(note.stands_for) for note in kpi_notes.notes()}
    assert notes == {"first_response_time": False, "repeat_purchase_rate": True}


@pytest.mark.usefixtures("open_demo_shop")
def test_some_who_close_a_case_say_that_they_decided_it() -> None:
    measure = (
        measuring.series("fcr", date(2026, 1, 1), date(2026, 1, 31), Grain.MONTH, as_of=AS_OF)
        .points[0]
        .measure
    )
    said, settled, own = (
        measure.detail[key] or 0 for key in ("staff_said", "staff_said_settled", "own_decision")
    )
    assert measure.n > said > settled > own > 0
