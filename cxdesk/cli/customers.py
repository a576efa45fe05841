"""customers list, find, show, add and tag; duplicates and merge stand in their own module."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli import duplicates
from cxdesk.cli.command import Actions, Command, add_json_option, add_limit_option
from cxdesk.cli.output import in_units, print_json, print_table, say
from cxdesk.cli.people import MERGED
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain import birthdays, tax_ids
from cxdesk.domain.customers import CustomerDraft, CustomerKind
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import local_date
from cxdesk.domain.text import T, plural
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from cxdesk.cli.command import Parser
    from cxdesk.domain.customers import Customer, CustomerCard, CustomerHit, CustomerRow

_EPILOG = T(
    "Help",
    """
find --json: [{id, name, phone, email, last_visit_on, open_cases}]
show --json: {id, number, kind, name, phones, emails, address, postcode, city, birthday, tax_id,
  tags, preferences, note, preferred_channel, no_surveys, no_contact, is_archived, merged_into_id,
  last_visit_on, usual_gap_days, spent_12_months, open_cases, open_tasks,
  consents: [{id, purpose, wording, given_on, withdrawn_on}],
  relations: [{id, other_id, other_name, kind, note, is_first}]}
add --json: {id}
""",
)
_LISTED = 200
_LIST_KEYS = ("id", "name", "phone", "last_visit_on", "open_cases")
_HEADS = {
    "id": T("CLI", "Id"),
    "name": T("CLI", "Name"),
    "phone": T("CLI", "Phone"),
    "email": T("CLI", "E-mail"),
    "last_visit_on": T("CLI", "Last visit"),
    "open_cases": T("CLI", "Open cases"),
}
_TEXTS = {
    "note": T("Help", "what is to be remembered"),
    "city": T("Help", "where they live"),
    "address": T("Help", "street and number"),
    "postcode": T("Help", "the postcode of the address"),
    "preferences": T("Help", "what they like"),
}
_SHOWN = (
    (T("CLI", "Number"), "number"),
    (T("CLI", "Kind"), "kind"),
    (T("CLI", "Phone"), "phones"),
    (T("CLI", "E-mail"), "emails"),
    (T("CLI", "Address"), "address"),
    (T("CLI", "Postcode"), "postcode"),
    (T("CLI", "City"), "city"),
    (T("CLI", "Birthday"), "birthday"),
    (T("CLI", "Tax number"), "tax_id"),
    (T("CLI", "Tags"), "tags"),
    (T("CLI", "What they like"), "preferences"),
    (T("CLI", "Note"), "note"),
    (T("CLI", "Preferred channel"), "preferred_channel"),
    (T("CLI", "Do not ask for surveys"), "no_surveys"),
    (T("CLI", "Do not get in touch"), "no_contact"),
)
_KINDS = {
    CustomerKind.PERSON: T("CLI", "Person"),
    CustomerKind.COMPANY: T("CLI", "Company"),
}


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add(
        "list",
        T("Help", "the customers, by name; archived ones are left out"),
    )
    add_limit_option(listing, _LISTED)
    add_json_option(listing)
    listing.set_defaults(run=_list)
    find = actions.add(
        "find",
        T("Help", "find by name, phone (start or end), e-mail or number"),
    )
    find.add_argument("text", nargs="+", help=T("Help", "what to look for"))
    add_limit_option(find, 12)
    add_json_option(find)
    find.set_defaults(run=_find)
    show = actions.add("show", T("Help", "all that is known of one"))
    show.add_argument("id", type=int, help=T("Help", "the id of the customer"))
    add_json_option(show)
    show.set_defaults(run=_show)
    _add_arguments(actions.add("add", T("Help", "a new customer; prints the id")))
    tag = actions.add("tag", T("Help", "put a tag on customers, or take it off"))
    tag.add_argument("tag", help=T("Help", "the word on the card"))
    tag.add_argument(
        "ids", nargs="+", type=int, metavar="ID", help=T("Help", "the ids of the customers")
    )
    tag.add_argument("--off", action="store_true", help=T("Help", "take it off"))
    tag.set_defaults(run=_tag)
    duplicates.add_actions(actions)


def _add_arguments(add: Parser) -> None:
    add.add_argument("name", nargs="?", default="", help=T("Help", "the name of the customer"))
    for several in ("phone", "email", "tag"):
        add.add_argument(
            f"--{several}", action="append", default=[], help=T("Help", "may be repeated")
        )
    for text, says in _TEXTS.items():
        add.add_argument(f"--{text}", default="", help=says)
    add.add_argument(
        "--number", default=None, help=T("Help", "the shop's own number of the customer")
    )
    add.add_argument("--tax-id", default="", help=T("Help", "the number for the taxes"))
    add.add_argument("--channel", default="", help=T("Help", "the preferred one"))
    add.add_argument(
        "--birthday", default="", help=T("Help", "1980-02-03, --02-03 without the year, 3 feb")
    )
    add.add_argument("--company", action="store_true", help=T("Help", "it is a company"))
    add.add_argument(
        "--no-surveys", action="store_true", help=T("Help", "do not ask them with surveys")
    )
    add.add_argument(
        "--no-contact", action="store_true", help=T("Help", "do not call or write to them")
    )
    add_json_option(add)
    add.set_defaults(run=_add)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import customer_list

    with reading(arguments):
        found = customer_list.customers_page(limit=max(1, arguments.limit))
    if arguments.json:
        rows = [(row.id, row.name, row.phone, row.last_visit_on, row.open_cases) for row in found]
        print_json([dict(zip(_LIST_KEYS, row, strict=True)) for row in rows])
        return 0
    if not found:
        print(say(T("CLI", "There are no customers yet.")))
        return 0
    _print_rows(found, _LIST_KEYS)
    return 0


def _find(arguments: argparse.Namespace) -> int:
    from cxdesk.services import finding

    with reading(arguments):
        hits = finding.find_customers(
            " ".join(arguments.text), max(1, arguments.limit), with_archived=True
        )
    if arguments.json:
        print_json([hit._asdict() for hit in hits])
        return 0
    if not hits:
        print(say(T("CLI", "Nobody was found.")))
        return 0
    _print_rows(hits, tuple(_HEADS))
    return 0


def _print_rows(found: Sequence[CustomerRow | CustomerHit], keys: tuple[str, ...]) -> None:
    """A line for each customer, with these columns; the last one holds numbers."""
    lines = [tuple(_cell(getattr(row, key)) for key in keys) for row in found]
    print_table([_HEADS[key] for key in keys], lines, left=len(keys) - 1)


def _cell(value: object) -> str:
    return "" if value is None else words.say(value)


def _show(arguments: argparse.Namespace) -> int:
    from cxdesk.services import consents, customers, relations, shop

    with reading(arguments):
        card = customers.card(arguments.id, now=clock.now())
        agreed, related = consents.consents(arguments.id), relations.relations(arguments.id)
        currency = shop.current().currency
        if arguments.json:
            print_json(
                _plain(card.customer)
                | _figures(card, currency)
                | {
                    "consents": [one._asdict() for one in agreed],
                    "relations": [one._asdict() for one in related],
                }
            )
            return 0
        _print_card(card, currency)
        for one in agreed:
            ended = T("CLI", "Consent: {purpose}, {given}, withdrawn {ended}")
            text = ended if one.withdrawn_on else T("CLI", "Consent: {purpose}, since {given}")
            said = consents.said(one.purpose)
            print(say(text.fill(purpose=said, given=one.given_on, ended=one.withdrawn_on)))
        for relation in related:
            print(f"{words.say(relation.words())}: {relation.other_name} ({relation.other_id})")
    return 0


def _print_card(card: CustomerCard, currency: str) -> None:
    known = _plain(card.customer) | _said(card.customer)
    print(f"{card.customer.shown_name} ({card.customer.id})")
    if card.customer.merged_into_id is not None:
        winner = str(card.customer.merged_into_id)
        print(say(MERGED.fill(loser=str(card.customer.id), winner=winner)))
    for head, key in _SHOWN:
        value = known[key]
        if value:
            print(f"{words.say(head)}: {_in_words(value)}")
    spent = T("CLI", "Spent in 12 months: {amount}").fill(
        amount=Amount(card.spent_12m_minor, Unit.MONEY)
    )
    print(say(spent, currency))


def _said(customer: Customer) -> dict[str, object]:
    """What is stored as a key, in words."""
    from cxdesk.services import channels

    channel = customer.preferred_channel
    return {
        "kind": words.say(_KINDS[customer.kind]),
        "preferred_channel": words.say(channels.name_of(channel)) if channel else None,
    }


def _in_words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return words.say(T("CLI", "yes")) if value is True else str(value)


def _plain(customer: Customer) -> dict[str, object]:
    return {
        "id": customer.id,
        "number": customer.number,
        "kind": customer.kind.value,
        "name": customer.name,
        "phones": list(customer.phones),
        "emails": list(customer.emails),
        "address": customer.address,
        "postcode": customer.postcode,
        "city": customer.city,
        "birthday": birthdays.stored(customer.birthday) or None,
        "tax_id": customer.tax_id,
        "tags": list(customer.tags),
        "preferences": customer.preferences,
        "note": customer.note,
        "preferred_channel": customer.preferred_channel or None,
        "no_surveys": customer.no_surveys,
        "no_contact": customer.no_contact,
        "is_archived": customer.archived_at is not None,
        "merged_into_id": customer.merged_into_id,
        "last_visit_on": customer.last_visit_on,
    }


def _figures(card: CustomerCard, currency: str) -> dict[str, object]:
    return {
        "usual_gap_days": card.usual_gap_days,
        "spent_12_months": in_units(card.spent_12m_minor, Unit.MONEY, currency),
        "open_cases": card.open_cases,
        "open_tasks": card.open_tasks,
    }


def _add(arguments: argparse.Namespace) -> int:
    from cxdesk.services import customers, duplicates, shop

    with writing(arguments):
        now = clock.now()
        draft = _draft(arguments, now)
        doubles = duplicates.likely_duplicates(draft)
        customer_id = customers.add_customer(draft, now=now)
        warning = tax_ids.warning(draft.tax_id, shop.current().country)
    for double in doubles:
        like = T("CLI", "Looks like {name} ({id}).").fill(name=double.name, id=double.id)
        print(say(like), file=sys.stderr)
    if warning is not None:
        print(say(warning), file=sys.stderr)
    if arguments.json:
        print_json({"id": customer_id})
    else:
        print(say(T("CLI", "Added customer {id}.").fill(id=customer_id)))
    return 0


def _draft(arguments: argparse.Namespace, now: int) -> CustomerDraft:
    from cxdesk.services import channels, shop

    channel = arguments.channel.strip()
    today = local_date(now, shop.calendar().zone)
    return CustomerDraft(
        **{text: getattr(arguments, text) for text in ("name", *_TEXTS)},
        kind=CustomerKind.COMPANY if arguments.company else CustomerKind.PERSON,
        phones=tuple(arguments.phone),
        emails=tuple(arguments.email),
        tags=tuple(arguments.tag),
        number=arguments.number,
        tax_id=arguments.tax_id,
        birthday=birthdays.read(arguments.birthday, today),
        preferred_channel=channels.checked(channel) if channel else "",
        no_surveys=arguments.no_surveys,
        no_contact=arguments.no_contact,
    )


def _tag(arguments: argparse.Namespace) -> int:
    from cxdesk.services import customer_tags, customers

    with writing(arguments):
        for customer_id in arguments.ids:
            customers.customer(customer_id)
        change = customer_tags.untag_customers if arguments.off else customer_tags.tag_customers
        count = change(arguments.ids, arguments.tag, now=clock.now())
    done = plural(count, T("CLI", "1 customer changed."), T("CLI", "{n} customers changed."))
    print(say(done))
    return 0


CUSTOMERS = Command(
    name="customers",
    help=T("Help", "customers list, find TEXT, show ID, add NAME, tag TAG ID…, duplicates, merge"),
    add_arguments=_arguments,
    run=_find,
    epilog=_EPILOG,
)
