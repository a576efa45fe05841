"""The counter from the console: log an interaction; list, add, give back and delete purchases."""

from __future__ import annotations

from argparse import SUPPRESS
from typing import TYPE_CHECKING

from cxdesk.cli.command import Actions, Command, add_json_option, add_limit_option, add_span_options
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import amount, in_units, print_json, print_table, say
from cxdesk.cli.people import customer_of, staff_of
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.values import as_of_instant, date_of
from cxdesk.domain import vocabulary
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import OUTCOME_WORDS, Direction, InteractionDraft, Outcome
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.money import exponent, is_ambiguous, parse_amount, parse_exactly
from cxdesk.domain.periods import local_date
from cxdesk.domain.purchase_list import PurchaseFilter, Sort, Which
from cxdesk.domain.purchases import HasRefundsError, PurchaseDraft, PurchaseKind
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.purchase_list import PurchaseRow

_LIMIT = 200
_RECORDING = {
    "add": T("Help", "record a sale"),
    "refund": T("Help", "record a refund"),
}
_LOG_EPILOG = T(
    "Help",
    """
--at and --replied-at are local times like 2026-03-18T11:30; without --at it happened now. --json:
{interaction_id, case_id, task_id, reminder_on}; null where nothing of the kind was written.
""",
)
_PURCHASES_EPILOG = T(
    "Help",
    """
AMOUNT takes . or , as decimal sign; --of is the id of the sale that a refund gives back: what is
left of it without AMOUNT.

list --json: [{id, sold_on, sold_time, kind, amount, receipt, customer_id, customer, products,
items, by, day_total, refund_of, given_back, note}]; a refund has kind "refund" and a positive
amount. add and refund print the one.
""",
)


def _log_arguments(parser: Parser) -> None:
    parser.add_argument("note", nargs="*", help=T("Help", "what happened"))
    _customer_arguments(parser)
    parser.add_argument(
        "--channel", default="counter", help=T("Help", "a channel of the shop's list")
    )
    parser.add_argument(
        "--topic", default="", help=T("Help", "what it is about, as in the shop's list")
    )
    outcomes = one_of(Outcome, OUTCOME_WORDS, vocabulary.OUTCOMES)
    parser.add_argument(
        "--outcome", **outcomes, default=Outcome.NOTE.value, help=T("Help", "how it ended")
    )
    parser.add_argument(
        "--settled", action="store_true", help=T("Help", "a complaint solved at once")
    )
    parser.add_argument(
        "--direction",
        **one_of(Direction, synonyms=vocabulary.BEGUN_BY),
        default="in",
        help=T("Help", "who began: in is the customer, out is us"),
    )
    parser.add_argument("--at", metavar="TIME", help=T("Help", "when it arrived (default: now)"))
    parser.add_argument("--replied-at", metavar="TIME", help=T("Help", "when we answered"))
    parser.add_argument("--minutes", type=int, help=T("Help", "how long it took us"))
    parser.add_argument(
        "--case", type=int, metavar="ID", help=T("Help", "the open case it is about")
    )
    _after_arguments(parser)
    parser.add_argument(
        "--staff", metavar="NAME", help=T("Help", "who logged it (name or initials)")
    )
    parser.add_argument("--by", dest="staff", help=SUPPRESS)  # as it was spelt once
    add_json_option(parser)


def _after_arguments(parser: Parser) -> None:
    """What becomes of it, and who decided."""
    parser.add_argument("--due", metavar="DATE", help=T("Help", "when a follow-up is due"))
    parser.add_argument(
        "--own-decision",
        action="store_true",
        help=T("Help", "whoever attended decided it, without asking"),
    )
    parser.add_argument(
        "--call", action="store_true", help=T("Help", "the follow-up is a callback")
    )


def _customer_arguments(parser: Parser) -> None:
    parser.add_argument(
        "--customer", metavar="TEXT", help=T("Help", "number, name, phone or e-mail")
    )
    parser.add_argument(
        "--customer-id", type=int, metavar="ID", help=T("Help", "the id of the customer")
    )


def _log(arguments: argparse.Namespace) -> int:
    from cxdesk.services import interactions

    with writing(arguments):
        now = clock.now()
        logged = interactions.log_interaction(_interaction(arguments, now), now=now)
    if arguments.json:
        print_json(logged._asdict())
        return 0
    print(say(T("CLI", "Logged interaction {id}.").fill(id=str(logged.interaction_id))))
    if logged.case_id is not None:
        print(say(T("CLI", "It belongs to case {id}.").fill(id=str(logged.case_id))))
    return 0


def _interaction(arguments: argparse.Namespace, now: int) -> InteractionDraft:
    return InteractionDraft(
        arrived_at=_instant(arguments.at) or now,
        replied_at=_instant(arguments.replied_at),
        channel=arguments.channel,
        customer_id=customer_of(arguments.customer, arguments.customer_id),
        direction=Direction(arguments.direction),
        topic=arguments.topic,
        outcome=Outcome(arguments.outcome),
        complaint_settled=arguments.settled,
        note=" ".join(arguments.note),
        minutes=arguments.minutes,
        case_id=arguments.case,
        due_on=date_of(arguments.due) if arguments.due else None,
        is_call=arguments.call,
        own_decision=arguments.own_decision,
        staff_id=staff_of(arguments.staff),
    )


def _instant(text: str | None) -> int | None:
    from cxdesk.services import shop

    return as_of_instant(text, shop.current()) if text else None


def _purchases_arguments(parser: Parser) -> None:
    actions = Actions(parser)
    _list_arguments(actions.add("list", T("Help", "what was bought, the newest first")))
    for name, says in _RECORDING.items():
        _record_arguments(name, actions.add(name, says))
    gone = actions.add("delete", T("Help", "delete a purchase"))
    gone.add_argument("id", type=int, help=T("Help", "the id of the purchase"))
    gone.add_argument(
        "--with-refunds", action="store_true", help=T("Help", "the refunds of a sale too")
    )
    add_json_option(gone)


def _list_arguments(listing: Parser) -> None:
    listing.add_argument("text", nargs="*", help=T("Help", "receipt number, customer or product"))
    add_span_options(listing)
    which = one_of(Which, synonyms=vocabulary.PURCHASES_LISTED)
    listing.add_argument(
        "--only",
        **which,
        default="all",
        help=T("Help", "refunds, sales to nobody in particular, or totals"),
    )
    sort = one_of(Sort, synonyms=vocabulary.PURCHASES_ORDERED_BY)
    listing.add_argument(
        "--sort", **sort, default="day", help=T("Help", "the newest first, or the highest amount")
    )
    add_limit_option(listing, _LIMIT)
    add_json_option(listing)


def _record_arguments(name: str, made: Parser) -> None:
    made.add_argument(
        "amount",
        nargs="?" if name == "refund" else None,
        metavar="AMOUNT",
        help=T("Help", "in currency units"),
    )
    _customer_arguments(made)
    made.add_argument("--on", metavar="DATE", help=T("Help", "the day (default: today)"))
    made.add_argument("--time", metavar="HH:MM", help=T("Help", "the time of that day"))
    made.add_argument("--receipt", default="", help=T("Help", "the receipt number"))
    made.add_argument("--cost", metavar="AMOUNT", help=T("Help", "what it cost the shop"))
    made.add_argument("--note", default="", help=T("Help", "what is to be remembered"))
    made.add_argument("--staff", metavar="NAME", help=T("Help", "who sold it (name or initials)"))
    made.add_argument("--by", dest="staff", help=SUPPRESS)  # as it was spelt once
    add_json_option(made)
    if name == "add":
        made.add_argument(
            "--day-total", action="store_true", help=T("Help", "the total of the day")
        )
    else:
        made.add_argument(
            "--of", type=int, metavar="ID", help=T("Help", "the sale that is given back")
        )


def _purchases(arguments: argparse.Namespace) -> int:
    if arguments.action == "list":
        return _list(arguments)
    return _delete(arguments) if arguments.action == "delete" else _record(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import purchase_list

    wanted = PurchaseFilter(
        which=Which(arguments.only),
        first_on=date_of(arguments.first) if arguments.first else None,
        last_on=date_of(arguments.last) if arguments.last else None,
        text=" ".join(arguments.text),
    )
    with reading(arguments):
        found = purchase_list.purchases_page(
            wanted, sort=Sort(arguments.sort), limit=max(1, arguments.limit)
        )
        if arguments.json:
            print_json([_json(row) for row in found])
            return 0
        _print(found, purchase_list.purchase_sums(wanted).revenue_minor)
    return 0


def _record(arguments: argparse.Namespace) -> int:
    from cxdesk.services import purchase_list, purchases

    with writing(arguments):
        now = clock.now()
        draft = _purchase(arguments, now)
        before = purchases.entered_of_day(draft.sold_on) if draft.is_day_total else None
        purchase_id = purchases.record_purchase(draft, now=now)
        row = purchase_list.purchase_row(purchase_id)
        if arguments.json:
            print_json(_json(row))
            return 0
    done = T("CLI", "Recorded purchase {id}: {amount}.")
    if row.kind is PurchaseKind.REFUND:
        done = T("CLI", "Recorded refund {id}: {amount}.")
    print(say(done.fill(id=str(row.id), amount=Amount(row.amount_minor, Unit.MONEY))))
    if before is not None:
        words = T("CLI", "{entered} of this day was entered already; this counts on top of it.")
        print(say(words.fill(entered=Amount(before, Unit.MONEY))))
    return 0


def _purchase(arguments: argparse.Namespace, now: int) -> PurchaseDraft:
    """The draft of what was asked; a refund of a sale gives back what is left of it."""
    from cxdesk.services import refunds, shop

    currency, is_refund = shop.current().currency, arguments.action == "refund"
    sale = refunds.sale(arguments.of) if is_refund and arguments.of else None
    typed = _minor(arguments.amount, currency) if arguments.amount else None
    today = local_date(now, shop.calendar().zone)
    return PurchaseDraft(
        sold_on=date_of(arguments.on) if arguments.on else today,
        sold_time=arguments.time,
        amount_minor=sale.left_minor if typed is None and sale else typed,
        kind=PurchaseKind.REFUND if is_refund else PurchaseKind.SALE,
        customer_id=customer_of(arguments.customer, arguments.customer_id),
        cost_minor=_minor(arguments.cost, currency) if arguments.cost else None,
        receipt_number=arguments.receipt,
        is_day_total=not is_refund and arguments.day_total,
        note=arguments.note,
        refund_of_id=sale.id if sale else None,
        staff_id=staff_of(arguments.staff),
    )


def _minor(text: str, currency: str) -> int:
    """An amount in minor units; refused when it may be thousands or decimals."""
    if not (exponent(currency) and is_ambiguous(text, currency)):
        return parse_exactly(text, currency)
    decimal = "," if "," in text else "."
    words = T("CLI", "“{text}” may mean {much} or {little}. Write it without a thousands sign.")
    much = Amount(parse_amount(text, currency), Unit.MONEY)
    little = Amount(parse_amount(text, currency, decimal), Unit.MONEY)
    raise ValidationError("amount", words.fill(text=text, much=much, little=little))


def _delete(arguments: argparse.Namespace) -> int:
    from cxdesk.services import purchases

    with writing(arguments):
        try:
            purchases.delete_purchase(
                arguments.id, with_refunds=arguments.with_refunds, now=clock.now()
            )
        except HasRefundsError as error:
            text = T("CLI", "{reason} Say so with --with-refunds.").fill(reason=error.text)
            raise ValidationError(error.field, text) from error
    if arguments.json:
        print_json({"deleted": arguments.id})
    elif arguments.with_refunds:
        text = T("CLI", "Deleted purchase {id} with its refunds.")
        print(say(text.fill(id=str(arguments.id))))
    else:
        print(say(T("CLI", "Deleted purchase {id}.").fill(id=str(arguments.id))))
    return 0


def _print(found: tuple[PurchaseRow, ...], revenue_minor: int) -> None:
    if not found:
        print(say(T("CLI", "No purchase matches.")))
        return
    heads = (
        T("CLI", "Id"),
        T("CLI", "Day"),
        T("CLI", "Time"),
        T("CLI", "Receipt"),
        T("CLI", "Customer"),
        T("CLI", "Items"),
        T("CLI", "Amount"),
    )
    rows = [
        (
            str(row.id),
            row.sold_on.isoformat(),
            row.sold_time or "",
            row.receipt_number,
            row.customer_name,
            row.products,
            _money(row.signed_minor),
        )
        for row in found
    ]
    print_table(heads, rows, left=6)
    print(say(T("CLI", "Revenue {amount}").fill(amount=Amount(revenue_minor, Unit.MONEY))))


def _money(minor: int) -> str:
    from cxdesk.services import shop

    return amount(minor, Unit.MONEY, shop.current().currency)


def _json(row: PurchaseRow) -> dict[str, object]:
    from cxdesk.services import shop

    currency = shop.current().currency
    return {
        "id": row.id,
        "sold_on": row.sold_on,
        "sold_time": row.sold_time,
        "kind": row.kind.value,
        "amount": in_units(row.amount_minor, Unit.MONEY, currency),
        "receipt": row.receipt_number,
        "customer_id": row.customer_id,
        "customer": row.customer_name,
        "products": row.products,
        "items": row.items,
        "by": row.staff,
        "day_total": row.is_day_total,
        "refund_of": row.refund_of_id,
        "given_back": in_units(row.given_back_minor, Unit.MONEY, currency),
        "note": row.note,
    }


LOG = Command(
    name="log",
    help=T("Help", "log an interaction with a customer, or with nobody in particular"),
    add_arguments=_log_arguments,
    run=_log,
    epilog=_LOG_EPILOG,
)
PURCHASES = Command(
    name="purchases",
    help=T(
        "Help", "purchases list, add AMOUNT, refund [AMOUNT] --of ID, delete ID [--with-refunds]"
    ),
    add_arguments=_purchases_arguments,
    run=_purchases,
    epilog=_PURCHASES_EPILOG,
)
