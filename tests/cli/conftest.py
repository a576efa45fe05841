"""Commands that print or paint need a Qt program; in a window's tests it is another one."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def _one_qt_program(qapp: object) -> None:
    """Only one can run in a process, and what a command starts for itself has no windows."""
