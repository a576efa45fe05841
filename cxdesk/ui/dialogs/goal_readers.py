"""Who needs to know of a goal, and who was told: two ticks for everybody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from cxdesk.domain.goals import Goal, Reader
from cxdesk.domain.text import T
from cxdesk.services import goal_readers, goals, staff
from cxdesk.ui import theme
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.plain import PlainLabel, clear, column

if TYPE_CHECKING:
    from datetime import date

    from cxdesk.ui.context import Context


class _Line(NamedTuple):
    """Somebody who may need to know, what is ticked of them, and where the day stands."""

    reader: Reader
    needs: QCheckBox
    knows: QCheckBox
    day: PlainLabel


class GoalReadersDialog(FormDialog):
    """The people of the shop and whoever else was named; others are typed below."""

    name = "goal_readers"
    least_width = 560

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, goal: Goal) -> None:
        super().__init__(ctx, parent)
        self.goal = goal
        self.lines: dict[int | str, _Line] = {}
        self._told_on: dict[int | str, date | None] = {}
        self.set_title(self.tr("Who needs to know"))
        self.watch("goal", goal.id)
        self.place(PlainLabel(goal.title, "dim", self, wrap=True))
        self._people = column()
        place = QWidget(self)
        place.setProperty("role", "plain")
        place.setLayout(self._people)
        self.place(place)
        self._list()
        self.others = QLineEdit(self)
        hint = self.tr("By name, with commas between: the accountant, the bank.")
        self.add_field("readers", self.tr("Somebody &else"), self.others, hint=hint)
        self.add_cancel()
        self.add_primary(self.tr("Save"), "Return")
        first = next((line.needs for line in self.lines.values()), self.others)
        first.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> GoalReadersDialog:
        """The dialog for a goal of today: one knows, two do not yet."""
        people = staff.staff()[:2]
        told = (ctx.today(), None)
        readers = tuple(Reader(one.id, one.name, on) for one, on in zip(people, told, strict=False))
        bank = Reader(name=ctx.say(T("GoalReadersDialog", "Accountant")))
        title = ctx.say(T("GoalCloseDialog", "More promoters"))
        goal = Goal(kpi_key="nps", title=title, starts_on=ctx.today(), readers=(*readers, bank))
        return cls(ctx, goal=goal)

    def readers(self) -> tuple[Reader, ...]:
        """Those ticked with the day on which they were told, then those typed."""
        ticked = [
            line.reader._replace(told_on=self._told_on[key])
            for key, line in self.lines.items()
            if line.needs.isChecked()
        ]
        typed = (name.strip() for name in self.others.text().split(","))
        return (*ticked, *(Reader(name=name) for name in typed if name))

    def save(self) -> None:
        """Write them and tell."""
        goal_readers.keep_readers(self.goal.id, self.readers(), seen=self.seen, now=self.ctx.now())
        self.ctx.toast(self.tr("Noted who needs to know."), self.ctx.undo)

    def fill(self) -> None:
        """Show who it is as kept now."""
        self.goal = goals.kept_goal(self.goal.id)
        self._list()

    def _list(self) -> None:
        """The people of the shop as they are listed elsewhere, then whoever else was named."""
        clear(self._people)
        self.lines, self._told_on = {}, {}
        had = {one.key: one for one in self.goal.readers}
        people = [had.get(one.id, Reader(one.id, one.name)) for one in staff.staff()]
        everybody = {one.key: one for one in (*people, *self.goal.readers)}
        holder = QWidget(self)
        holder.setProperty("role", "plain")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.L)
        grid.setVerticalSpacing(theme.S)
        grid.setColumnStretch(0, 1)
        for reader in everybody.values():
            self._add(reader, grid, is_reader=reader.key in had)
        self._people.addWidget(holder)

    def _add(self, reader: Reader, grid: QGridLayout, *, is_reader: bool) -> None:
        at = len(self.lines)
        needs = QCheckBox(reader.name.replace("&", "&&"), self)
        needs.setChecked(is_reader)
        knows = QCheckBox(self.tr("Was told"), self)
        knows.setAccessibleName(self.tr("{name} was told").format(name=reader.name))
        knows.setChecked(reader.told_on is not None)
        knows.setEnabled(is_reader)
        needs.toggled.connect(knows.setEnabled)
        day = PlainLabel("", "dim", self)
        grid.addWidget(needs, at, 0)
        grid.addWidget(knows, at, 1)
        grid.addWidget(day, at, 2)
        self.lines[reader.key] = _Line(reader, needs, knows, day)
        knows.toggled.connect(partial(self._on_told, reader.key))
        self._tell(reader.key, reader.told_on)

    def _on_told(self, key: int | str, is_told: bool) -> None:
        """Ticked now is told today, be it again."""
        self._tell(key, self.ctx.today() if is_told else None)

    def _tell(self, key: int | str, on: date | None) -> None:
        """The day on which somebody was told, kept and shown."""
        self._told_on[key] = on
        self.lines[key].day.setText("" if on is None else self.ctx.format.date(on))
