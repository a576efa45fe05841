"""The answers as far as they may be read now: by pages, one whole, and how the scores spread."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from math import floor
from typing import TYPE_CHECKING, NamedTuple, cast

from cxdesk.domain.answer_list import (
    AnswerFilter,
    AnswerRow,
    AnswerView,
    Band,
    Bar,
    ItemAnswer,
    ItemSpread,
    PersonSpread,
    Questionnaire,
    Scale,
    Spread,
    Tag,
    short_name,
    survey_name,
)
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.names import search_key, sort_key
from cxdesk.domain.periods import day_start
from cxdesk.domain.questionnaires import STAGE_WORDS, ItemKind, Stage
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services import answers_seen, hats, shop, surveys
from cxdesk.services.naming import spoken_name
from cxdesk.store import answer_list as store

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

GONE = T("Answers", "This answer is gone.")
_INDICATORS = {
    (SurveyKind.NPS, 0, 10): "nps",
    (SurveyKind.CSAT, 1, 5): "csat",
    (SurveyKind.CES, 1, 7): "ces",
    (SurveyKind.GENERAL, 1, 10): "general_satisfaction",
}
_NO_THEMES = "[]"
_ORDER = {kind: place for place, kind in enumerate(SurveyKind)}


class _Asked(NamedTuple):
    """What answers to one version on one scale share."""

    survey: T | str
    scale: Scale

    @classmethod
    def of(cls, line: store.AnswerLine) -> _Asked:
        """What one of them was asked."""
        asked = store.survey_line(line.survey_id)
        scale = _scale_of(asked)._replace(lowest=line.scale_min, highest=line.scale_max)
        return cls(short_name(asked.kind, asked.name, asked.key), scale)


class _Key(NamedTuple):
    """What answers must share to be looked at together."""

    key: str
    lowest: int
    highest: int

    @property
    def text(self) -> str:
        """One word for a filter that is kept."""
        return f"{self.key} {self.lowest}-{self.highest}"


def has_answers() -> bool:
    """Whether anybody has ever answered."""
    return store.has_answers()


def used_channels() -> tuple[str, ...]:
    """The channels that answers came by."""
    return store.used_channels()


def questionnaires() -> tuple[Questionnaire, ...]:
    """What answers can be looked at together; answers on different scales are kept apart."""
    groups: dict[_Key, list[store.SurveyLine]] = {}
    for line in store.surveys():
        groups.setdefault(_Key(line.key, line.scale_min, line.scale_max), []).append(line)
    names = Counter(key.key for key in groups)
    found = [_questionnaire(key, lines, names[key.key]) for key, lines in groups.items()]
    return tuple(sorted(found, key=lambda q: (_ORDER[q.scale.kind], q.survey_ids)))


def answers_page(
    wanted: AnswerFilter | None = None, *, after: AnswerRow | None = None, limit: int = 200
) -> tuple[AnswerRow, ...]:
    """The answers after a row of the list, the newest first."""
    place = None if after is None else (after.answered_at, after.id)
    return _rows(store.page(_asked(wanted or AnswerFilter()), place, limit))


def found_ids(wanted: AnswerFilter) -> tuple[int, ...]:
    """All answers wanted, the newest first: words are looked for in each, so in the worker."""
    return store.ids(_asked(wanted))


def rows_of(answer_ids: Sequence[int]) -> tuple[AnswerRow, ...]:
    """The rows of some answers, in this order; those that are gone are left out."""
    return _rows(store.lines(answer_ids, answers_seen.reader()))


def answer(answer_id: int) -> AnswerView:
    """One answer whole; ValidationError when it is gone or may not be read now."""
    line = store.line(answer_id)
    if line is None or not answers_seen.sees_record("answer", answer_id):
        raise ValidationError("answer", GONE)
    staff, case_id, purchase_id = store.around(answer_id)
    return AnswerView(
        row=_row(line, _Asked.of(line)),
        question=surveys.survey(line.survey_id).question,
        staff=staff,
        case_id=case_id,
        purchase_id=purchase_id,
        items=tuple(map(_item, store.answered_items(answer_id))),
    )


@hats.owner_only
def spreads(wanted: AnswerFilter | None = None) -> tuple[Spread, ...]:
    """How the scores of each questionnaire spread, of those that have answers.

    What they come to is an indicator (NPS, a mean), so it is the owner's.
    """
    asked = _asked(wanted or AnswerFilter())
    counts: dict[int, Counter[float | None]] = {}
    for survey_id, value, count in store.spread(asked):
        counts.setdefault(survey_id, Counter())[value] += count
    touched = {survey_id: more for survey_id, *more in store.touched(asked)}
    found = []
    for one in questionnaires():
        values: Counter[float | None] = Counter()
        for survey_id in one.survey_ids:
            values.update(counts.get(survey_id, {}))
        if values:
            each = [touched.get(survey_id, (0, 0)) for survey_id in one.survey_ids]
            corrected, excluded = map(sum, zip(*each, strict=True))
            made = _spread(one, values, asked)
            found.append(replace(made, corrected=corrected, excluded=excluded))
    return tuple(found)


@hats.owner_only
def by_person(wanted: AnswerFilter) -> tuple[PersonSpread, ...]:
    """How the answers to one questionnaire spread by who entered them, in order of names.

    Empty where the filter does not name one: scores on different scales are never put together.
    """
    one = next((q for q in questionnaires() if q.key == wanted.questionnaire), None)
    if one is None:
        return ()
    found: dict[tuple[int, str], Counter[float]] = {}
    for staff_id, name, _survey, value, count in store.person_spread(_asked(wanted)):
        found.setdefault((staff_id, name), Counter())[value] += count
    return tuple(_person(who, values, one.scale) for who, values in found.items())


def _person(who: tuple[int, str], values: Counter[float], scale: Scale) -> PersonSpread:
    mean = sum(value * count for value, count in values.items()) / values.total()
    return PersonSpread(*who, _bands(values, scale), mean)


def _bands(values: Mapping[float, int], scale: Scale) -> tuple[int, int, int]:
    """How many scores lie low, in between and high."""
    bands = dict.fromkeys(Band, 0)
    for value, count in values.items():
        bands[scale.band(value) or Band.MIDDLE] += count
    return bands[Band.LOW], bands[Band.MIDDLE], bands[Band.HIGH]


def _questionnaire(key: _Key, lines: list[store.SurveyLine], scales: int) -> Questionnaire:
    newest = lines[-1]
    scale = _scale_of(newest)
    is_usual = bool(newest.higher_is_better)
    place = (scale.kind, scale.lowest, scale.highest)
    return Questionnaire(
        key=key.text,
        name=survey_name(newest.kind, newest.name, newest.key),
        scale=scale,
        survey_ids=tuple(line.id for line in lines),
        is_alone=scales == 1,
        has_items=any(line.items for line in lines),
        indicator=_INDICATORS.get(place, "") if is_usual else "",
    )


def _asked(wanted: AnswerFilter) -> store.Wanted:
    if wanted.staff_id is not None:
        hats.require(Hat.OWNER)
    zone = shop.calendar().zone
    end = None if wanted.last_on is None else wanted.last_on + timedelta(days=1)
    is_asked = wanted.questionnaire or wanted.band is not None
    every = questionnaires() if is_asked else ()
    chosen = [one for one in every if wanted.questionnaire in {"", one.key}]
    return store.Wanted(
        reader=answers_seen.reader(),
        survey_ids=_ids(chosen) if wanted.questionnaire else None,
        low=None if wanted.first_on is None else day_start(wanted.first_on, zone),
        high=None if end is None else day_start(end, zone),
        within=None if wanted.band is None else _ranges(chosen, wanted.band),
        channel=wanted.channel,
        staff_id=wanted.staff_id,
        theme_id=wanted.theme_id,
        which=wanted.which.value,
        with_comment=wanted.with_comment,
        folded_text=folded(wanted.text),
        search_key=search_key(wanted.text),
    )


def _ids(chosen: Iterable[Questionnaire]) -> tuple[int, ...]:
    return tuple(survey_id for one in chosen for survey_id in one.survey_ids)


def _ranges(chosen: Iterable[Questionnaire], band: Band) -> tuple[store.Within, ...]:
    found = (
        (survey_id, _scale_of(store.survey_line(survey_id)))
        for one in chosen
        for survey_id in one.survey_ids
    )
    return tuple(store.Within(survey_id, *scale.ends(band)) for survey_id, scale in found)


def _rows(lines: Iterable[store.AnswerLine]) -> tuple[AnswerRow, ...]:
    lines = tuple(lines)
    kept = {(line.survey_id, line.scale_min, line.scale_max): line for line in lines}
    asked = {key: _Asked.of(line) for key, line in kept.items()}
    return tuple(_row(x, asked[x.survey_id, x.scale_min, x.scale_max]) for x in lines)


def _row(line: store.AnswerLine, asked: _Asked) -> AnswerRow:
    known = line.customer_id is not None
    name = spoken_name(line.name, line.phone, line.number, line.customer_id) if known else ""
    tags = () if line.themes == _NO_THEMES else (Tag(*pair) for pair in json.loads(line.themes))
    return AnswerRow(
        id=line.id,
        answered_at=line.answered_at,
        survey=asked.survey,
        scale=asked.scale,
        value=line.value,
        parts=line.parts,
        customer_id=line.customer_id,
        customer_name=name,
        staff_initials=line.staff,
        channel=line.channel,
        comment=line.comment,
        themes=tuple(sorted(tags, key=lambda tag: sort_key(tag.name))),
        is_excluded=bool(line.is_excluded),
        changes=line.changes,
    )


def _scale_of(line: store.SurveyLine) -> Scale:
    return Scale(
        SurveyKind(line.kind),
        line.scale_min,
        line.scale_max,
        line.low_max,
        bool(line.higher_is_better),
    )


def _item(row: tuple[object, ...]) -> ItemAnswer:
    kind, stage, question, score, scale_max, choice, words = row
    said = str(choice or words)
    named = _question(str(stage), str(question))
    numbers = (cast("int | None", score), cast("int | None", scale_max))
    return ItemAnswer(ItemKind(str(kind)), named, *numbers, said)


def _question(stage: str, question: str) -> T | str:
    """The stage of a visit in few words, else the question itself."""
    return STAGE_WORDS[Stage(stage)] if stage in set(Stage) else question


def _spread(one: Questionnaire, values: Counter[float | None], asked: store.Wanted) -> Spread:
    scale = one.scale
    scored = {value: count for value, count in values.items() if value is not None}
    bars = dict.fromkeys(range(scale.lowest, scale.highest + 1), 0)
    for value, count in scored.items():
        bars[floor(value + 0.5)] = bars.get(floor(value + 0.5), 0) + count
    n = sum(scored.values())
    return Spread(
        questionnaire=one,
        bars=tuple(Bar(score, count) for score, count in sorted(bars.items())),
        bands=_bands(scored, scale),
        unscored=values[None],
        mean=sum(value * count for value, count in scored.items()) / n if n else None,
        items=_items(one, asked) if one.has_items else (),
    )


def _items(one: Questionnaire, asked: store.Wanted) -> tuple[ItemSpread, ...]:
    of_one = asked._replace(survey_ids=one.survey_ids)
    found: dict[int, list[tuple[int, int, float | None]]] = {}
    for item_id, choice_id, count, mean in store.item_spread(of_one):
        found.setdefault(item_id, []).append((choice_id, count, mean))
    words = {choice: said for _item_id, choice, said in store.choices(tuple(found))}
    spread = []
    for item_id, _kind, stage, question, scale_max in store.items(one.survey_ids):
        parts = found.get(item_id, [])
        chosen = tuple((words[choice], count) for choice, count, _ in parts if choice)
        n, mean = sum(count for _, count, _ in parts), next((m for _, _, m in parts), None)
        if parts:
            spread.append(ItemSpread(_question(stage, question), n, mean, scale_max, chosen))
    return tuple(spread)
