"""The wizard of a new goal: five steps and the end, the goal growing at the foot."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cxdesk.domain import goal_drafts, worries
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.text import T
from cxdesk.services import goal_changes, young
from cxdesk.services.catalogue import by_key
from cxdesk.ui import theme
from cxdesk.ui.dialogs.goal_start import BASELINE_JOB
from cxdesk.ui.dialogs.goal_wizard import reading
from cxdesk.ui.dialogs.goal_wizard.attainable import AttainableStep
from cxdesk.ui.dialogs.goal_wizard.measurable import MeasurableStep
from cxdesk.ui.dialogs.goal_wizard.relevant import RelevantStep
from cxdesk.ui.dialogs.goal_wizard.specific import SpecificStep
from cxdesk.ui.dialogs.goal_wizard.steps import DONE, DOUBT, Step, StepList, Typed, Values
from cxdesk.ui.dialogs.goal_wizard.summary import SummaryStep
from cxdesk.ui.dialogs.goal_wizard.timely import TimelyStep
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.fields_area import screen_room
from cxdesk.ui.widgets.plain import PlainLabel, column, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxdesk.domain.young import ProcessGoal
    from cxdesk.ui.context import Context

YOUNG_JOB = "goal-young"
FAULTY = frozenset(("baseline", "kind", "mode", "target", "range_low", "deadline", "first_review"))
PLACE, SEEN_STEPS = "place", "seen_steps"
WIDTH, PAGE_HEIGHT, OTHERS_HEIGHT = 860, 388, 190


class GoalWizard(FormDialog):
    """Enter goes on and saves at the end, Shift+Enter goes back, Alt+1…6 lead to a step."""

    name = "goal"
    draft_name = "goal"
    least_width = 620

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        kpi_key: str = "",
        worry: str = "",
    ) -> None:
        super().__init__(ctx, parent)
        self.set_title(self.tr("New goal"))
        self._place = 0
        self._seen = {0}
        self._asked: object = None
        self._opened_with: Values = {}
        self._typed = Typed(self._first_draft())
        self._build_steps()
        self._build_foot()
        self._build_keys()
        if worry:  # said in another form: Esc keeps it as a draft
            self.offer_draft()
        self._begin_with(kpi_key, worry)
        self._follow()
        self._connect()
        if not worry:
            self._opened_with = self._kept_by_steps()
            self.offer_draft()
        self._offer_young()
        self.go_to(0)
        room = self.screen().availableGeometry().width() - theme.XL
        self.resize(min(WIDTH, room), self.minimumHeight())

    @classmethod
    def sample(cls, ctx: Context) -> GoalWizard:
        """The first step, filled in."""
        return next(made for _, made in cls.each_step(ctx))

    @classmethod
    def each_step(cls, ctx: Context) -> Iterator[tuple[str, GoalWizard]]:
        """The wizard at each of its steps, filled in."""
        for place in range(6):
            made = cls(ctx, kpi_key="nps")
            made.attainable.target.setText("45")
            made.attainable.how.setText(
                ctx.say(T("GoalWizard", "Call every customer who scores 6 or less the same day"))
            )
            made.relevant.why.setText(
                ctx.say(T("GoalWizard", "Most new customers come because a neighbour told them"))
            )
            made.go_to(place)
            yield made.steps[place].name, made

    def go_to(self, place: int) -> None:
        """Show a step, with the keys where it begins."""
        self._place = place
        self._seen.add(place)
        for index, step in enumerate(self.steps):
            step.setVisible(index == place)
        self.list.show_place(place)
        is_last = place == len(self.steps) - 1
        self.onward.setText(self.tr("Save goal") if is_last else self.tr("Next"))
        self.onward.setAccessibleName(self.onward.text())
        self.backward.setEnabled(place > 0)
        self._keep_page_high(is_last=is_last)
        self.clear_errors()
        self._refresh()
        if is_last:
            self.onward.setFocus()
        else:
            self.steps[place].begin()

    def go_on(self) -> None:
        """The next step, once nothing needs mending here."""
        step, fault = self.steps[self._place], self._typed.fault
        error = step.wrong() or (fault if fault and fault.field in step.fields else None)
        if error is not None:
            self.field_error(error.field, self.ctx.say(error.text))
            return
        self.go_to(self._place + 1)

    def go_back(self) -> None:
        """The step before."""
        if self._place > 0:
            self.go_to(self._place - 1)

    def submit(self) -> None:
        """Enter: the next step, and at the end the goal is saved."""
        if self._place < len(self.steps) - 1:
            self.go_on()
            return
        super().submit()

    def field_error(self, name: str, text: str) -> None:
        """Show an error at its field, in the step that has it."""
        field = self.fields.get(name) or self._field_misread(name)
        place = next((i for i, s in enumerate(self.steps) if field in s.fields.values()), None)
        if place is not None and place != self._place:
            self.go_to(place)
        super().field_error(name, text)

    def goal_draft(self) -> GoalDraft:
        """What has been typed; ValidationError at the first field that must be mended."""
        for step in self.steps:
            error = step.wrong()
            if error is not None:
                raise error
        return self._drafted()

    def save(self) -> None:
        """Write the goal, and what the shop is for where that was typed, in one step."""
        draft = self.goal_draft()
        goal_drafts.check(draft, by_key(draft.kpi_key))
        if not self.measurable.start.is_typed():
            draft = replace(draft, baseline_value=None, baseline_n=0)
        mission = self.relevant.new_mission()
        goal_changes.add_goal(draft, mission=mission, now=self.ctx.now())
        self.ctx.toast(self.tr("Goal saved."), self.ctx.undo)

    def draft(self) -> Values:
        """What was typed and chosen in all steps, and how far somebody came with it."""
        typed = self._kept_by_steps()
        if typed == self._opened_with:
            return typed
        return typed | {PLACE: self._place, SEEN_STEPS: sorted(self._seen)}

    def restore_draft(self, values: Values) -> None:
        """Put everything back, at the step where it was left."""
        for step in self.steps:
            step.put(values)
            self._follow()
        place, seen = values.get(PLACE), values.get(SEEN_STEPS)
        if isinstance(seen, list):
            self._seen |= {at for at in range(len(self.steps)) if at in seen}
        self.go_to(place if isinstance(place, int) and place in self._seen else self._place)

    def _kept_by_steps(self) -> Values:
        return {key: value for step in self.steps for key, value in step.keep().items()}

    def _first_draft(self) -> GoalDraft:
        today = self.ctx.today()
        return GoalDraft(kpi_key="", title="", entered=0, starts_on=today, deadline_on=today)

    def _build_steps(self) -> None:
        self.specific = SpecificStep(self.ctx, self)
        self.measurable = MeasurableStep(self.ctx, self)
        self.attainable = AttainableStep(self.ctx, self)
        self.relevant = RelevantStep(self.ctx, self)
        self.timely = TimelyStep(self.ctx, self)
        self.summary = SummaryStep(self.ctx, self)
        self.steps: tuple[Step, ...] = (
            self.specific,
            self.measurable,
            self.attainable,
            self.relevant,
            self.timely,
            self.summary,
        )
        self._page = QWidget(self)
        self._page.setProperty("role", "plain")
        pages = column(self._page)
        for step in self.steps:
            self.fields |= step.fields
            pages.addWidget(step)
        pages.addStretch(1)
        self.place(self._page)
        self._build_list()

    def _build_list(self) -> None:
        """The steps stand beside the page that they lead to."""
        self.list = StepList([self.ctx.say(step.title) for step in self.steps], self)
        at = self.outer.indexOf(self.area)
        self.outer.removeWidget(self.area)
        both = row(spacing=theme.L)
        both.addWidget(self.list)
        both.addWidget(self.area, 1)
        self.outer.insertLayout(at, both)

    def _keep_page_high(self, *, is_last: bool) -> None:
        """All steps are as high, the end by what stands at the foot of the others higher."""
        foot = self.preview.sizeHint().height() + theme.L if is_last else 0
        room = max(screen_room(self) - OTHERS_HEIGHT, 0)
        self._page.setMinimumHeight(min(PAGE_HEIGHT, room) + foot)

    def _build_foot(self) -> None:
        self.preview = PlainLabel("", "strong", self, wrap=True)
        self.outer.insertWidget(self.outer.count() - 1, self.preview)
        self.add_cancel()
        self.backward = self.add_button(self.tr("Back"), "Shift+Return")
        self.backward.clicked.connect(self.go_back)
        self.onward = self.add_primary(self.tr("Next"), "Return")

    def _build_keys(self) -> None:
        for place in range(len(self.steps)):
            QShortcut(QKeySequence(f"Alt+{place + 1}"), self, partial(self.go_to, place))
        QShortcut(QKeySequence("Ctrl+Return"), self, super().submit)

    def _connect(self) -> None:
        self.list.chosen.connect(self.go_to)
        self.specific.young_chosen.connect(self._on_young_chosen)
        self.measurable.other_wanted.connect(self._on_other_wanted)
        self.measurable.target_wanted.connect(self.attainable.set_entered)
        for step in self.steps:
            step.changed.connect(self._on_changed)
        self.finished.connect(self._on_finished)

    def _begin_with(self, kpi_key: str, worry: str) -> None:
        known = worries.by_key(worry)
        if known is not None:
            self.specific.begin_with(known)
        elif kpi_key:
            self.specific.choose(kpi_key)

    def _offer_young(self) -> None:
        """Goals on what is done, in a shop's first month."""
        now = self.ctx.now()
        self.ctx.jobs.run(
            lambda _progress: young.process_goals(now=now),
            key=YOUNG_JOB,
            on_done=self.specific.offer_young,
        )

    def _on_finished(self) -> None:
        """Nobody waits any more for what is being looked up."""
        for key in (YOUNG_JOB, BASELINE_JOB):
            self.ctx.jobs.cancel(key)

    def _on_young_chosen(self, goal: ProcessGoal) -> None:
        """All of it is filled in; the end is shown, where Enter saves."""
        draft = goal.draft
        self.specific.begin_young(self.ctx.say(goal.words), draft.kpi_key)
        self.measurable.set_kind(draft.kind, draft.window)
        self._follow()
        self.attainable.set_entered(draft.entered)
        self.timely.set_deadline(draft.deadline_on)
        self.timely.rhythm.propose(draft.cadence)
        self.go_to(3)

    def _on_other_wanted(self, kpi_key: str) -> None:
        """Another indicator that tells the same with fewer records; the name stays if it must."""
        title = self.specific.goal_title.text()
        self.specific.choose(kpi_key)
        if not self.specific.goal_title.text().strip():
            self.specific.goal_title.setText(title)

    def _on_changed(self) -> None:
        self._follow()
        self._refresh()

    def _follow(self) -> None:
        """What one step says the others go by."""
        kpi = self.specific.kpi()
        if kpi is not None:
            self.measurable.follow(kpi)
        self.attainable.follow(kpi, self.measurable.kind())
        if kpi is not None:
            self.relevant.follow(kpi.key, self.specific.chosen_worry())

    def _drafted(self) -> GoalDraft:
        draft = self._first_draft()
        for step in self.steps:
            draft = step.taken(draft)
        return draft

    def _look_up(self, draft: GoalDraft) -> None:
        """Ask for what is known of this measure, once for each."""
        where = tuple(sorted(draft.where.items()))
        asked = (draft.kpi_key, where, draft.window, draft.kind, draft.starts_on)
        if draft.kpi_key and asked != self._asked:
            self._asked = asked
            plain = replace(draft, baseline_value=None, baseline_n=0)
            self.measurable.start.look_up(plain)

    def _refresh(self) -> None:
        """Everything that follows from what is typed, once."""
        draft = self._drafted()
        self._look_up(draft)
        self._typed = typed = self._read(draft)
        sentence = self._sentence(typed)
        told = self.ctx.say(sentence) if sentence else ""
        self.preview.setText(told)
        self.preview.setAccessibleName(self.tr("The goal so far: {goal}").format(goal=told))
        self.summary.tell(sentence if typed.value is not None else None)
        self.preview.setVisible(self._place < len(self.steps) - 1)
        self.steps[self._place].look(typed)
        self._show_fault(typed)
        self.list.show_marks([self._mark(place) for place in range(len(self.steps))])

    def _show_fault(self, typed: Typed) -> None:
        """What the target breaks, at its field in the step at hand, once something stands there."""
        fields, fault = self.steps[self._place].fields, typed.fault
        for name in FAULTY & fields.keys():
            fields[name].clear_error()
        if fault is None or fault.field not in FAULTY & fields.keys():
            return
        if fault.field != "baseline" or self.measurable.start.text().strip():
            fields[fault.field].set_error(self.ctx.say(fault.text))

    def _read(self, draft: GoalDraft) -> Typed:
        """What the goal comes to; a blank target is no fault, one that cannot be read is."""
        start, wrong = self.measurable.start, self.attainable.wrong()
        is_blank = not self.attainable.target.text().strip()
        if not start.is_known():
            return Typed(draft, by_key(draft.kpi_key) if draft.kpi_key else None)
        if wrong is None:
            return reading.read(draft, start.known)
        return reading.unread(draft, start.known, None if is_blank else wrong)

    def _sentence(self, typed: Typed) -> T | None:
        return reading.sentence(typed, self.timely.owner_name(), self.timely.reader_names())

    def _mark(self, place: int) -> str:
        """How a step stands; nothing before it was seen."""
        step = self.steps[place]
        if place not in self._seen or step is self.summary:
            return ""
        if step.wrong() is not None or step.has_doubt(self._typed):
            return DOUBT if place != self._place else ""
        return DONE
