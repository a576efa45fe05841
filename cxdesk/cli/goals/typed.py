"""What the actions of goals share: typed figures and people, and how what was done is told."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cxdesk.cli.command import PRINT_JSON
from cxdesk.cli.figures import staff_member
from cxdesk.cli.goals.goal_json import goal_json
from cxdesk.cli.output import print_json, say
from cxdesk.cli.values import figure_of, number_of
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goals import Reader, TargetMode
from cxdesk.domain.vocabulary import folded
from cxdesk.services import clock

if TYPE_CHECKING:
    from cxdesk.cli.command import Parser
    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.text import T


def json_argument(parser: Parser) -> None:
    """JSON in place of words."""
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=PRINT_JSON)


def typed(text: str, kpi: Kpi, mode: TargetMode = TargetMode.VALUE) -> float:
    """A typed number in the unit that goals are kept in."""
    from cxdesk.services import shop

    if mode is TargetMode.PERCENT:
        return number_of(text.strip().removesuffix("%"))
    return figure_of(text, kpi.unit, shop.current().currency)


def reader_of(text: str) -> Reader:
    """Somebody of the staff by name, initials or a first name that is the only one; else a name."""
    from cxdesk.services import staff

    try:
        return Reader(staff_member(text).id)
    except ValidationError:
        named = [one for one in staff.staff() if folded(one.name.split()[0]) == folded(text)]
        return Reader(named[0].id) if len(named) == 1 else Reader(name=text)


def print_done(arguments: argparse.Namespace, goal_id: int, text: T) -> None:
    """A sentence, or with --json the goal as it is now."""
    from cxdesk.services import goals, shop

    if arguments.json:
        print_json(goal_json(goals.goal(goal_id, clock.now() + 1), shop.current().currency))
    else:
        print(say(text.fill(id=goal_id)))
