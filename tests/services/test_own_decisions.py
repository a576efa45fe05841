"""What whoever attended decided without asking: in the case's log, and beside the FCR."""

from __future__ import annotations

import pytest

from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.domain.periods import Grain
from cxdesk.services import cases, interactions, measuring
from cxdesk.services.command import undo
from tests.factories import DAY, MINUTE, NOW, TODAY, customer, open_case, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
LATER = NOW + 40 * DAY


def log(outcome: Outcome, *, own: bool = True, **more: object) -> int | None:
    draft = InteractionDraft(
        arrived_at=NOW,
        customer_id=customer("Ana"),
        outcome=outcome,
        own_decision=own,
        **more,  # type: ignore[arg-type]  # by name
    )
    return interactions.log_interaction(draft, now=NOW).case_id


def told() -> list[tuple[int | None, int]]:
    return rows("case_event", "settled_first, own_decision")


def beside_fcr() -> dict[str, float | None]:
    trend = measuring.series("fcr", TODAY, TODAY, Grain.MONTH, as_of=LATER)
    names = ("staff_said", "staff_said_settled", "own_decision")
    return {name: trend.points[0].measure.detail.get(name) for name in names}


def test_solved_on_the_spot_so_was_settled_at_first_contact() -> None:
    log(Outcome.SOLVED)
    log(Outcome.SOLVED, own=False)
    log(Outcome.COMPLAINT, complaint_settled=True)
    assert told() == [(1, 1), (None, 0), (1, 1)]
    assert beside_fcr() == {"staff_said": 2, "staff_said_settled": 2, "own_decision": 2}


def test_a_reply_that_leaves_the_case_open_says_nothing_of_the_first_contact() -> None:
    case_id = log(Outcome.FOLLOW_UP, replied_at=NOW)
    assert told() == [(None, 1)]
    assert case_id is not None
    assert [event.own_decision for event in cases.case(case_id).events] == [True]


def test_about_an_open_case_it_is_not_the_first_contact() -> None:
    case_id = open_case(customer("Luz"), now=NOW - DAY)
    before = len(told())
    draft = InteractionDraft(
        arrived_at=NOW, case_id=case_id, outcome=Outcome.SOLVED, own_decision=True
    )
    interactions.log_interaction(draft, now=NOW)
    assert told()[before:] == [(None, 0), (None, 1)], "their message, our reply"


def test_a_reply_and_a_solution_tell_it_too() -> None:
    case_id = open_case(customer("Luz"), now=NOW)
    cases.reply(case_id, "Bring it in", own_decision=True, now=NOW)
    cases.solve(case_id, settled_first=False, own_decision=True, now=NOW + MINUTE)
    assert told()[-2:] == [(None, 1), (0, 1)]
    undo(now=NOW)
    assert told()[-1:] == [(None, 1)]


def test_only_what_was_settled_at_first_counts_as_decided_there() -> None:
    for settled in (True, False, None):
        case_id = open_case(customer("Luz"), now=NOW)
        cases.solve(case_id, settled_first=settled, own_decision=True, now=NOW + MINUTE)
    assert beside_fcr() == {"staff_said": 2, "staff_said_settled": 1, "own_decision": 1}
