"""Questionnaires as they are read: the shop's own words where it has some, else the program's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk.domain import survey_wording as wording
from cxdesk.domain import surveys as rules
from cxdesk.domain.questionnaires import AskWhen, AskWhom, ItemKind, Mode, Stage
from cxdesk.domain.survey_wording import Address
from cxdesk.domain.surveys import AskRule, ChoiceView, ItemView, SurveyKind, SurveyView
from cxdesk.services import shop
from cxdesk.store.models import SurveyChoice, SurveyItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cxdesk.domain.text import T

    Row = Any  # rows and queries of peewee, untyped

_ORDER = {kind.value: place for place, kind in enumerate(SurveyKind)}


def in_order(rows: Iterable[Row]) -> tuple[SurveyView, ...]:
    """These surveys: NPS, CSAT, CES, general satisfaction, then the shop's own."""
    ordered = sorted(rows, key=lambda row: (_ORDER[row.kind], row.id))
    address = Address(shop.current().customer_address)
    items = _items([row.id for row in ordered])
    return tuple(_view(row, items.get(row.id, ()), address) for row in ordered)


def view(row: Row) -> SurveyView:
    """One survey."""
    return in_order((row,))[0]


def _items(survey_ids: list[int]) -> dict[int, tuple[Row, ...]]:
    """The questions of each of these surveys, in their order."""
    found: dict[int, tuple[Row, ...]] = {}
    order = (SurveyItem.survey, SurveyItem.position, SurveyItem.id)
    rows: Row = SurveyItem.select().where(SurveyItem.survey << survey_ids).order_by(*order)
    for row in rows:
        found[row.survey_id] = (*found.get(row.survey_id, ()), row)
    return found


def _choices(items: Iterable[Row]) -> dict[int, tuple[ChoiceView, ...]]:
    ids = [item.id for item in items if item.kind == ItemKind.CHOICE.value]
    if not ids:
        return {}
    found: dict[int, tuple[ChoiceView, ...]] = {}
    order = (SurveyChoice.position, SurveyChoice.id)
    rows: Row = SurveyChoice.select().where(SurveyChoice.item << ids).order_by(*order)
    for row in rows:
        found[row.item_id] = (*found.get(row.item_id, ()), ChoiceView(row.id, row.words))
    return found


def _view(row: Row, items: tuple[Row, ...], address: Address) -> SurveyView:
    kind = SurveyKind(row.kind)
    words = rules.standard(kind)
    choices = _choices(items)
    low_label, high_label = _labels(row, words and words.low_label, words and words.high_label)
    return SurveyView(
        id=row.id,
        key=row.key,
        version=row.version,
        kind=kind,
        name=row.name or (words.name if words else row.key),
        short=row.name or (rules.SURVEY_SHORT[kind] if words else row.key),
        question=row.question or wording.question_of(kind, address) or "",
        scale_min=row.scale_min,
        scale_max=row.scale_max,
        low_label=low_label,
        high_label=high_label,
        higher_is_better=bool(row.higher_is_better),
        low_max=row.low_max,
        comment_question=row.comment_question or wording.COMMENT.said(address),
        mode=Mode(row.mode),
        rule=_rule(row),
        is_active=bool(row.is_active),
        items=tuple(
            _item(item, (low_label, high_label), choices.get(item.id, ()), address)
            for item in items
        ),
    )


def _item(
    item: Row,
    labels: tuple[T | str | None, T | str | None],
    choices: tuple[ChoiceView, ...],
    address: Address,
) -> ItemView:
    """A question; the ends of its scale are called as those of the survey unless it says more."""
    stage = Stage(item.stage) if item.stage else None
    low_label, high_label = _labels(item, *labels)
    is_score = item.kind == ItemKind.SCORE.value
    asked = item.question or (wording.stage_question(stage, address) if stage else "")
    return ItemView(
        id=item.id,
        kind=ItemKind(item.kind),
        stage=stage,
        question=asked,
        scale_min=item.scale_min,
        scale_max=item.scale_max,
        low_label=low_label if is_score else None,
        high_label=high_label if is_score else None,
        is_required=bool(item.is_required),
        choices=choices,
    )


def _labels(
    row: Row, low: T | str | None, high: T | str | None
) -> tuple[T | str | None, T | str | None]:
    return row.low_label or low, row.high_label or high


def _rule(row: Row) -> AskRule:
    return AskRule(
        when=AskWhen(row.ask_when),
        after_days=row.ask_after_days,
        every_days=row.ask_every_days,
        rest_days=row.rest_days,
        whom=AskWhom(row.ask_whom),
    )
