"""From what is to be done to the lines of Today: words, urgency, and what each line does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.case_clock import ClockState, reply_words
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import NearDay
from cxdesk.domain.tasks import CALLS, TASK_WORDS, Snooze, TaskKind
from cxdesk.domain.text import T, plural
from cxdesk.services import channels, shop, tasks
from cxdesk.services.command import acting_staff
from cxdesk.ui.screens.today.line import Choice, Line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from cxdesk.domain.tasks import Task
    from cxdesk.domain.today import Away, Congratulated, RescueCall, WaitingCase
    from cxdesk.ui.context import Context
    from cxdesk.ui.screens.today.acting import Acting


_SEVERAL = 2


class Due(NamedTuple):
    """How urgent a day is: words, and the tone they stand in."""

    text: T
    tone: str


class Telling:
    """Makes lines; ``owners`` are the initials of the people."""

    def __init__(self, ctx: Context, acting: Acting, owners: Mapping[int, str]) -> None:
        self.ctx = ctx
        self._act = acting
        self._owners = owners

    def rescue(self, call: RescueCall) -> Line:
        """A call to who was not happy."""
        task = call.task
        due = due_words(task.due_on, self.ctx.today(), is_pressing=True)
        line = Line(
            key=f"task:{task.id}",
            title=task.customer_name or self._say(TASK_WORDS[task.kind]),
            caption=self._joined(self._score(call), self._quoted(task.note), self._when(call)),
            badge=self._say(due.text),
            tone=due.tone,
            action=self._say(T("Today", "Call done")),
            act=partial(self._act.call, task.customer_id, task.id),
        )
        line = self._as_task(self._mind_no_contact(line, task), task)
        open_it = partial(self._act.open_rescue, task.id)  # where it is asked how it ended
        act = line.act if task.customer_id is not None else open_it
        first = self._choice(T("Today", "Open rescue"), open_it)
        return line._replace(act=act, done=open_it, more=(first, *line.more[1:]))

    def waiting(self, case: WaitingCase) -> Line:
        """A customer without an answer, with what is left of the goal."""
        came = ""
        if case.wrote_again or case.came_closed:
            again, closed = (
                T("Today", "wrote again, {when}"),
                T("Today", "came while closed, {when}"),
            )
            text = again if case.wrote_again else closed
            came = self._say(text.fill(when=self.ctx.format.datetime(case.since)))
        line = Line(
            key=f"case:{case.case_id}",
            title=case.customer_name or self._say(T("Today", "Nobody in particular")),
            caption=self._joined(
                self._whose(case.owner_id),
                self._say(channels.name_of(case.channel)),
                case.about,
                came,
            ),
            action=self._say(T("Today", "Reply")),
            act=partial(self._act.reply, case.case_id),
            done=partial(self._act.solve, case.case_id),
            more=self._about_case(case),
        )
        return self.with_clock(line, case)

    def with_clock(self, line: Line, case: WaitingCase) -> Line:
        """The same line with the clock of its case as it is now."""
        calendar = shop.calendar()
        words = self._say(reply_words(case.clock, calendar))
        if case.clock.state is ClockState.ON_TIME:
            return line._replace(told=words, badge="", tone="")
        is_past = case.clock.state is ClockState.PAST
        sign, tone = ("■", "bad") if is_past else ("▲", "risk")
        return line._replace(told="", badge=f"{sign} {words}", tone=tone)

    def task(self, task: Task) -> Line:
        """A task: whom or what it is about, and when it was promised."""
        due = due_words(task.due_on, self.ctx.today())
        kind = self._say(TASK_WORDS[task.kind])
        is_call = task.kind in CALLS and task.customer_id is not None
        opens_case = task.case_id is not None and not is_call
        note = task.note if task.customer_name else ""
        main = (T("Today", "Done"), partial(self._act.finish, task))
        if is_call:
            main = (T("Today", "Call done"), partial(self._act.call, task.customer_id, task.id))
        elif opens_case:
            main = (T("Today", "Reply"), partial(self._act.reply, task.case_id or 0))
        line = Line(
            key=f"task:{task.id}",
            title=task.customer_name or task.note or kind,
            caption=self._joined(
                "" if task.kind is TaskKind.TO_DO else kind, note, self._owner(task.owner_id)
            ),
            badge=self._say(due.text),
            tone=due.tone,
            action=self._say(main[0]),
            act=main[1],
        )
        return self._as_task(self._mind_no_contact(line, task), task)

    def away(self, one: Away) -> Line:
        """A customer who stays away."""
        text = T("Today", "Usually back within {usual} days · away for {away} days")
        spent = T("Today", "{money} in twelve months")
        money = Amount(one.spent_minor, Unit.MONEY)
        gap = text.fill(usual=one.usual_days, away=one.away_days)
        who = one.customer_id
        return Line(
            key=f"away:{who}",
            title=one.name,
            caption=self._joined(self._say(gap), self._say(spent.fill(money=money))),
            action=self._say(T("Today", "Log call")),
            act=partial(self._act.call, who),
            more=(
                self._choice(T("Today", "Open customer"), partial(self._act.open_customer, who)),
                self._choice(T("Today", "Log interaction…"), partial(self._act.log, who)),
                self._choice(T("Today", "Plan a call…"), partial(self._act.plan_call, who)),
            ),
        )

    def birthday(self, one: Congratulated) -> Line:
        """A customer to congratulate."""
        who = one.customer_id
        turns = "" if one.turns is None else self._say(T("Today", "turns {n}").fill(n=one.turns))
        return Line(
            key=f"birthday:{who}",
            title=one.name,
            told=turns,
            action=self._say(T("Today", "Log interaction")),
            act=partial(self._act.log, who),
            more=(
                self._choice(T("Today", "Open customer"), partial(self._act.open_customer, who)),
                self._choice(T("Today", "Log interaction…"), partial(self._act.log, who)),
            ),
        )

    def _as_task(self, line: Line, task: Task) -> Line:
        """What can be done with every task."""
        act = self._act
        about = []
        if task.customer_id is not None:
            who = task.customer_id
            about = [
                self._choice(T("Today", "Open customer"), partial(act.open_customer, who)),
                self._choice(T("Today", "Log interaction…"), partial(act.log, who)),
            ]
        if task.case_id is not None:
            case = partial(act.open_case, task.case_id)
            about.append(self._choice(T("Today", "Open case"), case))
        return line._replace(
            done=partial(act.finish, task),
            snooze=self._snoozes(task),
            more=(
                self._choice(T("Today", "Done"), partial(act.finish, task)),
                *self._snoozes(task),
                *about,
                self._choice(T("Today", "Edit task…"), partial(act.edit, task)),
                self._choice(T("Today", "Delete task"), partial(act.delete, task)),
            ),
        )

    def _snoozes(self, task: Task) -> tuple[Choice, ...]:
        act = self._act
        named = {
            Snooze.TOMORROW: T("Today", "Put aside to the next open day ({day})"),
            Snooze.NEXT_WEEK: T("Today", "Put aside for a week ({day})"),
        }
        ways: dict[date, Choice] = {}
        for until, text in named.items():
            on = tasks.snooze_day(task, until, now=self.ctx.now())
            put = partial(act.snooze, task, until)
            ways.setdefault(on, self._choice(text.fill(day=self._day(on)), put))
        other = self._choice(T("Today", "Put aside to another day…"), partial(act.choose_day, task))
        return (*ways.values(), other)

    def _about_case(self, case: WaitingCase) -> tuple[Choice, ...]:
        act, case_id = self._act, case.case_id
        found = [
            self._choice(T("Today", "Reply…"), partial(act.reply, case_id)),
            self._choice(T("Today", "Solve…"), partial(act.solve, case_id)),
            self._choice(T("Today", "Open case"), partial(act.open_case, case_id)),
        ]
        if case.customer_id is not None:
            who = partial(act.open_customer, case.customer_id)
            found.append(self._choice(T("Today", "Open customer"), who))
        return tuple(found)

    def _mind_no_contact(self, line: Line, task: Task) -> Line:
        """Who asked not to be contacted since is not called: the task can only be put away."""
        if not task.no_contact or task.kind not in CALLS:
            return line
        return line._replace(
            badge=self._say(T("Today", "do not contact")),
            tone="",
            action=self._say(T("Today", "Done")),
            act=partial(self._act.finish, task),
        )

    def _score(self, call: RescueCall) -> str:
        if call.score is None:
            return ""
        text = T("Today", "{survey}: scored {score} of {top}")
        return self._say(text.fill(survey=call.survey, score=call.score, top=call.out_of))

    def _when(self, call: RescueCall) -> str:
        return self.ctx.format.datetime(call.answered_at) if call.answered_at is not None else ""

    def _owner(self, owner_id: int | None) -> str:
        return self._owners.get(owner_id or 0, "")

    def _whose(self, owner_id: int | None) -> str:
        """Whose case it is where it is not that of who stands here."""
        if len(self._owners) < _SEVERAL or owner_id == acting_staff.get():
            return ""
        if owner_id is None:
            return self._say(T("Today", "nobody’s yet"))
        return self._owner(owner_id)

    def _day(self, on: date) -> str:
        return f"{self.ctx.format.weekday_short(on)} {self.ctx.format.day_month(on)}"

    def _joined(self, *parts: str) -> str:
        return " · ".join(part for part in parts if part)

    def _choice(self, text: T, act: partial[None]) -> Choice:
        return Choice(self._say(text), act)

    def _quoted(self, text: str) -> str:
        """Typed words in quotes, on one line."""
        typed = " ".join(text.split())
        return self._say(T("Today", "“{text}”").fill(text=typed)) if typed else ""

    def _say(self, text: T | str) -> str:
        return self.ctx.say(text)


def due_words(due_on: date, today: date, *, is_pressing: bool = False) -> Due:
    """When something is due, as one says it: "▲ due today", "■ due since 3 Mar"."""
    days = (due_on - today).days
    if days < 0:
        late = plural(-days, T("Today", "■ due yesterday"), T("Today", "■ {n} days late"))
        return Due(late, "bad")
    if days == 0:
        text = T("Today", "■ due today") if is_pressing else T("Today", "▲ due today")
        return Due(text, "bad" if is_pressing else "risk")
    tone = "risk" if is_pressing else ""
    if days == 1:
        return Due(
            T("Today", "▲ due tomorrow") if is_pressing else T("Today", "due tomorrow"), tone
        )
    text = T("Today", "▲ due {day}") if is_pressing else T("Today", "due {day}")
    return Due(text.fill(day=_near_day(due_on)), tone)


def _near_day(on: date) -> NearDay:
    return NearDay(on.year, on.month, on.day)
