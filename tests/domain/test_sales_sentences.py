"""What is said beside a figure of sales or customers."""

from __future__ import annotations

import pytest

from cxdesk.domain.kpi import Amount, Measure, Unit
from cxdesk.domain.kpis import by_key
from cxdesk.domain.sales_sentences import beside


@pytest.mark.parametrize(
    ("key", "detail", "expected"),
    [
        ("retention", {"reactivated": 1, "repeaters_rate": 80.0},
         [("One customer who had been lost came back.", 1),
          ("Of those who had bought on two or more days before it is {value}.",
           Amount(80.0, Unit.PERCENT))]),
        ("churn", {"reactivated": 3, "repeaters_rate": None},
         [("{n} customers who had been lost came back.", 3)]),
        ("average_order", {"median": 1250.0, "zero_orders": 0},
         [("Half of the orders are worth less than {value}.", Amount(1250.0, Unit.MONEY))]),
        ("revenue_growth", {"year_growth": 0.0},
         [("Against the same time a year before it is {value}.",
           Amount(0.0, Unit.PERCENT, signed=True))]),
        ("cac", {"months_without_spend": 2}, [("{n} of the months have no spend recorded.", 2)]),
        ("revenue", {"sales": 5}, []),
        ("nps", {}, []),
    ],
)  # fmt: skip
def test_companions_are_told_unless_they_say_nothing(
    key: str, detail: dict[str, float | None], expected: list[tuple[str, object]]
) -> None:
    told = beside(by_key(key), Measure(value=1, n=9, detail=detail))
    assert [(text.source, text.params[0][1]) for text in told] == expected
