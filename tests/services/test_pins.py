"""PINs: who gets which hat, the wait after wrong ones, the reset, and where they never appear."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain import pins as rules
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.staff import StaffRole
from cxdesk.services import command, hats, history, pins, shop, staff
from cxdesk.store import secrets
from tests.factories import DAY, NOW, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PIN, OTHER = "2468", "1357"
PASSES, MEMORY_KIB = pins._PASSES, pins._MEMORY_KIB  # as delivered: the tests hash quicker


@pytest.fixture(autouse=True)
def _hat(open_empty_shop: Path) -> Iterator[None]:
    assert open_empty_shop.exists()
    yield
    hats.wear(Hat.OWNER)


@pytest.fixture
def owner() -> int:
    return staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)


@pytest.fixture
def clerk() -> int:
    return staff.add_staff("Luis Gil", now=NOW)


def refusal(write: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        write()
    text = caught.value.text
    return caught.value.field, text.source if hasattr(text, "source") else str(text)


def test_without_an_owners_pin_there_is_one_hat(owner: int, clerk: int) -> None:
    pins.set_pin(clerk, PIN, now=NOW)
    assert pins.begin() is Hat.OWNER
    assert pins.take_over(clerk, PIN, now=NOW) is Hat.OWNER


def test_with_an_owners_pin_the_day_begins_at_the_counter(owner: int, clerk: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    assert pins.begin() is Hat.COUNTER
    assert pins.take_over(clerk, now=NOW) is Hat.COUNTER
    assert pins.take_over(owner, PIN, now=NOW) is Hat.OWNER
    assert command.acting_staff.get() == owner
    assert pins.to_counter() is hats.worn() is Hat.COUNTER


def test_an_owner_without_a_pin_works_at_the_counter_while_another_has_one(owner: int) -> None:
    second = staff.add_staff("Eva Paz", role=StaffRole.OWNER, now=NOW)
    pins.set_pin(owner, PIN, now=NOW)
    assert pins.take_over(second, now=NOW) is Hat.COUNTER


def test_a_wrong_pin_changes_neither_the_person_nor_the_hat(owner: int, clerk: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    pins.begin()
    pins.take_over(clerk, now=NOW)
    assert refusal(lambda: pins.take_over(owner, OTHER, now=NOW))[0] == "pin"
    assert (command.acting_staff.get(), hats.worn()) == (clerk, Hat.COUNTER)


def test_wrong_and_unknown_have_the_same_words(owner: int, clerk: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    told = {refusal(lambda who=who: pins.check(who, OTHER, now=NOW)) for who in (owner, clerk, 99)}
    assert told == {("pin", rules.WRONG.source)}


def test_the_wait_grows_and_is_not_forgotten_by_a_restart(
    owner: int, open_empty_shop: Path
) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    for _ in range(4):
        refusal(lambda: pins.check(owner, OTHER, now=NOW))
    shop.close_shop()
    shop.open_shop(open_empty_shop, now=NOW)
    assert "Wait" in refusal(lambda: pins.check(owner, PIN, now=NOW + 4))[1]
    pins.check(owner, PIN, now=NOW + 5)
    refusal(lambda: pins.check(owner, OTHER, now=NOW + 6))
    pins.check(owner, PIN, now=NOW + 6)


def test_only_the_first_pin_of_an_owner_tells_a_code(owner: int, clerk: int) -> None:
    assert pins.set_pin(clerk, PIN, now=NOW) == ""
    code = pins.set_pin(owner, PIN, now=NOW)
    assert len(rules.plain_code(code)) == 16
    assert pins.set_pin(owner, OTHER, now=NOW) == ""


def test_the_code_opens_at_once_and_is_replaced(owner: int) -> None:
    code = pins.set_pin(owner, PIN, now=NOW)
    pins.begin()
    second = pins.reset_with_code(owner, code.lower(), OTHER, now=NOW)
    assert pins.take_over(owner, OTHER, now=NOW) is Hat.OWNER
    assert refusal(lambda: pins.reset_with_code(owner, code, PIN, now=NOW))[0] == "code"
    pins.reset_with_code(owner, second, PIN, now=NOW)
    assert pins.take_over(owner, PIN, now=NOW) is Hat.OWNER


def test_wrong_codes_wait_too(owner: int) -> None:
    code = pins.set_pin(owner, PIN, now=NOW)
    for _ in range(4):
        refusal(lambda: pins.check_code("ABCD-2345-ABCD-2345", now=NOW))
    assert "Wait" in refusal(lambda: pins.check_code(code, now=NOW))[1]


def test_without_the_code_a_reset_takes_a_day_and_stands_in_the_history(owner: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    pins.begin()
    asked = pins.ask_reset(owner, now=NOW)
    assert asked.ripe_at == NOW + DAY
    assert pins.ask_reset(owner, now=NOW + 60) == asked
    early = lambda: pins.reset_after_waiting(owner, OTHER, now=NOW + DAY - 1)  # noqa: E731
    assert refusal(early)[0] == "pin"
    pins.reset_after_waiting(owner, OTHER, now=NOW + DAY)
    assert pins.take_over(owner, OTHER, now=NOW + DAY) is Hat.OWNER
    labels = [label for (label,) in rows("step", "label") if "reset" in label]
    assert len(labels) == 2


def test_the_reset_of_one_owner_leaves_that_of_another_alone(owner: int) -> None:
    eva = staff.add_staff("Eva Ruiz", role=StaffRole.OWNER, now=NOW)
    pins.set_pin(owner, PIN, now=NOW)
    pins.set_pin(eva, PIN, now=NOW)
    pins.begin()
    pins.ask_reset(owner, now=NOW)
    pins.ask_reset(eva, now=NOW + 3600)
    pins.ask_reset(owner, now=NOW + 7200)
    assert pins.reset_asked(owner) == (owner, NOW, NOW + DAY)
    assert pins.reset_asked(eva) == (eva, NOW + 3600, NOW + 3600 + DAY)
    assert pins.reset_asked() == pins.reset_asked(owner)
    pins.reset_after_waiting(owner, OTHER, now=NOW + DAY)
    assert pins.reset_asked() == pins.reset_asked(eva)
    pins.take_over(owner, OTHER, now=NOW + DAY)
    pins.cancel_reset(now=NOW + DAY)
    assert pins.reset_asked() is None


def test_each_change_of_a_pin_leaves_a_step_with_who_did_it(owner: int, clerk: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    pins.take_over(owner, PIN, now=NOW)
    pins.set_pin(clerk, PIN, now=NOW)
    pins.new_code(now=NOW)
    pins.remove_pin(clerk, now=NOW)
    pins.change_pin(owner, PIN, OTHER, now=NOW)
    told = rows("step", "json_extract(label, '$.source'), staff_id, kind")
    assert [line for line in told if "PIN" in line[0] or "code" in line[0]] == [
        ("set PIN", None, "bulk"),
        ("set PIN", owner, "bulk"),
        ("new reset code", owner, "bulk"),
        ("remove PIN", owner, "bulk"),
        ("change PIN", owner, "bulk"),
    ]
    told_in_history = history.of_shop(history.HistoryAsked(limit=5))
    assert told_in_history[0].what.source == "change PIN"
    assert not told_in_history[0].can_undo
    command.undo(now=NOW)
    pins.check(owner, OTHER, now=NOW)


def test_who_has_no_pin_is_told_off_as_slowly_as_a_wrong_pin(
    owner: int, clerk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    refusal(lambda: pins.check(clerk, OTHER, now=NOW))
    used = []
    hasher = pins._hasher()

    class Counted:
        def hash(self, text: str) -> str:
            used.append("hash")
            return hasher.hash(text)

        def verify(self, hashed: str, text: str) -> bool:
            used.append("verify")
            return hasher.verify(hashed, text)

    monkeypatch.setattr(pins, "_hasher", Counted)
    refusal(lambda: pins.check(owner, OTHER, now=NOW))
    refusal(lambda: pins.check(clerk, OTHER, now=NOW))
    assert used == ["verify", "verify"]


def test_a_pin_is_hashed_slowly(owner: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "_PASSES", PASSES)
    monkeypatch.setattr(pins, "_MEMORY_KIB", MEMORY_KIB)
    pins.set_pin(owner, PIN, now=NOW)
    kept = secrets.get(f"pin:{owner}")
    assert kept is not None
    assert kept.value.startswith("$argon2id$v=19$m=65536,t=3,p=4$")  # RFC 9106, section 4


def test_undo_does_not_touch_a_reset(owner: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    pins.ask_reset(owner, now=NOW)
    command.undo(now=NOW)
    assert pins.reset_asked() is not None


def test_the_owner_cancels_a_reset_and_the_counter_cannot(owner: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    pins.ask_reset(owner, now=NOW)
    pins.begin()
    assert refusal(lambda: pins.cancel_reset(now=NOW))[0] == "hat"
    pins.take_over(owner, PIN, now=NOW)
    pins.cancel_reset(now=NOW)
    assert pins.reset_asked() is None
    assert refusal(lambda: pins.reset_after_waiting(owner, OTHER, now=NOW + 2 * DAY))[0] == "pin"


def test_ones_own_pin_is_changed_with_the_one_before(owner: int, clerk: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    pins.set_pin(clerk, PIN, now=NOW)
    pins.begin()
    assert refusal(lambda: pins.change_pin(clerk, OTHER, OTHER, now=NOW))[0] == "before"
    pins.change_pin(clerk, PIN, OTHER, now=NOW)
    pins.check(clerk, OTHER, now=NOW)
    assert refusal(lambda: pins.set_pin(clerk, PIN, now=NOW))[0] == "hat"


def test_removing_the_last_owners_pin_leaves_one_hat_and_no_code(owner: int) -> None:
    code = pins.set_pin(owner, PIN, now=NOW)
    pins.remove_pin(owner, now=NOW)
    assert pins.begin() is Hat.OWNER
    assert pins.set_pin(owner, PIN, now=NOW) not in ("", code)


def test_a_new_code_replaces_the_one_before(owner: int) -> None:
    first = pins.set_pin(owner, PIN, now=NOW)
    second = pins.new_code(now=NOW)
    assert refusal(lambda: pins.check_code(first, now=NOW))[0] == "code"
    pins.check_code(second, now=NOW)


def test_only_an_active_owners_pin_is_reset(owner: int, clerk: int) -> None:
    pins.set_pin(owner, PIN, now=NOW)
    assert refusal(lambda: pins.ask_reset(clerk, now=NOW))[0] == "staff"
    assert refusal(lambda: pins.set_pin(99, PIN, now=NOW))[0] == "staff"


def test_no_pin_and_no_code_is_in_the_file_or_in_the_log(
    owner: int, open_empty_shop: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    pin = "73910462"
    code = pins.set_pin(owner, pin, now=NOW)
    refusal(lambda: pins.take_over(owner, "90817263", now=NOW))
    pins.take_over(owner, pin, now=NOW)
    pins.reset_with_code(owner, code, "83910462", now=NOW)
    shop.close_shop()
    secret = (pin, "90817263", "83910462", code, rules.plain_code(code))
    files = [p for p in open_empty_shop.parent.rglob("*") if p.is_file()]
    for path in files:
        held = path.read_bytes()
        assert not [text for text in secret if text.encode() in held], path.name
    assert not [text for text in secret if text in caplog.text]
    shop.open_shop(open_empty_shop, now=NOW)
    written = " ".join(str(row) for table in ("step", "change") for row in rows(table))
    assert "argon2" not in written
    assert [key for key, _ in rows("secret", '"key", value') if key.startswith("pin:")] == [
        f"pin:{owner}"
    ]
