"""A shop with one of everything, and a scene of each command of the services on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from cxdesk.domain.cases import CaseDraft, CaseKind
from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.merging import MergeChoice
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.domain.questionnaire_drafts import ItemDraft as QuestionDraft
from cxdesk.domain.questionnaire_drafts import QuestionnaireDraft
from cxdesk.domain.questionnaires import ItemKind
from cxdesk.domain.slips import BatchDraft, SlipDraft
from cxdesk.domain.surveys import AnswerDraft, SurveyKind
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import (
    answer_changes,
    calls,
    cases,
    channels,
    consents,
    customer_additions,
    customer_tags,
    customers,
    departures,
    events,
    interaction_edits,
    interactions,
    merging,
    own_indicators,
    purchases,
    questionnaires,
    relations,
    shop,
    slip_batches,
    slips,
    staff,
    surveys,
    tag_list,
    tasks,
    theme_tags,
    topics,
    typed_figures,
    usual,
)
from tests import factories
from tests.factories import DAY, HOUR, NOW, TODAY
from tests.services import (
    asking_scenes,
    kiosk_scenes,
    rescue_scenes,
    review_scenes,
    steering_scenes,
)
from tests.services.undo_scenes_themes import THEME_SCENES, told_theme

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass
class Filled:
    """A shop with one of everything, by id."""

    ana: int
    luz: int
    luis: int
    eva: int
    case: int
    closed: int
    sale: int
    task: int
    answer: int
    rescue: int
    praise: int
    excluded: int
    resting: int
    batch: int
    goal: int
    event: int
    consent: int
    relation: int
    archived: int
    lonely: int
    indicator: int
    retired: int
    topic: int
    unused: int
    interaction: int
    theme: int
    told: int
    mark: int
    channel: str
    hidden: str


def fill() -> Filled:
    """Write one of everything into the open shop."""
    ids = _people() | _lists()
    filled = Filled(**ids, **_work(ids), **_figures(ids))
    steering_scenes.steer(filled.goal, filled.task, filled.luis)
    return filled


def visit(name: str) -> QuestionnaireDraft:
    """Two questions of the shop's own, one of them with choices."""
    choice = QuestionDraft(kind=ItemKind.CHOICE, question="Colour?", choices=("red", "blue"))
    items = (QuestionDraft(question="Welcome?"), choice)
    return QuestionnaireDraft(kind=SurveyKind.OWN, name=name, scale_min=1, scale_max=5, items=items)


def _ask_on_the_legacy_scale() -> None:
    """Of what has answers: a new version."""
    nps = factories.survey_id()
    draft = replace(questionnaires.draft_of(nps), scale_min=1)
    questionnaires.edit_questionnaire(nps, draft, now=NOW)


def _people() -> dict[str, Any]:
    luis, eva = staff.add_staff("Luis Gil", now=NOW), staff.add_staff("Eva Mora", now=NOW)
    staff.deactivate(eva, now=NOW)
    ana = factories.customer(
        "Ana Prieto", phones=("600 111 222", "600 333 444"), emails=("ana@x.es",), tags=("vip",)
    )
    luz = factories.customer("Ana Prieto", phones=("600 111 222",), tags=("trade",))
    archived, friend = factories.customer("Zoë"), factories.customer("Nobody Knows")
    customers.archive_customer(archived, now=NOW)
    return {
        "luis": luis,
        "eva": eva,
        "ana": ana,
        "luz": luz,
        "archived": archived,
        "lonely": factories.customer("Without history"),
        "relation": relations.relate(luz, friend, "family", now=NOW),
        "consent": consents.give_consent(luz, consent("news"), now=NOW),
    }


def _lists() -> dict[str, Any]:
    topic, unused = topics.add_topic("Price", now=NOW), topics.add_topic("Delays", now=NOW)
    topics.hide_topic(unused, now=NOW)
    hidden = channels.add_channel("Fax", now=NOW)
    channels.hide_channel(hidden, now=NOW)
    channel = channels.add_channel("Telegram", now=NOW)
    return {"topic": topic, "unused": unused, "hidden": hidden, "channel": channel}


def _work(ids: dict[str, Any]) -> dict[str, Any]:
    ana, luz = ids["ana"], ids["luz"]
    case, closed = factories.open_case(ana), factories.open_case(luz)
    cases.solve(closed, "done", now=NOW + HOUR)
    praise = factories.interaction(
        customer_id=luz, outcome=Outcome.COMPLIMENT, note="kind", topic="Price"
    )
    task = tasks.add_task(TaskDraft(note="call", customer_id=luz), now=NOW)
    return {
        "case": case,
        "closed": closed,
        "interaction": praise.interaction_id,
        "task": task,
        "sale": factories.sale(3_890, customer_id=luz, items=(ItemDraft(3_890, "Cup"),)),
    }


def _figures(ids: dict[str, Any]) -> dict[str, Any]:
    for kind in (SurveyKind.NPS, SurveyKind.CSAT):
        factories.answer(4, kind, answered_at=NOW - 90 * DAY)
    for name in ("Visits", "Windows"):
        own_indicators.add_indicator(own(name), now=NOW)
    indicator, retired = (row[0] for row in factories.rows("own_indicator", "id"))
    own_indicators.deactivate_indicator(retired, now=NOW)
    excluded = factories.answer(1, answered_at=NOW - 90 * DAY)
    answer_changes.exclude_answer(excluded, "a joke", now=NOW)
    answer = factories.answer(3, customer_id=ids["luz"])
    resting = questionnaires.make_questionnaire(visit("Resting"), now=NOW)
    questionnaires.retire(resting, now=NOW)
    return {
        "excluded": excluded,
        "resting": resting,
        "answer": answer,
        "rescue": factories.rows("task", "max(id)")[0][0],
        "praise": factories.answer(10, customer_id=ids["luz"]),
        "theme": theme_tags.tag_answer(answer, "Prices", now=NOW),
        "told": told_theme(answer, ids["luz"]),
        "batch": slip_batches.record_batch(pile(9, 2), now=NOW),
        "goal": steering_scenes.add("More"),
        "event": events.add_event(TODAY, "Street works", now=NOW),
        "indicator": indicator,
        "retired": retired,
        "mark": usual.mark_change("nps", date(2026, 2, 1), "new till", now=NOW),
    }


def pile(*scores: int) -> BatchDraft:
    lines = tuple(SlipDraft(score=score) for score in scores)
    return BatchDraft(
        survey_id=factories.survey_id(), answered_on=TODAY, channel="counter", lines=lines
    )


def own(name: str) -> OwnDraft:
    return OwnDraft(name=name, unit=Unit.COUNT, direction=Direction.HIGHER, grain=Grain.WEEK)


def consent(purpose: str) -> ConsentDraft:
    return ConsentDraft(purpose=purpose, wording="May we write?", given_on=TODAY)


def purchase(amount: int, **more: Any) -> PurchaseDraft:
    return PurchaseDraft(amount_minor=amount, sold_on=TODAY, **more)


def answer(customer_id: int) -> AnswerDraft:
    nps = factories.survey_id(SurveyKind.NPS)
    return AnswerDraft(survey_id=nps, score=2, answered_at=NOW, customer_id=customer_id)


def contact(outcome: Outcome, customer_id: int | None) -> InteractionDraft:
    return InteractionDraft(arrived_at=NOW, customer_id=customer_id, outcome=outcome, note="hello")


# One line or more a command, by the name of its function.
SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = THEME_SCENES | {
    "merge": (
        lambda s: merging.merge(s.ana, s.luz, now=NOW),
        lambda s: merging.merge(s.luz, s.ana, MergeChoice(from_loser=frozenset({"name"})), now=NOW),
    ),
    "tell_apart": (lambda s: merging.tell_apart(s.ana, s.luz, now=NOW),),
    "set_spend": (lambda _: typed_figures.set_spend({(TODAY, "ads"): 5_000}, now=NOW),),
    "set_hours": (lambda s: typed_figures.set_hours({(s.luis, TODAY): 480}, now=NOW),),
    "record_answer": (lambda s: surveys.record_answer(answer(s.ana), now=NOW),),
    "record_offer": (
        lambda s: surveys.record_offer(factories.survey_id(), s.ana, declined=True, now=NOW),
    ),
    "record_declined": (lambda s: surveys.record_declined(factories.survey_id(), s.ana, now=NOW),),
    "correct_answer": (
        lambda s: answer_changes.correct_answer(s.answer, "typed wrong", score=9, now=NOW),
    ),
    "exclude_answer": (lambda s: answer_changes.exclude_answer(s.answer, "a joke", now=NOW),),
    "include_answer": (lambda s: answer_changes.include_answer(s.excluded, "real", now=NOW),),
    "make_questionnaire": (lambda _s: questionnaires.make_questionnaire(visit("Visit"), now=NOW),),
    "edit_questionnaire": (
        lambda s: questionnaires.edit_questionnaire(s.resting, visit("Other"), now=NOW),
        lambda _s: _ask_on_the_legacy_scale(),
    ),
    "retire": (lambda _s: questionnaires.retire(factories.survey_id(), now=NOW),),
    "use_again": (lambda s: questionnaires.use_again(s.resting, now=NOW),),
    "record_batch": (lambda _s: slip_batches.record_batch(pile(7, 10), now=NOW),),
    "delete_batch": (lambda s: slip_batches.delete_batch(s.batch, now=NOW),),
    "prepare": (
        lambda s: slips.prepare(
            factories.survey_id(), [("purchase", s.sale), ("cases", s.case)], now=NOW
        ),
    ),
    "delete_answer": (lambda s: surveys.delete_answer(s.answer, now=NOW),),
    **asking_scenes.SCENES,
    **kiosk_scenes.SCENES,
    **rescue_scenes.SCENES,
    **review_scenes.SCENES,
    **steering_scenes.SCENES,
    "give_consent": (lambda s: consents.give_consent(s.ana, consent("photos"), now=NOW),),
    "edit_consent": (lambda s: consents.edit_consent(s.consent, consent("photos"), now=NOW),),
    "withdraw_consent": (lambda s: consents.withdraw_consent(s.consent, on=TODAY, now=NOW),),
    "mark_change": (lambda _: usual.mark_change("csat", TODAY, "moved", now=NOW),),
    "unmark_change": (lambda s: usual.unmark_change(s.mark, now=NOW),),
    "record_purchase": (
        lambda s: purchases.record_purchase(purchase(100, customer_id=s.ana), now=NOW),
        lambda s: purchases.record_purchase(
            purchase(90, kind=PurchaseKind.REFUND, customer_id=s.luz, refund_of_id=s.sale), now=NOW
        ),
    ),
    "edit_purchase": (lambda s: purchases.edit_purchase(s.sale, purchase(77), now=NOW),),
    "delete_purchase": (lambda s: purchases.delete_purchase(s.sale, with_refunds=True, now=NOW),),
    "add_staff": (lambda _: staff.add_staff("Nora Paz", now=NOW),),
    "edit_staff": (lambda s: staff.edit_staff(s.luis, name="Luis Gil Sanz", now=NOW),),
    "deactivate": (lambda s: staff.deactivate(s.luis, now=NOW),),
    "leave": (lambda s: departures.leave(s.luis, now=NOW),),
    "bring_back": (lambda s: staff.bring_back(s.eva, now=NOW),),
    "move_staff": (lambda _: moved_staff(),),
    "save": (lambda _: shop.settings_from_json({"mission": "Be kind"}, now=NOW),),
    "add_indicator": (lambda _: own_indicators.add_indicator(own("Calls"), now=NOW),),
    "edit_indicator": (
        lambda s: own_indicators.edit_indicator(s.indicator, own("Visitors"), now=NOW),
    ),
    "deactivate_indicator": (lambda s: own_indicators.deactivate_indicator(s.indicator, now=NOW),),
    "reactivate_indicator": (lambda s: own_indicators.reactivate_indicator(s.retired, now=NOW),),
    "set_value": (lambda s: own_indicators.set_value(s.indicator, TODAY, 12.0, now=NOW),),
    "set_values": (lambda s: own_indicators.set_values({(s.indicator, TODAY): 3.0}, now=NOW),),
    "add_channel": (lambda _: channels.add_channel("Signal", now=NOW),),
    "rename_channel": (lambda s: channels.rename_channel(s.channel, "Chat", now=NOW),),
    "set_live": (lambda s: channels.set_live(s.channel, is_live=True, now=NOW),),
    "hide_channel": (lambda s: channels.hide_channel(s.channel, now=NOW),),
    "show_channel": (lambda s: channels.show_channel(s.hidden, now=NOW),),
    "move_channel": (lambda s: channels.move_channel(s.channel, -1, now=NOW),),
    "add_topic": (lambda _: topics.add_topic("Colours", now=NOW),),
    "rename_topic": (lambda s: topics.rename_topic(s.topic, "Prices", now=NOW),),
    "merge_topic": (lambda s: topics.merge_topic(s.topic, s.unused, now=NOW),),
    "set_answer": (lambda s: topics.set_answer(s.topic, "Two to three days", now=NOW),),
    "hide_topic": (lambda s: topics.hide_topic(s.topic, now=NOW),),
    "show_topic": (lambda s: topics.show_topic(s.unused, now=NOW),),
    "rename_tag": (lambda _: tag_list.rename_tag("vip", "trade", now=NOW),),
    "delete_tag": (lambda _: tag_list.delete_tag("vip", now=NOW),),
    "tag_customers": (
        lambda s: customer_tags.tag_customers((s.ana, s.luz, s.lonely), "spring", now=NOW),
    ),
    "untag_customers": (lambda s: customer_tags.untag_customers((s.ana, s.luz), "vip", now=NOW),),
    "log_call": (lambda s: calls.log_call(s.luz, "all is well", task_id=s.task, now=NOW),),
    "open_case": (
        lambda s: cases.open_case(CaseDraft(opened_at=NOW, customer_id=s.ana, said="?"), now=NOW),
    ),
    "reply": (lambda s: cases.reply(s.case, "soon", now=NOW + HOUR),),
    "solve": (
        lambda s: cases.solve(s.case, "done", topic="Delivery", settled_first=True, now=NOW + HOUR),
    ),
    "reopen": (lambda s: cases.reopen(s.closed, "again", now=NOW + DAY),),
    "wait_for_customer": (lambda s: cases.wait_for_customer(s.case, "which?", now=NOW + HOUR),),
    "hold": (lambda s: cases.hold(s.case, "part ordered", now=NOW + HOUR),),
    "customer_message": (
        lambda s: cases.customer_message(s.case, "well?", now=NOW + HOUR),
        lambda s: cases.customer_message(s.closed, "no", needs_answer=True, now=NOW + DAY),
        lambda s: cases.customer_message(s.closed, "thanks", needs_answer=False, now=NOW + DAY),
    ),
    "add_note": (lambda s: cases.add_note(s.case, "inside", now=NOW + HOUR),),
    "assign": (lambda s: cases.assign(s.case, s.luis, now=NOW + HOUR),),
    "change_case": (
        lambda s: cases.change_case(
            s.case, kind=CaseKind.COMPLAINT, topic="Price", subject="Broken", now=NOW + HOUR
        ),
    ),
    "add_customer": (
        lambda _: factories.customer("Ñ", phones=("1234",), emails=("a@b",), tags=("new", "vip")),
    ),
    "add_to_customer": (
        lambda s: customer_additions.add_to_customer(
            s.lonely, CustomerDraft(name="X", phones=("699 1",), emails=("x@y.z",)), now=NOW
        ),
    ),
    "edit_customer": (
        lambda s: customers.edit_customer(
            s.ana, CustomerDraft(name="Ana R.", phones=("600 333 444",)), now=NOW
        ),
    ),
    "archive_customer": (lambda s: customers.archive_customer(s.ana, now=NOW),),
    "unarchive_customer": (lambda s: customers.unarchive_customer(s.archived, now=NOW),),
    "delete_customer": (lambda s: customers.delete_customer(s.lonely, now=NOW),),
    "relate": (lambda s: relations.relate(s.ana, s.lonely, "family", now=NOW),),
    "unrelate": (lambda s: relations.unrelate(s.relation, now=NOW),),
    "log_interaction": tuple(
        lambda s, outcome=outcome: interactions.log_interaction(contact(outcome, s.ana), now=NOW)
        for outcome in Outcome
    ),
    "edit_interaction": (
        lambda s: interaction_edits.edit_interaction(
            s.interaction, contact(Outcome.COMPLIMENT, s.ana), now=NOW
        ),
    ),
    "delete_interaction": (lambda s: interaction_edits.delete_interaction(s.interaction, now=NOW),),
    "add_task": (lambda s: tasks.add_task(TaskDraft(note="x", owner_id=s.luis), now=NOW),),
    "edit_task": (lambda s: tasks.edit_task(s.task, TaskDraft(note="y", due_on=TODAY), now=NOW),),
    "move_task": (lambda s: tasks.move_task(s.task, TODAY + timedelta(days=9), now=NOW),),
    "finish_task": (lambda s: tasks.finish_task(s.task, now=NOW),),
    "snooze_task": (lambda s: tasks.snooze_task(s.task, TODAY + timedelta(days=3), now=NOW),),
    "delete_task": (lambda s: tasks.delete_task(s.task, now=NOW),),
}


def moved_staff() -> None:
    newer = staff.add_staff("Nora Paz", now=NOW)
    staff.move_staff(newer, -1, now=NOW)
