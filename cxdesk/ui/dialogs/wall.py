"""The goals on the wall of the shop, as they will print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.services import goal_wall
from cxdesk.services.goal_wall import Wall
from cxdesk.ui import theme, wall_paper
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel, column
from cxdesk.ui.widgets.print_out import PrintOut

if TYPE_CHECKING:
    from cxdesk.ui.context import Context
    from cxdesk.ui.format import Format
    from cxdesk.ui.page_layout import Paper
    from cxdesk.ui.paper_file import Printed

LEFT_WIDTH = 300
JOB = "wall"


class WallDialog(FormDialog):
    """One page, as PDF or on a printer; beside it what stands on it and what does not."""

    name = "wall"
    least_width = 700
    asks_who = False

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._wall: Wall | None = None
        self.set_title(self.tr("The goals on the wall"))
        self.out = PrintOut(self, self._build_left(), self._laid_out)
        self.out.print_button.clicked.connect(self.print_out)
        self._show(self.tr("Counting…"))
        self._count()

    @classmethod
    def sample(cls, ctx: Context) -> WallDialog:
        """The open goals."""
        return cls(ctx)

    def submit(self) -> None:
        """Ask where to save; stay when nothing was chosen."""
        if self.out.ask_path(self.tr("Goals on the wall")):
            super().submit()

    def print_out(self) -> None:
        """Ask for the printer; stay when nothing was chosen."""
        if self.out.ask_printer():
            super().submit()

    def save(self) -> None:
        """Write the PDF, or print."""
        self.out.put_out(self._laid_out)

    def reject(self) -> None:
        """Close; what is still counted is not wanted any more."""
        self.ctx.jobs.cancel(JOB)
        super().reject()

    def _build_left(self) -> QWidget:
        left = QWidget(self)
        left.setFixedWidth(LEFT_WIDTH)
        layout = column(left, spacing=theme.M)
        self.told = PlainLabel("", "dim", left, wrap=True)
        layout.addWidget(self.told)
        layout.addStretch(1)
        return left

    def _show(self, told: str) -> None:
        """Say this beside the page; it can be printed once there is a goal on it."""
        self.told.setText(told)
        self.out.set_enabled(is_enabled=self._wall is not None and bool(self._wall.lines))

    def _count(self) -> None:
        """How the goals stand, beside the window."""
        as_of = self.ctx.now() + 1
        self.ctx.jobs.run(
            lambda _progress: goal_wall.wall(as_of),
            key=JOB,
            on_done=self._on_wall_done,
            on_error=lambda _error: self._show(self.tr("This could not be counted.")),
        )

    def _on_wall_done(self, wall: Wall) -> None:
        self._wall = wall
        self._show("\n\n".join(self._words(wall)))
        self.out.preview.refresh()
        self.out.save_button.setFocus()

    def _words(self, wall: Wall) -> list[str]:
        if not wall.lines:
            return [self.tr("There is no open goal yet that could stand on the wall.")]
        told = [
            self.tr(
                "One page for everybody: what the shop is for, its open goals and how they do."
            ),
            self.tr(
                "No names and no figures of one person: a goal about a single person, or with a"
                " part about one, is left out."
            ),
        ]
        if not wall.mission:
            told.append(self.tr("Write in Settings › Shop what the shop is for: it stands on top."))
        return told

    def _laid_out(self, fmt: Format, paper: Paper) -> Printed:
        nothing = Wall(shop_name="", country="", mission="", made_on=self.ctx.today(), lines=())
        return wall_paper.lay_out_wall(self._wall or nothing, fmt, paper)
