"""Stored values of records as people read them: names for ids, words for keys, days for texts."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import local_time
from cxdesk.domain.record_words import RECORDS
from cxdesk.domain.records import Reading
from cxdesk.domain.surveys import STANDARD
from cxdesk.domain.text import T
from cxdesk.services import channels, shop
from cxdesk.services.catalogue import by_key
from cxdesk.services.naming import spoken_name
from cxdesk.store import record_changes
from cxdesk.store import record_names as names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from cxdesk.domain.records import Column

YES, NO = T("Record", "yes"), T("Record", "no")
GONE = T("Record", "a record that is gone")
_UNNAMED_CASE = T("Record", "Case {id}")
_LONGEST = 80
NAMED_BY = {
    "customer": "name",
    "customer_phone": "typed",
    "customer_email": "address",
    "customer_tag": "name",
    "customer_consent": "purpose",
    "customer_relation": "other_id",
    "staff": "name",
    "topic": "name",
    "cases": "subject",
    "case_event": "note",
    "interaction": "note",
    "purchase": "amount_minor",
    "purchase_item": "product",
    "answer": "score",
    "task": "note",
    "goal": "title",
    "goal_lead": "kpi_key",
    "goal_reader": "name",
    "review": "reviewed_on",
    "shop_action": "kind",
    "kpi_note": "kpi_key",
    "event": "note",
    "usual_break": "reason",
    "own_indicator": "name",
}
_SURVEYS = {survey.kind.value: survey.name for survey in STANDARD}


def read(table: str, column: str, value: object, row: Mapping[str, object]) -> object:
    """A stored value as a T, text, date, instant or amount; None where there is nothing.

    ``row`` is what is known of the whole row: the unit of a figure goes by its goal.
    """
    known = RECORDS[table].columns[column]
    if value is None or value == "":
        return None
    if isinstance(value, str) and value in known.words:
        return known.words[value]
    reader = _READERS.get(known.reads)
    if reader is not None and isinstance(value, int):
        return reader(value)
    if known.reads is Reading.MEASURE and isinstance(value, int | float):
        return _measure(float(value), row)
    return _text(known, value)


def name_of(table: str, row_id: int, image: Mapping[str, object]) -> object:
    """What tells one record from another: its name, its text, its amount; None when nothing does.

    From what the change log kept of it where that says it, else from the record as it is now.
    """
    if table == "customer" and "name" not in image:
        return customer_name(row_id)
    column = NAMED_BY.get(table)
    if column is None:
        return None
    value = image[column] if column in image else record_changes.value_now(table, column, row_id)
    named = read(table, column, value, image)
    if named is None and table == "cases":
        return _UNNAMED_CASE.fill(id=row_id)
    return named if not isinstance(named, str) or len(named) <= _LONGEST else f"{named[:_LONGEST]}…"


def staff_name(staff_id: int | None) -> str | T:
    """Who did something; nobody named, where there were no names."""
    found = None if staff_id is None else names.staff_name(staff_id)
    return found or T("Record", "Someone")


def instant(at: int) -> datetime:
    """An instant on the shop's clock."""
    return local_time(at, shop.calendar().zone)


def customer_name(customer_id: int) -> str | T:
    """What a customer is called, or that the record is gone."""
    found = names.customer_names(customer_id)
    return GONE if found is None else spoken_name(*found, customer_id)


def _purchase(purchase_id: int) -> T:
    found = names.purchase_names(purchase_id)
    if found is None:
        return GONE
    text = T("Record", "{amount} on {day}")
    return text.fill(
        amount=Amount(found.amount_minor, Unit.MONEY), day=date.fromisoformat(found.sold_on)
    )


def _survey(survey_id: int) -> T | str:
    name = names.survey_name(survey_id)
    return GONE if name is None else _SURVEYS.get(name, name)


def _case(case_id: int) -> T | str:
    subject = names.case_subject(case_id)
    return GONE if subject is None else subject or _UNNAMED_CASE.fill(id=case_id)


def _measure(value: float, row: Mapping[str, object]) -> Amount:
    return Amount(value, _unit(row))


def _unit(row: Mapping[str, object]) -> Unit:
    key = row.get("kpi_key") or row.get("key")
    goal, indicator = row.get("goal_id"), row.get("indicator_id")
    if isinstance(goal, int):
        key = names.goal_indicator(goal)
    if isinstance(indicator, int):
        key = names.own_indicator_key(indicator)
    return by_key(str(key)).unit if key else Unit.NUMBER


def _text(column: Column, value: object) -> object:
    text = str(value)
    if column.reads is Reading.DAY or (
        column.reads is Reading.BIRTHDAY and not text.startswith("--")
    ):
        return date.fromisoformat(text)
    if column.reads is Reading.CHANNEL:
        return channels.name_of(text)
    if column.reads is Reading.INDICATOR:
        return by_key(text).name
    if column.reads is Reading.SETTING:
        return _setting(text)
    return text


def _setting(text: str) -> object:
    """A setting of one value as it is; lists and tables of settings are only told as changed."""
    value = json.loads(text)
    if isinstance(value, bool):
        return YES if value else NO
    return T("Record", "…") if isinstance(value, list | dict) else value


_READERS: dict[Reading, Callable[[int], object]] = {
    Reading.INSTANT: instant,
    Reading.MONEY: lambda value: Amount(value, Unit.MONEY),
    Reading.NUMBER: lambda value: value,
    Reading.YES_NO: lambda value: YES if value else NO,
    Reading.STAFF: lambda value: names.staff_name(value) or GONE,
    Reading.CUSTOMER: customer_name,
    Reading.TOPIC: lambda value: names.topic_name(value) or GONE,
    Reading.CASE: _case,
    Reading.GOAL: lambda value: names.goal_title(value) or GONE,
    Reading.PURCHASE: _purchase,
    Reading.SURVEY: _survey,
}
