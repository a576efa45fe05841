"""For whom a child process works: who works where the shop was lent, and nobody else."""

from __future__ import annotations

import pytest

from cxdesk.domain.hats import Hat
from cxdesk.services import hats, lent, shop, staff
from cxdesk.services.command import acting_staff
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def said(monkeypatch: pytest.MonkeyPatch, who: str, hat: str) -> None:
    monkeypatch.setenv("CXDESK_WHO", who)
    monkeypatch.setenv("CXDESK_HAT", hat)


def test_the_window_says_who_works_and_with_which_hat() -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    token = acting_staff.set(ana)
    hats.wear(Hat.COUNTER)
    try:
        told = lent.environment()
    finally:
        hats.wear(Hat.OWNER)
        acting_staff.reset(token)
    assert (told["CXDESK_WHO"], told["CXDESK_HAT"]) == (str(ana), "counter")
    assert told["CXDESK_TOKEN"] == shop.child_environment()["CXDESK_TOKEN"]
    assert lent.environment()["CXDESK_WHO"] == ""


def test_a_child_works_as_the_lender_and_only_for_as_long(monkeypatch: pytest.MonkeyPatch) -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    said(monkeypatch, str(ana), "counter")
    monkeypatch.setattr(shop, "is_lent", lambda: True)
    with lent.as_the_lender():
        assert (acting_staff.get(), hats.worn()) == (ana, Hat.COUNTER)
    assert (acting_staff.get(), hats.worn()) == (None, Hat.OWNER)


@pytest.mark.parametrize("who", ["", "999", "Ana"])
def test_somebody_who_does_not_work_here_signs_nothing(
    who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    staff.add_staff("Ana Martín", now=NOW)
    said(monkeypatch, who, "owner")
    monkeypatch.setattr(shop, "is_lent", lambda: True)
    with lent.as_the_lender():
        assert (acting_staff.get(), hats.worn()) == (None, Hat.OWNER)


def test_without_a_lent_lock_nobody_is_anybody_by_saying_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said(monkeypatch, str(staff.add_staff("Ana Martín", now=NOW)), "counter")
    with lent.as_the_lender():
        assert (acting_staff.get(), hats.worn()) == (None, Hat.OWNER)
