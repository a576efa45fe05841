"""Where things live: source tree, wheel, frozen; the default shop file never in a synced folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cxdesk import paths


def test_in_the_source_tree_resources_lie_beside_the_package() -> None:
    assert paths.resources() == Path(paths.__file__).parent.parent / "resources"
    assert (paths.resources() / "i18n" / "cxdesk_es.ts").is_file()


def test_in_a_wheel_resources_lie_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cxdesk" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "cxdesk" / "paths.py"))
    assert paths.resources() == (tmp_path / "cxdesk" / "resources").resolve()


def test_frozen_resources_lie_in_the_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"


def test_frozen_jobs_run_the_console_program_beside_us(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", os.path.join("prog", "cxdesk-gui"))
    suffix = ".exe" if sys.platform == "win32" else ""
    assert paths.job_command() == [os.path.join("prog", "cxdesk" + suffix)]


def test_jobs_run_our_module_with_the_same_python() -> None:
    assert paths.job_command() == [sys.executable, "-m", "cxdesk"]


def test_the_default_shop_lies_in_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / "Dokumente"
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: documents)
    assert paths.default_shop_file() == documents / "CXDesk" / "shop.cxdesk"
    assert not documents.exists()


@pytest.mark.parametrize("cloud", ["OneDrive - Firma", "Dropbox", "Nextcloud", "iCloud Drive"])
def test_a_synced_documents_folder_is_avoided(
    cloud: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents = tmp_path / cloud / "Documents"
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: documents)
    assert paths.default_shop_file() == paths.data_dir() / "shop.cxdesk"


def test_a_renamed_onedrive_folder_is_known_by_its_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "Nube"))
    assert paths.is_synced(tmp_path / "Nube" / "Documents")
    assert not paths.is_synced(tmp_path / "Documents")


def test_backups_lie_beside_the_shop_and_carry_its_name() -> None:
    assert paths.backup_dir(Path("a", "Mi tienda.cxdesk")) == Path("a", "Mi tienda-backups")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX file modes")
def test_the_programs_own_folders_are_for_this_user_only() -> None:
    assert paths.data_dir().stat().st_mode & 0o077 == 0
    assert paths.log_dir().stat().st_mode & 0o077 == 0


def test_paths_and_words_do_not_load_qt_or_the_database() -> None:
    code = "import sys; from cxdesk import paths, words; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"PySide6", "peewee", "sqlcipher3", "numpy"} & set(done.stdout.split())
