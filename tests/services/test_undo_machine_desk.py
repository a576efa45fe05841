"""Any mix of cases, tasks, tags, consent, relations and merges, undone and redone (T17).

After each step the whole file is compared with what it was when it was there before.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.interactions import InteractionDraft, Outcome
from cxdesk.domain.merging import MergeChoice
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import (
    cases,
    command,
    consents,
    customer_tags,
    interactions,
    merging,
    relations,
    shop,
    staff,
    tasks,
)
from cxdesk.store.db import db
from cxdesk.store.models import LOGGED
from tests import factories
from tests.conftest import NOW
from tests.factories import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLES = tuple(model._meta.table_name for model in LOGGED)
PICK = st.integers(0, 99)
State = tuple[tuple[object, ...], ...]


def whole_file() -> State:
    """Every row of every logged table, derived columns too."""
    return tuple(
        (table, *db.execute_sql(f'SELECT * FROM "{table}" ORDER BY id').fetchall())
        for table in TABLES
    )


class Desk(RuleBasedStateMachine):
    """The file against two stacks of what it has been."""

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
        command.acting_staff.set(1)  # what the template holds is nobody's to undo
        self.now = NOW
        self.state = whole_file()
        self.done: list[State] = []
        self.undone: list[State] = []

    def _do(self, act: Callable[[], object]) -> None:
        self.now += 60
        try:
            act()
        except ValidationError:
            return  # what a rule refuses changes nothing, the invariant sees
        after = whole_file()
        if after != self.state:
            self.done.append(self.state)
            self.undone.clear()
            self.state = after

    def _id(self, table: str, pick: int) -> int:
        found = [row for (row,) in factories.rows(table, "id")]
        return int(found[pick % len(found)]) if found else 0

    @rule(pick=PICK, outcome=st.sampled_from(Outcome))
    def log(self, pick: int, outcome: Outcome) -> None:
        draft = InteractionDraft(
            arrived_at=self.now,
            customer_id=self._id("customer", pick) if pick % 5 else None,
            outcome=outcome,
            complaint_settled=bool(pick % 2),
            note="x",
        )
        self._do(lambda: interactions.log_interaction(draft, now=self.now))

    @rule(pick=PICK, way=st.sampled_from(["reply", "solve", "reopen", "wait", "note", "hold"]))
    def case(self, pick: int, way: str) -> None:
        known = self._id("cases", pick)
        act = {
            "reply": cases.reply,
            "solve": cases.solve,
            "reopen": cases.reopen,
            "wait": cases.wait_for_customer,
            "note": cases.add_note,
            "hold": cases.hold,
        }[way]
        self._do(lambda: act(known, "y", now=self.now))

    @rule(pick=PICK, way=st.sampled_from(["add", "finish", "move"]))
    def task(self, pick: int, way: str) -> None:
        known, who = self._id("task", pick), self._id("customer", pick)
        act = {
            "add": lambda: tasks.add_task(TaskDraft(note="z", customer_id=who), now=self.now),
            "finish": lambda: tasks.finish_task(known, now=self.now),
            "move": lambda: tasks.move_task(known, TODAY.replace(day=20 + pick % 9), now=self.now),
        }[way]
        self._do(act)

    @rule(pick=PICK, tag=st.sampled_from(["vip", "Vip", "trade"]), off=st.booleans())
    def tag(self, pick: int, tag: str, off: bool) -> None:
        ids = (self._id("customer", pick), self._id("customer", pick + 1))
        act = customer_tags.untag_customers if off else customer_tags.tag_customers
        self._do(lambda: act(ids, tag, now=self.now))

    @rule(pick=PICK)
    def consent(self, pick: int) -> None:
        draft = ConsentDraft(purpose="news", given_on=TODAY)
        who = self._id("customer", pick)
        self._do(lambda: consents.give_consent(who, draft, now=self.now))

    @rule(pick=PICK)
    def relation(self, pick: int) -> None:
        one, other = self._id("customer", pick), self._id("customer", pick + 1)
        self._do(lambda: relations.relate(one, other, "family", now=self.now))

    @rule(pick=PICK, other=PICK)
    def merge(self, pick: int, other: int) -> None:
        winner, loser = self._id("customer", pick), self._id("customer", other)
        choice = MergeChoice(is_certain=True)
        self._do(lambda: merging.merge(winner, loser, choice, now=self.now))

    @rule()
    def undo(self) -> None:
        label = command.undo(now=self.now)
        assert (label is None) == (not self.done)
        if self.done:
            self.undone.append(self.state)
            self.state = self.done.pop()

    @rule()
    def redo(self) -> None:
        label = command.redo(now=self.now)
        assert (label is None) == (not self.undone)
        if self.undone:
            self.done.append(self.state)
            self.state = self.undone.pop()

    @invariant()
    def the_file_is_what_it_was(self) -> None:
        assert whole_file() == self.state

    def teardown(self) -> None:
        shop.close_shop()


def test_undo_and_redo_give_back_the_whole_file(empty_shop: Path, tmp_path: Path) -> None:
    shop.open_shop(empty_shop, now=NOW)
    staff.add_staff("Luis Gil", now=NOW)
    for name in ("Ana Prieto", "Ana Prieto", "Luz Sanz", "Zoë"):
        factories.customer(name, phones=("600 111 222",), now=NOW - 60)
    shop.close_shop()
    Desk.template, Desk.folder = empty_shop, tmp_path
    chosen = settings(
        max_examples=500 if os.environ.get("CXDESK_TORTURE") else 50,
        stateful_step_count=30,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    run_machine(Desk, settings=chosen)
