"""The tab in which a pile of paper slips is typed and saved in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.slips import BatchDraft
from cxdesk.domain.text import T, plural
from cxdesk.services import command, slip_batches
from cxdesk.services.command import Unsigned
from cxdesk.ui import theme
from cxdesk.ui.form_drafts import Draftable, FormDrafts
from cxdesk.ui.place_tab import PlaceTab
from cxdesk.ui.screens.surveys.paper.columns import Cell
from cxdesk.ui.screens.surveys.paper.counts import PileCounts
from cxdesk.ui.screens.surveys.paper.grid import SlipGrid
from cxdesk.ui.screens.surveys.paper.head import PileHead
from cxdesk.ui.screens.surveys.paper.pile import PileModel
from cxdesk.ui.screens.surveys.paper.recent import RecentPiles
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import PlainLabel, button, column, primary_button, row, scrolling

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from cxdesk.ui.context import Context

SIDE_WIDTH = 268
TEN = 10
SAVED_ONE = T("PaperTab", "1 slip saved.")
SAVED_MANY = T("PaperTab", "{n} slips saved.")
NO_SURVEY = T("PaperTab", "There is no questionnaire in use.")


class PaperTab(PlaceTab):
    """Head, grid and counts; what is typed is kept as a draft until it is saved."""

    key = "paper"
    watches = frozenset({"survey", "answer", "slip_batch", "offer", "setting", "staff"})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._is_offered = False
        self._draft_name = "paper-slips"
        self._differs_knowingly = False
        self.pile = PileModel(ctx, self)
        self.drafts = FormDrafts(ctx, self._draftable(), self)
        self.body.addWidget(self.drafts)
        both = row(spacing=theme.L)
        both.addLayout(self._build_left(), 1)
        both.addWidget(self._build_side())
        self.body.addLayout(both, 1)
        self._wire()
        self.setFocusProxy(self.grid)

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """A pile in the middle, with a code that is wrong and a count that differs."""
        return (("typed", "sample"),)

    def help_text(self) -> str:
        return self.tr(
            "Type the slips of a pile, one a line: the digits of the score, then Enter for the next"
            " slip. Where the scale ends at 10, a 1 waits for a 0: for a plain 1 press Enter or"
            " Space. The code printed on a slip ties it to its customer; a letter begins the"
            " customer's words. Ctrl+Z takes the last key back, Ctrl+Del takes a slip out,"
            " Ctrl+Enter saves the pile. A slip without a code counts for the score and not for"
            " the response rate."
        )

    def refresh(self) -> None:
        self.head.refresh()
        self.recent.refresh()
        if not self._is_offered:
            self._is_offered = True
            self.drafts.offer()
            self.grid.start()
        self._tell()

    def show_record(self, arg: object) -> None:
        """Open a pile that was typed before, by its id."""
        if isinstance(arg, int):
            self.recent.open_pile(arg)
        if arg == "sample":
            self._draft_name = ""
            self.pile.fill((("9", "", ""), ("10", "", ""), ("3", "1234567", "…"), ("7", "", "")))
            self.counts.set_texts("5", "29")
            self.grid.start()

    def focus_filter(self) -> None:
        self.head.survey.setFocus()

    def close_detail(self) -> bool:
        """Esc: leave the words being typed; nothing typed is lost."""
        self.grid.commit()
        return False

    def save(self) -> bool:
        """Save the pile in one step; whether it was saved."""
        self.grid.commit()
        self._clear_errors()
        if self._must_ask_again():
            return False
        try:
            self._save_signed()
        except ValidationError as error:
            self._show_error(error)
            return False
        except OutsideError as error:
            self.ctx.show_error(error)
            return False
        return True

    def draft(self) -> dict[str, object]:
        """What was typed and not saved."""
        lines = [slip.cells for slip in self.pile.typed()]
        if not lines:
            return {}
        view = self.head.view()
        return {
            "survey_id": view.id if view else None,
            "counted": self.counts.texts(),
            "lines": lines,
        }

    def restore_draft(self, values: dict[str, object]) -> None:
        """Put it back."""
        self.head.set_survey(values.get("survey_id"))
        lines, counted = values.get("lines"), values.get("counted")
        self.pile.fill(lines if isinstance(lines, list) else ())
        if isinstance(counted, list) and len(counted) == len(self.counts.texts()):
            self.counts.set_texts(*map(str, counted))
        self.grid.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Left for another place, or the window closes: keep what was typed."""
        super().hideEvent(event)
        if self._is_offered:
            self.grid.commit()
            self.drafts.keep()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.grid.currentIndex().isValid():
            self.grid.start()

    def _build_left(self) -> QVBoxLayout:
        left = column(spacing=theme.M)
        self.head = PileHead(self.ctx, self)
        left.addWidget(self.head)
        self.grid = SlipGrid(self.pile, self)
        left.addWidget(self.grid, 1)
        self.hint = PlainLabel("", "caption", self, wrap=True)
        self.error = PlainLabel("", "error", self, wrap=True)
        self.error.hide()
        left.addWidget(self.error)
        left.addWidget(self.hint)
        return left

    def _build_side(self) -> QWidget:
        page = QWidget(self)
        side = column(page, spacing=theme.M)
        side.setContentsMargins(0, 0, theme.S, 0)
        self.counts = PileCounts(self.ctx, page)
        side.addWidget(self.counts)
        self.primary = primary_button(self.tr("Save pile"), "Ctrl+Return", page)
        side.addWidget(self.primary)
        side.addWidget(self._build_printing(page))
        self.recent = RecentPiles(self.ctx, self.from_file, page)
        side.addWidget(self.recent)
        side.addStretch(1)
        area = scrolling(page, self, has_stops=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(SIDE_WIDTH)
        return area

    def _build_printing(self, page: QWidget) -> QWidget:
        ways = QWidget(page)
        line = FlowLayout(ways)
        self.slips = button(self.tr("Print slips…"), ways)
        self.slips.clicked.connect(lambda: self.ctx.open_dialog("slips"))
        self.poster = button(self.tr("Poster…"), ways)
        self.poster.clicked.connect(lambda: self.ctx.open_dialog("poster"))
        self.from_file = button(self.tr("Import from a file…"), ways)
        self.from_file.clicked.connect(lambda: self.ctx.open_dialog("import", into="answers"))
        for one in (self.slips, self.poster, self.from_file):
            line.addWidget(one)
        return ways

    def _wire(self) -> None:
        self.head.changed.connect(self._on_head_changed)
        self.pile.dataChanged.connect(self._on_pile_changed)
        self.grid.selectionModel().currentChanged.connect(self._tell)
        self.grid.unfinished.connect(self._on_grid_unfinished)
        self.counts.changed.connect(self._tell)
        self.primary.clicked.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self.bind(keys, self.save)

    def _draftable(self) -> Draftable:
        return Draftable(
            name=lambda: self._draft_name,
            take=self.draft,
            put=self.restore_draft,
            extra=dict,
            settled=self._to_grid,
        )

    def _save_signed(self) -> None:
        """Write; who is working is asked when that is open, once nothing needs mending."""
        if self.ctx.is_who_open():
            try:
                with command.signed_only():
                    self._write()
            except Unsigned:
                self.ctx.ask_who()
            else:
                return
        self._write()

    def _write(self) -> None:
        lines = self.pile.drafts()
        slips, total = self.counts.counted()
        view = self.head.view()
        if view is None:
            raise ValidationError("survey_id", NO_SURVEY)
        draft = BatchDraft(
            survey_id=view.id,
            answered_on=self.head.on(),
            channel=self.head.channel_key(),
            lines=lines,
            slips=slips,
            total=total,
        )
        slip_batches.record_batch(draft, now=self.ctx.now())
        self._begin_next(len(lines))

    def _begin_next(self, count: int) -> None:
        self.head.remember()
        self.drafts.drop()
        self.pile.clear()
        self.counts.set_texts("", "")
        self.grid.start()
        self.grid.setFocus()
        self.ctx.toast(self.ctx.say(plural(count, SAVED_ONE, SAVED_MANY)), self.ctx.undo)

    def _must_ask_again(self) -> bool:
        """The first press on a pile that differs from its count tells so; the second saves."""
        if not self.counts.differences() or not self.pile.typed() or self._differs_knowingly:
            return False
        self._differs_knowingly = True
        self.primary.setText(self.tr("Save all the same"))
        self._say_error(self.tr("The pile differs from what you counted. Check it, or save again."))
        return True

    def _show_error(self, error: ValidationError) -> None:
        words = self.ctx.say(error.text)
        name = "answered_on" if error.field == "date" else error.field
        if error.field.startswith("slip."):
            row_at = self.pile.mark(int(error.field.removeprefix("slip.")), words)
            self.grid.go(row_at, 0)
            self.grid.setFocus()
            self._say_error(words)
        elif field := (self.head.fields | self.counts.fields).get(name):
            field.set_error(words)
            field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say_error(words)

    def _say_error(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def _clear_errors(self) -> None:
        self._say_error("")
        for field in (*self.head.fields.values(), *self.counts.fields.values()):
            if field.has_error():
                field.clear_error()

    def _tell(self) -> None:
        """What the keys do, and what is wrong with the slip under the cursor."""
        at = self.grid.currentIndex()
        self._say_error(self.pile.problem_at(at.row()))
        keys = self.tr("Enter: next slip · Space: next cell · Ctrl+Del: take it out")
        found = [self._about(at.column()), keys, self._about_ten()]
        self.hint.setText(" · ".join(filter(None, found)))

    def _about(self, column: int) -> str:
        """The question of one of several columns, its choices with their digits."""
        if column < 0 or self.pile.columns[column].item is None:
            return ""
        asked = self.pile.columns[column]
        choices = asked.item.choices if asked.item else ()
        told = ", ".join(f"{number} {choice.words}" for number, choice in enumerate(choices, 1))
        question = f"{self.ctx.say(asked.heading)}: {self.ctx.say(asked.about)}"
        return f"{question} ({told})" if told else question

    def _about_ten(self) -> str:
        waits = any(
            c.cell is Cell.DIGITS and c.low <= 1 <= TEN <= c.high for c in self.pile.columns
        )
        return self.tr("1 waits for a 0: for a plain 1 press Enter") if waits else ""

    def _to_grid(self) -> None:
        self.grid.setFocus()

    def _on_head_changed(self) -> None:
        view = self.head.view()
        if view is not None:
            self.pile.ask(view)
            self.grid.start()
        self._tell()

    def _on_pile_changed(self) -> None:
        self._differs_knowingly = False
        self.primary.setText(self.tr("Save pile"))
        self.counts.show_typed(self.pile.sums())
        self._tell()

    def _on_grid_unfinished(self) -> None:
        self._say_error(self.tr("This slip is not done: type what is missing."))
