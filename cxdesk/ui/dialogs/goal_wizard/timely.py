"""Timely: until when, how often it is looked at, who is responsible and who needs to know."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from cxdesk.domain import goal_drafts
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_checks import Trait
from cxdesk.domain.goals import Reader
from cxdesk.domain.reviews import Cadence, check_first
from cxdesk.domain.text import T
from cxdesk.services import staff
from cxdesk.services.command import acting_staff
from cxdesk.ui import theme
from cxdesk.ui.dialogs.goal_rhythm import GoalRhythm
from cxdesk.ui.dialogs.goal_wizard.steps import Step, Typed, Values
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.check_box import CheckBox
from cxdesk.ui.widgets.datetime_field import DayPicker
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import column, flush_link

if TYPE_CHECKING:
    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.ui.context import Context

MONTHS_AHEAD = (3, 6, 12)
PROPOSED_MONTHS = 6
WEEKLY_WITHIN_DAYS = 92


class TimelyStep(Step):
    """Half a year is proposed, looked at every month; shorter goals every week."""

    name = "timely"
    title: ClassVar[T] = T("GoalWizard", "Time-bound")
    traits = (Trait.TIME_BOUND,)

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(ctx, parent)
        self.ask(self.tr("Until when, and who?"))
        self._last = month_end(ctx.today(), PROPOSED_MONTHS)
        self._first = ctx.today()
        self._build_days()
        self._build_rhythm()
        self._build_people()

    def set_deadline(self, on: date) -> None:
        """End on this day."""
        self.deadline.date.set_day(on)

    def deadline_on(self) -> date:
        """The typed day, or the last one that could be read."""
        if self.deadline.date.is_readable():
            self._last = self.deadline.date.day()
        return self._last

    def starts_on(self) -> date:
        """The day from which it counts, or the last one that could be read."""
        if self.starts.date.is_readable():
            self._first = self.starts.date.day()
        return self._first

    def readers(self) -> tuple[Reader, ...]:
        """Who needs to know: those of the shop, then other names."""
        ticked = (Reader(staff_id=number) for number, box in self.boxes.items() if box.isChecked())
        names = (name.strip() for name in self.others.text().split(","))
        return (*ticked, *(Reader(name=name) for name in names if name))

    def reader_names(self) -> tuple[str, ...]:
        """The same by their names."""
        known = {number: box.text().replace("&&", "&") for number, box in self.boxes.items()}
        return tuple(known.get(one.staff_id or 0, one.name) for one in self.readers())

    def owner_name(self) -> str:
        """Who is responsible, "" for nobody."""
        return self.owner.currentText() if self.owner.currentData() else ""

    def taken(self, draft: GoalDraft) -> GoalDraft:
        """Its days, its rhythm and its people."""
        first_on = self.rhythm.first
        return replace(
            draft,
            starts_on=self.starts_on(),
            deadline_on=self.deadline_on(),
            cadence=self.rhythm.cadence(),
            first_review_on=self.rhythm.first_on() if first_on.date.is_readable() else None,
            owner_id=self.owner.currentData(),
            readers=self.readers(),
        )

    def wrong(self) -> ValidationError | None:
        """A day that nobody can read, or days in disorder."""
        try:
            deadline, starts_on = (one.date.day() for one in (self.deadline, self.starts))
            first_on = self.rhythm.first_on()
            goal_drafts.check_dates(starts_on, deadline)
            check_first(first_on, starts_on)
        except ValidationError as error:
            return error
        return None

    def has_doubt(self, typed: Typed) -> bool:
        """Nobody responsible, or too far away."""
        return self.owner.currentData() is None or super().has_doubt(typed)

    def keep(self) -> Values:
        """What differs from what was proposed."""
        owner, others = self.owner.currentData(), self.others.text().strip()
        ticked = [number for number, box in self.boxes.items() if box.isChecked()]
        is_moved = self.deadline_on() != month_end(self.ctx.today(), PROPOSED_MONTHS)
        is_rare = self.rhythm.cadence() is not Cadence.MONTHLY
        is_other = owner != self._proposed_owner
        if not (others or ticked or is_moved or is_rare or is_other):
            return {}
        return {
            "deadline": self.deadline_on().isoformat(),
            "cadence": self.rhythm.cadence(),
            "owner": owner,
            "ticked": ticked,
            "readers": others,
        }

    def put(self, values: Values) -> None:
        """Put it back."""
        if values.get("deadline"):
            self.set_deadline(date.fromisoformat(str(values["deadline"])))
        if "cadence" in values:
            self.rhythm.propose(Cadence(str(values["cadence"])))
        if "owner" in values:
            self.owner.setCurrentIndex(max(self.owner.findData(values["owner"]), 0))
        ticked = values.get("ticked")
        for number, box in self.boxes.items():
            box.setChecked(isinstance(ticked, list) and number in ticked)
        self.others.setText(str(values.get("readers", "")))

    def _build_days(self) -> None:
        self.deadline = DayPicker(self._last, self.ctx.format, self)
        self.starts = DayPicker(self._first, self.ctx.format, self)
        self.add_beside(
            ("deadline", self.tr("Deadline"), self.deadline),
            ("starts_on", self.tr("Starts on"), self.starts),
        )
        line = FlowLayout(spacing=theme.L)
        words = {
            3: self.tr("In 3 months"),
            6: self.tr("In 6 months"),
            12: self.tr("In a year"),
        }
        for months in MONTHS_AHEAD:
            made = flush_link(words[months], self)
            made.setAutoDefault(False)
            made.setFocusPolicy(made.focusPolicy().ClickFocus)
            made.clicked.connect(partial(self._on_months_clicked, months))
            line.addWidget(made)
        self.form.addLayout(line)
        for picker in (self.deadline, self.starts):
            picker.date.textEdited.connect(self.changed)  # what nobody can read is no other day
        self.deadline.date.day_changed.connect(self._on_deadline_changed)
        self.starts.date.day_changed.connect(self._on_start_changed)

    def _build_rhythm(self) -> None:
        self.rhythm = GoalRhythm(self.ctx, self, starts_on=self._first)
        self._usual = self.rhythm.cadence()  # proposed, and nobody chose another one
        self.add_beside(
            ("cadence", self.tr("Reviewed"), self.rhythm.often),
            ("first_review", self.tr("First review"), self.rhythm.first),
        )
        self.rhythm.often.currentIndexChanged.connect(self.changed)
        self.rhythm.first.date.day_changed.connect(self.changed)
        self.rhythm.first.date.textEdited.connect(self.changed)

    def _build_people(self) -> None:
        self.owner = CalmCombo(self)
        self.owner.addItem(self.tr("Nobody yet"), None)
        self.boxes: dict[int, CheckBox] = {}
        people, ticks = staff.staff(), QWidget(self)
        ticks.setProperty("role", "plain")
        lines = column(ticks, spacing=theme.XS)
        line = FlowLayout(spacing=theme.M)
        for member in people:
            self.owner.addItem(member.name, member.id)
            box = self.boxes[member.id] = CheckBox(member.name.replace("&", "&&"), ticks)
            box.toggled.connect(self.changed)
            line.addWidget(box)
        lines.addLayout(line)
        self.others = QLineEdit(ticks)
        self.others.setPlaceholderText(self.tr("Others, by commas: partner, adviser…"))
        lines.addWidget(self.others)
        self.owner.setCurrentIndex(max(self.owner.findData(acting_staff.get()), 0))
        self._proposed_owner = self.owner.currentData()
        self.add_field("owner", self.tr("Responsible"), self.owner)
        self.add_field("readers", self.tr("Who needs to know"), ticks)
        self.owner.currentIndexChanged.connect(self.changed)
        self.others.textChanged.connect(self.changed)

    def _on_months_clicked(self, months: int) -> None:
        self.set_deadline(month_end(self.starts_on(), months))
        self.deadline.setFocus()

    def _on_deadline_changed(self) -> None:
        """A goal of a quarter or less is looked at every week, unless somebody chose otherwise."""
        if self.deadline.date.is_readable():
            is_short = (self.deadline_on() - self.starts_on()).days <= WEEKLY_WITHIN_DAYS
            usual = Cadence.WEEKLY if is_short else Cadence.MONTHLY
            if self.rhythm.cadence() is self._usual:
                self.rhythm.propose(usual)
                self._usual = usual
        self.changed.emit()

    def _on_start_changed(self) -> None:
        if self.starts.date.is_readable():
            self.rhythm.follow(self.starts_on())
        self.changed.emit()


def month_end(today: date, months: int) -> date:
    """The last day of the month that lies so many months ahead."""
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])
