"""Every command is one step: undone, each table is what it was; redone, what it had become."""

from __future__ import annotations

import ast
import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk.domain.cases import CaseDraft, CaseKind
from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.goals import GoalDraft, TargetMode
from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.merging import MergeChoice
from cxdesk.domain.own import OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.domain.purchases import ItemDraft, PurchaseDraft, PurchaseKind
from cxdesk.domain.surveys import AnswerDraft, SurveyKind
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import (
    adding,
    calls,
    cases,
    channels,
    command,
    consents,
    customer_tags,
    customers,
    events,
    goals,
    interaction_edits,
    interactions,
    merging,
    own_indicators,
    purchases,
    relations,
    shop,
    staff,
    surveys,
    tag_list,
    tasks,
    topics,
    typed_figures,
    usual,
)
from cxdesk.store.db import db
from cxdesk.store.models import LOGGED
from tests import factories
from tests.factories import DAY, HOUR, NOW, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

SERVICES = Path(__file__).parents[2] / "cxdesk" / "services"
TABLES = (*(model._meta.table_name for model in LOGGED), "case_stretch")
# What undo leaves alone, and why.
NOT_UNDONE = {
    "set_pin": "secrets are not logged",
    "remove_pin": "secrets are not logged",
    "new_code": "secrets are not logged",
    "ask_reset": "secrets are not logged",
    "cancel_reset": "secrets are not logged",
    "_change_pin": "secrets are not logged",
    "_reset": "secrets are not logged",
    "_count": "secrets are not logged",
    "_write": "rows of an import carry their batch, which has its own way back",
    "_fill": "a demo is a shop of its own",
    "forget_old_images": "the log itself",
}


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
    done: int
    answer: int
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
    mark: int
    channel: str
    hidden: str


@pytest.fixture(scope="module")
def template(
    _empty_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Filled]:
    """A shop file that is filled once, and what is in it."""
    path = tmp_path_factory.mktemp("filled") / "filled.cxdesk"
    shutil.copyfile(_empty_template, path)
    shop.open_shop(path, now=NOW)
    made = fill()
    shop.close_shop()
    return path, made


@pytest.fixture
def filled(template: tuple[Path, Filled], tmp_path: Path) -> Filled:
    path, made = template
    shutil.copyfile(path, tmp_path / "shop.cxdesk")
    shop.open_shop(tmp_path / "shop.cxdesk", now=NOW)
    return made


def fill() -> Filled:
    luis, eva = staff.add_staff("Luis Gil", now=NOW), staff.add_staff("Eva Mora", now=NOW)
    staff.deactivate(eva, now=NOW)
    ana = factories.customer(
        "Ana Prieto", phones=("600 111 222", "600 333 444"), emails=("ana@x.es",), tags=("vip",)
    )
    luz = factories.customer("Ana Prieto", phones=("600 111 222",), tags=("trade",))
    archived, lonely = factories.customer("Zoë"), factories.customer("Nobody Knows")
    customers.archive_customer(archived, now=NOW)
    case, closed = factories.open_case(ana), factories.open_case(luz)
    cases.solve(closed, "done", now=NOW + HOUR)
    kind_words = factories.interaction(
        customer_id=luz, outcome=Outcome.COMPLIMENT, note="kind", topic="Price"
    )
    unused = topics.add_topic("Delays", now=NOW)
    topics.hide_topic(unused, now=NOW)
    sale = factories.sale(3_890, customer_id=luz, items=(ItemDraft(3_890, "Cup"),))
    task = tasks.add_task(TaskDraft(note="call", customer_id=luz), now=NOW)
    done = tasks.add_task(TaskDraft(note="write", customer_id=ana), now=NOW)
    tasks.finish_task(done, now=NOW)
    own_indicators.add_indicator(own("Visits"), now=NOW)
    own_indicators.add_indicator(own("Windows"), now=NOW)
    indicator, retired = (row[0] for row in factories.rows("own_indicator", "id"))
    own_indicators.deactivate_indicator(retired, now=NOW)
    hidden = channels.add_channel("Fax", now=NOW)
    channels.hide_channel(hidden, now=NOW)
    for kind in (SurveyKind.NPS, SurveyKind.CSAT):
        factories.answer(4, kind, answered_at=NOW - 90 * DAY)
    return Filled(
        ana=ana,
        luz=luz,
        luis=luis,
        eva=eva,
        case=case,
        closed=closed,
        sale=sale,
        task=task,
        done=done,
        answer=factories.answer(3, customer_id=luz),
        goal=goals.add_goal(goal("More"), now=NOW),
        event=events.add_event(TODAY, "Street works", now=NOW),
        consent=consents.give_consent(luz, consent("news"), now=NOW),
        relation=relations.relate(luz, lonely, "family", now=NOW),
        archived=archived,
        lonely=factories.customer("Without history"),
        indicator=indicator,
        retired=retired,
        topic=factories.rows("topic", "id")[0][0],
        unused=unused,
        interaction=kind_words.interaction_id,
        mark=usual.mark_change("nps", date(2026, 2, 1), "new till", now=NOW),
        channel=channels.add_channel("Telegram", now=NOW),
        hidden=hidden,
    )


def own(name: str) -> OwnDraft:
    return OwnDraft(name=name, unit=Unit.COUNT, direction=Direction.HIGHER, grain=Grain.WEEK)


def goal(title: str) -> GoalDraft:
    return GoalDraft(
        kpi_key="nps",
        title=title,
        entered=40,
        starts_on=TODAY,
        deadline_on=TODAY + timedelta(days=120),
        baseline_value=10,
        baseline_n=30,
    )


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
SCENES: dict[str, tuple[Callable[[Filled], object], ...]] = {
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
    "delete_answer": (lambda s: surveys.delete_answer(s.answer, now=NOW),),
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
    "delete_purchase": (lambda s: purchases.delete_purchase(s.sale, now=NOW),),
    "add_staff": (lambda _: staff.add_staff("Nora Paz", now=NOW),),
    "edit_staff": (lambda s: staff.edit_staff(s.luis, name="Luis Gil Sanz", now=NOW),),
    "deactivate": (lambda s: staff.deactivate(s.luis, now=NOW),),
    "bring_back": (lambda s: staff.bring_back(s.eva, now=NOW),),
    "move_staff": (lambda _: moved_staff(),),
    "save": (lambda _: shop.settings_from_json({"mission": "Be kind"}, now=NOW),),
    "add_goal": (lambda _: goals.add_goal(goal("Better"), now=NOW),),
    "change_target": (
        lambda s: goals.change_target(
            s.goal,
            on=TODAY,
            mode=TargetMode.VALUE,
            entered=50,
            deadline_on=TODAY + timedelta(days=90),
            now=NOW,
        ),
    ),
    "close_goal": (lambda s: goals.close_goal(s.goal, on=TODAY, reason="reached", now=NOW),),
    "delete_goal": (lambda s: goals.delete_goal(s.goal, now=NOW),),
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
    "add_event": (lambda _: events.add_event(TODAY, "Fair", now=NOW),),
    "delete_event": (lambda s: events.delete_event(s.event, now=NOW),),
    "add_customer": (
        lambda _: factories.customer("Ñ", phones=("1234",), emails=("a@b",), tags=("new", "vip")),
    ),
    "add_to_customer": (
        lambda s: adding.add_to_customer(
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
    "unfinish_task": (lambda s: tasks.unfinish_task(s.done, now=NOW),),
    "snooze_task": (lambda s: tasks.snooze_task(s.task, TODAY + timedelta(days=3), now=NOW),),
    "delete_task": (lambda s: tasks.delete_task(s.task, now=NOW),),
}


def moved_staff() -> None:
    newer = staff.add_staff("Nora Paz", now=NOW)
    staff.move_staff(newer, -1, now=NOW)


def snapshot() -> dict[str, list[tuple[object, ...]]]:
    return {
        table: db.execute_sql(f'SELECT * FROM "{table}" ORDER BY id').fetchall()
        if table != "case_stretch"
        else sorted(map(repr, db.execute_sql("SELECT * FROM case_stretch").fetchall()))
        for table in TABLES
    }


def commands() -> list[str]:
    """The functions of the services that are marked as commands, read from their source."""
    found = []
    for path in sorted(SERVICES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(map(_is_mark, node.decorator_list)):
                found.append(node.name)
    return found


def _is_mark(mark: ast.expr) -> bool:
    return isinstance(mark, ast.Call) and ast.unparse(mark.func).split(".")[-1] == "command"


def test_every_command_has_a_scene_or_a_reason() -> None:
    assert sorted(commands()) == sorted([*SCENES, *NOT_UNDONE])


@pytest.mark.parametrize(
    ("name", "scene"),
    [
        pytest.param(name, scene, id=f"{name}-{number}")
        for name, scenes in SCENES.items()
        for number, scene in enumerate(scenes)
    ],
)
def test_undone_it_is_as_before_and_redone_as_after(
    filled: Filled, name: str, scene: Callable[[Filled], object]
) -> None:
    first = last_step()
    states = [snapshot()]
    scene(filled)
    steps = steps_after(first)
    assert steps, f"{name} wrote no step"
    after = snapshot()
    assert after != states[0], f"{name} changed nothing"
    for _ in steps:
        assert command.undo(now=NOW) is not None
    assert snapshot() == states[0]
    for _ in steps:
        assert command.redo(now=NOW) is not None
    assert snapshot() == after


def last_step() -> int:
    return int(db.execute_sql("SELECT coalesce(max(id), 0) FROM step").fetchone()[0])


def steps_after(step: int) -> list[int]:
    sql = "SELECT id FROM step WHERE id > ?"
    return [int(found) for (found,) in db.execute_sql(sql, (step,)).fetchall()]
