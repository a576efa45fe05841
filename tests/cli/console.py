"""The console as tests use it: commands on one shop file, and what they say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cxdesk import cli

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


class Console:
    """Runs commands on one shop file and reads what they print; a failed one fails the test."""

    def __init__(self, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.file, self._capsys = file, capsys

    def __call__(self, *args: object) -> str:
        code, out, err = self.tried(*args)
        assert code == 0, err
        return out

    def json(self, *args: object) -> Any:
        return json.loads(self(*args, "--json"))

    def tried(self, *args: object) -> tuple[int, str, str]:
        code = cli.main(["--file", str(self.file), *map(str, args)])
        said = self._capsys.readouterr()
        return code, said.out, said.err
