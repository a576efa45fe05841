"""The kiosk: what it asks, one customer's answer, and which presses are play and not an answer.

Three scores pressed within ten seconds are a burst: that is not three customers, and none of the
three is kept. Hence an answer waits ten seconds before it is written. A press sooner than half a
second after the question appeared is the second of a double tap: it is not taken, and counts as a
press of a burst. What is not kept is counted, so that the shop sees how much it was.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import NamedTuple

BURST_PRESSES = 3
BURST_SECONDS = 10.0
TOO_FAST_SECONDS = 0.5
THANKS_SECONDS = 5
IDLE_SECONDS = 20
IDLE_CHOICES = (10, 20, 30, 60)
MOST_TILES = 8
MOST_SCORES = 11
FACES = (1, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskSetup:
    """What the kiosk asks, and how long it waits for somebody who went away."""

    survey_id: int
    asks_reasons: bool = True
    asks_comment: bool = False
    asks_phone: bool = False
    idle_seconds: int = IDLE_SECONDS


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskAnswer:
    """What one customer pressed and wrote; anonymous unless ``phone`` is one that we have."""

    survey_id: int
    score: int
    answered_at: int
    theme_ids: tuple[int, ...] = ()
    comment: str = ""
    phone: str = ""


class KioskDay(NamedTuple):
    """A day at the kiosk: answers kept, presses ignored."""

    answers: int
    ignored: int


class Settled(NamedTuple):
    """What can be written by now: the answers to keep, and how many presses were ignored."""

    answers: tuple[KioskAnswer, ...]
    ignored: int


@dataclass(slots=True, eq=False)
class _Press:
    at: float
    is_taken: bool
    is_ignored: bool
    answer: KioskAnswer | None = None


class Presses:
    """The presses of the last seconds; ``at`` are seconds of any clock that only goes on."""

    def __init__(self) -> None:
        self._latest: deque[_Press] = deque(maxlen=BURST_PRESSES)
        self._waiting: list[_Press] = []

    def press(self, at: float, *, shown_at: float) -> bool:
        """A score was pressed; False when it came too fast after the question to be an answer."""
        is_taken = at - shown_at >= TOO_FAST_SECONDS
        made = _Press(at, is_taken, is_ignored=not is_taken)
        self._latest.append(made)
        self._waiting.append(made)
        is_burst = len(self._latest) == BURST_PRESSES and at - self._latest[0].at <= BURST_SECONDS
        for press in self._latest if is_burst else ():
            press.is_ignored = True
        return is_taken

    def answer(self, answer: KioskAnswer) -> None:
        """What came of the press that was taken last."""
        taken = [press for press in self._waiting if press.is_taken and press.answer is None]
        taken[-1].answer = answer

    def settled(self, at: float, *, is_leaving: bool = False) -> Settled:
        """What needs not wait any longer; when the kiosk is left, all of it. Told once."""
        ready = [p for p in self._waiting if is_leaving or _is_ready(p, at)]
        self._waiting = [p for p in self._waiting if p not in ready]
        kept = (p.answer for p in ready if not p.is_ignored and p.answer is not None)
        return Settled(tuple(kept), sum(p.is_ignored for p in ready))


def has_faces(scale_min: int, scale_max: int, *, higher_is_better: bool) -> bool:
    """Whether the scale is the one that five faces stand for; any other one is in figures."""
    return (scale_min, scale_max) == FACES and higher_is_better


def is_possible(scale_min: int, scale_max: int, items: int) -> bool:
    """Whether a questionnaire fits the kiosk: one question, with at most eleven scores."""
    return items == 0 and scale_max - scale_min < MOST_SCORES


def _is_ready(press: _Press, at: float) -> bool:
    is_over = press.answer is not None or not press.is_taken
    return is_over and at - press.at > BURST_SECONDS
