"""The house keeps its rules; each rule catches the sin it is there for."""

from __future__ import annotations

import ast
import re
import textwrap
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests import house_rules, sources
from tests.house_rules import RULES, Rule
from tests.sources import ROOT, Source, source

if TYPE_CHECKING:
    from collections.abc import Iterable

LONG_FUNCTION = "def f():\n" + "    x = 1\n" * 40
SINS = (
    ("interpreters_sqlite", "tests/store/test_a.py", "import sqlite3"),
    ("interpreters_sqlite", "cxdesk/store/db.py", "from sqlite3 import connect"),
    ("translatable_literals", "cxdesk/domain/a.py", 'T("A", f"{x} rows")'),
    ("translatable_literals", "cxdesk/domain/a.py", 'T("A", "x", a=1)'),
    ("translatable_literals", "cxdesk/domain/a.py", 'T("A", text)'),
    ("translatable_literals", "cxdesk/domain/a.py", 'T(CONTEXT, "x")'),
    ("translated_literals", "cxdesk/ui/a.py", 'self.tr(f"{x}")'),
    ("translated_literals", "cxdesk/ui/a.py", 'self.tr("a" + b)'),
    ("translated_literals", "cxdesk/ui/a.py", 'self.tr("%n rows", "", 3)'),
    ("translated_literals", "cxdesk/ui/a.py", 'self.tr("%n rows")'),
    ("translated_literals", "cxdesk/services/a.py", 'x.tr("Save")'),
    ("replaced_placeholders", "cxdesk/ui/a.py", 'self.tr("{n} rows").replace("{n}", n)'),
    ("foreign_translations", "cxdesk/ui/a.py", 'made.tr("Save")'),
    ("foreign_translations", "cxdesk/ui/a.py", 'cls.tr("Save")'),
    ("foreign_translations", "cxdesk/ui/a.py", "f\"{self.tr('Add')}: {name}\""),
    ("nested_event_loops", "cxdesk/ui/a.py", "QApplication.processEvents()"),
    ("fragile_instants", "cxdesk/ui/a.py", "datetime.fromtimestamp(at, tz=zone)"),
    ("clocks", "cxdesk/domain/a.py", "date.today()"),
    ("clocks", "cxdesk/services/a.py", "datetime.datetime.now(UTC)"),
    ("clocks", "cxdesk/store/a.py", "time.time()"),
    ("clocks", "cxdesk/ui/a.py", "QDate.currentDate()"),
    ("widgets_on_paper", "cxdesk/ui/chart_paint.py", "from PySide6.QtWidgets import QLabel"),
    ("widgets_on_paper", "cxdesk/ui/pdf.py", "from PySide6 import QtWidgets"),
    ("widgets_on_paper", "cxdesk/ui/pdf.py", "def f():\n    import pyqtgraph"),
    ("console_with_window", "cxdesk/cli/report.py", "from cxdesk.ui import pdf"),
    ("console_with_window", "cxdesk/cli/report.py", "from cxdesk import ui"),
    ("console_with_window", "cxdesk/__main__.py", "import PySide6.QtGui"),
    ("replaced_rows", "cxdesk/store/a.py", "Customer.replace(id=1)"),
    ("replaced_rows", "cxdesk/services/a.py", "db.run('INSERT OR REPLACE INTO customer')"),
    ("replaced_rows", "cxdesk/store/a.py", "db.run('replace into customer values (1)')"),
    ("markup", "cxdesk/ui/a.py", "QLabel(name)"),
    ("markup", "cxdesk/ui/a.py", 'QLabel(f"{name}")'),
    ("markup", "cxdesk/ui/a.py", 'QMessageBox.warning(self, "x", name)'),
    ("markup", "cxdesk/ui/a.py", "box = QMessageBox(self)"),
    ("markup", "cxdesk/ui/a.py", "widget.setToolTip(name)"),
    ("markup", "cxdesk/ui/a.py", 'view.setHtml("<b>x</b>")'),
    ("markup", "cxdesk/ui/a.py", "QTextBrowser()"),
    ("code_from_data", "cxdesk/services/a.py", "import pickle"),
    ("code_from_data", "cxdesk/services/a.py", "from yaml import load"),
    ("code_from_data", "cxdesk/services/a.py", "eval(text)"),
    ("long_modules", "cxdesk/domain/a.py", "x = 1\n" * 401),
    ("long_functions", "cxdesk/domain/a.py", LONG_FUNCTION),
    ("long_functions", "cxdesk/domain/a.py", "class A:\n" + textwrap.indent(LONG_FUNCTION, "    ")),
    ("many_parameters", "cxdesk/domain/a.py", "def f(a, b, c, d, e, g): ..."),
    ("homeless_names", "cxdesk/ui/utils.py", ""),
    ("homeless_names", "cxdesk/common/money.py", ""),
    ("undescribed_modules", "cxdesk/domain/a.py", "x = 1"),
    ("undescribed_modules", "cxdesk/domain/__init__.py", ""),
    ("slow_models", "cxdesk/ui/a.py", "from PySide6.QtCore import QSortFilterProxyModel"),
    ("slow_models", "cxdesk/ui/a.py", "QtSql.QSqlTableModel()"),
    ("restless_fields", "cxdesk/ui/a.py", "made = QComboBox(self)"),
    ("restless_fields", "cxdesk/ui/a.py", "class A(QSpinBox):\n    x = 1"),
    ("half_written_files", "cxdesk/ui/a.py", "QSaveFile(path)"),
    ("sql_outside_store", "cxdesk/services/a.py", 'db.execute_sql("SELECT 1")'),
    ("loose_fields", "cxdesk/store/models.py", "amount = DecimalField()"),
    ("loose_fields", "cxdesk/store/models.py", "on = peewee.DateField()"),
    ("printing", "cxdesk/services/a.py", 'print("x")'),
    ("sleeping_tests", "tests/ui/test_a.py", "time.sleep(1)"),
    ("sleeping_tests", "tests/ui/test_a.py", "qtbot.wait(50)"),
)
INNOCENT = (
    ("translatable_literals", "cxdesk/domain/a.py", 'T("A", "x {n}").fill(n=f"{x}")'),
    ("translatable_literals", "cxdesk/domain/a.py", 'T("A", "one "\n"two")'),
    ("translated_literals", "cxdesk/ui/a.py", 'self.tr("Save")'),
    ("replaced_placeholders", "cxdesk/ui/a.py", 'name.replace("&", "&&")'),
    ("foreign_translations", "cxdesk/ui/a.py", 'self.tr("Save {x}").format(x=1)'),
    ("clocks", "cxdesk/services/clock.py", "time.time()"),
    ("clocks", "cxdesk/ui/jobs.py", "time.monotonic()"),
    ("console_with_window", "cxdesk/cli/report.py", "def f():\n    from cxdesk.ui import pdf"),
    ("replaced_rows", "cxdesk/store/a.py", 'text.replace("a", "b")'),
    ("replaced_rows", "cxdesk/store/search.py", "run('INSERT OR REPLACE INTO customer_fts')"),
    ("markup", "cxdesk/ui/a.py", 'QLabel(self.tr("Name"), self)'),
    ("markup", "cxdesk/ui/a.py", "QMessageBox.StandardButton.Ok"),
    ("markup", "cxdesk/ui/a.py", "w.setToolTip(plain.tooltip(name))"),
    ("many_parameters", "cxdesk/domain/a.py", "def f(self, a, b, c, d, e, *, g, h): ..."),
    ("long_functions", "cxdesk/domain/a.py", "def f():\n" + "    x = 1\n" * 39),
    ("printing", "cxdesk/cli/kpi.py", 'print("x")'),
    ("restless_fields", "cxdesk/ui/a.py", "def f(made: QComboBox):\n    made.clear()"),
    (
        "restless_fields",
        "cxdesk/ui/a.py",
        "class A(QComboBox):\n    def wheelEvent(self): ...",
    ),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.broken_at.__name__)
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    every = sources.all_sources()
    broken = [f"{src.path}:{line}" for src in every for line in rule.broken_at(src)]
    assert not broken, f"{rule.says} Broken at {', '.join(broken)}"


@pytest.mark.parametrize(("name", "path", "text"), SINS)
def test_a_planted_sin_is_caught(name: str, path: str, text: str) -> None:
    assert list(getattr(house_rules, name)(source(path, text)))


@pytest.mark.parametrize(("name", "path", "text"), INNOCENT)
def test_the_innocent_pass(name: str, path: str, text: str) -> None:
    assert list(getattr(house_rules, name)(source(path, text))) == []


def test_every_rule_has_a_planted_sin() -> None:
    assert {rule.broken_at.__name__ for rule in RULES} == {name for name, _, _ in SINS}


def test_top_level_folders_are_the_agreed_ones() -> None:
    found = {path.name for path in ROOT.iterdir() if path.is_dir() and path.name[0] != "."}
    assert found - {"__pycache__"} == {"cxdesk", "resources", "tests", "build"}


def _commands() -> list[tuple[str, str]]:
    services = [src for src in sources.all_sources() if src.is_in("cxdesk/services")]
    return [
        (str(src.path), node.name)
        for src in services
        for node in src.nodes
        if isinstance(node, ast.FunctionDef) and node.name[0] != "_" and _is_command(node)
    ]


def _is_command(node: ast.FunctionDef) -> bool:
    calls = [mark.func for mark in node.decorator_list if isinstance(mark, ast.Call)]
    return any(ast.unparse(call).split(".")[-1] == "command" for call in calls)


@cache
def _words_of_tests() -> frozenset[str]:
    """Every word in the test modules."""
    tests = (src for src in sources.all_sources() if src.path.name.startswith("test_"))
    return frozenset(word for src in tests for word in re.findall(r"\w+", src.text))


def _tests_mention(word: str) -> bool:
    return word in _words_of_tests()


def test_every_command_has_a_test() -> None:
    commands = _commands()
    assert commands
    untested = [f"{path}: {name}" for path, name in commands if not _tests_mention(name)]
    assert not untested, f"no test mentions {untested}"


def test_every_indicator_has_a_test() -> None:
    from cxdesk.domain import kpis

    assert [kpi.key for kpi in kpis.ALL if not _tests_mention(kpi.key)] == []


def _traps(sources: Iterable[Source]) -> set[int]:
    """The numbers of ``test_trap_NN_…`` functions that pytest collects; no comment counts."""
    names = (
        node.name
        for src in sources
        if src.is_in("tests") and src.path.name.startswith("test_")
        for node in src.tree.body
        if isinstance(node, ast.FunctionDef)
    )
    return {int(found[1]) for name in names if (found := re.match(r"test_trap_(\d\d)_", name))}


def test_each_of_the_twenty_traps_of_measuring_has_a_test() -> None:
    assert _traps(sources.all_sources()) == set(range(1, 21))


def test_a_trap_without_a_test_of_its_name_is_noticed() -> None:
    planted = (
        source("tests/domain/test_a.py", "def test_trap_01_a(): ...\ndef trap_02_b(): ..."),
        source("tests/domain/test_b.py", "# def test_trap_03_c(): ...\ntest_trap_04_d = None"),
        source("tests/domain/test_c.py", "def test_trap_05(): ...\nclass A:\n    x = 1"),
        source("tests/filling.py", "def test_trap_06_e(): ..."),
    )
    assert _traps(planted) == {1}


def test_every_migration_has_a_test() -> None:
    folder = ROOT / "cxdesk" / "store" / "migrations"
    steps = sorted({path.stem.split("_")[0] for path in folder.glob("m[0-9]*.py")})
    assert steps[0] == "m0001"
    tests = [src.text for src in sources.all_sources() if src.is_in("tests/store")]
    assert [step for step in steps if not any(step in text for text in tests)] == []


def test_every_screen_and_dialog_has_a_test() -> None:
    from cxdesk.ui.dialogs import DIALOGS
    from cxdesk.ui.screens import SCREENS

    names = [kind.load().__name__ for kind in (*SCREENS, *DIALOGS)]
    assert names
    assert [name for name in names if not _tests_mention(name)] == []


def test_every_importer_has_a_test() -> None:
    from cxdesk.services.importing import IMPORTERS

    tests = [
        src.text for src in sources.all_sources() if src.is_in("tests/services", "tests/journeys")
    ]
    quoted = {importer.key: f'"{importer.key}"' for importer in IMPORTERS}
    assert quoted
    assert [k for k, word in quoted.items() if not any(word in text for text in tests)] == []


def test_modules_are_found_by_the_rules() -> None:
    paths = {str(src.path) for src in sources.all_sources()}
    assert {"cxdesk/words.py", "build/dev.py", "tests/test_rules.py"} <= paths
    assert all(isinstance(src, Source) for src in sources.all_sources())
