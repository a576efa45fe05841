"""The words of a header give way before its buttons do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesk.ui.widgets.plain import PlainLabel, YieldingLabel, YieldingLink, button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui import theme

LONG = "Tiempo de primera respuesta"


@pytest.fixture
def holder(qtbot: QtBot, look: theme.Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def header(holder: QWidget, width: int) -> tuple[YieldingLabel, QWidget]:
    line = QHBoxLayout(holder)
    label, beside = YieldingLabel(LONG, "title", holder), button("Guardar y siguiente", holder)
    line.addWidget(label)
    line.addWidget(beside)
    holder.resize(width, 60)
    holder.show()
    line.activate()
    return label, beside


def test_a_wide_header_shows_the_whole_title(holder: QWidget) -> None:
    label, beside = header(holder, 900)
    assert label.width() >= label.sizeHint().width()
    assert beside.width() >= beside.sizeHint().width()
    assert label.toolTip() == ""


def test_in_a_narrow_one_the_title_yields_and_its_tooltip_tells_it(holder: QWidget) -> None:
    label, beside = header(holder, 300)
    assert 64 <= label.width() < label.sizeHint().width()
    assert beside.width() >= beside.sizeHint().width()
    assert LONG in label.toolTip()
    assert label.text() == LONG
    assert not label.grab().isNull()


@pytest.mark.parametrize(("width", "is_cut"), [(600, False), (220, True)])
def test_a_name_yields_before_the_figure_beside_it(
    holder: QWidget, width: int, is_cut: bool
) -> None:
    line = QHBoxLayout(holder)
    name, figure = YieldingLink("Talleres & Hijos de Juan " * 2, holder), PlainLabel("39 min")
    line.addWidget(name)
    line.addWidget(figure)
    holder.resize(width, 60)
    holder.show()
    line.activate()
    assert figure.width() >= figure.sizeHint().width()
    assert figure.geometry().right() < width
    assert name.shown_text().endswith("…") is is_cut
    assert bool(name.toolTip()) is is_cut
    assert not name.grab().isNull()
