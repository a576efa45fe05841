"""The console program: exit codes, plain sentences, JSON forms, reading beside a writer."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cxdesk import cli, paths
from cxdesk.services import shop

NOW = 1_773_831_600
SUPERSTORE = Path(__file__).parents[2].parent / "shared" / "data" / "superstore.csv"
SPAN = ("--from", "2026-01-01", "--to", "2026-02-28")


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out, said.err


def json_of(capsys: pytest.CaptureFixture[str], *args: object) -> Any:
    code, out, err = run(capsys, *args)
    assert code == 0, err
    return json.loads(out)


def test_alone_it_prints_help(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys)
    assert code == 0
    for command in cli.COMMANDS:
        assert command.name in out


@pytest.mark.parametrize("command", cli.COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help(capsys: pytest.CaptureFixture[str], command: Any) -> None:
    code, out, _ = run(capsys, command.name, "--help")
    assert code == 0
    assert "usage: cxdesk" in out


@pytest.mark.parametrize(
    "args",
    [
        ("dance",),
        ("why",),
        ("kpi", "nps", "--from", "2026-01-01", "--to", "yesterday"),
        ("kpi", "nps", "--from", "2026-02-01", "--to", "2026-01-01"),
        ("kpi", "nps", *SPAN, "--every", "hour"),
        ("kpi", "nps", *SPAN, "--where", "channel"),
        ("kpi", "nps", *SPAN, "--where", "colour=red"),
        ("kpi", "nps", *SPAN, "--as-of", "noon"),
        ("import", "x.csv", "--into", "clouds"),
        ("goals", "add", "nps", "--target", "many", "--by", "2026-12-31"),
        ("goals", "close", "99"),
        ("tasks", "done", "99"),
        ("events", "add", "x", "--on", "2026-02-30"),
        ("demo", "d.cxdesk", "--today", "31/1/2026"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_sentence_and_exit_2(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, args: tuple[str, ...]
) -> None:
    code, out, err = run(capsys, "--file", empty_shop, *args)
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert re.match(r"cxdesk: .+", err)


def test_a_missing_or_foreign_shop_file_is_exit_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    foreign = tmp_path / "notes.cxdesk"
    foreign.write_text("just a text of some length " * 20, encoding="utf-8")
    for path in (tmp_path / "missing.cxdesk", foreign, tmp_path):
        code, _, err = run(capsys, "--file", path, "goals")
        assert code == 1
        assert str(path) in err


def test_the_shop_file_can_come_from_the_environment(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CXDESK_FILE", str(empty_shop))
    assert json_of(capsys, "goals", "--json") == []


def test_an_existing_file_is_never_overwritten(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    before = empty_shop.read_bytes()
    for command in (("new", empty_shop), ("demo", empty_shop)):
        code, _, _ = run(capsys, *command)
        assert code == 1
    assert empty_shop.read_bytes() == before


def test_the_list_of_indicators_names_unit_and_direction(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = {kpi["key"]: kpi for kpi in json_of(capsys, "kpi", "list", "--json")}
    assert {"nps", "csat", "first_response_time", "revenue", "active_customers"} <= set(found)
    assert found["nps"]["unit"] == "points"
    assert found["first_response_time"]["direction"] == "lower"


def test_a_series_has_the_promised_form(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    args = ("--file", demo_shop, "kpi", "nps", "--from", "2025-08-01", "--to", "2025-10-15")
    told = json_of(capsys, *args, "--every", "month", "--as-of", "2026-03-18", "--json")
    assert (told["key"], told["unit"], told["direction"]) == ("nps", "points", "higher")
    fields = "period_start period_end value n low high provisional detail".split()
    assert [list(row) for row in told["rows"]] == [fields] * 3
    august, september, october = told["rows"]
    assert (august["value"], august["n"], august["low"]) == (None, 0, None)
    assert september["period_start"], september["period_end"] == ("2025-09-01", "2025-09-30")
    assert (october["period_end"], october["provisional"]) == ("2025-10-15", True)


def test_a_past_figure_is_reproduced_as_of_its_day(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    def figures() -> Any:
        args = ("--file", demo_shop, "kpi", "csat", *SPAN, "--as-of", "2026-02-10", "--json")
        return json_of(capsys, *args)["rows"]

    before = figures()
    late = demo_shop.with_name("late.csv")
    late.write_text(
        "survey_id,kind,scale,sent_at,answered_at,score\nX1,csat,1-5,2026-02-20,2026-02-21,1\n",
        encoding="utf-8",
    )
    assert run(capsys, "--file", demo_shop, "import", late, "--into", "answers")[0] == 0
    assert figures() == before
    today = json_of(
        capsys, "--file", demo_shop, "kpi", "csat", *SPAN, "--as-of", "2026-02-28", "--json"
    )
    assert today["rows"][1]["n"] > before[1]["n"]


def test_as_of_a_date_is_the_end_of_that_local_day(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    head = ("--file", demo_shop, "kpi", "revenue", *SPAN, "--json", "--as-of")
    by_date = json_of(capsys, *head, "2026-01-15")
    by_time = json_of(capsys, *head, "2026-01-16T00:00")
    by_offset = json_of(capsys, *head, "2026-01-15T23:00:00+00:00")
    assert by_date == by_time == by_offset


def test_money_is_in_currency_units(capsys: pytest.CaptureFixture[str], empty_shop: Path) -> None:
    path = empty_shop.with_name("p.csv")
    path.write_text("purchase_id,date,amount\nP1,2026-01-02,12.34\n", encoding="utf-8")
    run(capsys, "--file", empty_shop, "import", path, "--into", "purchases")
    told = json_of(
        capsys, "--file", empty_shop, "kpi", "revenue", *SPAN, "--as-of", "2026-03-01", "--json"
    )
    assert [row["value"] for row in told["rows"]] == [12.34, 0]
    assert told["rows"][0]["detail"]["sales"] == 12.34


def test_a_table_is_written_in_the_readers_numbers(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    path = empty_shop.with_name("p.csv")
    path.write_text("purchase_id,date,amount\nP1,2026-01-02,1234.5\n", encoding="utf-8")
    run(capsys, "--file", empty_shop, "import", path, "--into", "purchases")
    kpi = ("kpi", "revenue", *SPAN, "--as-of", "2026-03-01")
    assert "1.234,50 EUR" in run(capsys, "--lang", "es", "--file", empty_shop, *kpi)[1]
    assert "1,234.50 EUR" in run(capsys, "--lang", "en", "--file", empty_shop, *kpi)[1]


def test_import_prints_counts_and_reasons(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    path = empty_shop.with_name("p.csv")
    path.write_text(
        "purchase_id,date,amount,kind\nP1,2026-01-02,1,sale\nP2,2026-01-02,-1,sale\n",
        encoding="utf-8",
    )
    args = ("--file", empty_shop, "import", path, "--into", "purchases")
    dry = json_of(capsys, *args, "--dry-run", "--json")
    assert (dry["dry_run"], dry["written"], dry["added"]) == (True, False, 1)
    code, out, err = run(capsys, *args, "--strict")
    assert (code, len(err.strip().splitlines())) == (2, 1)
    assert "Nothing was written" in out
    told = json_of(capsys, *args, "--json")
    assert (told["read"], told["added"], told["updated"], told["refused"]) == (2, 1, 0, 1)
    assert told["refusals"][0]["line"] == 3
    assert "refund?" in told["refusals"][0]["reason"]
    code, out, _ = run(capsys, *args)
    assert code == 0
    assert "Line 3: " in out


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"a\x00b", 2, "line 1"),
        (b"purchase_id,date\nP1,2026-01-02\n", 2, "“Amount”"),
        (b'purchase_id,date,amount\nP1,2026-01-02,"1\n', 2, "line 2"),
        (None, 1, "x.csv"),
    ],
)
def test_a_faulty_file_is_told_and_writes_nothing(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, data: bytes | None, code: int, words: str
) -> None:
    path = empty_shop.with_name("x.csv")
    if data is not None:
        path.write_bytes(data)
    got, _, err = run(capsys, "--file", empty_shop, "import", path, "--into", "purchases")
    assert (got, words in err) == (code, True)
    assert "x.csv" in err
    health = json_of(capsys, "--file", empty_shop, "check", "--json")
    assert health["ok"]
    assert health["rows"]["purchase"] == 0


@pytest.mark.skipif(not SUPERSTORE.exists(), reason="../shared/data/superstore.csv is not here")
def test_a_real_file_with_a_saved_mapping_keeps_its_revenue(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    mapping = {
        "purchase_id": "Order ID",
        "customer_id": "Customer ID",
        "customer_name": "Customer Name",
        "date": {"column": "Order Date", "order": "mdy"},
        "amount": "Sales",
        "cost": {"minus": ["Sales", "Profit"]},
    }
    path = empty_shop.with_name("map.json")
    path.write_text(json.dumps(mapping), encoding="utf-8")
    head = ("--file", empty_shop)
    told = json_of(
        capsys, *head, "import", SUPERSTORE, "--into", "purchases", "--map", path, "--json"
    )
    assert (told["added"], told["customers_added"], told["refused"]) == (5009, 793, 0)
    for every, count in (("year", 4), ("month", 48), ("week", 210)):
        span = ("--from", "2016-01-01", "--to", "2019-12-31", "--every", every, "--json")
        found = json_of(capsys, *head, "kpi", "revenue", *span)["rows"]
        assert len(found) == count
        assert round(sum(row["value"] for row in found), 2) == 2_297_200.86


def test_settings_go_out_and_come_back(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    path = empty_shop.with_name("s.json")
    head = ("--file", empty_shop, "settings")
    path.write_text(
        json.dumps({"currency": "MXN", "hours": {"mon": [["09:00", "14:00"]]}}), encoding="utf-8"
    )
    assert run(capsys, *head, "import", path)[0] == 0
    out = empty_shop.with_name("o.json")
    assert run(capsys, *head, "export", out)[0] == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["currency"], told["hours"]["mon"]) == ("MXN", [["09:00", "14:00"]])
    path.write_text('{"colour": 1}', encoding="utf-8")
    assert run(capsys, *head, "import", path)[0] == 2


def test_goals_are_set_changed_and_closed(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    head = ("--file", demo_shop, "goals")
    add = ("add", "revenue", "--kind", "flow", "--target", "1000.50", "--by", "2030-12-31")
    assert run(capsys, *head, *add, "--starts", "2026-03-01")[0] == 0
    (goal,) = [g for g in json_of(capsys, *head, "--json") if g["kpi"] == "revenue"]
    assert (goal["target"], goal["kind"], goal["unit"]) == (1000.5, "flow", "money")
    change = ("target", goal["id"], "--target", "2000", "--by", "2031-12-31")
    assert run(capsys, *head, *change)[0] == 0
    (goal,) = [g for g in json_of(capsys, *head, "--json") if g["kpi"] == "revenue"]
    assert [t["value"] for t in goal["targets"]] == [1000.5, 2000]
    assert run(capsys, *head, "close", goal["id"], "--reason", "done")[0] == 0
    assert "revenue" not in {g["kpi"] for g in json_of(capsys, *head, "--json")}


def test_goals_as_of_a_day_have_the_promised_form(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    head = ("--file", demo_shop, "goals", "--as-of")
    found = {g["kpi"]: g for g in json_of(capsys, *head, "2026-03-18", "--json")}
    assert found["first_response_time"]["target"] == 1800
    assert found["csat"]["mode"] == "points"
    earlier = {g["kpi"]: g for g in json_of(capsys, *head, "2025-09-01", "--json")}
    assert earlier["first_response_time"]["target"] == 2700


def test_records_are_found_noted_and_done(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    head = ("--file", demo_shop)
    hits = json_of(capsys, *head, "customers", "find", "garcia", "--json")
    assert hits
    assert all("arc" in hit["name"] for hit in hits[:1])
    tasks = json_of(capsys, *head, "tasks", "list", "--json")
    plain = next(task for task in tasks if task["kind"] != "rescue")
    assert run(capsys, *head, "tasks", "done", plain["id"])[0] == 0
    assert len(json_of(capsys, *head, "tasks", "list", "--json")) == len(tasks) - 1
    assert run(capsys, *head, "events", "add", "Fair", "in", "town", "--on", "2026-03-01")[0] == 0
    notes = [e["note"] for e in json_of(capsys, *head, "events", "list", "--json")]
    assert "Fair in town" in notes


def test_a_backup_is_restored_over_the_shop(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    copy = demo_shop.with_name("copy.cxdesk")
    head = ("--file", demo_shop)
    assert run(capsys, *head, "backup", copy)[0] == 0
    before = len(json_of(capsys, *head, "events", "list", "--json"))
    run(capsys, *head, "events", "add", "Later", "--on", "2026-03-01")
    assert run(capsys, *head, "restore", copy)[0] == 0
    assert len(json_of(capsys, *head, "events", "list", "--json")) == before


def test_a_held_file_is_read_but_not_written_and_the_holder_named(
    demo_shop: Path,
) -> None:
    shop.open_shop(demo_shop, now=NOW)
    command = [sys.executable, "-m", "cxdesk", "--lang", "en", "--file", str(demo_shop)]
    read = _child([*command, "goals", "--json"])
    assert read.returncode == 0
    write = _child([*command, "events", "add", "x"])
    assert write.returncode == 1
    assert str(os.getpid()) in write.stderr
    lent = _child([*command, "events", "add", "x"], **shop.child_environment())
    assert lent.returncode == 0, lent.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_for_the_output_is_told(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    code, _, err = run(capsys, "--file", demo_shop, "settings", "export", "/dev/full/x.json")
    assert code == 1
    assert len(err.strip().splitlines()) == 1


def test_a_report_into_a_missing_folder_is_told(
    capsys: pytest.CaptureFixture[str], demo_shop: Path
) -> None:
    out = demo_shop.with_name("nowhere") / "r.pdf"
    code, _, err = run(capsys, "--file", demo_shop, "report", *SPAN, "--out", out)
    assert code == 1
    assert "nowhere" in err


def test_a_fault_of_our_own_is_one_sentence_and_logged(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cxdesk.services import goals

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(goals, "goals", broken)
    code, _, err = run(capsys, "--file", empty_shop, "goals")
    assert code == 1
    path = paths.log_dir() / "cxdesk-console.log"
    assert len(err.splitlines()) == 1
    assert str(path) in err
    assert "ZeroDivisionError" in path.read_text(encoding="utf-8")


def test_a_reader_that_goes_away_is_no_crash(demo_shop: Path) -> None:
    command = [sys.executable, "-m", "cxdesk", "--file", str(demo_shop), "kpi", "revenue"]
    args = ["--from", "2000-01-01", "--to", "2026-03-18", "--every", "day"]
    with subprocess.Popen(
        [*command, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""


def _child(command: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | environment,
        check=False,
    )
