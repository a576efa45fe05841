"""Cases on the console: the list, one case with its log, and both as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.domain.case_clock import opening_time
from cxdesk.domain.case_list import age_of, clock_of, needs_first_reply
from cxdesk.domain.cases import KIND_WORDS, STATUS_WORDS, Actor, conversation
from cxdesk.domain.periods import local_time
from cxdesk.domain.text import T
from cxdesk.services import channels

if TYPE_CHECKING:
    from cxdesk.domain.case_list import CaseRow, Goal
    from cxdesk.domain.cases import CaseEvent, CaseView

NOBODY = T("CLI", "Nobody")
_HEADS = (
    T("CLI", "Id"),
    T("CLI", "Customer"),
    T("CLI", "About"),
    T("CLI", "Channel"),
    T("CLI", "State"),
    T("CLI", "Waiting"),
    T("CLI", "Whose"),
    T("CLI", "Age"),
)
_WAS_OPEN = T("CLI", "was open for {time}")


def print_list(found: tuple[CaseRow, ...], goal: Goal, *, as_json: bool) -> None:
    """The cases, one a line."""
    if as_json:
        print_json([_json(row, goal) for row in found])
    elif found:
        print_table(_HEADS, [_line(row, goal) for row in found], left=7)
    else:
        print(say(T("CLI", "No case matches.")))


def print_case(case: CaseView, goal: Goal, *, as_json: bool) -> None:
    """One case and all that was said and done in it."""
    if as_json:
        events = [_event_json(event) for event in conversation(case)]
        print_json({**_json(case, goal), "events": events})
        return
    told = clock_of(case, goal)
    who = case.customer_name or say(T("CLI", "Nobody in particular"))
    kind, state = words.say(KIND_WORDS[case.kind]), words.say(STATUS_WORDS[case.status])
    about = [who, kind, case.topic, case.subject, state, case.owner_name]
    print(" · ".join(part for part in about if part))
    until = goal.as_of if case.closed_at is None else case.closed_at
    seconds = goal.calendar.business_seconds(case.opened_at, until)
    clocks = [_clock(told.words)] if told else []
    lasted = T("CLI", "open for {time}") if case.closed_at is None else _WAS_OPEN
    age = say(lasted.fill(time=opening_time(seconds, goal.calendar)))
    print(" · ".join((*clocks, age)))
    for event in conversation(case):
        print(f"{_when(event.at, goal)}  {_event(event)}")


def _line(row: CaseRow, goal: Goal) -> tuple[str, ...]:
    told = clock_of(row, goal)
    return (
        str(row.id),
        row.customer_name,
        " · ".join(part for part in (row.topic, row.subject) if part),
        words.say(channels.name_of(row.channel)),
        words.say(STATUS_WORDS[row.status]),
        _clock(told.short) if told else "",
        row.owner_name,
        say(age_of(row, goal)),
    )


def _clock(text: T) -> str:
    """A clock whose instant is written as the others here are."""
    since = dict(text.params).get("since")
    return say(text) if since is None else say(text.fill(since=f"{since:%Y-%m-%d %H:%M}"))


def _event(event: CaseEvent) -> str:
    who = {
        Actor.CUSTOMER: say(T("CLI", "Customer")),
        Actor.STAFF: event.staff_name or say(T("CLI", "We")),
        Actor.AUTO: say(T("CLI", "Automatic")),
    }[event.actor]
    state = f"→ {words.say(STATUS_WORDS[event.status_after])}" if event.status_after else ""
    kind = f"→ {words.say(KIND_WORDS[event.kind_after])}" if event.kind_after else ""
    whose = ""
    if event.owner_after is not None:
        whose = f"→ {event.owner_after or say(NOBODY)}"
    inside = "" if event.is_public or not event.note else say(T("CLI", "(internal)"))
    note = " ".join(event.note.split())
    return "  ".join(part for part in (who, inside, note, kind, whose, state) if part)


def _when(at: int, goal: Goal) -> str:
    return f"{local_time(at, goal.calendar.zone):%Y-%m-%d %H:%M}"


def _json(row: CaseRow | CaseView, goal: Goal) -> dict[str, object]:
    until = goal.as_of if row.closed_at is None else row.closed_at
    waited = None
    if needs_first_reply(row):
        waited = goal.calendar.business_seconds(row.opened_at, goal.as_of)
    return {
        "id": row.id,
        "customer_id": row.customer_id,
        "customer": row.customer_name,
        "topic": row.topic,
        "subject": row.subject,
        "kind": row.kind.value,
        "channel": row.channel,
        "state": row.status.value,
        "owner": row.owner_name,
        "opened_at": row.opened_at,
        "opened_by": row.opened_by.value,
        "first_reply_at": row.first_reply_at,
        "closed_at": row.closed_at,
        "needs_first_reply": waited is not None,
        "waited_seconds": waited,
        "left_seconds": None if waited is None else goal.seconds - waited,
        "age_seconds": goal.calendar.business_seconds(row.opened_at, until),
    }


def _event_json(event: CaseEvent) -> dict[str, object]:
    return {
        "at": event.at,
        "actor": event.actor.value,
        "staff": event.staff_name,
        "kind": event.kind.value,
        "public": event.is_public,
        "state": event.status_after and event.status_after.value,
        "note": event.note,
    }
