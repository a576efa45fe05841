"""The report says the figures of the screen, worked out by hand, and names its period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.assess import Status
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.goals import GoalKind, Reader
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.periods import Grain
from cxdesk.domain.report import ChartBlock, Heading, Paragraph, Report, Table
from cxdesk.domain.reviews import ReviewDraft, Seen
from cxdesk.services import (
    actions,
    dashboard,
    events,
    goal_changes,
    reports,
    reviews,
    saving,
    shop,
    staff,
)
from cxdesk.words import say
from tests import factories
from tests.factories import NOW
from tests.services import shop_with_history
from tests.services.goal_parts import satisfied
from tests.services.shop_with_history import FEBRUARY, TITLE, noon
from tests.store.rows_by_hand import answers

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = NOW + 1


@pytest.fixture
def report(open_empty_shop: Path) -> Report:
    shop_with_history.fill()
    return reports.build(*FEBRUARY, "en", as_of=AS_OF)


def tables(report: Report) -> list[Table]:
    return [block for block in report.blocks if isinstance(block, Table)]


def figures(report: Report) -> dict[str, tuple[object, ...]]:
    """The rows of the indicators by name, of all groups."""
    return {say(row[0]): row for table in tables(report)[1:] for row in table.rows}


def test_a_whole_month_is_named_as_one(report: Report) -> None:
    assert report.period.grain is Grain.MONTH
    assert report.made_on == date(2026, 3, 18)
    assert (report.shop_name, report.currency, report.country) == ("Tienda Ñ", "EUR", "ES")


def test_other_dates_are_a_range(open_empty_shop: Path) -> None:
    period = reports.named_period(date(2026, 2, 1), date(2026, 3, 15))
    assert period.clipped
    assert (period.start, period.last_day) == (date(2026, 2, 1), date(2026, 3, 15))


def test_quarters_and_years_are_recognised() -> None:
    assert reports.named_period(date(2026, 1, 1), date(2026, 3, 31)).grain is Grain.QUARTER
    assert reports.named_period(date(2026, 1, 1), date(2026, 12, 31)).grain is Grain.YEAR


@pytest.mark.parametrize(
    ("first", "last", "grain"),
    [
        (date(2026, 11, 1), date(2026, 11, 22), Grain.MONTH),
        (date(2026, 6, 1), date(2026, 6, 3), Grain.MONTH),  # a Monday, too: the cards tell months
        (date(2026, 11, 16), date(2026, 11, 18), Grain.WEEK),
        (date(2026, 10, 1), date(2026, 11, 22), Grain.QUARTER),
        (date(2026, 1, 1), date(2026, 11, 22), Grain.YEAR),
        (date(2026, 11, 3), date(2026, 11, 22), Grain.DAY),
    ],
)
def test_the_beginning_of_a_period_is_named_by_its_days(
    first: date, last: date, grain: Grain
) -> None:
    found = reports.named_period(first, last)
    assert (found.start, found.last_day, found.grain) == (first, last, grain)
    assert found.clipped


def test_the_days_of_a_month_so_far_change_as_their_card_says(open_empty_shop: Path) -> None:
    """150 from 1 to 18 March against 100 from 1 to 18 February; 300 came on the 25th."""
    factories.sale(1, date(2026, 1, 5))
    for on, money in (
        (date(2026, 2, 10), 10_000),
        (date(2026, 2, 25), 30_000),
        (date(2026, 3, 10), 15_000),
    ):
        factories.sale(sold_on=on, amount_minor=money)
    shop_with_history.set_goal()
    (card,) = dashboard.kpi_cards(AS_OF, ["revenue"])
    assert card.change.relative == pytest.approx(50.0)
    found = reports.build(date(2026, 3, 1), date(2026, 3, 18), "en", as_of=AS_OF)
    assert figures(found)["Revenue"][3] == Amount(pytest.approx(50.0), Unit.PERCENT, signed=True)


def test_a_total_is_not_told_against_days_before_the_first_record_as_on_its_card(
    open_empty_shop: Path,
) -> None:
    """The first sale ever came on 10 February, after half of the days compared."""
    for on, money in ((date(2026, 2, 10), 10_000), (date(2026, 3, 10), 15_000)):
        factories.sale(money, on)
    shop_with_history.set_goal()
    (card,) = dashboard.kpi_cards(AS_OF, ["revenue"])
    assert card.change.difference is None
    found = reports.build(date(2026, 3, 1), date(2026, 3, 18), "en", as_of=AS_OF)
    assert figures(found)["Revenue"][3] is None


def test_the_table_holds_the_figures_of_the_period(open_empty_shop: Path) -> None:
    shop_with_history.fill()
    factories.sale(1, date(2025, 12, 31))  # sales are recorded since before January
    rows = figures(reports.build(*FEBRUARY, "en", as_of=AS_OF))
    assert rows["NPS"][1] == Amount(pytest.approx(40.0), Unit.POINTS, signed=True)
    assert say(rows["NPS"][3]) == "40 points"
    assert rows["Revenue"][1] == Amount(234_56, Unit.MONEY)
    # 234.56 against 100.00 in January.
    assert rows["Revenue"][3] == Amount(pytest.approx(134.56), Unit.PERCENT, signed=True)
    assert rows["Repeat purchase rate"][1] == Amount(pytest.approx(50.0), Unit.PERCENT)


def test_only_chosen_indicators_with_data_are_told_and_those_with_a_goal(
    open_empty_shop: Path,
) -> None:
    shop_with_history.fill()
    shop.settings_from_json({"chosen": ["revenue", "first_response_time"]}, now=NOW)
    found = reports.build(*FEBRUARY, "en", as_of=AS_OF)
    assert list(figures(found)) == ["NPS", "Revenue"]  # the goal is on the NPS
    small = [say(block.text) for block in found.blocks if isinstance(block, Paragraph)]
    assert [text.split(":")[0] for text in small if "Revenue: " in text or "CSAT" in text] == [
        "Revenue"
    ]


def test_an_indicator_with_a_goal_and_without_data_is_not_zero(open_empty_shop: Path) -> None:
    shop_with_history.set_goal()
    row = figures(reports.build(*FEBRUARY, "en", as_of=AS_OF))["NPS"]
    assert row[1] == Amount(None, Unit.POINTS, signed=True)
    assert say(row[4]) == "nothing to compare with"


def test_nothing_recorded_is_said_in_place_of_an_empty_table(open_empty_shop: Path) -> None:
    found = reports.build(*FEBRUARY, "en", as_of=AS_OF)
    told = [say(block.text) for block in found.blocks if isinstance(block, Paragraph)]
    assert "Nothing was recorded in this period for the chosen indicators." in told


@pytest.mark.usefixtures("open_demo_shop")
def test_a_long_table_stands_in_its_groups() -> None:
    found = reports.build(*FEBRUARY, "en", as_of=AS_OF)
    (whole,) = [one for one in tables(found) if say(one.columns[0].title) == "Indicator"]
    rows = whole.rows
    heads = [say(row[0]) for row in rows if len(row) == 1]
    assert heads == ["Satisfaction", "Quality", "Efficiency", "Loyalty", "Sales", "Your own"]
    assert len(rows) - len(heads) == 14


def test_the_report_and_the_screen_say_the_same(report: Report) -> None:
    view = dashboard.indicator("revenue", Grain.MONTH, 3, AS_OF)
    february = next(p for p in view.trend.points if p.period.start == FEBRUARY[0])
    rows = figures(report)
    assert rows["Revenue"][1] == Amount(february.measure.value, Unit.MONEY)


def test_the_parts_of_a_goal_are_told_in_its_section(open_empty_shop: Path) -> None:
    satisfied()
    paper = reports.build(date(2026, 3, 1), date(2026, 3, 31), "en", as_of=AS_OF)
    headings = [say(block.text) for block in paper.blocks if isinstance(block, Heading)]
    assert "1 · Satisfied customers" in headings
    assert not [text for text in headings if text.startswith("2 · ")]
    told = [say(block.text) for block in paper.blocks if isinstance(block, Paragraph)]
    parts = [text for text in told if text.startswith("Also measured by")]
    assert [text.split(":")[0] for text in parts] == [
        "Also measured by Satisfaction (CSAT)",
        "Also measured by First response time",
    ]
    assert all(text.endswith("◌ no data.") for text in parts)
    assert {"Satisfaction (CSAT)", "First response time"} <= set(figures(paper))


def test_each_goal_has_its_heading_sentence_and_chart(report: Report) -> None:
    headings = [say(block.text) for block in report.blocks if isinstance(block, Heading)]
    assert headings[:3] == ["Goals at a glance", f"1 · {TITLE}", "Indicators"]
    charts = [block.chart for block in report.blocks if isinstance(block, ChartBlock)]
    assert len(charts) == 1
    assert charts[0].targets[-1].y == 45
    assert [flag.text for flag in charts[0].flags] == ["new <i>prices</i>"]


def test_goals_are_told_as_they_stood_at_the_end_of_the_period(report: Report) -> None:
    # On 28 February the last 90 days hold both months: 20 − 12 of 40 answers, NPS 20.
    (row,) = tables(report)[0].rows
    assert row[1] == Amount(pytest.approx(20.0), Unit.POINTS, signed=True)


def test_a_goal_entered_after_the_period_is_not_in_its_report(open_empty_shop: Path) -> None:
    shop_with_history.fill()
    draft = GoalDraft(
        kpi_key="revenue", title="Late", entered=1_000_00, kind=GoalKind.FLOW,
        starts_on=FEBRUARY[0], deadline_on=date(2026, 12, 31),
    )  # fmt: skip
    goal_changes.add_goal(draft, now=NOW)
    assert len(tables(reports.build(*FEBRUARY, "en", as_of=AS_OF))[0].rows) == 1
    assert (
        len(tables(reports.build(FEBRUARY[0], date(2026, 3, 31), "en", as_of=AS_OF))[0].rows) == 2
    )


def test_without_goals_the_report_says_so(open_empty_shop: Path) -> None:
    found = reports.build(*FEBRUARY, "en", as_of=AS_OF)
    assert say(found.subtitle) == "No goal is open."
    assert tables(found) == []


def test_definitions_and_the_credit_close_the_report(report: Report) -> None:
    texts = [say(block.text) for block in report.blocks if isinstance(block, Paragraph)]
    assert texts[-1].startswith("NPS® and Net Promoter® are registered trademarks")
    assert any(text.startswith("Revenue: ") for text in texts)


def test_dates_in_the_wrong_order_are_refused(open_empty_shop: Path) -> None:
    with pytest.raises(ValidationError):
        reports.build(FEBRUARY[1], FEBRUARY[0], "en", as_of=AS_OF)


def test_a_file_that_cannot_be_written_is_told_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(OutsideError):
        saving.save_bytes(tmp_path / "missing" / "report.pdf", b"%PDF")


def test_saving_replaces_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old and much longer than the new one")
    saving.save_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert [found.name for found in tmp_path.iterdir() if found.suffix == ".part"] == []


def test_the_glance_tells_change_since_the_start_and_chance(report: Report) -> None:
    """NPS 20 of 40 answers is uncertain by more than 20 points: from 0 it may not have moved."""
    glance = tables(report)[0]
    assert [say(column.title) for column in glance.columns] == [
        "Goal", "Now", "Reliability", "Change", "Status", "Chance",
    ]  # fmt: skip
    (row,) = glance.rows
    assert say(row[3]) == "normal variation"
    assert row[5] == Amount(None, Unit.PERCENT)  # two months are too few for a forecast


def hold(goal_id: int, on: date, decision: str) -> None:
    seen = Seen(20.0, 7.0, Status.ON_TRACK)
    draft = ReviewDraft(goal_id=goal_id, reviewed_on=on, seen=seen, why="-", decision=decision)
    reviews.record_review(draft, now=NOW)


def test_the_last_decision_of_each_goal_is_told_with_how_it_stood(open_empty_shop: Path) -> None:
    shop_with_history.fill()
    hold(1, date(2026, 2, 3), "Call back")
    hold(1, date(2026, 3, 3), "")
    found = reports.build(*FEBRUARY, "en", as_of=AS_OF)
    (row,) = next(one for one in tables(found) if say(one.columns[0].title) == "Decision").rows
    assert (say(row[0]), row[1], row[3]) == ("Go on as before", TITLE, date(2026, 3, 3))
    assert say(row[4]) == "● on track"


def test_a_decision_taken_after_the_paper_is_not_in_it(open_empty_shop: Path) -> None:
    shop_with_history.fill()
    hold(1, date(2026, 3, 3), "Call back")
    found = reports.build(*FEBRUARY, "en", as_of=noon(date(2026, 3, 2)))
    assert "Decisions of the last reviews" not in [
        say(block.text) for block in found.blocks if isinstance(block, Heading)
    ]


def test_what_the_shop_is_for_stands_first_where_it_is_known(open_empty_shop: Path) -> None:
    assert not isinstance(reports.build(*FEBRUARY, "en", as_of=AS_OF).blocks[0], Paragraph)
    shop.settings_from_json({"mission": "Be the neighbours' shop"}, now=NOW)
    first = reports.build(*FEBRUARY, "en", as_of=AS_OF).blocks[0]
    assert isinstance(first, Paragraph)
    assert say(first.text) == "Be the neighbours' shop"


def test_a_goal_names_who_answers_for_it_and_who_needs_to_know(open_empty_shop: Path) -> None:
    luis = staff.add_staff("Luis Gil", now=NOW)
    draft = GoalDraft(
        kpi_key="nps", title="Friends", entered=45, starts_on=date(2026, 1, 1), baseline_value=0,
        deadline_on=date(2026, 12, 31), owner_id=luis,
        readers=(Reader(staff_id=luis), Reader(name="The bank")),
    )  # fmt: skip
    goal_changes.add_goal(draft, now=noon(date(2026, 1, 2)))
    told = [
        say(block.text)
        for block in reports.build(*FEBRUARY, "en", as_of=AS_OF).blocks
        if isinstance(block, Paragraph)
    ]
    assert "Responsible: Luis Gil. Who needs to know: Luis Gil, The bank." in told


def test_what_is_done_for_a_goal_stands_below_its_chart(open_empty_shop: Path) -> None:
    shop_with_history.fill()
    before = len(tables(reports.build(*FEBRUARY, "en", as_of=AS_OF)))
    draft = ActionDraft(
        kind=ActionKind.PROCESS, note="Ask at the till", goal_id=1, due_on=date(2026, 4, 1)
    )
    actions.add_action(draft, now=NOW)
    dropped = actions.add_action(replace(draft, note="Leaflets"), now=NOW)
    actions.drop_action(dropped, "too dear", now=NOW)
    found = tables(reports.build(*FEBRUARY, "en", as_of=AS_OF))
    assert len(found) == before + 1
    (row,) = found[1].rows
    assert (row[0], row[2], row[4]) == ("Ask at the till", date(2026, 4, 1), None)
    assert say(row[3]) == "◷ not started"


def lines(report: Report, start: str) -> list[str]:
    told = [say(block.text) for block in report.blocks if isinstance(block, Paragraph)]
    return [text for text in told if text.startswith(start)]


def test_normal_variation_is_one_line_below_the_chart(report: Report) -> None:
    assert lines(report, "·") == [
        "· Normal variation: nothing to explain. (Compared with 2026-01-01 – 2026-01-31.)"
    ]


def test_why_a_goal_moved_is_told_in_three_lines_without_persons(open_empty_shop: Path) -> None:
    """From January to February e-mail falls from 100 to −100, with a fair in between."""
    goal = GoalDraft(
        kpi_key="nps", title="More friends", entered=40, starts_on=date(2026, 1, 1),
        baseline_value=10, baseline_n=30, deadline_on=date(2026, 12, 31),
    )  # fmt: skip
    luis = staff.add_staff("Luis Gil", now=NOW)
    goal_changes.add_goal(goal, now=noon(date(2026, 1, 2)))
    for when, score in (("2026-01-10T10:00", 10), ("2026-02-10T10:00", 0)):
        answers(*[(when, score)] * 20, channel="email", staff_id=luis)
        answers(*[(when, 10)] * 20, channel="counter")
    events.add_event(date(2026, 1, 30), "Fair", now=noon(date(2026, 1, 30)))
    found = lines(reports.build(*FEBRUARY, "en", as_of=AS_OF), "·")
    assert len(found) == 3
    assert found[0].startswith("· NPS: ")
    assert "Channel “E-mail” explains" in found[1]
    assert found[2].endswith(": Fair.")
    assert "Luis" not in " ".join(found)
    assert lines(reports.build(*FEBRUARY, "en", as_of=AS_OF), "It goes with the change")


def test_who_answers_for_a_goal_or_needs_to_know_gets_the_paper(open_empty_shop: Path) -> None:
    shop_with_history.fill()
    assert lines(reports.build(*FEBRUARY, "en", as_of=AS_OF), "For:") == []
    luis = staff.add_staff("Luis Gil", now=NOW)
    goal = GoalDraft(
        kpi_key="csat", title="Happier", entered=90, starts_on=date(2026, 1, 1), baseline_value=70,
        baseline_n=40, deadline_on=date(2026, 12, 31), owner_id=luis,
        readers=(Reader(staff_id=luis), Reader(name="The bank")),
    )  # fmt: skip
    goal_changes.add_goal(goal, now=noon(date(2026, 1, 2)))
    found = lines(reports.build(*FEBRUARY, "en", as_of=AS_OF), "For:")
    assert found == ["For: Luis Gil, The bank"]
