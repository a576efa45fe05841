"""Dates, numbers, money and durations as people of each language read them."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk.domain.chart import XTick
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Grain, NearDay, Period
from cxdesk.domain.text import T
from cxdesk.ui.format import Format
from cxdesk.ui.words import say

TODAY = date(2026, 11, 21)
NINE = 1795248120  # that day, 09:02 in Madrid
HOUR, DAY = 3600, 86400
NB = "\u00a0"


@pytest.fixture
def english() -> Format:
    return Format("en", "EUR", "ES", today=TODAY)


@pytest.fixture
def spanish() -> Format:
    return Format("es", "EUR", "ES", today=TODAY)


def _amount(value: float | None, unit: Unit, *, signed: bool = False) -> Amount:
    return Amount(value, unit, signed)


@pytest.mark.parametrize(
    ("amount", "en", "es"),
    [
        (_amount(64230, Unit.MONEY), "€642.30", f"642,30{NB}€"),
        (_amount(-124000, Unit.MONEY), "−€1,240.00", f"−1.240,00{NB}€"),
        (_amount(33.2, Unit.PERCENT), "33%", f"33{NB}%"),
        (_amount(4.25, Unit.PERCENT), "4.3%", f"4,3{NB}%"),
        (_amount(38, Unit.POINTS, signed=True), "+38", "+38"),
        (_amount(-7, Unit.POINTS, signed=True), "−7", "−7"),
        (_amount(0, Unit.POINTS, signed=True), "0", "0"),
        (_amount(4.27, Unit.SCORE), "4.3", "4,3"),
        (_amount(12841, Unit.COUNT), "12,841", "12.841"),
        (_amount(1284, Unit.COUNT), "1,284", "1.284"),
        (_amount(None, Unit.SCORE), "–", "–"),
    ],
)
def test_amounts_follow_the_language(
    amount: Amount, en: str, es: str, english: Format, spanish: Format
) -> None:
    assert english.amount(amount) == en
    assert spanish.amount(amount).replace("\u202f", NB) == es


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"),
        (40, "40 s"),
        (59.6, "1 min"),
        (25 * 60, "25 min"),
        (3599, "1 h"),
        (12000, "3 h 20 min"),
        (2 * HOUR, "2 h"),
        (DAY - 10, "1 day"),
        (2 * DAY + 4 * HOUR, "2 days 4 h"),
        (9 * DAY + 4 * HOUR, "9 days"),
    ],
)
def test_durations_are_said_in_their_two_largest_units(
    seconds: float, said: str, english: Format
) -> None:
    told = english.duration(seconds)
    assert told.replace(NB, " ") == said
    assert " " not in told  # no part of a value ends on the next line


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (TODAY, "today"),
        (date(2026, 11, 20), "yesterday"),
        (date(2026, 10, 25), "27 days ago"),
        (date(2026, 9, 1), "3 months ago"),
        (date(2025, 11, 1), "1 year ago"),
        (date(2026, 11, 22), "tomorrow"),
        (date(2026, 11, 24), "in 3 days"),
    ],
)
def test_days_are_told_by_how_long_ago_they_were(on: date, said: str, english: Format) -> None:
    assert english.ago(on) == said


def test_dates_are_written_day_first(english: Format, spanish: Format) -> None:
    assert english.date(date(2026, 2, 3)) == "3 Feb 2026"
    assert spanish.date(date(2026, 2, 3)) == "3 feb 2026"


def test_a_day_nearby_has_its_year_only_in_another_year(english: Format, spanish: Format) -> None:
    due = T("Test", "due {day}")
    assert english.show(due.fill(day=NearDay(2026, 11, 23))) == "due 23 Nov"
    assert spanish.show(due.fill(day=NearDay(2027, 1, 4))) == "due 4 ene 2027"
    assert english.show(due.fill(day=date(2026, 11, 23))) == "due 23 Nov 2026"


def test_dates_of_this_year_are_told_without_it(english: Format, spanish: Format) -> None:
    november = date(2026, 11, 1), date(2026, 11, 21)
    assert english.day_range(*november) == "1–21 Nov"
    assert spanish.day_range(date(2026, 10, 16), date(2026, 11, 2)) == "16 oct – 2 nov"
    assert english.day_range(november[1], november[1]) == "21 Nov"
    assert english.day_range(date(2025, 12, 30), date(2026, 1, 2)) == "30 Dec 2025 – 2 Jan 2026"


def test_near_instants_are_short(english: Format) -> None:
    assert english.datetime(NINE) == "today 09:02"
    assert english.datetime(NINE - DAY) == "yesterday 09:02"
    assert english.datetime(NINE - 2 * DAY) == "Thu 09:02"
    assert english.datetime(NINE - 10 * DAY) == "11 Nov, 09:02"


@pytest.mark.parametrize(
    ("period", "en", "es"),
    [
        (
            Period(date(2026, 11, 1), date(2026, 12, 1), Grain.MONTH),
            "November 2026",
            "noviembre de 2026",
        ),
        (Period(date(2026, 1, 1), date(2027, 1, 1), Grain.YEAR), "2026", "2026"),
        (
            Period(date(2026, 11, 16), date(2026, 11, 23), Grain.WEEK),
            "16–22 Nov 2026",
            "16–22 nov 2026",
        ),
        (
            Period(date(2026, 11, 1), date(2026, 11, 22), Grain.MONTH, True),
            "1–21 Nov 2026",
            "1–21 nov 2026",
        ),
        (
            Period(date(2025, 12, 29), date(2026, 1, 5), Grain.WEEK),
            "29 Dec 2025 – 4 Jan 2026",
            "29 dic 2025 – 4 ene 2026",
        ),
    ],
)
def test_periods_are_named(
    period: Period, en: str, es: str, english: Format, spanish: Format
) -> None:
    assert english.period(period) == en
    assert spanish.period(period) == es


def test_quarter_is_named_in_english(english: Format) -> None:
    quarter = Period(date(2026, 7, 1), date(2026, 10, 1), Grain.QUARTER)
    assert english.period(quarter) == "3rd quarter 2026"


def test_ticks_carry_the_year_only_where_asked(english: Format, spanish: Format) -> None:
    tick = XTick(0.0, date(2026, 1, 1), Grain.MONTH, True)
    assert english.tick_label(tick) == "Jan 2026"
    assert spanish.tick_label(tick) == "ene 2026"
    assert english.tick_label(tick._replace(with_year=False)) == "Jan"
    assert spanish.tick_label(tick._replace(grain=Grain.QUARTER)) == "T1 2026"


def test_yen_and_chilean_pesos_have_no_decimals(spanish: Format) -> None:
    assert spanish.money(1500, "CLP").replace("\u202f", NB) == f"1.500{NB}$"


def test_country_of_another_language_does_not_change_the_customs() -> None:
    assert Format("en", country="ES").locale.name() == "en_GB"
    assert Format("es", country="MX").locale.name() == "es_MX"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        (T("Phrases", "{change} compared with {period}"), "+3 frente al 2.º trimestre de 2026"),
        (T("Early", "{lead} left its usual range ({period}); it usually moves before “{name}”."),
         "NPS: fuera de lo habitual (2.º trimestre de 2026); suele moverse antes que «CSAT»."),
    ],
)  # fmt: skip
def test_a_quarter_in_a_spanish_sentence_has_its_article_where_one_belongs(
    spanish: Format, template: T, told: str
) -> None:
    quarter = Period(date(2026, 4, 1), date(2026, 7, 1), Grain.QUARTER)
    text = template.fill(change="+3", period=quarter, lead="NPS", name="CSAT")
    assert say(text, spanish) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("11 % en {period}", "11 % en el 1.er trimestre de 2026"),
        ("la media de {period}", "la media del 1.er trimestre de 2026"),
        ("para {period}", "para 1.er trimestre de 2026"),
    ],
)
def test_a_quarter_takes_the_article_of_its_preposition(
    spanish: Format, said: str, told: str
) -> None:
    quarter = Period(date(2026, 1, 1), date(2026, 4, 1), Grain.QUARTER)
    assert say(T("Nobody translates this", said).fill(period=quarter), spanish) == told
