"""The developer script on other machines: what is missing there, and what it says about it."""

from __future__ import annotations

import importlib
import importlib.util
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.sources import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

INSTALLED = """installed, libgl1, libgl1-1
installed, libegl1,
installed, libxkbcommon0,
installed, libdbus-1-3,
installed, libfontconfig1,
installed, libglib2.0-0t64, libglib2.0-0 (= 2.84.4-3)
config-files, fonts-dejavu-core,
"""


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """build/environment.py as dev.py sees it, on a machine with a few packages and no display."""
    spec = importlib.util.spec_from_file_location("environment", ROOT / "build" / "environment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setattr(module, "IS_WINDOWS", False)
    monkeypatch.setattr(module, "_has_ensurepip", lambda: True)
    monkeypatch.setattr(module.shutil, "which", lambda name: f"/usr/bin/{name}")
    answer = subprocess.CompletedProcess([], 0, stdout=INSTALLED)
    monkeypatch.setattr(module.subprocess, "run", lambda *_, **__: answer)
    return module


def test_a_package_under_a_new_name_counts_as_installed(environment: ModuleType) -> None:
    assert environment.missing_packages() == ["fonts-dejavu-core"]


def test_a_python_without_ensurepip_needs_python3_venv(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "_has_ensurepip", lambda: False)
    assert environment.missing_packages() == ["python3-venv", "fonts-dejavu-core"]


def test_a_screen_needs_the_window_libraries_too(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert "libxcb-cursor0" in environment.missing_packages()


@pytest.mark.parametrize(
    ("name", "value", "has"),
    [
        ("", "", False),
        ("DISPLAY", ":0", True),
        ("WAYLAND_DISPLAY", "wayland-0", True),
        ("QT_QPA_PLATFORM", "offscreen", False),
        ("QT_QPA_PLATFORM", "xcb", True),
    ],
)
def test_a_display_is_known_by_its_variables(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str, value: str, has: bool
) -> None:
    if name:
        monkeypatch.setenv(name, value)
    assert environment.has_display() is has


def test_who_may_not_install_gets_the_line_to_type(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "_as_root", lambda: None)
    environment.install_system_packages()
    line = "sudo apt-get install -y --no-install-recommends fonts-dejavu-core"
    assert line in capsys.readouterr().out


def test_a_changed_lock_is_noticed(
    environment: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = environment._fingerprint()
    lock = tmp_path / "requirements.txt"
    lock.write_text("pytest==1\n", encoding="utf-8")
    monkeypatch.setattr(environment, "LOCK", lock)
    assert environment._fingerprint() != before


def test_the_lock_names_one_version_of_everything_the_project_needs() -> None:
    import tomllib

    lines = (ROOT / "build" / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line.split("==") for line in lines if line and not line.startswith("#")]
    assert all(len(pin) == 2 for pin in pinned)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = {name.lower().replace("_", "-") for name, _ in pinned}
    bare = {item.split(">")[0].split("=")[0].strip().lower() for item in wanted}
    assert bare <= names


def test_dev_py_help_names_every_command() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "build" / "dev.py", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    for command in ("setup", "run", "test", "screens", "bench", "coverage", "torture", "i18n"):
        assert f"\n  {command}" in done.stdout


def test_coverage_counts_branches_of_the_whole_domain_and_wants_them_all() -> None:
    import tomllib

    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    run, report = tools["coverage"]["run"], tools["coverage"]["report"]
    assert (run["branch"], run["source"], run.get("omit")) == (True, ["cxdesk/domain"], None)
    assert (report["fail_under"], report.get("omit")) == (100, None)
    domain = (ROOT / "cxdesk" / "domain").rglob("*.py")
    assert [path.name for path in domain if "pragma: no" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("codes", "code", "asked"), [((0, 0), 0, 2), ((0, 2), 2, 2), ((1, 0), 1, 1)]
)
def test_coverage_fails_with_its_tests_or_with_what_they_leave_out(
    monkeypatch: pytest.MonkeyPatch, codes: tuple[int, int], code: int, asked: int
) -> None:
    monkeypatch.syspath_prepend(ROOT / "build")
    dev = importlib.import_module("dev")
    answers, calls = iter(codes), []
    monkeypatch.setattr(dev, "call", lambda *args, **_: calls.append(args) or next(answers))
    assert dev.coverage([]) == code
    assert len(calls) == asked
    folders = [word for word in calls[0] if word.startswith("tests/")]
    assert folders == ["tests/domain", "tests/services", "tests/store", "tests/cli"]
    assert all((ROOT / folder).is_dir() for folder in folders)


def test_coverage_of_a_part_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "build")
    dev = importlib.import_module("dev")
    monkeypatch.setattr(dev, "call", lambda *_, **__: pytest.fail("nothing is run"))
    assert dev.coverage(["tests/domain"]) == 2


def test_ci_calls_the_test_command_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "exec python3 build/dev.py test"


def test_the_demo_table_is_spanish_where_the_demo_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "build")
    demo_run = importlib.import_module("demo_run")
    series = {"unit": "money", "currency": "EUR"}
    row = {"value": 1234.5, "n": 7, "provisional": True}
    assert demo_run._cell(row, series, "es") == "1.234,50 EUR (n 7)*"
    assert demo_run._cell(row, series, "en") == "1,234.50 EUR (n 7)*"
    assert demo_run._cell(row | {"value": None}, series, "es") == "sin datos"
