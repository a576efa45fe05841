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
from cxdesk.ui.widgets.plain import PlainLabel, column
from cxdesk.ui.widgets.print_out import PrintOut

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.poster_paper import PosterSheets

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
        self._lines = poster.lines()
        self.set_title(self.tr("Poster: you said, we did"))
        self.out = PrintOut(self, self._build_left(), self._laid_out)
        self.out.print_button.clicked.connect(self.print_out)
        self.out.set_enabled(is_enabled=bool(self._lines))
        self.themes.itemChanged.connect(self.out.preview.refresh)
        self.out.preview.refresh()
        self.themes.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> PosterDialog:
        """All themes that can be told."""
        return cls(ctx)

    def submit(self) -> None:
        """Ask where to save; stay when nothing was chosen."""
        if self._has_ticked() and self.out.ask_path(self.tr("Poster")):
            super().submit()

    def print_out(self) -> None:
        """Ask for the printer; stay when nothing was chosen."""
        if self._has_ticked() and self.out.ask_printer():
            super().submit()

    def save(self) -> None:
        """Write the PDF, or print."""
        if not self._ticked():
            raise ValidationError("themes", NONE_TICKED)
        self.out.put_out(self._laid_out)

    def _has_ticked(self) -> bool:
        """Whether there is anything to put out; it is told where there is not."""
        self.clear_errors()
        if not self._ticked():
            self.field_error("themes", self.ctx.say(NONE_TICKED))
            return False
        return True

    def _build_left(self) -> QWidget:
        left = QWidget(self)
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
