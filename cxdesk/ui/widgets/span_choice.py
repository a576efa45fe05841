"""How much time an opened indicator shows: some months, all of it, or from one day to another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from cxdesk.domain.spans import Span
from cxdesk.ui.widgets.plain import tooltip
from cxdesk.ui.widgets.whole_combo import WholeCombo

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

ALL_TIME = 240
DATES = 0
RANGES = (12, 24, 60, ALL_TIME)
USUAL = 24
KEPT = "indicators/spans"  # of this computer: the dates chosen for each indicator


class SpanChoice(WholeCombo):
    """``changed`` when a person chose otherwise; dates are kept for each indicator."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._key = ""  # the indicator whose dates these are
        self._span: Span | None = None
        self._before = 0
        self._is_restored = False  # what is shown is that of the indicator offered next
        self.setAccessibleName(self.tr("Time span"))
        for months in RANGES:
            text = self.tr("{n} months").format(n=months)
            self.addItem(self.tr("All of it") if months == ALL_TIME else text, months)
        self.addItem("", DATES)
        self.show_months(USUAL)
        self.activated.connect(self._on_activated)
        self.currentIndexChanged.connect(self._on_index_changed)

    def months(self) -> int:
        """How many months back; as many as usual while dates are chosen."""
        return int(self.currentData() or USUAL)

    def span(self) -> Span | None:
        """The dates chosen, None for so many months."""
        return self._span if self.currentData() == DATES else None

    def offer(self, kpi_key: str) -> None:
        """The dates that were chosen for this indicator, else so many months as shown."""
        is_other, self._key = kpi_key != self._key, kpi_key
        is_restored, self._is_restored = self._is_restored, False
        if is_restored:
            return
        found = _read(self._ctx.prefs.table(KEPT).get(kpi_key))
        if found is not None:
            self._show(found)
            return
        if is_other:
            self._span = None  # no proposal for this one
        self.show_months(self.currentData())

    def state(self) -> dict[str, object]:
        """What to come back to."""
        span = self.span()
        dates = [day.isoformat() for day in span] if span else None
        return {"months": self.currentData(), "span": dates}

    def restore(self, state: dict[str, object], *, is_for_next: bool) -> None:
        """Come back to a kept span; ``is_for_next``: the indicator that is offered next has it."""
        self._is_restored = is_for_next and bool(state.keys() & {"months", "span"})
        found = _read(state.get("span"))
        if found is None:
            self.show_months(state.get("months"))
        else:
            self._show(found)

    def show_months(self, months: object) -> None:
        """Choose so many months, without telling; an unknown number is the usual one."""
        index = self.findData(months)
        is_known = index >= 0 and months != DATES
        self._pick(index if is_known else self.findData(USUAL))

    def take(self, span: Span) -> None:
        """Show these dates, keep them for the indicator, and tell."""
        self._show(span)
        self._keep(span)
        self.changed.emit()

    def _show(self, span: Span) -> None:
        self._span = span
        self._pick(self.findData(DATES))

    def _pick(self, index: int) -> None:
        self._before = index
        self.blockSignals(True)  # only a person's choice is told
        self.setCurrentIndex(index)
        self.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        """Name the dates as short as they can be, in the tip in full."""
        span, show = self.span(), self._ctx.format
        at = self.findData(DATES)
        self.setItemText(at, show.digits_range(*span) if span else self.tr("From … to …"))
        self.setToolTip(tooltip(show.date_range(*span) if span else self.currentText()))

    def _on_index_changed(self) -> None:
        if self.currentData() == DATES:
            return  # the dates are asked for first
        self._before = self.currentIndex()
        self._keep(None)
        self._tell()
        self.changed.emit()

    def _on_activated(self) -> None:
        """Ask for the days, those chosen last at first; given up, all stays as it was."""
        if self.currentData() != DATES:
            return
        today = self._ctx.today()
        span = self._span or Span(today - timedelta(days=89), today)
        asked = self._ctx.open_dialog("span", span=span)
        if asked is None:
            self._pick(self._before)
        else:
            asked.finished.connect(lambda result: self._on_asked(asked, result))

    def _on_asked(self, asked: QDialog, result: int) -> None:
        found = getattr(asked, "chosen", None)
        if result == QDialog.DialogCode.Accepted and isinstance(found, Span):
            self.take(found)
        else:
            self._pick(self._before)

    def _keep(self, span: Span | None) -> None:
        kept = self._ctx.prefs.table(KEPT)
        kept.pop(self._key, None)
        if span is not None:
            kept[self._key] = [day.isoformat() for day in span]
        self._ctx.prefs.set(KEPT, kept or None)


def _read(kept: object) -> Span | None:
    """Dates as kept; None for anything else."""
    if not isinstance(kept, list):
        return None
    try:
        first, last = (date.fromisoformat(str(day)) for day in kept)
    except ValueError:
        return None
    return Span(first, last)
