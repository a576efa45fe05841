"""What cannot be written is told by the name that was asked for, never by one of our own."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cxdesk import words
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.shop import Shop
from cxdesk.services import backups, shop
from cxdesk.store import files, lock, outside
from tests.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable


def said(error: OutsideError) -> str:
    return words.say(error.text, "en")


def test_a_missing_folder_is_told_as_such(open_empty_shop: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"
    copy = backups.backup_to(tmp_path / "mine.cxdesk", now=NOW)
    works = (
        lambda: files.atomic_write(folder / "r.pdf", b"%PDF"),
        lambda: backups.backup_to(folder / "b.cxdesk", now=NOW),
        lambda: lock.acquire(folder / "s.cxdesk", program="CXDesk", now=NOW),
        lambda: backups.restore(copy, folder / "s.cxdesk", NOW),
    )
    shop.close_shop()
    for work in (works[0], works[2], works[3]):
        with pytest.raises(OutsideError) as caught:
            work()
        assert said(caught.value) == words.say(outside.MISSING_FOLDER.fill(path=folder), "en")
    shop.open_shop(open_empty_shop, now=NOW)
    with pytest.raises(OutsideError) as caught:
        works[1]()
    assert said(caught.value) == words.say(outside.MISSING_FOLDER.fill(path=folder), "en")


@pytest.mark.parametrize(
    ("step", "fault"), [("unlink", errno.EROFS), ("touch", errno.EACCES), ("open", errno.EACCES)]
)
def test_a_place_that_takes_no_files_is_told_by_the_name_asked_for(
    open_empty_shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, fault: int
) -> None:
    real = getattr(Path, step)

    def refused(path: Path, *args: Any, **more: Any) -> Any:
        if path.suffix == ".part" and not path.exists():
            raise OSError(fault, "no", str(path))
        return real(path, *args, **more)

    monkeypatch.setattr(Path, step, refused)
    works: tuple[tuple[str, str, Callable[[Path], object]], ...] = (
        ("r.pdf", "open", lambda path: files.atomic_write(path, b"%PDF")),
        ("b.cxdesk", "touch", lambda path: backups.backup_to(path, now=NOW)),
        ("n.cxdesk", "touch", lambda path: shop.create(path, Shop(name="n"), now=NOW)),
    )
    for name, first, work in works:
        if step in {"unlink", first}:
            with pytest.raises(OutsideError) as caught:
                work(tmp_path / name)
            expected = outside.NO_PERMISSION.fill(path=tmp_path / name)
            assert said(caught.value) == words.say(expected, "en")
