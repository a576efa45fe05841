"""The shop's own indicators: made, typed, measured, taken back; and the goals on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain.assess import Status
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, Window
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import OwnDraft, OwnIndicator
from cxdesk.domain.periods import Grain, period_of
from cxdesk.domain.shop import MOST_CHOSEN
from cxdesk.services import (
    catalogue,
    chosen,
    dashboard,
    goal_changes,
    goals,
    measuring,
    own_indicators,
    record_rows,
    reports,
    shop,
    staff,
)
from cxdesk.services.command import acting_staff, undo
from tests.factories import NAUGHTY, NOW, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
VISITS = OwnDraft(
    name="Website visits",
    unit=Unit.COUNT,
    direction=Direction.HIGHER,
    grain=Grain.MONTH,
    adds_up=True,
    floor=0,
)


def visits() -> OwnIndicator:
    return own_indicators.find(own_indicators.add_indicator(VISITS, now=NOW))


def typed(own: OwnIndicator, **by_month: float) -> None:
    numbers = {"jan": 1, "feb": 2, "mar": 3}
    changes = {(own.id, date(2026, numbers[m], 5)): value for m, value in by_month.items()}
    own_indicators.set_values(changes, now=NOW)


def figures(key: str, grain: Grain = Grain.MONTH) -> list[float | None]:
    trend = measuring.series(key, date(2026, 1, 1), date(2026, 3, 31), grain, as_of=NOW + 1)
    return [point.measure.value for point in trend.points]


def test_an_added_indicator_is_in_the_catalogue_and_is_measured() -> None:
    own = visits()
    typed(own, jan=100, feb=50.0)
    assert own.key == "own_website_visits"
    assert catalogue.every()[-1].key == catalogue.by_key(own.key).key == own.key
    assert figures(own.key) == [100, 50, None]
    assert figures(own.key, Grain.QUARTER) == [150]


def test_a_new_indicator_stands_on_the_board_while_there_is_room() -> None:
    own = visits()
    assert [kpi.key for kpi in chosen.kpis()][-1] == own.key
    undo(now=NOW)
    assert own.key not in shop.current().chosen
    while len(shop.current().chosen) < MOST_CHOSEN:
        chosen.show(chosen.others()[0].key, now=NOW)
    assert visits().key not in shop.current().chosen


def test_without_a_shop_the_catalogue_has_the_indicators_of_every_shop() -> None:
    visits()
    shop.close_shop()
    assert all(not kpi.key.startswith("own_") for kpi in catalogue.every())
    with pytest.raises(ValidationError, match="kpi"):
        catalogue.by_key("own_website_visits")
    assert catalogue.find("own_website_visits") is None


def test_names_are_made_tidy_and_may_not_be_used_twice() -> None:
    own_indicators.add_indicator(replace(VISITS, name=" Web \n visits "), now=NOW)
    assert own_indicators.indicators()[0].says.name == "Web visits"
    with pytest.raises(ValidationError, match="name"):
        own_indicators.add_indicator(replace(VISITS, name="WEB VISITS"), now=NOW)


@pytest.mark.parametrize("name", NAUGHTY)
def test_any_name_can_be_kept_found_and_said(name: str) -> None:
    short = name[:60]
    key = own_indicators.add_indicator(replace(VISITS, name=short), now=NOW)
    kept = own_indicators.find(key)
    assert words.say(catalogue.by_key(key).name, "es") == kept.says.name


def test_an_indicator_is_found_by_key_part_of_it_or_name() -> None:
    own = visits()
    for text in ("own_website_visits", "website_visits", "Website visits", "WEBSITE VISITS"):
        assert own_indicators.find(text) == own
    with pytest.raises(ValidationError, match="indicator"):
        own_indicators.find("nothing such")


def test_adding_and_typing_can_be_taken_back_step_by_step() -> None:
    own = visits()
    typed(own, jan=100, feb=50)
    undo(now=NOW)
    assert figures(own.key) == [None, None, None]
    undo(now=NOW)
    assert own_indicators.indicators(with_inactive=True) == ()


def test_a_value_typed_again_takes_the_place_of_the_first_and_keeps_its_note() -> None:
    own = visits()
    start = own_indicators.set_value(own.id, date(2026, 1, 20), 5, note=" new\nsite ", now=NOW)
    assert start == date(2026, 1, 1)
    typed(own, jan=7)
    (kept,) = own_indicators.values(own.id, date(2026, 1, 1), date(2026, 12, 31))
    assert (kept.value, kept.note) == (7, "new site")
    undo(now=NOW)
    assert figures(own.key) == [5, None, None]


def test_a_value_is_taken_away_by_none() -> None:
    own = visits()
    typed(own, jan=7)
    own_indicators.set_values({(own.id, date(2026, 1, 9)): None}, now=NOW)
    assert rows("own_value") == []
    own_indicators.set_value(own.id, date(2026, 1, 9), None, now=NOW)


def test_one_wrong_value_of_many_leaves_nothing_written() -> None:
    own = visits()
    with pytest.raises(ValidationError, match="value"):
        typed(own, jan=5, feb=-1)
    with pytest.raises(ValidationError, match="on"):
        own_indicators.set_value(own.id, date(2026, 4, 1), 5, now=NOW)
    with pytest.raises(ValidationError, match="note"):
        own_indicators.set_value(own.id, date(2026, 1, 1), 5, note="x" * 201, now=NOW)
    with pytest.raises(ValidationError, match="indicator"):
        own_indicators.set_value(own.id + 1, date(2026, 1, 1), 5, now=NOW)
    assert rows("own_value") == []


def test_editing_changes_what_it_says_and_keeps_its_key() -> None:
    own = visits()
    typed(own, jan=5)
    own_indicators.edit_indicator(own.id, replace(VISITS, name="Visits", ceiling=10.0), now=NOW)
    edited = own_indicators.find(own.key)
    assert (edited.key, edited.says.name, edited.says.ceiling) == (own.key, "Visits", 10)
    undo(now=NOW)
    assert own_indicators.find(own.key) == own


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("unit", {"unit": Unit.NUMBER}),
        ("grain", {"grain": Grain.WEEK}),
        ("floor", {"floor": 6.0}),
        ("ceiling", {"ceiling": 4.0}),
        ("name", {"name": ""}),
        ("name", {"name": "other"}),
    ],
)
def test_an_edit_that_would_make_typed_values_wrong_is_refused(
    field: str, changes: dict[str, object]
) -> None:
    own_indicators.add_indicator(replace(VISITS, name="Other"), now=NOW)
    own = visits()
    typed(own, jan=5)
    with pytest.raises(ValidationError) as refused:
        own_indicators.edit_indicator(own.id, replace(VISITS, **changes), now=NOW)  # type: ignore[arg-type]
    assert refused.value.field == field


def test_a_removed_indicator_leaves_the_lists_and_keeps_its_figures() -> None:
    own = visits()
    typed(own, jan=5)
    own_indicators.deactivate_indicator(own.id, now=NOW)
    assert own.key not in [kpi.key for kpi in catalogue.every()]
    assert figures(own.key) == [5, None, None]
    own_indicators.reactivate_indicator(own.id, now=NOW)
    assert own.key in [kpi.key for kpi in catalogue.every()]


def test_a_removed_indicator_does_not_come_back_beside_one_of_its_name() -> None:
    own = visits()
    own_indicators.deactivate_indicator(own.id, now=NOW)
    assert own_indicators.add_indicator(VISITS, now=NOW) == "own_website_visits_2"
    with pytest.raises(ValidationError, match="name"):
        own_indicators.reactivate_indicator(own.id, now=NOW)


def test_the_card_tells_the_last_finished_value_against_the_one_before() -> None:
    own = visits()
    typed(own, jan=100, feb=150, mar=20)
    card = dashboard.kpi_cards(NOW + 1, [own.key])[0]
    assert (card.kpi.key, card.current.value, card.previous.value) == (own.key, 150, 100)
    assert card.period == period_of(date(2026, 2, 1), Grain.MONTH)
    assert (card.change.difference, card.arrow, len(card.trend.points)) == (50, 0, 12)
    assert words.say(card.verdict) == (
        "2026-02-01 – 2026-02-28: 50 compared with 2026-01-01 – 2026-01-31"
    )


def test_the_oldest_value_of_a_card_is_compared_with_the_one_before_its_line() -> None:
    own = visits()
    changes = {(own.id, date(2025, 4, 1)): 5.0, (own.id, date(2025, 3, 1)): 3.0}
    own_indicators.set_values(changes, now=NOW)
    card = dashboard.kpi_cards(NOW + 1, [own.key])[0]
    assert (card.current.value, card.previous.value) == (5, 3)
    assert card.trend.points[0].period.start == date(2025, 4, 1)


def test_a_first_value_has_nothing_to_be_compared_with() -> None:
    own = visits()
    typed(own, feb=5)
    card = dashboard.kpi_cards(NOW + 1, [own.key])[0]
    assert words.say(card.verdict) == "2026-02-01 – 2026-02-28"


def test_a_card_without_values_is_empty() -> None:
    own = visits()
    card = dashboard.kpi_cards(NOW + 1, [own.key])[0]
    assert (card.current.value, card.previous.value, card.change.difference) == (None, None, None)


def test_an_opened_indicator_is_shown_by_the_period_it_is_typed_for() -> None:
    yearly = replace(VISITS, grain=Grain.YEAR)
    key = own_indicators.add_indicator(yearly, now=NOW)
    own = own_indicators.find(key)
    own_indicators.set_value(own.id, date(2025, 7, 1), 9, note="audit", now=NOW)
    view = dashboard.indicator(key, Grain.MONTH, 24, NOW + 1)
    assert {point.period.grain for point in view.trend.points} == {Grain.YEAR}
    assert view.point is not None
    assert view.point.measure.value == 9
    (row,) = record_rows.records(key, view.point.period, None, NOW + 1)
    assert (row.kind, row.on, row.value.value, row.text) == (
        "entry",
        date(2025, 12, 31),
        9,
        "audit",
    )


def test_a_goal_adds_up_typed_values_from_its_start() -> None:
    own = visits()
    typed(own, jan=100, feb=150)
    draft = GoalDraft(
        kpi_key=own.key,
        title="Visits",
        entered=1000,
        starts_on=date(2026, 1, 1),
        deadline_on=date(2026, 12, 31),
        kind=GoalKind.FLOW,
    )
    view = goals.goal(goal_changes.add_goal(draft, now=NOW), NOW + 1)
    assert view.assessment.current.value == 250


def test_a_level_goal_reads_the_last_complete_month() -> None:
    level = replace(VISITS, name="Cash", adds_up=False)
    own = own_indicators.find(own_indicators.add_indicator(level, now=NOW))
    typed(own, jan=100, feb=150)
    draft = GoalDraft(
        kpi_key=own.key,
        title="Cash",
        entered=200,
        starts_on=date(2026, 3, 1),
        deadline_on=date(2026, 12, 31),
        window=Window.LAST_MONTH,
    )
    view = goals.goal(goal_changes.add_goal(draft, now=NOW), NOW + 1)
    assert (view.goal.baseline_value, view.assessment.current.value) == (150, 150)
    own_indicators.deactivate_indicator(own.id, now=NOW)
    assert goals.goals(NOW + 1)[0].kpi.key == own.key


def test_a_goal_on_an_indicator_whose_making_was_undone_has_no_data() -> None:
    ana, bea = (staff.add_staff(name, now=NOW) for name in ("Ana Ruiz", "Bea Gil"))
    acting_staff.set(ana)
    own = visits()
    acting_staff.set(bea)
    goal_changes.add_goal(
        GoalDraft(
            kpi_key=own.key,
            title="Visits",
            entered=1000,
            starts_on=date(2026, 1, 1),
            deadline_on=date(2026, 12, 31),
            kind=GoalKind.FLOW,
        ),
        now=NOW,
    )
    acting_staff.set(ana)
    undo(now=NOW)
    (view,) = goals.goals(NOW + 1)
    assert (words.say(view.kpi.name), view.assessment.status) == ("website visits", Status.NO_DATA)
    with pytest.raises(ValidationError, match="kpi"):
        catalogue.by_key("own_other")


def test_others_who_typed_values_keep_an_indicator_from_being_undone() -> None:
    ana, bea = (staff.add_staff(name, now=NOW) for name in ("Ana Ruiz", "Bea Gil"))
    acting_staff.set(ana)
    own = visits()
    acting_staff.set(bea)
    typed(own, jan=5)
    acting_staff.set(ana)
    with pytest.raises(ValidationError, match="undo"):
        undo(now=NOW)
    assert figures(own.key) == [5, None, None]


def test_the_paper_has_the_shops_own_indicators() -> None:
    own = visits()
    typed(own, jan=100)
    report = reports.build(date(2026, 1, 1), date(2026, 1, 31), "es", as_of=NOW + 1)
    assert "Website visits" in repr(report.blocks)


def test_notes_go_with_values_and_leave_the_instant_of_typing_alone() -> None:
    own = visits()
    typed(own, jan=100, feb=50)
    february = date(2026, 2, 1)
    later = NOW + 90
    own_indicators.set_values({}, notes={(own.id, date(2026, 2, 9)): " fair \n week "}, now=later)
    kept = own_indicators.values(own.id, february, february)
    assert [(one.value, one.note) for one in kept] == [(50, "fair week")]
    assert {at for (at,) in rows("own_value", "created_at")} == {NOW}
    undo(now=later)
    assert own_indicators.values(own.id, february, february)[0].note == ""


def test_a_value_and_its_note_are_one_step() -> None:
    own = visits()
    cell = own.id, date(2026, 3, 5)
    own_indicators.set_values({cell: 7.0}, notes={cell: "from the counter"}, now=NOW)
    assert [one.note for one in own_indicators.values(own.id, date.min, date.max)] == [
        "from the counter"
    ]
    undo(now=NOW)
    assert own_indicators.values(own.id, date.min, date.max) == ()


@pytest.mark.parametrize("note", ["early", "x" * 201])
def test_a_note_without_a_value_and_a_long_one_are_refused(note: str) -> None:
    own = visits()
    if note != "early":
        typed(own, mar=1)
    with pytest.raises(ValidationError, match="note"):
        own_indicators.set_values({}, notes={(own.id, date(2026, 3, 5)): note}, now=NOW)
