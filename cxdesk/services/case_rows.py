"""What is said of each case, answer, interaction and task behind a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.kpi import Amount, Records, Unit
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi
    from cxdesk.store.record_lines import RecordLine

NO_TIME = T("CaseRows", "–")
_SHARES = {
    "complaint_rate": T("CaseRows", "complaint"),
    "fcr": T("CaseRows", "at first contact"),
}
_IN_TIME, _LATE = T("CaseRows", "in time"), T("CaseRows", "late")


class CaseRow(NamedTuple):
    """The kind of a row, its time, and words to show in place of it."""

    kind: str
    value: Amount
    told: T | None = None


KINDS: dict[Records, str] = {
    Records.REPLIES: "case",
    Records.WAITS: "case",
    Records.CASES: "case",
    Records.INTERACTIONS: "interaction",
    Records.TASKS: "task",
    Records.CALLS: "task",
}


def case_row(kpi: Kpi, line: RecordLine) -> CaseRow:
    """A time, or a dash where there is none; of a task whether it was done in time.

    Of a share without times those that it is the share of are named.
    """
    records, kind = kpi.records, KINDS[kpi.records]
    if records is Records.TASKS:
        return CaseRow(kind, Amount(None, Unit.COUNT), _IN_TIME if line.value else _LATE)
    if not line.other:
        return CaseRow(kind, Amount(None, Unit.SECONDS), NO_TIME)
    if kpi.key in _SHARES:
        return CaseRow(kind, Amount(None, Unit.COUNT), _SHARES[kpi.key])
    return CaseRow(kind, Amount(line.value, Unit.SECONDS))
