"""Made shops, kept between runs: whole files only, of the tables and the generator of today."""

from __future__ import annotations

import hashlib
import tempfile
import time
from pathlib import Path

from cxdesk.domain.errors import OutsideError
from cxdesk.store import migrations
from cxdesk.store.header import read_header
from tests.benchmarks.shops import SIZES, make_shop

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / ".work" / "bench"


def made_shop(size: str, folder: Path = KEPT) -> Path:
    """The made shop of a size; made anew when it is missing or of another version."""
    version = len(migrations.STEPS)
    path = folder / f"{size}-{version}-{_digest()}.cxdesk"
    if not _is_whole(path, version):
        print(f"making the {size} shop …", flush=True)
        started = time.perf_counter()
        _make(path, size)
        print(f"  {path.stat().st_size / 1e6:.0f} MB in {time.perf_counter() - started:.0f} s")
    return path


def _make(path: Path, size: str) -> None:
    """Under another name until it is whole: a second run makes its own, and the later one stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="making-") as folder:
        part = Path(folder) / path.name
        make_shop(part, SIZES[size])
        part.replace(path)


def _is_whole(path: Path, version: int) -> bool:
    try:
        return path.is_file() and read_header(path).user_version == version
    except OutsideError:
        return False


def _digest() -> str:
    """What the rows of a made shop depend on: the generator and the steps of its file."""
    here = Path(__file__).parent
    parts = [here / "shops.py", *sorted((here / "making").glob("*.py"))]
    parts += sorted(Path(migrations.__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()[:12]
