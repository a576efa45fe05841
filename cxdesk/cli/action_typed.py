"""What is typed of an action on the console: the options of add and edit, and what they mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cxdesk.cli.figures import staff_member
from cxdesk.cli.indicator import key_of
from cxdesk.cli.one_of import one_of
from cxdesk.cli.values import date_of, where_of
from cxdesk.domain.actions import ACTION_WORDS, COST_WORDS, ActionDraft, ActionKind, CostEvery
from cxdesk.domain.money import parse_amount
from cxdesk.domain.text import T

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.actions import Action

_NONE = 0  # of --goal: none


def typed_options(parser: Parser) -> None:
    """The options that add and edit share; what is not given stays, or is as usual."""
    kinds = one_of(ActionKind, ACTION_WORDS)
    parser.add_argument("--kind", **kinds, help=T("Help", "what is changed (new: process)"))
    parser.add_argument(
        "--goal", type=int, metavar="ID", help=T("Help", "the id of the goal (0: none)")
    )
    parser.add_argument("--kpi", metavar="KPI", help=T("Help", "the indicator"))
    parser.add_argument(
        "--where",
        metavar="KEY=VALUE",
        action="append",
        help=T("Help", "only these records; may be repeated"),
    )
    parser.add_argument("--owner", metavar="NAME", help=T("Help", "who does it (name or initials)"))
    parser.add_argument(
        "--who",
        metavar="NAME",
        action="append",
        help=T("Help", "who takes part; may be repeated (empty: nobody)"),
    )
    parser.add_argument(
        "--customer", type=int, metavar="ID", help=T("Help", "the id of the customer")
    )
    parser.add_argument(
        "--due", metavar="DATE", help=T("Help", "the day (new: an open one in a month)")
    )
    parser.add_argument("--minutes", type=int, metavar="N", help=T("Help", "the time it takes"))
    parser.add_argument("--cost", metavar="AMOUNT", help=T("Help", "what it costs"))
    parser.add_argument(
        "--every", **one_of(CostEvery, COST_WORDS), help=T("Help", "how often (new: once)")
    )


def new_draft(arguments: argparse.Namespace, currency: str) -> ActionDraft:
    """An action as typed; ValidationError for a name, date or amount that cannot be read."""
    return _typed(ActionDraft(kind=ActionKind.PROCESS, note=""), arguments, currency)


def edited_draft(kept: Action, arguments: argparse.Namespace, currency: str) -> ActionDraft:
    """A kept action with what was typed in its place."""
    same = ActionDraft(
        kind=kept.kind,
        note=kept.note,
        owner_id=kept.owner_id,
        due_on=kept.due_on,
        goal_id=kept.goal_id,
        kpi_key=kept.kpi_key,
        where=kept.where,
        starts_on=kept.starts_on,
        minutes=kept.minutes,
        cost_minor=kept.cost_minor,
        cost_every=kept.cost_every,
        people=kept.people,
        review_id=kept.review_id,
        customer_id=kept.customer_id,
    )
    return _typed(_moving(same, arguments), arguments, currency)


def _moving(same: ActionDraft, arguments: argparse.Namespace) -> ActionDraft:
    """Another indicator is meant of all records, another goal of its own indicator."""
    if arguments.kpi is not None and key_of(arguments.kpi) != same.kpi_key:
        return replace(same, where={})
    if arguments.goal not in (None, _NONE, same.goal_id) and arguments.kpi is None:
        return replace(same, kpi_key="", where={})
    return same


def _typed(draft: ActionDraft, arguments: argparse.Namespace, currency: str) -> ActionDraft:
    typed = {
        "kind": ActionKind(arguments.kind) if arguments.kind else None,
        "note": " ".join(arguments.note) or None,
        "owner_id": staff_member(arguments.owner).id if arguments.owner else None,
        "due_on": date_of(arguments.due) if arguments.due else None,
        "kpi_key": None if arguments.kpi is None else key_of(arguments.kpi),
        "where": where_of(arguments.where) if arguments.where else None,
        "minutes": arguments.minutes,
        "cost_minor": parse_amount(arguments.cost, currency) if arguments.cost else None,
        "cost_every": CostEvery(arguments.every) if arguments.every else None,
        "people": _people(arguments.who),
        "customer_id": arguments.customer,
    }
    given = {name: value for name, value in typed.items() if value is not None}
    if arguments.goal is not None:
        given["goal_id"] = arguments.goal or None
    return replace(draft, **given)


def _people(names: list[str] | None) -> tuple[int, ...] | None:
    """Who was named; None when nobody was asked for, nobody for an empty name."""
    return None if names is None else tuple(staff_member(name).id for name in names if name)
