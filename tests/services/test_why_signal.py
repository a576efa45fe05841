"""Why an indicator moved in a month that leaves its usual range."""

from __future__ import annotations

import pytest

from cxdesk.domain.comparison import Verdict
from cxdesk.domain.periods import Grain
from cxdesk.services import dashboard
from cxdesk.services.comparing import Against
from tests.services import out_of_usual
from tests.services.test_why import asked, parts, said
from tests.store.rows_by_hand import LATER

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_a_month_outside_its_usual_range_is_explained_though_chance_might_explain_its_step() -> (
    None
):
    out_of_usual.outside()
    found = asked("nps")
    assert (found.change.verdict, found.is_noise) == (Verdict.NOISE, False)
    assert parts(found, "channel") == {"email": -50, "phone": 0}
    told = "By itself the step could be chance, but it is worse than usual: outside the usual"
    assert told in said(found)


def test_of_eight_months_on_one_side_the_last_step_is_not_explained_but_the_signal_is_told() -> (
    None
):
    out_of_usual.eight_in_a_row()
    found = asked("nps")
    assert (found.is_noise, found.breakdowns) == (True, ())
    assert said(found) == (
        "Against the period before only normal variation, but worse than usual: eight in a row on"
        " one side of the usual."
    )


def test_what_is_usual_is_told_by_the_periods_in_which_it_is_shown() -> None:
    """Of three months nothing can be said to be usual yet."""
    out_of_usual.outside()
    shown = dashboard.indicator("nps", Grain.MONTH, 3, LATER).trend
    assert said(asked("nps", among=shown)) == "Normal variation: nothing to explain."


def test_a_year_earlier_the_step_alone_counts() -> None:
    """From 0 to −40 of twenty answers each is chance: the margin is 1.96 · 30 = 59."""
    out_of_usual.outside()
    assert asked("nps", against=Against.LAST_YEAR).is_noise
