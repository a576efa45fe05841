"""Records for tests, written through the services with plain defaults, and naughty strings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from cxdesk.domain.cases import Channel
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.interactions import InteractionDraft, LoggedInteraction, Outcome
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.surveys import AnswerDraft, ItemAnswer, SurveyKind

if TYPE_CHECKING:
    from collections.abc import Iterator

# Wednesday 2026-03-18 12:00 in Madrid
NOW = 1_773_831_600
TODAY = date(2026, 3, 18)
MINUTE = 60
HOUR = 3_600
DAY = 86_400

NAUGHTY: tuple[str, ...] = (
    "José Ñúñez Güell",
    "n\u0303andu\u0301",
    "<img src=x onerror=alert(1)>",
    "<b>Ana</b> &amp; Luis",
    "&lt;script&gt;",
    "'; DROP TABLE customer; --",
    '" OR 1=1 --',
    'names:"ana"* OR *',
    "NEAR(ana luis, 2)",
    "AND OR NOT",
    "ana*",
    "^ana",
    "-ana",
    "(ana",
    "%_\\%",
    "{name} {0} {{x}}",
    "%s %d %n %1 %L1",
    "$(rm -rf /) `id`",
    "../../etc/passwd",
    "C:\\Temp\\nul",
    "CON",
    "NULL",
    "None",
    "nan",
    "0",
    "-1",
    "1e308",
    "=1+1",
    "+34 600 000 000",
    "@SUM(A1)",
    "00:00",
    "undefined",
    "İstanbul ıI",
    "Straße GROẞ",
    "ﬁnance ﬃ",
    "Ⅻ ½ ²",
    "李明 王小龙",
    "アリス",
    "한국어",
    "שלום עולם",
    "مرحبا بالعالم",
    "नमस्ते दुनिया",
    "ไทยแลนด์",
    "👩‍👩‍👧‍👦 🇪🇸 🏴‍☠️",
    "e\u0301\u0301\u0301\u0301 zalgo",
    "a\u200bb\u200dc\ufeffd",
    "\u202eesrever\u202c",
    "\U0010ffff \ue000",
    "O’Brien – “Quote” … «uno»",
    "x" * 200,
)


def customer(name: str = "Ana Prieto", *, now: int = NOW, **fields: Any) -> int:
    """A customer with this name; more fields as in CustomerDraft."""
    from cxdesk.services import customers

    return customers.add_customer(CustomerDraft(name=name, **fields), now=now)


def interaction(*, now: int = NOW, **fields: Any) -> LoggedInteraction:
    """An interaction that arrived now at the counter; more fields as in InteractionDraft."""
    from cxdesk.services import interactions

    values: dict[str, Any] = {"arrived_at": now, "note": "asked the way"} | fields
    return interactions.log_interaction(InteractionDraft(**values), now=now)


def open_case(customer_id: int | None = None, *, now: int = NOW, **fields: Any) -> int:
    """A case by phone that nobody has replied to."""
    logged = interaction(
        now=now,
        customer_id=customer_id,
        channel=Channel.PHONE,
        outcome=Outcome.FOLLOW_UP,
        **fields,
    )
    assert logged.case_id is not None
    return logged.case_id


def sale(amount_minor: int = 1_000, sold_on: date = TODAY, *, now: int = NOW, **fields: Any) -> int:
    """A sale; more fields as in PurchaseDraft."""
    from cxdesk.services import purchases

    draft = PurchaseDraft(amount_minor=amount_minor, sold_on=sold_on, **fields)
    return purchases.record_purchase(draft, now=now)


def survey_id(kind: SurveyKind = SurveyKind.NPS) -> int:
    """The id of a standard survey."""
    from cxdesk.services import surveys

    return next(survey.id for survey in surveys.surveys() if survey.kind is kind)


def answer(
    score: int = 9, kind: SurveyKind = SurveyKind.NPS, *, now: int = NOW, **fields: Any
) -> int:
    """An answer given now, to each of several questions; more fields as in AnswerDraft."""
    from cxdesk.services import surveys

    values = {"answered_at": now} | fields
    asked = surveys.survey(survey_id(kind))
    items = tuple(ItemAnswer(item.id, score) for item in asked.items)
    values |= {"items": items} if items else {"score": score}
    draft = AnswerDraft(survey_id=asked.id, **values)
    return surveys.record_answer(draft, now=now)


def rows(table: str, columns: str = "*") -> list[tuple[Any, ...]]:
    """All rows of a table in the order of their ids, read from the open file."""
    from cxdesk.store.db import db

    return list(db.execute_sql(f"SELECT {columns} FROM {table} ORDER BY id").fetchall())


def counts(*tables: str) -> dict[str, int]:
    """How many rows each table has."""
    return dict(_counts(tables))


def _counts(tables: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    from cxdesk.store.db import db

    for table in tables:
        yield table, db.execute_sql(f"SELECT count(*) FROM {table}").fetchone()[0]
