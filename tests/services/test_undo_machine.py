"""Any mix of commands, undo and redo gives what a plain list of states gives (T17)."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from cxdesk.domain.customers import CustomerDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.purchases import PurchaseDraft
from cxdesk.services import command, customers, purchases, shop
from cxdesk.store.db import db
from tests.conftest import DEMO_TODAY, NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

State = dict[int, tuple[str, tuple[str, ...], int]]
NAMES = st.sampled_from(["Ana", "José", "Ñuño", "O'Hara", "Li", "<b>x</b>"])
PHONES = st.lists(st.sampled_from(["600100200", "600100300", "915550101"]), max_size=2, unique=True)


class Counter(RuleBasedStateMachine):
    """Customers with phones and purchases, against a dictionary and two stacks of states."""

    template: Path
    folder: Path

    @initialize()
    def open_copy(self) -> None:
        shop.close_shop()
        path = self.folder / "copy.cxdesk"
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        shutil.copyfile(self.template, path)
        shop.open_shop(path, now=NOW)
        self.state: State = {}
        self.done: list[State] = []
        self.undone: list[State] = []

    def _did(self, change: Callable[[State], None]) -> None:
        after = dict(self.state)
        change(after)
        if after != self.state:
            self.done.append(self.state)
            self.undone.clear()
            self.state = after

    @rule(name=NAMES, phones=PHONES)
    def add(self, name: str, phones: list[str]) -> None:
        made = customers.add_customer(CustomerDraft(name=name, phones=tuple(phones)), now=NOW)
        self._did(lambda state: state.update({made: (name, tuple(phones), 0)}))

    @precondition(lambda self: self.state)
    @rule(pick=st.integers(0, 99), name=NAMES, phones=PHONES)
    def edit(self, pick: int, name: str, phones: list[str]) -> None:
        known = self._picked(pick)
        customers.edit_customer(known, CustomerDraft(name=name, phones=tuple(phones)), now=NOW)
        bought = self.state[known][2]
        self._did(lambda state: state.update({known: (name, tuple(phones), bought)}))

    @precondition(lambda self: self.state)
    @rule(pick=st.integers(0, 99), amount=st.integers(1, 10_000))
    def buy(self, pick: int, amount: int) -> None:
        known = self._picked(pick)
        draft = PurchaseDraft(sold_on=DEMO_TODAY, amount_minor=amount, customer_id=known)
        purchases.record_purchase(draft, now=NOW)
        name, phones, bought = self.state[known]
        self._did(lambda state: state.update({known: (name, phones, bought + amount)}))

    @precondition(lambda self: self.state)
    @rule(pick=st.integers(0, 99))
    def delete(self, pick: int) -> None:
        known = self._picked(pick)
        if self.state[known][2]:
            with pytest.raises(ValidationError):
                customers.delete_customer(known, now=NOW)
            return
        customers.delete_customer(known, now=NOW)
        self._did(lambda state: state.pop(known))

    @rule()
    def undo(self) -> None:
        label = command.undo(now=NOW)
        assert (label is None) == (not self.done)
        if self.done:
            self.undone.append(self.state)
            self.state = self.done.pop()

    @rule()
    def redo(self) -> None:
        label = command.redo(now=NOW)
        assert (label is None) == (not self.undone)
        if self.undone:
            self.done.append(self.state)
            self.state = self.undone.pop()

    @invariant()
    def file_holds_the_state(self) -> None:
        rows = db.execute_sql(
            "SELECT c.id, c.name, c.last_visit_on, (SELECT group_concat(typed, ' ') FROM (SELECT"
            " typed FROM customer_phone WHERE customer_id = c.id ORDER BY position)),"
            " (SELECT coalesce(sum(amount_minor), 0) FROM purchase WHERE customer_id = c.id)"
            " FROM customer c"
        ).fetchall()
        found = {
            row: (name, tuple((typed or "").split()), bought)
            for row, name, _, typed, bought in rows
        }
        assert found == self.state
        assert all((on != "") == (bought > 0) for _, _, on, _, bought in rows)
        orphans = db.execute_sql("PRAGMA foreign_key_check").fetchall()
        assert orphans == []

    def _picked(self, pick: int) -> int:
        return sorted(self.state)[pick % len(self.state)]

    def teardown(self) -> None:
        shop.close_shop()


def test_undo_and_redo_equal_a_stack_of_states(empty_shop: Path, tmp_path: Path) -> None:
    Counter.template, Counter.folder = empty_shop, tmp_path
    chosen = settings(
        max_examples=50,
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    run_machine(Counter, settings=chosen)
