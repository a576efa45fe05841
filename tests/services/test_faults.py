"""What is kept of a fault of our own: places and kinds, nobody's data, wherever it goes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from cxdesk import cli, paths
from cxdesk.services import faults
from cxdesk.ui.errors import Errors, details
from cxdesk.ui.format import Format
from cxdesk.ui.jobs import Jobs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SOMEONE = "Carmen" + " Núñez"
FOLDER = "/home/" + "carmen/"


def fail(*_ignored: object) -> None:
    """A bug whose message, cause and notes name a customer."""
    try:
        raise KeyError(SOMEONE)
    except KeyError as error:
        error.add_note(SOMEONE)
        raise ValueError(SOMEONE) from error


def holds_no_data(text: str) -> bool:
    """It says where and what, and no more."""
    return "in fail" in text and "ValueError" in text and "Carmen" not in text


def failed() -> Exception:
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_places_and_kinds_are_told_from_the_cause_on() -> None:
    lines = faults.places(failed()).splitlines()
    assert [line for line in lines if not line.startswith(" ")] == ["KeyError", "ValueError"]
    assert lines[0].startswith("  tests/services/test_faults.py:")
    assert holds_no_data("\n".join(lines))


def test_a_ring_of_errors_ends() -> None:
    one, two = KeyError(), ValueError()
    one.__context__, two.__context__ = two, one
    assert faults.places(one).split() == ["ValueError", "KeyError"]


def test_the_folder_of_the_user_is_not_told() -> None:
    code = compile("raise OSError", FOLDER + "deep/cxdesk/ui/program.py", "exec")
    with pytest.raises(OSError) as caught:  # noqa: PT011 - it has no message on purpose
        exec(code)
    assert "cxdesk/ui/program.py:1" in faults.places(caught.value)
    assert "carmen" not in faults.places(caught.value)


def test_the_details_to_copy_hold_no_data() -> None:
    assert holds_no_data(details(failed()))


@pytest.mark.expected_log("Not caught")
def test_the_log_of_the_window_holds_no_data(
    qapp: object, caplog: pytest.LogCaptureFixture
) -> None:
    errors = Errors(Format("en"))
    errors._caught.disconnect()
    error = failed()
    errors._on_uncaught(type(error), error, error.__traceback__)
    assert holds_no_data(caplog.text)


@pytest.mark.expected_log("Job a failed")
def test_the_log_of_a_job_holds_no_data(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    jobs = Jobs()
    with qtbot.waitSignal(jobs.failed):
        jobs.run(fail, key="a")
    assert jobs.stop()
    assert holds_no_data(logging.Formatter().format(caplog.records[-1]))


def test_the_log_of_the_console_holds_no_data(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "_run", fail)
    assert cli.main([]) == 1
    assert SOMEONE not in capsys.readouterr().err
    written = (paths.log_dir() / "cxdesk-console.log").read_text(encoding="utf-8")
    assert holds_no_data(written)
