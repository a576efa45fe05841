"""Every public function of the services: whose it is. The counter's are tried with the samples."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.cases import CaseDraft, CaseKind
from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.interactions import InteractionDraft
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.tasks import Snooze, TaskDraft
from cxdesk.services import (
    answers_seen,
    backups,
    calls,
    case_list,
    cases,
    channels,
    command,
    conflicts,
    consents,
    customer_additions,
    customer_list,
    customer_tags,
    customers,
    duplicate_pairs,
    duplicates,
    entered,
    finding,
    history,
    interaction_edits,
    interactions,
    load,
    merging,
    messages,
    pins,
    purchase_list,
    purchases,
    refunds,
    relations,
    shop,
    staff,
    staying_away,
    tag_list,
    tasks,
    timeline,
    today,
    topics,
)
from tests.factories import NOW, TODAY
from tests.services import who_may_goals, who_may_surveys
from tests.services.who_may_answers import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class World(NamedTuple):
    """A shop with one of everything; ``clerk`` works at the counter, ``owner`` has the PIN."""

    owner: int
    clerk: int
    customer: int
    other: int
    case: int
    closed: int
    task: int
    interaction: int
    purchase: int
    answer: int
    survey: int
    consent: int
    relation: int
    code: str


PIN = "2468"
LATER = TODAY + timedelta(days=3)


def _newest_step() -> int:
    from cxdesk.store.db import db

    return int(db.execute_sql("SELECT max(id) FROM step").fetchone()[0])


def _undo_own_step(w: World) -> object:
    cases.add_note(w.case, "Slip", now=NOW)
    return command.undo_step(_newest_step(), now=NOW)


def _undo_own_entry(w: World) -> object:
    customers.add_customer(CustomerDraft(name="Slip"), now=NOW)
    return entered.undo(_newest_step(), now=NOW)


def _undo_own_history(w: World) -> object:
    customers.add_customer(CustomerDraft(name="Slip"), now=NOW)
    return history.undo_step(_newest_step(), now=NOW)


OWNERS: Mapping[str, str] = {
    **who_may_goals.OWNERS,
    "answer_changes": "correctable newest correct_answer exclude_answer include_answer",
    "answer_list": "by_person spreads",
    "answer_trend": "trend chart",
    "backups": "backup_to restore",
    "bin": "deleted restore",
    "kiosk": "offer_reason add_reason",
    "channels": "uses add_channel rename_channel set_live hide_channel show_channel move_channel",
    "chosen": "kpis others show hide move",
    "customers": "delete_customer",
    "departures": "check open_work leave",
    "questionnaires": "questionnaires draft_of copy_of find make_questionnaire edit_questionnaire"
    " retire use_again without_rule use_suggested_rules",
    "importing": "run_import",
    "inactivity": "proposal choose",
    "load": "people",
    "measuring": "series trend measure measures held_against",
    "merging": "merge preview",
    "own_indicators": "values add_indicator edit_indicator deactivate_indicator"
    " reactivate_indicator set_value set_values",
    "pins": "set_pin remove_pin new_code cancel_reset",
    "public_holidays": "add",
    "purchases": "delete_purchase",
    "references": "reference sentences charted offered choose_sector show put_own",
    "reports": "build",
    "report_why": "lines",
    "shop": "save settings_to_json settings_from_json settings_from_file settings_from_text",
    "slip_files": "read_slips",
    "split_rows": "split_rows",
    "splits": "split",
    "staff": "add_staff edit_staff deactivate bring_back move_staff",
    "tag_list": "rename_tag delete_tag",
    "tasks": "delete_task",
    "this_week": "this_week",
    "themes": "themes theme has_others customers topics add_theme edit_theme set_state"
    " delete_theme merge_theme set_told_text mark_told unmark_told tell told_url",
    "topics": "set_answer add_topic rename_topic merge_topic hide_topic show_topic",
    "typed_figures": "spend hours set_spend set_hours",
    "usual": "mark_change unmark_change marks usual_of signal sentences charted",
    "why": "why since_goal beside beside_goal",
    "why_asked": "asked_of asked_since too_young signal silence",
    "why_beside": "sides noted comments",
}
COUNTERS: Mapping[str, Callable[[World], object]] = ANSWERS | {
    **who_may_surveys.COUNTERS,
    **who_may_goals.COUNTERS,
    "customer_additions.add_to_customer": lambda w: customer_additions.add_to_customer(
        w.customer, CustomerDraft(phones=("611222333",)), now=NOW
    ),
    "answers_seen.reader": lambda _w: answers_seen.reader(),
    "answers_seen.seen": lambda w: answers_seen.seen([w.answer]),
    "answers_seen.sees_record": lambda w: answers_seen.sees_record("answer", w.answer),
    "answers_seen.hidden": lambda w: answers_seen.hidden("answer", [w.answer]),
    "staying_away.away": lambda _w: staying_away.away(NOW),
    "backups.latest": lambda _w: backups.latest(),
    "calls.log_call": lambda w: calls.log_call(w.customer, "Called", now=NOW),
    "case_list.cases_page": lambda _w: case_list.cases_page(case_list.Wanted()),
    "case_list.counts": lambda _w: case_list.counts(),
    "case_list.count_unanswered": lambda _w: case_list.count_unanswered(),
    "case_list.count_waiting": lambda _w: case_list.count_waiting(),
    "case_list.goal": lambda _w: case_list.goal(now=NOW),
    "cases.open_case": lambda w: cases.open_case(
        CaseDraft(customer_id=w.customer, opened_at=NOW, said="Broken"), now=NOW
    ),
    "cases.reply": lambda w: cases.reply(w.case, "Hello", now=NOW),
    "cases.solve": lambda w: cases.solve(w.case, "Done", now=NOW),
    "cases.reopen": lambda w: cases.reopen(w.closed, "Again", now=NOW),
    "cases.wait_for_customer": lambda w: cases.wait_for_customer(w.case, "Waiting", now=NOW),
    "cases.hold": lambda w: cases.hold(w.case, "Ordered", now=NOW),
    "cases.customer_message": lambda w: cases.customer_message(w.case, "And?", now=NOW),
    "cases.add_note": lambda w: cases.add_note(w.case, "For us", now=NOW),
    "cases.assign": lambda w: cases.assign(w.case, w.clerk, now=NOW),
    "cases.change_case": lambda w: cases.change_case(
        w.case, kind=CaseKind.ORDER, topic="Precio", subject="Lamp", now=NOW
    ),
    "cases.case": lambda w: cases.case(w.case),
    "cases.open_cases": lambda _w: cases.open_cases(),
    "cases.topics": lambda _w: cases.topics(),
    "channels.channels": lambda _w: channels.channels(with_hidden=True),
    "channels.name_of": lambda _w: channels.name_of("phone"),
    "channels.is_live": lambda _w: channels.is_live("phone"),
    "channels.checked": lambda _w: channels.checked("phone"),
    "channels.words": lambda _w: channels.words(),
    "command.undo": lambda w: (cases.add_note(w.case, "Slip", now=NOW), command.undo(now=NOW)),
    "command.undo_step": _undo_own_step,
    "command.redo": lambda w: (
        cases.add_note(w.case, "Slip", now=NOW),
        command.undo(now=NOW),
        command.redo(now=NOW),
    ),
    "command.last_undoable": lambda _w: command.last_undoable(),
    "command.last_redoable": lambda _w: command.last_redoable(),
    "conflicts.seen": lambda _w: conflicts.seen(),
    "conflicts.check": lambda w: conflicts.check("customer", w.customer, None),
    "consents.give_consent": lambda w: consents.give_consent(
        w.other, ConsentDraft(purpose="news", given_on=TODAY), now=NOW
    ),
    "consents.edit_consent": lambda w: consents.edit_consent(
        w.consent, ConsentDraft(purpose="messages", given_on=TODAY, wording="Yes"), now=NOW
    ),
    "consents.withdraw_consent": lambda w: consents.withdraw_consent(w.consent, now=NOW),
    "consents.consents": lambda w: consents.consents(w.customer),
    "consents.standing": lambda w: consents.standing(w.customer),
    "consents.wording_for": lambda _w: consents.wording_for("news"),
    "consents.purposes": lambda _w: consents.purposes(),
    "consents.said": lambda _w: consents.said("news"),
    "customer_list.customers_page": lambda _w: customer_list.customers_page(),
    "customer_list.count_customers": lambda _w: customer_list.count_customers(),
    "customer_list.customer_ids": lambda _w: customer_list.customer_ids(),
    "customer_tags.tag_customers": lambda w: customer_tags.tag_customers(
        [w.customer], "fiel", now=NOW
    ),
    "customer_tags.untag_customers": lambda w: customer_tags.untag_customers(
        [w.customer], "vip", now=NOW
    ),
    "customer_tags.count_tagged": lambda w: customer_tags.count_tagged([w.customer], "vip"),
    "customer_tags.tags": lambda _w: customer_tags.tags(),
    "customers.add_customer": lambda _w: customers.add_customer(CustomerDraft(name="Eva"), now=NOW),
    "customers.edit_customer": lambda w: customers.edit_customer(
        w.customer, CustomerDraft(name="Ana Ruiz"), now=NOW
    ),
    "customers.archive_customer": lambda w: customers.archive_customer(w.customer, now=NOW),
    "customers.unarchive_customer": lambda w: (
        customers.archive_customer(w.customer, now=NOW),
        customers.unarchive_customer(w.customer, now=NOW),
    ),
    "customers.customer": lambda w: customers.customer(w.customer),
    "customers.card": lambda w: customers.card(w.customer, now=NOW),
    "customers.merged_from": lambda w: customers.merged_from(w.customer),
    "duplicates.likely_duplicates": lambda _w: duplicates.likely_duplicates(
        CustomerDraft(name="Ana Prieto")
    ),
    "duplicate_pairs.find_pairs": lambda _w: duplicate_pairs.find_pairs(),
    "entered.entered": lambda _w: entered.entered(TODAY, now=NOW),
    "entered.undo": _undo_own_entry,
    "finding.find_customers": lambda _w: finding.find_customers("ana"),
    "finding.find_at_the_counter": lambda _w: finding.find_at_the_counter("ana"),
    "finding.warm": lambda _w: finding.warm(),
    "history.of_record": lambda w: history.of_record("customer", w.customer),
    "history.name_of_record": lambda w: history.name_of_record("customer", w.customer),
    "history.of_shop": lambda _w: history.of_shop(history.HistoryAsked()),
    "history.undo_step": _undo_own_history,
    "history.undo": lambda w: (cases.add_note(w.case, "Slip", now=NOW), history.undo(now=NOW)),
    "history.redo": lambda w: (
        cases.add_note(w.case, "Slip", now=NOW),
        history.undo(now=NOW),
        history.redo(now=NOW),
    ),
    "interaction_edits.interaction": lambda w: interaction_edits.interaction(w.interaction),
    "interaction_edits.edit_interaction": lambda w: interaction_edits.edit_interaction(
        w.interaction,
        InteractionDraft(arrived_at=NOW, customer_id=w.customer, note="Better words"),
        now=NOW,
    ),
    "interaction_edits.delete_interaction": lambda w: interaction_edits.delete_interaction(
        w.interaction, now=NOW
    ),
    "interactions.log_interaction": lambda w: interactions.log_interaction(
        InteractionDraft(arrived_at=NOW, customer_id=w.customer), now=NOW
    ),
    "interactions.follow_up_day": lambda _w: interactions.follow_up_day(2, now=NOW),
    "interactions.clock_starts_at": lambda _w: interactions.clock_starts_at(NOW),
    "load.names": lambda _w: load.names(),
    "merging.tell_apart": lambda w: merging.tell_apart(w.customer, w.other, now=NOW),
    "messages.ways": lambda w: messages.ways(w.customer),
    "messages.message": lambda w: messages.message(w.customer),
    "pins.begin": lambda _w: pins.begin(),
    "pins.to_counter": lambda _w: pins.to_counter(),
    "pins.has_pin": lambda w: pins.has_pin(w.owner),
    "pins.people_with_pin": lambda _w: pins.people_with_pin(),
    "pins.owners_with_pin": lambda _w: pins.owners_with_pin(),
    "pins.has_two_hats": lambda _w: pins.has_two_hats(),
    "pins.hat_of": lambda w: pins.hat_of(w.clerk),
    "pins.check_may_begin": lambda w: pins.check_may_begin(w.clerk, now=NOW),
    "pins.begin_work": lambda w: pins.begin_work(w.clerk),
    "pins.take_over": lambda w: pins.take_over(w.clerk, now=NOW),
    "pins.check": lambda w: pins.check(w.owner, PIN, now=NOW),
    "pins.change_pin": lambda w: pins.change_pin(w.owner, PIN, "9753", now=NOW),
    "pins.check_code": lambda w: pins.check_code(w.code, now=NOW),
    "pins.reset_with_code": lambda w: pins.reset_with_code(w.owner, w.code, "9753", now=NOW),
    "pins.ask_reset": lambda w: pins.ask_reset(w.owner, now=NOW),
    "pins.reset_after_waiting": lambda w: (
        pins.ask_reset(w.owner, now=NOW),
        pins.reset_after_waiting(w.owner, "9753", now=NOW + 90_000),
    ),
    "pins.reset_asked": lambda _w: pins.reset_asked(),
    "purchase_list.purchases_page": lambda _w: purchase_list.purchases_page(),
    "purchase_list.purchase_sums": lambda _w: purchase_list.purchase_sums(),
    "purchase_list.has_purchases": lambda _w: purchase_list.has_purchases(),
    "purchase_list.sold_before": lambda _w: purchase_list.sold_before(),
    "purchase_list.last_sold": lambda _w: purchase_list.last_sold("lamp"),
    "purchases.record_purchase": lambda w: purchases.record_purchase(
        PurchaseDraft(amount_minor=500, sold_on=TODAY, customer_id=w.customer), now=NOW
    ),
    "purchases.edit_purchase": lambda w: purchases.edit_purchase(
        w.purchase, PurchaseDraft(amount_minor=900, sold_on=TODAY), now=NOW
    ),
    "purchases.purchase": lambda w: purchases.purchase(w.purchase),
    "purchases.same_as": lambda _w: purchases.same_as(
        PurchaseDraft(amount_minor=500, sold_on=TODAY)
    ),
    "purchases.entered_of_day": lambda _w: purchases.entered_of_day(TODAY),
    "refunds.sale": lambda w: refunds.sale(w.purchase),
    "refunds.sales_to_refund": lambda w: refunds.sales_to_refund(customer_id=w.customer),
    "relations.relate": lambda w: relations.relate(w.other, w.customer, "family", now=NOW),
    "relations.unrelate": lambda w: relations.unrelate(w.relation, now=NOW),
    "relations.relations": lambda w: relations.relations(w.customer),
    "shop.current": lambda _w: shop.current(),
    "shop.calendar": lambda _w: shop.calendar(),
    "shop.is_open": lambda _w: shop.is_open(),
    "shop.path": lambda _w: shop.path(),
    "staff.check_may_leave": lambda w: staff.check_may_leave(w.clerk),
    "staff.staff": lambda _w: staff.staff(with_inactive=True),
    "tag_list.tags": lambda _w: tag_list.tags(),
    "tag_list.count": lambda _w: tag_list.count("vip"),
    "tasks.add_task": lambda w: tasks.add_task(
        TaskDraft(note="Call", due_on=LATER, customer_id=w.customer), now=NOW
    ),
    "tasks.edit_task": lambda w: tasks.edit_task(
        w.task, TaskDraft(note="Call twice", due_on=LATER, customer_id=w.customer), now=NOW
    ),
    "tasks.move_task": lambda w: tasks.move_task(w.task, LATER, now=NOW),
    "tasks.finish_task": lambda w: tasks.finish_task(w.task, now=NOW),
    "tasks.snooze_task": lambda w: tasks.snooze_task(w.task, Snooze.TOMORROW, now=NOW),
    "tasks.snooze_day": lambda w: tasks.snooze_day(tasks.task(w.task), Snooze.TOMORROW, now=NOW),
    "tasks.proposed_day": lambda _w: tasks.proposed_day(now=NOW),
    "tasks.open_tasks": lambda _w: tasks.open_tasks(),
    "tasks.task": lambda w: tasks.task(w.task),
    "timeline.timeline": lambda w: timeline.timeline(w.customer),
    "today.mine": lambda _w: today.mine(),
    "today.today": lambda _w: today.today(now=NOW),
    "today.summary": lambda _w: today.summary(now=NOW),
    "topics.topics": lambda _w: topics.topics(),
    "topics.answers": lambda _w: topics.answers(),
    "topics.offered": lambda _w: topics.offered(),
    "topics.is_known": lambda _w: topics.is_known("Returns"),
}
# Whoever works at this computer, these are signed by nobody: customers do them, or no name is kept.
NOBODYS = frozenset({"kiosk.keep_answers", "kiosk.count_ignored", "mood.tap"})
# Parts of the above, words, the program's own upkeep: nothing of the shop's figures comes out.
PARTS: Mapping[str, str] = {
    "alike": "person lore_of sound name_words compare agreeing are_names_alike likeness",
    "backups": "backup_for_today backup_before check backups thin to_keep",
    "behind": "customer_value",
    "case_rows": "case_row",
    "case_writing": "write_event topic_id_of found_case unclosed_case said cleaned_note",
    "catalogue": "every by_key find",
    "clock": "now",
    "command": "is_owners command by_nobody logging_off running_step announce has_written"
    " signed_only",
    "customer_tags": "distinct check write",
    "customer_writing": "checked add replace_all",
    "duplicate_pairs": "is_quick judge still_open called explanation",
    "entry_words": "what signed",
    "entered": "check_in_time",
    "faults": "places",
    "finding": "hits_of",
    "hats": "worn wear carried require owner_only",
    "theme_tags": "checked_name check_tile_room",
    "history": "tables_of forget_old_images",
    "importing": "by_key",
    "inactivity": "how_chosen drifting",
    "kept_filters": "follow",
    "low_answers": "settle is_low",
    "measuring": "yard_of asked_for rests_on day_of end_of_day remembering",
    "messages": "url log_message",
    "naming": "spoken_name day_or_none",
    "own_indicators": "indicators find",
    "survey_views": "in_order view",
    "promoters": "may_be_reached",
    "public_holidays": "regions region_code offered",
    "purchase_list": "purchase_row",
    "record_values": "read name_of staff_name instant customer_name",
    "reports": "named_period",
    "saving": "save_bytes",
    "lent": "environment as_the_lender",
    "shop": "create open_shop close_shop worker_connection make_room child_environment is_lent",
    "splits": "values name_of",
    "staying_away": "seen_to",
    "staff": "check_person check_responsible check_signature",
    "tasks": "found contacted ended end",
    "today": "with_clocks",
    "typed_figures": "channels week_of checked_channel check_minutes",
    "whose": "living living_or_nobody",
}


def names_of(table: Mapping[str, str]) -> frozenset[str]:
    """The full names in a table of modules."""
    return frozenset(f"{module}.{name}" for module, all_ in table.items() for name in all_.split())
