"""Two records of one customer side by side: what is kept of each field, and what moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from cxdesk.domain import birthdays
from cxdesk.domain.customers import CustomerKind
from cxdesk.domain.merging import FIELDS, JOINED, MergeChoice
from cxdesk.domain.text import T, plural
from cxdesk.services import channels, customer_list, merging
from cxdesk.ui import theme
from cxdesk.ui.form_field import Field
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

KINDS = {
    CustomerKind.PERSON: T("MergeDialog", "Person"),
    CustomerKind.COMPANY: T("MergeDialog", "Company"),
}
MOVING = (
    ("interactions", T("MergeDialog", "1 interaction"), T("MergeDialog", "{n} interactions")),
    ("cases", T("MergeDialog", "1 case"), T("MergeDialog", "{n} cases")),
    ("purchases", T("MergeDialog", "1 purchase"), T("MergeDialog", "{n} purchases")),
    ("offers", T("MergeDialog", "1 survey offered"), T("MergeDialog", "{n} surveys offered")),
    ("answers", T("MergeDialog", "1 answer"), T("MergeDialog", "{n} answers")),
    ("tasks", T("MergeDialog", "1 task"), T("MergeDialog", "{n} tasks")),
)
WINNER, LOSER, BOTH = 0, 1, 2
RADIO_WIDTH = 29


class _Choice(NamedTuple):
    """A field in which the two differ, and the buttons that choose."""

    field: str
    group: QButtonGroup


class MergeDialog(FormDialog):
    """Keeps the record with the longer history; ``merged`` tells its id."""

    name = "merge"
    least_width = 720
    merged = Signal(int)

    def __init__(
        self, ctx: Context, parent: QWidget | None = None, *, one_id: int, other_id: int
    ) -> None:
        super().__init__(ctx, parent)
        self.winner_id, self.loser_id = _in_order(one_id, other_id)
        self.both = merging.preview(self.winner_id, self.loser_id)
        self._choices: list[_Choice] = []
        self.set_title(self.tr("Merge two records"))
        self.place(self._build_grid())
        self.place(PlainLabel(self._moving_words(), "", self, wrap=True))
        self.place(PlainLabel(self._kept_words(), "dim", self, wrap=True))
        self.is_certain = CheckBox(self.tr("They are the &same person, not a family"), self)
        self.fields["is_certain"] = Field(self.tr("They may be a family"), self.is_certain)
        self.place(self.fields["is_certain"])
        self.fields["is_certain"].setVisible(self.both.may_be_family)
        self.add_cancel()
        self.add_primary(self.tr("Merge"))

    @classmethod
    def sample(cls, ctx: Context) -> MergeDialog | None:
        """The two who came last; None when the shop has not two."""
        page = customer_list.customers_page(sort="last_visit", descending=True, limit=2)
        ids = [line.id for line in page]
        return cls(ctx, one_id=ids[0], other_id=ids[1]) if len(ids) > 1 else None

    def choice(self) -> MergeChoice:
        """What was chosen; a text of which both are kept is named on neither side."""
        chosen = {one.field: one.group.checkedId() for one in self._choices}
        return MergeChoice(
            from_loser=frozenset(f for f, side in chosen.items() if side == LOSER),
            from_winner=frozenset(f for f, side in chosen.items() if side == WINNER),
            is_certain=self.is_certain.isChecked(),
        )

    def choose(self, field: str, side: int) -> None:
        """Take a field from the record on one side."""
        group = next(one.group for one in self._choices if one.field == field)
        group.button(side).setChecked(True)

    def save(self) -> None:
        """Merge; undo brings both back."""
        merging.merge(self.winner_id, self.loser_id, self.choice(), now=self.ctx.now())
        self.ctx.toast(self.tr("Records merged"), self.ctx.undo)
        self.merged.emit(self.winner_id)

    def _build_grid(self) -> QWidget:
        """A line for each field that one of them has; radio buttons where they differ."""
        made = QWidget(self)
        made.setProperty("role", "plain")
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(theme.S)
        for at, words in ((1, self.tr("This record stays")), (2, self.tr("This one goes into it"))):
            grid.addWidget(PlainLabel(words, "label", made), 0, at)
            grid.setColumnStretch(at, 1)
        shown = (f for f in FIELDS if self.both.winner[f] or self.both.loser[f])
        for line, field in enumerate(shown, start=1):
            grid.addWidget(PlainLabel(self.ctx.say(FIELDS[field]), "dim", made), line, 0)
            self._add_line(grid, line, field)
        return made

    def _add_line(self, grid: QGridLayout, line: int, field: str) -> None:
        winner, loser = self.both.winner[field], self.both.loser[field]
        if winner == loser or not (winner and loser):
            for at, value in ((1, winner), (2, loser)):
                made = ElidedLabel(self._shown(field, value), "", self)
                made.setIndent(RADIO_WIDTH)
                grid.addWidget(made, line, at)
            return
        group = QButtonGroup(self)
        for at, value in ((WINNER, winner), (LOSER, loser)):
            grid.addWidget(self._radio(group, at, field, value), line, at + 1)
        if field in JOINED:
            grid.addWidget(self._radio(group, BOTH, field, ""), line, 3)
        group.button(self._preset(field)).setChecked(True)
        self._choices.append(_Choice(field, group))

    def _radio(self, group: QButtonGroup, side: int, field: str, value: str) -> QRadioButton:
        text = self.tr("both") if side == BOTH else self._shown(field, value)
        cut = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 220)
        made = QRadioButton(cut.replace("&", "&&"), self)
        made.setAccessibleName(f"{self.ctx.say(FIELDS[field])}: {text}")
        group.addButton(made, side)
        return made

    def _preset(self, field: str) -> int:
        merged = self.both.merged[field]
        if merged == self.both.winner[field]:
            return WINNER
        return LOSER if merged == self.both.loser[field] else BOTH

    def _shown(self, field: str, value: str) -> str:
        """A stored value as people read it."""
        if not value:
            return "–"
        if field == "kind":
            return self.ctx.say(KINDS[CustomerKind(value)])
        if field == "preferred_channel":
            return self.ctx.say(channels.name_of(value))
        birthday = birthdays.from_stored(value) if field == "birthday_on" else None
        return self.ctx.format.birthday(birthday) if birthday else " ".join(value.split())

    def _moving_words(self) -> str:
        parts = [
            self.ctx.say(plural(count, one, many))
            for name, one, many in MOVING
            if (count := getattr(self.both.moving, name))
        ]
        if not parts:
            return self.tr("Nothing is recorded about the one that goes.")
        return self.tr("What moves: {what}.").format(what=", ".join(parts))

    def _kept_words(self) -> str:
        parts = (
            (self.tr("Phones: {all}"), self.both.phones),
            (self.tr("E-mails: {all}"), self.both.emails),
            (self.tr("Tags: {all}"), self.both.tags),
        )
        said = [words.format(all=", ".join(values)) for words, values in parts if values]
        return " · ".join([*said, self.tr("All of these are kept, and Ctrl+Z brings both back.")])


def _in_order(one_id: int, other_id: int) -> tuple[int, int]:
    """The one with the longer history stays; of two alike the older record."""
    one, other = sorted((one_id, other_id))
    moving = [sum(merging.preview(*pair).moving) for pair in ((other, one), (one, other))]
    return (one, other) if moving[0] >= moving[1] else (other, one)
