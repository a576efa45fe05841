"""The wording of a questionnaire for one customer: to read out on the phone, and to send."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import ask_words as said
from cxdesk.domain.ask_list import Reason
from cxdesk.domain.periods import NearDay
from cxdesk.domain.survey_wording import Address
from cxdesk.services import messages, shop, surveys
from cxdesk.store import card

if TYPE_CHECKING:
    from cxdesk.domain.ask_list import Due
    from cxdesk.domain.survey_wording import Wording
    from cxdesk.domain.surveys import ItemView, SurveyView
    from cxdesk.domain.text import T

    Words = tuple[T | str, ...]


class _Scale(NamedTuple):
    """How a scale is told, with the words of its ends and without."""

    full: Wording
    bare: Wording


_SPOKEN = _Scale(said.SCALE, said.BARE_SCALE)
_WRITTEN = _Scale(said.WRITTEN_SCALE, said.WRITTEN_BARE_SCALE)


def script(due: Due) -> Words:
    """What to say on the phone, one sentence or two at a time."""
    view = surveys.survey(due.survey_id)
    end = (view.comment_question, _to(said.THANKS))
    return (_hello(due.customer_id), *_about(due), *_asked(view, _SPOKEN), *end)


def message(due: Due) -> Words:
    """What to send: the shop's greeting, why we write, the question, and how to answer."""
    view = surveys.survey(due.survey_id)
    greeting = messages.message(due.customer_id)
    return (greeting, *_about(due), *_asked(view, _WRITTEN), _to(said.REPLY))


def _to(what: Wording) -> T:
    return what.said(Address(shop.current().customer_address))


def _hello(customer_id: int) -> T:
    head = card.head(customer_id)
    name = "" if head is None else head.name
    hello = said.HELLO if name else said.HELLO_NAMELESS
    return _to(hello).fill(name=name, shop=shop.current().name)


def _about(due: Due) -> Words:
    if due.reason is Reason.DAYS or due.on is None:
        return ()
    on = NearDay(due.on.year, due.on.month, due.on.day)
    return (_to(said.ABOUT[due.reason]).fill(day=on),)


def _asked(view: SurveyView, told: _Scale) -> Words:
    """Each question with its scale; a scale that several share is told once, after the first."""
    if not view.items:
        return (view.question, *_scale(view, told))
    found: list[T | str] = []
    last: Words = ()
    for item in view.items:
        scale = _scale(item, told)
        found += (item.question, *(scale if scale != last else _choices(item)))
        last = scale or last
    return tuple(found)


def _choices(item: ItemView) -> Words:
    if not item.choices:
        return ()
    listed = ", ".join(choice.words for choice in item.choices)
    return (_to(said.CHOICES).fill(choices=listed),)


def _scale(asked: SurveyView | ItemView, told: _Scale) -> Words:
    low, high = asked.low_label, asked.high_label
    if asked.scale_min is None or asked.scale_max is None:
        return ()
    ends = {"low": asked.scale_min, "high": asked.scale_max}
    if not low or not high:
        return (_to(told.bare).fill(**ends),)
    return (_to(told.full).fill(low_words=low, high_words=high, **ends),)
