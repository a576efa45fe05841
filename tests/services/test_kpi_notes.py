"""Why an indicator matters, kept once an indicator and printed."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi_notes import KpiNote
from cxdesk.services import history, kpi_notes
from cxdesk.services.command import undo
from tests.factories import NOW, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_a_second_note_takes_the_place_of_the_first_and_nothing_said_leaves_none() -> None:
    kpi_notes.set_note(KpiNote(kpi_key="nps", matters="friends"), now=NOW)
    better = KpiNote(kpi_key="nps", matters="friends come", stands_for="what people say")
    kpi_notes.set_note(better, now=NOW)
    assert kpi_notes.notes() == (better,)
    undo(now=NOW)
    assert kpi_notes.note("nps").matters == "friends"
    kpi_notes.set_note(KpiNote(kpi_key="nps", matters="  "), now=NOW)
    assert rows("kpi_note") == []
    assert kpi_notes.note("nps") == KpiNote(kpi_key="nps")


def test_only_what_is_known_can_be_noted() -> None:
    with pytest.raises(ValidationError, match="kpi"):
        kpi_notes.set_note(KpiNote(kpi_key="none", matters="x"), now=NOW)
    with pytest.raises(ValidationError, match="matters"):
        kpi_notes.set_note(KpiNote(kpi_key="nps", matters="x" * 301), now=NOW)


def test_the_history_names_the_indicator() -> None:
    kpi_notes.set_note(KpiNote(kpi_key="nps", matters="friends"), now=NOW)
    newest = history.of_shop(history.HistoryAsked())[0]
    assert [record.table for record in newest.records] == ["kpi_note"]
