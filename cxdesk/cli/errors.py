"""A command line that cannot be understood."""

from __future__ import annotations

from cxdesk.domain.text import T


class UsageError(Exception):
    """Wrong arguments: one sentence that points to the help, exit code 2."""

    def __init__(self, reason: T | str, program: str = "cxdesk") -> None:
        super().__init__(str(reason))
        text = T("CLI", "this cannot be understood ({reason}). See: {program} --help")
        self.text = text.fill(reason=reason, program=program)
