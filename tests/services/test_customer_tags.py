"""City, tags and further fields: typed, changed, undone, imported, and filtered by."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.birthdays import Birthday
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain
from cxdesk.services import command, customer_list, customers
from cxdesk.services.measuring import series
from tests.factories import NOW, sale
from tests.import_files import counts, imported, reasons

if TYPE_CHECKING:
    from pathlib import Path

    from cxdesk.domain.customers import Customer

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def add(**more: object) -> int:
    return customers.add_customer(CustomerDraft(name="Ana", **more), now=NOW)


def test_tags_are_kept_in_order_once_each_however_written() -> None:
    who = customers.customer(add(tags=("Pays monthly", "trade", "TRADE", " "), city=" Vigo "))
    assert (who.tags, who.city) == (("Pays monthly", "trade"), "Vigo")


def test_changed_tags_and_city_come_back_by_undo() -> None:
    who = add(tags=("trade",), city="Vigo")
    customers.edit_customer(who, CustomerDraft(name="Ana", tags=("garden",)), now=NOW)
    assert (customers.customer(who).tags, customers.customer(who).city) == (("garden",), "")
    command.undo(now=NOW)
    assert (customers.customer(who).tags, customers.customer(who).city) == (("trade",), "Vigo")


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("tags", {"tags": ("x" * 61,)}),
        ("tags", {"tags": ("trade", "-")}),
        ("city", {"city": "x" * 201}),
    ],
)
def test_too_long_a_tag_or_city_or_one_of_signs_is_refused(
    field: str, draft: dict[str, object]
) -> None:
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
        customers.customer(row.id)
        for row in sorted(customer_list.customers_page(), key=lambda r: r.id)
    )
    assert (eva.city, eva.tags) == ("Moaña", ("obra", "Jardín"))
    assert (luz.city, luz.tags) == ("", ())


def test_importing_again_adds_new_tags_and_blanks_say_nothing(tmp_path: Path) -> None:
    head = "customer_id,name,city,tags\n"
    imported(tmp_path, "customers", head + "C1,Eva,Vigo,trade\n")
    assert counts(imported(tmp_path, "customers", head + "C1,Eva,,Trade\n")) == (0, 0, 1, 0)
    assert counts(imported(tmp_path, "customers", head + "C1,Eva,Cangas,garden\n")) == (0, 1, 0, 0)
    (eva,) = (customers.customer(row.id) for row in customer_list.customers_page())
    assert (eva.city, eva.tags) == ("Cangas", ("trade", "garden"))


def test_two_lines_of_one_customer_join_their_tags(tmp_path: Path) -> None:
    text = "customer_id,name,city,tags\nC1,Eva,Vigo,trade\nC1,Eva,,garden\n"
    imported(tmp_path, "customers", text)
    (eva,) = (customers.customer(row.id) for row in customer_list.customers_page())
    assert (eva.city, eva.tags) == ("Vigo", ("trade", "garden"))


def test_a_tag_that_is_too_long_refuses_its_line(tmp_path: Path) -> None:
    result = imported(tmp_path, "customers", f"name,tags\nEva,{'x' * 61}\n")
    assert counts(result) == (0, 0, 0, 1)
    assert len(reasons(result)) == 1


def _only() -> Customer:
    (row,) = customer_list.customers_page()
    return customers.customer(row.id)


@pytest.mark.parametrize(
    "head",
    [
        "name,address,postcode,birthday,tax_id,preferences,preferred_channel",
        "Nombre,Dirección,Código postal,Fecha de nacimiento,NIF,Preferencias,Canal preferido",
        "Full name,Street,ZIP,Date of birth,VAT number,Likes,Preferred contact",
    ],
)
def test_further_fields_come_in_by_spanish_and_english_headings(tmp_path: Path, head: str) -> None:
    line = "Eva,Rúa Real 1,36202,03/02/1980,12345678Z,pintura mate,Teléfono\n"
    assert counts(imported(tmp_path, "customers", f"{head}\n{line}")) == (1, 0, 0, 0)
    eva = _only()
    assert (eva.address, eva.postcode, eva.tax_id) == ("Rúa Real 1", "36202", "12345678Z")
    assert (eva.preferences, eva.preferred_channel) == ("pintura mate", "phone")
    assert eva.birthday == Birthday(2, 3, 1980)


def test_importing_again_changes_what_differs_and_blanks_say_nothing(tmp_path: Path) -> None:
    head = "customer_id,name,address,birthday,preferences\n"
    imported(tmp_path, "customers", head + "C1,Eva,Real 1,3 feb,matt\n")
    assert counts(imported(tmp_path, "customers", head + "C1,Eva,,,matt\n")) == (0, 0, 1, 0)
    later = imported(tmp_path, "customers", head + "C1,Eva,Real 2,,\n")
    assert counts(later) == (0, 1, 0, 0)
    eva = _only()
    assert (eva.address, eva.birthday, eva.preferences) == ("Real 2", Birthday(2, 3), "matt")


def test_two_lines_of_one_customer_fill_each_other(tmp_path: Path) -> None:
    text = "customer_id,name,address,postcode\nC1,Eva,Real 1,\nC1,Eva,,36202\n"
    imported(tmp_path, "customers", text)
    assert (_only().address, _only().postcode) == ("Real 1", "36202")


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("birthday", "31/02/1980"),
        ("birthday", "2030-01-01"),
        ("preferred_channel", "pigeon"),
        ("address", "x" * 201),
        ("preferences", "x" * 501),
        ("tax_id", "x" * 41),
    ],
)
def test_what_cannot_be_kept_refuses_its_line(tmp_path: Path, column: str, text: str) -> None:
    result = imported(tmp_path, "customers", f"name,{column}\nEva,{text}\nLuz,\n")
    assert counts(result) == (1, 0, 0, 1)
    assert len(reasons(result)) == 1


def test_a_wrong_tax_number_is_imported_as_it_is(tmp_path: Path) -> None:
    assert counts(imported(tmp_path, "customers", "name,nif\nEva,12345678A\n")) == (1, 0, 0, 0)
    assert _only().tax_id == "12345678A"
