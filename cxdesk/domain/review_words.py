"""What a review shows, in sentences that screen and paper share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import goal_words
from cxdesk.domain.actions import STATE_SIGNS, STATE_WORDS
from cxdesk.domain.assess import STATUS_SIGNS, STATUS_WORDS
from cxdesk.domain.phrases import amount
from cxdesk.domain.reviews import CADENCE_WORDS, Cadence
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from cxdesk.domain.actions import Action
    from cxdesk.domain.assess import Assessment
    from cxdesk.domain.goals import Goal, Target
    from cxdesk.domain.kpi import Kpi
    from cxdesk.domain.reviews import Review, Rhythm, Seen

CLOSED = T("Review", "Goal closed.")
EXPECTED, IS = T("Review", "What was expected"), T("Review", "What is")
_NO_LINE = T("Review", "nothing to hold it against")


def standing(
    goal: Goal, kpi: Kpi, assessment: Assessment
) -> tuple[tuple[T, tuple[T, ...]], tuple[T, tuple[T, ...]]]:
    """What was expected by now and what is, each a figure and what is told below it."""
    value = T("Review", "{value}")
    expected = value.fill(value=amount(assessment.expected, kpi.unit))
    told = T("Review", "on the way to {aim}").fill(aim=goal_words.aim(goal, kpi))
    if assessment.expected is None:
        expected = _NO_LINE
    now = value.fill(value=amount(assessment.current.value, kpi.unit))
    return (EXPECTED, (expected, told)), (IS, (now, goal_words.sure(goal, kpi, assessment.current)))


def line(
    review: Review, actions: Iterable[Action] = (), effects: Mapping[int, T] | None = None
) -> T:
    """A review on one line: "18 Mar · ■ behind · Train Lucía (★ done)", by the action it led to."""
    text = T("Review", "{day} · {held}")
    return text.fill(day=review.reviewed_on, held=held(review, actions, effects))


def held(
    review: Review, actions: Iterable[Action] = (), effects: Mapping[int, T] | None = None
) -> T:
    """What was seen and decided: "■ behind · Train Lucía (★ done, −6 min since then)".

    In brackets the action that it led to, and what its indicator says, where that is known.
    """
    text = T("Review", "{sign} {status} · {decision}")
    led_to = next((one for one in actions if one.review_id == review.id), None)
    if led_to is not None:
        effect = None if effects is None else effects.get(led_to.id)
        text = T("Review", "{sign} {status} · {decision} ({state_sign} {state})")
        if effect is not None:
            text = T("Review", "{sign} {status} · {decision} ({state_sign} {state}, {effect})")
            text = text.fill(effect=effect)
        text = text.fill(state_sign=STATE_SIGNS[led_to.state], state=STATE_WORDS[led_to.state])
    status = review.seen.status
    return text.fill(
        sign=STATUS_SIGNS[status], status=STATUS_WORDS[status], decision=review.decided
    )


def seen(found: Seen | None, kpi: Kpi) -> T:
    """How an indicator stood, on one line: "81 % · ▲ at risk"; None was not looked at then."""
    if found is None:
        return T("Review", "not part of it yet")
    text = T("Review", "{value} · {sign} {status}")
    return text.fill(
        value=amount(found.value, kpi.unit),
        sign=STATUS_SIGNS[found.status],
        status=STATUS_WORDS[found.status],
    )


def changed(target: Target, kpi: Kpi) -> T:
    """That the target was changed, to what."""
    text = T("Review", "Target changed: {value} by {deadline}.")
    return text.fill(value=amount(target.value, kpi.unit), deadline=target.deadline_on)


def comes_next(rhythm: Rhythm, today: date) -> T:
    """When a goal is looked at next, or since when that is overdue."""
    on = rhythm.next_on
    if on is None:
        return T("Review", "No review is planned.")
    text = T("Review", "Next review {day}")
    if on < today:
        text = T("Review", "▲ Review overdue since {day}")
    elif on == today:
        text = T("Review", "▲ Review due today")
    text = text.fill(day=on)
    if rhythm.cadence is Cadence.NONE:
        return text
    both = T("Review", "{when} · {rhythm}")
    return both.fill(when=text, rhythm=CADENCE_WORDS[rhythm.cadence])
