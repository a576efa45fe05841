"""The suggested rules of asking: what a shop gets that has none."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaires import AskWhen
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import command, questionnaires
from tests.factories import NOW, rows, survey_id
from tests.services.asking_rules import ask, ask_nothing

pytestmark = pytest.mark.usefixtures("open_empty_shop")
_RULE = "key, ask_when, ask_after_days, ask_every_days, rest_days, ask_whom"


def test_a_shop_without_rules_asks_as_a_new_one_does_and_undo_takes_that_back() -> None:
    """General satisfaction has no suggested rule; the 200 days of rest of NPS stay."""
    ask_nothing()
    ask(SurveyKind.NPS, AskWhen.NEVER, rest_days=200)
    found = questionnaires.use_suggested_rules(now=NOW)
    assert found == tuple(survey_id(kind) for kind in (SurveyKind.NPS, SurveyKind.CSAT,
                                                       SurveyKind.CES))  # fmt: skip
    assert rows("survey", _RULE) == [
        ("nps", "days", 0, 90, 200, "quarter"),
        ("csat", "purchase", 0, None, 90, "all"),
        ("ces", "case", 0, None, 90, "all"),
        ("general", "never", 0, None, 90, "all"),
    ]
    assert questionnaires.without_rule() == ()
    command.undo(now=NOW)
    assert [row[1] for row in rows("survey", _RULE)] == ["never"] * 4


def test_a_rule_of_the_shops_own_stays_when_the_suggested_ones_are_used() -> None:
    ask_nothing()
    csat = ask(SurveyKind.CSAT, AskWhen.CASE, ask_after_days=3)
    assert csat not in questionnaires.use_suggested_rules(now=NOW)
    assert rows("survey", _RULE)[1] == ("csat", "case", 3, None, 90, "all")


def test_nothing_is_suggested_where_each_has_its_rule_or_is_out_of_use() -> None:
    ask_nothing()
    for kind in (SurveyKind.NPS, SurveyKind.CSAT):
        questionnaires.retire(survey_id(kind), now=NOW)
    ask(SurveyKind.CES, AskWhen.PURCHASE)
    with pytest.raises(ValidationError) as refused:
        questionnaires.use_suggested_rules(now=NOW)
    assert refused.value.field == "when"
