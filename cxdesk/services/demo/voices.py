"""What customers of the demo shop answer when asked: NPS and CSAT, getting better."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain.periods import local_date
from cxdesk.domain.tasks import next_open_day
from cxdesk.services.demo.world import World, months_before
from cxdesk.store import bulk

if TYPE_CHECKING:
    import random
    from datetime import date

_QUIET_MONTHS_AGO = 7
_NPS_SHARE, _CSAT_SHARE = 0.11, 0.13
_RESCUE_DAYS = 5


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
    for sale in world.sales:
        on = local_date(sale.at, world.calendar.zone)
        if sale.customer_id in silent or on == world.today:
            continue
        is_quiet = (on.year, on.month) == (quiet.year, quiet.month)
        luck = chance.random()
        if luck < _NPS_SHARE and not is_quiet:
            _offer(
                world, chance, ("nps", surveys["nps"], 0, 10), sale.id, sale.customer_id, sale.at
            )
        elif luck > 1 - _CSAT_SHARE:
            _offer(
                world, chance, ("csat", surveys["csat"], 1, 5), sale.id, sale.customer_id, sale.at
            )


def _offer(
    world: World,
    chance: random.Random,
    survey: tuple[str, int, int, int],
    purchase_id: int,
    customer_id: int | None,
    at: int,
) -> None:
    kind, survey_id, low, high = survey
    staff_id = chance.choice(world.staff)
    state = chance.choices(("answered", "declined", "offered"), (0.72, 0.18, 0.1))[0]
    sent_at = at + 120
    channel = "counter" if kind == "csat" or chance.random() < 0.6 else "whatsapp"
    who = (customer_id, None, purchase_id, staff_id)
    offer_id = world.add("offer", survey_id, *who, channel, state, sent_at, sent_at)
    answered_at = sent_at + (60 if channel == "counter" else chance.randint(600, 86400))
    if state != "answered" or answered_at >= world.end_at:
        return
    progress = world.progress(local_date(answered_at, world.calendar.zone))
    score = _nps(chance, progress) if kind == "nps" else _csat(chance, progress)
    comment = _comment(world, chance, kind, score)
    said = (kind, low, high, score, channel, comment, answered_at, answered_at)
    world.add("answer", offer_id, survey_id, customer_id, staff_id, *said)
    if customer_id is not None and score <= (6 if kind == "nps" else 2):
        _rescue(world, (customer_id, staff_id), answered_at)


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


def _comment(world: World, chance: random.Random, kind: str, score: int) -> str:
    if chance.random() > 0.34:
        return ""
    top, middle = (9, 7) if kind == "nps" else (5, 3)
    tone = "good" if score >= top else "middle" if score >= middle else "bad"
    text: str = chance.choice(world.words["comments"][tone])
    return text


def _rescue(world: World, who: tuple[int, int], at: int) -> None:
    """A call by the end of the next open day; those of the last days are still to be made."""
    customer_id, staff_id = who
    due_on = next_open_day(world.calendar, at)
    is_done = due_on < world.today - timedelta(days=_RESCUE_DAYS) or due_on.day % 2 == 0
    done_at = world.at(due_on, time(10, 40)) if is_done and _is_past(world, due_on) else None
    note = world.words["tasks"]["rescue"]
    world.add("task", "rescue", note, customer_id, None, staff_id, due_on.isoformat(), done_at, at)


def _is_past(world: World, on: date) -> bool:
    return on < world.today
