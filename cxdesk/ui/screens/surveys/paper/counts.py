"""The pile as counted by hand beside the pile as typed, and whether the two agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cxdesk.domain import slips as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.slips import PileSums
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets.plain import Badge, PlainLabel, card, column

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

FIELD_WIDTH = 92
NOT_A_COUNT = T("PileCounts", "Type a whole number, or nothing.")


class PileCounts(QWidget):
    """Two counts that may stay empty; what was typed stands beside them."""

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._typed = PileSums(0, 0)
        outer = column(self)
        frame = card(self)
        outer.addWidget(frame)
        layout = column(frame, margins=theme.L, spacing=theme.S)
        layout.addWidget(PlainLabel(self.tr("Check against the pile"), "strong", frame))
        layout.addLayout(self._build_grid(frame))
        self.verdict = Badge("", "", frame)
        layout.addWidget(self.verdict)
        self.difference = PlainLabel("", "", frame, wrap=True)
        layout.addWidget(self.difference)
        self.show_typed(self._typed)

    def counted(self) -> tuple[int | None, int | None]:
        """Slips and their total as counted by hand; ValidationError for what is no number."""
        return _count("slips", self.slips.text()), _count("total", self.total.text())

    def texts(self) -> list[str]:
        """Both as typed."""
        return [self.slips.text(), self.total.text()]

    def set_texts(self, slips: str, total: str) -> None:
        """Put both back."""
        self.slips.setText(slips)
        self.total.setText(total)
        self._show()

    def show_typed(self, typed: PileSums) -> None:
        """What the slips typed so far add up to."""
        self._typed = typed
        self._show()

    def differences(self) -> tuple[T, ...]:
        """How the pile as typed differs from what was counted."""
        try:
            return rules.differences(self._typed, *self.counted())
        except ValidationError:
            return ()

    def _build_grid(self, frame: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.S)
        grid.setVerticalSpacing(theme.S)
        self.slips, self.total = QLineEdit(frame), QLineEdit(frame)
        self._slips_typed, self._total_typed = (PlainLabel("", "dim", frame) for _ in range(2))
        self.fields = {
            "slips": Field(self.tr("S&lips"), self.slips, frame),
            "total": Field(self.tr("Scores &added up"), self.total, frame),
        }
        for at, (made, typed) in enumerate(
            zip(self.fields.values(), (self._slips_typed, self._total_typed), strict=True)
        ):
            made.widget.setMaximumWidth(FIELD_WIDTH)
            made.clear_when_changed()
            grid.addWidget(made, 0, at)
            grid.addWidget(typed, 1, at)
        for edit in (self.slips, self.total):
            edit.textEdited.connect(self._on_edited)
        return grid

    def _on_edited(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        number = self._ctx.format.number
        typed = self.tr("Typed: {n}")
        self._slips_typed.setText(typed.format(n=number(self._typed.slips)))
        self._total_typed.setText(typed.format(n=number(self._typed.total)))
        found = self.differences()
        is_counted = any(text.strip() for text in self.texts())
        self.verdict.setVisible(is_counted)
        agree, differ = self.tr("They agree"), self.tr("They differ")
        self.verdict.setText(f"▲ {differ}" if found else f"✓ {agree}")
        self.verdict.set_tone("risk" if found else "good")
        self.difference.setText("\n".join(self._ctx.say(text) for text in found))
        self.difference.setVisible(bool(found))


def _count(field: str, text: str) -> int | None:
    if not text.strip():
        return None
    if not (text.strip().isascii() and text.strip().isdigit()):
        raise ValidationError(field, NOT_A_COUNT)
    return int(text)
