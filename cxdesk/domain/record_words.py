"""What records and their fields are called, in the words of their forms, and how values read."""

from __future__ import annotations

from cxdesk.domain import cases, interactions, purchases, tasks
from cxdesk.domain.record_columns import (
    BROUGHT,
    CASE,
    CHANNEL,
    CUSTOMER,
    EXTERNAL,
    MADE,
    NOTE,
    OWNER,
    STAFF,
    day,
    instant,
    number,
    yes_no,
)
from cxdesk.domain.record_figures import FIGURES
from cxdesk.domain.record_goals import GOALS
from cxdesk.domain.record_surveys import SURVEYS
from cxdesk.domain.records import Column, Reading, RecordWords
from cxdesk.domain.text import T

_TOPIC = Column(label=T("Record", "Topic"), reads=Reading.TOPIC, form_field="topic")
_CUSTOMER_KINDS = {"person": T("Record", "Person"), "company": T("Record", "Company")}


def _money(label: T) -> Column:
    return Column(label=label, reads=Reading.MONEY)


_PEOPLE: dict[str, RecordWords] = {
    "customer": RecordWords(
        noun=T("Record", "Customer"),
        columns={
            "name": Column(label=T("Record", "Name")),
            "kind": Column(label=T("Record", "Kind"), words=_CUSTOMER_KINDS),
            "external_id": Column(label=T("Record", "Customer number"), form_field="number"),
            "note": NOTE,
            "preferences": Column(label=T("Record", "Preferences")),
            "preferred_channel": Column(
                label=T("Record", "Preferred channel"), reads=Reading.CHANNEL
            ),
            "address": Column(label=T("Record", "Address")),
            "postcode": Column(label=T("Record", "Postcode")),
            "city": Column(label=T("Record", "City")),
            "birthday_on": Column(
                label=T("Record", "Birthday"), reads=Reading.BIRTHDAY, form_field="birthday"
            ),
            "tax_id": Column(label=T("Record", "Tax number")),
            "no_surveys": yes_no(T("Record", "Do not ask for surveys")),
            "no_contact": yes_no(T("Record", "Do not get in touch")),
            "archived_at": instant(T("Record", "Archived")),
            "merged_into_id": Column(label=T("Record", "Merged into"), reads=Reading.CUSTOMER),
        },
        hidden=BROUGHT | {"sort_key", "search_key"},
    ),
    "customer_phone": RecordWords(
        noun=T("Record", "Phone"),
        columns={"typed": Column(label=T("Record", "Phone"))},
        hidden=frozenset({"id", "customer_id", "digits", "reversed_digits", "position"}),
    ),
    "customer_email": RecordWords(
        noun=T("Record", "E-mail"),
        columns={"address": Column(label=T("Record", "E-mail"))},
        hidden=frozenset({"id", "customer_id", "folded", "position"}),
    ),
    "customer_tag": RecordWords(
        noun=T("Record", "Tag"),
        columns={"name": Column(label=T("Record", "Tag"))},
        hidden=frozenset({"id", "customer_id", "folded"}),
    ),
    "customer_consent": RecordWords(
        noun=T("Record", "Consent"),
        columns={
            "purpose": Column(label=T("Record", "Consent")),
            "wording": Column(label=T("Record", "Wording")),
            "given_on": day(T("Record", "Given on")),
            "withdrawn_on": day(T("Record", "Withdrawn on")),
        },
        hidden=MADE | {"customer_id"},
    ),
    "customer_relation": RecordWords(
        noun=T("Record", "Relation"),
        columns={
            "customer_id": CUSTOMER,
            "other_id": Column(label=T("Record", "Related to"), reads=Reading.CUSTOMER),
            "kind": Column(label=T("Record", "Relation")),
            "note": NOTE,
        },
        hidden=MADE,
    ),
    "distinct_pair": RecordWords(
        noun=T("Record", "Not the same customer"),
        columns={
            "one_id": CUSTOMER,
            "other_id": Column(label=T("Record", "Not the same as"), reads=Reading.CUSTOMER),
        },
        hidden=MADE,
    ),
    "staff": RecordWords(
        noun=T("Record", "Person in the shop"),
        columns={
            "name": Column(label=T("Record", "Name")),
            "initials": Column(label=T("Record", "Initials")),
            "role": Column(
                label=T("Record", "Role"),
                words={"owner": T("Record", "Owner"), "staff": T("Record", "Staff")},
            ),
            "is_active": yes_no(T("Record", "Works here")),
        },
        hidden=frozenset({"id"}),
    ),
    "topic": RecordWords(
        noun=T("Record", "Topic"),
        columns={
            "name": Column(label=T("Record", "Name")),
            "answer": Column(label=T("Record", "Usual answer")),
            "is_active": yes_no(T("Record", "In use")),
        },
        hidden=frozenset({"id", "folded"}),
    ),
    "setting": RecordWords(
        noun=T("Record", "Settings"),
        columns={"value": Column(label=T("Record", "Setting"), reads=Reading.SETTING)},
        hidden=frozenset({"id", "key"}),
    ),
}
_DAILY: dict[str, RecordWords] = {
    "cases": RecordWords(
        noun=T("Record", "Case"),
        columns={
            "subject": Column(label=T("Record", "Subject")),
            "customer_id": CUSTOMER,
            "kind": Column(label=T("Record", "Kind"), words=cases.KIND_WORDS),
            "topic_id": _TOPIC,
            "channel": CHANNEL,
            "owner_id": OWNER,
            "opened_at": instant(T("Record", "Opened")),
            "opened_by": Column(
                label=T("Record", "Opened by"),
                words={
                    "customer": T("Record", "The customer"),
                    "staff": T("Record", "Us"),
                    "auto": T("Record", "By itself"),
                },
            ),
            "external_id": EXTERNAL,
        },
        hidden=BROUGHT,
    ),
    "case_event": RecordWords(
        noun=T("Record", "Line of a case"),
        columns={
            "kind": Column(
                label=T("Record", "What"),
                words={
                    "message": T("Record", "Message"),
                    "note": T("Record", "Internal note"),
                    "status": T("Record", "Change of state"),
                    "assignment": T("Record", "Change of who is responsible"),
                },
            ),
            "note": NOTE,
            "status_after": Column(label=T("Record", "State"), words=cases.STATUS_WORDS),
            "kind_after": Column(label=T("Record", "Kind"), words=cases.KIND_WORDS),
            "owner_after_id": OWNER,
            "settled_first": yes_no(T("Record", "Settled at first contact")),
            "own_decision": yes_no(T("Record", "Decided without asking")),
            "at": instant(T("Record", "When")),
            "staff_id": STAFF,
        },
        hidden=frozenset(
            {
                "id",
                "case_id",
                "actor",
                "is_public",
                "kind_before",
                "owner_before_id",
                "import_batch_id",
            }
        ),
    ),
    "interaction": RecordWords(
        noun=T("Record", "Interaction"),
        columns={
            "note": NOTE,
            "customer_id": CUSTOMER,
            "outcome": Column(label=T("Record", "Outcome"), words=interactions.OUTCOME_WORDS),
            "topic_id": _TOPIC,
            "channel": CHANNEL,
            "direction": Column(
                label=T("Record", "Direction"),
                words={"in": T("Record", "From the customer"), "out": T("Record", "From us")},
            ),
            "arrived_at": instant(T("Record", "Arrived")),
            "replied_at": instant(T("Record", "Replied")),
            "minutes": number(T("Record", "Minutes")),
            "case_id": CASE,
            "staff_id": STAFF,
        },
        hidden=BROUGHT | {"arrived_on"},
    ),
    "purchase": RecordWords(
        noun=T("Record", "Purchase"),
        columns={
            "amount_minor": _money(T("Record", "Amount")),
            "kind": Column(label=T("Record", "Kind"), words=purchases.PURCHASE_WORDS),
            "customer_id": CUSTOMER,
            "sold_on": day(T("Record", "Day")),
            "sold_time": Column(label=T("Record", "Time")),
            "receipt_number": Column(label=T("Record", "Receipt number")),
            "cost_minor": _money(T("Record", "Cost")),
            "note": NOTE,
            "is_day_total": yes_no(T("Record", "Total of the day")),
            "refund_of_id": Column(label=T("Record", "Refund of"), reads=Reading.PURCHASE),
            "staff_id": STAFF,
            "external_id": EXTERNAL,
        },
        hidden=BROUGHT,
    ),
    "purchase_item": RecordWords(
        noun=T("Record", "Item"),
        columns={
            "product": Column(label=T("Record", "Item")),
            "category": Column(label=T("Record", "Category")),
            "amount_minor": _money(T("Record", "Amount")),
            "cost_minor": _money(T("Record", "Cost")),
        },
        hidden=frozenset({"id", "purchase_id", "position"}),
    ),
    "task": RecordWords(
        noun=T("Record", "Task"),
        columns={
            "note": NOTE,
            "kind": Column(label=T("Record", "Kind"), words=tasks.TASK_WORDS),
            "due_on": day(T("Record", "Due")),
            "owner_id": OWNER,
            "customer_id": CUSTOMER,
            "case_id": CASE,
            "goal_id": Column(label=T("Record", "Goal"), reads=Reading.GOAL),
            "after_days": number(T("Record", "Days after the last interaction")),
            "snoozed_to_on": day(T("Record", "Shown again")),
            "done_at": instant(T("Record", "Done")),
            "done_by_id": Column(label=T("Record", "Done by"), reads=Reading.STAFF),
        },
        hidden=MADE | {"answer_id"},
    ),
    "task_move": RecordWords(
        noun=T("Record", "New day of a task"),
        columns={
            "before_on": day(T("Record", "Was due")),
            "after_on": day(T("Record", "Is due")),
        },
        hidden=frozenset({"id", "task_id", "at"}),
    ),
}
RECORDS: dict[str, RecordWords] = {**_PEOPLE, **_DAILY, **SURVEYS, **FIGURES, **GOALS}
