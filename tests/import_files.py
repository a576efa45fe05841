"""Imports of small files in tests, and what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cxdesk import words
from cxdesk.services import importing
from cxdesk.store.db import db

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_773_831_600


def imported(folder: Path, into: str, text: str, **options: Any) -> importing.ImportResult:
    path = folder / f"{into}.csv"
    path.write_text(text, encoding="utf-8")
    return importing.run_import(path, into, now=NOW, **options)


def rows(sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute_sql(sql).fetchall()]


def reasons(result: importing.ImportResult) -> list[tuple[int, str]]:
    return [(refusal.line, words.say(refusal.reason)) for refusal in result.refused]


def counts(result: importing.ImportResult) -> tuple[int, int, int, int]:
    return result.added, result.updated, result.unchanged, len(result.refused)
