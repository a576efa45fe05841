"""What the people of the demo shop say by hand: moods, training, usual answers, notes."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain.kpi_notes import KpiNote
from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.services import chosen, kpi_notes, own_indicators, topics
from cxdesk.services.demo.world import months_before
from cxdesk.store import own as store

if TYPE_CHECKING:
    import random

    from cxdesk.domain.own import OwnIndicator
    from cxdesk.services.demo.world import World

_WEEKS, _FRIDAY = 30, 4
_WORST, _BEST = 3.1, 4.3  # how the mood goes in these weeks
_TRAINED_MONTHS = 8
_TAPPED_AT, _TYPED_AT = time(13, 20), time(9, 35)


def add_told(world: World) -> None:
    """Thirty weeks of moods and the running one, months of training, two answers, two notes."""
    _add_moods(world)
    _add_training(world)
    answers = world.words["answers"]
    for topic in topics.topics():
        if topic.name in answers:
            topics.set_answer(topic.id, answers[topic.name], now=world.end_at)
    for key, said in world.words["kpi_notes"].items():
        kpi_notes.set_note(KpiNote(kpi_key=key, **said), now=world.end_at)


def _add_moods(world: World) -> None:
    """Of who was in that week; in the running week one has still to tap before it is shown."""
    chance = world.chance("moods")
    running = world.today - timedelta(days=world.today.weekday())
    mood = _made(world, "team_mood", running - timedelta(weeks=_WEEKS))
    people = len(world.staff)
    for back in range(_WEEKS, 0, -1):
        week = running - timedelta(weeks=back)
        at = world.at(week + timedelta(days=_FRIDAY), _TAPPED_AT)
        level = _WORST + (_BEST - _WORST) * (1 - back / _WEEKS)
        taps = people - (chance.random() < 0.1)
        _tap(mood, week, at, [_score(level, chance) for _ in range(taps)])
    _tap(mood, running, world.end_at, [4, 5])


def _tap(mood: OwnIndicator, week: date, at: int, scores: list[int]) -> None:
    for score in scores:
        store.add_tap(mood.id, week, score, at)


def _score(level: float, chance: random.Random) -> int:
    return min(max(round(chance.gauss(level, 0.7)), 1), 5)


def _add_training(world: World) -> None:
    """Hours a month, with one note; last month is still to be typed."""
    chance = world.chance("training")
    first = months_before(world.today, _TRAINED_MONTHS + 1)
    training = _made(world, "training_hours", first)
    chosen.hide(training.key, now=world.end_at)
    for back in range(_TRAINED_MONTHS + 1, 1, -1):
        month = months_before(world.today, back)
        hours = float(chance.choice((2, 3, 4, 6)))
        note = world.words["training_note"] if back == _TRAINED_MONTHS // 2 else ""
        at = world.at(months_before(world.today, back - 1), _TYPED_AT)
        own_indicators.set_value(training.id, month, hours * 3600, note=note, now=at)


def _made(world: World, key: str, on: date) -> OwnIndicator:
    """An indicator from a template, in the language of the shop."""
    template = next(template for template in TEMPLATES if template.key == key)
    draft = template.draft(lambda text: words.say(text, world.shop.language))
    made = own_indicators.add_indicator(draft, now=world.at(on, _TYPED_AT))
    return own_indicators.find(made)
