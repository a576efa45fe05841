"""The kiosk: what it may ask, its answers, and the presses that were play.

Its answers are nobody's of the shop and were not offered to anybody: they count for the score and
not for the response rate. A phone that was typed makes an answer a customer's when just one of them
has that number; a customer is never made of it. Any other number stays below the customer's words:
they typed it to be called, as the kiosk says, and thrown away nobody could. Those who may read the
words may read it, and it is in no list of customers.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk import words
from cxdesk.domain import kiosk as rules
from cxdesk.domain.channels import KIOSK
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.kiosk import KioskAnswer, KioskDay
from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.names import fold, sort_key
from cxdesk.domain.periods import day_start, local_date
from cxdesk.domain.surveys import AnswerDraft, SurveyKind, SurveyView
from cxdesk.domain.text import T
from cxdesk.services import pins, shop, surveys, theme_tags
from cxdesk.services.command import by_nobody, command
from cxdesk.store import kiosk as store
from cxdesk.store import phone_numbers, themes
from cxdesk.store.models import AnswerTheme, Theme
from cxdesk.store.rows import insert

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

PHONE_LEFT = T("Kiosk", "Phone left at the kiosk: {phone}")
NO_PIN = T("Kiosk", "Leaving the kiosk takes the owner's PIN: set one first.")


class Tile(NamedTuple):
    """A theme that customers can tap as their reason."""

    id: int
    name: str


class Reason(NamedTuple):
    """A theme, and whether the kiosk offers it."""

    id: int
    name: str
    is_offered: bool


def possible_surveys() -> tuple[SurveyView, ...]:
    """The questionnaires in use that fit the kiosk: CSAT first, then in their usual order."""
    found = [
        view
        for view in surveys.surveys()
        if rules.is_possible(view.scale_min, view.scale_max, len(view.items))
    ]
    return tuple(sorted(found, key=lambda view: view.kind is not SurveyKind.CSAT))


def tiles() -> tuple[Tile, ...]:
    """The reasons that the kiosk offers: the themes that were chosen for it."""
    return tuple(Tile(*row) for row in store.tiles(rules.MOST_TILES))


def reasons() -> tuple[Reason, ...]:
    """Every theme that is not put aside, by name, and whether the kiosk offers it."""
    found = sorted(store.reasons(), key=lambda row: sort_key(row[1]))
    return tuple(Reason(row_id, name, bool(is_tile)) for row_id, name, is_tile in found)


@command(T("Undo", "choose reasons at the kiosk"), by=Hat.OWNER)
def offer_reason(theme_id: int, *, is_offered: bool, now: int) -> None:
    """Offer a theme at the kiosk, or no longer; ValidationError("reason") for too many."""
    if is_offered:
        theme_tags.check_tile_room("reason", theme_id)
    Theme.update(is_tile=is_offered).where(Theme.id == theme_id).execute()


@command(T("Undo", "choose reasons at the kiosk"), by=Hat.OWNER)
def add_reason(name: str, *, now: int) -> int:
    """Offer a reason by its name, a new theme where there is none of it; its id."""
    try:
        name = theme_tags.checked_name(name)
    except ValidationError as error:
        raise ValidationError("reason", error.text) from error
    theme_id = themes.theme_id(fold(name))
    if theme_id is None:
        theme_id = insert(Theme, name=name, folded=fold(name), created_at=now)
    offer_reason(theme_id, is_offered=True, now=now)
    return theme_id


def check_can_start() -> None:
    """ValidationError("pin") while no owner has the PIN that ends it."""
    if not pins.has_two_hats():
        raise ValidationError("pin", NO_PIN)


def keep_answers(answers: Sequence[KioskAnswer], *, now: int) -> tuple[int, ...]:
    """Write answers of the kiosk, each a step of its own and nobody's; a low one asks for a call.

    A questionnaire that is put out of use while it is asked is answered all the same.
    """
    with by_nobody():
        return tuple(_keep_answer(answer, now=now) for answer in answers)


def count_ignored(survey_id: int, times: int, *, now: int) -> None:
    """Count presses that were play; nothing is written for none."""
    if times:
        with by_nobody():
            _count_presses(survey_id, times, now=now)


def day(on: date) -> KioskDay:
    """What happened at the kiosk on a day."""
    zone = shop.calendar().zone
    bounds = day_start(on, zone), day_start(on + timedelta(days=1), zone)
    kept = store.answers_between([kind.value for kind in SurveyKind], *bounds)
    return KioskDay(kept, store.ignored_on(on))


def is_phone(typed: str) -> bool:
    """Whether somebody can be called by it: known to us, or as long as numbers are."""
    return _customer_of(typed) is not None or phone_numbers.is_whole(typed, shop.current().country)


@command(T("Undo", "take answer at the kiosk"), undone_by=Hat.OWNER)
def _keep_answer(answer: KioskAnswer, *, now: int) -> int:
    customer_id = _customer_of(answer.phone)
    draft = AnswerDraft(
        survey_id=answer.survey_id,
        score=answer.score,
        answered_at=answer.answered_at,
        customer_id=customer_id,
        channel=KIOSK,
        comment=_comment(answer, has_customer=customer_id is not None),
        was_offered=False,
    )
    answer_id = surveys.record_answer(draft, now=now)
    for theme_id in store.known_themes(answer.theme_ids):
        insert(AnswerTheme, answer=answer_id, theme=theme_id)
    return answer_id


@command(T("Undo", "count presses at the kiosk"))
def _count_presses(survey_id: int, times: int, *, now: int) -> None:
    store.add_ignored(survey_id, local_date(now, shop.calendar().zone), times)


def _customer_of(phone: str) -> int | None:
    """The one customer who has this number; None for an unknown one, and for a shared one."""
    digits = phone_numbers.international(phone, shop.current().country) if phone.strip() else ""
    found = store.customers_with_phone(digits) if digits else ()
    return found[0] if len(found) == 1 else None


def _comment(answer: KioskAnswer, *, has_customer: bool) -> str:
    """The customer's words, and the number to call where nobody is known by it."""
    phone = answer.phone.strip()
    if has_customer or not phone_numbers.is_whole(phone, shop.current().country):
        return answer.comment[:NOTE_MAX]
    left = words.say(PHONE_LEFT.fill(phone=phone), shop.current().language)
    return f"{answer.comment[: NOTE_MAX - len(left) - 1]}\n{left}".lstrip("\n")
