"""The blocks of the meeting paper, from goals and measures already worked out."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import goal_reasons, goal_words, kpi_notes
from cxdesk.domain.actions import STATE_SIGNS, STATE_WORDS
from cxdesk.domain.causes import ONLY_BESIDE
from cxdesk.domain.comparison import VERDICT_WORDS, Change, Verdict, compare, moved
from cxdesk.domain.kpi import Amount, Group, Unit
from cxdesk.domain.phrases import amount, reliability_short
from cxdesk.domain.report import Block, ChartBlock, Heading, Paragraph, Table, TableColumn
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cxdesk.domain.actions import Action
    from cxdesk.domain.assess import Assessment
    from cxdesk.domain.chart import Chart
    from cxdesk.domain.choices import Choices
    from cxdesk.domain.goals import Goal
    from cxdesk.domain.kpi import Kpi, Measure
    from cxdesk.domain.kpi_notes import KpiNote
    from cxdesk.domain.periods import Period
    from cxdesk.domain.reviews import Review

CREDIT = T(
    "Report",
    "NPS® and Net Promoter® are registered trademarks of Bain & Company, Inc., NICE Systems, Inc.,"
    " and Fred Reichheld.",
)


NO_NOTES: Mapping[str, KpiNote] = {}
LONG_TABLE = 8
GROUP_WORDS = {
    Group.SATISFACTION: T("Groups", "Satisfaction"),
    Group.QUALITY: T("Groups", "Quality"),
    Group.EFFICIENCY: T("Groups", "Efficiency"),
    Group.LOYALTY: T("Groups", "Loyalty"),
    Group.SALES: T("Groups", "Sales"),
    Group.OWN: T("Groups", "Your own"),
}


class ActionRow(NamedTuple):
    """An action of a goal, and what its indicator did since; None while that is not known."""

    action: Action
    effect: T | None = None


class PartRow(NamedTuple):
    """One more indicator of a goal."""

    goal: Goal
    kpi: Kpi
    assessment: Assessment


class GoalRow(NamedTuple):
    """A goal as the paper tells it; of one with parts the status is that of the whole."""

    goal: Goal
    kpi: Kpi
    assessment: Assessment
    chart: Chart
    readers: tuple[str, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    why: tuple[T, ...] = ()
    parts: tuple[PartRow, ...] = ()


class DecisionRow(NamedTuple):
    """What was decided at the last review of a goal, and who answers for the goal."""

    review: Review
    title: str
    owner: str


class IndicatorRow(NamedTuple):
    """An indicator in the period and in as many days of the one before."""

    kpi: Kpi
    measure: Measure
    before: Measure


def opening(mission: str, readers: Sequence[str]) -> tuple[Block, ...]:
    """What the shop is for and who gets the paper, below its title."""
    text = mission.strip()
    told = [Paragraph(T("Report", "{text}").fill(text=text))] if text else []
    if readers:
        names = ", ".join(readers)
        told.append(Paragraph(T("Report", "For: {names}").fill(names=names), dim=True))
    return tuple(told)


def goals_at_a_glance(rows: Sequence[GoalRow]) -> tuple[Block, ...]:
    """One line a goal; a sentence where there is none."""
    heading = Heading(T("Report", "Goals at a glance"))
    if not rows:
        text = T("Report", "With a goal, this page says whether you are on track.")
        return heading, Paragraph(text)
    columns = (
        TableColumn(T("Report", "Goal")),
        TableColumn(T("Report", "Now"), right=True, strong=True),
        TableColumn(T("Report", "Reliability"), dim=True),
        TableColumn(T("Report", "Change"), right=True),
        TableColumn(T("Report", "Status"), whole=True),
        TableColumn(T("Report", "Chance"), right=True),
    )
    note = T(
        "Report",
        "Change: since the start of each goal. Chance: of reaching the target by its deadline,"
        " going on as until now.",
    )
    return heading, Table(columns, tuple(_glance(row) for row in rows)), Paragraph(note, dim=True)


def decisions(rows: Sequence[DecisionRow]) -> tuple[Block, ...]:
    """What was decided at the last reviews; nothing where there was none."""
    if not rows:
        return ()
    columns = (
        TableColumn(T("Report", "Decision")),
        TableColumn(T("Report", "Goal"), dim=True),
        TableColumn(T("Report", "Responsible")),
        TableColumn(T("Report", "When"), whole=True),
        TableColumn(T("Report", "Status then"), whole=True),
    )
    told = tuple(_decision(row) for row in rows)
    return Heading(T("Report", "Decisions of the last reviews")), Table(columns, told)


def _decision(row: DecisionRow) -> tuple[object, ...]:
    one = row.review
    status = goal_words.signed_status(one.seen.status)
    return one.decided, row.title, row.owner, one.reviewed_on, status


def goal_section(number: int, row: GoalRow) -> tuple[Block, ...]:
    """A goal with its sentences, its people, its chart and what is done for it."""
    title = T("Report", "{number} · {title}").fill(number=number, title=row.goal.title)
    told = (Heading(title), Paragraph(_standing(row)), *_parts(row), *_people(row))
    chart = ChartBlock(row.chart, is_told_below=bool(row.why))
    return (*told, chart, *_why(row), *_actions(row))


def _parts(row: GoalRow) -> tuple[Block, ...]:
    """The other indicators of a goal, a line each with its own status."""
    text = T("Report", "Also measured by {name}: {aim}. Now {value}: {status}.")
    return tuple(
        Paragraph(
            text.fill(
                name=one.kpi.name,
                aim=goal_words.aim(one.goal, one.kpi),
                value=amount(one.assessment.current.value, one.kpi.unit),
                status=goal_words.signed_status(one.assessment.status),
            )
        )
        for one in row.parts
    )


def _why(row: GoalRow) -> tuple[Block, ...]:
    """What goes with the change of the period, a line each; that it proves nothing, once."""
    if not row.why:
        return ()
    bullet = T("Report", "· {text}")
    lines = tuple(Paragraph(bullet.fill(text=text)) for text in row.why)
    note = (Paragraph(ONLY_BESIDE, dim=True),) if len(row.why) > 1 else ()
    return (*lines, *note)


def _actions(row: GoalRow) -> tuple[Block, ...]:
    """What is done for a goal, by whom and by when, with its state and what followed."""
    if not row.actions:
        return ()
    columns = (
        TableColumn(T("Report", "Action")),
        TableColumn(T("Report", "Responsible")),
        TableColumn(T("Report", "Due"), whole=True),
        TableColumn(T("Report", "State"), whole=True),
        TableColumn(T("Report", "Since it began"), dim=True),
    )
    state = T("GoalWords", "{sign} {word}")
    told = tuple(
        (
            one.action.note,
            one.action.owner_name,
            one.action.due_on,
            state.fill(sign=STATE_SIGNS[one.action.state], word=STATE_WORDS[one.action.state]),
            one.effect,
        )
        for one in row.actions
    )
    return (Table(columns, told),)


def _people(row: GoalRow) -> tuple[Block, ...]:
    """Who is responsible for a goal and who needs to know of it, where anybody is."""
    told = []
    if row.goal.owner_name:
        told.append(T("Report", "Responsible: {name}.").fill(name=row.goal.owner_name))
    if row.readers:
        names = ", ".join(row.readers)
        told.append(T("Report", "Who needs to know: {names}.").fill(names=names))
    both = T("Report", "{sentence} {more}")
    if len(told) > 1:
        told = [both.fill(sentence=told[0], more=told[1])]
    return tuple(Paragraph(text, dim=True) for text in told)


def indicators(rows: Sequence[IndicatorRow], before: Period) -> tuple[Block, ...]:
    """Every indicator with its reliability and its change against the same days before."""
    columns = (
        TableColumn(T("Report", "Indicator")),
        TableColumn(T("Report", "Value"), right=True, strong=True),
        TableColumn(T("Report", "Reliability"), dim=True),
        TableColumn(T("Report", "Change"), right=True),
        TableColumn(T("Report", "Verdict"), whole=True),
    )
    note = T("Report", "Change: against {period}.")
    if before.clipped:
        note = T(
            "Report", "Change: against {period}, the same number of days of the period before."
        )
    note = note.fill(period=before)
    heading = Heading(T("Report", "Indicators"))
    if not rows:
        nothing = T("Report", "Nothing was recorded in this period for the chosen indicators.")
        return heading, Paragraph(nothing, dim=True)
    return heading, Table(columns, _rows(rows)), Paragraph(note, dim=True)


def _rows(rows: Sequence[IndicatorRow]) -> tuple[tuple[object, ...], ...]:
    """The lines of the table, with a line for each group where it would be long."""
    if len(rows) <= LONG_TABLE:
        return tuple(_indicator(row) for row in rows)
    lines: list[tuple[object, ...]] = []
    for group, members in groupby(rows, key=lambda row: row.kpi.group):
        lines.append((GROUP_WORDS[group],))
        lines.extend(_indicator(row) for row in members)
    return tuple(lines)


def definitions(
    kpis: Sequence[Kpi], choices: Choices, notes: Mapping[str, KpiNote] = NO_NOTES
) -> tuple[Block, ...]:
    """What each number means, in small print, with the choice in force and what it is to the shop.

    ``notes`` is what the owner says of indicators, by their key.
    """
    text = T("Report", "{name}: {meaning} {formula}")
    stated = T("Report", "{name}: {meaning} {formula} {stated}")
    told = []
    for kpi in kpis:
        words = text if kpi.stated is None else stated.fill(stated=kpi.stated(choices))
        filled = words.fill(name=kpi.name, meaning=kpi.meaning, formula=kpi.formula)
        said = notes.get(kpi.key)
        for sentence in kpi_notes.told(said) if said else ():
            filled = T("Report", "{told} {sentence}").fill(told=filled, sentence=sentence)
        told.append(Paragraph(filled, dim=True))
    reading = T(
        "Report",
        "“n” counts the records behind a number; the 95% interval says between which"
        " values the true one most likely lies. A change that chance alone can explain is"
        " called normal variation. The usual range of a chart, and what leaves it, go by what"
        " that chart shows.",
    )
    heading = Heading(T("Report", "What these numbers are"))
    return heading, *told, Paragraph(reading, dim=True), Paragraph(CREDIT, dim=True)


def _glance(row: GoalRow) -> tuple[object, ...]:
    title = T("Report", "{title}: {aim}")
    found = row.assessment
    return (
        title.fill(title=row.goal.title, aim=goal_words.aim(row.goal, row.kpi)),
        amount(found.current.value, row.kpi.unit),
        reliability_short(found.current, row.kpi.unit),
        goal_words.change(row.goal, row.kpi, found),
        goal_words.signed_status(found.status),
        goal_words.chance(found),
    )


def _standing(row: GoalRow) -> T:
    """Name, aim, present value and what is still needed, as whole sentences."""
    found = row.assessment
    told = T("Report", "{name}: {aim}, {origin}. Now {value}, {reliability}.").fill(
        name=row.kpi.name,
        aim=goal_words.aim(row.goal, row.kpi),
        origin=goal_words.origin(row.goal, row.kpi),
        value=amount(found.current.value, row.kpi.unit),
        reliability=goal_words.sure(row.goal, row.kpi, found.current),
    )
    ahead = goal_words.outlook(row.goal, row.kpi, found)
    why = goal_reasons.reason(row.goal, row.kpi, found)
    lines = (why, goal_words.progress(row.goal, found), goal_words.needed(row.kpi, found), *ahead)
    for more in (*lines, goal_words.seasons(found)):
        if more is not None:
            told = T("Report", "{sentence} {more}").fill(sentence=told, more=_ended(more))
    return told


def _ended(text: T) -> T:
    if text.source.endswith("."):
        return text
    return T("Report", "{clause}.").fill(clause=text)


def _indicator(row: IndicatorRow) -> tuple[object, ...]:
    change = compare(row.kpi, row.measure, row.before)
    is_judged = change.verdict is not Verdict.CHANGED
    return (
        row.kpi.name,
        amount(row.measure.value, row.kpi.unit),
        reliability_short(row.measure, row.kpi.unit),
        _moved(row.kpi, change),
        VERDICT_WORDS[change.verdict] if is_judged else None,
    )


def _moved(kpi: Kpi, change: Change) -> Amount | T | None:
    """The change in the indicator's unit; of money in per cent, which says more."""
    if change.difference is None:
        return None
    if kpi.unit is Unit.MONEY and change.relative is not None:
        return Amount(change.relative, Unit.PERCENT, signed=True)
    return moved(kpi, change.difference)
