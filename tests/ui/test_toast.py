"""The toast covers nothing that was just written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.main_window import MainWindow

ASK = "¿Preguntar cómo fue?"
SHORT = "Tarea hecha"
LONG = "Compra de 1.234,56 € de Construcciones y reformas integrales Miño e Hijos"


def place_of(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def told(window: MainWindow, text: str, *, also: str = "") -> QRect:
    window.toast(text, lambda: None, (also, lambda: None) if also else None)
    QApplication.processEvents()
    return place_of(window._toast, window)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
@pytest.mark.parametrize("text", [SHORT, LONG])
@pytest.mark.parametrize("also", [ASK, "Eliminar también su devolución"])
def test_a_toast_lies_beside_the_place_and_covers_no_button(
    also: str, text: str, size: tuple[int, int], window: MainWindow
) -> None:
    window.resize(*size)
    window.navigate("cases")
    QApplication.processEvents()
    place = told(window, text, also=also)
    assert not place.intersects(place_of(window.stack, window))
    buttons = window.rail.buttons.values()
    assert not [made for made in buttons if place.intersects(place_of(made, window))]
    label = window._toast._label
    assert label.height() >= label.heightForWidth(label.width())


def test_beside_icons_alone_a_toast_lies_below_the_list(window: MainWindow) -> None:
    window.resize(819, 560)
    QApplication.processEvents()
    place = told(window, SHORT)
    assert not place.intersects(place_of(window.rail, window))
    assert place.right() < window.width() // 2
    assert place.bottom() < window.height()


def test_a_long_toast_does_not_reach_over_to_the_opened_record(window: MainWindow) -> None:
    window.rail.setFocus()  # nothing that it has to keep clear of
    window.resize(819, 560)
    QApplication.processEvents()
    place = told(window, LONG, also=ASK)
    assert place.right() < window.width() // 2
    label = window._toast._label
    assert label.height() >= label.heightForWidth(label.width())


def test_a_toast_follows_the_rail_when_the_window_grows(window: MainWindow) -> None:
    window.resize(819, 560)
    QApplication.processEvents()
    told(window, SHORT)
    window.resize(1366, 768)
    QApplication.processEvents()
    assert place_of(window._toast, window).right() <= window.rail.width()


def test_no_word_of_the_second_button_is_cut(window: MainWindow) -> None:
    window.resize(1024, 700)
    QApplication.processEvents()
    told(window, SHORT, also="Eliminar también su devolución")
    also = window._toast.also_button
    assert "\n" in also.text()
    assert also.width() >= also.sizeHint().width()
    assert also.height() >= also.sizeHint().height()
    assert also.accessibleName() == "Eliminar también su devolución"


def test_the_second_button_says_it_in_one_line_where_it_has_the_room(window: MainWindow) -> None:
    window.resize(1024, 700)
    QApplication.processEvents()
    told(window, SHORT, also="Eliminar también su devolución")
    window.resize(819, 560)
    QApplication.processEvents()
    told(window, SHORT, also="Ver & abrir")
    assert window._toast.also_button.text() == "Ver && abrir"
