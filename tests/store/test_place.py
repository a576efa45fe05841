"""A shop file on a network share is refused; any disk of this PC is fine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.shop import Shop
from cxdesk.services import shop
from cxdesk.store import place
from tests.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="reads Linux's table of mounts")
MOUNTS = """\
22 1 0:21 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:30 / {tmp} rw,relatime shared:1 - {kind} server:/share rw
31 30 0:31 / {tmp}/with\\040blank rw - ext4 /dev/sdb1 rw
"""


@pytest.fixture(params=["nfs4", "cifs", "fuse.sshfs", "ext4", "tmpfs", "exfat"])
def mounted_kind(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS.format(tmp=tmp_path, kind=request.param))
    monkeypatch.setattr(place, "_MOUNTS", table)
    monkeypatch.setattr(place.sys, "platform", "linux")
    return request.param


def test_shares_are_refused_and_disks_are_not(
    mounted_kind: str, empty_shop: Path, tmp_path: Path
) -> None:
    if mounted_kind in {"ext4", "tmpfs", "exfat"}:
        shop.open_shop(empty_shop, now=NOW)
        assert shop.is_open()
        return
    for work in (
        lambda: shop.open_shop(empty_shop, now=NOW),
        lambda: shop.create(tmp_path / "new.cxdesk", Shop(), now=NOW),
    ):
        with pytest.raises(OutsideError) as caught:
            work()
        assert caught.value.text == place.NETWORK
    assert not (tmp_path / "new.cxdesk").exists()


def test_a_disk_inside_a_share_is_a_disk(mounted_kind: str, tmp_path: Path) -> None:
    inner = tmp_path / "with blank"
    inner.mkdir()
    assert mounted_kind
    assert not place.is_share(inner / "shop.cxdesk")
