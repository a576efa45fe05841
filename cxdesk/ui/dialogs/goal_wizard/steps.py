"""What a step of the wizard is, what it is shown of the goal so far, and the list of all steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QWidget

from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.widgets import tab_stops
from cxdesk.ui.widgets.plain import PlainLabel, column, native_key, restyle, row, tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHBoxLayout

    from cxdesk.domain.errors import ValidationError
    from cxdesk.domain.goal_checks import Trait, TraitState
    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goal_levels import Level
    from cxdesk.domain.goal_measurable import Measurable
    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.text import T
    from cxdesk.services.goal_plan import KnownBefore
    from cxdesk.ui.context import Context

Values = dict[str, object]
DONE, DOUBT = "✓", "!"
_TONES = {DONE: "good", DOUBT: "risk"}


class Typed(NamedTuple):
    """The goal as far as it is typed, with what is known of it.

    ``kpi`` is None before an indicator is chosen, ``known`` while it is looked up or where it could
    not be; ``value`` while there is no target, or none that is ``fault`` less.
    """

    draft: GoalDraft
    kpi: Kpi | None = None
    known: KnownBefore | None = None
    is_looked_up: bool = False
    levels: tuple[Level, ...] = ()
    measurable: Measurable | None = None
    value: float | None = None
    traits: tuple[TraitState, ...] = ()
    fault: ValidationError | None = None


class Step(QWidget):
    """A page of the wizard: asks one thing, and keeps it until the goal is saved.

    ``taken`` puts what is typed into the goal and never fails; ``wrong`` is what must be mended
    before the next step. ``changed`` when a person changed anything.
    """

    changed = Signal()
    name: ClassVar[str] = ""
    title: ClassVar[T]
    traits: ClassVar[tuple[Trait, ...]] = ()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.fields: dict[str, Field] = {}
        self.form = column(self, spacing=theme.M)
        self.hide()  # what is not shown is not laid out either

    def add_field(self, name: str, label: str, widget: QWidget, *, hint: str = "") -> Field:
        """A labelled field below the others."""
        made = self._field(name, label, widget, self)
        if hint:
            made.set_hint(hint)
        self.form.addWidget(made)
        return made

    def add_beside(self, *parts: tuple[str, str, QWidget], shares: Sequence[int] = ()) -> QWidget:
        """Fields in one line, all from the top: name, label, widget; shares of the width."""
        both = QWidget(self)
        both.setProperty("role", "plain")
        line = row(both, spacing=theme.L)
        for (name, label, widget), share in zip(parts, shares or [1] * len(parts), strict=True):
            line.addWidget(self._field(name, label, widget, both), share, Qt.AlignmentFlag.AlignTop)
        self.form.addWidget(both)
        return both

    def ask(self, question: str) -> PlainLabel:
        """The question of the step, above its fields."""
        made = PlainLabel(question, "strong", self, wrap=True)
        self.form.addWidget(made)
        return made

    def taken(self, draft: GoalDraft) -> GoalDraft:
        """The goal with what is typed here."""
        raise NotImplementedError

    def wrong(self) -> ValidationError | None:
        """What must be mended here; None when the next step may come."""
        return None

    def look(self, typed: Typed) -> None:
        """Show what follows from the goal as it is typed so far."""

    def has_doubt(self, typed: Typed) -> bool:
        """Whether a trait that is decided here is in doubt."""
        return any(state.is_met is False and state.trait in self.traits for state in typed.traits)

    def begin(self) -> None:
        """Put the keys where this step begins."""
        first = next(tab_stops.stops(self), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def keep(self) -> Values:
        """What a person typed or chose here, as JSON values; empty when nothing."""
        return {}

    def put(self, values: Values) -> None:
        """Put back what ``keep`` gave."""

    def _field(self, name: str, label: str, widget: QWidget, parent: QWidget) -> Field:
        made = self.fields[name] = Field(label, widget, parent)
        made.clear_when_changed()
        return made


class StepList(QWidget):
    """The steps on the left, each with its number and how it stands; ``chosen`` with its place."""

    chosen = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        self._titles = tuple(titles)
        self.buttons: list[_StepButton] = []
        self._marks: list[PlainLabel] = []
        lines = column(self, spacing=theme.XS)
        for place, title in enumerate(titles):
            lines.addLayout(self._line(place, title))
        keys = PlainLabel(f"{native_key('Alt')}+1…{len(titles)}", "caption", self)
        keys.setContentsMargins(theme.S, theme.S, 0, 0)
        lines.addWidget(keys)
        lines.addStretch(1)

    def show_place(self, place: int) -> None:
        """This is the step at hand."""
        for index, made in enumerate(self.buttons):
            made.setChecked(index == place)

    def show_marks(self, marks: Sequence[str]) -> None:
        """How each step stands: done, in doubt, or not come to yet."""
        words = {DONE: self.tr("done"), DOUBT: self.tr("to think about"), "": self.tr("to come")}
        for made, label, title, mark in zip(
            self.buttons, self._marks, self._titles, marks, strict=True
        ):
            if label.text() == mark and made.accessibleName():
                continue
            label.setText(mark)
            label.setProperty("tone", _TONES.get(mark, ""))
            restyle(label)
            made.setAccessibleName(f"{title}: {words[mark]}")

    def _line(self, place: int, title: str) -> QHBoxLayout:
        line = row(spacing=theme.XS)
        made = _StepButton(f"{place + 1}   {title}", self)
        made.setToolTip(tooltip(native_key(f"Alt+{place + 1}")))
        made.clicked.connect(lambda: self.chosen.emit(place))
        mark = PlainLabel("", "sign", self)
        mark.setFixedWidth(theme.L)
        self.buttons.append(made)
        self._marks.append(mark)
        line.addWidget(made, 1)
        line.addWidget(mark)
        return line


class _StepButton(QPushButton):
    """As wide as its words are while it is chosen, so that choosing cuts nothing."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "place")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """The words in bold, and the air around them."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text())
        more -= self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(more, 0) + theme.S, 0)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()
