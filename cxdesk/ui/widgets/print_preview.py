"""Pages as they will print, on which paper and in which language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk import words
from cxdesk.services import shop
from cxdesk.ui import paper_file, printing, saving, theme
from cxdesk.ui.choices import LANGUAGE_NAMES
from cxdesk.ui.format import Format
from cxdesk.ui.page_layout import A4, LETTER, paper_for
from cxdesk.ui.widgets.fields_area import screen_room
from cxdesk.ui.widgets.page_turner import PageTurner
from cxdesk.ui.widgets.page_view import PageView
from cxdesk.ui.widgets.plain import column, row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from cxdesk.ui.context import Context
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.paper_file import Printed

    LayOut = Callable[[Format, Paper], Printed]
    Where = Path | QPrinter

WIDTH, HEIGHT = 310, 420
LOWEST = 180  # still tells how the page is divided
AROUND = 196  # the title, choices and buttons of a form with pages
PAPERS = {paper.name: paper for paper in (A4, LETTER)}


class PrintPreview(QWidget):
    """Shows what ``lay_out`` makes for the paper and the language chosen."""

    def __init__(self, ctx: Context, lay_out: LayOut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._lay_out = ctx, lay_out
        self.setFixedWidth(WIDTH)
        layout = column(self, spacing=theme.S)
        line = row(spacing=theme.M)
        self.paper = Segmented([(name, name) for name in PAPERS], self, name=self.tr("Paper"))
        names = [(lang, LANGUAGE_NAMES[lang]) for lang in words.LANGUAGES]
        self.language = Segmented(names, self, name=self.tr("Language of the paper"))
        for choice in (self.paper, self.language):
            choice.set_compact(is_compact=True)
            choice.changed.connect(self.refresh)
            line.addWidget(choice)
        line.addStretch(1)
        layout.addLayout(line)
        high = min(max(screen_room(self.window()) - AROUND, LOWEST), HEIGHT)
        self.pages = PageView(self, shows_whole=high)
        self.pages.setAccessibleName(self.tr("Preview"))
        self.pages.setMinimumHeight(high)
        layout.addWidget(self.pages, 1)
        self.turner = PageTurner(self.pages, self)
        layout.addWidget(self.turner)
        self.paper.set_value(paper_for(shop.current().country).name)
        self.language.set_value(ctx.format.lang)

    def refresh(self) -> None:
        """Lay the pages out anew."""
        self.pages.show_sheets(self.printed(self._lay_out))

    def printed(self, lay_out: LayOut) -> Printed:
        """What these pages are on the paper and in the language chosen."""
        current = shop.current()
        fmt = Format(str(self.language.value()), current.currency, current.country)
        return lay_out(fmt, PAPERS[str(self.paper.value())])

    def ask_path(self, parent: QWidget, name: str) -> Path | None:
        """Where to save the PDF; None when nothing was chosen."""
        return saving.ask_path(self._ctx, parent, saving.safe_name(name), "pdf")

    def ask_printer(self, parent: QWidget) -> QPrinter | None:
        """On which printer; None when nothing was chosen."""
        return printing.ask_printer(self._ctx, parent, self.printed(self._lay_out))

    def put_out(self, where: Where, lay_out: LayOut) -> bool:
        """Write the PDF, or print, and tell; whether it was done."""
        printed = self.printed(lay_out)
        if isinstance(where, Path):
            return saving.save(self._ctx, where, paper_file.pdf_of(printed))
        printing.send(self._ctx, where, printed)
        return True
