"""The meeting paper of the open shop: the screen's own figures, as a Report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from cxdesk.domain import goal_words, report_blocks
from cxdesk.domain.actions import ActionState
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain, Period, period_of
from cxdesk.domain.report import Report
from cxdesk.domain.report_blocks import ActionRow, DecisionRow, GoalRow, IndicatorRow, PartRow
from cxdesk.domain.text import T
from cxdesk.domain.windows import same_days_before
from cxdesk.services import (
    actions,
    chosen,
    clock,
    effects,
    goals,
    kpi_notes,
    marked,
    measuring,
    report_why,
    reviews,
    shop,
    staff,
)
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from cxdesk.domain.chart import Chart
    from cxdesk.domain.report import Block
    from cxdesk.services.measuring import Yard

_GRAINS = (Grain.MONTH, Grain.WEEK, Grain.QUARTER, Grain.YEAR)


@owner_only
def build(first: date, last: date, lang: str, *, as_of: int | None = None) -> Report:
    """The paper on the dates first…last, both inclusive, in a language.

    Goals are told as they stood at the end of the period, or at ``as_of`` (now when left out) when
    that is earlier. Raises ValidationError for dates in the wrong order.
    """
    if last < first:
        raise ValidationError("to", T("Report", "The last date must not be before the first."))
    settings = shop.current()
    instant = clock.now() + 1 if as_of is None else as_of
    yard = measuring.yard_of(settings, instant)
    period = named_period(first, last, settings.first_weekday)
    rows = _goal_rows(period, min(instant, measuring.end_of_day(last)), instant)
    return Report(
        shop_name=settings.name,
        title=T("Report", "{period}").fill(period=period),
        subtitle=goal_words.overview([row.assessment.status for row in rows]),
        period=period,
        made_on=yard.today,
        lang=lang,
        currency=settings.currency,
        country=settings.country,
        blocks=(
            *report_blocks.opening(settings.mission, _readers(rows)),
            *_blocks(rows, period, yard),
        ),
        note=T("Report", "What the numbers are and how they are counted: last page"),
    )


def named_period(first: date, last: date, week_start: int = 0) -> Period:
    """The dates as a whole week, month, quarter or year where they are one, else as a range.

    A range that begins with one and lies in it is the beginning of it (of the month before all, as
    the cards tell it), so that it is told against the same days of the one before.
    """
    end = last + timedelta(days=1)
    begun = [whole for whole in _around(first, week_start) if whole.start == first]
    for whole in begun:
        if whole.end == end:
            return whole
    for whole in begun:
        if end < whole.end:
            return Period(first, end, whole.grain, True)
    return Period(first, end, Grain.DAY, True)


def _around(on: date, week_start: int) -> tuple[Period, ...]:
    return tuple(period_of(on, grain, week_start) for grain in _GRAINS)


def _goal_rows(period: Period, as_of: int, made_at: int) -> list[GoalRow]:
    """The goals as known at the end of the period; their charts with what was noted since."""
    names = {member.id: member.name for member in staff.staff(with_inactive=True)}
    return [
        GoalRow(
            view.goal,
            view.kpi,
            view.overall,
            _chart(view, as_of, made_at),
            tuple(names.get(one.staff_id or 0, one.name) for one in view.goal.readers),
            _action_rows(view.goal.id, as_of, made_at),
            report_why.lines(view.goal, period, as_of),
            tuple(PartRow(one.goal, one.kpi, one.assessment) for one in view.parts),
        )
        for view in goals.goals(as_of)
    ]


def _chart(view: goals.GoalView, as_of: int, made_at: int) -> Chart:
    found = goals.chart(view, as_of, noted_by=made_at)
    return marked.marked(found, made_at, goal_id=view.goal.id, where=view.goal.where)


def _action_rows(goal_id: int, as_of: int, made_at: int) -> tuple[ActionRow, ...]:
    """The actions decided for a goal by then that were not dropped, and what followed them."""
    found = actions.actions(goal_id=goal_id, as_of=made_at)
    kept = [one for one in found if one.state is not ActionState.DROPPED]
    told = effects.effects(kept, as_of)
    return tuple(
        ActionRow(one, told[one.id].effect.words if one.id in told else None) for one in kept
    )


def _decision_rows(rows: list[GoalRow], today: date) -> list[DecisionRow]:
    """The last review of each goal held by a day, the latest first."""
    found = []
    for row in rows:
        held = [one for one in reviews.reviews(row.goal.id) if one.reviewed_on <= today]
        found += [DecisionRow(one, row.goal.title, row.goal.owner_name) for one in held[:1]]
    return sorted(found, key=lambda row: row.review.reviewed_on, reverse=True)


def _readers(rows: list[GoalRow]) -> tuple[str, ...]:
    """Who answers for a goal or needs to know of one, each once."""
    named = (name for row in rows for name in (row.goal.owner_name, *row.readers))
    return tuple(dict.fromkeys(name for name in named if name))


def _blocks(rows: list[GoalRow], period: Period, yard: Yard) -> tuple[Block, ...]:
    now, before = same_days_before(period, yard.today)
    table = _indicator_rows(rows, (now, before), yard)
    said = {note.kpi_key: note for note in kpi_notes.notes()}
    sections = [report_blocks.goal_section(number, row) for number, row in enumerate(rows, 1)]
    return (
        *report_blocks.goals_at_a_glance(rows),
        *(block for section in sections for block in section),
        *report_blocks.indicators(table, before),
        *report_blocks.decisions(_decision_rows(rows, yard.today)),
        *report_blocks.definitions([row.kpi for row in table], yard.choices, said),
    )


def _indicator_rows(
    rows: list[GoalRow], periods: tuple[Period, Period], yard: Yard
) -> list[IndicatorRow]:
    """The chosen indicators with data in either period, and those with a goal, by group."""
    wanted = [kpi for row in rows for kpi in (row.kpi, *(part.kpi for part in row.parts))]
    aimed = {kpi.key: kpi for kpi in wanted}
    told = tuple(({kpi.key: kpi for kpi in chosen.kpis()} | aimed).values())
    got = measuring.measures(told, periods, yard)
    found = [IndicatorRow(kpi, *got[kpi.key]) for kpi in told]
    kept = [row for row in found if row.kpi.key in aimed or _has_data(row)]
    order = list(report_blocks.GROUP_WORDS)
    held = (_held(row, periods[1], yard) for row in kept)
    return sorted(held, key=lambda row: order.index(row.kpi.group))


def _held(row: IndicatorRow, earlier: Period, yard: Yard) -> IndicatorRow:
    """With what the earlier days may be compared with, as on the card."""
    return row._replace(before=measuring.held_against(row.kpi, row.before, earlier, yard))


def _has_data(row: IndicatorRow) -> bool:
    """Whether there was a record; counts and money of an idle period are 0, which is none."""
    return bool(row.measure.n or row.before.n)
