"""What stands in the form of an interaction as JSON values, for its draft, and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.interactions import Outcome

if TYPE_CHECKING:
    from cxdesk.ui.dialogs.interaction import InteractionDialog


def texts_of(form: InteractionDialog) -> dict[str, object]:
    """The values by the names of the fields; empty while nothing was typed into a new one.

    Who decided is asked only of a new one: of a written one it stands in the log of its case.
    """
    is_typed = form.note.text() or (form.topic.text().strip() and form.topic.isModified())
    if not is_typed and form.before is None:
        return {}
    asked_once = {"own_decision": form.own.isChecked()} if form.before is None else {}
    return asked_once | {
        "customer_id": form.customer.customer_id(),
        "channel": form.channel.channel(),
        "topic": form.topic.text(),
        "note": form.note.toPlainText(),
        "outcome": form.how.value().value,
        "minutes": form.minutes.text(),
        "arrived_at": form.when.shown(),
    }


def put_back(form: InteractionDialog, values: dict[str, object]) -> None:
    """Show what ``texts_of`` gave; a customer who is gone is left out."""
    form.note.setPlainText(str(values.get("note", "")))
    form.topic.setText(str(values.get("topic", "")))
    form.channel.set_channel(values.get("channel"))
    form.minutes.setText(str(values.get("minutes", "")))
    form.own.setChecked(bool(values.get("own_decision")))
    outcome = values.get("outcome")
    if outcome in set(Outcome) and Outcome(str(outcome)) is not form.how.value():
        form.how.choose(Outcome(str(outcome)))
    who = values.get("customer_id")
    if isinstance(who, int):
        form.customer.put_back(who)
    at = values.get("arrived_at")
    if isinstance(at, int) and at != form.when.shown():
        form.when.moment.set_value(at)
