"""What all parts of the demo shop share: its days, its words, its chance, and the rows made."""

from __future__ import annotations

import json
import math
import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from cxdesk import paths
from cxdesk.domain.hours import week_from
from cxdesk.domain.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.calendar import Calendar

MONTHS = 14
_WEEKDAY = [["09:30", "13:30"], ["16:30", "20:00"]]
_HOURS = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), _WEEKDAY) | {
    "sat": [["10:00", "14:00"]]
}
_HOLIDAYS = ((1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25))
_LAST_HOUR = time(11, 30)
_COLUMNS = {
    "staff": "id name initials role is_active",
    "topic": "id name folded",
    "customer": "id external_id kind name sort_key search_key no_surveys no_contact created_at"
    " city preferences preferred_channel birthday_on",
    "customer_consent": "id customer_id purpose wording given_on created_at",
    "customer_relation": "id customer_id other_id kind note created_at",
    "customer_tag": "id customer_id name folded",
    "customer_phone": "id customer_id typed digits reversed_digits",
    "customer_email": "id customer_id address folded",
    "cases": "id customer_id owner_id channel kind topic_id subject opened_at opened_by created_at",
    "case_event": "id case_id at actor staff_id kind is_public status_after note settled_first"
    " own_decision",
    "interaction": "id customer_id case_id staff_id direction channel topic_id outcome note"
    " minutes arrived_at arrived_on replied_at created_at",
    "purchase": "id customer_id staff_id kind sold_on sold_time amount_minor cost_minor"
    " receipt_number created_at",
    "purchase_item": "id purchase_id product category amount_minor cost_minor position",
    "offer": "id survey_id customer_id case_id purchase_id staff_id channel state sent_at"
    " created_at",
    "answer": "id offer_id survey_id customer_id staff_id kind scale_min scale_max score channel"
    " comment answered_at created_at points parts",
    "answer_item": "id answer_id item_id score",
    "theme": "id name folded note impact effort state owner_id is_tile told_text told_on done_on"
    " created_at",
    "answer_theme": "id answer_id theme_id",
    "theme_told": "id theme_id customer_id at",
    "task": "id kind note customer_id case_id answer_id owner_id due_on done_at created_at",
    "rescue": "id task_id listened_at apologised_at solved_at thanked_at outcome note reask_on",
    "acquisition_spend": "id month_on channel amount_minor created_at",
    "staff_hours": "id staff_id week_on minutes created_at",
}
COLUMNS = {table: tuple(names.split()) for table, names in _COLUMNS.items()}


@dataclass(frozen=True, kw_only=True)
class Person:
    """A customer of the demo shop: how often a month they buy, and since when they are known."""

    id: int
    is_company: bool
    rate: float
    since: date


@dataclass(frozen=True, kw_only=True)
class Sale:
    """A purchase that a survey can be offered after."""

    id: int
    customer_id: int | None
    at: int


@dataclass(kw_only=True)
class World:
    """The shop being made. ``words`` are the texts of its language."""

    today: date
    seed: int
    words: dict[str, Any]  # JSON of resources/sample
    names: dict[str, Any]
    shop: Shop
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=lambda: defaultdict(list))
    people: list[Person] = field(default_factory=list)
    sales: list[Sale] = field(default_factory=list)
    staff: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        self.calendar: Calendar = self.shop.calendar()
        self.start = months_before(self.today, MONTHS)
        self.end_at = self.at(self.today, _LAST_HOUR)
        self.days = [d for d in _dates(self.start, self.today) if self.calendar.is_open_day(d)]

    def chance(self, part: str) -> random.Random:
        """The chance of one part: changing one part leaves the others as they are."""
        return random.Random(f"{self.seed}/{part}")

    def add(self, table: str, *values: object) -> int:
        """A new row; its id."""
        row_id = len(self.rows[table]) + 1
        self.rows[table].append((row_id, *values))
        return row_id

    def at(self, on: date, clock: time) -> int:
        """A local time as UTC epoch seconds."""
        return int(datetime.combine(on, clock, tzinfo=self.calendar.zone).timestamp())

    def progress(self, on: date) -> float:
        """How far into the story a day is: 0 on the first, 1 today."""
        return (on - self.start).days / max((self.today - self.start).days, 1)

    def open_minute(self, on: date, chance: random.Random) -> time:
        """A time while the shop is open that day."""
        if on.weekday() == 5:
            return _clock(chance.randint(10 * 60 + 5, 13 * 60 + 50))
        if chance.random() < 0.55:
            return _clock(chance.randint(9 * 60 + 35, 13 * 60 + 25))
        return _clock(chance.randint(16 * 60 + 35, 19 * 60 + 55))


def world_of(today: date, seed: int, lang: str) -> World:
    """A world with nothing in it yet."""
    words = _sample(f"demo_{lang}.json")
    head = words["shop"]
    shop = Shop(
        name=head["name"],
        kind=head["kind"],
        mission=head["mission"],
        language=lang,
        hours=week_from(_HOURS),
        holidays=_holidays(today),
        inactivity_days=120,
        is_demo=True,
    )
    return World(today=today, seed=seed, words=words, names=_sample("demo_names.json"), shop=shop)


def months_before(on: date, months: int) -> date:
    """The first of the month, so many months before that of a date."""
    index = on.year * 12 + on.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)


def draw(chance: random.Random, weighted: Sequence[tuple[str, float]]) -> str:
    """One of the words by its weight."""
    return chance.choices([word for word, _ in weighted], [weight for _, weight in weighted])[0]


def poisson(chance: random.Random, mean: float) -> int:
    """A Poisson number (Knuth), for small means."""
    limit, product, count = math.exp(-mean), chance.random(), 0
    while product > limit:
        product *= chance.random()
        count += 1
    return count


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


def _dates(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _holidays(today: date) -> tuple[date, ...]:
    years = range(today.year - 2, today.year + 2)
    return tuple(date(year, month, day) for year in years for month, day in _HOLIDAYS)


def _sample(name: str) -> dict[str, Any]:  # JSON
    text = (paths.resources() / "sample" / name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
