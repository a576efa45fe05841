"""City and tags of a customer: typed, changed, undone, imported, and filtered by."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain
from cxdesk.services import command, customers
from cxdesk.services.measuring import series
from tests.factories import NOW, sale
from tests.import_files import counts, imported, reasons

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def add(**more: object) -> int:
    return customers.add_customer(CustomerDraft(name="Ana", **more), now=NOW)


def test_tags_are_kept_in_order_once_each_however_written() -> None:
    who = customers.customer(add(tags=("Pays monthly", "trade", "TRADE", " ", "-"), city=" Vigo "))
    assert (who.tags, who.city) == (("Pays monthly", "trade"), "Vigo")


def test_changed_tags_and_city_come_back_by_undo() -> None:
    who = add(tags=("trade",), city="Vigo")
    customers.edit_customer(who, CustomerDraft(name="Ana", tags=("garden",)), now=NOW)
    assert (customers.customer(who).tags, customers.customer(who).city) == (("garden",), "")
    command.undo(now=NOW)
    assert (customers.customer(who).tags, customers.customer(who).city) == (("trade",), "Vigo")


@pytest.mark.parametrize(
    ("field", "draft"),
    [("tags", {"tags": ("x" * 61,)}), ("city", {"city": "x" * 201})],
)
def test_too_long_a_tag_or_city_is_refused(field: str, draft: dict[str, object]) -> None:
    with pytest.raises(ValidationError) as caught:
        add(**draft)
    assert caught.value.field == field


def test_a_tag_of_several_words_filters() -> None:
    sale(10_00, date(2026, 3, 2), customer_id=add(tags=("Pays monthly",)))
    sale(20_00, date(2026, 3, 2), customer_id=add())
    march = (date(2026, 3, 1), date(2026, 3, 31))
    found = series("revenue", *march, Grain.MONTH, as_of=NOW, where={"tag": "pays monthly"})
    assert found.points[0].measure.value == 10_00


def test_city_and_tags_come_in_by_spanish_and_english_headings(tmp_path: Path) -> None:
    text = "Nombre;Teléfono;Población;Etiquetas\nEva;600111222;Moaña;obra, Jardín,OBRA\nLuz;;;\n"
    assert counts(imported(tmp_path, "customers", text)) == (2, 0, 0, 0)
    eva, luz = (
        customers.customer(row.id) for row in sorted(customers.customers_page(), key=lambda r: r.id)
    )
    assert (eva.city, eva.tags) == ("Moaña", ("obra", "Jardín"))
    assert (luz.city, luz.tags) == ("", ())


def test_importing_again_adds_new_tags_and_blanks_say_nothing(tmp_path: Path) -> None:
    head = "customer_id,name,city,tags\n"
    imported(tmp_path, "customers", head + "C1,Eva,Vigo,trade\n")
    assert counts(imported(tmp_path, "customers", head + "C1,Eva,,Trade\n")) == (0, 0, 1, 0)
    assert counts(imported(tmp_path, "customers", head + "C1,Eva,Cangas,garden\n")) == (0, 1, 0, 0)
    (eva,) = (customers.customer(row.id) for row in customers.customers_page())
    assert (eva.city, eva.tags) == ("Cangas", ("trade", "garden"))


def test_two_lines_of_one_customer_join_their_tags(tmp_path: Path) -> None:
    text = "customer_id,name,city,tags\nC1,Eva,Vigo,trade\nC1,Eva,,garden\n"
    imported(tmp_path, "customers", text)
    (eva,) = (customers.customer(row.id) for row in customers.customers_page())
    assert (eva.city, eva.tags) == ("Vigo", ("trade", "garden"))


def test_a_tag_that_is_too_long_refuses_its_line(tmp_path: Path) -> None:
    result = imported(tmp_path, "customers", f"name,tags\nEva,{'x' * 61}\n")
    assert counts(result) == (0, 0, 0, 1)
    assert len(reasons(result)) == 1
