"""Starting: which file, no display, the log, light first paint, second window, look."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QMessageBox, QPushButton

from cxdesk import app, paths, words
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.text import T
from cxdesk.services import shop
from cxdesk.ui import errors, icons
from cxdesk.ui.errors import Errors
from cxdesk.ui.format import Format
from cxdesk.ui.prefs import Prefs
from cxdesk.ui.program import Program
from cxdesk.ui.single_instance import SingleInstance, raise_other

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


Capture = pytest.CaptureFixture[str]
NOW = 1_773_831_600
ROOT = Path(__file__).resolve().parents[2]


def test_named_file_beats_all_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CXDESK_FILE", "/env.cxdesk")
    assert app.wanted_file("/arg.cxdesk", "/last.cxdesk") == Path("/arg.cxdesk")
    assert app.wanted_file(None, "/last.cxdesk") == Path("/env.cxdesk")


def test_last_file_is_opened_while_it_is_there(tmp_path: Path) -> None:
    last = tmp_path / "last.cxdesk"
    assert app.wanted_file(None, str(last)) is None
    last.touch()
    assert app.wanted_file(None, str(last)) == last


def test_default_file_is_opened_when_there_is_no_last_one() -> None:
    place = paths.default_shop_file()
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch()
    assert app.wanted_file(None, "") == place


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="these always have a display")
@pytest.mark.parametrize(
    ("lang", "said"), [("en_US.UTF-8", "needs a screen"), ("es_ES.UTF-8", "necesita una pantalla")]
)
def test_without_a_display_one_sentence_and_exit_1(
    lang: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", lang)
    assert app.main([]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lang", "usage", "wrong"),
    [
        ("en_US.UTF-8", "Usage: cxdesk-gui [file]", "these arguments are unknown: --demo"),
        ("es_ES.UTF-8", "Uso: cxdesk-gui [archivo]", "no se conocen estos argumentos: --demo"),
    ],
)
def test_a_wrong_command_line_is_told_in_the_language_of_the_system(
    lang: str, usage: str, wrong: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", lang)
    with pytest.raises(SystemExit, match="2"):
        app.main(["--demo"])
    assert capsys.readouterr().err == f"{usage}\ncxdesk-gui: {wrong}\n"


def test_the_help_of_the_window_is_in_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LANG", "es_MX.UTF-8")
    with pytest.raises(SystemExit, match="0"):
        app.main(["--help"])
    told = capsys.readouterr().out
    assert told.startswith("Uso: cxdesk-gui [archivo]\n")
    assert "un archivo de la tienda" in told


def test_log_is_five_files_of_a_megabyte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (app.LOG_BYTES, app.LOG_FILES) == (1_000_000, 5)
    monkeypatch.setattr(app, "LOG_BYTES", 10)
    before = logging.getLogger().handlers[:]
    level = logging.getLogger().level
    app.set_up_log(tmp_path)
    added = [handler for handler in logging.getLogger().handlers if handler not in before]
    try:
        for number in range(1, 8):  # each longer than a file may be
            logging.getLogger("cxdesk.test").info("line %d", number)
        kept = {place.suffix: place.read_text().split()[-1] for place in tmp_path.glob("cxdesk.*")}
        assert kept == {".1": "7", ".2": "6", ".3": "5", ".4": "4"}
        assert logging.getLogger("peewee").level == logging.WARNING
    finally:
        for handler in added:
            logging.getLogger().removeHandler(handler)
            handler.close()
        logging.getLogger().setLevel(level)


# What the first window does without; the rest is imported when it is first used.
NOT_AT_START = (
    *(
        "pyqtgraph",
        "numpy",
        "phonenumbers",
        "rapidfuzz",
        "email",
        "xml.",
        "importlib.metadata",
        "logging.handlers",
    ),
    *("cxdesk.ui.dialogs.", "cxdesk.ui.pdf", "cxdesk.services.reports"),
    *("cxdesk.ui.screens.indicators", "cxdesk.ui.screens.report", "cxdesk.ui.screens.settings"),
)
FIRST_WINDOW = """
import gc
import sys
from cxdesk.ui import program
from cxdesk.app import main

def leave(self):
    heavy = sorted(name for name in sys.modules if name.startswith(tuple(sys.argv[2:])))
    print("first paint")
    real(self)
    print("garbage is looked for by Python", gc.isenabled(), gc.get_freeze_count() > 0)
    print("heavy", heavy, flush=True)
    self.quit()

real = program.Program._on_first_paint
program.Program._on_first_paint = leave
sys.exit(main(sys.argv[1:2]))
"""


@pytest.mark.parametrize("lang", ["en", "es"])
def test_first_paint_imports_nothing_that_only_later_things_need(
    lang: str, empty_shop: Path
) -> None:
    shop.open_shop(empty_shop, now=NOW)
    shop.settings_from_json({"language": lang}, now=NOW)
    shop.close_shop()
    done = subprocess.run(
        [sys.executable, "-c", FIRST_WINDOW, str(empty_shop), *NOT_AT_START],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "first paint" in done.stdout
    assert "garbage is looked for by Python False True" in done.stdout
    assert done.stdout.splitlines()[-1] == "heavy []"


def test_nobody_to_raise_for_a_file_that_is_not_open(tmp_path: Path, qapp: QApplication) -> None:
    assert not raise_other(tmp_path / "other.cxdesk")


def test_two_files_have_two_windows(tmp_path: Path, qapp: QApplication) -> None:
    first = SingleInstance(tmp_path / "one.cxdesk")
    try:
        assert not raise_other(tmp_path / "two.cxdesk")
    finally:
        first.close()


def test_file_that_is_not_there_is_told_in_words(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[Exception] = []
    made = Program(["cxdesk"])
    monkeypatch.setattr(made.errors, "show", told.append)
    assert not made.open_file(tmp_path / "gone.cxdesk")
    assert [type(error) for error in told] == [OutsideError]


def test_file_held_by_another_program_says_who(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, empty_shop: Path
) -> None:
    code = (
        "import sys; from pathlib import Path; from cxdesk.store import lock;"
        "lock.acquire(Path(sys.argv[1]), program='cxdesk import', now=1);"
        "print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(empty_shop)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    told: list[OutsideError] = []
    made = Program(["cxdesk"])
    monkeypatch.setattr(made.errors, "show", told.append)
    try:
        assert holder.stdout.readline() == "held\n"
        assert not made.open_file(empty_shop)
    finally:
        holder.communicate()
    assert "cxdesk import" in words.say(told[0].text)


def test_prefs_keep_any_json_and_survive_rubbish(tmp_path: Path) -> None:
    kept = Prefs(tmp_path / "p.ini")
    kept.set("a", {"columns": [1, 2], "name": "ñ"})
    kept.save()
    again = Prefs(tmp_path / "p.ini")
    assert again.table("a") == {"columns": [1, 2], "name": "ñ"}
    again._settings.setValue("b", "{not json")
    assert again.get("b", "default") == "default"
    again.set("a", None)
    assert again.get("a") is None


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[QMessageBox]:
    boxes: list[QMessageBox] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: boxes.append(box) or 0)
    return boxes


def test_outside_error_is_told_without_a_traceback(
    qapp: QApplication, shown: list[QMessageBox]
) -> None:
    Errors(Format("en")).show(OutsideError(T("Test", "The disk <b>is</b> full.")))
    assert shown[0].text() == "The disk <b>is</b> full."
    assert "Traceback" not in shown[0].informativeText()


def test_validation_error_without_a_field_is_told_too(
    qapp: QApplication, shown: list[QMessageBox]
) -> None:
    Errors(Format("en")).show(ValidationError("undo", T("Test", "It changed since.")))
    assert shown[0].text() == "It changed since."


def test_our_own_bug_offers_details_without_anyones_data(
    qapp: QApplication, shown: list[QMessageBox]
) -> None:
    someone = "Carmen" + " Núñez"
    try:
        raise ValueError(someone)
    except ValueError as error:
        Errors(Format("en")).show(error)
        copied = errors.details(error)
    names = [button.text() for button in shown[0].findChildren(QPushButton)]
    assert "Copy details" in names
    assert "ValueError" in copied
    assert "test_app.py" in copied
    assert someone not in copied


@pytest.mark.parametrize(
    "name", sorted(place.stem for place in (paths.resources() / "icons").glob("*.svg"))
)
def test_every_icon_draws_something(name: str, qapp: QApplication) -> None:
    picture = icons.pixmap(name, "#0f6e84").toImage()
    assert picture.size() == QSize(20, 20)
    pixels = [picture.pixelColor(QPoint(x, y)).alpha() for x in range(20) for y in range(20)]
    assert max(pixels) > 100
