"""Somebody no longer works here: asked first, and to whom what is open of theirs goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from cxdesk.domain.staff import StaffMember, StaffRole
from cxdesk.domain.text import T, plural
from cxdesk.services import departures, staff
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.services.departures import OpenWork
    from cxdesk.ui.context import Context


class DepartureDialog(FormDialog):
    """Enter takes the person off the lists; nobody gets what is open unless somebody is chosen."""

    name = "departure"
    least_width: ClassVar[int] = 460

    def __init__(self, ctx: Context, parent: QWidget | None = None, *, member: StaffMember) -> None:
        super().__init__(ctx, parent)
        self.member = member
        self.set_title(self.tr("Does {name} no longer work here?").format(name=member.name))
        words = self.tr("What {name} did keeps their name. They can be brought back at any time.")
        self.place(PlainLabel(words.format(name=member.name), "dim", self, wrap=True))
        self.hand_to = CalmCombo(self)
        self._place_work(departures.open_work(member.id))
        self.add_cancel()
        self.add_primary(self.tr("No longer works here"), "Return")

    @classmethod
    def sample(cls, ctx: Context) -> DepartureDialog:
        """The first person of the shop, else one who is made up."""
        made_up = StaffMember(
            id=0, name="Ana Prieto", initials="AP", role=StaffRole.STAFF, is_active=True
        )
        return cls(ctx, member=next(iter(staff.staff()), made_up))

    def save(self) -> None:
        """Take the person off the lists."""
        departures.leave(self.member.id, hand_to=self.hand_to.currentData(), now=self.ctx.now())
        told = self.tr("{name} no longer works here").format(name=self.member.name)
        self.ctx.toast(told, self.ctx.undo)

    def _place_work(self, work: OpenWork) -> None:
        if work == (0, 0):
            self.hand_to.hide()
            words = self.tr("No open case and no task is theirs.")
            self.place(PlainLabel(words, "", self, wrap=True))
            return
        self.hand_to.addItem(self.tr("Nobody for now"), None)
        for one in staff.staff():
            if one.id != self.member.id:
                self.hand_to.addItem(one.name, one.id)
        text = T("DepartureDialog", "&Hand {work} over to").fill(work=_work_words(work))
        self.add_field("hand_to", self.ctx.say(text), self.hand_to)
        self.hand_to.setFocus()


def _work_words(work: OpenWork) -> T:
    cases = plural(
        work.cases, T("DepartureDialog", "1 open case"), T("DepartureDialog", "{n} open cases")
    )
    tasks = plural(work.tasks, T("DepartureDialog", "1 task"), T("DepartureDialog", "{n} tasks"))
    if not work.cases or not work.tasks:
        return cases if work.cases else tasks
    return T("DepartureDialog", "{cases} and {tasks}").fill(cases=cases, tasks=tasks)
