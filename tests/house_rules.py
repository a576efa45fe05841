"""Rules that linters do not know: functions from a source file to the lines that break them."""

from __future__ import annotations

import ast
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from tests.sources import Source, last_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MODULE_LINES = 400
FUNCTION_LINES = 40
POSITIONAL_PARAMETERS = 5
HOMELESS = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
PLAIN = ("cxdesk/ui/widgets/plain.py", "cxdesk/ui/errors.py")
CLOCK = PurePosixPath("cxdesk/services/clock.py")
_CLOCKS = {
    ("date", "today"),
    ("datetime", "today"),
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "localtime"),
    ("time", "gmtime"),
    ("QDate", "currentDate"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
    ("QTime", "currentTime"),
}
_REPLACE = re.compile(r"\b(INSERT\s+OR\s+)?REPLACE\s+INTO\b", re.IGNORECASE)


class Rule(NamedTuple):
    """A rule, in words, and the lines of a file that break it."""

    says: str
    broken_at: Callable[[Source], Iterator[int]]


def interpreters_sqlite(src: Source) -> Iterator[int]:
    """Only sqlcipher3 opens a shop file: two SQLites in one process break each other's locks."""
    yield from _imports_of(src, "sqlite3", "_sqlite3", "pysqlite3", "apsw")


def translatable_literals(src: Source) -> Iterator[int]:
    """``T`` takes two positional string literals, else the extractor skips it silently."""
    if not src.is_in("cxdesk") or src.is_in("cxdesk/domain/text.py"):
        return
    for call in _calls(src):
        is_t = isinstance(call.func, ast.Name) and call.func.id == "T"
        if is_t and not (
            len(call.args) == 2 and all(map(_is_text, call.args)) and not call.keywords
        ):
            yield call.lineno


def translated_literals(src: Source) -> Iterator[int]:
    """``self.tr`` takes one string literal, without Qt's plural ``%n``; only the window has it."""
    if not src.is_in("cxdesk"):
        return
    is_window = src.is_in("cxdesk/ui", "cxdesk/app.py")
    for call in _calls(src):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            is_literal = len(call.args) == 1 and _is_text(call.args[0])
            if not (is_window and is_literal and "%n" not in call.args[0].value):
                yield call.lineno


def replaced_placeholders(src: Source) -> Iterator[int]:
    """Sentences of the window are filled in one way, by ``format``."""
    if not src.is_in("cxdesk/ui"):
        return
    for call in _calls(src):
        is_replace = isinstance(call.func, ast.Attribute) and call.func.attr == "replace"
        first = call.args[0] if call.args else None
        if is_replace and _is_text(first) and first.value.startswith("{"):
            yield call.lineno


def foreign_translations(src: Source) -> Iterator[int]:
    """``tr`` is called on self, in plain code: the extractor takes the owner's name as context.

    It does not look inside f-strings either.
    """
    if not src.is_in("cxdesk"):
        return
    in_f_strings = {
        id(part) for node in src.nodes if isinstance(node, ast.JoinedStr) for part in ast.walk(node)
    }
    for call in _calls(src):
        if not (isinstance(call.func, ast.Attribute) and call.func.attr == "tr"):
            continue
        if last_name(call.func.value) != "self" or id(call) in in_f_strings:
            yield call.lineno


def nested_event_loops(src: Source) -> Iterator[int]:
    """``processEvents`` lets a slot be entered twice, in the middle of a save."""
    yield from _attributes(src, "cxdesk", {"processEvents"})


def fragile_instants(src: Source) -> Iterator[int]:
    """``fromtimestamp`` fails on Windows outside 1970–3000; ``periods.local_time`` does not."""
    yield from _attributes(src, "cxdesk", {"fromtimestamp"})


def clocks(src: Source) -> Iterator[int]:
    """Time is an argument; services/clock.py alone asks for it."""
    if not src.is_in("cxdesk") or src.path == CLOCK:
        return
    for node in src.nodes:
        if isinstance(node, ast.Attribute) and (last_name(node.value), node.attr) in _CLOCKS:
            yield node.lineno


def widgets_on_paper(src: Source) -> Iterator[int]:
    """Charts and paper are painted with QtGui alone, so the console can make a PDF."""
    painted = ("chart_paint", "chart_place", "pdf", "page_layout", "paper_")
    if src.is_in("cxdesk/ui") and src.path.stem.startswith(painted):
        yield from _imports_of(src, "PySide6.QtWidgets", "pyqtgraph")


def console_with_window(src: Source) -> Iterator[int]:
    """The console program loads the window's code only inside the function that makes a PDF."""
    if src.is_in("cxdesk/cli", "cxdesk/cli.py", "cxdesk/__main__.py"):
        lazy = {line for node in _functions(src) for line in _lines(node)}
        lazy |= _type_checking_lines(src)
        found = _imports_of(src, "cxdesk.ui", "PySide6", "pyqtgraph", "cxdesk.app")
        yield from (line for line in found if line not in lazy)


def replaced_rows(src: Source) -> Iterator[int]:
    """REPLACE deletes a row without the change log's knowledge; only search tables may use it."""
    if not src.is_in("cxdesk/store", "cxdesk/services") or src.is_in("cxdesk/store/search.py"):
        return
    for node in src.nodes:
        if _is_text(node) and _REPLACE.search(node.value):
            yield node.lineno
        is_method = isinstance(node, ast.Attribute) and node.attr in {"replace", "replace_many"}
        if is_method and isinstance(node.value, ast.Name) and node.value.id[:1].isupper():
            yield node.lineno


def markup(src: Source) -> Iterator[int]:
    """Typed text stays text: what Qt may read as HTML is shown through widgets/plain.py."""
    if not src.is_in("cxdesk/ui", "cxdesk/app.py") or src.is_in(*PLAIN):
        return
    for call in _calls(src):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else last_name(call.func)
        owner = last_name(call.func.value) if isinstance(call.func, ast.Attribute) else ""
        is_forbidden = name in {"setHtml", "insertHtml", "QTextEdit", "QTextBrowser", "QMessageBox"}
        is_guarded = name in {"QLabel", "setToolTip", "addLegend"} or owner == "QMessageBox"
        if is_forbidden or (is_guarded and not all(map(_is_our_text, call.args))):
            yield call.lineno


def code_from_data(src: Source) -> Iterator[int]:
    """Data is never run: no pickle, shelve, marshal, yaml; no eval, exec or __import__."""
    if not src.is_in("cxdesk"):
        return
    yield from _imports_of(src, "pickle", "shelve", "marshal", "yaml", "dill")
    for call in _calls(src):
        if isinstance(call.func, ast.Name) and call.func.id in {"eval", "exec", "__import__"}:
            yield call.lineno


def long_modules(src: Source) -> Iterator[int]:
    """A module stops at 400 lines."""
    if src.text.count("\n") > MODULE_LINES:
        yield MODULE_LINES


def long_functions(src: Source) -> Iterator[int]:
    """A function stops at 40 lines."""
    for node in _functions(src):
        if len(_lines(node)) > FUNCTION_LINES:
            yield node.lineno


def many_parameters(src: Source) -> Iterator[int]:
    """At most five positional parameters of what others call; the rest is keyword-only."""
    if src.is_in("tests"):
        return
    for node in _functions(src):
        names = {arg.arg for arg in (*node.args.posonlyargs, *node.args.args)} - {"self", "cls"}
        if len(names) > POSITIONAL_PARAMETERS and not node.name.startswith("_"):
            yield node.lineno


def homeless_names(src: Source) -> Iterator[int]:
    """No utils, helpers, common, manager, base, misc: what has no noun has no home yet."""
    if src.path.stem in HOMELESS or HOMELESS & set(src.path.parent.parts):
        yield 1


def undescribed_modules(src: Source) -> Iterator[int]:
    """The first line of a module says what it holds."""
    is_empty_test_package = src.is_in("tests") and not src.tree.body
    if ast.get_docstring(src.tree) is None and not is_empty_test_package:
        yield 1


def slow_models(src: Source) -> Iterator[int]:
    """Lists page by keyset through RowsModel; Qt's copying models do not scale."""
    slow = {"QSortFilterProxyModel", "QSqlTableModel", "QSqlQueryModel"}
    yield from _attributes(src, "cxdesk", slow)


def restless_fields(src: Source) -> Iterator[int]:
    """The wheel scrolls past combos and spin boxes: ``CalmCombo``, or a ``wheelEvent`` of its own.

    Scrolling a form would change what it is turned over.
    """
    restless = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit"}
    for node in src.nodes if src.is_in("cxdesk/ui") else ():
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in restless:
            yield node.lineno
        elif isinstance(node, ast.ClassDef) and "wheelEvent" not in _methods(node):
            named = (ast.unparse(base).split(".")[-1] for base in node.bases)
            yield from (node.lineno for name in named if name in restless)


def _methods(node: ast.ClassDef) -> set[str]:
    return {part.name for part in node.body if isinstance(part, ast.FunctionDef)}


def half_written_files(src: Source) -> Iterator[int]:
    """QSaveFile commits a cut file on a full disk; files are written by ``atomic_write``."""
    yield from _attributes(src, "cxdesk", {"QSaveFile"})


def sql_outside_store(src: Source) -> Iterator[int]:
    """SQL is written in the store only."""
    if not src.is_in("cxdesk/store"):
        yield from _attributes(src, "cxdesk", {"execute_sql"})


def loose_fields(src: Source) -> Iterator[int]:
    """Money is an integer, dates are checked ISO text: SQLite keeps whatever these fields get."""
    loose = {"DecimalField", "DateTimeField", "DateField", "TimeField", "TimestampField"}
    yield from _attributes(src, "cxdesk/store", loose)


def printing(src: Source) -> Iterator[int]:
    """Only the console program and developers' scripts print; the rest logs."""
    if src.is_in("cxdesk") and not src.is_in(
        "cxdesk/cli", "cxdesk/cli.py", "cxdesk/ui/screenshots"
    ):
        for call in _calls(src):
            if isinstance(call.func, ast.Name) and call.func.id == "print":
                yield call.lineno


def sleeping_tests(src: Source) -> Iterator[int]:
    """A window test waits for what it expects, never for a time."""
    if src.is_in("tests/ui", "tests/journeys"):
        for call in _calls(src):
            if isinstance(call.func, ast.Attribute) and call.func.attr == "sleep":
                yield call.lineno
            elif isinstance(call.func, ast.Attribute) and call.func.attr == "wait":
                owner = last_name(call.func.value)
                if owner in {"qtbot", "QTest"}:
                    yield call.lineno


RULES = tuple(
    Rule((check.__doc__ or "").strip(), check)
    for check in (
        interpreters_sqlite,
        translatable_literals,
        translated_literals,
        replaced_placeholders,
        foreign_translations,
        nested_event_loops,
        fragile_instants,
        clocks,
        widgets_on_paper,
        console_with_window,
        replaced_rows,
        markup,
        code_from_data,
        long_modules,
        long_functions,
        many_parameters,
        homeless_names,
        undescribed_modules,
        slow_models,
        restless_fields,
        half_written_files,
        sql_outside_store,
        loose_fields,
        printing,
        sleeping_tests,
    )
)


def _imports_of(src: Source, *modules: str) -> Iterator[int]:
    for name, line in src.imports:
        if any(_is_module_in(name, module) for module in modules):
            yield line


def _is_module_in(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")


def _attributes(src: Source, folder: str, names: set[str]) -> Iterator[int]:
    if src.is_in(folder):
        for name in names:
            yield from src.named.get(name, ())


def _calls(src: Source) -> Iterator[ast.Call]:
    return (node for node in src.nodes if isinstance(node, ast.Call))


def _functions(src: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return (node for node in src.nodes if isinstance(node, kinds))


def _lines(node: ast.stmt) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def _type_checking_lines(src: Source) -> set[int]:
    ifs = (node for node in src.nodes if isinstance(node, ast.If))
    return {n for node in ifs if last_name(node.test) == "TYPE_CHECKING" for n in _lines(node)}


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_our_text(node: ast.AST) -> bool:
    """A literal, a parent widget, a plain sentence of ours, or what was escaped."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else last_name(node.func)
        return name in {"tr", "escape", "as_html", "tool_tip", "tooltip"}
    return _is_text(node) or (isinstance(node, ast.Name) and node.id in {"self", "parent"})
