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
_SPANISH = {
    "making a demo shop with 14 months of data": (
        "preparando una tienda de demostración con 14 meses de datos"
    ),
    "opening the window.": "se abre la ventana.",
    "there is no display here, so no window opens; the same numbers as table and PDF:": (
        "aquí no hay pantalla y no se abre ninguna ventana; los mismos números en tabla y PDF:"
    ),
    "the summary as PDF": "el resumen en PDF",
    "the demo shop": "la tienda de demostración",
    "n: how many records a figure rests on; * it may still change": (
        "n: registros en los que se apoya la cifra; * todavía puede cambiar"
    ),
    "no data": "sin datos",
}


def run(lang: str | None, rest: list[str]) -> int:
    """Make today's demo shop unless it is there, then show it; arguments go to the window."""
    spoken = lang or _system_language()
    today = datetime.date.today()  # noqa: DTZ011 - the shopkeeper's own date
    shop = WORK / "demo" / f"demo-{spoken}-{today}.cxdesk"
    if not shop.is_file():
        shop.parent.mkdir(parents=True, exist_ok=True)
        say(f"{_in(spoken, 'making a demo shop with 14 months of data')}: {shop}")
        if _cxdesk("demo", str(shop), "--lang", spoken) != 0:
            return 1
    if environment.has_display():
        say(_in(spoken, "opening the window."))
        window = [venv_program("cxdesk-gui"), str(shop), *rest]
        return subprocess.run(window, check=False).returncode
    no_window = "there is no display here, so no window opens; the same numbers as table and PDF:"
    say(_in(spoken, no_window))
    return _headless(shop, spoken, today)


def _headless(shop: Path, lang: str, today: datetime.date) -> int:
    first = _months_before(today, MONTHS_SHOWN)
    span = ("--from", str(first), "--to", str(today))
    _print_table(("--file", str(shop), "--lang", lang), span, lang)
    paper = shop.with_suffix(".pdf")
    code = _cxdesk("--file", str(shop), "report", *span, "--lang", lang, "--out", str(paper))
    if code == 0:
        say(f"{_in(lang, 'the summary as PDF')}: {paper}")
        say(f"{_in(lang, 'the demo shop')}: {shop}")
    return code


def _print_table(start: tuple[str, ...], span: tuple[str, ...], lang: str) -> None:
    """One line an indicator, one column a month; * marks figures that may still change."""
    for number, kpi in enumerate(_json(*start, "kpi", "list", "--json")):
        series = _json(*start, "kpi", kpi["key"], *span, "--every", "month", "--json")
        if number == 0:
            months = "".join(f"{row['period_start'][:7]:>24}" for row in series["rows"])
            print(f"\n{'':32}{months}")
        cells = "".join(f"{_cell(row, series, lang):>24}" for row in series["rows"])
        print(f"{kpi['name'][:32]:32}{cells}")
    note = "n: how many records a figure rests on; * it may still change"
    print(f"\n  {_in(lang, note)}\n")


def _cell(row: dict[str, Any], series: dict[str, Any], lang: str) -> str:
    if row["value"] is None:
        return _in(lang, "no data")
    mark = "*" if row["provisional"] else ""
    value = _value(row["value"], series)
    if lang == "es":
        value = value.translate(str.maketrans(",.", ".,"))
    return f"{value} (n {row['n']}){mark}"


def _in(lang: str, sentence: str) -> str:
    return _SPANISH[sentence] if lang == "es" else sentence


def _value(value: float, series: dict[str, Any]) -> str:
    if series["unit"] == "seconds":
        return f"{value / 60:,.0f} min"
    if series["unit"] == "money":
        return f"{value:,.2f} {series.get('currency', '')}".strip()
    if series["unit"] == "count":
        return f"{value:,.0f}"
    return f"{value:,.1f}{' %' if series['unit'] == 'percent' else ''}"


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
