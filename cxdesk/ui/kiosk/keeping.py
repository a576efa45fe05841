"""From the presses at the kiosk to the shop file: ten seconds later, and again when it failed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.kiosk import Presses
from cxdesk.services import kiosk

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.kiosk import KioskAnswer

log = logging.getLogger(__name__)


class Keeping:
    """Holds what customers pressed until it is written; a full disk is tried again, untold.

    The customer at the screen is thanked either way: what is wrong is not theirs to hear.
    """

    def __init__(self, survey_id: int, now: Callable[[], int], clock: Callable[[], float]) -> None:
        self.survey_id, self._now, self._clock = survey_id, now, clock
        self._presses = Presses()
        self._answers: list[KioskAnswer] = []
        self._ignored = 0

    def press(self, shown_at: float) -> bool:
        """A score was pressed; False when it came too fast to be an answer."""
        return self._presses.press(self._clock(), shown_at=shown_at)

    def touch(self, shown_at: float, *, is_writing: bool) -> bool:
        """Anything was pressed; False when the page takes no press yet."""
        return self._presses.touch(self._clock(), shown_at=shown_at, is_writing=is_writing)

    def answer(self, answer: KioskAnswer, pages: int) -> None:
        """What came of the last score, and how many pages the customer went through after it."""
        self._presses.answer(answer, self._clock(), pages=pages)

    def write(self, *, is_leaving: bool = False) -> None:
        """Write what can be written by now."""
        found = self._presses.settled(self._clock(), is_leaving=is_leaving)
        self._answers += found.answers
        self._ignored += found.ignored
        try:
            self._write()
        except OutsideError as error:
            log.warning("The kiosk could not write and will try again: %s", error)

    def _write(self) -> None:
        while self._answers:
            try:
                kiosk.keep_answers(self._answers[:1], now=self._now())
            except ValidationError as error:
                log.warning("An answer of the kiosk was refused: %s", error.field)
            self._answers.pop(0)
        kiosk.count_ignored(self.survey_id, self._ignored, now=self._now())
        self._ignored = 0
