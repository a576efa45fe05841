"""Whom to ask today and why, who has not answered yet, and putting somebody aside."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import ask_list as rules
from cxdesk.domain.ask_list import Asked, Due, Occasion, Questionnaire, Reason
from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.tasks import Snooze, check_day, open_day_from, snoozed_to
from cxdesk.domain.text import T
from cxdesk.services import messages, shop, surveys, whose
from cxdesk.services.command import command
from cxdesk.services.naming import spoken_name
from cxdesk.store import ask_list as store
from cxdesk.store import logged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cxdesk.domain.messages import Reach
    from cxdesk.domain.surveys import AskRule
    from cxdesk.store.logged import Mark

BY_CUSTOMER = logged.TABLES - {"interaction"}  # what the list reads, but for the rules themselves
_DAY_SECONDS = 86_400
_FEW = 50  # so many are looked at one by one; above, everybody is
_Pair = tuple[Questionnaire, Occasion]


class AskRow(NamedTuple):
    """Somebody to ask, with their name and the questionnaire's short one; ``id`` is theirs."""

    id: int
    name: str
    survey: T | str
    due: Due


class Listing(NamedTuple):
    """Everybody to ask, and where the change log stood before they were looked for."""

    rows: tuple[AskRow, ...]
    mark: Mark


class OpenRow(NamedTuple):
    """An offer that waits for its answer."""

    id: int
    customer_id: int
    name: str
    survey_id: int
    survey: T | str
    channel: str
    sent_at: int


def has_rules() -> bool:
    """Whether any questionnaire says when it is to be asked."""
    return any(view.rule.when is not AskWhen.NEVER for view in surveys.surveys())


def due_list(*, now: int) -> tuple[AskRow, ...]:
    """Everybody who is to be asked on the day of ``now``, the most pressing first, each once."""
    return _rows(_due(now))


def listing(*, now: int) -> Listing:
    """The list with where the change log stood, so that it can be renewed later."""
    mark = logged.newest()
    return Listing(due_list(now=now), mark)


def renewed(before: Listing, *, now: int) -> Listing | None:
    """What :func:`listing` tells now, by looking at those customers only who changed meanwhile.

    ``before`` is of the same day, and only records of ``BY_CUSTOMER`` changed since. None when
    too many customers did, or nobody can tell who.
    """
    mark = logged.newest()
    touched = logged.customers(before.mark, BY_CUSTOMER, _FEW)
    if touched is None:
        return None
    found = [row for row in before.rows if row.id not in touched]
    anew = [due for who in touched for due in (due_of(who, now=now),) if due is not None]
    for row in _rows(anew):
        insort(found, row, key=lambda one: rules.place(one.due))
    return Listing(tuple(found), mark)


def due_of(customer_id: int, *, now: int) -> Due | None:
    """What a customer is to be asked now; None when nothing is due, or they rest."""
    return next(iter(_due(now, customer_id)), None)


def open_offers(*, now: int) -> tuple[OpenRow, ...]:
    """Offers of the last thirty days that wait for an answer, the newest first."""
    found = store.open_offers(now - rules.OPEN_DAYS * _DAY_SECONDS)
    names = store.names([one.customer_id for one in found])
    views = {view.id: view for view in surveys.surveys()}
    return tuple(
        OpenRow(
            one.id,
            one.customer_id,
            _name(names, one.customer_id),
            one.survey_id,
            views[one.survey_id].short,
            one.channel,
            one.sent_at,
        )
        for one in found
        if one.survey_id in views
    )


@command(T("Undo", "put aside on the ask list"))
def put_aside(customer_id: int, until: Snooze | date, *, now: int) -> date:
    """Ask somebody on a later open day, which is returned; days that have passed are forgotten."""
    customer_id = whose.living(customer_id)
    calendar = shop.calendar()
    today = local_date(now, calendar.zone)
    if isinstance(until, Snooze):
        on = snoozed_to(calendar, until, today)
    else:
        check_day("until", until, today)
        on = open_day_from(calendar, until)
    passed = [who for who, day in store.asides().items() if day <= today.isoformat()]
    store.forget_aside(passed)
    store.put_aside(customer_id, on.isoformat())
    return on


@command(T("Undo", "record survey offer"))
def send(due: Due, reach: Reach, *, now: int) -> int:
    """Write that a questionnaire was sent: an offer and an outgoing message; the offer's id.

    To whom it was offered before it is a reminder: the message alone, the offer stays one.
    """
    messages.log_message(due.customer_id, reach, now=now)
    waiting = surveys.open_offer(due.survey_id, due.customer_id, now=now)
    if waiting is not None:
        return waiting
    return surveys.record_offer(
        due.survey_id,
        due.customer_id,
        channel=reach.way.value,
        case_id=due.case_id,
        purchase_id=due.purchase_id,
        now=now,
    )


def _rows(found: Sequence[Due]) -> tuple[AskRow, ...]:
    if not found:
        return ()
    names = store.names([one.customer_id for one in found])
    views = {view.id: view for view in surveys.surveys()}
    return tuple(
        AskRow(one.customer_id, _name(names, one.customer_id), views[one.survey_id].short, one)
        for one in found
        if one.survey_id in views and one.customer_id in names
    )


def _due(now: int, of: int | None = None) -> list[Due]:
    today = local_date(now, shop.calendar().zone)
    pairs = list(_pairs(today, of))
    history = _history({occasion.customer_id for _, occasion in pairs})
    aside = {who for who, day in store.asides().items() if day > today.isoformat()}
    rest = shop.current().ask_cooldown_days
    found = (
        rules.due(one, occasion, history[occasion.customer_id], today, rest)
        for one, occasion in pairs
        if occasion.customer_id not in aside
    )
    return rules.in_order(one for one in found if one is not None)


def _pairs(today: date, of: int | None) -> Iterator[_Pair]:
    """Each questionnaire with each occasion that it may be about."""
    in_use = [Questionnaire(view.id, view.key, view.rule) for view in surveys.surveys()]
    for one in in_use:
        for occasion in _occasions(one.rule, today, of):
            if rules.is_drawn(one, occasion, today):
                yield one, occasion
    yield from _agreed({one.key: one for one in in_use}, today, of)


def _occasions(rule: AskRule, today: date, of: int | None) -> Iterator[Occasion]:
    last = today - timedelta(days=rule.after_days)
    first = last - timedelta(days=rules.STAYS_DAYS)
    if rule.when is AskWhen.PURCHASE:
        for line in store.purchases(first.isoformat(), last.isoformat(), of):
            on = date.fromisoformat(str(line.when))
            yield Occasion(line.customer_id, Reason.PURCHASE, on, purchase_id=line.record_id)
    elif rule.when is AskWhen.CASE:
        zone = shop.calendar().zone
        low, high = day_start(first, zone), day_start(last + timedelta(days=1), zone)
        for line in store.solved_cases(low, high, of):
            on = local_date(int(line.when), zone)
            yield Occasion(line.customer_id, Reason.CASE, on, case_id=line.record_id)
    elif rule.when is AskWhen.DAYS:
        window = shop.current().measured_by.window_days
        for line in store.coming((today - timedelta(days=window)).isoformat(), of):
            on = date.fromisoformat(str(line.when))
            yield Occasion(line.customer_id, Reason.DAYS, on)


def _agreed(by_key: Mapping[str, Questionnaire], today: date, of: int | None) -> Iterator[_Pair]:
    """The days agreed in rescues, of questionnaires that are in use still."""
    zone = shop.calendar().zone
    first = today - timedelta(days=rules.REASK_STAYS_DAYS)
    for line in store.reasks(first.isoformat(), today.isoformat(), of):
        if line.key in by_key:
            on = local_date(line.answered_at, zone)
            agreed = date.fromisoformat(line.reask_on)
            yield by_key[line.key], Occasion(line.customer_id, Reason.REASK, on, reask_on=agreed)


def _history(customer_ids: Iterable[int]) -> Mapping[int, list[Asked]]:
    zone = shop.calendar().zone
    found: dict[int, list[Asked]] = defaultdict(list)
    for line in store.asked(customer_ids):
        found[line.customer_id].append(Asked(line.key, local_date(line.asked_at, zone)))
        if line.open_at is not None:
            on = local_date(line.open_at, zone)
            found[line.customer_id].append(Asked(line.key, on, is_open=True))
    return found


def _name(names: Mapping[int, store.NameLine], customer_id: int) -> str:
    line = names[customer_id]
    return spoken_name(line.name, line.phone, line.number, line.id)
