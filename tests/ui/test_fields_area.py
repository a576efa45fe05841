"""The fields of a form have the width of a scroll bar back once all of them have room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from cxdesk.ui.widgets.fields_area import FieldsArea
from cxdesk.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

WIDTH = 400


def test_words_that_wrapped_beside_a_scroll_bar_do_not_keep_it(ctx: Context, qtbot: QtBot) -> None:
    """As many words as fill their last line at the full width, and one line more beside a bar."""
    assert ctx.window is None
    host = QWidget()
    qtbot.addWidget(host)
    area = FieldsArea(host)
    area.resize(WIDTH, 600)
    label = PlainLabel("", "", area, wrap=True)
    area.form.addWidget(label)
    host.resize(WIDTH, 600)
    host.show()
    bar = area.verticalScrollBar().sizeHint().width()
    for count in range(150, 220):
        label.setText("word " * count)
        if label.heightForWidth(WIDTH - bar) > label.heightForWidth(WIDTH):
            break
    QApplication.processEvents()
    area.resize(WIDTH, area.fit(100))
    QApplication.processEvents()
    assert area.verticalScrollBar().isVisible()
    area.resize(WIDTH, area.fit(600))
    QApplication.processEvents()
    assert not area.verticalScrollBar().isVisible()
    assert area.widget().height() == area.height() == area.wanted()
