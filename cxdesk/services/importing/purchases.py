"""Importing purchases: lines of one purchase_id become one purchase with its items and sums."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import vocabulary
from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.money import exponent
from cxdesk.domain.text import T
from cxdesk.services.importing.mapping import Column
from cxdesk.services.importing.plan import Desk, Update, check_text
from cxdesk.services.importing.values import RowError
from cxdesk.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cxdesk.services.importing.source import Cells, Source
    from cxdesk.services.importing.values import Moment

FIELDS = (
    Column(
        "purchase_id",
        (
            "purchase",
            "order id",
            "order",
            "order number",
            "ticket",
            "ticket id",
            "receipt id",
            "invoice",
            "invoice id",
            "sale id",
            "transaction id",
            "id compra",
            "compra",
            "compra id",
            "id venta",
            "nº ticket",
            "número de ticket",
            "id ticket",
            "pedido",
            "id pedido",
            "nº pedido",
            "factura",
            "nº factura",
            "número de factura",
            "id",
        ),
        is_required=True,
    ),
    Column(
        "customer_id",
        (
            "customer",
            "client id",
            "customer number",
            "id cliente",
            "cliente id",
            "código cliente",
            "código de cliente",
            "nº cliente",
            "número de cliente",
            "cliente",
        ),
    ),
    Column(
        "customer_name",
        ("client name", "name", "nombre", "nombre cliente", "nombre del cliente"),
    ),
    Column(
        "date",
        (
            "sold_on",
            "order date",
            "sale date",
            "purchase date",
            "invoice date",
            "datetime",
            "fecha",
            "fecha venta",
            "fecha de venta",
            "fecha compra",
            "fecha de compra",
            "fecha pedido",
            "fecha factura",
            "día",
        ),
        is_required=True,
    ),
    Column(
        "amount",
        (
            "total",
            "sales",
            "total amount",
            "price",
            "importe",
            "importe total",
            "monto",
            "venta",
            "ventas",
            "total venta",
            "precio",
            "valor",
        ),
        is_required=True,
    ),
    Column("cost", ("costs", "total cost", "coste", "costo", "coste total", "costo total")),
    Column("kind", ("type", "tipo", "tipo de operación", "operación")),
    Column("product", ("product name", "item", "article", "producto", "artículo", "descripción")),
    Column("category", ("categoría", "familia", "sección")),
    Column("receipt_number", ("receipt", "receipt no", "recibo", "nº recibo", "justificante")),
    Column(
        "agent",
        (
            "staff",
            "seller",
            "cashier",
            "agente",
            "vendedor",
            "vendedora",
            "empleado",
            "dependiente",
            "cajero",
        ),
    ),
    Column("note", ("notes", "comment", "nota", "notas", "observaciones")),
)
MOMENTS = ("date",)
AMOUNTS = ("amount", "cost")
_ITEM_WIDTH = 2


class _Item(NamedTuple):
    """One line of the file: exact amounts, still unrounded."""

    amount: Decimal
    cost: Decimal | None
    product: str
    category: str


@dataclass(kw_only=True)
class _Order:
    """The lines of one purchase_id; the first line says what the others must agree with."""

    number: str
    lines: list[int]
    on: str
    clock: str | None
    customer: str
    customer_name: str
    kind: str
    agent: str
    receipt: str
    note: str
    items: list[_Item] = field(default_factory=list)
    minors: list[tuple[int, int | None]] = field(default_factory=list)


def prepare(source: Source, desk: Desk) -> int:
    """Read all rows into the desk's plan; how many were read.

    A purchase with a refused line is refused whole: its sum would be wrong. Its cost is known only
    if that of every line is.
    """
    orders: dict[str, _Order] = {}
    spoilt: dict[str, int] = {}
    number_of, read = source.text("purchase_id"), _reader(source)

    def take(line: int, cells: Cells) -> None:
        number = number_of(cells)
        try:
            if not number:
                raise RowError(T("Import", "the purchase_id is missing"))
            _join(orders, read(line, number, cells))
        except RowError:
            spoilt.setdefault(number, line)
            raise

    count = source.each(take, desk.plan)
    good = [order for order in orders.values() if _is_whole(order, spoilt, desk)]
    good = [order for order in good if _settle_signs(order, desk)]
    _round(good, exponent(desk.shop.currency))
    _put_all(good, source, desk)
    return count


def _reader(source: Source) -> Callable[[int, str, Cells], _Order]:
    customer, name = source.text("customer_id"), source.text("customer_name")
    when, kind = source.moment("date"), source.text("kind")
    amount, cost = source.amount("amount"), source.amount("cost")
    product, category = source.text("product"), source.text("category")
    receipt, note, agent = source.text("receipt_number"), source.text("note"), source.text("agent")

    def read(line: int, number: str, cells: Cells) -> _Order:
        moment = _needed(when(cells))
        value = amount(cells)
        if value is None:
            raise RowError(T("Import", "the amount is missing"))
        order = _Order(
            number=number,
            lines=[line],
            on=moment.on.isoformat(),
            clock=moment.clock,
            customer=customer(cells),
            customer_name=name(cells),
            kind=_kind(kind(cells)),
            agent=agent(cells),
            receipt=receipt(cells),
            note=note(cells),
            items=[_Item(value, cost(cells), product(cells), category(cells))],
        )
        _check_texts(order)
        return order

    return read


def _needed(moment: Moment | None) -> Moment:
    if moment is None:
        raise RowError(T("Import", "the date is missing"))
    return moment


def _check_texts(order: _Order) -> None:
    for text in (order.number, order.customer, order.customer_name, order.receipt, order.agent):
        check_text("purchase_id", text)
    check_text("note", order.note, NOTE_MAX)
    for text in order.items[0][_ITEM_WIDTH:]:
        check_text("product", text)


def _kind(text: str) -> str:
    if not text:
        return "sale"
    found = vocabulary.look_up(vocabulary.PURCHASE_KINDS, text)
    if found is None:
        raise RowError(T("Import", "the kind “{text}” is not known").fill(text=text))
    return found


def _join(orders: dict[str, _Order], line: _Order) -> None:
    order = orders.get(line.number)
    if order is None:
        orders[line.number] = line
        return
    if line.on != order.on:
        raise _disagree(T("Import", "date"), order)
    if line.kind != order.kind:
        raise _disagree(T("Import", "kind"), order)
    if line.customer and order.customer and line.customer != order.customer:
        raise _disagree(T("Import", "customer"), order)
    order.customer = order.customer or line.customer
    order.customer_name = order.customer_name or line.customer_name
    order.lines += line.lines
    order.items += line.items


def _disagree(what: T, order: _Order) -> RowError:
    text = T("Import", "another {what} than in line {line} of the same purchase")
    return RowError(text.fill(what=what, line=order.lines[0]))


def _is_whole(order: _Order, spoilt: dict[str, int], desk: Desk) -> bool:
    if order.number not in spoilt:
        return True
    reason = T("Import", "line {line} of the same purchase was refused")
    for line in order.lines:
        desk.plan.refuse(line, reason.fill(line=spoilt[order.number]))
    return False


def _settle_signs(order: _Order, desk: Desk) -> bool:
    """Refunds are stored positive whichever sign the file uses; a negative sale is refused."""
    amount = sum((item.amount for item in order.items), Decimal(0))
    costs = [item.cost for item in order.items]
    cost = None if None in costs else sum((c for c in costs if c is not None), Decimal(0))
    reason = None
    if order.kind == "sale" and amount < 0:
        reason = T("Import", "the amount of a sale is negative; is it a refund?")
    elif order.kind == "sale" and cost is not None and cost < 0:
        reason = T("Import", "the cost is negative")
    if reason is not None:
        for line in order.lines:
            desk.plan.refuse(line, reason)
        return False
    if order.kind == "refund":
        signs = (-1 if amount < 0 else 1, -1 if cost is not None and cost < 0 else 1)
        order.items = [_flipped(item, *signs) for item in order.items]
    return True


def _flipped(item: _Item, sign: int, cost_sign: int) -> _Item:
    cost = None if item.cost is None else item.cost * cost_sign
    return item._replace(amount=item.amount * sign, cost=cost)


def _round(orders: list[_Order], decimals: int) -> None:
    """Round to minor units, by kind in order of date, carrying what rounding leaves over.

    So the sum of any stretch of days is that of the file to the last unit, however many decimals
    the file has; amounts that are whole minor units stay as they are.
    """
    for kind in ("sale", "refund"):
        chosen = sorted((o for o in orders if o.kind == kind), key=lambda o: (o.on, o.lines[0]))
        amounts = carried((i.amount for o in chosen for i in o.items), decimals)
        known = [i.cost for o in chosen for i in o.items if i.cost is not None]
        costs = iter(carried(known, decimals))
        each = iter(amounts)
        for order in chosen:
            order.minors = [
                (next(each), None if item.cost is None else next(costs)) for item in order.items
            ]


def carried(amounts: Iterable[Decimal], decimals: int) -> list[int]:
    """Amounts as whole minor units whose running sum never strays from the exact one."""
    left = Decimal(0)
    found: list[int] = []
    for amount in amounts:
        exact = amount.scaleb(decimals)
        whole = int(exact)
        if exact != whole:
            whole = int((exact + left).quantize(Decimal(1), rounding=ROUND_HALF_UP))
            left += exact - whole
        found.append(whole)
    return found


def _put_all(orders: list[_Order], source: Source, desk: Desk) -> None:
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
    for order in orders:
        rows = _items(order) if itemised or len(order.items) > 1 else []
        row_id = ids.get(order.number)
        if row_id is None:
            _add(order, rows, desk)
        else:
            _change(order, rows, desk, kept[row_id], (row_id, items.get(row_id, [])))


def _items(order: _Order) -> list[tuple[object, ...]]:
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


def _sums(order: _Order) -> tuple[int, int | None]:
    costs = [cost for _, cost in order.minors]
    cost = None if None in costs else sum(cost for cost in costs if cost is not None)
    return sum(amount for amount, _ in order.minors), cost


def _add(order: _Order, items: list[tuple[object, ...]], desk: Desk) -> None:
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
    order: _Order,
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
