"""Which indicator is meant by what is typed on the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk import cli, words
from cxdesk.cli.indicator import indicator, key_of
from cxdesk.domain.errors import ValidationError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("open_empty_shop")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("nps", "nps"),
        ("NPS", "nps"),
        ("Margen", "margin"),
        ("tasa de RETENCION", "retention"),
        ("Retention rate", "retention"),
        ("CSAT", "csat"),
        ("satisfacción", "csat"),
        ("First-Response-Time", "first_response_time"),
        ("facturación", "revenue"),
        ("LTV", "clv"),
    ],
)
def test_a_name_in_either_language_or_another_name_is_understood(typed: str, key: str) -> None:
    assert indicator(typed).key == key


def test_a_name_that_several_go_by_is_refused_with_these() -> None:
    """Two shares of cases answered in time are called SLA, and nothing else is."""
    with pytest.raises(ValidationError) as refused:
        indicator("SLA")
    said = words.say(refused.value.text, "en")
    assert said.startswith("“SLA” may be several indicators: within_1h (")
    assert "within_24h (" in said
    assert said.count("(") == 2


def test_what_is_misspelt_is_answered_with_the_few_that_are_near() -> None:
    with pytest.raises(ValidationError) as refused:
        indicator("retenton")
    said = words.say(refused.value.text, "en")
    assert said.startswith("There is no indicator “retenton”. Near it: retention (")
    assert said.count("(") <= 5
    with pytest.raises(ValidationError) as refused:
        indicator("xyzzy")
    assert words.say(refused.value.text, "en") == (
        "There is no indicator “xyzzy”. All are told by: cxdesk kpi list"
    )


def test_no_indicator_stays_none() -> None:
    assert key_of("") == ""


def test_the_command_measures_what_is_meant(
    open_empty_shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--file", str(open_empty_shop), "kpi", "NPS", "--json"]) == 0
    assert '"key": "nps"' in capsys.readouterr().out
