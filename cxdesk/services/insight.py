"""What deserves a look in the open shop: contradictions, recurring topics, customers drifting."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import contradictions, recurring
from cxdesk.domain.contradictions import Contradiction, Measured
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Period, day_start
from cxdesk.domain.recurring import topic_words
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.domain.text import T, plural
from cxdesk.domain.windows import last_90_and_before
from cxdesk.services import (
    catalogue,
    early,
    goal_board,
    goals,
    inactivity,
    measuring,
    shop,
    splits,
    staying_away,
)
from cxdesk.services.hats import owner_only
from cxdesk.store import insight as store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.recurring import Topic
    from cxdesk.services.early import Warned
    from cxdesk.services.goals import GoalView
    from cxdesk.services.inactivity import DriftingCustomer
    from cxdesk.services.measuring import Yard

SHOWN_CUSTOMERS = 20
MOST_NOTES = 4
MOST_WARNINGS = 2  # of goals, so that the rest is heard too
_FIRST_CONTACT = "fcr"


class Alarm(NamedTuple):
    """A contradiction that holds, with the two indicators as they were measured."""

    rule: Contradiction
    measured: tuple[Measured, Measured]


class FirstContact(NamedTuple):
    """The share solved at first contact of one topic or person that stands out."""

    dimension: str
    value: str
    name: T | str
    measure: Measure
    reading: T


@dataclass(frozen=True, slots=True, kw_only=True)
class Insight:
    """The last 90 days (``period``) and what in them deserves a look.

    ``warned`` warns of open goals, ``balance`` says what these leave out.
    """

    period: Period
    earlier: Period
    warned: tuple[Warned, ...]
    balance: tuple[T, ...]
    alarms: tuple[Alarm, ...]
    topics: tuple[Topic, ...]
    first_contact: tuple[FirstContact, ...]
    drifting: tuple[DriftingCustomer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One sentence worth a look, how to read it, and what it is about.

    That is an indicator with its filter, or the customers who drift away.
    """

    text: T
    reading: T | None = None
    kpi_key: str = ""
    where: Mapping[str, str] = field(default_factory=dict)
    drifting: tuple[DriftingCustomer, ...] = ()


@owner_only
def notes(as_of: int, views: Sequence[GoalView] = ()) -> tuple[Note, ...]:
    """What deserves a look in four sentences at most, what is about goals first.

    ``views`` are the open goals, where how they stand is known already.
    """
    yard = measuring.remembering(measuring.yard_of(shop.current(), as_of))
    period, earlier = last_90_and_before(yard.today)
    known = {kpi.key: kpi for kpi in catalogue.every()}
    warned = (*early.fallen(views), *early.warnings(views, yard))
    found = [Note(text=one.text, kpi_key=one.kpi_key) for one in warned[:MOST_WARNINGS]]
    found += [_of_alarm(alarm) for alarm in _alarms(known, (earlier, period), yard)]
    found += [_of_topic(topic) for topic in _topics((earlier, period), yard) if topic.is_rising]
    found += [_of_first_contact(one) for one in _told_first(_first_contact(known, period, yard))]
    away = inactivity.drifting(as_of)
    if away:
        unlisted = _unlisted_words(len(staying_away.seen_to(away, as_of)))
        found.append(Note(text=_drifting_words(len(away)), reading=unlisted, drifting=away))
    return tuple(found[:MOST_NOTES])


@owner_only
def insight(as_of: int) -> Insight:
    """Everything that deserves a look, as of an instant."""
    yard = measuring.remembering(measuring.yard_of(shop.current(), as_of))
    period, earlier = last_90_and_before(yard.today)
    known = {kpi.key: kpi for kpi in catalogue.every()}
    views = goals.goals(as_of, yard=yard)
    return Insight(
        period=period,
        earlier=earlier,
        warned=(*early.fallen(views), *early.warnings(views, yard)),
        balance=goal_board.balance(views),
        alarms=_alarms(known, (earlier, period), yard),
        topics=_topics((earlier, period), yard),
        first_contact=_first_contact(known, period, yard),
        drifting=inactivity.drifting(as_of)[:SHOWN_CUSTOMERS],
    )


def _of_alarm(alarm: Alarm) -> Note:
    """It leads to the second indicator, the one that moved for the worse."""
    rule = alarm.rule
    return Note(text=rule.name, reading=rule.reading, kpi_key=rule.moves[1].key)


def _of_first_contact(one: FirstContact) -> Note:
    text = T("Insight", "{dimension} “{name}”: {share} solved at first contact (n {n}).")
    told = text.fill(
        dimension=DIMENSION_WORDS[one.dimension],
        name=one.name,
        share=Amount(one.measure.value, Unit.PERCENT),
        n=one.measure.n,
    )
    where = {one.dimension: one.value}
    return Note(text=told, reading=one.reading, kpi_key=_FIRST_CONTACT, where=where)


def _told_first(found: Sequence[FirstContact]) -> tuple[FirstContact, ...]:
    """The one solved least often, else the one solved most often: two sides of one list."""
    low = [one for one in found if one.reading == recurring.FEWER_SOLVED]
    by_share = sorted(low or found, key=lambda one: one.measure.value or 0.0)
    return tuple(by_share[:1] if low else by_share[-1:])


def _of_topic(topic: Topic) -> Note:
    return Note(text=topic_words(topic), kpi_key="cases_opened", where={"topic": topic.name})


def _drifting_words(n: int) -> T:
    one = T("Insight", "{n} customer stays away longer than is usual for them.")
    many = T("Insight", "{n} customers stay away longer than is usual for them.")
    return plural(n, one, many)


def _unlisted_words(n: int) -> T | None:
    """Why the list of Today is shorter; None where it is not."""
    one = T(
        "Insight",
        "Today lists one fewer: there was contact in the last {days} days, or there is a task.",
    )
    many = T(
        "Insight",
        "Today lists {n} fewer: there was contact in the last {days} days, or there is a task.",
    )
    return plural(n, one, many).fill(days=staying_away.QUIET_DAYS) if n else None


def _alarms(
    known: dict[str, Kpi], stretches: tuple[Period, Period], yard: Yard
) -> tuple[Alarm, ...]:
    read = [known[key] for key in sorted(contradictions.KEYS) if key in known]
    measured = {}
    for kpi in read:
        before, now = measuring.measures((kpi,), stretches, yard)[kpi.key]
        measured[kpi.key] = Measured(kpi, now, before)
    return tuple(
        Alarm(rule, (measured[rule.moves[0].key], measured[rule.moves[1].key]))
        for rule in contradictions.holding(measured)
    )


def _topics(stretches: tuple[Period, Period], yard: Yard) -> tuple[Topic, ...]:
    zone = yard.calendar.zone
    start, middle = (day_start(period.start, zone) for period in stretches)
    return recurring.worth_telling(store.topic_counts(start, middle, yard.as_of))


def _first_contact(known: dict[str, Kpi], period: Period, yard: Yard) -> tuple[FirstContact, ...]:
    kpi = known.get(_FIRST_CONTACT)
    if kpi is None:
        return ()
    whole = measuring.measure(kpi, period, yard)
    found = []
    for dimension in ("topic", "agent"):
        for part in splits.split(kpi, (period,), yard, dimension).parts:
            (measure,) = part.measures
            reading = recurring.first_contact_reading(kpi, measure, whole)
            if reading is not None:
                found.append(FirstContact(dimension, part.value, part.name, measure, reading))
    return tuple(found)
