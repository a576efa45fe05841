"""Questionnaires from the console: listed, shown, made, edited, put out of use and back."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.questionnaire_drafts import begun, by_stage
from cxdesk.domain.questionnaire_json import from_json, to_json
from cxdesk.domain.questionnaires import (
    ITEM_WORDS,
    MODE_WORDS,
    WHEN_WORDS,
    WHOM_WORDS,
    AskWhen,
    AskWhom,
    Mode,
)
from cxdesk.domain.surveys import SURVEY_SHORT, SurveyKind
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import SURVEY_KINDS
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from cxdesk.cli.command import Parser
    from cxdesk.domain.answer_list import Questionnaire as Asked
    from cxdesk.domain.questionnaire_drafts import QuestionnaireDraft
    from cxdesk.services.questionnaires import Questionnaire

_MONTHS = 12
_TEXTS = {
    "name": T("Help", "what staff call it"),
    "question": T("Help", "what customers are asked"),
    "comment_question": T("Help", "what the comment is asked with"),
    "low_label": T("Help", "what stands at the lowest score"),
    "high_label": T("Help", "what stands at the highest score"),
}
_WHOLE = {
    "low_max": T("Help", "the highest score that is still low"),
    "after_days": T("Help", "so many days after the purchase or the case"),
    "every_days": T("Help", "the same customer again after so many days"),
    "rest_days": T("Help", "nobody asked within so many days before"),
}
_CHOSEN = ("mode", "when", "whom")
_EPILOG = T(
    "Help",
    """
KEY is the key of the list, the name that the shop gave, or the kind (nps, csat, ces, general).
FILE.json holds what show --json prints, or some of it; - reads it here, options count before it:
  {"name", "question", "scale": "1-5", "higher_is_better", "low_label", "high_label", "low_max",
   "comment_question", "mode": transactional|relational, "when": never|purchase|case|days,
   "after_days", "every_days", "rest_days", "whom": all|quarter,
   "items": [{"id", "kind": score|choice|text, "question", "required", "choices": [...],
              "stage", "low_label", "high_label"}]}
Where a text is empty and low_max null, the program's own words and bounds hold. Another scale or
other questions make a new version once there are answers; the id of an item says it is the same.

  cxdesk surveys add own --name Delivery --question "On time?" --scale 1-5
  cxdesk surveys edit general --stages
  cxdesk surveys edit nps --when purchase --after-days 3 --whom quarter

--json: the same with key, id, version, active and answers; list prints an array of them, trend a
series as cxdesk kpi does
""",
)


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "the questionnaires, and how often each was answered"))
    show = actions.add("show", T("Help", "all that a questionnaire says"))
    trend = actions.add("trend", T("Help", "the mean of an own questionnaire, month by month"))
    trend.add_argument(
        "--months",
        type=int,
        default=_MONTHS,
        metavar="N",
        help=T("Help", "how many months, this one among them (default: 12)"),
    )
    add = actions.add("add", T("Help", "make a questionnaire"))
    add.add_argument(
        "kind", **one_of(SurveyKind, SURVEY_SHORT, SURVEY_KINDS), help=T("Help", "what it measures")
    )
    edit = actions.add("edit", T("Help", "change a questionnaire; a new version where need be"))
    edit.add_argument(
        "--stages",
        action="store_true",
        help=T("Help", "ask general satisfaction by its five stages"),
    )
    suggest = actions.add(
        "suggest", T("Help", "ask those without a rule as a new shop does: nps, csat, ces")
    )
    retire = actions.add("retire", T("Help", "put a questionnaire out of use; its answers stay"))
    use = actions.add("use", T("Help", "use a questionnaire again"))
    for one in (show, trend, edit, retire, use):
        one.add_argument("survey", metavar="KEY", help=T("Help", "which questionnaire"))
    for one in (add, edit):
        _what_arguments(one)
    for made in (listing, show, trend, add, edit, suggest, retire, use):
        add_json_option(made)


def _what_arguments(parser: Parser) -> None:
    parser.add_argument(
        "--from", dest="json_file", metavar="FILE.json", help=T("Help", "what it says, as JSON")
    )
    for name, says in _TEXTS.items():
        parser.add_argument(f"--{name.replace('_', '-')}", metavar="TEXT", help=says)
    parser.add_argument(
        "--scale", metavar="1-5", help=T("Help", "the lowest and the highest score")
    )
    for name, says in _WHOLE.items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, metavar="N", help=says)
    parser.add_argument(
        "--mode",
        **one_of(Mode, MODE_WORDS),
        help=T("Help", "about a visit, or about the shop as a whole"),
    )
    parser.add_argument(
        "--when", **one_of(AskWhen, WHEN_WORDS), help=T("Help", "what it is asked after")
    )
    parser.add_argument(
        "--whom",
        **one_of(AskWhom, WHOM_WORDS),
        help=T("Help", "everybody, or another quarter of them each quarter"),
    )


def _run(arguments: argparse.Namespace) -> int:
    acts = {
        "list": _list,
        "show": _show,
        "trend": _trend,
        "add": _add,
        "edit": _edit,
        "suggest": _suggest,
        "retire": _retire,
        "use": _use,
    }
    return acts[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import questionnaires

    with reading(arguments):
        found = questionnaires.questionnaires()
        told = [_json(one) for one in found] if arguments.json else []
    if arguments.json:
        print_json(told)
        return 0
    heads = (
        T("CLI", "Key"),
        T("CLI", "Questionnaire"),
        T("CLI", "Scale"),
        T("CLI", "Asked"),
        T("CLI", "State"),
        T("CLI", "Answers"),
    )
    print_table(heads, [_cells(one) for one in found], left=5)
    return 0


def _show(arguments: argparse.Namespace) -> int:
    from cxdesk.services import questionnaires

    with reading(arguments):
        one = _found(questionnaires.find(arguments.survey))
        if arguments.json:
            print_json(_json(one))
        else:
            _print_one(one)
    return 0


def _trend(arguments: argparse.Namespace) -> int:
    from cxdesk.cli import kpi_json, kpi_tables
    from cxdesk.services import answer_trend, questionnaires, shop

    with reading(arguments):
        asked = _looked_at(questionnaires.find(arguments.survey))
        found = answer_trend.trend(asked, max(1, arguments.months), clock.now() + 1)
        currency = shop.current().currency
    if arguments.json:
        print_json(kpi_json.series(found, currency, called={}))
    else:
        kpi_tables.print_trend(found, currency)
    return 0


def _looked_at(survey_id: int) -> Asked:
    """The answers to an own questionnaire; of the others the indicators tell."""
    from cxdesk.services import answer_list

    for one in answer_list.questionnaires():
        if survey_id in one.survey_ids and one.scale.kind is SurveyKind.OWN:
            return one
    words = T("CLI", "Only own questionnaires have a trend here; cxdesk kpi tells of the others.")
    raise ValidationError("survey", words)


def _add(arguments: argparse.Namespace) -> int:
    from cxdesk.services import questionnaires

    with writing(arguments):
        draft = _draft(arguments, begun(SurveyKind(arguments.kind)))
        made = questionnaires.make_questionnaire(draft, now=clock.now())
        return _told(arguments, made, T("CLI", "Made the questionnaire {key}."))


def _edit(arguments: argparse.Namespace) -> int:
    from cxdesk.services import questionnaires

    with writing(arguments):
        found = questionnaires.find(arguments.survey)
        base = questionnaires.draft_of(found)
        draft = _draft(arguments, by_stage(base) if arguments.stages else base)
        made = questionnaires.edit_questionnaire(found, draft, now=clock.now())
        text = T("CLI", "Saved the questionnaire {key}.")
        if made != found:
            text = T("CLI", "Saved the questionnaire {key} as version {version}.")
        return _told(arguments, made, text)


def _suggest(arguments: argparse.Namespace) -> int:
    from cxdesk.services import questionnaires

    with writing(arguments):
        ids = questionnaires.use_suggested_rules(now=clock.now())
        found = [_found(survey_id) for survey_id in ids]
        if arguments.json:
            print_json([_json(one) for one in found])
            return 0
    text = T("CLI", "{key} is asked by a rule now: {rule}.")
    for one in found:
        print(say(text.fill(key=one.view.key, rule=WHEN_WORDS[one.view.rule.when])))
    return 0


def _retire(arguments: argparse.Namespace) -> int:
    from cxdesk.services import questionnaires

    with writing(arguments):
        found = questionnaires.find(arguments.survey)
        questionnaires.retire(found, now=clock.now())
        return _told(arguments, found, T("CLI", "{key} is out of use; its answers stay."))


def _use(arguments: argparse.Namespace) -> int:
    from cxdesk.services import questionnaires

    with writing(arguments):
        found = questionnaires.find(arguments.survey)
        questionnaires.use_again(found, now=clock.now())
        return _told(arguments, found, T("CLI", "{key} is in use again."))


def _draft(arguments: argparse.Namespace, base: QuestionnaireDraft) -> QuestionnaireDraft:
    """What the file says over ``base``, and the options over both."""
    values = dict(_file_values(arguments.json_file)) if arguments.json_file else {}
    for extra in ("id", "key", "version", "active", "answers"):  # what show prints beside it
        values.pop(extra, None)
    given = {name: getattr(arguments, name) for name in (*_TEXTS, "scale", *_WHOLE, *_CHOSEN)}
    values |= {name: value for name, value in given.items() if value is not None}
    return from_json(values, base)


def _file_values(name: str) -> Mapping[str, Any]:  # plain JSON values
    text = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        said = T("CLI", "{path} holds no questionnaire as JSON.")
        raise ValidationError("file", said.fill(path=name))
    return values


def _found(survey_id: int) -> Questionnaire:
    from cxdesk.services import questionnaires

    return next(one for one in questionnaires.questionnaires() if one.view.id == survey_id)


def _told(arguments: argparse.Namespace, survey_id: int, text: T) -> int:
    one = _found(survey_id)
    if arguments.json:
        print_json(_json(one))
    else:
        print(say(text.fill(key=one.view.key, version=one.view.version)))
    return 0


def _json(one: Questionnaire) -> dict[str, object]:
    from cxdesk.services import questionnaires

    view = one.view
    head = {"key": view.key, "id": view.id, "version": view.version, "active": view.is_active}
    return head | {"answers": one.answers} | to_json(questionnaires.draft_of(view.id))


def _cells(one: Questionnaire) -> tuple[str, ...]:
    view = one.view
    state = T("CLI", "in use") if view.is_active else T("CLI", "out of use")
    return (
        view.key,
        words.say(view.name),
        f"{view.scale_min}-{view.scale_max}",
        words.say(WHEN_WORDS[view.rule.when]),
        words.say(state),
        str(one.answers),
    )


def _print_one(one: Questionnaire) -> None:
    """The questionnaire as customers are asked, then each of several questions."""
    view = one.view
    print_table(
        (T("CLI", "Key"), T("CLI", "Questionnaire"), T("CLI", "Scale"), T("CLI", "Answers")),
        [(view.key, words.say(view.name), f"{view.scale_min}-{view.scale_max}", str(one.answers))],
        left=3,
    )
    asked = [(item.question, ITEM_WORDS[item.kind]) for item in view.items]
    for question, kind in asked:
        print(f"- {words.say(question)} ({words.say(kind)})")
    if not asked:
        print(words.say(view.question))
    print(words.say(view.comment_question))


SURVEYS = Command(
    name="surveys",
    help=T("Help", "questionnaires: what is asked, on which scale, of whom and when"),
    add_arguments=_arguments,
    run=_run,
    epilog=_EPILOG,
)
