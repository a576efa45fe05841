"""Each screen of the loop says the right thing of a shop with no data, one record, or ten years."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtWidgets import QPushButton

from cxdesk.domain import goal_past
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.domain.periods import Grain
from cxdesk.services import dashboard, goal_plan
from cxdesk.ui.screens.indicators.goals_tab.tab import GoalsTab
from cxdesk.ui.screens.surveys.answers.tab import AnswersTab
from cxdesk.ui.widgets.kpi_card import KpiCardView
from cxdesk.ui.widgets.more_indicators import MoreLine
from tests.factories import NOW, TODAY, rows
from tests.ui.counter_desk import Desk, make_desk
from tests.ui.indicators_place import board_of, card_of, opened, words_in
from tests.ui.shop_ages import (
    days_29,
    days_30,
    live,
    months_14,
    nothing,
    one_record,
    ten_years,
)
from tests.ui.today_place import Place, leave, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

LIVED = (days_29, days_30, months_14, ten_years)


class Told(NamedTuple):
    """What stands on a screen at an age, and what must not."""

    there: tuple[str, ...]
    missing: tuple[str, ...] = ()


def aged(told: dict[Callable[[], None], Told]) -> pytest.MarkDecorator:
    """One test an age, on a shop of that age."""
    return pytest.mark.parametrize("told", list(_cases(told.items())))


def _cases(told: Iterable[tuple[Callable[[], None], Told]]) -> Iterator[object]:
    for age, words in told:
        mark = pytest.mark.filled_by.with_args(age)
        yield pytest.param(words, id=age.__name__, marks=mark)


def hold(told: Told, words: str) -> None:
    """The words say what they should, and nothing of what they should not."""
    assert [text for text in told.there if text not in words] == []
    assert [text for text in told.missing if text in words] == []


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    yield
    leave()


@pytest.fixture
def desk(ctx: Context) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def place(ctx: Context, qtbot: QtBot) -> Iterator[Callable[[], Place]]:
    with places(ctx, qtbot) as make:
        yield make


def test_a_life_is_as_long_as_it_says(open_empty_shop: object) -> None:
    live(30)
    first, last = 1_771_315_200, 1_773_820_800  # 17 February and 18 March 2026, 8:00 UTC
    told = [at for (at,) in rows("interaction", "arrived_at")]
    assert (len(told), told[0], told[-1]) == (30, first, last)
    days = [(f"{day:%d %B}") for day in (datetime.fromtimestamp(at, UTC) for at in (first, last))]
    assert days == ["17 February", "18 March"]


# Monday 16 to Wednesday 18 March: three days, as the three of the week before.
_WEEK = Told(
    ("Nothing is waiting for you.", "This week", "€60.00", "0%, no change", "3 answered, 100%"),
    ("nothing to compare with",),
)


@aged(
    {
        nothing: Told(("Nothing is waiting for you.",), ("This week", "0%", "€")),
        one_record: Told(("1 answered, 100%", "nothing to compare with"), ("no change", "€")),
        **dict.fromkeys(LIVED, _WEEK),
    }
)
def test_today_is_calm_and_tells_of_the_week(told: Told, place: Callable[[], Place]) -> None:
    hold(told, words_in(place().screen))


_NO_GOAL = "No goal yet."
_YOUNG = "Numbers like NPS need a month."


@aged(
    {
        nothing: Told((_YOUNG, "No data yet:"), (_NO_GOAL, "n 0", "0%", "+0")),
        one_record: Told(
            (_YOUNG, "+100\nfew data · n 1 · 95% between −", "nothing to compare with"),
            ("better than before", "normal variation"),
        ),
        # 1 to 18 March: 3 rounds are +6 of 15; then 9 8 9, 100·8/18; a day later 8 9 5, 100·6/18.
        days_29: Told(
            (
                _YOUNG,
                "+44\nn 18",
                "points, few data",
                "Retention rate needs 2 months of purchases; you have 29 days.",
            ),
            (_NO_GOAL,),
        ),
        days_30: Told((_NO_GOAL, "+33\nn 18", "points, few data"), (_YOUNG,)),
        months_14: Told((_NO_GOAL, "n 18", "points, normal variation"), ("few data",)),
        ten_years: Told((_NO_GOAL, "n 18", "points, normal variation"), ("few data",)),
    }
)
def test_the_board_says_how_sure_a_figure_is(told: Told, desk: Desk, qtbot: QtBot) -> None:
    hold(told, words_in(board_of(desk, qtbot).board))


@aged(
    {
        nothing: Told(
            (
                _YOUNG,
                "NPS needs a month of answers; there is none yet.",
                "Retention rate needs 2 months of purchases; there is none yet.",
            )
        ),
        one_record: Told(
            (
                _YOUNG,
                "NPS needs a month of answers; you have 1 day.",
                "Retention rate needs 2 months of purchases; there is none yet.",
            )
        ),
        days_29: Told(
            (
                _YOUNG,
                "NPS needs a month of answers; you have 29 days.",
                "Retention rate needs 2 months of purchases; you have 29 days.",
            )
        ),
        **dict.fromkeys((days_30, months_14, ten_years), Told(("No goal yet",), (_YOUNG,))),
    }
)
def test_the_board_of_goals_offers_what_a_shop_of_its_age_can_aim_at(
    told: Told, desk: Desk, qtbot: QtBot
) -> None:
    tab = GoalsTab(desk.ctx)
    desk.dialogs.append(tab)
    qtbot.addWidget(tab)
    tab.show()
    tab.refresh()
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    hold(told, words_in(tab.stack.currentWidget()))


_YOUNG = "Numbers like NPS need a month."


@aged(
    {
        **dict.fromkeys((nothing, one_record, days_29), Told((_YOUNG,))),
        **dict.fromkeys((days_30, months_14, ten_years), Told((), (_YOUNG,))),
    }
)
def test_before_a_month_the_board_offers_goals_on_what_is_done(
    told: Told, desk: Desk, qtbot: QtBot
) -> None:
    hold(told, words_in(board_of(desk, qtbot)))


@pytest.mark.filled_by.with_args(nothing)
def test_without_data_every_indicator_is_a_line_that_opens_its_form(
    desk: Desk, qtbot: QtBot
) -> None:
    cards = board_of(desk, qtbot).board.cards()
    assert {type(made) for made in cards} == {MoreLine}
    assert len(cards) == len(ALL)
    assert all(made.findChild(QPushButton) for made in cards)


@pytest.mark.filled_by.with_args(one_record)
def test_a_single_answer_makes_the_cards_that_it_says_something_of(
    desk: Desk, qtbot: QtBot
) -> None:
    cards = board_of(desk, qtbot).board.cards()
    keys = {made.card.kpi.key for made in cards if isinstance(made, KpiCardView)}
    assert keys == {"nps", "survey_response_rate"}


@pytest.mark.filled_by.with_args(days_30)
def test_after_a_month_nobody_is_told_to_have_stayed_or_left(desk: Desk, qtbot: QtBot) -> None:
    screen = board_of(desk, qtbot)
    lines = [made.kpi.key for made in screen.board.cards() if isinstance(made, MoreLine)]
    assert {"retention", "churn"} <= set(lines)
    assert card_of(screen, "first_response_time").card.current.value == 30 * 60


@aged(
    {
        nothing: Told(
            ("No data yet for NPS.", "There is no data yet that could have moved."), ("usual",)
        ),
        one_record: Told(
            (
                "It rests on one answer.",
                "That is too few to judge anything by.",
                "One of the periods has no data.",
                "from six complete periods on; so far there are 0",
            ),
            ("Usually between", "normal variation"),
        ),
        # The running month is not told of while a complete one is there: 18 to 28 February.
        days_29: Told(
            ("It rests on 11 answers.", "from six complete periods on; so far there is 1")
        ),
        days_30: Told(
            ("It rests on 12 answers.", "from six complete periods on; so far there is 1")
        ),
        months_14: Told(
            (
                "It rests on 28 answers.",
                "Normal variation: nothing to explain.",
                "(usable: few periods yet)",
            ),
            ("six complete periods",),
        ),
        ten_years: Told(
            ("It rests on 28 answers.", "Usually between"), ("few periods", "six complete periods")
        ),
    }
)
def test_an_opened_indicator_says_what_can_be_told_of_so_much(
    told: Told, desk: Desk, qtbot: QtBot
) -> None:
    page = opened(desk, qtbot).page
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    hold(told, f"{words_in(page)}\n{page.chart.accessibleDescription()}")


@aged(
    {
        nothing: Told(("No answers yet",), ("Promoters",)),
        one_record: Told(("1 answer", "NPS +100 (−")),
        # Of 29 answers, six times round but one: 18 promoters, 5 detractors.
        days_29: Told(("29 answers", "NPS +45")),
        days_30: Told(("30 answers", "NPS +40")),
        months_14: Told(("425 answers", "NPS +40")),
        ten_years: Told(("3,652 answers", "NPS +40")),
    }
)
def test_the_answers_say_how_many_they_are(told: Told, desk: Desk, qtbot: QtBot) -> None:
    tab = AnswersTab(desk.ctx)
    desk.dialogs.append(tab)
    qtbot.addWidget(tab)
    tab.resize(1162, 712)
    tab.show()
    tab.refresh()
    qtbot.waitUntil(lambda: not desk.ctx.jobs.is_busy())
    hold(told, words_in(tab))


@pytest.mark.filled_by.with_args(ten_years)
def test_ten_years_are_eleven_points_by_year(open_empty_shop: object) -> None:
    told = dashboard.indicator("revenue", Grain.YEAR, 121, NOW + 1).trend.points
    assert [point.period.start.year for point in told] == list(range(2016, 2027))
    # 19 March to 31 December 2016 are 288 days, 2020 was a leap year, 2026 has 77 so far.
    revenue = {point.period.start.year: point.measure.value for point in told}
    assert [revenue[year] for year in (2016, 2020, 2025, 2026)] == [
        288 * 20_00, 366 * 20_00, 365 * 20_00, 77 * 20_00,
    ]  # fmt: skip


def _chance() -> goal_past.PastChance | None:
    """Of ten points more within a quarter, by what the wizard knows before."""
    draft = GoalDraft(
        kpi_key="nps",
        title="More promoters",
        entered=50,
        starts_on=TODAY,
        deadline_on=TODAY + timedelta(days=91),
    )
    known = goal_plan.known_before(draft, NOW + 1)
    begun = replace(draft, baseline_value=known.baseline.value)
    return goal_past.past_chance(begun, by_key("nps"), draft.entered, known.months)


@pytest.mark.filled_by.with_args(days_30)
def test_a_month_says_nothing_of_the_chance_of_a_goal(open_empty_shop: object) -> None:
    assert _chance() is None


@pytest.mark.filled_by.with_args(ten_years)
def test_three_years_of_months_say_how_often_it_was_done(open_empty_shop: object) -> None:
    # 36 complete months, a stretch of three from each but the last three; NPS hardly moves.
    assert _chance() == goal_past.PastChance(reached=0, of=33)
