"""What a shop may choose where the definition of an indicator offers a choice."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Mapping


DEFAULT_WINDOW_DAYS = 90


class Clock(StrEnum):
    """Which time a duration counts."""

    BUSINESS = "business"
    CALENDAR = "calendar"
    WITHOUT_WAITING = "without_waiting"  # opening time less what waited for the customer


class Per(StrEnum):
    """What complaints are counted against."""

    CASES = "cases"
    ORDERS = "orders"
    ACTIVE_CUSTOMERS = "active_customers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The choices in force; the defaults are those of the program.

    ``…_clock`` say which time counts; ``csat_ten_from`` the lowest satisfied score of 1–10;
    ``nps_answers`` "all" or the "last" of each customer in the period; ``inactivity_days`` the
    days without a purchase after which a customer counts as lapsed (None: not set yet, 90);
    ``clv_years_max`` the cap of the expected years; ``live_channels`` those of the shop on which
    people are answered on the spot.
    """

    first_response_clock: str = Clock.BUSINESS
    waiting_clock: str = Clock.BUSINESS
    within_clock: str = Clock.CALENDAR
    resolution_clock: str = Clock.CALENDAR
    resolution_to: str = "last"  # to the last closing, or to the "first"
    fcr_days: str = "7"  # 1, 7 or 30
    cases_per_agent_by: str = "opened"  # or "closed"
    complaints_per: str = Per.CASES
    active_by: str = "period"  # bought in the period, or within the "window" before its end
    retention_by: str = "window"  # or "purchase": bought in the period before and in this one
    repeat_by: str = "period"  # or "window": a second purchase day within the window of the first
    csat_ten_from: str = "9"  # or 8
    nps_answers: str = "all"  # or "last"
    zero_orders: str = "counted"  # or "left_out": orders that cost nothing, in the average order
    prices: str = "with_tax"  # or "without_tax": how amounts were typed
    inactivity_days: int | None = None
    clv_years_max: int = 5
    live_channels: tuple[str, ...] = ("counter", "phone")

    @property
    def window_days(self) -> int:
        """The days without a purchase after which a customer counts as lapsed."""
        return self.inactivity_days or DEFAULT_WINDOW_DAYS


class Option(NamedTuple):
    """One value of a choice and its words."""

    value: str
    words: T


class Choice(NamedTuple):
    """A choice on the settings page: the field of ``Choices``, its question and its options."""

    field: str
    label: T
    options: tuple[Option, ...]


_BUSINESS = Option(Clock.BUSINESS, T("Choices", "Opening time"))
_CALENDAR = Option(Clock.CALENDAR, T("Choices", "All time, day and night"))

ALL: tuple[Choice, ...] = (
    Choice(
        "first_response_clock",
        T("Choices", "First response time counts"),
        (_BUSINESS, _CALENDAR),
    ),
    Choice("waiting_clock", T("Choices", "Waiting time counts"), (_BUSINESS, _CALENDAR)),
    Choice(
        "within_clock",
        T("Choices", "Answered within 1 h and 24 h count"),
        (_CALENDAR, _BUSINESS),
    ),
    Choice(
        "resolution_clock",
        T("Choices", "Resolution time counts"),
        (
            _CALENDAR,
            _BUSINESS,
            Option(
                Clock.WITHOUT_WAITING,
                T("Choices", "Opening time without waiting for the customer"),
            ),
        ),
    ),
    Choice(
        "resolution_to",
        T("Choices", "Resolution time ends with"),
        (
            Option("last", T("Choices", "The last closing")),
            Option("first", T("Choices", "The first closing")),
        ),
    ),
    Choice(
        "fcr_days",
        T("Choices", "A case counts as settled when it stays closed for"),
        (
            Option("1", T("Choices", "1 day")),
            Option("7", T("Choices", "7 days")),
            Option("30", T("Choices", "30 days")),
        ),
    ),
    Choice(
        "cases_per_agent_by",
        T("Choices", "Cases for each person count by"),
        (
            Option("opened", T("Choices", "The day they were opened")),
            Option("closed", T("Choices", "The day they were closed")),
        ),
    ),
    Choice(
        "complaints_per",
        T("Choices", "The complaint rate is for each 100"),
        (
            Option(Per.CASES, T("Choices", "Cases")),
            Option(Per.ORDERS, T("Choices", "Orders")),
            Option(Per.ACTIVE_CUSTOMERS, T("Choices", "Active customers")),
        ),
    ),
    Choice(
        "active_by",
        T("Choices", "A customer is active who bought"),
        (
            Option("period", T("Choices", "In the period")),
            Option("window", T("Choices", "In the days of inactivity before its end")),
        ),
    ),
    Choice(
        "retention_by",
        T("Choices", "A customer is kept who"),
        (
            Option("window", T("Choices", "Is still active at the end of the period")),
            Option("purchase", T("Choices", "Bought in the period before and in this one")),
        ),
    ),
    Choice(
        "repeat_by",
        T("Choices", "A customer comes back who buys again"),
        (
            Option("period", T("Choices", "On another day of the period")),
            Option("window", T("Choices", "Within the days of inactivity after the first time")),
        ),
    ),
    Choice(
        "csat_ten_from",
        T("Choices", "On a scale of 10 a customer is satisfied from"),
        (Option("9", T("Choices", "9")), Option("8", T("Choices", "8"))),
    ),
    Choice(
        "nps_answers",
        T("Choices", "The NPS counts of each customer"),
        (
            Option("all", T("Choices", "All answers")),
            Option("last", T("Choices", "The last answer of the period")),
        ),
    ),
    Choice(
        "zero_orders",
        T("Choices", "Orders that cost nothing are, in the average order"),
        (
            Option("counted", T("Choices", "Counted")),
            Option("left_out", T("Choices", "Left out")),
        ),
    ),
    Choice(
        "prices",
        T("Choices", "Amounts are written"),
        (
            Option("with_tax", T("Choices", "With tax (VAT)")),
            Option("without_tax", T("Choices", "Without tax (VAT)")),
        ),
    ),
)
_BY_FIELD = {choice.field: choice for choice in ALL}
_YEARS_FIELD = "clv_years_max"
_KEPT_ELSEWHERE = frozenset(("inactivity_days", "live_channels"))


def from_json(values: object, base: Choices) -> Choices:
    """``base`` with the given choices changed; ValidationError("choices", …) for an odd one."""
    if not isinstance(values, dict):
        raise ValidationError("choices", T("Choices", "“choices” must be a list of choices."))
    changes: dict[str, Any] = {name: _checked(name, value) for name, value in values.items()}
    return replace(base, **changes)


def to_json(choices: Choices) -> Mapping[str, object]:
    """The choices that differ from the program's own."""
    kept = (field.name for field in fields(Choices) if field.name not in _KEPT_ELSEWHERE)
    default = Choices()
    return {
        name: getattr(choices, name)
        for name in kept
        if getattr(choices, name) != getattr(default, name)
    }


def _checked(name: object, value: object) -> str | int:
    if name == _YEARS_FIELD and type(value) is int and 1 <= value <= 20:
        return value
    choice = _BY_FIELD.get(str(name))
    if choice is not None and value in [option.value for option in choice.options]:
        return str(value)
    text = T("Choices", "“{value}” is not a choice of “{name}”.")
    raise ValidationError("choices", text.fill(value=str(value), name=str(name)))
