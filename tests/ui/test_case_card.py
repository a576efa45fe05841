"""The card of a case: who is responsible, and that its customer wrote again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from cxdesk.domain.cases import CaseDraft
from cxdesk.services import case_list, cases, staff
from cxdesk.ui.screens.cases.detail import CaseDetail
from cxdesk.ui.screens.cases.screen import CasesScreen
from tests.factories import HOUR, MINUTE, NOW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


def alone(*, hours: float = 1, **fields: Any) -> int:
    """A case that arrived some hours ago."""
    draft = CaseDraft(opened_at=NOW - int(hours * HOUR), said="No funciona", **fields)
    return cases.open_case(draft, now=NOW)


@pytest.mark.parametrize("width", [380, 900])
def test_who_is_responsible_is_read_whole_on_a_narrow_card_too(
    width: int, ctx: Context, qtbot: QtBot
) -> None:
    pilar = staff.add_staff("Pilar Ñíguez de la Serna", "P", now=NOW)
    detail = CaseDetail(ctx)
    qtbot.addWidget(detail)
    detail.resize(width, 600)
    detail.show()
    detail.show_case(alone(subject="Sin luz", topic="Instalación eléctrica", owner_id=pilar))
    QApplication.processEvents()
    assert detail.width() == width
    told = [line.text() for line in (detail.about, detail.whose) if line.isVisible()]
    about = "Case 1 · Question · Instalación eléctrica · Phone"
    whose = "Pilar Ñíguez de la Serna's case"
    assert told == ([about, whose] if width == 380 else [f"{about} · {whose}"])


def test_list_and_card_say_who_wrote_again_though_a_closing_stopped_the_clock(
    ctx: Context, qtbot: QtBot
) -> None:
    """Written at 9:00, answered at 10:00, asked again at 11:00, closed in silence, opened again."""
    case_id = alone(hours=3)
    cases.reply(case_id, "En el taller", at=NOW - 2 * HOUR, now=NOW)
    cases.customer_message(case_id, "¿está lista?", at=NOW - HOUR, now=NOW)
    cases.solve(case_id, at=NOW - 30 * MINUTE, now=NOW)
    cases.reopen(case_id, now=NOW)
    screen = CasesScreen(ctx)
    qtbot.addWidget(screen)
    screen.show()
    screen.show_record(case_id)
    row = screen.list.model.row_at(0)
    assert (screen.list._clock(row), screen.list._tone(row)) == ("wrote again today 11:00", "ink")
    assert screen.detail.first_caption.text() == "The customer"
    assert screen.detail.first.text() == "wrote again today 11:00, not answered yet"
    assert case_list.count_waiting() == 0, "clocks and counts stay as they were"
