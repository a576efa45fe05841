"""How it is to work here this week: one tap, without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T, plural
from cxdesk.services import mood
from cxdesk.services.mood import Tapped
from cxdesk.ui import mood_memory
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.mood_taps import MoodTaps
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class MoodDialog(FormDialog):
    """Keys 1 to 5 tap and close; who has tapped this week at this computer is told so."""

    name = "mood"
    least_width: ClassVar[int] = 480
    asks_who: ClassVar[bool] = False  # a tap has no name

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, kpi_key: str = "") -> None:
        super().__init__(ctx, parent)
        known = mood.tapped(now=ctx.now())
        found = [one for one in known if one.key == kpi_key] or list(known)
        self._build(found[0] if found else None)

    @classmethod
    def sample(cls, ctx: Context) -> MoodDialog:
        """The dialog as it is when nobody has tapped yet, of a shop that asks for moods or not."""
        made = cls(ctx)
        if made.asked is None:
            name = ctx.say(T("Templates", "Team mood"))
            made.clear_for(Tapped(0, "", name, "", ctx.today()))
        return made

    def clear_for(self, asked: Tapped) -> None:
        """Show the faces of an indicator that is made up, for the pictures."""
        self.set_title(asked.name)
        self.taps.setEnabled(True)
        self.told.setText(self._promise())

    def tap(self, score: int) -> None:
        """Count it, and close; what is wrong is told here."""
        self._score = score
        self.submit()

    def save(self) -> None:
        """Write the tap, and ask who works no more this week."""
        if self.asked is None:
            raise ValidationError("", T("MoodDialog", "There is nothing to tap."))
        n = mood.tap(self.asked.id, self._score, now=self.ctx.now())
        mood_memory.remember(self.ctx.prefs, self.asked)
        one = T("MoodDialog", "Thank you. It is the first tap of this week.")
        many = T("MoodDialog", "Thank you. {n} taps this week so far.")
        self.ctx.toast(self.ctx.say(plural(n, one, many)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The digits, wherever the keyboard is."""
        if not self.taps.type_key(event):
            super().keyPressEvent(event)

    def _build(self, asked: Tapped | None) -> None:
        self.asked: Tapped | None = asked
        self._score = 0
        self.set_title(asked.name if asked else self.tr("Team mood"))
        self.place(PlainLabel(self.tr("How is this week going for you here?"), "", self, wrap=True))
        self.taps = MoodTaps(self.ctx, self)
        self.taps.tapped.connect(self.tap)
        self.place(self.taps)
        is_open = asked is not None and not mood_memory.has_tapped(self.ctx.prefs, asked)
        self.taps.setEnabled(is_open)
        self.told = PlainLabel(
            self._promise() if is_open else self._why_not(), "dim", self, wrap=True
        )
        self.place(self.told)
        close = self.add_button(self.tr("Close"))
        close.clicked.connect(self.reject)
        close.setFocus()  # a face with a frame would look chosen; the digits work anywhere

    def _promise(self) -> str:
        return self.tr(
            "Without your name: only the mean and how many tapped are kept, and nobody sees it"
            " before three have. It cannot be taken back."
        )

    def _why_not(self) -> str:
        if self.asked is None:
            return self.tr("The shop asks for no moods yet: add “Team mood” from the templates.")
        return self.tr("You have tapped this week at this computer. Thank you.")
