"""The wizard of a new goal: five steps and the end, the goal growing at the foot."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.domain import goal_drafts
from cxdesk.domain.text import T
from cxdesk.services import goal_changes, young
from cxdesk.services.catalogue import by_key
from cxdesk.ui import theme
from cxdesk.ui.dialogs.goal_start import BASELINE_JOB
from cxdesk.ui.dialogs.goal_wizard.pages import STEPS, StepPages
from cxdesk.ui.dialogs.goal_wizard.steps import DONE, DOUBT, StepList, Typed, Values
from cxdesk.ui.dialogs.goal_wizard.summary import SummaryStep
from cxdesk.ui.first_paint import FirstPaint
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.fields_area import screen_room, screen_width
from cxdesk.ui.widgets.plain import PlainLabel, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

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
        self._opened_with: Values = {}
        self._build_steps()
        self._build_foot()
        self._build_keys()
        if worry:  # said in another form: Esc keeps it as a draft
            self.offer_draft()
        self.steps.begin_with(kpi_key, worry)
        self._connect()
        if not worry:
            self._opened_with = self.steps.keep()
            self.offer_draft()
        self._offer_young()
        self.go_to(0)
        FirstPaint(self, self.steps.complete)
        self.resize(min(WIDTH, screen_width(self)), self.minimumHeight())

    @classmethod
    def sample(cls, ctx: Context) -> GoalWizard:
        """The first step, filled in."""
        return next(made for _, made in cls.each_step(ctx))

    @classmethod
    def each_step(cls, ctx: Context) -> Iterator[tuple[str, GoalWizard]]:
        """The wizard at each of its steps, filled in."""
        for place in range(6):
            made = cls(ctx, kpi_key="nps")
            made.steps.attainable.target.setText("45")
            made.steps.attainable.how.setText(
                ctx.say(T("GoalWizard", "Call every customer who scores 6 or less the same day"))
            )
            made.steps.relevant.why.setText(
                ctx.say(T("GoalWizard", "Most new customers come because a neighbour told them"))
            )
            made.go_to(place)
            yield STEPS[place].name, made

    def go_to(self, place: int) -> None:
        """Show a step, with the keys where it begins."""
        self._place = place
        self._seen.add(place)
        self.steps.show_step(place)
        self.list.show_place(place)
        is_last = place == len(STEPS) - 1
        self.onward.setText(self.tr("Save goal") if is_last else self.tr("Next"))
        self.onward.setAccessibleName(self.onward.text())
        self.backward.setEnabled(place > 0)
        self._keep_page_high(is_last=is_last)
        self.clear_errors()
        self._refresh()
        if is_last:
            self.onward.setFocus()
        else:
            self.steps.at(place).begin()

    def go_on(self) -> None:
        """The next step, once nothing needs mending here."""
        step, fault = self.steps.at(self._place), self.steps.typed.fault
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
        if self._place < len(STEPS) - 1:
            self.go_on()
            return
        super().submit()

    def field_error(self, name: str, text: str) -> None:
        """Show an error at its field, in the step that has it."""
        field = self.fields.get(name) or self._field_misread(name)
        place = next((i for i, s in enumerate(self.steps.all) if field in s.fields.values()), None)
        if place is not None and place != self._place:
            self.go_to(place)
        super().field_error(name, text)

    def save(self) -> None:
        """Write the goal, and what the shop is for where that was typed, in one step."""
        draft = self.steps.goal_draft()
        goal_drafts.check(draft, by_key(draft.kpi_key))
        if not self.steps.measurable.start.is_typed():
            draft = draft.with_baseline(None)
        mission = self.steps.relevant.new_mission()
        goal_changes.add_goal(draft, mission=mission, now=self.ctx.now())
        self.ctx.toast(self.tr("Goal saved."), self.ctx.undo)

    def draft(self) -> Values:
        """What was typed and chosen in all steps, and how far somebody came with it."""
        typed = self.steps.keep()
        if typed == self._opened_with:
            return typed
        return typed | {PLACE: self._place, SEEN_STEPS: sorted(self._seen)}

    def restore_draft(self, values: Values) -> None:
        """Put everything back, at the step where it was left."""
        self.steps.put(values)
        place, seen = values.get(PLACE), values.get(SEEN_STEPS)
        if isinstance(seen, list):
            self._seen |= {at for at in range(len(STEPS)) if at in seen}
        self.go_to(place if isinstance(place, int) and place in self._seen else self._place)

    def _build_steps(self) -> None:
        self.steps = StepPages(self.ctx, self)
        self.fields |= self.steps.specific.fields
        self.place(self.steps)
        self._build_list()

    def _build_list(self) -> None:
        """The steps stand beside the page that they lead to."""
        self.list = StepList([self.ctx.say(step.title) for step in STEPS], self)
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
        self.steps.setMinimumHeight(min(PAGE_HEIGHT, room) + foot)

    def _build_foot(self) -> None:
        self.preview = PlainLabel("", "strong", self, wrap=True)
        self.preview.setMinimumHeight(self.preview.fontMetrics().height())
        self.outer.insertWidget(self.outer.count() - 1, self.preview)
        self.add_cancel()
        self.backward = self.add_button(self.tr("Back"), "Shift+Return")
        self.backward.clicked.connect(self.go_back)
        self.onward = self.add_primary(self.tr("Next"), "Return")

    def _build_keys(self) -> None:
        for place in range(len(STEPS)):
            QShortcut(QKeySequence(f"Alt+{place + 1}"), self, partial(self.go_to, place))
        QShortcut(QKeySequence("Ctrl+Return"), self, super().submit)

    def _connect(self) -> None:
        self.list.chosen.connect(self.go_to)
        self.steps.specific.young_chosen.connect(self._on_young_chosen)
        self.steps.changed.connect(self._refresh)
        self.steps.completed.connect(self._on_completed)
        self.finished.connect(self._on_finished)

    def _offer_young(self) -> None:
        """Goals on what is done, in a shop's first month."""
        now = self.ctx.now()
        self.ctx.jobs.run(
            lambda _progress: young.process_goals(now=now),
            key=YOUNG_JOB,
            on_done=self.steps.specific.offer_young,
        )

    def _on_completed(self) -> None:
        """The later steps are there, made once the first one was seen."""
        for step in self.steps.made:
            self.fields |= step.fields
        self._refresh()

    def _on_finished(self) -> None:
        """Nobody waits any more for what is being looked up."""
        for key in (YOUNG_JOB, BASELINE_JOB):
            self.ctx.jobs.cancel(key)

    def _on_young_chosen(self, goal: ProcessGoal) -> None:
        """What is wanted and until when is filled in; why it matters is asked."""
        self.steps.fill_in(goal)
        self.go_to(3)

    def _refresh(self) -> None:
        """Everything that follows from what is typed, once."""
        typed, sentence = self.steps.read(), self.steps.sentence()
        told = self.ctx.say(sentence) if sentence else ""
        self.preview.setText(told)
        self.preview.setAccessibleName(self.tr("The goal so far: {goal}").format(goal=told))
        if self.steps.is_complete():
            self.steps.summary.tell(sentence if typed.value is not None else None)
        self.preview.setVisible(self._place < len(STEPS) - 1)
        self.steps.at(self._place).look(typed)
        self._show_fault(typed)
        self.list.show_marks([self._mark(place) for place in range(len(STEPS))])

    def _show_fault(self, typed: Typed) -> None:
        """What the target breaks, at its field in the step at hand, once something stands there."""
        fields, fault = self.steps.at(self._place).fields, typed.fault
        for name in FAULTY & fields.keys():
            fields[name].clear_error()
        if fault is None or fault.field not in FAULTY & fields.keys():
            return
        if fault.field != "baseline" or self.steps.measurable.start.text().strip():
            fields[fault.field].set_error(self.ctx.say(fault.text))

    def _mark(self, place: int) -> str:
        """How a step stands; nothing before it was seen."""
        if place not in self._seen or STEPS[place] is SummaryStep:
            return ""
        step = self.steps.at(place)
        if step.wrong() is not None or step.has_doubt(self.steps.typed):
            return DOUBT if place != self._place else ""
        return DONE
