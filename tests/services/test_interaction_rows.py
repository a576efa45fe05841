"""What logging writes, counted in every table for every kind of interaction.

The counts are worked out from the rules: an incoming one that is solved, followed up or a complaint
opens a case, unless it is about an open one; a reply is a public line of the log of the case; what
is not settled leaves a task; nothing else writes anything but the interaction itself.
"""

from __future__ import annotations

from itertools import product

import pytest

from cxdesk.domain.interactions import Direction, InteractionDraft, Outcome
from cxdesk.services import interactions
from tests.factories import HOUR, MINUTE, NOW, counts, customer, open_case

pytestmark = pytest.mark.usefixtures("open_empty_shop")

TABLES = ("interaction", "cases", "case_event", "task", "topic", "customer", "purchase", "offer")
IN, OUT = Direction.IN, Direction.OUT
ARRIVED = NOW - HOUR
NONE, SPOT, LATER = None, ARRIVED, NOW - MINUTE

# outcome, settled → (cases, log lines without a reply, log lines with one, tasks)
INCOMING = {
    (Outcome.NOTE, False): (0, 0, 0, 0),
    (Outcome.COMPLIMENT, False): (0, 0, 0, 0),
    (Outcome.SOLVED, False): (1, 1, 1, 0),
    (Outcome.FOLLOW_UP, False): (1, 0, 1, 1),
    (Outcome.COMPLAINT, False): (1, 0, 1, 1),
    (Outcome.COMPLAINT, True): (1, 1, 1, 0),
}
# About an open case the customer's message is a line, our reply another.
ABOUT_A_CASE = {
    (Outcome.NOTE, False): (0, 1, 2, 0),
    (Outcome.COMPLIMENT, False): (0, 1, 2, 0),
    (Outcome.SOLVED, False): (0, 2, 2, 0),
    (Outcome.FOLLOW_UP, False): (0, 1, 2, 1),
    (Outcome.COMPLAINT, False): (0, 1, 2, 1),
    (Outcome.COMPLAINT, True): (0, 2, 2, 0),
}
# Ours is a message by itself, always said at once; only a promise leaves something to do.
OUTGOING = {
    (Outcome.NOTE, False): 0,
    (Outcome.COMPLIMENT, False): 0,
    (Outcome.SOLVED, False): 0,
    (Outcome.FOLLOW_UP, False): 1,
    (Outcome.COMPLAINT, False): 0,
    (Outcome.COMPLAINT, True): 0,
}
OF_A_CASE_ONLY = {Outcome.SOLVED, Outcome.COMPLAINT}  # where we began


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("about", [True, False])
@pytest.mark.parametrize("replied_at", [NONE, SPOT, LATER])
@pytest.mark.parametrize(("direction", "told"), list(product(Direction, INCOMING)))
def test_exactly_these_rows_are_written(
    direction: Direction,
    told: tuple[Outcome, bool],
    replied_at: int | None,
    about: bool,
    is_known: bool,
) -> None:
    who = customer() if is_known else None
    if direction is OUT and told[0] in OF_A_CASE_ONLY:
        about = True
    case_id = open_case(who, now=NOW - 2 * HOUR) if about else None
    before = counts(*TABLES)
    outcome, settled = told
    draft = InteractionDraft(
        arrived_at=ARRIVED,
        customer_id=who,
        direction=direction,
        outcome=outcome,
        complaint_settled=settled,
        replied_at=replied_at,
        case_id=case_id,
        topic="paint",
        note="n",
    )
    interactions.log_interaction(draft, now=NOW)
    after = counts(*TABLES)
    written = {table: after[table] - before[table] for table in TABLES}
    assert written == _expected(direction, told, about=about, is_replied=replied_at is not None)


def _expected(
    direction: Direction, told: tuple[Outcome, bool], *, about: bool, is_replied: bool
) -> dict[str, int]:
    if direction is OUT:
        cases, lines, tasks = 0, int(about), OUTGOING[told]
    else:
        cases, bare, replied, tasks = (ABOUT_A_CASE if about else INCOMING)[told]
        lines = replied if is_replied else bare
    wanted = {"interaction": 1, "cases": cases, "case_event": lines, "task": tasks, "topic": 1}
    return dict.fromkeys(TABLES, 0) | wanted
