"""Translations: read the strings from the code into the .ts files, check them, compile them.

    python build/i18n.py            update resources/i18n/cxdesk_es.ts from the code
    python build/i18n.py --check    fail when it is stale, unfinished or has wrong placeholders
    python build/i18n.py compile    make the .qm files that the window loads

Runs with the Python of .venv; ``dev.py`` calls it.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "cxdesk"
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("es",)
SHOWN = 30
_PLACEHOLDER = re.compile(r"\{\w*\}")


class Message(NamedTuple):
    """One string of a .ts file; ``text`` is empty while it is not translated."""

    context: str
    source: str
    text: str
    is_finished: bool


def main() -> int:
    """Do what the command line asks; 0 when all is well."""
    parser = argparse.ArgumentParser(description="Translations of CXDesk.")
    parser.add_argument("action", nargs="?", choices=("update", "compile"), default="update")
    parser.add_argument("--check", action="store_true", help="change nothing, fail if stale")
    chosen = parser.parse_args()
    if chosen.check:
        return check()
    return compile_all() if chosen.action == "compile" else update_all()


def update_all() -> int:
    """Bring every .ts file up to date with the code."""
    for lang in LANGUAGES:
        ts = ts_file(lang)
        update(ts, lang)
        todo = sum(not message.is_finished for message in messages(ts))
        print(f"{ts.relative_to(ROOT)}: {todo} strings left to translate.")
    return 0


def compile_all() -> int:
    """Make one .qm file beside every .ts file; the .qm files are not kept in git."""
    for lang in LANGUAGES:
        ts = ts_file(lang)
        _tool("lrelease", "-silent", "-compress", str(ts), "-qm", str(ts.with_suffix(".qm")))
    return 0


def check() -> int:
    """Print what is wrong with the translations; 1 if anything is."""
    faults = [fault for lang in LANGUAGES for fault in faults_of(lang)]
    for fault in faults[:SHOWN]:
        print(fault)
    if len(faults) > SHOWN:
        print(f"… and {len(faults) - SHOWN} more.")
    if faults:
        print(f"{len(faults)} faults. `python build/i18n.py` updates the file; then translate.")
    return 1 if faults else 0


def faults_of(lang: str) -> Iterator[str]:
    """What is stale, skipped by lupdate, unfinished or wrongly filled in one language."""
    ts = ts_file(lang)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / ts.name
        fresh.write_bytes(ts.read_bytes())
        update(fresh, lang)
        wanted = {(m.context, m.source) for m in messages(fresh)}
    kept = messages(ts)
    present = {(m.context, m.source) for m in kept}
    for context, source in sorted(wanted - present):
        yield f"{ts.name}: missing: {context}: {source!r}"
    for context, source in sorted(present - wanted):
        yield f"{ts.name}: no longer in the code: {context}: {source!r}"
    for context, source in sorted(strings_in_code() - wanted):
        yield f"lupdate cannot read this string, write it plainly: {context}: {source!r}"
    yield from _faults_of_texts(ts.name, kept)


def _faults_of_texts(name: str, kept: list[Message]) -> Iterator[str]:
    for message in kept:
        where = f"{name}: {message.context}: {message.source!r}"
        if not (message.is_finished and message.text):
            yield f"{where} is not translated"
        elif set(_PLACEHOLDER.findall(message.source)) != set(_PLACEHOLDER.findall(message.text)):
            yield f"{where} has other placeholders than its translation {message.text!r}"


def update(ts: Path, lang: str) -> None:
    """Run lupdate over all Python files of the program."""
    files = sorted(str(path.relative_to(ROOT)) for path in CODE.rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        names = Path(folder) / "files.lst"
        names.write_text("\n".join(files), encoding="utf-8")
        _tool(
            "lupdate",
            "-silent",
            f"@{names}",
            *("-ts", str(ts), "-locations", "none", "-no-obsolete"),
            *("-tr-function-alias", "QT_TRANSLATE_NOOP+=T"),
            *("-disable-heuristic", "similartext", "-disable-heuristic", "sametext"),
            *("-source-language", "en", "-target-language", lang),
        )


def messages(ts: Path) -> list[Message]:
    """Every string of a .ts file."""
    return [
        _message(context.findtext("name") or "", node)
        for context in ET.parse(ts).getroot().iter("context")
        for node in context.iter("message")
    ]


def _message(context: str, node: ET.Element) -> Message:
    target = node.find("translation")
    finished = target is not None and target.get("type") is None
    text = (target.text or "") if target is not None else ""
    return Message(context, node.findtext("source") or "", text, finished)


def strings_in_code() -> set[tuple[str, str]]:
    """(context, source) of every ``T(…)`` and ``self.tr(…)`` that the code holds."""
    found: set[tuple[str, str]] = set()
    for path in CODE.rglob("*.py"):
        _collect(ast.parse(path.read_text(encoding="utf-8")), "", found)
    return found


def _collect(node: ast.AST, class_name: str, found: set[tuple[str, str]]) -> None:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else class_name
        if isinstance(child, ast.Call):
            found.update(_string_of(child, class_name))
        _collect(child, inside, found)


def _string_of(call: ast.Call, class_name: str) -> Iterator[tuple[str, str]]:
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    words = [text for text in texts if isinstance(text, str)]
    match call.func:
        case ast.Name(id="T") if len(words) == 2:
            yield words[0], words[1]
        case ast.Attribute(value=ast.Name(id="self"), attr="tr") if words:
            yield class_name, words[0]


def ts_file(lang: str) -> Path:
    """The translation file of a language."""
    return FOLDER / f"cxdesk_{lang}.ts"


def _tool(name: str, *args: str) -> None:
    """Run one of Qt's translation tools, which came with PySide6, and stop if it fails."""
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(sys.executable).with_name(f"pyside6-{name}{suffix}")
    done = subprocess.run(
        [str(program), *args], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise SystemExit(f"{name} failed: {done.stderr or done.stdout}")


if __name__ == "__main__":
    raise SystemExit(main())
