"""Actions of the demo shop: three under way, one not begun, one dropped; what followed is real."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk.domain import effects
from cxdesk.domain.actions import ActionDraft, ActionKind, CostEvery
from cxdesk.domain.effects import EffectKind
from cxdesk.domain.tasks import open_day_from
from cxdesk.services import actions, measuring, reviews
from cxdesk.services.catalogue import by_key
from cxdesk.store import goals as store

if TYPE_CHECKING:
    from cxdesk.services.demo.world import World

_RESPONSE = "first_response_time"
_CANDIDATES = (75, 80, 70, 85, 65, 90, 60, 95, 100, 105, 110, 120, 150, 180, 210, 240)
_MORNING, _LATER = time(9, 55), time(12, 30)


class _Plan(NamedTuple):
    """An action; days are counted back from today, below 0 they are still to come.

    ``review`` is the place of the review that decided it, the earliest 0; without one its words
    stand among the actions. ``dropped``: the day on which it was given up.
    """

    key: str
    kpi_key: str
    kind: ActionKind
    decided: int
    due: int
    owner: int
    started: int | None = None
    review: int | None = None
    dropped: int | None = None
    more: dict[str, Any] = {}  # noqa: RUF012  # costs, minutes and people by their field


_PLANS = (
    _Plan("reply", _RESPONSE, ActionKind.PROCESS, 0, -19, 1, review=0),
    _Plan(
        "phone", _RESPONSE, ActionKind.PROCESS, 40, -26, 0, started=38, review=1,
        more={"cost_minor": 18_00, "cost_every": CostEvery.MONTH},
    ),
    _Plan(
        "train", "fcr", ActionKind.TRAINING, 11, -12, 0,
        more={"minutes": 90, "people": (1, 2), "cost_minor": 120_00},
    ),
    _Plan("tell", "csat", ActionKind.CUSTOMERS, 46, -9, 2, started=8, review=0),
    _Plan("card", "repeat_purchase_rate", ActionKind.OFFER, 34, -5, 2, dropped=15),
)  # fmt: skip


def decided_ago(world: World) -> int:
    """How many days ago the first action was decided: so many that what followed can be seen."""
    yard = measuring.yard_of(world.shop, world.end_at + 1)
    kpi = by_key(_RESPONSE)
    for ago in _CANDIDATES:
        spans = effects.spans(day(world, ago), world.today)
        if spans is None:
            continue
        before, after = measuring.measures((kpi,), spans, yard)[_RESPONSE]
        if effects.effect(kpi, before, after, spans.after.days).kind is EffectKind.BETTER:
            return ago
    return _CANDIDATES[0]


def add_actions(world: World) -> None:
    """Each on the day of its decision, once the reviews are held."""
    by_kpi = {goal.kpi_key: goal.id for goal in store.load()}
    for plan in _PLANS:
        _add(world, plan, by_kpi.get(plan.kpi_key))


def day(world: World, ago: int) -> date:
    """The open day so many days ago, or the next one."""
    return open_day_from(world.calendar, world.today - timedelta(days=ago))


def _add(world: World, plan: _Plan, goal_id: int | None) -> None:
    words = world.words["actions"].get(plan.key, {})
    note, on, review_id = words.get("note", ""), day(world, plan.decided), None
    started = plan.started
    if plan.review is not None and goal_id is not None:
        held = reviews.reviews(goal_id)[::-1][plan.review]
        note, on, review_id = held.decision.rstrip("."), held.reviewed_on, held.id
    starts_on = on if plan.key == "reply" else None if started is None else day(world, started)
    more = dict(plan.more)
    more["people"] = tuple(world.staff[place] for place in more.get("people", ()))
    draft = ActionDraft(
        kind=plan.kind,
        note=note,
        owner_id=world.staff[plan.owner],
        due_on=day(world, plan.due),
        goal_id=goal_id,
        kpi_key=plan.kpi_key,
        review_id=review_id,
        **more,
    )
    made = actions.add_action(draft, now=world.at(on, _MORNING))
    if starts_on is not None:
        actions.start_action(made, starts_on, now=world.at(starts_on, _LATER))
    if plan.dropped is not None:
        at = world.at(day(world, plan.dropped), _LATER)
        actions.drop_action(made, words["outcome"], now=at)
