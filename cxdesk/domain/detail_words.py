"""The words for the companions of a figure: numerator and denominator, mean, other clocks …."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.domain.kpi import Kpi, Measure

WORDS: dict[str, T] = {
    # answers
    "promoters": T("Detail", "Promoters (9 and 10)"),
    "passives": T("Detail", "Passives (7 and 8)"),
    "detractors": T("Detail", "Detractors (0 to 6)"),
    "satisfied": T("Detail", "Satisfied"),
    "corrected": T("Detail", "Corrected afterwards"),
    "excluded": T("Detail", "Excluded with a reason"),
    "other_scale": T("Detail", "On another scale, left out"),
    "answered": T("Detail", "Answered"),
    "offered": T("Detail", "Offered"),
    "declined": T("Detail", "Declined"),
    "recovered": T("Detail", "Recovered"),
    "reasked": T("Detail", "Asked again"),
    "not_reasked": T("Detail", "Not asked again"),
    "unidentified_detractors": T("Detail", "Detractors without a name"),
    # times
    "median": T("Detail", "Median"),
    "mean": T("Detail", "Mean"),
    "p90": T("Detail", "Nine of ten are below"),
    "calendar_median": T("Detail", "Median, all time"),
    "business_median": T("Detail", "Median, opening time"),
    "without_waiting_median": T("Detail", "Median, without waiting for the customer"),
    "to_first_closing_median": T("Detail", "Median to the first closing"),
    "waiting": T("Detail", "Still waiting"),
    "unreached": T("Detail", "Could not be reached"),
    "oldest_waiting_seconds": T("Detail", "The oldest has waited"),
    "total": T("Detail", "Together"),
    # cases
    "cases": T("Detail", "Cases"),
    "closed": T("Detail", "Closed"),
    "within": T("Detail", "Answered in time"),
    "late": T("Detail", "Late"),
    "undecided": T("Detail", "Not decided yet"),
    "unanswered": T("Detail", "Without an answer"),
    "settled": T("Detail", "Settled"),
    "reopened": T("Detail", "Opened again"),
    "staff_said_settled": T("Detail", "Staff said so at the closing"),
    "staff_said": T("Detail", "Closings at which staff said yes or no"),
    "own_decision": T("Detail", "Of these, decided by whoever attended"),
    "immature": T("Detail", "Too recent to count"),
    "not_logged": T("Detail", "Without minutes"),
    "logged_share": T("Detail", "Share with minutes"),
    "by_customers": T("Detail", "Opened by customers"),
    "by_staff": T("Detail", "Opened by the shop"),
    "complaints": T("Detail", "Complaints"),
    "against": T("Detail", "Counted against"),
    "pending": T("Detail", "Waiting for the customer"),
    "age_median_seconds": T("Detail", "Age, median"),
    "age_oldest_seconds": T("Detail", "Age of the oldest"),
    "older_than_7_days": T("Detail", "Older than 7 days"),
    "agents": T("Detail", "People"),
    "unassigned": T("Detail", "Nobody's"),
    "fewest": T("Detail", "Fewest"),
    "most": T("Detail", "Most"),
    "per_hour": T("Detail", "For each hour worked"),
    # work
    "incoming": T("Detail", "Incoming"),
    "outgoing": T("Detail", "Outgoing"),
    "in_time": T("Detail", "Done in time"),
    # customers
    "customers": T("Detail", "Customers"),
    "repeat_customers": T("Detail", "Came back"),
    "new_customers": T("Detail", "New customers"),
    "at_start": T("Detail", "Active at the start"),
    "kept": T("Detail", "Kept"),
    "lost": T("Detail", "Lost"),
    "reactivated": T("Detail", "Came back after a long time"),
    "repeaters": T("Detail", "Active at the start who had bought on two days or more"),
    "repeaters_rate": T("Detail", "The same share, of these only"),
    "unidentified_orders": T("Detail", "Purchases without a name"),
    "unidentified_share": T("Detail", "Share without a name"),
    # sales
    "orders": T("Detail", "Orders"),
    "sales": T("Detail", "Sales"),
    "refunds": T("Detail", "Refunds"),
    "day_totals": T("Detail", "Day totals"),
    "zero_orders": T("Detail", "Orders that cost nothing"),
    "net": T("Detail", "Sales less refunds"),
    "before": T("Detail", "The period before"),
    "year_before": T("Detail", "A year before"),
    "year_growth": T("Detail", "Growth in a year"),
    "cost": T("Detail", "Cost"),
    "covered_share": T("Detail", "Share of sales whose cost is known"),
    "average_order": T("Detail", "Average order"),
    "orders_per_year": T("Detail", "Orders in a year"),
    "margin": T("Detail", "Margin"),
    "churn": T("Detail", "Lost in a year"),
    "years": T("Detail", "Years they stay"),
    "historic": T("Detail", "Margin of a customer so far"),
    "spend": T("Detail", "Spent on finding customers"),
    "months": T("Detail", "Months"),
    "months_without_spend": T("Detail", "Months without an amount"),
    # the shop's own
    "missing": T("Detail", "Periods without a value"),
}
# What only steers the sentences and the chart.
NOT_SHOWN = frozenset(("scale_max", "scales", "too_early", "taps_to_come"))
# Shown only where there are any: they name what is left out or rare.
_ONLY_IF_ANY = frozenset(
    """
    other_scale not_reasked unidentified_detractors undecided immature not_logged unassigned
    zero_orders day_totals unidentified_orders months_without_spend missing waiting unanswered
    refunds unreached own_decision
    """.split()
)


class Detail(NamedTuple):
    """One companion of a figure."""

    words: T
    amount: Amount


def details(kpi: Kpi, measure: Measure) -> tuple[Detail, ...]:
    """The known companions of a figure in the order of their measure; of nothing measured, none."""
    if measure.value is None:
        return ()
    return tuple(
        Detail(WORDS[key], Amount(value, kpi.detail_units.get(key, Unit.COUNT)))
        for key, value in measure.detail.items()
        if key in WORDS and value is not None and (value or key not in _ONLY_IF_ANY)
    )
