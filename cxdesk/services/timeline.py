"""A customer's timeline in words: interactions, cases, purchases, answers and tasks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from cxdesk.domain.cases import KIND_WORDS, CaseKind
from cxdesk.domain.interactions import OUTCOME_WORDS, Outcome, is_typed_later
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import NearDay, local_time
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.surveys import SURVEY_SHORT, Bounds, SurveyKind, rounded
from cxdesk.domain.tasks import TASK_WORDS, TaskKind
from cxdesk.domain.text import T
from cxdesk.domain.timeline import EXCLUDED, TO_WIN_BACK, TYPED_LATER, TimelineEntry, TimelineKind
from cxdesk.services import answers_seen, channels, shop
from cxdesk.store import timeline as store

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

_END = 253_402_214_400  # 9999-12-31, after everything


def timeline(
    customer_id: int,
    *,
    kind: TimelineKind | str | None = None,
    before: TimelineEntry | int | None = None,
    limit: int = 100,
) -> tuple[TimelineEntry, ...]:
    """The newest lines first; ``before`` is the last line shown, or an instant."""
    zone = shop.calendar().zone
    asked = None if kind is None else TimelineKind(kind).value
    reader = answers_seen.reader()
    lines = store.timeline(customer_id, asked, _place(before, zone), limit, reader)
    dated = (_dated(line, zone) for line in lines)
    newest = sorted(dated, key=lambda line: (line.at, line.kind, line.id), reverse=True)[:limit]
    return tuple(_WORDED[line.kind](line) for line in newest)


def _place(before: TimelineEntry | int | None, zone: ZoneInfo) -> store.Before:
    if isinstance(before, TimelineEntry):
        at, kind, last_id = before.at, before.kind.value, before.id
    else:
        at, kind, last_id = _END if before is None else before, "", 0
    local = local_time(at, zone)
    return store.Before(at, kind, last_id, local.date().isoformat(), local.strftime("%H:%M"))


def _dated(line: store.Line, zone: ZoneInfo) -> store.Line:
    """The line with its instant, which a purchase has by the clock of the shop."""
    if line.day is None:
        return line
    wall = datetime.fromisoformat(f"{line.day}T{(line.time or '00:00')[:5]}")
    return line._replace(at=int(wall.replace(tzinfo=zone).astimezone(UTC).timestamp()))


def _answer(line: store.Line) -> TimelineEntry:
    kind, score, top = SurveyKind(line.word), line.number, line.top or 0
    least, low_max, is_forward, is_excluded, name = line.detail.split(" ", 4)
    bounds = Bounds(kind, int(least), top, int(low_max) if low_max else None, is_forward == "1")
    title = T("Timeline", "{survey}: answered")
    if score is not None:
        title = T("Timeline", "{survey}: {score} of {top}").fill(score=rounded(score), top=top)
    is_low = score is not None and bounds.is_low(score)
    return TimelineEntry(
        TimelineKind.ANSWER,
        line.id,
        line.at,
        title.fill(survey=name or SURVEY_SHORT[kind]),
        line.text,
        EXCLUDED if is_excluded == "1" else "low" if is_low else None,
        line.case_id,
    )


def _case(line: store.Line) -> TimelineEntry:
    title = T("Timeline", "Case {number}: {kind}")
    return TimelineEntry(
        TimelineKind.CASE,
        line.id,
        line.at,
        title.fill(number=line.id, kind=KIND_WORDS[CaseKind(line.word)]),
        line.text,
        line.detail,
        line.case_id,
    )


def _interaction(line: store.Line) -> TimelineEntry:
    outcome, direction, topic = line.detail.split(" ", 2)
    title = T("Timeline", "{channel} · {outcome}")
    if direction == "out":
        title = T("Timeline", "{channel}, from us · {outcome}")
    if topic:
        title = T("Timeline", "{channel} · {topic} · {outcome}")
        if direction == "out":
            title = T("Timeline", "{channel}, from us · {topic} · {outcome}")
    return TimelineEntry(
        TimelineKind.INTERACTION,
        line.id,
        line.at,
        title.fill(
            channel=channels.name_of(line.word),
            topic=topic,
            outcome=OUTCOME_WORDS[Outcome(outcome)],
        ),
        line.text,
        TYPED_LATER if is_typed_later(0, int(line.number or 0)) else None,
        line.case_id,
    )


def _purchase(line: store.Line) -> TimelineEntry:
    title = T("Timeline", "Purchase of {amount}")
    if line.word == PurchaseKind.REFUND:
        title = T("Timeline", "Refund of {amount}")
    return TimelineEntry(
        TimelineKind.PURCHASE,
        line.id,
        line.at,
        title.fill(amount=Amount(line.number, Unit.MONEY)),
        line.text,
        has_time=line.time is not None,
    )


def _task(line: store.Line) -> TimelineEntry:
    state, due_on = line.detail.split(" ", 1)
    title = T("Timeline", "{task}, due {day}")
    is_to_win_back = state == "open" and line.word == TaskKind.RESCUE
    return TimelineEntry(
        TimelineKind.TASK,
        line.id,
        line.at,
        title.fill(task=TASK_WORDS[TaskKind(line.word)], day=NearDay.fromisoformat(due_on)),
        line.text,
        TO_WIN_BACK if is_to_win_back else state,
        line.case_id,
    )


_WORDED: dict[str, Callable[[store.Line], TimelineEntry]] = {
    "answer": _answer,
    "case": _case,
    "interaction": _interaction,
    "purchase": _purchase,
    "task": _task,
}
