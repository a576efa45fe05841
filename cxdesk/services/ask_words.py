"""The wording of a questionnaire for one customer: to read out on the phone, and to send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import ask_words as said
from cxdesk.domain.ask_list import Reason
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import NearDay
from cxdesk.domain.text import T
from cxdesk.services import messages, shop, surveys
from cxdesk.store import card

if TYPE_CHECKING:
    from cxdesk.domain.ask_list import Due
    from cxdesk.domain.ask_words import Said
    from cxdesk.domain.surveys import SurveyView


def script(due: Due) -> tuple[T | str, ...]:
    """What to say on the phone, one sentence or two at a time."""
    view = _view(due.survey_id)
    asked: tuple[T | str, ...] = (view.question, _scale(view, said.SCALE, said.BARE_SCALE))
    end = (_to(said.MAIN_REASON), _to(said.THANKS))
    return (_hello(due.customer_id), *_about(due), *asked, *end)


def message(due: Due) -> tuple[T | str, ...]:
    """What to send: the shop's greeting, why we write, the question, and how to answer."""
    view = _view(due.survey_id)
    scale = _scale(view, said.WRITTEN_SCALE, said.WRITTEN_BARE_SCALE)
    greeting = messages.message(due.customer_id)
    return (greeting, *_about(due), view.question, scale, _to(said.REPLY))


def _view(survey_id: int) -> SurveyView:
    for view in surveys.surveys():
        if view.id == survey_id:
            return view
    raise ValidationError("survey_id", T("Survey", "This survey is not in use any more."))


def _to(what: Said) -> T:
    return what.to(str(getattr(shop.current(), "customer_address", "")))


def _hello(customer_id: int) -> T:
    head = card.head(customer_id)
    name = "" if head is None else head.name
    hello = said.HELLO if name else said.HELLO_NAMELESS
    return _to(hello).fill(name=name, shop=shop.current().name)


def _about(due: Due) -> tuple[T, ...]:
    if due.reason is Reason.DAYS or due.on is None:
        return ()
    on = NearDay(due.on.year, due.on.month, due.on.day)
    return (_to(said.ABOUT[due.reason]).fill(day=on),)


def _scale(view: SurveyView, with_words: Said, bare: Said) -> T:
    low, high = view.low_label, view.high_label
    ends = {"low": view.scale_min, "high": view.scale_max}
    if not low or not high:
        return _to(bare).fill(**ends)
    return _to(with_words).fill(low_words=low, high_words=high, **ends)
