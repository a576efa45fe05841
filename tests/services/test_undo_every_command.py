"""Every command is one step: undone, each table is what it was; redone, what it had become."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cxdesk.services import command, shop
from cxdesk.store.db import db
from cxdesk.store.models import LOGGED
from tests.factories import NOW
from tests.services.undo_scenes import SCENES, Filled, fill

if TYPE_CHECKING:
    from collections.abc import Callable

SERVICES = Path(__file__).parents[2] / "cxdesk" / "services"
TABLES = (*(model._meta.table_name for model in LOGGED), "case_stretch")
# What undo leaves alone, and why.
NOT_UNDONE = {
    "set_pin": "secrets are not logged",
    "remove_pin": "secrets are not logged",
    "new_code": "secrets are not logged",
    "ask_reset": "secrets are not logged",
    "cancel_reset": "secrets are not logged",
    "_change_pin": "secrets are not logged",
    "_reset": "secrets are not logged",
    "_count": "secrets are not logged",
    "_count_presses": "presses of the kiosk that were no answers are not logged",
    "_tap": "what was tapped is not logged: a mean before and after would tell it",
    "_write": "rows of an import carry their batch, which has its own way back",
    "_write_step": "needs a file: the tests of imported forms take it back",
    "use_suggested_rules": "needs a shop without rules: the tests of those take it back",
    "_fill": "a demo is a shop of its own",
    "forget_old_images": "the log itself",
}


@pytest.fixture(scope="module")
def template(
    _empty_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Filled]:
    """A shop file that is filled once, and what is in it."""
    path = tmp_path_factory.mktemp("filled") / "filled.cxdesk"
    shutil.copyfile(_empty_template, path)
    shop.open_shop(path, now=NOW)
    made = fill()
    shop.close_shop()
    return path, made


@pytest.fixture
def filled(template: tuple[Path, Filled], tmp_path: Path) -> Filled:
    path, made = template
    shutil.copyfile(path, tmp_path / "shop.cxdesk")
    shop.open_shop(tmp_path / "shop.cxdesk", now=NOW)
    return made


def snapshot() -> dict[str, list[tuple[object, ...]]]:
    return {
        table: db.execute_sql(f'SELECT * FROM "{table}" ORDER BY id').fetchall()
        if table != "case_stretch"
        else sorted(map(repr, db.execute_sql("SELECT * FROM case_stretch").fetchall()))
        for table in TABLES
    }


def commands() -> list[str]:
    """The functions of the services that are marked as commands, read from their source."""
    found = []
    for path in sorted(SERVICES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and any(map(_is_mark, node.decorator_list)):
                found.append(node.name)
    return found


def _is_mark(mark: ast.expr) -> bool:
    return isinstance(mark, ast.Call) and ast.unparse(mark.func).split(".")[-1] == "command"


def test_every_command_has_a_scene_or_a_reason() -> None:
    assert sorted(commands()) == sorted([*SCENES, *NOT_UNDONE])


@pytest.mark.parametrize(
    ("name", "scene"),
    [
        pytest.param(name, scene, id=f"{name}-{number}")
        for name, scenes in SCENES.items()
        for number, scene in enumerate(scenes)
    ],
)
def test_undone_it_is_as_before_and_redone_as_after(
    filled: Filled, name: str, scene: Callable[[Filled], object]
) -> None:
    first = last_step()
    states = [snapshot()]
    scene(filled)
    steps = steps_after(first)
    assert steps, f"{name} wrote no step"
    after = snapshot()
    assert after != states[0], f"{name} changed nothing"
    for _ in steps:
        assert command.undo(now=NOW) is not None
    assert snapshot() == states[0]
    for _ in steps:
        assert command.redo(now=NOW) is not None
    assert snapshot() == after


def last_step() -> int:
    return int(db.execute_sql("SELECT coalesce(max(id), 0) FROM step").fetchone()[0])


def steps_after(step: int) -> list[int]:
    sql = "SELECT id FROM step WHERE id > ?"
    return [int(found) for (found,) in db.execute_sql(sql, (step,)).fetchall()]
