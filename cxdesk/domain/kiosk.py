"""The kiosk: what it asks, one customer's answer, and which presses are play and not an answer.

Three scores pressed within ten seconds are a burst: that is not three customers, and none of the
three is kept. Hence an answer waits ten seconds before it is written. Three presses of whatever
kind within one second are a burst too: nobody chooses so fast, and the answer that one of them
belongs to is not kept. No page takes a press in its first moments, which is the second of a double
tap or meant for the page before. An answer that is through faster than its pages are read is none.
What is not kept is counted, so that the shop sees how much it was.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import NamedTuple

BURST_PRESSES = 3
BURST_SECONDS = 10.0
FAST_SECONDS = 1.0
SETTLE_SECONDS = 0.4  # how long a page takes no press
READ_SECONDS = 0.8  # the least that one page is read in
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
    """``of`` is the score that it followed, while that customer was not through."""

    at: float
    is_taken: bool
    is_ignored: bool
    is_score: bool = False
    of: _Press | None = None
    answer: KioskAnswer | None = None


class Presses:
    """The presses of the last seconds; ``at`` are seconds of any clock that only goes on."""

    def __init__(self) -> None:
        self._latest: deque[_Press] = deque(maxlen=BURST_PRESSES)
        self._scores: deque[_Press] = deque(maxlen=BURST_PRESSES)
        self._waiting: list[_Press] = []
        self._under_way: _Press | None = None

    def touch(self, at: float, *, shown_at: float, is_writing: bool = False) -> bool:
        """Anything was pressed on a page; False where the page takes no press yet.

        Whoever writes presses key after key: these are no burst.
        """
        if is_writing and at - shown_at >= SETTLE_SECONDS:
            return True
        return self._note(at, shown_at).is_taken

    def press(self, at: float, *, shown_at: float) -> bool:
        """A score was pressed; False when it came too fast after the question to be an answer."""
        last = self._latest[-1] if self._latest else None
        is_known = last is not None and not last.is_score and last.at >= shown_at
        made = last if last is not None and is_known else self._note(at, shown_at)
        made.is_score = True
        self._scores.append(made)
        _ignore_burst(self._scores, BURST_SECONDS)
        if made.is_taken:
            self._under_way = made
        return made.is_taken

    def answer(self, answer: KioskAnswer, at: float, *, pages: int = 0) -> None:
        """What came of the score that was taken last, ``pages`` after it."""
        score, self._under_way = self._under_way, None
        if score is not None:
            score.answer = answer
            score.is_ignored |= at - score.at < pages * READ_SECONDS

    def _note(self, at: float, shown_at: float) -> _Press:
        is_taken = at - shown_at >= SETTLE_SECONDS
        made = _Press(at, is_taken, is_ignored=not is_taken, of=self._under_way)
        self._latest.append(made)
        self._waiting.append(made)
        _ignore_burst(self._latest, FAST_SECONDS)
        return made

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


def _ignore_burst(latest: deque[_Press], seconds: float) -> None:
    """Too many in so many seconds: none of them is an answer, nor belongs to one."""
    if len(latest) < BURST_PRESSES or latest[-1].at - latest[0].at > seconds:
        return
    for press in latest:
        press.is_ignored = True
        if press.of is not None:
            press.of.is_ignored = True


def _is_ready(press: _Press, at: float) -> bool:
    is_over = press.answer is not None or not (press.is_taken and press.is_score)
    return is_over and at - press.at > BURST_SECONDS
