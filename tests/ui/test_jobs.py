"""Jobs: beside the window, newest of a key wins, cancel, failures told once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.services import customer_list
from cxdesk.ui.jobs import Jobs, Progress
from cxdesk.ui.widgets.busy import Busy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    assert made.stop()


def test_result_arrives_in_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    got: list[tuple[object, object, object]] = []
    jobs.run(
        lambda _progress: threading.get_ident(),
        key="a",
        on_done=lambda worker: got.append((worker, threading.get_ident(), None)),
    )
    qtbot.waitUntil(lambda: bool(got))
    worker, here, _ = got[0]
    assert worker != here == threading.get_ident()


def test_newest_of_a_key_wins(jobs: Jobs, qtbot: QtBot) -> None:
    gate, got = threading.Event(), []
    jobs.run(lambda _progress: gate.wait(5) and "old", key="list", on_done=got.append)
    jobs.run(lambda _progress: "new", key="list", on_done=got.append)
    gate.set()
    qtbot.waitUntil(lambda: "new" in got)
    assert got == ["new"]


def test_jobs_of_different_keys_all_arrive(jobs: Jobs, qtbot: QtBot) -> None:
    got: list[object] = []
    for number in range(5):
        jobs.run(lambda _progress, n=number: n, key=str(number), on_done=got.append)
    qtbot.waitUntil(lambda: len(got) == 5)
    assert got == [0, 1, 2, 3, 4]


def test_cancelled_work_stops_at_its_next_step(jobs: Jobs, qtbot: QtBot) -> None:
    started, ended, got = threading.Event(), threading.Event(), []

    def work(progress: Progress) -> str:
        started.set()
        try:
            for done in range(10_000_000):
                progress.step(done, 10_000_000)
        finally:
            ended.set()
        return "whole"

    job = jobs.run(work, key="long", on_done=got.append)
    assert started.wait(5)
    job.cancel()
    assert ended.wait(5)
    jobs.run(lambda _progress: "next", key="next", on_done=got.append)
    qtbot.waitUntil(lambda: "next" in got)
    assert got == ["next"]


def test_progress_is_told(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.progressed) as told:
        jobs.run(lambda progress: progress.step(3, 7), key="import")
    assert told.args == ["import", 3, 7]


def test_outside_error_goes_to_who_asked(jobs: Jobs, qtbot: QtBot) -> None:
    errors: list[Exception] = []

    def work(_progress: Progress) -> None:
        raise OutsideError(T("Test", "The disk is full."))

    jobs.run(work, key="a", on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], OutsideError)


@pytest.mark.expected_log("Job a failed")
def test_our_own_bug_is_logged_and_told(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.failed) as told:
        jobs.run(lambda _progress: 1 // 0, key="a")
    assert isinstance(told.args[0], ZeroDivisionError)


def test_work_reads_the_open_shop(ctx: Context, qtbot: QtBot) -> None:
    got: list[object] = []
    ctx.jobs.run(lambda _progress: customer_list.count_customers(), key="n", on_done=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [0]


def test_busy_until_the_result_is_delivered(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    jobs.run(lambda _progress: gate.wait(5), key="a")
    assert jobs.is_busy()
    gate.set()
    qtbot.waitUntil(lambda: not jobs.is_busy())


@pytest.fixture
def busy(jobs: Jobs, qtbot: QtBot) -> Busy:
    made = Busy(jobs)
    qtbot.addWidget(made)
    return made


def test_short_work_shows_nothing(jobs: Jobs, busy: Busy, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.ended):
        jobs.run(lambda _progress: 1, key="a")
    assert busy.isHidden()
    assert not busy._patience.isActive()


def test_long_work_shows_how_far_it_is_and_can_be_cancelled(
    jobs: Jobs, busy: Busy, qtbot: QtBot
) -> None:
    got: list[object] = []

    def work(progress: Progress) -> str:
        while True:
            progress.step(3, 7)

    jobs.run(work, key="import", on_done=got.append)
    qtbot.waitUntil(busy.isVisible)
    assert busy.label.text() == "3 of 7"
    assert (busy.bar.value(), busy.bar.maximum()) == (3, 7)
    busy.cancel_button.click()
    assert busy.isHidden()
    assert not jobs.is_busy()
    assert got == []
