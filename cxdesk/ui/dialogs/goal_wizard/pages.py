"""The pages of all steps: what one says the others go by, and the goal that they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cxdesk.domain import worries
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.services.catalogue import by_key
from cxdesk.ui.dialogs.goal_wizard import reading
from cxdesk.ui.dialogs.goal_wizard.attainable import AttainableStep
from cxdesk.ui.dialogs.goal_wizard.measurable import MeasurableStep
from cxdesk.ui.dialogs.goal_wizard.relevant import RelevantStep
from cxdesk.ui.dialogs.goal_wizard.specific import SpecificStep
from cxdesk.ui.dialogs.goal_wizard.steps import Step, Typed, Values
from cxdesk.ui.dialogs.goal_wizard.summary import SummaryStep
from cxdesk.ui.dialogs.goal_wizard.timely import TimelyStep
from cxdesk.ui.widgets.plain import column

if TYPE_CHECKING:
    from cxdesk.domain.text import T
    from cxdesk.domain.young import ProcessGoal
    from cxdesk.ui.context import Context

S = TypeVar("S", bound=Step)
STEPS: tuple[type[Step], ...] = (
    SpecificStep,
    MeasurableStep,
    AttainableStep,
    RelevantStep,
    TimelyStep,
    SummaryStep,
)


class StepPages(QWidget):
    """One step is shown, all are kept; ``changed`` when a person changed anything in one of them.

    The later steps are made when one of them is asked for, or when ``complete`` is called once the
    first one is seen; ``completed`` then. ``typed`` is what all came to when they were last read.
    """

    changed = Signal()
    completed = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        self.typed = Typed(self._first_draft())
        self._asked: object = None
        self._pages = column(self)
        self._pages.addStretch(1)
        self.specific = SpecificStep(ctx, self)
        self.made: list[Step] = []
        self._add(self.specific)

    @property
    def all(self) -> tuple[Step, ...]:
        """Every step, made by now."""
        self.complete()
        return tuple(self.made)

    @property
    def measurable(self) -> MeasurableStep:
        """From where it starts."""
        return self._step(MeasurableStep)

    @property
    def attainable(self) -> AttainableStep:
        """How far it goes."""
        return self._step(AttainableStep)

    @property
    def relevant(self) -> RelevantStep:
        """Why it matters."""
        return self._step(RelevantStep)

    @property
    def timely(self) -> TimelyStep:
        """Until when, and who."""
        return self._step(TimelyStep)

    @property
    def summary(self) -> SummaryStep:
        """The end."""
        return self._step(SummaryStep)

    def at(self, place: int) -> Step:
        """The step at a place; those behind it need not be made."""
        return self.made[place] if place < len(self.made) else self.all[place]

    def is_complete(self) -> bool:
        """Whether every step is made."""
        return len(self.made) == len(STEPS)

    def complete(self) -> None:
        """Make the steps that are not made yet; they go by what the first one says."""
        if self.is_complete():
            return
        for kind in STEPS[len(self.made) :]:
            self._add(kind(self.ctx, self))
            self.made[-1].changed.connect(self._on_changed)
        self.measurable.other_wanted.connect(self._on_other_wanted)
        self.measurable.target_wanted.connect(self.attainable.set_entered)
        self.measurable.deadline_wanted.connect(self.timely.set_deadline)
        self._follow()
        self.completed.emit()

    def begin_with(self, kpi_key: str, worry: str) -> None:
        """Begin with a worry, an indicator or nothing, and tell what is changed from here on."""
        known = worries.by_key(worry)
        if known is not None:
            self.specific.begin_with(known)
        elif kpi_key:
            self.specific.choose(kpi_key)
        self.specific.changed.connect(self._on_changed)

    def fill_in(self, goal: ProcessGoal) -> None:
        """All of a goal on what is done."""
        draft = goal.draft
        self.specific.begin_young(self.ctx.say(goal.words), draft.kpi_key)
        self.measurable.set_kind(draft.kind, draft.window)
        self._follow()
        self.attainable.set_entered(draft.entered)
        self.timely.set_deadline(draft.deadline_on)
        self.timely.rhythm.propose(draft.cadence)

    def show_step(self, place: int) -> None:
        """This one, and none of the others."""
        shown = self.at(place)
        for step in self.made:
            step.setVisible(step is shown)

    def read(self) -> Typed:
        """What is typed so far; what is not known of its measure yet is asked for."""
        draft = self._drafted()
        if self.is_complete():
            self._look_up(draft)
            self.typed = self._read(draft)
        else:
            self.typed = Typed(draft, self.specific.kpi())
        return self.typed

    def sentence(self) -> T | None:
        """The goal as it was last read; None without an indicator, or before all is made."""
        if not self.is_complete():
            return None
        return reading.sentence(self.typed, self.timely.owner_name(), self.timely.reader_names())

    def goal_draft(self) -> GoalDraft:
        """What has been typed; ValidationError at the first field that must be mended."""
        for step in self.all:
            error = step.wrong()
            if error is not None:
                raise error
        return self._drafted()

    def keep(self) -> Values:
        """What a person typed or chose in all steps, as JSON values; empty when nothing.

        Nothing was in a step that is not made yet.
        """
        return {key: value for step in self.made for key, value in step.keep().items()}

    def put(self, values: Values) -> None:
        """Put back what ``keep`` gave, each step once it follows those before it."""
        for step in self.all:
            step.put(values)
            self._follow()

    def _add(self, step: Step) -> None:
        self._pages.insertWidget(len(self.made), step)
        self.made.append(step)

    def _step(self, kind: type[S]) -> S:
        return next(step for step in self.all if isinstance(step, kind))

    def _on_other_wanted(self, kpi_key: str) -> None:
        """Another indicator that tells the same with fewer records; the name stays if it must."""
        title = self.specific.goal_title.text()
        self.specific.choose(kpi_key)
        if not self.specific.goal_title.text().strip():
            self.specific.goal_title.setText(title)

    def _on_changed(self) -> None:
        self.complete()
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """What one step says the others go by."""
        kpi = self.specific.kpi()
        if kpi is not None:
            self.measurable.follow(kpi)
        self.attainable.follow(kpi, self.measurable.kind())
        if kpi is not None:
            self.relevant.follow(kpi.key, self.specific.chosen_worry())

    def _first_draft(self) -> GoalDraft:
        today = self.ctx.today()
        return GoalDraft(kpi_key="", title="", entered=0, starts_on=today, deadline_on=today)

    def _drafted(self) -> GoalDraft:
        draft = self._first_draft()
        for step in self.made:
            draft = step.taken(draft)
        return draft

    def _look_up(self, draft: GoalDraft) -> None:
        """Ask for what is known of this measure, once for each."""
        where = tuple(sorted(draft.where.items()))
        asked = (draft.kpi_key, where, draft.window, draft.kind, draft.starts_on)
        if draft.kpi_key and asked != self._asked:
            self._asked = asked
            self.measurable.start.look_up(draft.with_baseline(None))

    def _read(self, draft: GoalDraft) -> Typed:
        """What the goal comes to; a blank target is no fault, one that cannot be read is."""
        start, wrong = self.measurable.start, self.attainable.wrong()
        is_blank = not self.attainable.target.text().strip()
        if not start.is_known():
            return Typed(draft, by_key(draft.kpi_key) if draft.kpi_key else None)
        if wrong is None:
            return reading.read(draft, start.known)
        return reading.unread(draft, start.known, None if is_blank else wrong)
