"""Timing and the table: what an operation took, its floor in the same run, the bar, a verdict."""

from __future__ import annotations

import os
import statistics
import time
from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path


class Bar(NamedTuple):
    """What an operation must stay under: a ratio to its floor, milliseconds, or both."""

    ratio: float | None = None
    milliseconds: float | None = None

    def text(self) -> str:
        """The bar as it is written in the table."""
        parts = [] if self.ratio is None else [f"≤ {self.ratio:g}×"]
        return ", ".join(parts + ([f"≤ {self.milliseconds:g} ms"] if self.milliseconds else []))


class Result(NamedTuple):
    """One line of the table; ``floor`` in the same unit as ``ours``, None when there is none."""

    operation: str
    ours: float
    floor: float | None
    bar: Bar
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the floor."""
        return self.ours / self.floor if self.floor else None

    @property
    def verdict(self) -> str:
        """``ok``, or ``slow`` when a bar is missed."""
        too_far = self.bar.ratio is not None and (self.ratio or 0) > self.bar.ratio
        too_long = self.bar.milliseconds is not None and self.ours > self.bar.milliseconds
        return "slow" if too_far or too_long else "ok"


def milliseconds(work: Callable[[], object], *, times: int = 5, warm: bool = True) -> float:
    """The median wall time of a call; once beforehand unmeasured unless ``warm`` is False."""
    if warm:
        work()
    return statistics.median(_once(work) for _ in range(times))


class Timed(NamedTuple):
    """The median time of a call: by the clock, and what the processor worked for it."""

    clock: float
    processor: float


def timed(work: Callable[[], object], *, times: int = 5) -> Timed:
    """Both medians of a call that was made once beforehand, in milliseconds."""
    work()
    found = [_both(work) for _ in range(times)]
    return Timed(*(statistics.median(column) for column in zip(*found, strict=True)))


def side_by_side(
    ours: Callable[[], object], floor: Callable[[], object], *, times: int = 7
) -> tuple[float, float]:
    """Medians of two calls measured in turns, so that a noisy machine bothers both alike."""
    ours(), floor()
    pairs = [(_once(ours), _once(floor)) for _ in range(times)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)


@contextmanager
def synced_write(folder: Path) -> Iterator[Callable[[], object]]:
    """The floor of saving: 12 KiB written over again and synced."""
    sync = getattr(os, "fdatasync", os.fsync)
    with open(folder / "synced.bin", "wb") as file:

        def write() -> None:
            file.seek(0)
            file.write(b"x" * 12288)
            file.flush()
            sync(file.fileno())

        yield write


def _once(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _both(work: Callable[[], object]) -> Timed:
    started, begun = time.perf_counter(), time.process_time()
    work()
    return Timed((time.perf_counter() - started) * 1000, (time.process_time() - begun) * 1000)


HEADINGS = ("operation", "ours ms", "floor ms", "ratio", "bar", "verdict", "note")


def table(results: Iterable[Result]) -> str:
    """The lines as columns of text."""
    lines = [HEADINGS, *(_cells(result) for result in results)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEADINGS))]
    return "\n".join(_line(line, widths) for line in lines)


def _cells(result: Result) -> tuple[str, ...]:
    floor = "" if result.floor is None else f"{result.floor:.2f}"
    ratio = "" if result.ratio is None else f"{result.ratio:.2f}×"
    return (
        result.operation,
        f"{result.ours:.2f}",
        floor,
        ratio,
        result.bar.text(),
        result.verdict,
        result.note,
    )


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    texts = [
        cell.rjust(width) if 1 <= i <= 3 else cell.ljust(width)
        for i, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(texts).rstrip()


def growth(found: Mapping[str, Mapping[str, float]], data: Mapping[str, float]) -> str:
    """By how much each operation grew from a size to the next, beside the data.

    ``found`` are milliseconds by size and operation, ``data`` the records of each size.
    """
    sizes = list(found)
    lines = [("operation", *(f"{a} → {b}" for a, b in pairwise(sizes)))]
    lines.append(("the records", *(f"{data[b] / data[a]:.1f}×" for a, b in pairwise(sizes))))
    for operation in found[sizes[0]]:
        if all(operation in found[size] for size in sizes):
            steps = (found[b][operation] / found[a][operation] for a, b in pairwise(sizes))
            lines.append((operation, *(f"{step:.1f}×" for step in steps)))
    widths = [max(len(line[i]) for line in lines) for i in range(len(sizes))]
    return "\n".join(_line(line, widths) for line in lines)
