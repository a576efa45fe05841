"""Imports into an open shop: each kind of file, its refusals and its updates."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain.periods import Grain
from cxdesk.services import backups
from cxdesk.services.measuring import series
from tests.import_files import NOW, counts, imported, reasons, rows

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_customers_come_in_with_phones_and_emails(tmp_path: Path) -> None:
    text = (
        "customer_id,name,phone,email\n"
        "C1,José Ñíguez,600 11 22 33 / 91 123 45 67,jose@x.example\n"
        "C2,,600111333,\n"
        "C3,No phone,,\n"
    )
    result = imported(tmp_path, "customers", text)
    assert counts(result) == (3, 0, 0, 0)
    assert rows("SELECT external_id, name, search_key FROM customer ORDER BY id")[0] == (
        "C1",
        "José Ñíguez",
        "jose niguez",
    )
    assert rows("SELECT digits FROM customer_phone ORDER BY id") == [
        ("34600112233",),
        ("34911234567",),
        ("34600111333",),
    ]


def test_imported_customers_are_found_at_once(tmp_path: Path) -> None:
    from cxdesk.services.finding import find_customers

    imported(tmp_path, "customers", "customer_id,name,phone\nC1,José Peña,600112233\n")
    assert [hit.name for hit in find_customers("pena")] == ["José Peña"]
    assert [hit.name for hit in find_customers("2233")] == ["José Peña"]


def test_a_phone_book_in_spanish_needs_no_numbers_and_does_not_double(tmp_path: Path) -> None:
    text = "Nombre y apellidos;Teléfono;Correo electrónico\nAna;600111222;\n;600111333;\n"
    assert counts(imported(tmp_path, "customers", text)) == (2, 0, 0, 0)
    assert counts(imported(tmp_path, "customers", text)) == (0, 0, 2, 0)


def test_importing_customers_again_updates_and_blanks_say_nothing(tmp_path: Path) -> None:
    imported(tmp_path, "customers", "customer_id,name,phone\nC1,Ana,600111222\n")
    result = imported(tmp_path, "customers", "customer_id,name,phone\nC1,,600999888\n")
    assert counts(result) == (0, 1, 0, 0)
    assert rows("SELECT name FROM customer") == [("Ana",)]
    assert rows("SELECT typed FROM customer_phone ORDER BY position") == [
        ("600999888",),
        ("600111222",),
    ]


def test_two_lines_of_one_kept_customer_are_one_change(tmp_path: Path) -> None:
    imported(tmp_path, "customers", "name,phone,email\nAna,600111222,ana@x.example\n")
    text = "name,phone,email,note\nAna,600111222,,first\nAna,,ana@x.example,last\n"
    assert counts(imported(tmp_path, "customers", text)) == (0, 1, 0, 0)
    assert counts(imported(tmp_path, "customers", text)) == (0, 0, 1, 0)
    assert rows("SELECT note FROM customer") == [("last",)]


def test_bad_customers_are_refused_one_by_one(tmp_path: Path) -> None:
    text = "customer_id,name,phone,email\nC1,Ana,12,\nC2,Bea,,no-at\n,,,\nC4,Ok,,\nC5,a,b,c,d\n"
    result = imported(tmp_path, "customers", text)
    assert [line for line, _ in reasons(result)] == [2, 3, 6]
    assert result.added == 1


def test_lines_of_one_purchase_become_one_with_items_and_sums(tmp_path: Path) -> None:
    text = (
        "purchase_id,customer_id,customer_name,date,amount,cost,product,category\n"
        "P1,C1,Ana,2026-01-02,10.50,4.00,Nail,Iron\n"
        "P1,C1,Ana,2026-01-02,5.25,,Glue,\n"
        "P2,,,2026-01-03,7.00,3.10,Tape,\n"
    )
    result = imported(tmp_path, "purchases", text)
    assert (result.read, *counts(result), result.customers_added) == (3, 2, 0, 0, 0, 1)
    assert rows("SELECT external_id, amount_minor, cost_minor, customer_id FROM purchase") == [
        ("P1", 1575, None, 1),
        ("P2", 700, 310, None),
    ]
    assert rows("SELECT product, amount_minor, cost_minor FROM purchase_item ORDER BY id") == [
        ("Nail", 1050, 400),
        ("Glue", 525, None),
        ("Tape", 700, 310),
    ]
    assert rows("SELECT name, last_visit_on FROM customer") == [("Ana", "2026-01-02")]


def test_spanish_headings_semicolons_and_decimal_commas_are_read(tmp_path: Path) -> None:
    text = (
        "Nº ticket;Fecha;Importe (€);Coste;Tipo;ID cliente\nT1;13/02/2026;1.234,56;10,00;Venta;C1\n"
    )
    assert counts(imported(tmp_path, "purchases", text)) == (1, 0, 0, 0)
    assert rows("SELECT sold_on, amount_minor, cost_minor, kind FROM purchase") == [
        ("2026-02-13", 123456, 1000, "sale")
    ]


def test_refunds_take_either_sign_and_a_negative_sale_asks(tmp_path: Path) -> None:
    text = (
        "purchase_id,date,amount,cost,kind\n"
        "P1,2026-01-02,-30.00,-12.00,Devolución\n"
        "P2,2026-01-02,30.00,12.00,refund\n"
        "P3,2026-01-02,-5.00,,sale\n"
    )
    result = imported(tmp_path, "purchases", text)
    assert (
        rows("SELECT kind, amount_minor, cost_minor FROM purchase") == [("refund", 3000, 1200)] * 2
    )
    ((line, reason),) = reasons(result)
    assert line == 4
    assert "refund?" in reason


def test_a_discount_line_lowers_its_purchase(tmp_path: Path) -> None:
    text = "purchase_id,date,amount\nP1,2026-01-02,20.00\nP1,2026-01-02,-5.00\n"
    assert imported(tmp_path, "purchases", text).added == 1
    assert rows("SELECT amount_minor FROM purchase") == [(1500,)]


def test_bad_purchases_are_refused_with_line_and_reason(tmp_path: Path) -> None:
    text = (
        "purchase_id,customer_id,date,amount,kind\n"
        "P1,C1,2026-02-30,1.00,sale\n"
        "P2,C1,2026-01-02,x,sale\n"
        "P3,C1,2026-01-02,1.00,gift\n"
        ",C1,2026-01-02,1.00,sale\n"
        "P5,C1,,1.00,sale\n"
        "P6,C1,2026-01-02,,sale\n"
        "P7,C1,2026-01-02,1.00,sale\n"
        "P8,C1,2026-01-02,1.00,sale\n"
        "P8,C1,2026-01-03,1.00,sale\n"
    )
    result = imported(tmp_path, "purchases", text)
    assert [line for line, _ in reasons(result)] == [2, 3, 4, 5, 6, 7, 9, 10]
    assert "2026-02-30" in reasons(result)[0][1]
    assert "gift" in reasons(result)[2][1]
    assert rows("SELECT external_id FROM purchase") == [("P7",)]


def test_importing_purchases_again_updates_what_changed(tmp_path: Path) -> None:
    head = "purchase_id,customer_id,date,amount\n"
    imported(tmp_path, "purchases", head + "P1,C1,2026-01-02,10\nP2,C1,2026-01-03,20\n")
    result = imported(tmp_path, "purchases", head + "P1,C1,2026-01-02,10\nP2,C2,2026-01-04,25\n")
    assert counts(result) == (0, 1, 1, 0)
    assert rows("SELECT sold_on, amount_minor FROM purchase") == [
        ("2026-01-02", 1000),
        ("2026-01-04", 2500),
    ]
    assert rows("SELECT external_id, last_visit_on FROM customer ORDER BY id") == [
        ("C1", "2026-01-02"),
        ("C2", "2026-01-04"),
    ]


def test_added_rows_carry_their_batch_and_only_updates_are_logged(tmp_path: Path) -> None:
    head = "purchase_id,customer_id,date,amount\n"
    first = imported(tmp_path, "purchases", head + "P1,C1,2026-01-02,10\n")
    assert rows("SELECT count(*) FROM change") == [(0,)]
    assert rows("SELECT import_batch_id FROM purchase") == [(first.batch_id,)]
    imported(tmp_path, "purchases", head + "P1,C1,2026-01-02,11\nP2,C1,2026-01-02,5\n")
    assert rows("SELECT table_name, operation, before, after FROM change") == [
        ("purchase", "update", '{"amount_minor":1000}', '{"amount_minor":1100}')
    ]
    assert rows('SELECT added, updated, refused, "into" FROM import_batch ORDER BY id') == [
        (1, 0, 0, "purchases"),
        (1, 1, 0, "purchases"),
    ]


def test_a_backup_is_made_before_the_first_row(tmp_path: Path) -> None:
    imported(tmp_path, "customers", "customer_id,name\nC1,Ana\n")
    (info,) = backups.backups()
    assert info.reason == "import"


def test_cases_and_their_events_give_the_derived_columns(tmp_path: Path) -> None:
    cases = (
        "Nº caso;ID cliente;Canal;Agente;Tipo;Fecha de apertura;Abierto por\n"
        "K1;C1;Teléfono;Ana;Queja;2026-01-05 10:00;cliente\n"
        "K2;;correo;Ana;consulta;2026-01-05 10:00;agente\n"
    )
    result = imported(tmp_path, "cases", cases)
    assert (*counts(result), result.staff_added) == (2, 0, 0, 0, 1)
    assert rows("SELECT name, is_active FROM staff") == [("Ana", 0)]
    events = (
        "case_id,at,actor,type,status_after\n"
        "K1,2026-01-05 10:01,auto,mensaje,\n"
        "K1,2026-01-05 10:05,agente,nota interna,abierto\n"
        "K1,2026-01-05 11:00,agente,respuesta,cerrado\n"
    )
    assert counts(imported(tmp_path, "case_events", events)) == (3, 0, 0, 0)
    assert rows("SELECT channel, kind, status, first_reply_at - opened_at FROM cases") == [
        ("phone", "complaint", "closed", 3600),
        ("email", "question", "new", None),
    ]
    assert counts(imported(tmp_path, "case_events", events)) == (0, 0, 3, 0)


_CHANGES = """SELECT at, actor, kind_before, kind_after, o.name, n.name, status_after, is_public
    FROM case_event e LEFT JOIN staff o ON o.id = owner_before_id
        LEFT JOIN staff n ON n.id = owner_after_id"""


def test_another_kind_or_owner_of_a_kept_case_is_dated_by_the_import(tmp_path: Path) -> None:
    heads = "case_id,channel,agent,kind,opened_at\n"
    imported(tmp_path, "cases", heads + "K1,phone,Ana,question,2026-01-05 10:00\n")
    imported(tmp_path, "cases", heads + "K1,email,,,2026-01-05 10:00\n")
    assert rows(_CHANGES) == []
    imported(tmp_path, "cases", heads + "K1,email,,complaint,2026-01-05 10:00\n")
    imported(tmp_path, "cases", heads + "K1,email,Bea,complaint,2026-01-05 10:00\n")
    assert rows(_CHANGES) == [
        (NOW, "auto", "question", "complaint", None, None, None, 0),
        (NOW, "auto", None, None, "Ana", "Bea", None, 0),
    ]


def test_a_past_figure_by_kind_stays_when_a_case_comes_again_as_another_kind(
    tmp_path: Path,
) -> None:
    """The one reply, an hour after the opening, is of a question until the second import."""
    cases = "case_id,channel,kind,opened_at\nK1,phone,{kind},2026-01-05 10:00\n"
    imported(tmp_path, "cases", cases.format(kind="question"))
    event = "case_id,at,actor,type\nK1,2026-01-05 11:00,agent,message\n"
    imported(tmp_path, "case_events", event)
    imported(tmp_path, "cases", cases.format(kind="complaint"))
    counted = [(_replies("question", at), _replies("complaint", at)) for at in (NOW, NOW + 1)]
    assert counted == [(1, 0), (0, 1)]


def _replies(kind: str, as_of: int) -> int:
    january = date(2026, 1, 1), date(2026, 1, 31)
    where = {"kind": kind}
    found = series("first_response_time", *january, Grain.MONTH, as_of=as_of, where=where)
    return found.points[0].measure.n


def test_an_event_with_a_bare_date_may_be_on_the_opening_day(tmp_path: Path) -> None:
    imported(tmp_path, "cases", "case_id,channel,opened_at\nK1,phone,2026-01-05 10:00\n")
    events = "case_id,at,actor,type\nK1,2026-01-05,agent,message\nK1,2026-01-04,agent,message\n"
    result = imported(tmp_path, "case_events", events)
    assert [line for line, _ in reasons(result)] == [3]
    assert rows("SELECT first_reply_at - opened_at FROM cases") == [(0,)]


def test_bad_cases_and_events_are_refused(tmp_path: Path) -> None:
    cases = "case_id,channel,kind,opened_at\nK1,pigeon,question,2026-01-05\nK2,phone,question,\n"
    result = imported(tmp_path, "cases", cases + "K3,phone,question,2026-01-05 10:00\n")
    assert [line for line, _ in reasons(result)] == [2, 3]
    events = (
        "case_id,at,actor,type,status_after\n"
        "K9,2026-01-05 11:00,agent,message,\n"
        "K3,2026-01-05 09:00,agent,message,\n"
        "K3,2026-01-05 11:00,ghost,message,\n"
        "K3,2026-01-05 11:00,agent,dance,\n"
        "K3,2026-01-05 11:00,agent,message,sleeping\n"
        "K3,2026-01-05 11:00,agent,status,\n"
        "K3,2026-01-05 11:00,agent,message,closed\n"
    )
    result = imported(tmp_path, "case_events", events)
    assert [line for line, _ in reasons(result)] == [2, 3, 4, 5, 6, 7]
    assert result.added == 1


def test_an_opening_is_not_moved_behind_what_happened_in_the_case(tmp_path: Path) -> None:
    """Closed on the 6th at 10:00: up to then the opening may move, and back in any case."""
    heads = "case_id,channel,kind,opened_at\n"
    imported(tmp_path, "cases", heads + "K1,phone,question,2026-01-05 10:00\n")
    closing = "case_id,at,actor,type,status_after\nK1,2026-01-06 10:00,agent,status,closed\n"
    imported(tmp_path, "case_events", closing)
    days = ("2026-01-06 10:01", "2026-02-05 10:00", "2026-01-06 10:00", "2026-01-02 10:00")
    refused = [
        reasons(imported(tmp_path, "cases", heads + f"K1,phone,question,{day}\n")) for day in days
    ]
    assert [[line for line, _ in found] for found in refused] == [[2], [2], [], []]
    assert "after something had happened in it" in str(refused[0])
    assert rows("SELECT first_closed_at - opened_at FROM cases") == [(4 * 86_400,)]


def test_answers_are_offers_answered_or_still_open(tmp_path: Path) -> None:
    head = "survey_id,customer_id,kind,scale,sent_at,answered_at,score\n"
    text = (
        head
        + "S1,C1,nps,0-10,2026-01-05 10:00,2026-01-06 10:00,0\n"
        + "S2,C1,nps,0-10,2026-01-05 10:00,,\n"
        + "S3,,Satisfacción,1-5,,2026-01-06 10:00,5\n"
    )
    assert counts(imported(tmp_path, "answers", text)) == (3, 0, 0, 0)
    assert rows("SELECT external_id, state FROM offer ORDER BY id") == [
        ("S1", "answered"),
        ("S2", "offered"),
        ("S3", "answered"),
    ]
    assert rows("SELECT kind, scale_min, scale_max, score FROM answer ORDER BY id") == [
        ("nps", 0, 10, 0),
        ("csat", 1, 5, 5),
    ]
    later = head + "S2,C1,nps,0-10,2026-01-05 10:00,2026-01-09 10:00,9\n"
    assert counts(imported(tmp_path, "answers", later)) == (0, 1, 0, 0)
    assert rows("SELECT state FROM offer WHERE external_id = 'S2'") == [("answered",)]
    assert counts(imported(tmp_path, "answers", text)) == (0, 0, 3, 0)


def test_a_blank_scale_leaves_that_of_the_answer_as_it_is(tmp_path: Path) -> None:
    head = "survey_id,kind,scale,sent_at,answered_at,score\n"
    assert imported(tmp_path, "answers", head + "S1,nps,1-10,2026-01-05,2026-01-06,9\n").added == 1
    again = head + "S1,nps,,2026-01-05,2026-01-06,9\nS2,nps,,2026-01-05,2026-01-06,0\n"
    assert counts(imported(tmp_path, "answers", again)) == (1, 0, 1, 0)
    assert rows("SELECT scale_min, scale_max FROM answer ORDER BY id") == [(1, 10), (0, 10)]


def test_records_dated_after_today_are_taken_and_told(tmp_path: Path) -> None:
    """Today is 18 March 2026."""
    head = "order_id,customer_id,date,amount\n"
    lines = "P1,C1,2026-03-18,10\nP2,C1,2026-03-19,10\nP3,C1,2062-03-01,10\n"
    result = imported(tmp_path, "purchases", head + lines)
    assert counts(result) == (3, 0, 0, 0)
    many = "2 records have a date after today; they count from that day on."
    assert many in [words.say(note) for note in result.notes]
    assert imported(tmp_path, "purchases", head + lines).notes == ()


def test_a_later_answer_to_the_same_offer_replaces_the_first(tmp_path: Path) -> None:
    head = "survey_id,kind,scale,sent_at,answered_at,score\n"
    text = head + "S1,nps,0-10,2026-01-05,2026-01-07,9\nS1,nps,0-10,2026-01-05,2026-01-06,2\n"
    assert imported(tmp_path, "answers", text).added == 1
    assert rows("SELECT score FROM answer") == [(9,)]


def test_bad_answers_are_refused(tmp_path: Path) -> None:
    head = "survey_id,kind,scale,sent_at,answered_at,score\n"
    lines = (
        "S1,nps,0-10,2026-01-05,2026-01-06,9.5",
        "S2,nps,0-10,2026-01-05,2026-01-06,11",
        "S3,nps,0-10,2026-01-05,2026-01-06,",
        "S4,nps,0-10,2026-01-05,,9",
        "S5,nps,1-5,2026-01-05,2026-01-06,4",
        "S6,magic,0-10,2026-01-05,2026-01-06,4",
        "S7,nps,0-10,2026-01-08,2026-01-06,4",
        "S8,csat,1-5,2026-01-05,2026-01-06,0",
    )
    result = imported(tmp_path, "answers", head + "\n".join(lines))
    assert [line for line, _ in reasons(result)] == [2, 3, 4, 5, 6, 7, 8, 9]
    assert rows("SELECT count(*) FROM offer") == [(0,)]


def test_trap_14_a_blank_score_is_refused_and_a_zero_is_one(tmp_path: Path) -> None:
    """Of five lines one zero comes in; a zero is on 0-10 but not on 1-10."""
    head = "survey_id,kind,scale,sent_at,answered_at,score\n"
    lines = (
        "S1,nps,0-10,2026-01-05,2026-01-06,",
        "S2,nps,0-10,2026-01-05,2026-01-06,   ",
        "S3,nps,0-10,2026-01-05,2026-01-06,0",
        "S4,nps,1-10,2026-01-05,2026-01-06,0",
        "S5,csat,1-5,2026-01-05,2026-01-06,",
    )
    result = imported(tmp_path, "answers", head + "\n".join(lines))
    missing = "it was answered, but the score is missing"
    outside = "the score 0 is outside the scale 1–10"
    assert reasons(result) == [(2, missing), (3, missing), (5, outside), (6, missing)]
    assert rows("SELECT scale_min, scale_max, score FROM answer") == [(0, 10, 0)]
    assert rows("SELECT count(*) FROM offer") == [(1,)]


def test_a_blank_kind_leaves_a_refund_a_refund(tmp_path: Path) -> None:
    head = "purchase_id,date,amount,kind\n"
    imported(tmp_path, "purchases", f"{head}P1,2026-01-02,10,refund\n")
    again = imported(tmp_path, "purchases", f"{head}P1,2026-01-02,-12,\nP2,2026-01-02,3,\n")
    assert counts(again) == (1, 1, 0, 0)
    assert rows("SELECT kind, amount_minor FROM purchase ORDER BY id") == [
        ("refund", 1200),
        ("sale", 300),
    ]
