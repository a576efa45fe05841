"""``python -m tests.benchmarks --size small,medium``: measure, and print the table."""

from __future__ import annotations

import argparse
import hashlib
import logging
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk.services import shop as shops
from tests.benchmarks import data, desk, imports, measure, window
from tests.benchmarks.shops import NOW, SIZES, make_shop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Operation = Callable[[str, Path], Iterator[measure.Result]]

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / ".work" / "bench"
OPERATIONS = (
    window.cold_start,
    data.lists,
    data.search,
    data.saving,
    data.series,
    desk.at_the_window,
    window.charts,
    window.paper,
    data.backup,
    imports.importing_rows,
)


def main() -> int:
    """Measure every operation at each size; 0 unless something does not run at all."""
    names = [operation.__name__ for operation in OPERATIONS]
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--size", default="small,medium", help="small, medium, large; by commas")
    parser.add_argument("--only", default="", help="by commas: " + ", ".join(names))
    chosen = parser.parse_args()
    sizes, wanted = chosen.size.split(","), chosen.only.split(",") if chosen.only else names
    if set(sizes) - set(SIZES) or set(wanted) - set(names):
        parser.error("sizes are small, medium, large; operations " + ", ".join(names))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    logging.disable(logging.WARNING)
    failed = [fault for size in sizes for fault in _measured(size, wanted)]
    return 1 if failed else 0


def _measured(size: str, wanted: list[str]) -> list[str]:
    """Print the table of one size; the names of operations that did not run."""
    failed, results = [], []
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shop = work / "shop.cxdesk"
        shutil.copyfile(_made(size), shop)
        for operation in OPERATIONS:
            if operation.__name__ not in wanted:
                continue
            try:
                results += _one(operation, size, shop)
            except Exception as error:  # noqa: BLE001 - the other rows are still worth printing
                failed.append(operation.__name__)
                print(f"{operation.__name__} did not run: {error!r}", file=sys.stderr)
    print(f"\n{size}: {SIZES[size]._asdict()}\n{measure.table(results)}\n", flush=True)
    return failed


def _one(operation: Operation, size: str, shop: Path) -> list[measure.Result]:
    """Run one operation on the open shop (cold start opens it itself)."""
    if operation is not window.cold_start:
        shops.open_shop(shop, now=NOW)
    try:
        return list(operation(size, shop.parent))
    finally:
        shops.close_shop()


def _made(size: str) -> Path:
    """The made shop of a size, kept until the tables or the generator change."""
    here = Path(__file__).parent
    parts = [here / "shops.py", *sorted((here / "making").glob("*.py")), *_migrations()]
    digest = hashlib.sha256(b"".join(part.read_bytes() for part in parts)).hexdigest()[:12]
    path = KEPT / f"{size}-{digest}.cxdesk"
    if not path.is_file():
        KEPT.mkdir(parents=True, exist_ok=True)
        print(f"making the {size} shop …", flush=True)
        started, part = time.perf_counter(), path.with_suffix(".part")
        part.unlink(missing_ok=True)
        make_shop(part, SIZES[size])
        part.rename(path)
        print(f"  {path.stat().st_size / 1e6:.0f} MB in {time.perf_counter() - started:.0f} s")
    return path


def _migrations() -> list[Path]:
    return sorted((ROOT / "cxdesk" / "store" / "migrations").glob("m*.py"))


if __name__ == "__main__":
    raise SystemExit(main())
