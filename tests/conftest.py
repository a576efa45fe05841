"""Fixtures for all tests: no display, a home of their own, quiet logs, shop files to copy."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"
if sys.platform == "win32":  # offscreen does not look for the system's fonts there
    os.environ.setdefault("QT_QPA_FONTDIR", os.path.join(os.environ["WINDIR"], "Fonts"))

import pytest
from hypothesis import settings
from hypothesis.database import DirectoryBasedExampleDatabase

from cxdesk import words

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

# Wednesday 2026-03-18 12:00 in Madrid: a moment that tests may take as "now".
NOW = 1_773_831_600
DEMO_TODAY = date(2026, 3, 18)


# A shared, busy machine is no reason to fail; dev.py torture asks for many more examples.
settings.register_profile(
    "house",
    deadline=None,
    database=DirectoryBasedExampleDatabase(".work/hypothesis"),
    max_examples=2000 if os.environ.get("CXDESK_TORTURE") else 100,
)
settings.load_profile("house")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """From here on Python looks for garbage in circles only between two tests.

    As in the program: windows refer to themselves in circles, and Python would delete them with
    whatever it makes next, in the middle of their layout or in the worker. Nothing that is
    collected here is rubbish, and looking for it takes as long again.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()


class _Collector(logging.Handler):
    """Keeps every warning and error that is logged while a test runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless ``@pytest.mark.expected_log(text)`` names it."""
    collector = _Collector()
    root = logging.getLogger()
    root.addHandler(collector)
    yield
    root.removeHandler(collector)
    expected = [str(mark.args[0]) for mark in request.node.iter_markers("expected_log")]
    surprises = [line for line in collector.lines if not any(text in line for text in expected)]
    assert not surprises, f"unexpected in the log: {surprises}"
    silent = [text for text in expected if not any(text in line for line in collector.lines)]
    assert not silent, f"expected in the log, but not there: {silent}"


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer is read or written: home, settings and CXDESK_* are the test's."""
    home = tmp_path / "home"
    for name, folder in {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "appdata",
        "LOCALAPPDATA": home / "localappdata",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_DOCUMENTS_DIR": home / "Documents",
    }.items():
        folder.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    for name in [name for name in os.environ if name.startswith(("CXDESK_", "OneDrive"))]:
        monkeypatch.delenv(name)
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    _redirect_settings(home / ".config")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Every test starts in English; what it chooses does not leak into the next."""
    words.set_language("en")
    yield
    words.set_language("en")


@pytest.fixture(autouse=True)
def _quick_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of a second for each PIN is for thieves; ``test_a_pin_is_hashed_slowly`` sees it."""
    if "cxdesk.services.pins" in sys.modules:
        monkeypatch.setattr("cxdesk.services.pins._PASSES", 1)
        monkeypatch.setattr("cxdesk.services.pins._MEMORY_KIB", 32)


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    """After a test no window is left, nobody listens or works, and the shop file is closed."""
    yield
    _delete_windows()
    if "cxdesk.services.command" in sys.modules:
        from cxdesk.services import command, hats, shop

        command.listeners.clear()
        command.acting_staff.set(None)
        hats.wear(hats.Hat.OWNER)
        shop.close_shop()
    _look_for_garbage()


@pytest.fixture(scope="session")
def _empty_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from cxdesk.domain.shop import Shop
    from cxdesk.services import shop

    path = tmp_path_factory.mktemp("template") / "empty.cxdesk"
    shop.create(path, Shop(name="Tienda Ñ"), now=NOW)
    shop.close_shop()
    return path


@pytest.fixture(scope="session")
def _demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from cxdesk.services import demo, shop

    path = tmp_path_factory.mktemp("template") / "demo.cxdesk"
    demo.make_demo(path, today=DEMO_TODAY, seed=1, lang="en")
    shop.close_shop()
    return path


@pytest.fixture(scope="session")
def filled_templates(_empty_template: Path) -> Callable[[Callable[[], object]], Path]:
    """The closed file that a function fills, made when the first test wants a copy of it."""

    @cache
    def template(fill: Callable[[], object]) -> Path:
        path = _copy(_empty_template, _empty_template.with_name(f"{fill.__qualname__}{id(fill)}"))
        for _ in _opened(path):
            fill()
        return path

    return template


@pytest.fixture
def empty_shop(
    request: pytest.FixtureRequest,
    _empty_template: Path,
    filled_templates: Callable[[Callable[[], object]], Path],
    tmp_path: Path,
) -> Path:
    """The path of a new, closed shop file without customers.

    ``@pytest.mark.filled_by.with_args(fill)`` asks for one that ``fill`` wrote into, ``None`` takes
    that of a whole file back: it is filled once and copied, for filling it takes longer than most
    tests.
    """
    mark = request.node.get_closest_marker("filled_by")
    fill = mark.args[0] if mark else None
    template = filled_templates(fill) if fill else _empty_template
    return _copy(template, tmp_path / "shop.cxdesk")


@pytest.fixture
def demo_shop(_demo_template: Path, tmp_path: Path) -> Path:
    """The path of a closed demo shop, 14 months deep, the same in every test."""
    return _copy(_demo_template, tmp_path / "demo.cxdesk")


@pytest.fixture
def open_empty_shop(empty_shop: Path) -> Iterator[Path]:
    """An empty shop that is open while the test runs."""
    yield from _opened(empty_shop)


@pytest.fixture
def open_demo_shop(demo_shop: Path) -> Iterator[Path]:
    """The demo shop, open while the test runs."""
    yield from _opened(demo_shop)


def _opened(path: Path) -> Iterator[Path]:
    from cxdesk.services import shop

    shop.open_shop(path, now=NOW)
    yield path
    shop.close_shop()


def _copy(template: Path, path: Path) -> Path:
    shutil.copyfile(template, path)
    return path


def _delete_windows() -> None:
    """A forgotten window has timers, which would fire in a later test without its shop."""
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if not isinstance(QApplication.instance(), QApplication):
        return
    for window in QApplication.topLevelWidgets():
        if window.parent() is None:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _look_for_garbage() -> None:
    """Nobody works any more: now circles may go, the older of them now and then."""
    new, older, oldest = gc.get_count()
    if new > 10_000:
        gc.collect(2 if oldest > 10 else 1 if older > 10 else 0)


def _redirect_settings(folder: Path) -> None:
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QSettings

    for file_format in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(file_format, scope, str(folder))
