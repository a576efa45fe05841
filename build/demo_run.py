"""``dev.py run --demo``: a demo shop in the window, or without a display as table and PDF."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import environment
from environment import WORK, say, venv_program

if TYPE_CHECKING:
    from pathlib import Path

MONTHS_SHOWN = 3


def run(lang: str | None, rest: list[str]) -> int:
    """Make today's demo shop unless it is there, then show it; arguments go to the window."""
    spoken = lang or _system_language()
    today = datetime.date.today()  # noqa: DTZ011 - the shopkeeper's own date
    shop = WORK / "demo" / f"demo-{spoken}-{today}.cxdesk"
    if not shop.is_file():
        shop.parent.mkdir(parents=True, exist_ok=True)
        say(f"making a demo shop with 14 months of data: {shop}")
        if _cxdesk("demo", str(shop), "--lang", spoken) != 0:
            return 1
    if environment.has_display():
        say("opening the window.")
        window = [venv_program("cxdesk-gui"), str(shop), *rest]
        return subprocess.run(window, check=False).returncode
    say("there is no display here, so no window opens; the same numbers as table and PDF:")
    return _headless(shop, spoken, today)


def _headless(shop: Path, lang: str, today: datetime.date) -> int:
    first = _months_before(today, MONTHS_SHOWN)
    span = ("--from", str(first), "--to", str(today))
    _print_table(shop, span)
    paper = shop.with_suffix(".pdf")
    code = _cxdesk("--file", str(shop), "report", *span, "--lang", lang, "--out", str(paper))
    if code == 0:
        say(f"the summary as PDF: {paper}")
        say(f"the demo shop:      {shop}")
    return code


def _print_table(shop: Path, span: tuple[str, ...]) -> None:
    listed = _json("kpi", "list", "--json")
    kpis = listed if isinstance(listed, list) else listed["kpis"]
    for number, kpi in enumerate(kpis):
        series = _json("--file", str(shop), "kpi", kpi["key"], *span, "--every", "month", "--json")
        rows = series["rows"]
        if number == 0:
            months = "".join(f"{str(row['period_start'])[:7]:>24}" for row in rows)
            print(f"\n{'indicator':34}{'unit':10}{months}")
        cells = "".join(f"{_cell(row):>24}" for row in rows)
        print(f"{kpi.get('name', kpi['key'])!s:34}{series['unit']:10}{cells}")
    print()


def _cell(row: dict[str, Any]) -> str:
    value = "no data" if row["value"] is None else f"{row['value']:,.1f}"
    return f"{value} (n {row['n']}){'*' if row['provisional'] else ''}"


def _months_before(day: datetime.date, count: int) -> datetime.date:
    index = day.year * 12 + day.month - count
    return datetime.date(index // 12, index % 12 + 1, 1)


def _json(*args: str) -> Any:  # whatever the program's JSON holds
    done = subprocess.run(
        [venv_program("cxdesk"), *args], stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        raise SystemExit("dev.py: this failed: cxdesk " + " ".join(args))
    return json.loads(done.stdout)


def _cxdesk(*args: str) -> int:
    return subprocess.run([venv_program("cxdesk"), *args], check=False).returncode


def _system_language() -> str:
    spoken = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    first = next((value for value in spoken if value), "")
    if not first and sys.platform == "win32":
        import locale

        first = locale.getlocale()[0] or ""
    return "es" if first.lower().startswith(("es", "spanish")) else "en"
