"""What customers of the demo shop answer when asked: four surveys, getting better."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING, NamedTuple, cast

from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.rescues import RescueOutcome
from cxdesk.domain.tasks import next_open_day
from cxdesk.services.demo.world import Sale, World, months_before
from cxdesk.store import bulk

if TYPE_CHECKING:
    import random
    from datetime import date

_QUIET_MONTHS_AGO = 7
_NPS_SHARE, _CSAT_SHARE = 0.11, 0.13
_EASE_SHARE, _GENERAL_SHARE = 0.06, 0.05
_REASKED_SHARE = 0.45
_RESCUE_DAYS = 5
_DETRACTOR = 6
_REASK_DAYS = 30
_OUTCOMES = (RescueOutcome.RECOVERED,) * 4 + tuple(RescueOutcome)[1:]


class _Survey(NamedTuple):
    """A survey as it is offered: its kind, id and scale."""

    kind: str
    id: int
    low: int
    high: int


def add_voices(world: World) -> None:
    """Offers after purchases, what became of them, and calls to those who were not happy.

    Seven months ago nobody asked for recommendations: a month without data.
    """
    surveys = dict(bulk.rows("survey", ("kind", "id")))
    chance = world.chance("voices")
    quiet = months_before(world.today, _QUIET_MONTHS_AGO)
    silent = {
        customer_id
        for customer_id, _, _, _, _, _, no_surveys, *_ in (row for row in world.rows["customer"])
        if no_surveys
    }
    asked = [sale for sale in world.sales if sale.customer_id not in silent]
    for sale in asked:
        on = local_date(sale.at, world.calendar.zone)
        if on == world.today:
            continue
        is_quiet = (on.year, on.month) == (quiet.year, quiet.month)
        luck = chance.random()
        if luck < _NPS_SHARE and not is_quiet:
            survey = _Survey("nps", surveys["nps"], 0, 10)
            _offer(world, chance, survey, sale)
        elif luck > 1 - _CSAT_SHARE:
            _offer(world, chance, _Survey("csat", surveys["csat"], 1, 5), sale)
    _ask_more(world, surveys, asked)
    _ask_again(world, _Survey("nps", surveys["nps"], 0, 10), quiet)
    _complain_lately(world, _Survey("nps", surveys["nps"], 0, 10), asked)


def _complain_lately(world: World, survey: _Survey, asked: list[Sale]) -> None:
    """Two of the last customers were not happy, so that somebody is to be called today."""
    before = [sale for sale in asked if sale.customer_id is not None and sale.at < _midnight(world)]
    known = {sale.customer_id: sale for sale in sorted(before, key=lambda sale: sale.at)}
    comments = world.words["comments"]["bad"]
    for number, sale in enumerate(sorted(known.values(), key=lambda sale: -sale.at)[:2]):
        at, staff_id = sale.at + 1800, world.staff[0]
        who = (sale.customer_id, None, sale.id, staff_id)
        offer_id = world.add("offer", survey.id, *who, "whatsapp", "answered", at - 300, at - 300)
        comment = comments[number % len(comments)]
        said = (survey.kind, survey.low, survey.high, 3 + 2 * number, "whatsapp", comment, at, at)
        answer_id = world.add("answer", offer_id, survey.id, sale.customer_id, staff_id, *said)
        _rescue(world, (cast("int", sale.customer_id), None, answer_id, staff_id), comment, at)


def _midnight(world: World) -> int:
    return day_start(world.today, world.calendar.zone)


def _ask_more(world: World, surveys: dict[str, int], asked: list[Sale]) -> None:
    """Whether it was easy, and how it was altogether, after some purchases."""
    chance = world.chance("more voices")
    for sale in asked:
        luck = chance.random()
        if local_date(sale.at, world.calendar.zone) == world.today:
            continue
        if luck < _EASE_SHARE:
            _offer(world, chance, _Survey("ces", surveys["ces"], 1, 7), sale)
        elif luck > 1 - _GENERAL_SHARE:
            _offer(world, chance, _Survey("general", surveys["general"], 1, 10), sale)


def _ask_again(world: World, survey: _Survey, quiet: date) -> None:
    """Who would not recommend the shop is asked again some weeks after the call."""
    chance = world.chance("asked again")
    for row in list(world.rows["answer"]):
        customer_id, staff_id, kind = row[3:6]
        score, answered_at = cast("int", row[8]), cast("int", row[11])
        luck, later = chance.random(), chance.randint(25, 80)
        if kind != "nps" or customer_id is None or score > _DETRACTOR or luck > _REASKED_SHARE:
            continue
        at = answered_at + later * 86400
        on = local_date(at, world.calendar.zone)
        if at >= world.end_at or (on.year, on.month) == (quiet.year, quiet.month):
            continue
        again = chance.choice((6, 7, 8, 8, 9, 9, 10))
        who = (customer_id, None, None, staff_id)
        offer_id = world.add("offer", survey.id, *who, "phone", "answered", at - 300, at - 300)
        said = (survey.kind, survey.low, survey.high, again, "phone", "", at, at)
        world.add("answer", offer_id, survey.id, customer_id, staff_id, *said)


def _offer(world: World, chance: random.Random, survey: _Survey, sale: Sale) -> None:
    kind, survey_id, low, high = survey
    customer_id, purchase_id, at = sale.customer_id, sale.id, sale.at
    staff_id = chance.choice(world.staff)
    state = chance.choices(("answered", "declined", "offered"), (0.72, 0.18, 0.1))[0]
    sent_at = at + 120
    channel = "counter" if kind != "nps" or chance.random() < 0.6 else "whatsapp"
    who = (customer_id, None, purchase_id, staff_id)
    offer_id = world.add("offer", survey_id, *who, channel, state, sent_at, sent_at)
    answered_at = sent_at + (60 if channel == "counter" else chance.randint(600, 86400))
    if state != "answered" or answered_at >= world.end_at:
        return
    progress = world.progress(local_date(answered_at, world.calendar.zone))
    score = _SCORES[kind](chance, progress)
    comment = _comment(world, chance, kind, score)
    said = (kind, low, high, score, channel, comment, answered_at, answered_at)
    answer_id = world.add("answer", offer_id, survey_id, customer_id, staff_id, *said)
    if customer_id is not None and score <= _LOW[kind]:
        _rescue(world, (customer_id, None, answer_id, staff_id), comment, answered_at)


def _nps(chance: random.Random, progress: float) -> int:
    luck = chance.random()
    promoters = 0.44 + 0.12 * progress
    detractors = 0.22 - 0.07 * progress
    if luck < promoters:
        return chance.choice((9, 9, 10, 10, 10))
    if luck < 1 - detractors:
        return chance.choice((7, 8, 8))
    return chance.choice((0, 2, 3, 4, 5, 5, 6, 6, 6))


def _csat(chance: random.Random, progress: float) -> int:
    satisfied = 0.72 + 0.13 * progress
    if chance.random() < satisfied:
        return chance.choice((4, 5, 5))
    return chance.choice((1, 2, 3, 3, 3))


def _ces(chance: random.Random, progress: float) -> int:
    """It gets easier."""
    easy = 0.62 + 0.14 * progress
    return chance.choice((6, 6, 7, 7, 7)) if chance.random() < easy else chance.choice((3, 4, 5, 5))


def _general(chance: random.Random, progress: float) -> int:
    return min(10, max(3, round(chance.gauss(7.4 + 0.7 * progress, 1.3))))


_SCORES = {"nps": _nps, "csat": _csat, "ces": _ces, "general": _general}
_LOW = {"nps": _DETRACTOR, "csat": 2, "ces": 3, "general": 5}
_TONES = {"nps": (9, 7), "csat": (5, 3), "ces": (6, 4), "general": (9, 6)}


def _comment(world: World, chance: random.Random, kind: str, score: int) -> str:
    if chance.random() > 0.34:
        return ""
    top, middle = _TONES[kind]
    tone = "good" if score >= top else "middle" if score >= middle else "bad"
    text: str = chance.choice(world.words["comments"][tone])
    return text


def _rescue(world: World, who: tuple[int, None, int, int], comment: str, at: int) -> None:
    """A call by the end of the next open day; those of the last days are still to be made.

    ``who`` are the customer, no case, the answer and the person.
    """
    due_on = next_open_day(world.calendar, at)
    is_done = due_on < world.today - timedelta(days=_RESCUE_DAYS)
    done_at = world.at(due_on, time(10, 40)) if is_done and _is_past(world, due_on) else None
    task_id = world.add("task", "rescue", comment, *who, due_on.isoformat(), done_at, at)
    if done_at is not None:
        _end_rescue(world, task_id, done_at, _OUTCOMES[at // 60 % len(_OUTCOMES)])


def _end_rescue(world: World, task_id: int, done_at: int, outcome: RescueOutcome) -> None:
    """The four steps of a call, or none of who could not be reached; they are asked again."""
    reask = local_date(done_at, world.calendar.zone) + timedelta(days=_REASK_DAYS)
    steps: tuple[int | None, ...] = (done_at - 600, done_at - 600, done_at - 300, done_at)
    is_reached = outcome is not RescueOutcome.UNREACHABLE
    taken = steps if is_reached else (None,) * len(steps)
    world.add("rescue", task_id, *taken, outcome.value, "", reask.isoformat())


def _is_past(world: World, on: date) -> bool:
    return on < world.today
