"""Two forms on one record in the window: told at the field, keep mine, show theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.record_words import RECORDS
from cxdesk.domain.records import PARTS
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import customers, tasks
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.dialogs.customer import CustomerDialog
from cxdesk.ui.forms import FormDialog
from tests import factories
from tests.factories import NOW
from tests.ui.counter_desk import Desk, make_desk, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

TABLES = {"case_edit": "cases"}
ANA = CustomerDraft(name="Ana Prieto", phones=("600 111 222",), note="likes blue")


@pytest.fixture
def desk(ctx: Context, qtbot: QtBot) -> Desk:
    return make_desk(ctx)


@pytest.fixture
def ana(desk: Desk) -> int:
    return factories.customer("Ana Prieto", phones=ANA.phones, note=ANA.note)


@pytest.fixture
def form(desk: Desk, ana: int, qtbot: QtBot) -> CustomerDialog:
    """The form of Ana with another name typed, while somebody else changed her name and note."""
    dialog = CustomerDialog(desk.ctx, customer_id=ana)
    shown(desk, dialog, qtbot)
    dialog.name_edit.setText("Ana P.")
    dialog.phones.set_values(("600 999 888",))
    theirs = replace(ANA, name="Ana Ruiz", note="likes red")
    customers.edit_customer(ana, theirs, now=NOW)
    dialog.submit()
    return dialog


def test_what_changed_stands_at_its_field_and_nothing_is_overwritten(
    form: CustomerDialog, ana: int
) -> None:
    assert form.isVisible()
    assert form.fields["name"].message.text() == "Now “Ana Ruiz”, it was “Ana Prieto”."
    assert form.conflict.isVisible()
    assert customers.customer(ana).name == "Ana Ruiz"


def test_enter_alone_does_not_overwrite_what_was_told(form: CustomerDialog, ana: int) -> None:
    form.submit()
    assert form.isVisible()
    assert customers.customer(ana).name == "Ana Ruiz"


def test_keep_mine_saves_what_was_typed(form: CustomerDialog, ana: int) -> None:
    form.conflict.keep_button.click()
    kept = customers.customer(ana)
    assert (kept.name, kept.note, kept.phones) == ("Ana P.", "likes blue", ("600 999 888",))


def test_show_theirs_takes_their_fields_and_leaves_the_others_typed(
    form: CustomerDialog, ana: int
) -> None:
    form.conflict.theirs_button.click()
    assert form.name_edit.text() == "Ana Ruiz"
    assert form.fields["note"].widget.toPlainText() == "likes red"  # type: ignore[attr-defined]
    assert form.phones.values() == ("600 999 888",)
    assert not form.conflict.isVisible()
    form.submit()
    assert customers.customer(ana).phones == ("600 999 888",)


def test_a_record_deleted_meanwhile_leaves_the_text_and_nothing_to_keep(
    desk: Desk, ana: int, qtbot: QtBot
) -> None:
    dialog = CustomerDialog(desk.ctx, customer_id=ana)
    shown(desk, dialog, qtbot)
    dialog.name_edit.setText("Ana P.")
    customers.delete_customer(ana, now=NOW)
    dialog.submit()
    assert dialog.isVisible()
    assert "deleted this meanwhile" in dialog.conflict.text.text()
    assert not dialog.conflict.keep_button.isVisible()


FORMS: dict[str, Callable[[Desk], FormDialog]] = {
    "customer": lambda desk: _opened("customer", desk, customer_id=factories.customer("Ana")),
    "purchase": lambda desk: _opened("purchase", desk, purchase_id=factories.sale()),
    "case_edit": lambda desk: _opened("case_edit", desk, case_id=factories.open_case()),
    "task": lambda desk: _opened(
        "task", desk, task_id=tasks.add_task(TaskDraft(note="x"), now=NOW)
    ),
    "interaction": lambda desk: _opened(
        "interaction", desk, interaction_id=factories.interaction(note="x").interaction_id
    ),
}


def _opened(name: str, desk: Desk, **named: int) -> FormDialog:
    kind = next(dialog for dialog in DIALOGS if dialog.name == name)
    made = kind(desk.ctx, **named)
    assert isinstance(made, FormDialog)
    return made


def conflict_fields(table: str) -> set[str]:
    """What a change of a record or its parts may be told under."""
    columns = RECORDS[table].columns.items()
    own = {column.form_field or name for name, column in columns}
    return own | {part.form_field for part in PARTS.get(table, ())}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_watches_names_its_texts_as_changes_are_told(
    name: str, desk: Desk, qtbot: QtBot
) -> None:
    """What is theirs is taken by these names: under another one it would stay mine unseen."""
    form = FORMS[name](desk)
    qtbot.addWidget(form)
    assert form.seen is not None
    assert set(form.draft()) <= conflict_fields(TABLES.get(name, name))


@pytest.mark.parametrize("name", FORMS)
def test_showing_theirs_when_nothing_was_typed_leaves_nothing_of_mine(
    name: str, desk: Desk, qtbot: QtBot
) -> None:
    form = FORMS[name](desk)
    qtbot.addWidget(form)
    before = form.draft()
    form.fill()
    assert form.draft() == before
