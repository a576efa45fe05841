"""Whose every function of the services is: all are listed, the owner's refuse the counter."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import services
from cxdesk.domain.cases import CaseDraft
from cxdesk.domain.consents import ConsentDraft
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.interactions import Outcome
from cxdesk.domain.purchases import ItemDraft
from cxdesk.domain.shop import Shop
from cxdesk.domain.staff import StaffRole
from cxdesk.domain.tasks import TaskDraft
from cxdesk.services import cases, command, consents, hats, pins, relations, shop, staff, tasks
from cxdesk.services.command import COMMAND_MARK
from cxdesk.services.hats import OWNER_ONLY_MARK
from cxdesk.store.db import db
from tests.factories import (
    NOW,
    TODAY,
    answer,
    customer,
    interaction,
    open_case,
    rows,
    sale,
    survey_id,
)
from tests.services.who_may import COUNTERS, LATER, NOBODYS, OWNERS, PARTS, PIN, World, names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# Made of parts of their own: a made-up shop, and the readers of a file that run_import calls.
_APART = ("demo", "importing.")


def _modules() -> list[str]:
    found = pkgutil.walk_packages(services.__path__, f"{services.__name__}.")
    names = [info.name.removeprefix(f"{services.__name__}.") for info in found]
    return [name for name in names if not name.startswith(_APART)]


def _functions() -> dict[str, Callable[..., Any]]:
    """Every public function that a module of the services defines."""
    found: dict[str, Callable[..., Any]] = {}
    for name in _modules():
        module = importlib.import_module(f"{services.__name__}.{name}")
        for key, value in vars(module).items():
            is_ours = getattr(value, "__module__", "") == module.__name__
            if is_ours and callable(value) and not inspect.isclass(value) and key[0] != "_":
                found[f"{name}.{key}"] = value
    return found


FUNCTIONS = _functions()
OWNERS_NAMES = names_of(OWNERS)
LISTED = OWNERS_NAMES | frozenset(COUNTERS) | names_of(PARTS)


def _is_closed(function: Callable[..., Any]) -> bool:
    by = getattr(function, COMMAND_MARK, None)
    return by is Hat.OWNER or getattr(function, OWNER_ONLY_MARK, False)


def _make_world() -> World:
    """One of everything, as the clerk of the open shop."""
    owner = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    clerk = staff.add_staff("Luis Gil", now=NOW)
    code = pins.set_pin(owner, PIN, now=NOW)
    command.acting_staff.set(clerk)
    who, other = customer("Ana Prieto", tags=("vip",)), customer("Luis Vega")
    logged = interaction(customer_id=who, topic="Entrega")
    closed = interaction(customer_id=who, outcome=Outcome.SOLVED, channel="phone").case_id
    assert closed is not None
    agreed = ConsentDraft(purpose="messages", given_on=TODAY)
    third = customer("Eva Luz")
    return World(
        owner=owner,
        clerk=clerk,
        customer=who,
        other=other,
        case=open_case(who),
        closed=closed,
        task=tasks.add_task(TaskDraft(note="Call", due_on=LATER, customer_id=who), now=NOW),
        interaction=logged.interaction_id,
        purchase=sale(1_000, customer_id=who, items=(ItemDraft(1_000, "lamp"),)),
        answer=answer(9, customer_id=who),
        survey=survey_id(),
        consent=consents.give_consent(who, agreed, now=NOW),
        relation=relations.relate(who, third, "family", now=NOW),
        code=code,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    """The world in a closed file, made once."""
    path = tmp_path_factory.mktemp("world") / "world.cxdesk"
    shop.create(path, Shop(name="Tienda Ñ"), now=NOW)
    world = _make_world()
    shop.close_shop()
    command.acting_staff.set(None)
    return path, world


@pytest.fixture
def world(made: tuple[Path, World], tmp_path: Path) -> Iterator[World]:
    """A copy of the world, open; the counter's hat on, the clerk at work."""
    path, found = made
    copied = tmp_path / "world.cxdesk"
    shutil.copyfile(path, copied)
    shop.open_shop(copied, now=NOW)
    command.acting_staff.set(found.clerk)
    hats.wear(Hat.COUNTER)
    yield found
    hats.wear(Hat.OWNER)


def _written() -> list[object]:
    tables = ("step", "change", "setting", "staff", "secret", "customer", "purchase", "goal")
    return [rows(table) for table in tables]


def test_every_public_function_of_the_services_is_listed_once() -> None:
    assert sorted(FUNCTIONS.keys() - LISTED) == [], "say in who_may.py whose these are"
    assert sorted(LISTED - FUNCTIONS.keys()) == [], "gone from the services"
    times = len(OWNERS_NAMES) + len(COUNTERS) + len(names_of(PARTS))
    assert times == len(LISTED)


def test_every_command_is_in_one_of_the_two_columns() -> None:
    upkeep = {"history.forget_old_images"}
    commands = {name for name, found in FUNCTIONS.items() if hasattr(found, COMMAND_MARK)}
    assert sorted(commands - OWNERS_NAMES - COUNTERS.keys() - upkeep) == []


def test_only_what_is_listed_as_the_owners_is_closed() -> None:
    closed = {name for name, found in FUNCTIONS.items() if _is_closed(found)}
    assert closed == OWNERS_NAMES


def _is_refused(name: str) -> bool:
    """Whether it says that this needs the other hat, before it looks at anything."""
    try:
        FUNCTIONS[name]()
    except ValidationError as error:
        return error.field == "hat"
    except TypeError:  # it looked for its arguments
        return False
    return False


def test_the_counter_is_refused_all_that_is_the_owners_and_nothing_changes(world: World) -> None:
    before = _written()
    assert [name for name in sorted(OWNERS_NAMES) if not _is_refused(name)] == []
    assert _written() == before
    assert world.clerk == command.acting_staff.get()


@pytest.mark.parametrize("name", sorted(COUNTERS))
def test_the_counter_does_what_is_its_own(name: str, world: World) -> None:
    before = _last_step()
    COUNTERS[name](world)
    assert db.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    signed = db.execute_sql("SELECT DISTINCT staff_id FROM step WHERE id > ?", (before,)).fetchall()
    assert signed in ([], [(None if name in NOBODYS else world.clerk,)])


def test_what_is_written_names_who_did_it(world: World) -> None:
    before = {table: _last_id(table) for table in _SIGNED}
    case_id = cases.open_case(CaseDraft(opened_at=NOW, said="Broken"), now=NOW)
    cases.reply(case_id, "We look at it", now=NOW)
    cases.solve(case_id, "Done", now=NOW)
    interaction(outcome=Outcome.FOLLOW_UP)
    sale(500)
    answer(9)
    tasks.finish_task(world.task, now=NOW)
    for table, after in before.items():
        sql = f"SELECT DISTINCT {_SIGNED[table]} FROM {table} WHERE id > ?"
        found = db.execute_sql(sql, (after,)).fetchall()
        assert [(world.clerk,)] == [row for row in found if row != (None,)], table
    assert (world.task, world.clerk) in rows("task", "id, done_by_id")


_SIGNED = {
    "interaction": "staff_id",
    "purchase": "staff_id",
    "answer": "staff_id",
    "offer": "staff_id",
    "case_event": "staff_id",
    "step": "staff_id",
}


def _last_id(table: str) -> int:
    return int(db.execute_sql(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])


def _last_step() -> int:
    return _last_id("step")


def test_the_counter_undoes_its_own_and_nobody_elses(world: World) -> None:
    command.acting_staff.set(world.owner)
    cases.add_note(world.case, "The owner's", now=NOW)
    step = rows("step", "max(id)")[0][0]
    command.acting_staff.set(world.clerk)
    with pytest.raises(ValidationError) as caught:
        command.undo_step(step, now=NOW)
    assert caught.value.field == "hat"


def test_the_counter_does_not_undo_what_the_same_person_did_as_the_owner(world: World) -> None:
    command.acting_staff.set(world.owner)
    hats.wear(Hat.OWNER)
    staff.add_staff("Eva Paz", now=NOW)
    hats.wear(Hat.COUNTER)
    with pytest.raises(ValidationError) as caught:
        command.undo(now=NOW)
    assert caught.value.field == "hat"
    assert len(staff.staff()) == 3
    hats.wear(Hat.OWNER)
    command.undo(now=NOW)
    hats.wear(Hat.COUNTER)
    with pytest.raises(ValidationError):
        command.redo(now=NOW)
