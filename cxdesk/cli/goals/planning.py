"""cxdesk goals plan: what is known before a goal is set, and what three targets ask for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk import words
from cxdesk.cli.goals.adding import draft_of, plan_arguments
from cxdesk.cli.indicator import indicator
from cxdesk.cli.output import amount, in_units, measure_json, print_json, print_table, say, say_in
from cxdesk.cli.shop_file import reading
from cxdesk.domain import goal_levels, goal_measurable, goal_words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_checks import TRAIT_WORDS
from cxdesk.domain.goal_levels import LEVEL_WORDS
from cxdesk.domain.goals import WINDOW_WORDS
from cxdesk.domain.phrases import goal_sentence, measured
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.goal_checks import TraitState
    from cxdesk.domain.goal_drafts import GoalDraft
    from cxdesk.domain.goal_levels import Level
    from cxdesk.domain.goal_measurable import Measurable
    from cxdesk.domain.kpi import Kpi, Measure

ABOUT = T("Help", "what is known before a goal is set; writes nothing")
_EPILOG = T(
    "Help",
    """
plan --json: {kpi, unit, window, baseline: {value, n, low, high, ...}, measurable: {change,
          needed_a_month, there_a_month, is_so, windows, better, least} or null,
          levels: [{level, value, reached, of}], target, sentence: {en, es},
          checks: [{trait, met, reason}]}
        change is how far the target is from the starting point, needed_a_month how many records
        tell it from chance over the window, least the smallest change that shows in a year.
        windows and better (indicators) are what would do instead. Of each level, reached of the
        past stretches as long as the goal did as much; null before there is a year. met is true,
        false, or null where nobody can know yet.
""",
)
_SIGNS = {True: "✓", False: "!", None: "◌"}


class _Outline(NamedTuple):
    """A goal before it is set, with all that is said of it."""

    draft: GoalDraft
    kpi: Kpi
    baseline: Measure
    levels: tuple[Level, ...]
    measurable: Measurable | None
    value: float
    traits: tuple[TraitState, ...]
    sentence: T
    currency: str
    running: T | None


def add_arguments(parser: Parser) -> None:
    """As for adding, the target left to the past."""
    parser.explain(ABOUT, _EPILOG)
    plan_arguments(parser)


def show(arguments: argparse.Namespace) -> int:
    """Say it, and write nothing."""
    with reading(arguments):
        outline = _outline(arguments)
    if arguments.json:
        print_json(_json(outline))
    else:
        _print(outline)
    return 0


def _outline(arguments: argparse.Namespace) -> _Outline:
    from cxdesk.services import goal_plan, shop

    now, kpi = clock.now(), indicator(arguments.kpi)
    draft = draft_of(arguments, kpi)
    known = goal_plan.known_before(draft, now + 1)
    levels = known.levels(draft)
    if arguments.target is None:
        draft = replace(draft, entered=_firm(levels))
    whole = goal_plan.completed(draft, now)
    value = goal_plan.check_goal(whole, now=now).value
    change = abs(value - (whole.baseline_value or 0.0))
    owner = arguments.owner or ""
    return _Outline(
        whole,
        kpi,
        known.baseline,
        levels,
        goal_measurable.measurable(
            whole, change, known.baseline, wider=goal_measurable.Wider(value, known.over)
        ),
        value,
        goal_plan.traits(whole, now=now),
        goal_sentence(whole, kpi, value, owner),
        shop.current().currency,
        goal_words.running(known.others, whole, kpi),
    )


def _firm(levels: tuple[Level, ...]) -> float:
    found = goal_levels.firm(levels)
    if found is None:
        text = T("CLI", "There is no past to propose a target from: give one with --target.")
        raise ValidationError("target", text)
    return found


def _print(outline: _Outline) -> None:
    kpi, base = outline.kpi, outline.baseline
    now = T("CLI", "{name}: {value} now. {window}: {reliability}").fill(
        name=kpi.name,
        value=amount(base.value, kpi.unit, outline.currency),
        window=WINDOW_WORDS[outline.draft.window],
        reliability=measured(base, kpi.unit),
    )
    print(say(now))
    if outline.running is not None:
        print(say(outline.running))
    for text in _measurable_words(outline):
        print(say(text))
    if outline.levels:
        print()
        heads = (T("CLI", "Target"), T("CLI", "Value"), T("CLI", "In your own past"))
        print_table(heads, [_level_row(level, outline) for level in outline.levels])
        few = goal_levels.why_few(outline.levels)
        if few is not None:
            print(say(few))
    print()
    print(say(outline.sentence))
    line = T("CLI", "{sign} {trait}: {reason}")
    for state in outline.traits:
        trait = TRAIT_WORDS[state.trait]
        print(say(line.fill(sign=_SIGNS[state.is_met], trait=trait, reason=state.reason)))


def _measurable_words(outline: _Outline) -> list[T]:
    """Whether it can be told from chance and, where it cannot, what could."""
    found, kpi = outline.measurable, outline.kpi
    if found is None:
        return [goal_measurable.COUNTED if kpi.is_counted else goal_measurable.NOT_YET]
    told = [goal_measurable.sentence(found, kpi)]
    if found.is_so:
        return told
    return [*told, goal_measurable.instead(found, kpi, _names(found.better), outline.draft)]


def _names(keys: tuple[str, ...]) -> list[T]:
    from cxdesk.services import catalogue

    return [catalogue.by_key(key).name for key in keys]


def _level_row(level: Level, outline: _Outline) -> tuple[str, ...]:
    past = T("CLI", "{reached} of {of}")
    return (
        words.say(LEVEL_WORDS[level.name]),
        amount(level.value, outline.kpi.unit, outline.currency),
        say(past.fill(reached=level.past.reached, of=level.past.of)) if level.past else "—",
    )


def _json(outline: _Outline) -> dict[str, Any]:
    """``Any``: values of JSON."""
    unit, currency = outline.kpi.unit, outline.currency
    return {
        "kpi": outline.kpi.key,
        "unit": unit.value,
        "window": outline.draft.window.value,
        "baseline": measure_json(outline.kpi, outline.baseline, currency),
        "measurable": _measurable_json(outline),
        "levels": [
            {
                "level": level.name.value,
                "value": in_units(level.value, unit, currency),
                "reached": level.past.reached if level.past else None,
                "of": level.past.of if level.past else None,
            }
            for level in outline.levels
        ],
        "target": in_units(outline.value, unit, currency),
        "sentence": {lang: say_in(outline.sentence, lang) for lang in words.LANGUAGES},
        "checks": [
            {"trait": state.trait.value, "met": state.is_met, "reason": say(state.reason)}
            for state in outline.traits
        ],
    }


def _measurable_json(outline: _Outline) -> dict[str, Any] | None:
    found, unit = outline.measurable, outline.kpi.unit
    if found is None:
        return None
    return {
        "change": in_units(found.change, unit, outline.currency),
        "needed_a_month": found.needed_a_month,
        "there_a_month": found.there_a_month,
        "is_so": found.is_so,
        "windows": [window.value for window in found.windows],
        "better": list(found.better),
        "least": in_units(found.least, unit, outline.currency),
    }
