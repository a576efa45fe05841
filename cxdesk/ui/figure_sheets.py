"""What is typed into a grid by period: own indicators, acquisition spend, hours worked."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import own as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Unit
from cxdesk.domain.own import EVERY_WORDS
from cxdesk.domain.periods import Grain, Period, period_of, periods_up_to
from cxdesk.domain.text import T
from cxdesk.services import own_indicators, shop, staff, training, typed_figures
from cxdesk.ui.quantities import parse_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from cxdesk.domain.own import OwnDraft, OwnIndicator
    from cxdesk.ui.context import Context

Cell = tuple["date", int | str]  # the first day of a row's period, and the key of a column
SPEND, HOURS = "spend", "hours"
_ROWS = {Grain.DAY: 42, Grain.WEEK: 26, Grain.MONTH: 24, Grain.QUARTER: 12, Grain.YEAR: 8}
_HOUR_MINUTES = 60
_MOST_DECIMALS = 4


class Offer(NamedTuple):
    """A value that may be taken for a cell, and where it comes from."""

    value: float
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column: its key, its heading, and how a typed text becomes a value and a value a text.

    ``parse`` raises ValidationError for what the column cannot hold.
    """

    key: int | str
    title: str
    parse: Callable[[str], float]
    show: Callable[[float], str]
    adds_up: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A grid to type into: periods down, columns across, the values there are, and who keeps them.

    ``save`` takes the changed cells (None for an emptied one) and notes in one step; ``across`` is
    the heading of a column with the sum of each row, empty for none; ``new_column`` makes a column
    from a name where people may name their own. ``expected`` are the first days of the rows that
    should have a value by now, ``offers`` what could be taken for an empty cell.
    """

    name: str
    title: str
    label: str
    rows: tuple[Period, ...]
    columns: tuple[SheetColumn, ...]
    values: Mapping[Cell, float]
    save: Callable[[Mapping[Cell, float | None], Mapping[Cell, str]], None]
    across: str = ""
    new_column: Callable[[str], SheetColumn] | None = None
    nothing: str = field(default="")
    notes: Mapping[Cell, str] = field(default_factory=dict)
    has_notes: bool = False
    expected: frozenset[date] = frozenset()
    offers: Mapping[Cell, Offer] = field(default_factory=dict)


def sheet(ctx: Context, name: str, times: int = 1) -> Sheet:
    """The sheet of that name: spend, hours, or a period that own indicators are typed for.

    Its last row is the running period; ``times`` as many rows as at first.
    """
    if name == SPEND:
        return _spend_sheet(ctx, times)
    if name == HOURS:
        return _hours_sheet(ctx, times)
    return _own_sheet(ctx, Grain(name), times)


def is_typed(own: OwnIndicator, grain: Grain) -> bool:
    """Whether the values of an indicator are typed into the sheet of that period."""
    return own.says.grain is grain and not own.says.is_tapped


def _own_sheet(ctx: Context, grain: Grain, times: int) -> Sheet:
    rows = _rows(ctx, grain, times)
    shown = [own for own in own_indicators.indicators() if is_typed(own, grain)]
    kept = [
        one for own in shown for one in own_indicators.values(own.id, rows[0].start, rows[-1].start)
    ]
    values: dict[Cell, float] = {(one.start, one.indicator_id): one.value for one in kept}
    notes: dict[Cell, str] = {(one.start, one.indicator_id): one.note for one in kept if one.note}
    holders = training.holders()
    times_of = {own.id: [v for (_, key), v in values.items() if key == own.id] for own in shown}
    return Sheet(
        name=grain.value,
        title=ctx.say(T("FigureSheets", "Type your own figures")),
        label=ctx.say(T("FigureSheets", "Values typed {every}").fill(every=EVERY_WORDS[grain])),
        rows=rows,
        columns=tuple(
            _own_column(
                ctx,
                own,
                by_hours=rules.is_by_hours(times_of[own.id], otherwise=own.id in holders),
            )
            for own in shown
        ),
        values=values,
        save=lambda changes, noted: own_indicators.set_values(
            {(int(key), start): value for (start, key), value in changes.items()},
            notes={(int(key), start): note for (start, key), note in noted.items()},
            now=ctx.now(),
        ),
        notes=notes,
        has_notes=True,
        expected=frozenset(row.start for row in rows if _is_expected(ctx, row)),
        offers=_offers(ctx, rows),
        nothing=ctx.say(T("FigureSheets", "No indicator of your own is typed by this period yet.")),
    )


def _own_column(ctx: Context, own: OwnIndicator, *, by_hours: bool) -> SheetColumn:
    return SheetColumn(
        key=own.id,
        title=own.says.name,
        parse=partial(_parsed, own.says, by_hours=by_hours),
        show=partial(shown_figure, ctx, own.says.unit),
        adds_up=own.says.adds_up,
    )


def _is_expected(ctx: Context, row: Period) -> bool:
    """A period that is over, unless it is a day on which the shop was closed."""
    is_over = row.end <= ctx.today()
    return is_over and (row.grain is not Grain.DAY or shop.calendar().is_open_day(row.start))


def _offers(ctx: Context, rows: Sequence[Period]) -> dict[Cell, Offer]:
    """The time of finished training."""
    told = T("FigureSheets", "From finished training: {what}. Enter takes it.")
    return {
        (start, own_id): Offer(
            float(found.seconds), ctx.say(told.fill(what=" · ".join(found.what)))
        )
        for (own_id, start), found in training.offers(rows).items()
    }


def _spend_sheet(ctx: Context, times: int) -> Sheet:
    rows = _rows(ctx, Grain.MONTH, times)
    known = typed_figures.channels()
    found = typed_figures.spend(rows[0].start, rows[-1].start)
    return Sheet(
        name=SPEND,
        title=ctx.say(T("FigureSheets", "Acquisition spend")),
        label=ctx.say(T("FigureSheets", "What winning customers cost, by month and channel")),
        rows=rows,
        columns=tuple(_channel(ctx, name) for name in sorted(known, key=str.casefold)),
        values={(spent.month_on, spent.channel): float(spent.amount_minor) for spent in found},
        save=lambda changes, _noted: typed_figures.set_spend(
            {(start, str(key)): _whole(value) for (start, key), value in changes.items()},
            now=ctx.now(),
        ),
        across=ctx.say(T("FigureSheets", "All channels")),
        new_column=partial(_channel, ctx),
        nothing=ctx.say(T("FigureSheets", "Add a channel first, say “Flyers” or “Instagram”.")),
    )


def _hours_sheet(ctx: Context, times: int) -> Sheet:
    rows = _rows(ctx, Grain.WEEK, times)
    found = typed_figures.hours(rows[0].start, rows[-1].start)
    worked = {week.staff_id for week in found}
    people = [m for m in staff.staff(with_inactive=True) if m.is_active or m.id in worked]
    return Sheet(
        name=HOURS,
        title=ctx.say(T("FigureSheets", "Hours worked")),
        label=ctx.say(T("FigureSheets", "Hours of each person, by week")),
        rows=rows,
        columns=tuple(
            SheetColumn(key=m.id, title=m.name, parse=_minutes, show=partial(_hours, ctx))
            for m in people
        ),
        values={(week.week_on, week.staff_id): float(week.minutes) for week in found},
        save=lambda changes, _noted: typed_figures.set_hours(
            {(int(key), start): _whole(value) for (start, key), value in changes.items()},
            now=ctx.now(),
        ),
        across=ctx.say(T("FigureSheets", "Everyone")),
        nothing=ctx.say(T("FigureSheets", "Add the people who work here first, in the settings.")),
    )


def _rows(ctx: Context, grain: Grain, times: int) -> tuple[Period, ...]:
    running = period_of(ctx.today(), grain, shop.current().first_weekday)
    return periods_up_to(running, _ROWS[grain] * times)


def _channel(ctx: Context, name: str) -> SheetColumn:
    tidy = typed_figures.checked_channel(name)
    return SheetColumn(
        key=tidy, title=tidy, parse=_spent, show=partial(shown_figure, ctx, Unit.MONEY)
    )


def _parsed(says: OwnDraft, text: str, *, by_hours: bool) -> float:
    value = parse_value(text, says.unit, shop.current().currency, "cells", by_hours=by_hours)
    rules.check_counted(value, says, "cells")
    return rules.check_value(value, says, "cells")


def _spent(text: str) -> float:
    value = parse_value(text, Unit.MONEY, shop.current().currency, "cells")
    if value < 0:
        raise ValidationError("cells", T("Typed", "An amount spent is 0 or more."))
    return value


def _minutes(text: str) -> float:
    """Hours with decimals, or hours and minutes with a colon."""
    hours, colon, minutes = text.strip().lower().removesuffix("h").strip().partition(":")
    if not colon:
        value = parse_value(hours, Unit.NUMBER, "EUR", "cells") * _HOUR_MINUTES
    elif hours.isdecimal() and minutes.isdecimal() and int(minutes) < _HOUR_MINUTES:
        value = int(hours) * _HOUR_MINUTES + int(minutes)
    else:
        wrong = T("FigureSheets", "“{text}” is not a number of hours: write 38.5 or 38:30.")
        raise ValidationError("cells", wrong.fill(text=text))
    typed_figures.check_minutes(round(value))
    return float(round(value))


def shown_figure(ctx: Context, unit: Unit, value: float) -> str:
    """A value with all of its decimals, so that what stands in a cell is what is kept."""
    if unit is Unit.MONEY:
        return ctx.format.money(round(value))
    if unit is Unit.SECONDS:
        return _clock(round(value))
    text = ctx.format.number(value, _decimals(value), signed=unit is Unit.POINTS)
    return f"{text} %" if unit is Unit.PERCENT else text


def _hours(ctx: Context, minutes: float) -> str:
    return ctx.format.number(minutes / _HOUR_MINUTES, _decimals(minutes / _HOUR_MINUTES, 2))


def _clock(seconds: int) -> str:
    """Hours, minutes and seconds that can be typed back: "1 h 30 min 5 s"."""
    minutes, left = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "h"), (minutes, "min"), (left, "s")]
    return " ".join(f"{count} {sign}" for count, sign in parts if count) or "0 min"


def _decimals(value: float, most: int = _MOST_DECIMALS) -> int:
    return next((d for d in range(most) if round(value, d) == round(value, most)), most)


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
