"""Reference figures of the articles: whose, when shown, in which words, and what a shop may set."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain import references
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Measure
from cxdesk.domain.kpis import ALL, by_key
from cxdesk.domain.references import REFERENCES, References, Sector

ENOUGH = Measure(value=50, n=30)


def value(key: str, chosen: References | None = None, measure: Measure | None = ENOUGH) -> object:
    found = references.reference_of(by_key(key), measure, chosen or References())
    return None if found is None else found.value


def said(key: str, chosen: References) -> str:
    found = references.reference_of(by_key(key), ENOUGH, chosen)
    assert found is not None
    return " ".join(
        words.say(text, show=lambda part: str(getattr(part, "value", part)))
        for text in references.sentences(by_key(key), found)
    )


@pytest.mark.parametrize(
    ("key", "retail", "financial", "technology"),
    [
        ("nps", 45, 35, 55),
        ("csat", 80, 75, 90),
        ("survey_response_rate", 20, 25, 30),
        ("first_response_time", 129_600, 129_600, 129_600),
        ("fcr", 75, 75, 75),
        ("within_24h", 62, 62, 62),
        ("within_1h", 20, 20, 20),
        ("revenue", None, None, None),
    ],
)
def test_each_sector_has_the_figure_of_its_article(
    key: str, retail: object, financial: object, technology: object
) -> None:
    sectors = (Sector.RETAIL, Sector.FINANCIAL, Sector.TECHNOLOGY)
    found = [value(key, References(sector=sector)) for sector in sectors]
    assert found == [retail, financial, technology]


@pytest.mark.parametrize(
    ("key", "sector", "figure"),
    [
        ("nps", Sector.RETAIL, 45),
        ("nps", Sector.TECHNOLOGY, 55),
        ("fcr", Sector.FINANCIAL, 75),
        ("revenue", Sector.RETAIL, None),
    ],
)
def test_an_article_is_asked_without_a_measure(
    key: str, sector: Sector, figure: float | None
) -> None:
    assert references.article_value(key, sector) == figure


def test_every_reference_belongs_to_an_indicator() -> None:
    assert {one.kpi_key for one in REFERENCES} <= {kpi.key for kpi in ALL}


@pytest.mark.parametrize("measure", [None, Measure(value=50, n=29), Measure(value=None, n=0)])
def test_few_records_have_no_reference(measure: Measure | None) -> None:
    assert value("nps", measure=measure) is None


def test_a_shop_turns_references_off_or_writes_its_own() -> None:
    assert value("nps", References(sector=Sector.NONE)) is None
    assert value("nps", References(off=frozenset({"nps"}))) is None
    own = References(values={"nps": 60, "revenue": 100})
    assert (value("nps", own), value("revenue", own), value("csat", own)) == (60, 100, 80)
    assert said("nps", own) == "Your own reference figure is 60."


def test_the_words_name_source_and_sector_and_say_that_it_is_not_checked() -> None:
    text = said("csat", References(sector=Sector.TECHNOLOGY))
    assert "90 in technology: according to an article" in text
    assert "not checked" in text
    assert "mean of one sector" in said("fcr", References())


def test_a_relationship_figure_is_not_to_be_compared_with_a_transactional_one() -> None:
    assert "the two cannot be compared" in said("nps", References())


def test_settings_go_out_and_come_in_the_same() -> None:
    chosen = References(sector=Sector.FINANCIAL, off=frozenset({"csat"}), values={"nps": 12.5})
    out = references.to_json(chosen)
    assert out == {"sector": "financial", "off": ["csat"], "values": {"nps": 12.5}}
    assert references.from_json("references", out) == chosen
    assert references.from_json("references", {}) == References()


@pytest.mark.parametrize(
    "odd",
    [
        [], {"colour": 1}, {"sector": "farming"}, {"off": "nps"}, {"off": [1]}, {"values": []},
        {"values": {"nps": "40"}}, {"values": {"nps": True}}, {"values": {"nps": float("nan")}},
    ],
)  # fmt: skip
def test_odd_settings_are_refused(odd: object) -> None:
    with pytest.raises(ValidationError) as caught:
        references.from_json("references", odd)
    assert caught.value.field == "references"


def test_the_figure_of_an_article_is_told_whatever_is_chosen() -> None:
    assert references.article_value("csat", Sector.TECHNOLOGY) == 90
    assert references.article_value("fcr", Sector.NONE) == 75
    assert references.article_value("csat", Sector.NONE) is None
    assert references.article_value("revenue", Sector.RETAIL) is None


@pytest.mark.parametrize(
    ("key", "chosen", "wanted"),
    [
        ("nps", References(), "reference 45: an article on retail, not checked"),
        ("fcr", References(), "reference 75: an article, not checked"),
        ("fcr", References(values={"fcr": 80}), "reference 80: your own"),
    ],
)
def test_the_short_words_have_the_figure_and_whose_it_is(
    key: str, chosen: References, wanted: str
) -> None:
    found = references.reference_of(by_key(key), ENOUGH, chosen)
    assert found is not None
    short = references.short_words(by_key(key), found)
    assert words.say(short, show=lambda part: str(getattr(part, "value", part))) == wanted
