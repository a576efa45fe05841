"""Themes, the owner's: what comments speak of, what becomes of it, and telling customers so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from cxdesk import words
from cxdesk.domain import messages as message_rules
from cxdesk.domain import themes as rules
from cxdesk.domain.cleaning import clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.limits import check_length
from cxdesk.domain.messages import GREETING, GREETING_NAMELESS, MESSAGE_MAX, Way
from cxdesk.domain.names import fold, sort_key
from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.text import T
from cxdesk.domain.themes import Place, ThemeCustomer, ThemeDraft, ThemeRow, ThemeState, TopicCount
from cxdesk.services import conflicts, messages, shop, theme_tags
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.services.naming import day_or_none, spoken_name
from cxdesk.store import card
from cxdesk.store import themes as store
from cxdesk.store.models import Staff, Theme, ThemeTold
from cxdesk.store.rows import exists, insert

if TYPE_CHECKING:
    from cxdesk.domain.messages import Reach

SALES_DAYS, LATELY_DAYS = 365, 90
MOST_CUSTOMERS = 500
MOST_TOPICS = 15
GONE = T("Theme", "This theme is gone.")
_STATES = {state: place for place, state in enumerate(ThemeState)}
_PLACES = {place: nth for nth, place in enumerate(Place)}


@owner_only
def themes(*, now: int) -> tuple[ThemeRow, ...]:
    """Every theme: the open ones first, what to do first of them first, then the most named."""
    return tuple(sorted(map(_row, store.themes(*_since(now))), key=_order))


@owner_only
def theme(theme_id: int, *, now: int) -> ThemeRow:
    """One theme; ValidationError when it is gone."""
    found = store.themes(*_since(now), theme_id)
    if not found:
        raise ValidationError("theme", GONE)
    return _row(found[0])


@owner_only
def has_others(theme_id: int) -> bool:
    """Whether there is another theme that this one could be merged into."""
    return any(line.id != theme_id for line in store.offered())


@owner_only
def customers(theme_id: int, *, now: int) -> tuple[ThemeCustomer, ...]:
    """Who spoke of a theme: those to be told first, the last to speak of it first."""
    since_on, _ = _since(now)
    return tuple(map(_customer, store.customers(theme_id, since_on, MOST_CUSTOMERS)))


@owner_only
def topics(days: int = LATELY_DAYS, *, now: int) -> tuple[TopicCount, ...]:
    """What customers came about most often in the last days, beside as many days before."""
    zone = shop.calendar().zone
    tomorrow = local_date(now, zone) + timedelta(days=1)
    ends = (tomorrow - timedelta(days=back * days) for back in (2, 1, 0))
    found = [TopicCount(*row) for row in store.topics(*(day_start(on, zone) for on in ends))]
    found.sort(key=lambda topic: (-topic.now, -topic.before, sort_key(topic.name)))
    return tuple(found[:MOST_TOPICS])


@command(T("Undo", "add theme"), by=Hat.OWNER)
def add_theme(draft: ThemeDraft, *, now: int) -> int:
    """A new theme; ValidationError("theme") for one that is there already."""
    values = _checked(draft, None)
    return insert(Theme, **values, done_on=_done_on(draft.state, None, now), created_at=now)


@command(T("Undo", "edit theme"), by=Hat.OWNER)
def edit_theme(theme_id: int, draft: ThemeDraft, *, now: int, seen: int | None = None) -> None:
    """Change a theme; the day it was done stays as long as it is done."""
    row = _theme(theme_id)
    conflicts.check("theme", theme_id, seen)
    values = _checked(draft, theme_id)
    done_on = _done_on(draft.state, row.done_on, now)
    Theme.update(**values, done_on=done_on).where(Theme.id == theme_id).execute()


@command(T("Undo", "move theme"), by=Hat.OWNER)
def set_state(theme_id: int, state: ThemeState, *, now: int) -> None:
    """Say what becomes of it; done is dated."""
    row = _theme(theme_id)
    if row.is_tile and state is not ThemeState.DROPPED:
        theme_tags.check_tile_room("theme", theme_id)
    done_on = _done_on(state, row.done_on, now)
    Theme.update(state=state.value, done_on=done_on).where(Theme.id == theme_id).execute()


@command(T("Undo", "delete theme"), by=Hat.OWNER)
def delete_theme(theme_id: int, *, now: int) -> None:
    """Take it off all answers and delete it."""
    _theme(theme_id)
    Theme.delete().where(Theme.id == theme_id).execute()


@command(T("Undo", "merge themes"), by=Hat.OWNER)
def merge_theme(theme_id: int, into_id: int, *, now: int) -> None:
    """All answers that speak of one speak of another from now on; the first one goes."""
    _theme(theme_id)
    _theme(into_id)
    if theme_id == into_id:
        raise ValidationError("theme", T("Theme", "Choose another theme to merge it into."))
    store.move_answers(theme_id, into_id)
    Theme.delete().where(Theme.id == theme_id).execute()


@command(T("Undo", "write what was done"), by=Hat.OWNER)
def set_told_text(theme_id: int, text: str, *, now: int) -> None:
    """What customers are told was done: in messages, and on the poster."""
    _theme(theme_id)
    Theme.update(told_text=_checked_text(text)).where(Theme.id == theme_id).execute()


@command(T("Undo", "mark customer as told"), by=Hat.OWNER)
def mark_told(theme_id: int, customer_id: int, *, now: int) -> None:
    """This customer knows what was done; the first one dates it."""
    row = _theme(theme_id)
    if not store.speaks_of(customer_id, theme_id):
        words_ = T("Theme", "This customer has not spoken of this theme.")
        raise ValidationError("customer", words_)
    known = (ThemeTold.theme == theme_id) & (ThemeTold.customer == customer_id)
    if not ThemeTold.select().where(known).exists():
        insert(ThemeTold, theme=theme_id, customer=customer_id, at=now)
    if row.told_on is None:
        today = local_date(now, shop.calendar().zone).isoformat()
        Theme.update(told_on=today).where(Theme.id == theme_id).execute()


@command(T("Undo", "mark customer as not told"), by=Hat.OWNER)
def unmark_told(theme_id: int, customer_id: int, *, now: int) -> None:
    """This customer was not told after all."""
    _theme(theme_id)
    known = (ThemeTold.theme == theme_id) & (ThemeTold.customer == customer_id)
    ThemeTold.delete().where(known).execute()
    if not store.count_told(theme_id):
        Theme.update(told_on=None).where(Theme.id == theme_id).execute()


@command(T("Undo", "tell customer"), by=Hat.OWNER)
def tell(theme_id: int, customer_id: int, reach: Reach, *, now: int) -> None:
    """Log that we wrote or called to tell what was done, and mark it."""
    messages.log_message(customer_id, reach, now=now)
    mark_told(theme_id, customer_id, now=now)


@owner_only
def told_url(theme_id: int, customer_id: int, reach: Reach) -> str:
    """What the system is to open: a greeting with what was done; of a call the number alone.

    ValidationError when nothing was written yet, or the customer wants no messages.
    """
    text = _theme(theme_id).told_text
    if not text:
        raise ValidationError("told_text", T("Theme", "Write first what was done."))
    if messages.ways(customer_id).refusal is messages.NO_CONTACT:
        raise ValidationError("no_contact", messages.NO_CONTACT)
    is_call = reach.way is Way.PHONE
    return message_rules.url(reach, "" if is_call else f"{_greeting(customer_id)} {text}")


def _greeting(customer_id: int) -> str:
    head = card.head(customer_id)
    name = "" if head is None else head.name
    greeting = GREETING if name else GREETING_NAMELESS
    return words.say(greeting.fill(name=name, shop=shop.current().name))


def _since(now: int) -> tuple[str, int]:
    """The day from which sales count, the instant from which answers are of late."""
    zone = shop.calendar().zone
    today = local_date(now, zone)
    first = today - timedelta(days=SALES_DAYS)
    return first.isoformat(), day_start(today - timedelta(days=LATELY_DAYS), zone)


def _order(row: ThemeRow) -> tuple[int, int, int, str]:
    place = len(_PLACES) if row.place is None else _PLACES[row.place]
    return _STATES[row.state], place, -row.answers, sort_key(row.name)


def _theme(theme_id: int) -> Any:  # a row of peewee, untyped
    row = Theme.get_or_none(Theme.id == theme_id)
    if row is None:
        raise ValidationError("theme", GONE)
    return row


def _checked(draft: ThemeDraft, theme_id: int | None) -> dict[str, object]:
    draft = replace(draft, name=theme_tags.checked_name(draft.name), note=clean_text(draft.note))
    rules.check(draft)
    known = store.theme_id(fold(draft.name))
    if known is not None and known != theme_id:
        text = T("Theme", "There is a theme called “{name}” already. Merge the two instead.")
        raise ValidationError("theme", text.fill(name=draft.name))
    if draft.is_tile and draft.state is not ThemeState.DROPPED:
        theme_tags.check_tile_room("is_tile", theme_id)
    if draft.owner_id is not None and not exists(Staff, draft.owner_id):
        raise ValidationError("owner_id", T("Theme", "This person is not in the shop's list."))
    return {
        "name": draft.name,
        "folded": fold(draft.name),
        "note": draft.note,
        "impact": draft.impact,
        "effort": draft.effort,
        "state": draft.state.value,
        "owner": draft.owner_id,
        "is_tile": draft.is_tile,
    }


def _checked_text(text: str) -> str:
    text = clean_text(text)
    check_length("told_text", text, MESSAGE_MAX)
    return text


def _done_on(state: ThemeState, before: str | None, now: int) -> str | None:
    if state is not ThemeState.DONE:
        return None
    return before or local_date(now, shop.calendar().zone).isoformat()


def _row(line: store.ThemeLine) -> ThemeRow:
    return ThemeRow(
        id=line.id,
        name=line.name,
        note=line.note,
        state=ThemeState(line.state),
        impact=line.impact,
        effort=line.effort,
        owner_id=line.owner_id,
        owner_name=line.owner,
        owner_initials=line.initials,
        is_tile=bool(line.is_tile),
        answers=line.answers,
        lately=line.lately,
        customers=line.customers,
        revenue_minor=line.revenue_minor,
        told=line.told,
        told_text=line.told_text,
        told_on=day_or_none(line.told_on),
        done_on=day_or_none(line.done_on),
    )


def _customer(line: store.CustomerLine) -> ThemeCustomer:
    return ThemeCustomer(
        id=line.id,
        name=spoken_name(line.name, line.phone, line.number, line.id),
        answers=line.answers,
        last_at=line.last_at,
        last_comment=line.last_comment,
        revenue_minor=line.revenue_minor,
        told_at=line.told_at,
        may_be_told=bool(line.may_be_told),
    )
