"""Commands for typed figures: acquisition spend by month and channel, hours worked by week."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cxdesk.cli.command import Actions, Command, add_json_option, add_span_options
from cxdesk.cli.output import amount, in_units, number, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import date_of, month_of, number_of
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Unit
from cxdesk.domain.money import parse_amount
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.staff import StaffMember

_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)
_HOUR_MINUTES = 60


def _actions(
    parser: Parser,
) -> tuple[Parser, Parser]:
    """The parsers of add and list; both print JSON when asked to."""
    actions = Actions(parser)
    add = actions.add("add", T("Help", "write one figure in place of any it had"))
    listing = actions.add("list", T("Help", "the figures typed so far"))
    add_span_options(listing)
    for made in (add, listing):
        add_json_option(made)
    return add, listing


def _range(arguments: argparse.Namespace) -> tuple[date, date]:
    first = date_of(arguments.first) if arguments.first else _FIRST
    return first, date_of(arguments.last) if arguments.last else _LAST


def _spend_arguments(parser: Parser) -> None:
    add, _ = _actions(parser)
    add.add_argument(
        "--month",
        metavar="YYYY-MM",
        required=True,
        help=T("Help", "the month in which it was spent"),
    )
    add.add_argument(
        "--channel", metavar="NAME", required=True, help=T("Help", "where it was spent")
    )
    add.add_argument(
        "--amount", metavar="X", required=True, help=T("Help", "in currency units; 0 is a fact")
    )


def _spend(arguments: argparse.Namespace) -> int:
    return _add_spend(arguments) if arguments.action == "add" else _list_spend(arguments)


def _add_spend(arguments: argparse.Namespace) -> int:
    from cxdesk.services import shop, typed_figures

    month = month_of(arguments.month)
    with writing(arguments):
        currency = shop.current().currency
        minor = parse_amount(arguments.amount, currency)
        typed_figures.set_spend({(month, arguments.channel): minor}, now=clock.now())
    if arguments.json:
        print_json(
            _spend_json(month, typed_figures.checked_channel(arguments.channel), minor, currency)
        )
        return 0
    text = T("CLI", "Spent in {month} on {channel}: {amount}.")
    shown = amount(minor, Unit.MONEY, currency)
    print(say(text.fill(month=arguments.month, channel=arguments.channel, amount=shown)))
    return 0


def _list_spend(arguments: argparse.Namespace) -> int:
    from cxdesk.services import shop, typed_figures

    first, last = _range(arguments)
    with reading(arguments):
        currency = shop.current().currency
        found = typed_figures.spend(first, last)
    if arguments.json:
        print_json([_spend_json(*spent, currency) for spent in found])
        return 0
    heads = (T("CLI", "Month"), T("CLI", "Channel"), T("CLI", "Amount"))
    rows = [
        (_month(spent.month_on), spent.channel, amount(spent.amount_minor, Unit.MONEY, currency))
        for spent in found
    ]
    print_table(heads, rows, left=2)
    return 0


def _spend_json(month: date, channel: str, minor: int, currency: str) -> dict[str, object]:
    units = in_units(minor, Unit.MONEY, currency)
    return {"month": _month(month), "channel": channel, "amount": units}


def _month(on: date) -> str:
    return on.isoformat()[:7]


def _hours_arguments(parser: Parser) -> None:
    add, _ = _actions(parser)
    add.add_argument("--staff", metavar="NAME", required=True, help=T("Help", "name or initials"))
    add.add_argument("--week", metavar="DATE", required=True, help=T("Help", "any day of the week"))
    add.add_argument("--hours", metavar="N", required=True, help=T("Help", "38.5 or 38:30"))


def _hours(arguments: argparse.Namespace) -> int:
    return _add_hours(arguments) if arguments.action == "add" else _list_hours(arguments)


def _add_hours(arguments: argparse.Namespace) -> int:
    from cxdesk.services import typed_figures

    on, minutes = date_of(arguments.week), _minutes(arguments.hours)
    with writing(arguments):
        member = staff_member(arguments.staff)
        typed_figures.set_hours({(member.id, on): minutes}, now=clock.now())
        week = typed_figures.week_of(on)
    if arguments.json:
        print_json(_hours_json(member.name, week, minutes))
        return 0
    text = T("CLI", "{name} worked {hours} h in the week from {date}.")
    print(say(text.fill(name=member.name, hours=_told(minutes), date=week)))
    return 0


def _list_hours(arguments: argparse.Namespace) -> int:
    from cxdesk.services import staff, typed_figures

    first, last = _range(arguments)
    with reading(arguments):
        names = {member.id: member.name for member in staff.staff(with_inactive=True)}
        found = typed_figures.hours(first, last)
    if arguments.json:
        print_json([_hours_json(names[w.staff_id], w.week_on, w.minutes) for w in found])
        return 0
    heads = (T("CLI", "Week from"), T("CLI", "Name"), T("CLI", "Hours"))
    rows = [(w.week_on.isoformat(), names[w.staff_id], _told(w.minutes)) for w in found]
    print_table(heads, rows, left=2)
    return 0


def _hours_json(name: str, week: date, minutes: int) -> dict[str, object]:
    return {"staff": name, "week": week.isoformat(), "hours": minutes / _HOUR_MINUTES}


def _told(minutes: int) -> str:
    return number(minutes / _HOUR_MINUTES, 0 if minutes % _HOUR_MINUTES == 0 else 2)


def _minutes(text: str) -> int:
    """Hours with decimals, or hours and minutes with a colon."""
    hours, colon, minutes = text.strip().partition(":")
    if not colon:
        return round(number_of(hours) * _HOUR_MINUTES)
    if not (hours.isdecimal() and minutes.isdecimal() and int(minutes) < _HOUR_MINUTES):
        said = T("CLI", "“{text}” is not a number of hours like 38.5 or 38:30.")
        raise ValidationError("hours", said.fill(text=text))
    return int(hours) * _HOUR_MINUTES + int(minutes)


def staff_member(text: str) -> StaffMember:
    """The person of that name or those initials; those who work here still come first."""
    from cxdesk.services import staff

    people = sorted(staff.staff(with_inactive=True), key=lambda member: not member.is_active)
    for member in people:
        if folded(text) in {folded(member.name), folded(member.initials)}:
            return member
    said = T("CLI", "Nobody of the staff is called “{text}”.")
    raise ValidationError("staff", said.fill(text=text))


SPEND = Command(
    name="spend",
    help=T("Help", "spend add, spend list: what winning customers cost, by month and channel"),
    add_arguments=_spend_arguments,
    run=_spend,
    epilog=T("Help", "--json: [{month, channel, amount}]; add prints the one"),
)
HOURS = Command(
    name="hours",
    help=T("Help", "hours add, hours list: how long the staff worked, by week"),
    add_arguments=_hours_arguments,
    run=_hours,
    epilog=T(
        "Help", "--json: [{staff, week, hours}]; week is the first day of it; add prints the one"
    ),
)
