"""Imports as a whole: dry runs, strict ones, faults, mappings, and a real file."""

from __future__ import annotations

from pathlib import Path

import pytest

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.services import backups, importing
from cxdesk.services.importing.mapping import load_mapping, mapping_of
from tests.import_files import NOW, counts, imported, rows

SUPERSTORE = Path(__file__).parents[2].parent / "shared" / "data" / "superstore.csv"
pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_a_dry_run_counts_and_writes_nothing(tmp_path: Path) -> None:
    text = "purchase_id,customer_id,date,amount\nP1,C1,2026-01-02,10\nP2,C1,bad,10\n"
    result = imported(tmp_path, "purchases", text, dry_run=True)
    assert (*counts(result), result.is_written) == (1, 0, 0, 1, False)
    assert rows("SELECT (SELECT count(*) FROM purchase) + (SELECT count(*) FROM customer)") == [
        (0,)
    ]
    assert backups.backups() == ()


def test_strict_takes_all_or_nothing(tmp_path: Path) -> None:
    text = "purchase_id,date,amount\nP1,2026-01-02,10\nP2,bad,10\n"
    result = imported(tmp_path, "purchases", text, strict=True)
    assert not result.is_written
    assert rows("SELECT count(*) FROM purchase") == [(0,)]
    good = imported(
        tmp_path, "purchases", "purchase_id,date,amount\nP1,2026-01-02,1\n", strict=True
    )
    assert good.is_written


@pytest.mark.parametrize(
    ("into", "text", "missing"),
    [
        ("purchases", "purchase_id,customer_id,date\nP1,C1,2026-01-02\n", "“Amount”"),
        ("purchases", "customer_id,date,amount\nC1,2026-01-02,3\n", "“Number of the purchase”"),
        ("cases", "case_id,channel\nK1,phone\n", "“Opened at”"),
        ("case_events", "case_id,at,type\nK1,2026-01-02,message\n", "“Who did it”"),
        ("answers", "survey_id,kind,scale\nS1,nps,0-10\n", "“Score”"),
        ("customers", "colour,shape\nred,round\n", "Customer number, Name, Phone"),
    ],
)
def test_a_missing_column_is_named_with_the_file(
    tmp_path: Path, into: str, text: str, missing: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        imported(tmp_path, into, text)
    said = words.say(caught.value.text)
    assert missing in said
    assert f"{into}.csv, line 1" in said


def test_a_fault_on_a_late_line_writes_nothing(tmp_path: Path) -> None:
    text = 'purchase_id,date,amount\nP1,2026-01-02,10\nP2,2026-01-02,"10\n'
    with pytest.raises(ValidationError) as caught:
        imported(tmp_path, "purchases", text)
    assert "line 3" in words.say(caught.value.text)
    assert rows("SELECT count(*) FROM purchase") == [(0,)]


def test_two_columns_of_one_name_are_asked_about(tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        imported(tmp_path, "purchases", "purchase_id,date,amount,Amount\nP1,2026-01-02,1,2\n")


SEVEN_LINES = "purchase_id,customer_id,date,amount\n" + "".join(
    f"P{n},C{n},2026-01-02,10\n" for n in range(6)
)


def test_progress_counts_the_records_of_the_file(tmp_path: Path) -> None:
    """Seven lines are a heading and six records; what is read and not yet written is half done.

    The six purchases and their six customers are written table by table.
    """
    told: list[tuple[int, int]] = []
    options = {"progress": lambda done, total: told.append((done, total))}
    imported(tmp_path, "purchases", SEVEN_LINES + "\n", dry_run=True, **options)
    assert told == [(6, 6)]
    told.clear()
    imported(tmp_path, "purchases", SEVEN_LINES, **options)
    assert told == [(3, 6), (4, 6), (6, 6)]


def test_only_a_customer_number_makes_a_customer_of_a_purchase_or_an_answer(
    tmp_path: Path,
) -> None:
    """Names, e-mails and phones that nobody has make nobody."""
    imported(
        tmp_path,
        "purchases",
        "purchase_id,customer_id,customer_name,date,amount\n"
        "P1,,Rosa,2026-01-02,10\nP2,C2,Luis,2026-01-02,10\n",
    )
    imported(
        tmp_path,
        "answers",
        "Timestamp,NPS,customer_id,email,phone\n"
        "2026-01-03 10:00,9,,rosa@example.com,\n"
        "2026-01-03 11:00,9,,,600112233\n"
        "2026-01-03 12:00,9,C4,,\n",
    )
    found = rows("SELECT external_id, name FROM customer ORDER BY external_id")
    assert found == [("C2", "Luis"), ("C4", "")]
    assert rows("SELECT count(*) FROM answer WHERE customer_id IS NULL") == [(2,)]


def test_cancelling_while_rows_are_written_leaves_nothing(tmp_path: Path) -> None:
    def stop_late(done: int, total: int) -> None:
        if done > total // 2:
            raise importing.Cancelled

    with pytest.raises(importing.Cancelled):
        imported(tmp_path, "customers", "customer_id,name\nC1,Ana\n", progress=stop_late)
    assert rows("SELECT count(*) FROM customer") == [(0,)]
    assert rows("SELECT step_id FROM step_now") == [(None,)]


def test_a_mapping_names_columns_constants_and_differences(tmp_path: Path) -> None:
    mapping = mapping_of(
        {
            "purchase_id": "Doc",
            "date": {"column": "When", "order": "mdy"},
            "amount": {"column": "Gross", "decimal": ","},
            "cost": {"minus": ["Gross", "Gain"]},
            "kind": {"value": "refund"},
            "customer_id": None,
            "decimal": ",",
        }
    )
    text = "Doc;When;Gross;Gain;customer_id\nA1;03/05/2026;1.234;234,50;C1\n"
    assert imported(tmp_path, "purchases", text, mapping=mapping).added == 1
    assert rows("SELECT kind, sold_on, amount_minor, cost_minor, customer_id FROM purchase") == [
        ("refund", "2026-03-05", 123400, 99950, None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        '{"amount": "Nowhere"}',
        '{"colour": "a"}',
        '{"amount": 4}',
        '{"date_order": "x"}',
        '{"delimiter": "ab"}',
        "[1]",
        "{",
    ],
)
def test_a_faulty_mapping_is_refused_in_words(tmp_path: Path, text: str) -> None:
    path = tmp_path / "map.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValidationError):
        imported(
            tmp_path,
            "purchases",
            "purchase_id,date,amount\nP1,2026-01-02,1\n",
            mapping=load_mapping(path),
        )


@pytest.mark.skipif(not SUPERSTORE.exists(), reason="../shared/data/superstore.csv is not here")
def test_a_real_retail_file_keeps_its_revenue_to_the_cent() -> None:
    mapping = mapping_of(
        {
            "purchase_id": "Order ID",
            "customer_id": "Customer ID",
            "customer_name": "Customer Name",
            "date": {"column": "Order Date", "order": "mdy"},
            "amount": "Sales",
            "cost": {"minus": ["Sales", "Profit"]},
            "product": "Product Name",
            "category": "Category",
        }
    )
    result = importing.run_import(SUPERSTORE, "purchases", mapping=mapping, now=NOW)
    assert (result.read, result.added, result.customers_added) == (9994, 5009, 793)
    assert result.refused == ()
    assert rows("SELECT sum(amount_minor), min(sold_on), max(sold_on) FROM purchase") == [
        (229_720_086, "2016-01-03", "2019-12-30")
    ]
    again = importing.run_import(SUPERSTORE, "purchases", mapping=mapping, now=NOW)
    assert counts(again) == (0, 0, 5009, 0)
