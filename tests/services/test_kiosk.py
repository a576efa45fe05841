"""Answers of the kiosk: nobody's, not offered, a customer's by the phone alone; presses ignored."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.kiosk import KioskAnswer
from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.staff import StaffRole
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import command, hats, kiosk, pins, questionnaires, shop, staff, surveys, tasks
from cxdesk.store.db import db
from tests.factories import DAY, NOW, TODAY, answer, customer, rows, survey_id

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def _theme(name: str, *, is_tile: bool = True, state: str = "open") -> int:
    from cxdesk.domain.text import T
    from cxdesk.store.models import Theme
    from cxdesk.store.rows import insert

    @command.command(T("Undo", "add theme"))
    def add() -> int:
        values = {"name": name, "folded": name.lower(), "created_at": NOW}
        return insert(Theme, is_tile=is_tile, state=state, **values)

    return add()


def _keep(score: int = 4, kind: SurveyKind = SurveyKind.CSAT, **more: Any) -> int:
    given = KioskAnswer(survey_id=survey_id(kind), score=score, answered_at=NOW, **more)
    (made,) = kiosk.keep_answers([given], now=NOW)
    return made


def test_an_answer_of_the_kiosk_is_nobodys_and_was_not_offered() -> None:
    ana = staff.add_staff("Ana", now=NOW)
    command.acting_staff.set(ana)
    _keep(4)
    columns = "score, scale_min, scale_max, channel, staff_id, customer_id, offer_id"
    assert rows("answer", columns) == [(4, 1, 5, "kiosk", None, None, None)]
    assert rows("offer") == []
    assert command.acting_staff.get() == ana
    assert rows("step", "staff_id")[-1] == (None,)


def test_a_phone_that_one_customer_has_makes_it_theirs() -> None:
    ana = customer(phones=("600 11 22 33",))
    _keep(4, phone="+34 600112233")
    assert rows("answer", "customer_id, comment") == [(ana, "")]


@pytest.mark.parametrize(
    ("typed", "said", "kept"),
    [
        ("600 99 88 77", "bien", "bien\nTeléfono dejado en el quiosco: 600 99 88 77"),
        ("+34600998877", "", "Teléfono dejado en el quiosco: +34600998877"),
        ("", "bien", "bien"),
        ("60011", "bien", "bien"),
        ("abc", "bien", "bien"),
    ],
)
def test_an_unknown_phone_makes_no_customer_and_stays_below_the_words(
    typed: str, said: str, kept: str
) -> None:
    customer(phones=("600 11 22 33",))
    shop.save(replace(shop.current(), language="es"), now=NOW)
    _keep(4, phone=typed, comment=said)
    assert rows("answer", "customer_id, comment") == [(None, kept)]
    assert len(rows("customer")) == 1


def test_the_number_is_kept_whole_below_words_as_long_as_can_be() -> None:
    _keep(4, phone="600998877", comment="x" * NOTE_MAX)
    ((kept,),) = rows("answer", "comment")
    assert (len(kept), kept[-10:]) == (NOTE_MAX, " 600998877")


@pytest.mark.parametrize(
    ("typed", "is_phone"),
    [
        ("6929", False),
        ("60011223", False),
        ("600998877", True),
        ("+34 600 99 88 77", True),
        ("+52 55 1234 5678", True),
        ("112", True),
        ("", False),
    ],
)
def test_a_phone_is_a_known_number_or_as_long_as_numbers_are(typed: str, is_phone: bool) -> None:
    """In Spain nine digits; 112 is what a customer of the shop goes by."""
    customer(phones=("112",))
    shop.save(replace(shop.current(), country="ES"), now=NOW)
    assert kiosk.is_phone(typed) is is_phone


def test_a_phone_that_two_customers_share_is_nobodys() -> None:
    customer("Ana Prieto", phones=("600 11 22 33",))
    customer("Luis Prieto", phones=("600 11 22 33",))
    _keep(4, phone="600112233")
    assert rows("answer", "customer_id") == [(None,)]


def test_a_low_answer_with_a_known_phone_asks_for_a_call() -> None:
    ana = customer(phones=("600 11 22 33",))
    _keep(2, phone="600112233")
    _keep(1)
    assert [task.customer_id for task in tasks.open_tasks()] == [ana]


def test_reasons_are_the_themes_chosen_for_the_kiosk_and_stay_with_the_answer() -> None:
    waiting = _theme("Waiting time")
    _theme("Prices", is_tile=False)
    _theme("Parking", state="dropped")
    assert [tile.name for tile in kiosk.tiles()] == ["Waiting time"]
    made = _keep(2, theme_ids=(waiting, 99))
    assert rows("answer_theme", "answer_id, theme_id") == [(made, waiting)]


def test_a_reason_is_a_theme_found_by_its_name_or_made() -> None:
    prices = _theme("prices", is_tile=False)
    parking = kiosk.add_reason("  Parking ", now=NOW)
    assert kiosk.add_reason("Prices", now=NOW) == prices
    assert rows("theme", "id, name, is_tile") == [(prices, "prices", 1), (parking, "Parking", 1)]
    kiosk.offer_reason(prices, is_offered=False, now=NOW)
    assert kiosk.reasons() == ((parking, "Parking", True), (prices, "prices", False))
    assert [tile.name for tile in kiosk.tiles()] == ["Parking"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_reason_without_a_usable_name_is_refused_at_its_field(name: str) -> None:
    with pytest.raises(ValidationError) as refused:
        kiosk.add_reason(name, now=NOW)
    assert refused.value.field == "reason"


def test_the_ninth_reason_is_refused_and_leaves_no_theme() -> None:
    for number in range(8):
        kiosk.add_reason(f"Reason {number}", now=NOW)
    with pytest.raises(ValidationError) as refused:
        kiosk.add_reason("Reason 9", now=NOW)
    assert refused.value.field == "reason"
    assert len(rows("theme")) == 8


def test_a_questionnaire_put_out_of_use_while_it_is_asked_is_answered_all_the_same() -> None:
    csat = survey_id(SurveyKind.CSAT)
    questionnaires.retire(csat, now=NOW)
    given = KioskAnswer(survey_id=csat, score=4, answered_at=NOW)
    kiosk.keep_answers([given], now=NOW)
    assert rows("answer", "survey_id, score") == [(csat, 4)]
    assert csat not in {view.id for view in kiosk.possible_surveys()}


def test_presses_ignored_are_counted_by_day_beside_the_answers() -> None:
    csat, nps = survey_id(SurveyKind.CSAT), survey_id(SurveyKind.NPS)
    kiosk.count_ignored(csat, 3, now=NOW)
    kiosk.count_ignored(csat, 4, now=NOW)
    kiosk.count_ignored(nps, 1, now=NOW)
    kiosk.count_ignored(csat, 5, now=NOW - DAY)
    kiosk.count_ignored(csat, 0, now=NOW)
    _keep(4)
    answer(9)
    columns = "survey_id, ignored_on, times"
    expected = [(csat, "2026-03-17", 5), (csat, "2026-03-18", 7), (nps, "2026-03-18", 1)]
    assert sorted(rows("kiosk_ignored", columns)) == sorted(expected)
    assert kiosk.day(TODAY) == (1, 8)


def test_what_a_customer_answered_is_not_undone_by_who_comes_next() -> None:
    made = _keep(4)
    hats.wear(Hat.COUNTER)
    with pytest.raises(ValidationError) as refused:
        command.undo(now=NOW)
    assert refused.value.field == "hat"
    with pytest.raises(ValidationError):
        surveys.delete_answer(made, now=NOW)
    assert rows("answer", "score") == [(4,)]


def test_the_owner_undoes_an_answer_of_the_kiosk_from_the_history() -> None:
    _keep(4)
    command.undo_step(rows("step", "id")[-1][0], now=NOW)
    assert rows("answer") == []


def test_the_kiosk_offers_what_is_one_question_csat_first() -> None:
    found = kiosk.possible_surveys()
    assert found[0].kind is SurveyKind.CSAT
    several = {row[0] for row in db.execute_sql("SELECT survey_id FROM survey_item")}
    assert not several & {view.id for view in found}


def test_the_kiosk_starts_once_an_owner_has_a_pin() -> None:
    with pytest.raises(ValidationError) as refused:
        kiosk.check_can_start()
    assert refused.value.field == "pin"
    ana = staff.add_staff("Ana", role=StaffRole.OWNER, now=NOW)
    pins.set_pin(ana, "2468", now=NOW)
    kiosk.check_can_start()
