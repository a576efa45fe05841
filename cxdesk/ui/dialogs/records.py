"""All records behind a figure, each leading to its customer, and as a file."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QDialog, QWidget

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.money import exponent
from cxdesk.domain.text import T
from cxdesk.services import record_rows, shop
from cxdesk.services.catalogue import by_key
from cxdesk.ui import saving, theme
from cxdesk.ui.record_words import counted, figure, figure_head, who
from cxdesk.ui.rows_model import Column, RowsModel
from cxdesk.ui.rows_view import RowsView
from cxdesk.ui.widgets.plain import PlainLabel, button, column, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.services.record_rows import RecordRow
    from cxdesk.ui.context import Context

WIDTH, HEIGHT = 620, 460
CSV_HEAD = ("date", "customer", "value", "out_of", "text")


class RecordsDialog(QDialog):
    """The latest first; a row opens its customer and closes the list, as Esc does."""

    name: ClassVar[str] = "records"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        title: str,
        rows: Sequence[RecordRow],
    ) -> None:
        super().__init__(parent or ctx.window)
        self.ctx, self._title, self._rows = ctx, title, tuple(rows)
        self.setModal(True)
        count = ctx.say(counted(self._rows))
        self.setWindowTitle(f"{title} · {count}")
        self.setMinimumSize(WIDTH, HEIGHT)
        outer = column(self, spacing=theme.M)
        outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        outer.addWidget(PlainLabel(title, "heading", self, wrap=True))
        outer.addWidget(PlainLabel(count, "dim", self))
        self.model = RowsModel(_columns(ctx, self._rows), self._page, self)
        self.view = RowsView(self.model, self, name=title)
        self.view.activated.connect(lambda index: self._open(index.row()))
        outer.addWidget(self.view, 1)
        foot = row(spacing=theme.S)
        self.save = button(self.tr("Save as CSV…"), self)
        self.save.clicked.connect(self.save_csv)
        foot.addWidget(self.save)
        foot.addStretch(1)
        close = button(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        for made in (self.save, close):
            made.setAutoDefault(False)  # Enter is the row's
        outer.addLayout(foot)
        self.model.reload()
        self.view.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> RecordsDialog:
        """The sales of this month."""
        from cxdesk.domain.periods import Grain, period_of

        month = period_of(ctx.today(), Grain.MONTH)
        rows = record_rows.records("revenue", month, None, ctx.now() + 1, record_rows.ALL)
        title = T("BehindCard", "{name}: {period}").fill(name=by_key("revenue").name, period=month)
        return cls(ctx, title=ctx.say(title), rows=rows)

    def save_csv(self) -> None:
        """The records as a file, in the units of the command line."""
        name = saving.safe_name(self._title)
        path = saving.ask_path(self.ctx, self, name, "csv")
        if path is not None:
            saving.save(self.ctx, path, records_csv(self.ctx, self._rows))

    def _page(self, after: RecordRow | None, limit: int) -> Sequence[RecordRow]:
        here = (at for at, one in enumerate(self._rows, 1) if one is after)
        first = 0 if after is None else next(here)
        return self._rows[first : first + limit]

    def _open(self, at: int) -> None:
        customer_id = self._rows[at].customer_id
        if customer_id is not None:
            self.accept()
            self.ctx.navigate("customers", customer_id)


def records_csv(ctx: Context, rows: Sequence[RecordRow]) -> bytes:
    """One line a record; what has no figure says what became of it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(CSV_HEAD)
    digits = 10 ** exponent(shop.current().currency)
    for one in rows:
        told = _plain(one.value, digits) if one.told is None else ctx.say(one.told)
        writer.writerow([one.on, one.customer_name, told, one.out_of or "", one.text])
    return text.getvalue().encode("utf-8-sig")


def _plain(value: Amount, digits: int) -> str:
    if value.value is None:
        return ""
    return f"{value.value / (digits if value.unit is Unit.MONEY else 1):.10g}"


def _columns(ctx: Context, rows: Sequence[RecordRow]) -> tuple[Column, ...]:
    """Day, customer, note where any has one, and figure."""
    say = ctx.say
    note = Column(
        title=say(T("RecordsDialog", "Note")), text=lambda one: one.text, dim=True, stretch=True
    )
    return (
        Column(
            title=say(T("RecordsDialog", "Day")),
            text=lambda one: ctx.format.date(one.on),
            width=110,
        ),
        Column(
            title=say(T("RecordsDialog", "Customer")), text=lambda one: who(ctx, one), stretch=True
        ),
        *((note,) if any(one.text for one in rows) else ()),
        Column(
            title=say(figure_head(rows)),
            text=lambda one: figure(ctx, one),
            right=True,
            strong=True,
            width=120,
        ),
    )
