"""Arguments of the console program at their edges: one sentence and exit code 2, never a fault."""

from __future__ import annotations

import errno
import io
import json
import os
import re
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli, words
from cxdesk.cli import output
from cxdesk.domain import choices
from cxdesk.domain import shop as rules
from cxdesk.store import outside

if TYPE_CHECKING:
    from pathlib import Path

SPAN = ("--from", "2026-01-01", "--to", "2026-02-28")
AGES = ("--from", "0001-01-01", "--to", "9999-12-31")


@pytest.mark.parametrize(
    "args",
    [
        ("kpi", "nps", *SPAN, "--as-of", "9999-12-31"),
        ("kpi", "nps", *SPAN, "--as-of", "0001-01-01T00:00"),
        ("kpi", "nps", *AGES),
        ("goals", "--as-of", "9999-12-31"),
        ("report", *AGES, "--out", "r.pdf"),
        ("demo", "d.cxdesk", "--today", "9999-12-31"),
    ],
    ids=" ".join,
)
def test_dates_beyond_all_shops_are_wrong_usage(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, args: tuple[str, ...]
) -> None:
    code = cli.main(["--file", str(empty_shop), *args])
    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err.startswith("cxdesk: ")
    assert len(said.err.splitlines()) == 1


def run(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = cli.main([str(arg) for arg in args])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("args", [("dance", "--lang", "es"), ("--lang=es", "why")], ids=" ".join)
def test_wrong_usage_is_told_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...]
) -> None:
    code, _, err = run(capsys, *args)
    assert (code, "esto no se entiende" in err) == (2, True)


def test_file_and_language_may_follow_the_action(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    tail = ("--file", empty_shop, "--lang", "es")
    assert run(capsys, "goals", "list", *tail)[:2] == (0, "Todavía no hay ningún objetivo.\n")
    assert run(capsys, "tasks", "list", "--json", *tail)[:2] == (0, "[]\n")


def test_changed_goals_are_printed_as_json(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    head = ("--file", empty_shop, "goals")
    aim = ("--target", "40", "--by", "2030-12-31")
    made = run(capsys, *head, "add", "nps", *aim, "--baseline", "10", "--json")
    goal = json.loads(made[1])
    assert (goal["id"], goal["target"], goal["closed_on"]) == (1, 40, None)
    _, out, _ = run(capsys, *head, "--json", "target", 1, "--target", "50", "--by", "2031-12-31")
    assert [target["value"] for target in json.loads(out)["targets"]] == [50]
    _, out, _ = run(capsys, *head, "close", 1, "--reason", "done", "--json")
    assert json.loads(out)["closed_on"]
    assert json.loads(run(capsys, *head, "list", "--all", "--json")[1])[0]["id"] == 1


def test_settings_are_read_from_standard_input(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"name": "Ana"}')))
    assert run(capsys, "--file", empty_shop, "settings", "import", "-")[0] == 0
    out = run(capsys, "--file", empty_shop, "settings", "export", "-")[1]
    assert json.loads(out)["name"] == "Ana"


def test_a_closed_standard_output_is_no_fault(
    empty_shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert cli.main(["--file", str(empty_shop), "goals", "--json"]) == 0


def test_a_wrong_target_is_told_in_its_unit(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    head = ("--file", empty_shop, "goals", "add", "first_response_time", "--by", "2030-12-31")
    code, _, err = run(capsys, *head, "--baseline", "1h", "--target", "2h")
    assert (code, "2 h" in err, "1 h" in err) == (2, True, True)


def test_a_wrong_total_is_told_in_the_shops_currency(
    capsys: pytest.CaptureFixture[str], empty_shop: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "s.json"
    settings.write_text('{"currency": "CLP"}', encoding="utf-8")
    assert run(capsys, "--file", empty_shop, "settings", "import", settings)[0] == 0
    head = ("--file", empty_shop, "goals", "add", "revenue", "--by", "2030-12-31")
    _, _, err = run(capsys, *head, "--baseline", "5000", "--target", "4000")
    assert "4,000 CLP" in err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("import",), "faltan estos argumentos: ARCHIVO, --into"),
        (("nothing",), "ORDEN: 'nothing' no es ninguno de"),
        (("cases", "open"), "faltan estos argumentos: lo que dijo"),
        (("purchases", "list", "--limit"), "--limit: falta un valor detrás"),
        (("goals", "list", "--colour", "red"), "no se conocen estos argumentos: --colour red"),
        (("kpi", "nps", "--every", "hour"), "--every: 'hour' no es ninguno de"),
        (("kpi", "nps", "--from"), "--from: falta un valor detrás"),
        (("tasks", "done", "soon"), "'soon' no vale"),
        (("new", ""), "da un nombre al archivo nuevo"),
    ],
)
def test_the_reason_of_wrong_usage_is_spanish_too(
    capsys: pytest.CaptureFixture[str], args: tuple[str, ...], said: str
) -> None:
    code, _, err = run(capsys, "--lang", "es", *args)
    assert (code, len(err.splitlines())) == (2, 1)
    assert said in err


@pytest.mark.parametrize(
    ("lang", "country", "written"),
    [("es", "ES", "1.234,50"), ("es", "MX", "1,234.50"), ("es", "CL", "1.234,50"),
     ("en", "ES", "1,234.50")],
)  # fmt: skip
def test_numbers_are_written_as_in_the_country(lang: str, country: str, written: str) -> None:
    words.set_language(lang)
    output.use_customs("EUR", country)
    try:
        assert output.number(1234.5, 2) == written
    finally:
        output.use_customs("", "")
        words.set_language("en")


def test_why_a_file_cannot_be_read_is_said_in_the_reader_s_language() -> None:
    denied = PermissionError(errno.EACCES, "Permission denied")
    assert words.say(outside.reason_of(denied), "es") == "sin permiso"
    assert outside.reason_of(OSError(errno.EXDEV, "Odd")) == "Odd"


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no such device here")
def test_a_device_is_not_called_a_folder(
    capsys: pytest.CaptureFixture[str], empty_shop: Path
) -> None:
    code, _, err = run(capsys, "--file", empty_shop, "import", "/dev/zero", "--into", "customers")
    assert (code, "is a device, not a file" in err) == (1, True)


def test_the_help_of_settings_names_all_that_the_file_may_hold(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["settings", "--help"]) == 0
    told = set(re.findall(r"\w+", capsys.readouterr().out))
    written = rules.to_json(rules.Shop())
    assert not set(written) - told
    assert not {choice.field for choice in choices.ALL} - told
    assert {"calendar", "without_waiting", "clv_years_max", "sector", "off", "values"} <= told
