"""The console's whole path on a small shop whose every figure was worked out by hand."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = {
    "time_zone": "Europe/Madrid",
    "currency": "EUR",
    "hours": {
        day: [["09:00", "14:00"], ["16:00", "19:00"]] for day in ("mon", "tue", "wed", "thu", "fri")
    }
    | {"sat": [["10:00", "14:00"]]},
    "holidays": ["2026-01-06"],
}
CUSTOMERS = (
    "customer_id,name,phone,email\nC1,Ñandú Núñez,+34 600 111 222,c1@example.es\nC2,,600111333,\n"
)
PURCHASES = """purchase_id,customer_id,date,amount,cost,kind
P1,C1,2026-01-02,10.50,,sale
P2,C1,2026-01-02,5.00,,sale
P3,C1,2026-01-20,20.00,12.00,sale
P4,C2,2026-01-10,30.00,,sale
P5,,2026-01-15,100.00,,sale
P7,C3,2026-01-31,12.00,6.00,sale
P7,C3,2026-01-31,3.00,1.00,sale
P6,C2,2026-02-01,30.00,,refund
"""
CASES = """case_id,customer_id,channel,agent,kind,opened_at,opened_by
K1,C1,phone,Ana,question,2026-01-05 13:50,customer
K2,C2,email,Ana,complaint,2026-01-05 18:50,customer
K3,C1,phone,Ana,question,2026-01-07 10:00,agent
K4,C1,whatsapp,Luis,question,2026-01-31 22:00,customer
K5,C2,email,Luis,question,2026-01-08 10:00,customer
K6,C1,counter,Luis,question,2026-01-09 11:00,customer
"""
EVENTS = """case_id,at,actor,type,status_after
K1,2026-01-05 13:51,auto,message,
K1,2026-01-05 13:55,agent,internal_note,open
K1,2026-01-05 16:10,agent,message,closed
K2,2026-01-07 09:05,agent,message,pending
K3,2026-01-07 10:30,agent,message,closed
K4,2026-02-02 09:30,agent,message,closed
K5,2026-01-08 10:05,auto,message,
K5,2026-01-08 11:00,agent,internal_note,open
K6,2026-01-09 11:00,agent,message,closed
"""
ANSWERS = """survey_id,customer_id,case_id,kind,scale,sent_at,answered_at,score
S1,C1,,nps,0-10,2026-01-03 10:00,2026-01-04 10:00,10
S2,C2,,nps,0-10,2026-01-03 10:00,2026-01-05 10:00,9
S3,C3,,nps,0-10,2026-01-03 10:00,2026-01-05 11:00,9
S4,,,nps,0-10,2026-01-03 10:00,2026-01-06 10:00,8
S5,,,nps,0-10,2026-01-03 10:00,2026-01-07 10:00,6
S6,,,nps,0-10,2026-01-03 10:00,2026-01-31 23:59,0
S7,,,nps,0-10,2026-01-03 10:00,,
S8,C1,K1,csat,1-5,2026-01-05 17:00,2026-01-05 17:05,5
S9,C2,K2,csat,1-5,2026-01-07 17:00,2026-01-07 17:05,4
S10,C1,K6,csat,1-5,2026-01-09 17:00,2026-01-09 17:05,3
S11,C1,,csat,1-5,2026-01-10 17:00,2026-01-10 17:05,2
S12,C1,,csat,1-5,2026-01-11 17:00,2026-01-11 17:05,5
S13,C1,,nps,1-10,2026-01-11 17:00,2026-01-12 17:05,10
"""


def run(*args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cxdesk", "--lang", "en", *args]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def answer_of(*args: str) -> Any:
    done = run(*args)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def shop_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("console")
    shop = folder / "tienda ñ #1.cxdesk"
    assert run("new", str(shop)).returncode == 0
    (folder / "settings.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
    done = run("--file", str(shop), "settings", "import", str(folder / "settings.json"))
    assert done.returncode == 0, done.stderr
    files = (
        ("customers", CUSTOMERS, 2),
        ("purchases", PURCHASES, 8),
        ("cases", CASES, 6),
        ("case_events", EVENTS, 9),
        ("answers", ANSWERS, 13),
    )
    for into, text, read in files:
        path = folder / f"{into}.csv"
        path.write_text(text, encoding="utf-8")
        told = answer_of("--file", str(shop), "import", str(path), "--into", into, "--json")
        assert (told["read"], told["refused"]) in ((read, 0), (read, [])), told
    return shop


def rows(shop: Path, key: str, *args: str) -> list[dict[str, Any]]:
    span = ("--from", "2026-01-01", "--to", "2026-02-28", "--every", "month", "--json")
    told = answer_of("--file", str(shop), "kpi", key, *span, *args)
    assert told["key"] == key
    found = told["rows"]
    assert [(r["period_start"], r["period_end"]) for r in found] == [
        ("2026-01-01", "2026-01-31"),
        ("2026-02-01", "2026-02-28"),
    ]
    return list(found)


def test_first_response_counts_opening_time_until_the_first_public_reply(shop_file: Path) -> None:
    january, february = rows(shop_file, "first_response_time")
    # K1 10 + 10 min, K2 10 + 5 min over a holiday, K6 at once; K3 opened by us, K5 never answered
    assert (january["value"], january["n"]) == (900, 3)
    assert january["detail"]["p90"] == pytest.approx(1140)
    assert january["detail"]["mean"] == pytest.approx(700)
    assert (february["value"], february["n"]) == (1800, 1)
    assert february["low"] is None


def test_first_response_of_one_channel_leaves_the_others_out(shop_file: Path) -> None:
    january, february = rows(shop_file, "first_response_time", "--where", "channel=teléfono")
    assert (january["value"], january["n"]) == (1200, 1)
    assert (february["value"], february["n"]) == (None, 0)


def test_nps_keeps_the_scales_apart_and_an_empty_month_has_no_value(shop_file: Path) -> None:
    january, february = rows(shop_file, "nps")
    assert january["value"] == pytest.approx(100 / 6)
    assert january["n"] == 6
    assert january["low"] == pytest.approx(-43.9, abs=0.1)
    assert january["high"] == pytest.approx(66.2, abs=0.1)
    assert (february["value"], february["n"]) == (None, 0)


def test_csat_is_the_share_of_the_two_best_boxes(shop_file: Path) -> None:
    january, _ = rows(shop_file, "csat")
    assert (january["value"], january["n"]) == (60, 5)
    assert january["low"] == pytest.approx(23.07, abs=0.01)
    assert january["high"] == pytest.approx(88.24, abs=0.01)


def test_revenue_takes_refunds_in_their_own_month(shop_file: Path) -> None:
    january, february = rows(shop_file, "revenue")
    assert january["value"] == pytest.approx(180.5)
    assert february["value"] == pytest.approx(-30)


def test_active_and_repeat_count_known_customers_by_purchase_days(shop_file: Path) -> None:
    january, february = rows(shop_file, "active_customers")
    assert (january["value"], february["value"]) == (3, 0)
    january, february = rows(shop_file, "repeat_purchase_rate")
    assert january["value"] == pytest.approx(100 / 3)
    assert (january["n"], february["value"]) == (3, None)


def test_as_of_gives_the_figure_of_that_day(shop_file: Path) -> None:
    january, february = rows(shop_file, "revenue", "--as-of", "2026-01-10")
    assert january["value"] == pytest.approx(45.5)
    assert january["provisional"] is True
    assert february["value"] is None


def test_an_unknown_indicator_is_one_sentence_and_exit_2(shop_file: Path) -> None:
    done = run("--file", str(shop_file), "kpi", "npz", "--from", "2026-01-01", "--to", "2026-02-01")
    assert done.returncode == 2
    assert "npz" in done.stderr
    assert "Traceback" not in done.stderr


def test_importing_the_same_purchases_again_changes_nothing(shop_file: Path) -> None:
    path = shop_file.parent / "purchases.csv"
    told = answer_of("--file", str(shop_file), "import", str(path), "--into", "purchases", "--json")
    assert told["added"] == 0
    assert rows(shop_file, "revenue")[0]["value"] == pytest.approx(180.5)


def test_the_file_is_healthy_afterwards(shop_file: Path) -> None:
    assert run("--file", str(shop_file), "check").returncode == 0


def test_the_report_says_the_same_as_the_indicator(shop_file: Path) -> None:
    from pypdf import PdfReader

    out = shop_file.parent / "january.pdf"
    span = ("--from", "2026-01-01", "--to", "2026-01-31")
    done = run("--file", str(shop_file), "report", *span, "--lang", "es", "--out", str(out))
    assert done.returncode == 0, done.stderr
    pages = PdfReader(out).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert "+17" in text  # NPS 16.67
    assert "15 min" in text  # median of 900 s
    assert "180,50" in text
