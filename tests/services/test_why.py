"""Why an indicator moved, on records written by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk import words
from cxdesk.domain.comparison import Verdict
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.periods import Grain, Period, period_of
from cxdesk.services import events, shop, why
from cxdesk.services.comparing import Against
from tests.factories import NOW
from tests.store.rows_by_hand import (
    LATER,
    MARCH,
    answers,
    at,
    case,
    customers,
    insert,
    purchase,
    staff,
)

if TYPE_CHECKING:
    from cxdesk.services.why import Why

pytestmark = pytest.mark.usefixtures("open_empty_shop")

FEBRUARY = period_of(date(2026, 2, 1), Grain.MONTH)


def asked(key: str, **more: object) -> Why:
    return why.why(key, MARCH, LATER, **more)


def scores(month: int, good: int, bad: int, **fields: object) -> None:
    """Answers of 10 and of 0 on the 10th of a month."""
    when = f"2026-{month:02}-10T10:00"
    answers(*[(when, 10)] * good, *[(when, 0)] * bad, **fields)


def said(found: Why) -> str:
    shown = words.say
    return " ".join(
        shown(text, show=lambda value: str(getattr(value, "value", value)))
        for text in found.sentences
    )


def parts(found: Why, dimension: str) -> dict[str, float]:
    (one,) = [b for b in found.breakdowns if b.dimension == dimension]
    return {row.value: pytest.approx(row.total) for row in one.rows}


def test_a_person_explains_what_changed() -> None:
    """Both have half of the answers; Ana stays at 0, Luis falls from 100 to −100: all of −100."""
    staff("Ana", "Luis")
    for month, luis in ((2, (40, 0)), (3, (0, 40))):
        scores(month, 20, 20, staff_id=1)
        scores(month, *luis, staff_id=2)
    found = asked("nps")
    assert (found.change.difference, found.is_noise) == (-100, False)
    assert parts(found, "agent") == {"Luis": -100, "Ana": 0}
    assert found.breakdowns[0].dimension == "agent"
    row = found.breakdowns[0].rows[0]
    assert (row.before, row.after, row.n_before, row.n_after) == (100, -100, 40, 40)
    assert "Person “Luis” explains -100" in said(found)
    assert "through its own figure" in said(found)


def test_noise_is_not_explained() -> None:
    staff("Ana", "Luis")
    scores(2, 20, 20, staff_id=1)
    scores(3, 21, 19, staff_id=2)
    found = asked("nps")
    assert found.is_noise
    assert (found.breakdowns, found.sides, found.events) == ((), (), ())
    assert said(found) == "Normal variation: nothing to explain."


@pytest.mark.parametrize(
    ("february", "march", "says"),
    [
        ((2, 1), (1, 2), "Too few records in one of the periods to explain a change."),
        ((0, 0), (30, 2), "One of the periods has no data."),
        ((30, 30), (30, 30), "It did not change."),
    ],
)
def test_nothing_to_compare_is_said(
    february: tuple[int, int], march: tuple[int, int], says: str
) -> None:
    scores(2, *february)
    scores(3, *march)
    assert said(asked("nps")) == says


def test_every_dimension_adds_up_to_the_same_change() -> None:
    staff("Ana", "Luis", "Eva")
    for n, (month, channel, staff_id, good, bad) in enumerate([
        (2, "phone", 1, 30, 5), (2, "email", 2, 20, 5), (2, "counter", 3, 11, 4),
        (3, "phone", 2, 10, 30), (3, "email", 1, 9, 2), (3, "counter", None, 7, 21),
    ]):  # fmt: skip
        assert n < 6
        scores(month, good, bad, channel=channel, staff_id=staff_id)
    found = asked("nps")
    assert {b.dimension for b in found.breakdowns} >= {"agent", "channel"}
    for one in found.breakdowns:
        rest = float(one.rest.total) if one.rest else 0
        total = sum(row.total for row in one.rows) + rest
        assert total == pytest.approx(found.change.difference, abs=1e-9)


def test_parts_of_few_records_have_no_name() -> None:
    staff("Ana", "Luis")
    for month, bad in ((2, 0), (3, 40)):
        scores(month, 40, bad, staff_id=1)
        scores(month, 0, 4 if month == 3 else 0, staff_id=2)
    (one,) = [b for b in asked("nps").breakdowns if b.dimension == "agent"]
    assert [row.value for row in one.rows] == ["Ana"]
    assert one.rest is not None
    assert one.rest.segments == 1


def test_a_median_is_explained_by_its_mean_and_says_so() -> None:
    """A call a day of 10 minutes, three e-mails of 20, then of 60: the mean 17.5, then 47.5."""
    number = 0
    for month, minutes in ((2, 20), (3, 60)):
        for day in range(1, 21):
            for channel, length in (("phone", 10), *[("email", minutes)] * 3):
                number += 1
                opened, hour = f"2026-{month:02}-{day:02}T10:00", 10 + length // 60
                reply = f"2026-{month:02}-{day:02}T{hour}:{length % 60:02}"
                case(number, opened, ("reply", reply), channel=channel)
    found = asked("first_response_time", by="channel")
    (one,) = found.breakdowns
    assert found.change.difference == 2400
    assert (one.before, one.after) == (1050, 2850)
    assert parts(found, "channel") == {"email": 1800, "phone": 0}
    assert "A median cannot be split; explained is the mean: 1050.0 → 2850.0." in said(found)


def test_revenue_is_told_by_customers_orders_and_the_average_order() -> None:
    """4 customers × 2 orders × 10 = 80, then 6 × 3 × 15 = 270, by Shapley's values by hand.

    Customers 2 · (2·10/3 + 2·15/6 + 3·10/6 + 3·15/3) = 2 · 31.67 = 63.33; orders of each
    1 · (4·10/3 + 6·10/6 + 4·15/6 + 6·15/3) = 63.33; the average 5 · (4·2/3 + 6·2/6 + 4·3/6 +
    6·3/3) = 63.33.
    """
    customers(6)
    for month, count, each, amount in ((2, 4, 2, 10), (3, 6, 3, 15)):
        insert("purchase", [
            purchase(f"2026-{month:02}-{day:02}", amount, who)
            for who in range(1, count + 1) for day in range(1, each + 1)
        ])  # fmt: skip
    insert("purchase", [purchase("2026-03-05", 7), purchase("2026-03-06", 2, kind="refund")])
    found = asked("revenue")
    assert found.change.verdict is Verdict.CHANGED
    totals = [factor.total for factor in found.factors]
    assert totals[:3] == pytest.approx([190 / 3] * 3)
    assert totals[3:] == [7, -2]
    assert sum(totals) == pytest.approx(found.change.difference)


def test_revenue_by_product_comes_from_the_lines() -> None:
    insert("purchase", [purchase("2026-02-02", 100), purchase("2026-03-05", 300)])
    lines = ((1, "Té", 60), (1, "Café", 40), (2, "té", 210), (2, "Café", 40))
    insert("purchase_item", [
        {"purchase_id": p, "product": name, "amount_minor": amount} for p, name, amount in lines
    ])  # fmt: skip
    found = asked("revenue", by="product")
    assert parts(found, "product") == {"té": 150, "none": 50, "Café": 0}


def test_what_stood_beside_normal_variation_is_told_on_request() -> None:
    """One more of ten: noise; the fair and the comment of March stood beside it."""
    scores(2, 6, 4)
    scores(3, 7, 3, comment="Slow")
    events.add_event(date(2026, 3, 5), "Fair", now=at("2026-03-05T20:00"))
    assert asked("nps").sides == ()
    found = why.beside("nps", MARCH, LATER)
    assert (found.is_noise, found.breakdowns) == (True, ())
    assert [side.key for side in found.sides] == ["interactions", "fcr", "staffing"]
    assert [event.note for event in found.events] == ["Fair"]
    assert {comment.text for comment in found.comments} == {"Slow"}


def test_revenue_within_its_usual_steps_is_noise() -> None:
    """A year of 100 and 120 in turn: a step of 20 is the usual one, far below 3.268 · 20."""
    for i in range(14):
        year, month = 2025 + i // 12, i % 12 + 1
        insert("purchase", [purchase(f"{year}-{month:02}-10", 100 + 20 * (i % 2))])
    insert("purchase", [purchase("2026-03-10", 100)])
    found = asked("revenue")
    assert found.change.difference == -20
    assert found.is_noise
    # 13 steps of 20 up to March, whose mean is 20: 3.268 · 20 = 65.36.
    assert said(found) == (
        "Normal variation by its usual movement from month to month (up to 65.36): nothing to"
        " explain."
    )


def of_first_days(amounts: list[int]) -> Why:
    """So much on the 5th of each month up to March 2026, 1000 on every 20th; asked on 10 March."""
    for back, amount in enumerate(reversed(amounts)):
        year, month = divmod(2026 * 12 + 2 - back, 12)
        days = ((5, amount), *(((20, 1000),) if back else ()))
        insert("purchase", [purchase(f"{year}-{month + 1:02}-{on:02}", sum_) for on, sum_ in days])
    return why.why("revenue", MARCH, at("2026-03-11T00:00"))


def test_the_noise_of_a_running_month_is_told_by_the_same_days_of_earlier_months() -> None:
    """First ten days of 100 and 120 in turn: 20 less is a usual step."""
    found = of_first_days([100, 120] * 6 + [100])
    assert (found.change.difference, found.is_noise) == (-20, True)
    assert "by its usual movement from month to month (up to 65.36)" in said(found)


def test_a_running_month_far_from_its_usual_steps_is_explained() -> None:
    """The mean of the steps is 20, 3.268 times that 65: 120 down to 20 is more."""
    found = of_first_days([100, 120] * 6 + [20])
    assert (found.change.difference, found.is_noise) == (-100, False)


def test_a_running_month_after_too_few_others_is_not_explained() -> None:
    found = of_first_days([100, 120, 20])
    assert (found.change.difference, found.is_noise) == (-100, True)
    assert said(found) == "Too few periods before to tell a change from normal variation."


def test_a_time_before_the_first_record_is_nothing_to_compare_with() -> None:
    """The shop's first sale is of February 2026: a year before, nothing was lived through."""
    insert("purchase", [purchase("2026-02-05", 100), purchase("2026-03-05", 300)])
    found = asked("revenue", against=Against.LAST_YEAR)
    assert (found.before.value, found.change.verdict) == (None, Verdict.NO_DATA)
    assert said(found) == "One of the periods has no data."


def test_a_year_ago_can_be_asked_for() -> None:
    staff("Ana", "Luis")
    answers(*[("2025-03-10T10:00", 10)] * 40, staff_id=1)
    answers(*[("2025-03-10T10:00", 10)] * 40, staff_id=2)
    scores(3, 0, 40, staff_id=1)
    scores(3, 40, 0, staff_id=2)
    found = asked("nps", against=Against.LAST_YEAR)
    assert found.earlier == Period(date(2025, 3, 1), date(2025, 4, 1), Grain.MONTH)
    assert parts(found, "agent") == {"Ana": -100, "Luis": 0}


def test_a_running_month_is_held_against_as_many_days() -> None:
    scores(2, 40, 0)
    scores(3, 0, 40)
    found = why.why("nps", MARCH, at("2026-03-11T00:00"))
    assert (found.earlier.last_day, found.period.last_day) == (
        date(2026, 2, 10), date(2026, 3, 10)
    )  # fmt: skip
    assert found.change.difference == -200


def test_a_filter_holds_for_all_parts() -> None:
    staff("Ana", "Luis")
    for month, luis in ((2, (40, 0)), (3, (0, 40))):
        scores(month, 40, 0, staff_id=1, channel="phone")
        scores(month, *luis, staff_id=2, channel="phone")
        scores(month, 0, 90, channel="email")
    found = asked("nps", where={"channel": "phone"})
    assert parts(found, "agent") == {"Luis": -100, "Ana": 0}
    assert "channel" not in {b.dimension for b in found.breakdowns}


@pytest.mark.parametrize(("key", "by", "field"), [("joy", None, "kpi"), ("nps", "colour", "by")])
def test_what_is_not_known_is_refused(key: str, by: str | None, field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        asked(key, by=by)
    assert caught.value.field == field


def test_events_and_comments_stand_beside_it_as_of_the_instant() -> None:
    scores(2, 40, 0)
    scores(3, 0, 40)
    answers(("2026-03-11T10:00", 0), comment="Nobody answers the phone")
    answers(("2026-03-30T10:00", 0), comment="Too late")
    events.add_event(date(2026, 3, 2), "New price list", now=at("2026-03-02T10:00"))
    events.add_event(date(2026, 3, 3), "Noted in June", now=LATER)
    events.add_event(date(2026, 1, 3), "Before both", now=at("2026-01-03T10:00"))
    found = why.why("nps", MARCH, at("2026-03-15T00:00"))
    assert [event.note for event in found.events] == ["New price list"]
    assert [comment.text for comment in found.comments] == ["Nobody answers the phone"]


def people(found: Why) -> tuple[str, float | None, float | None]:
    (side,) = [side for side in found.sides if side.key == "staffing"]
    return words.say(side.name), side.before.value, side.after.value


def worked(*weeks: tuple[str, int]) -> None:
    insert("staff_hours", [
        {"staff_id": 1, "week_on": week, "minutes": minutes, "created_at": 0}
        for week, minutes in weeks
    ])  # fmt: skip


def test_people_per_open_hour_are_those_who_logged_something_in_it() -> None:
    """24/7: March has 743 open hours. Two logged in one hour, one of them in the next: 3 / 743."""
    staff("Ana", "Luis")
    scores(2, 40, 0)
    scores(3, 0, 40)
    base = {"channel": "phone", "created_at": 0}
    insert("interaction", [
        base | {"staff_id": who, "arrived_at": at(f"2026-03-10T{when}")}
        for who, when in ((1, "10:00"), (1, "10:30"), (2, "10:59"), (2, "11:00"))
    ])  # fmt: skip
    assert people(asked("nps")) == (
        "People per open hour, by who logged something", 0, pytest.approx(3 / 743)
    )  # fmt: skip
    worked(("2026-03-09", 2229))  # nobody typed those of February
    assert people(asked("nps"))[2] == pytest.approx(3 / 743)


def test_typed_hours_count_where_both_periods_have_them_and_weeks_by_their_days() -> None:
    """February 672 h: 33 h 36 min. March 743 h: 37 h 9 min, and two of seven days of 35 h."""
    staff("Ana")
    scores(2, 40, 0)
    scores(3, 0, 40)
    worked(("2026-02-09", 2016), ("2026-03-09", 2229), ("2026-03-30", 2100))
    assert people(asked("nps")) == (
        "People per open hour, by the hours typed",
        pytest.approx(33.6 / 672),
        pytest.approx(47.15 / 743),
    )


def test_a_shop_closed_all_along_has_no_people_per_open_hour() -> None:
    scores(2, 40, 0)
    scores(3, 0, 40)
    closures = [{"from": "2026-01-01T00:00", "to": "2026-05-01T00:00"}]
    hours = {"mon": [["09:00", "18:00"]]}
    shop.settings_from_json({"hours": hours, "closures": closures}, now=NOW)
    assert people(asked("nps"))[1:] == (None, None)


def test_a_figure_that_is_no_sum_of_parts_says_so() -> None:
    """Growth of 100, then of −50 per cent: the parts do not make up either."""
    months = (("2025-12", 100), ("2026-01", 100), ("2026-02", 200), ("2026-03", 100))
    insert("purchase", [
        purchase(f"{month}-{day:02}", amount) for month, amount in months for day in range(1, 11)
    ])  # fmt: skip
    found = asked("revenue_growth")
    assert found.breakdowns == ()
    assert said(found).endswith("It cannot be split into parts that make up the whole.")


def test_an_explanation_nobody_wants_any_more_stops_between_two_dimensions() -> None:
    staff("Ana", "Luis")
    scores(2, 40, 0, staff_id=1)
    scores(3, 0, 40, staff_id=2)
    told: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        told.append((done, total))
        if done == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        asked("nps", step=step)
    assert told == [(0, told[0][1]), (1, told[0][1])]


def test_what_all_records_share_is_not_asked_for() -> None:
    """Complaints are all complaints."""
    for number in range(1, 41):
        case(number, f"2026-03-{number % 28 + 1:02}T10:00", kind="complaint")
    case(41, "2026-01-07T10:00")
    found = asked("complaints")
    assert not found.is_noise
    assert "kind" not in {one.dimension for one in found.breakdowns}


def test_the_frequency_of_purchases_is_told_by_its_factors_alone() -> None:
    """40 customers with one order each, then with four: only the orders changed."""
    customers(40)
    insert("purchase", [purchase("2026-02-05", 10, who) for who in range(1, 41)])
    insert("purchase", [
        purchase(f"2026-03-{day:02}", 10, who) for who in range(1, 41) for day in (1, 2, 3, 4)
    ])  # fmt: skip
    found = asked("purchase_frequency", by="weekday")
    assert [factor.total for factor in found.factors] == [3, 0]
    assert "cannot be split" not in said(found)
