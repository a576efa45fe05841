"""What the owner says of an indicator: tidied, limited, told in a sentence each."""

from __future__ import annotations

import pytest

from cxdesk import words
from cxdesk.domain.choices import Choices
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi_notes import KpiNote, tidied, told
from cxdesk.domain.kpis import by_key
from cxdesk.domain.report import Paragraph
from cxdesk.domain.report_blocks import definitions

NPS = KpiNote(kpi_key="nps", matters="friends come", stands_for="what people say of us")


def said(note: KpiNote) -> list[str]:
    return [words.say(text) for text in told(note)]


def test_each_that_is_said_is_a_sentence() -> None:
    matters = "Why it matters to us: friends come."
    stands_for = "It gives an idea of: what people say of us."
    assert said(NPS) == [matters, stands_for]
    assert said(KpiNote(kpi_key="nps", matters="friends come")) == [matters]
    assert said(KpiNote(kpi_key="nps")) == []
    assert said(KpiNote(kpi_key="nps", matters="who else?")) == ["Why it matters to us: who else?"]


def test_only_words_make_a_note() -> None:
    blank = tidied(KpiNote(kpi_key="nps", matters=" \n ", stands_for="\t"))
    assert blank == KpiNote(kpi_key="nps")
    assert blank.is_blank
    assert not KpiNote(kpi_key="nps", stands_for="x").is_blank
    assert tidied(KpiNote(kpi_key="nps", matters=" two\nlines ")).matters == "two lines"


@pytest.mark.parametrize("field", ["matters", "stands_for"])
def test_three_hundred_characters_are_enough(field: str) -> None:
    fits = KpiNote(kpi_key="nps", **{field: "x" * 300})
    assert tidied(fits) == fits
    with pytest.raises(ValidationError, match=field):
        tidied(KpiNote(kpi_key="nps", **{field: "x" * 301}))


def test_the_paper_says_it_with_the_definition() -> None:
    kpis = (by_key("nps"), by_key("csat"))
    blocks = definitions(kpis, Choices(), {"nps": NPS})
    nps, csat = (words.say(block.text) for block in blocks[1:3] if isinstance(block, Paragraph))
    assert nps.endswith(" ".join(said(NPS)))
    assert "matters" not in csat
    assert len(definitions(kpis, Choices())) == len(blocks)
