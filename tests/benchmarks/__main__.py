"""``python -m tests.benchmarks --size small,medium``: measure, and print the table."""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk.services import shop as shops
from cxdesk.ui import garbage
from tests.benchmarks import (
    case_list,
    data,
    desk,
    figures,
    imports,
    likeness,
    measure,
    opened_chart,
    refreshing,
    surveys,
    today,
    window,
)
from tests.benchmarks.kept import made_shop
from tests.benchmarks.shops import NOW, SIZES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Operation = Callable[[str, Path], Iterator[measure.Result]]

OPERATIONS = (
    window.cold_start,
    data.lists,
    data.search,
    case_list.list_and_case,
    data.saving,
    figures.one_series,
    figures.all_series,
    figures.indicator_board,
    figures.six_goals,
    figures.opened_indicator,
    figures.parts_beside,
    figures.explaining,
    refreshing.after_saving,
    refreshing.opened_again,
    desk.at_the_window,
    today.the_day,
    surveys.asking,
    surveys.answers,
    surveys.words,
    surveys.calls,
    surveys.kiosk_saving,
    window.charts,
    opened_chart.opened_chart,
    window.paper,
    data.backup,
    imports.importing_rows,
    likeness.review_list,
    likeness.labelled_pairs,
)


def main() -> int:
    """Measure every operation at each size; 0 unless something does not run at all."""
    names = [operation.__name__ for operation in OPERATIONS]
    says = "Measure the operations against their bars and print a table."
    parser = argparse.ArgumentParser(prog="dev.py bench", description=says)
    sizes_help = f"by commas: {', '.join(SIZES)} (default: %(default)s)"
    parser.add_argument("--size", default="small,medium", help=sizes_help)
    only_help = f"by commas: {', '.join(names)} (default: all)"
    parser.add_argument("--only", default="", metavar="OPERATION", help=only_help)
    chosen = parser.parse_args()
    sizes, wanted = chosen.size.split(","), chosen.only.split(",") if chosen.only else names
    if set(sizes) - set(SIZES) or set(wanted) - set(names):
        parser.error("sizes are small, medium, large; operations " + ", ".join(names))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    logging.disable(logging.WARNING)
    garbage.leave_it_to_the_window()  # as the program does
    found: dict[str, dict[str, float]] = {}
    failed = [fault for size in sizes for fault in _measured(size, wanted, found)]
    if len(sizes) > 1:
        records = {size: float(sum(SIZES[size][:4])) for size in sizes}
        print(measure.growth(found, records), flush=True)
    return 1 if failed else 0


def _measured(size: str, wanted: list[str], found: dict[str, dict[str, float]]) -> list[str]:
    """Print the table of one size; the names of operations that did not run.

    What each took is kept in ``found``, the slowest where one name has several.
    """
    failed: list[str] = []
    results: list[measure.Result] = []
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shop = work / "shop.cxdesk"
        shutil.copyfile(made_shop(size), shop)
        for operation in OPERATIONS:
            if operation.__name__ not in wanted:
                continue
            try:
                results += _one(operation, size, shop)
            except Exception as error:  # noqa: BLE001 - the other rows are still worth printing
                failed.append(operation.__name__)
                print(f"{operation.__name__} did not run: {error!r}", file=sys.stderr)
    found[size] = {}
    for result in results:
        name = result.operation
        found[size][name] = max(result.ours, found[size].get(name, 0.0))
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


if __name__ == "__main__":
    raise SystemExit(main())
