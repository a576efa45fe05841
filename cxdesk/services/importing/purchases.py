"""Importing purchases: lines of one purchase_id become one purchase with its items and sums."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

from cxdesk.domain import vocabulary
from cxdesk.domain.limits import NAME_MAX, NOTE_MAX
from cxdesk.domain.money import exponent
from cxdesk.domain.text import T
from cxdesk.services.importing import words
from cxdesk.services.importing.orders import Item, Order, round_all, settle_signs
from cxdesk.services.importing.plan import Desk, Update, check_text
from cxdesk.services.importing.values import RowError
from cxdesk.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.services.importing.source import Cells, Source
    from cxdesk.services.importing.values import Moment

MOMENTS = ("date",)
AMOUNTS = ("amount", "cost")


def prepare(source: Source, desk: Desk) -> int:
    """Read all rows into the desk's plan; how many were read.

    A purchase with a refused line is refused whole: its sum would be wrong. Its cost is known only
    if that of every line is.
    """
    orders: dict[str, Order] = {}
    spoilt: dict[str, int] = {}
    number_of, read = source.text("purchase_id"), _reader(source)

    def take(line: int, cells: Cells) -> None:
        number = number_of(cells)
        try:
            if not number:
                raise RowError(T("Import", "the number of the purchase is missing"))
            _join(orders, read(line, number, cells))
        except RowError:
            spoilt.setdefault(number, line)
            raise

    count = source.each(take, desk.plan)
    good = [order for order in orders.values() if _is_whole(order, spoilt, desk)]
    orders.clear()
    _fill_kinds(good, desk)
    good = [order for order in good if settle_signs(order, desk.plan)]
    round_all(good, exponent(desk.shop.currency))
    _put_all(good, source, desk)
    return count


def _reader(source: Source) -> Callable[[int, str, Cells], Order]:
    customer, name = source.text("customer_id"), source.text("customer_name")
    when, kind = source.moment("date"), source.text("kind")
    amount, cost = source.amount("amount"), source.amount("cost")
    product, category = source.text("product"), source.text("category")
    receipt, note, agent = source.text("receipt_number"), source.text("note"), source.text("agent")

    def read(line: int, number: str, cells: Cells) -> Order:
        moment = _needed(when(cells))
        value = amount(cells)
        if value is None:
            raise RowError(T("Import", "the amount is missing"))
        order = Order(
            number=number,
            lines=[line],
            on=intern(moment.on.isoformat()),
            clock=moment.clock,
            customer=customer(cells),
            customer_name=name(cells),
            kind=_kind(kind(cells)),
            agent=agent(cells),
            receipt=receipt(cells),
            note=note(cells),
            items=[Item(value, cost(cells), intern(product(cells)), intern(category(cells)))],
        )
        _check_texts(order)
        return order

    return read


def _needed(moment: Moment | None) -> Moment:
    if moment is None:
        raise RowError(T("Import", "the date is missing"))
    return moment


def _check_texts(order: Order) -> None:
    names = (order.number, order.customer, order.customer_name, order.receipt, order.agent)
    if len(max(names, key=len)) > NAME_MAX:
        for text in names:
            check_text("purchase_id", text)
    check_text("note", order.note, NOTE_MAX)
    for item in order.items:
        check_text("product", item.product)
        check_text("category", item.category)


def _kind(text: str) -> str:
    return words.stored_key(vocabulary.PURCHASE_KINDS, text, words.UNKNOWN_KIND)


def _join(orders: dict[str, Order], line: Order) -> None:
    order = orders.get(line.number)
    if order is None:
        orders[line.number] = line
        return
    if line.on != order.on:
        raise _disagree(
            T("Import", "the date differs from line {line} of the same purchase"), order
        )
    if line.kind and order.kind and line.kind != order.kind:
        raise _disagree(
            T("Import", "the kind differs from line {line} of the same purchase"), order
        )
    if line.customer and order.customer and line.customer != order.customer:
        raise _disagree(
            T("Import", "the customer differs from line {line} of the same purchase"), order
        )
    order.kind = order.kind or line.kind
    order.customer = order.customer or line.customer
    order.customer_name = order.customer_name or line.customer_name
    order.lines += line.lines
    order.items += line.items


def _disagree(text: T, order: Order) -> RowError:
    return RowError(text.fill(line=order.lines[0]))


def _is_whole(order: Order, spoilt: dict[str, int], desk: Desk) -> bool:
    if order.number not in spoilt:
        return True
    reason = T("Import", "line {line} of the same purchase was refused")
    for line in order.lines:
        desk.plan.refuse(line, reason.fill(line=spoilt[order.number]))
    return False


def _fill_kinds(orders: list[Order], desk: Desk) -> None:
    """A blank kind says nothing: what is kept stays as it is, what is new is a sale."""
    ids = desk.known("purchase")
    blank = [order for order in orders if not order.kind]
    wanted = [ids[order.number] for order in blank if order.number in ids]
    rows = bulk.rows_where("purchase", ("id", "kind"), "id", wanted)
    kept = {row[0]: str(row[1]) for row in rows}
    for order in blank:
        order.kind = kept.get(ids.get(order.number), "sale")


def _put_all(orders: list[Order], source: Source, desk: Desk) -> None:
    ids = desk.known("purchase")
    wanted = [ids[order.number] for order in orders if order.number in ids]
    columns = (
        "id",
        "customer_id",
        "kind",
        "sold_on",
        "sold_time",
        "amount_minor",
        "cost_minor",
        "receipt_number",
        "note",
        "staff_id",
    )
    kept = {
        row[0]: dict(zip(columns[1:], row[1:], strict=True))
        for row in bulk.rows_where("purchase", columns, "id", wanted)
    }
    items = _kept_items(wanted)
    itemised = source.has("product") or source.has("category")
    orders.reverse()
    while orders:
        order = orders.pop()  # let go at once: it lies in memory as rows from here on
        rows = _items(order) if itemised or len(order.items) > 1 else []
        row_id = ids.get(order.number)
        if row_id is None:
            _add(order, rows, desk)
        else:
            _change(order, rows, desk, kept[row_id], (row_id, items.get(row_id, [])))


def _items(order: Order) -> list[tuple[object, ...]]:
    pairs = zip(order.items, order.minors, strict=True)
    return [
        (item.product, item.category, *minors, position)
        for position, (item, minors) in enumerate(pairs)
    ]


def _kept_items(ids: list[int]) -> dict[int, list[tuple[object, ...]]]:
    columns = ("purchase_id", "product", "category", "amount_minor", "cost_minor", "position")
    found: dict[int, list[tuple[object, ...]]] = {}
    for row in bulk.rows_where("purchase_item", columns, "purchase_id", ids):
        found.setdefault(row[0], []).append(tuple(row[1:]))
    return found


def _sums(order: Order) -> tuple[int, int | None]:
    costs = [cost for _, cost in order.minors]
    cost = None if None in costs else sum(cost for cost in costs if cost is not None)
    return sum(amount for amount, _ in order.minors), cost


def _add(order: Order, items: list[tuple[object, ...]], desk: Desk) -> None:
    row_id = desk.new_id("purchase")
    desk.known("purchase")[order.number] = row_id
    customer = desk.customer(order.customer, order.customer_name)
    head = (row_id, order.number, customer, desk.staff(order.agent), order.kind)
    text = (order.receipt, order.note)
    tail = (desk.now, desk.batch_id)
    rows = desk.plan.rows
    rows["purchase"].append((*head, order.on, order.clock, *_sums(order), *text, *tail))
    rows["purchase_item"] += [(desk.new_id("purchase_item"), row_id, *item) for item in items]
    desk.plan.added += 1


def _change(
    order: Order,
    items: list[tuple[object, ...]],
    desk: Desk,
    kept: dict[str, object],
    there: tuple[int, list[tuple[object, ...]]],
) -> None:
    """Change what the file says differently; blank cells and absent columns say nothing."""
    row_id, kept_items = there
    amount, cost = _sums(order)
    said: dict[str, object | None] = {
        "customer_id": desk.customer(order.customer, order.customer_name),
        "sold_time": order.clock,
        "cost_minor": cost,
        "receipt_number": order.receipt,
        "note": order.note,
        "staff_id": desk.staff(order.agent),
    }
    values = {name: value for name, value in said.items() if value not in {None, ""}}
    values |= {"kind": order.kind, "sold_on": order.on, "amount_minor": amount}
    values = {name: value for name, value in values.items() if kept[name] != value}
    if values:
        desk.plan.updates.append(Update("purchase", row_id, values))
    has_new_items = bool(items) and items != kept_items
    if has_new_items:
        desk.plan.emptied["purchase_item"].append(row_id)
        rows = [(desk.new_id("purchase_item"), row_id, *item) for item in items]
        desk.plan.late_rows["purchase_item"] += rows
    if values or has_new_items:
        desk.plan.updated += 1
    else:
        desk.plan.unchanged += 1
