"""The poster "You said, we did": which themes it tells of, as it will print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T
from cxdesk.services import poster
from cxdesk.ui import poster_paper, theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel, column, row
from cxdesk.ui.widgets.print_preview import PrintPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.context import Context
    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.poster_paper import PosterSheets
    from cxdesk.ui.widgets.print_preview import Where

SEEN, LINE_HEIGHT, LEFT_WIDTH = 9, 28, 350
THEME = Qt.ItemDataRole.UserRole
NONE_TICKED = T("PosterDialog", "Tick at least one theme.")


class PosterDialog(FormDialog):
    """Themes that are done and have words for customers, as PDF or on a printer."""

    name = "poster"
    least_width = 740
    asks_who = False

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._where: Where | None = None
        self._lines = poster.lines()
        self.set_title(self.tr("Poster: you said, we did"))
        both = QWidget(self)
        line = row(both, spacing=theme.XL)
        line.addWidget(self._build_left(both))
        self.preview = PrintPreview(ctx, self._laid_out, both)
        line.addWidget(self.preview)
        self.place(both)
        self.add_cancel()
        self.print_button = self.add_button(self.tr("Print…"), "Ctrl+P")
        self.print_button.clicked.connect(self.print_out)
        self.primary = self.add_primary(self.tr("Save PDF…"))
        for one in (self.print_button, self.primary):
            one.setEnabled(bool(self._lines))
        self.themes.itemChanged.connect(self.preview.refresh)
        self.preview.refresh()
        self.themes.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> PosterDialog:
        """All themes that can be told."""
        return cls(ctx)

    def submit(self) -> None:
        """Ask where to save; stay when nothing was chosen."""
        self._put_out(lambda: self.preview.ask_path(self, self.tr("Poster")))

    def print_out(self) -> None:
        """Ask for the printer; stay when nothing was chosen."""
        self._put_out(lambda: self.preview.ask_printer(self))

    def save(self) -> None:
        """Write the PDF, or print."""
        if not self._ticked():
            raise ValidationError("themes", NONE_TICKED)
        if self._where is not None:
            self.preview.put_out(self._where, self._laid_out)

    def _put_out(self, ask: Callable[[], Where | None]) -> None:
        self.clear_errors()
        if not self._ticked():
            self.field_error("themes", self.ctx.say(NONE_TICKED))
            return
        self._where = ask()
        if self._where is not None:
            super().submit()

    def _build_left(self, parent: QWidget) -> QWidget:
        left = QWidget(parent)
        left.setFixedWidth(LEFT_WIDTH)
        layout = column(left, spacing=theme.L)
        self.themes = QListWidget(left)
        self.themes.setFixedHeight(SEEN * LINE_HEIGHT)
        self.themes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for line in self._lines:
            item = QListWidgetItem(line.said, self.themes)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(THEME, line.theme_id)
        self.fields["themes"] = Field(self.tr("&Themes on the poster"), self.themes, left)
        layout.addWidget(self.fields["themes"])
        empty = self.tr(
            "No theme is done and has words for customers yet. Write them in Surveys › Themes:"
            " what was done, as customers will read it."
        )
        self.empty = PlainLabel(empty, "dim", left, wrap=True)
        layout.addWidget(self.empty)
        layout.addStretch(1)
        self.fields["themes"].setVisible(bool(self._lines))
        self.empty.setVisible(not self._lines)
        return left

    def _ticked(self) -> frozenset[int]:
        items = [self.themes.item(at) for at in range(self.themes.count())]
        checked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return frozenset(int(item.data(THEME)) for item in checked)

    def _laid_out(self, fmt: Format, paper: Paper) -> PosterSheets:
        return poster_paper.lay_out_poster(poster.build(self._ticked()), fmt, paper)
