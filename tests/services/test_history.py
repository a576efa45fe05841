"""History of a record and of the shop: who, when, what, in the words of the form."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cxdesk import words
from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.domain.record_words import RECORDS
from cxdesk.domain.setting_words import SETTING_WORDS
from cxdesk.domain.shop import KEYS
from cxdesk.domain.staff import StaffRole
from cxdesk.services import (
    command,
    customers,
    hats,
    history,
    merging,
    purchases,
    shop,
    staff,
    topics,
)
from cxdesk.services.history import HistoryAsked
from cxdesk.store.changelog import LOGGED_COLUMNS
from tests import factories
from tests.factories import DAY, HOUR, NOW, TODAY, rows

pytestmark = pytest.mark.usefixtures("open_empty_shop")
YEAR = 365 * DAY


@pytest.fixture(autouse=True)
def _owner_again() -> object:
    yield
    hats.wear(Hat.OWNER)


def lines(entry: history.HistoryEntry) -> list[tuple[str, object, object]]:
    return [
        (words.say(line.label, "en"), line.before, line.after)
        for record in entry.records
        for line in record.lines
    ]


def whats(entries: tuple[history.HistoryEntry, ...]) -> list[str]:
    return [words.say(entry.what, "en") for entry in entries]


def test_every_logged_column_has_words_or_is_the_programs_own() -> None:
    odd = {
        table: set(columns) ^ (set(RECORDS[table].columns) | RECORDS[table].hidden)
        for table, columns in LOGGED_COLUMNS.items()
    }
    assert {table: names for table, names in odd.items() if names} == {}


def test_every_setting_has_words() -> None:
    assert set(SETTING_WORDS) == KEYS | {"is_demo", "ask_aside", "review_aside"}


def test_hours_worked_and_pins_are_in_no_history() -> None:
    assert {"staff_id", "minutes"} <= RECORDS["staff_hours"].hidden
    assert "secret" not in RECORDS


def test_a_customer_is_told_by_step_newest_first() -> None:
    luis = staff.add_staff("Luis Gil", now=NOW)
    ana = factories.customer("Ana Prieto", phones=("600 111 222",))
    command.acting_staff.set(luis)
    changed = CustomerDraft(name="Ana Ruiz", phones=("600 333 444",))
    customers.edit_customer(ana, changed, now=NOW + HOUR)

    entries = history.of_record("customer", ana)
    assert whats(entries) == ["edit customer", "add customer"]
    assert [entry.who for entry in entries] == ["Luis Gil", words_of("Someone")]
    assert entries[0].at == datetime.fromtimestamp(NOW + HOUR, UTC)
    assert lines(entries[0]) == [
        ("Name", "Ana Prieto", "Ana Ruiz"),
        ("Phone", "600 111 222", None),
        ("Phone", None, "600 333 444"),
    ]


def words_of(source: str) -> object:
    from cxdesk.domain.text import T

    return T("Record", source)


def test_a_tag_that_is_gone_stays_in_the_history() -> None:
    ana = factories.customer("Ana", tags=("vip",))
    customers.edit_customer(ana, CustomerDraft(name="Ana"), now=NOW)
    assert lines(history.of_record("customer", ana)[0]) == [("Tag", "vip", None)]


def test_undone_steps_are_marked_and_the_undo_is_told() -> None:
    ana = factories.customer("Ana")
    customers.edit_customer(ana, CustomerDraft(name="Ana Ruiz"), now=NOW)
    command.undo(now=NOW)
    entries = history.of_record("customer", ana)
    assert whats(entries) == ["Undone: edit customer", "edit customer", "add customer"]
    assert [entry.is_undone for entry in entries] == [False, True, False]


def test_linked_rows_are_told_by_name_and_money_as_money() -> None:
    ana = factories.customer("Ana Prieto")
    sale = factories.sale(3_890, date(2026, 3, 10), customer_id=ana)
    draft = PurchaseDraft(amount_minor=3_890, sold_on=TODAY)
    purchases.edit_purchase(sale, draft, now=NOW)
    entries = history.of_record("purchase", sale)
    assert lines(entries[0]) == [
        ("Customer", "Ana Prieto", None),
        ("Day", date(2026, 3, 10), TODAY),
    ]
    assert ("Amount", None, Amount(3_890, Unit.MONEY)) in lines(entries[1])
    assert entries[0].records[0].name == Amount(3_890, Unit.MONEY)


def test_a_setting_is_told_by_its_name() -> None:
    shop.settings_from_json({"mission": "To be kind"}, now=NOW)
    entry = history.of_record("setting", 0)[0]
    assert lines(entry)[0][0] == "What the shop is for"
    assert lines(entry)[0][2] == "To be kind"


def test_the_shops_history_is_filtered_by_person_kind_day_and_text() -> None:
    luis = staff.add_staff("Luis Gil", now=NOW)
    factories.customer("Ana Prieto", now=NOW)
    command.acting_staff.set(luis)
    factories.customer("Zoë Sanz", now=NOW + DAY)
    factories.sale(now=NOW + DAY)
    told = {
        "luis": history.of_shop(HistoryAsked(staff_id=luis)),
        "nobody": history.of_shop(HistoryAsked(staff_id=0)),
        "customers": history.of_shop(HistoryAsked(table="customer")),
        "today": history.of_shop(HistoryAsked(on=TODAY)),
        "text": history.of_shop(HistoryAsked(text="ZOE sanz")),
    }
    assert {name: whats(found) for name, found in told.items()} == {
        "luis": ["record purchase", "add customer"],
        "nobody": ["add customer", "add staff"],
        "customers": ["add customer", "add customer"],
        "today": ["add customer", "add staff"],
        "text": ["add customer"],
    }


def test_the_next_page_goes_on_where_the_last_one_ended() -> None:
    for name in ("Ana", "Luz", "Eva"):
        factories.customer(name)
    first = history.of_shop(HistoryAsked(limit=2))
    rest = history.of_shop(HistoryAsked(limit=2, before_step=first[-1].step_id))
    told = [entry.records[0].name for entry in (*first, *rest)]
    assert told == ["Eva", "Luz", "Ana"]


def test_the_counter_sees_and_undoes_only_its_own_steps() -> None:
    luis = staff.add_staff("Luis Gil", role=StaffRole.STAFF, now=NOW)
    factories.customer("Ana")
    others = history.of_shop(HistoryAsked(limit=1))[0].step_id
    command.acting_staff.set(luis)
    factories.customer("Luz")
    hats.wear(Hat.COUNTER)
    entries = history.of_shop(HistoryAsked())
    assert [entry.records[0].name for entry in entries] == ["Luz"]
    assert entries[0].can_undo
    with pytest.raises(ValidationError):
        history.undo_step(others, now=NOW)
    history.undo_step(entries[0].step_id, now=NOW)
    assert rows("customer", "name") == [("Ana",)]


def test_the_counter_does_not_read_what_the_same_person_did_as_the_owner() -> None:
    """Between Luz and Eva, both logged at the counter, three topics: pages of two skip them."""
    ana = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    command.acting_staff.set(ana)
    factories.customer("Luz")
    for name in ("Precio", "Entrega", "Garantía"):
        topics.add_topic(name, now=NOW)
    factories.customer("Eva")
    hats.wear(Hat.COUNTER)
    entries = history.of_shop(HistoryAsked(limit=2))
    assert [entry.records[0].name for entry in entries] == ["Eva", "Luz"]
    assert history.of_shop(HistoryAsked(text="Entrega")) == ()
    hats.wear(Hat.OWNER)
    assert len(history.of_shop(HistoryAsked())) == 6


def test_the_counter_does_not_read_the_history_of_settings_and_goals() -> None:
    hats.wear(Hat.COUNTER)
    for table in ("setting", "goal"):
        with pytest.raises(ValidationError) as caught:
            history.of_record(table, 0)
        assert caught.value.field == "hat"


def test_after_a_year_only_who_when_and_what_is_kept() -> None:
    ana = factories.customer("Ana Prieto")
    old = history.of_shop(HistoryAsked(limit=1))[0].step_id
    customers.edit_customer(ana, CustomerDraft(name="Ana Ruiz"), now=NOW + YEAR + DAY)
    assert history.forget_old_images(now=NOW + YEAR + DAY) > 0

    newest, oldest = history.of_record("customer", ana)
    assert lines(newest) == [("Name", "Ana Prieto", "Ana Ruiz")]
    assert (whats((oldest,)), lines(oldest)) == (["add customer"], [])
    assert not oldest.can_undo
    assert "Prieto" not in str(rows("change", '"before", "after"')[:1])
    with pytest.raises(ValidationError) as caught:
        command.undo_step(old, now=NOW)
    assert "no longer kept" in words.say(caught.value.text, "en")
    assert history.forget_old_images(now=NOW + YEAR + DAY) == 0


def test_undo_and_redo_name_the_record() -> None:
    ana = factories.customer("Ana Prieto")
    sale = factories.sale(3_890)
    purchases.delete_purchase(sale, now=NOW)
    customers.edit_customer(ana, CustomerDraft(name="Ana Ruiz"), now=NOW)
    told = [words.say(history.undo(now=NOW) or "", "en") for _ in range(2)]
    told += [words.say(history.redo(now=NOW) or "", "en") for _ in range(2)]
    assert told == [
        "edit customer: Ana Ruiz",
        "delete purchase: 3890",
        "delete purchase: 3890",
        "edit customer: Ana Prieto",
    ]


def test_undoing_a_merge_names_the_two_customers_and_not_what_moved() -> None:
    kept, gone = factories.customer("Ana Prieto"), factories.customer("Anna Prieto")
    for _ in range(40):
        factories.sale(2_000, TODAY, customer_id=gone)
    merging.merge(kept, gone, now=NOW)
    undone = history.undo(now=NOW)
    assert words.say(undone, "en") == "merge customers: Anna Prieto with Ana Prieto"
    redone = history.redo(now=NOW)
    assert words.say(redone, "en") == "merge customers: Anna Prieto with Ana Prieto"
    assert customers.customer(gone).merged_into_id == kept


def test_undoing_a_merge_of_topics_names_the_topic_that_went() -> None:
    paint, paints = topics.add_topic("Paint", now=NOW), topics.add_topic("Paints", now=NOW)
    factories.interaction(topic="Paints", note="Two tins")
    topics.merge_topic(paints, paint, now=NOW)
    assert words.say(history.undo(now=NOW), "en") == "merge topics: Paints"


def test_a_text_is_found_in_the_steps_of_any_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxdesk.store.history._BLOCK_OF_TEXT", 2)
    for name in ("Zoe Sanz", "Ana", "Eva", "Zoe Gil", "Luz", "Zoe Rey"):
        factories.customer(name)
    found = history.of_shop(HistoryAsked(text="zoe"))
    assert [entry.records[0].name for entry in found] == ["Zoe Rey", "Zoe Gil", "Zoe Sanz"]
    (first,) = history.of_shop(HistoryAsked(text="zoe", limit=1))
    rest = history.of_shop(HistoryAsked(text="zoe", before_step=first.step_id))
    assert [entry.records[0].name for entry in rest] == ["Zoe Gil", "Zoe Sanz"]


def test_a_search_in_the_history_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxdesk.store.history._BLOCK_OF_TEXT", 2)
    for name in ("Ana", "Eva", "Luz", "Zoe"):
        factories.customer(name)
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        history.of_shop(HistoryAsked(text="nobody"), stop)
    assert told == [(0, 4), (2, 4)]
