"""The dialogs of what the shop says by hand, beside its records; part of DIALOGS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.ui.lazy import Lazy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def _figures() -> type[QDialog]:
    from cxdesk.ui.dialogs.figures import FiguresDialog

    return FiguresDialog


def _mood() -> type[QDialog]:
    from cxdesk.ui.dialogs.mood import MoodDialog

    return MoodDialog


def _own_indicator() -> type[QDialog]:
    from cxdesk.ui.dialogs.own_indicator import OwnIndicatorDialog

    return OwnIndicatorDialog


def _kpi_note() -> type[QDialog]:
    from cxdesk.ui.dialogs.kpi_note import KpiNoteDialog

    return KpiNoteDialog


def _topic_answer() -> type[QDialog]:
    from cxdesk.ui.dialogs.topic_answer import TopicAnswerDialog

    return TopicAnswerDialog


OF_FIGURES: tuple[Lazy, ...] = (
    Lazy("figures", _figures),
    Lazy("own_indicator", _own_indicator),
    Lazy("mood", _mood),
    Lazy("kpi_note", _kpi_note),
    Lazy("topic_answer", _topic_answer),
)
