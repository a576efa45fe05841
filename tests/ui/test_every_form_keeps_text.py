"""Esc discards nothing: each text typed into any form comes back from its draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.forms import FormDialog
from tests.ui.counter_desk import make_desk, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

TYPED = "7"
FORMS = (
    "answer",
    "answer_correct",
    "answer_exclude",
    "call",
    "case",
    "case_edit",
    "case_reply",
    "case_step",
    "consents",
    "customer",
    "event",
    "goal",
    "interaction",
    "own_indicator",
    "person",
    "purchase",
    "relations",
    "review",
    "task",
    "theme",
    "usual_mark",
)
# Days, times and records are chosen, with a proposal to begin with: words are what is lost.
CHOSEN = frozenset(
    "customer_id other other_id due_on on at given_on replied_at arrived_at sold_on date remind_on"
    " opened_at answered_at refund_of_id items deadline starts_on baseline reask_on"
    " next_on first_review first last".split()
)


def _texts(form: FormDialog) -> Iterator[tuple[str, QLineEdit | QPlainTextEdit]]:
    """The fields that words are typed into, by the name of the field."""
    for name, field in form.fields.items():
        if name in CHOSEN:
            continue
        kinds = (QLineEdit, QPlainTextEdit)
        widgets = [field.widget, *field.widget.findChildren(QLineEdit)]
        for widget in widgets:
            if isinstance(widget, kinds) and widget.isEnabled() and not widget.isReadOnly():
                yield name, widget
                break


def _text(widget: QLineEdit | QPlainTextEdit) -> str:
    return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()


def _put(widget: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(widget, QLineEdit):
        widget.setText(text)
    else:
        widget.setPlainText(text)


@pytest.mark.parametrize("name", FORMS)
def test_what_is_typed_comes_back(
    name: str, open_demo_shop: object, make_context: Callable[[], Context], qtbot: QtBot
) -> None:
    del open_demo_shop
    desk = make_desk(make_context())
    kind = next(dialog for dialog in DIALOGS if dialog.name == name)
    form = kind.sample(desk.ctx)
    assert isinstance(form, FormDialog)
    shown(desk, form, qtbot)
    form.draft_name = f"test-{name}"
    for _, widget in _texts(form):
        _put(widget, f"{_text(widget)}{TYPED}")
    typed = {field: _text(widget) for field, widget in _texts(form)}
    form.reject()

    again = kind.sample(desk.ctx)
    assert isinstance(again, FormDialog)
    shown(desk, again, qtbot)
    again.draft_name = form.draft_name
    again.offer_draft()
    assert again.drafts.offered is not None, "nothing was kept"
    again.drafts.go_on()
    back = {field: _text(widget) for field, widget in _texts(again)}
    assert back == typed
