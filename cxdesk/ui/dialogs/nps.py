"""The NPS of figures from elsewhere: paste the scores, or type how many of each there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.nps import NpsFound, nps_of, nps_of_scores, with_ends
from cxdesk.domain.text import T
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context

_COUNTS = ("promoters", "passives", "detractors")
_NOT_A_COUNT = T("Nps", "This is not a number of answers.")
_LONGEST_COUNT = 9


class NpsDialog(FormDialog):
    """Writes nothing: the figure follows what is typed, Enter copies it."""

    name = "nps"
    asks_who = False

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.set_title(self.tr("NPS calculator"))
        self.scores = NoteField(self, lines=3)
        self.scores.submitted.connect(self.submit)
        hint = self.tr("Scores of 0 to 10, with spaces or commas between; 9×14 is fourteen nines.")
        self.add_field("scores", self.tr("Paste the &scores"), self.scores, hint=hint)
        self.counts = {name: QLineEdit(self) for name in _COUNTS}
        labels = (self.tr("or: &promoters"), self.tr("p&assives"), self.tr("&detractors"))
        beside = [
            (name, text, self.counts[name]) for name, text in zip(_COUNTS, labels, strict=True)
        ]
        self.place_beside(*beside)
        self.figure = PlainLabel("", "figure", self)
        self.told = PlainLabel("", "dim", self, wrap=True)
        self.place(self.figure)
        self.place(self.told)
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.add_primary(self.tr("Copy"), "Return")
        self.scores.textChanged.connect(self._on_scores_changed)
        for field in self.counts.values():
            field.textEdited.connect(self._on_counts_edited)
        self._show()
        self.scores.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> NpsDialog:
        """A hundred answers of a form service."""
        made = cls(ctx)
        made.scores.setPlainText("10×28 9×22 8×18 7×12 6×8 5×6 3×4 0×2")
        return made

    def found(self) -> NpsFound:
        """The figure of what is typed; ValidationError for what cannot be counted."""
        if self.scores.text():
            return nps_of_scores(self.scores.text())
        return nps_of(*(_count(name, field.text()) for name, field in self.counts.items()))

    def save(self) -> None:
        """Put the figure with its interval on the clipboard."""
        found = self.found()
        QGuiApplication.clipboard().setText(
            f"{self.ctx.say(with_ends(found))} · {self._explained(found)}"
        )
        self.ctx.toast(self.tr("The figure was copied."), None)

    def _show(self) -> None:
        """The figure; what is not there yet, or wrong, is said in its place."""
        self.clear_errors()
        try:
            found = self.found()
        except ValidationError as error:
            self.figure.setText("–")
            self.told.setText(self.ctx.say(error.text))
            return
        self.figure.setText(self.ctx.say(with_ends(found)))
        self.told.setText(self._explained(found))

    def _explained(self, found: NpsFound) -> str:
        number = self.ctx.format.number
        words = self.tr(
            "Answers: {n}. Promoters: {promoters}, passives: {passives}, detractors: {detractors}."
            " With so many answers it lies between {low} and {high}, 19 times of 20."
        )
        return words.format(
            n=number(found.n, 0),
            promoters=number(found.promoters, 0),
            passives=number(found.passives, 0),
            detractors=number(found.detractors, 0),
            low=number(found.low, 0, signed=True),
            high=number(found.high, 0, signed=True),
        )

    def _on_scores_changed(self) -> None:
        """Pasted scores are counted into the fields below."""
        self._show()
        if not self.scores.text():
            return
        try:
            found = self.found()
        except ValidationError:
            found = None
        for name in _COUNTS:
            self.counts[name].setText("" if found is None else str(getattr(found, name)))

    def _on_counts_edited(self) -> None:
        """Typed counts are another question than the pasted scores."""
        was_blocked = self.scores.blockSignals(True)
        self.scores.clear()
        self.scores.blockSignals(was_blocked)
        self._show()


def _count(name: str, text: str) -> int:
    """A typed count; an empty field is none of them."""
    typed = text.strip()
    if not typed:
        return 0
    if not (typed.isascii() and typed.isdigit() and len(typed) <= _LONGEST_COUNT):
        raise ValidationError(name, _NOT_A_COUNT)
    return int(typed)
