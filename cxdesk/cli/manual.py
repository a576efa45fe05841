"""The command for indicators of the shop's own and the values that are typed for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Actions, Command, add_json_option
from cxdesk.cli.errors import UsageError
from cxdesk.cli.one_of import one_of
from cxdesk.cli.output import amount, in_units, print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.cli.tapping import tap
from cxdesk.cli.values import date_of, figure_of
from cxdesk.domain import vocabulary
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import ENTRY_WORDS, EVERY_WORDS, UNIT_WORDS, Entry, OwnDraft, typed_for
from cxdesk.domain.own_templates import TEMPLATES
from cxdesk.domain.periods import Grain
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser
    from cxdesk.domain.own import OwnIndicator
    from cxdesk.domain.own_templates import Template
    from cxdesk.store.own import KeptValue

_EPILOG = T(
    "Help",
    """
Values are in the unit of the indicator: per cent 0-100, money in currency units, times in seconds
(or 30min, 2h). KEY is the indicator's key, with or without own_, or its name. --on is any day of
the period that the value is for. "cxdesk kpi KEY" measures it like any other.

An indicator that is tapped takes one tap of 1 to 5 a week from each who works here. Nobody signs
it, nothing takes it back, and no mean of fewer than three taps is shown. As in the window nobody
taps twice in a week at the same computer, which remembers who did, not what.

list, new, templates --json: [{key, name, unit, direction, every, entry, adds_up, leading, meaning,
                             lowest, highest, active}]; new, remove and restore print the one
list KEY, add --json:        [{key, period_start, period_end, value, n, note}]; add prints the one
tap --json:                  {key, period_start, n}
""",
)


def _arguments(parser: Parser) -> None:
    actions = Actions(parser)
    listing = actions.add("list", T("Help", "the indicators, or one's values"))
    listing.add_argument("indicator", metavar="KEY", nargs="?", help=T("Help", "of one indicator"))
    add = actions.add("add", T("Help", "type the value of a period"))
    add.add_argument("indicator", metavar="KEY", help=T("Help", "an indicator of your own"))
    add.add_argument("--on", metavar="DATE", required=True, help=T("Help", "any day of the period"))
    add.add_argument(
        "--value", metavar="V", required=True, help=T("Help", "the value, in the indicator's unit")
    )
    add.add_argument("--note", default=None, help=T("Help", "what is to be remembered"))
    clear = actions.add("clear", T("Help", "take the value of a period away"))
    clear.add_argument("indicator", metavar="KEY", help=T("Help", "an indicator of your own"))
    clear.add_argument(
        "--on", metavar="DATE", required=True, help=T("Help", "any day of the period")
    )
    tapping = actions.add("tap", T("Help", "tap how this week is, without a name"))
    tapping.add_argument("indicator", metavar="KEY", help=T("Help", "an indicator that is tapped"))
    tapping.add_argument("score", metavar="SCORE", type=int, help=T("Help", "1, bad, to 5, good"))
    tapping.add_argument(
        "--staff",
        metavar="NAME",
        help=T("Help", "who taps, by initials or name: kept at this computer, not with the tap"),
    )
    new = actions.add("new", T("Help", "make an indicator"))
    _new_arguments(new)
    templates = actions.add("templates", T("Help", "what new can start from"))
    remove = actions.add("remove", T("Help", "take one off the lists"))
    restore = actions.add("restore", T("Help", "bring a removed one back"))
    for one in (remove, restore):
        one.add_argument("indicator", metavar="KEY", help=T("Help", "an indicator of your own"))
    for made in (listing, add, clear, tapping, new, templates, remove, restore):
        add_json_option(made)


def _new_arguments(new: Parser) -> None:
    new.add_argument(
        "--template", metavar="KEY", help=T("Help", "start from one of: manual templates")
    )
    new.add_argument("--name", help=T("Help", "its name"))
    new.add_argument("--meaning", help=T("Help", "what it is, in one sentence"))
    new.add_argument("--unit", **one_of(Unit, UNIT_WORDS), help=T("Help", "what its values are"))
    new.add_argument(
        "--direction",
        **one_of(Direction, synonyms=vocabulary.BETTER_WHEN),
        help=T("Help", "what is better"),
    )
    new.add_argument(
        "--every",
        **one_of(Grain, EVERY_WORDS, vocabulary.GRAINS),
        help=T("Help", "how often a value is typed"),
    )
    new.add_argument(
        "--adds-up", action="store_true", default=None, help=T("Help", "two periods make a sum")
    )
    new.add_argument(
        "--leading", action="store_true", default=None, help=T("Help", "moves before results")
    )
    new.add_argument(
        "--entry", **one_of(Entry, ENTRY_WORDS), help=T("Help", "how its values come in")
    )
    new.add_argument("--lowest", metavar="V", help=T("Help", "no value lies below"))
    new.add_argument("--highest", metavar="V", help=T("Help", "no value lies above"))


def _manual(arguments: argparse.Namespace) -> int:
    actions = {
        "list": _list,
        "add": _add,
        "clear": _clear,
        "tap": tap,
        "new": _new,
        "templates": _templates,
        "remove": _remove,
        "restore": _restore,
    }
    return actions[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from cxdesk.services import own_indicators, shop

    with reading(arguments):
        currency = shop.current().currency
        if arguments.indicator:
            own = own_indicators.find(arguments.indicator)
            _print_values(arguments, own, own_indicators.values(own.id, date.min, date.max))
            return 0
        found = own_indicators.indicators(with_inactive=arguments.json)
    if arguments.json:
        print_json([_indicator_json(own, currency) for own in found])
    elif found:
        _print_drafts([(own.key, own.says) for own in found])
    else:
        print(say(T("CLI", "There is no indicator of your own yet.")))
    return 0


def _add(arguments: argparse.Namespace) -> int:
    from cxdesk.services import own_indicators, shop

    on = date_of(arguments.on)
    with writing(arguments):
        own = own_indicators.find(arguments.indicator)
        value = figure_of(arguments.value, own.says.unit, shop.current().currency)
        start = own_indicators.set_value(own.id, on, value, note=arguments.note, now=clock.now())
        (kept,) = own_indicators.values(own.id, start, start)
        if arguments.json:
            print_json(_value_json(own, kept))
            return 0
        shown = amount(value, own.says.unit, shop.current().currency)
        text = T("CLI", "{name} in {period}: {value}.")
        period = typed_for(start, own.says.grain)
        print(say(text.fill(name=own.says.name, period=period, value=shown)))
    return 0


def _clear(arguments: argparse.Namespace) -> int:
    from cxdesk.services import own_indicators

    on = date_of(arguments.on)
    with writing(arguments):
        own = own_indicators.find(arguments.indicator)
        start = own_indicators.set_value(own.id, on, None, now=clock.now())
    period = typed_for(start, own.says.grain)
    if arguments.json:
        print_json({"key": own.key, "period_start": start, "value": None})
    else:
        text = T("CLI", "{name} in {period} has no value now.")
        print(say(text.fill(name=own.says.name, period=period)))
    return 0


def _new(arguments: argparse.Namespace) -> int:
    from cxdesk.services import own_indicators, shop

    with writing(arguments):
        draft = _draft(arguments, shop.current().currency)
        key = own_indicators.add_indicator(draft, now=clock.now())
        _print_one(arguments, key, T("CLI", "Made the indicator {key}."))
    return 0


def _remove(arguments: argparse.Namespace) -> int:
    from cxdesk.services import own_indicators

    with writing(arguments):
        own = own_indicators.find(arguments.indicator)
        own_indicators.deactivate_indicator(own.id, now=clock.now())
        _print_one(arguments, own.key, T("CLI", "{key} is off the lists; its values are kept."))
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    from cxdesk.services import own_indicators

    with writing(arguments):
        own = own_indicators.find(arguments.indicator)
        own_indicators.reactivate_indicator(own.id, now=clock.now())
        _print_one(arguments, own.key, T("CLI", "{key} is on the lists again."))
    return 0


def _templates(arguments: argparse.Namespace) -> int:
    drafts = [(template.key, template.draft(words.say)) for template in TEMPLATES]
    if arguments.json:
        print_json([_draft_json(key, draft, "") for key, draft in drafts])
    else:
        _print_drafts(drafts)
    return 0


def _draft(arguments: argparse.Namespace, currency: str) -> OwnDraft:
    """What is said on the line, over the template if one is named."""
    base = _template(arguments.template) if arguments.template else None
    start = base.draft(words.say) if base else None
    if start is None and not (arguments.name and arguments.unit):
        text = T("CLI", "--name and --unit are needed, or --template")
        raise UsageError(text, "cxdesk manual new")
    unit = Unit(arguments.unit) if arguments.unit else start.unit if start else Unit.NUMBER
    changes: dict[str, object] = {
        "name": arguments.name,
        "meaning": arguments.meaning,
        "direction": Direction(arguments.direction) if arguments.direction else None,
        "grain": Grain(arguments.every) if arguments.every else None,
        "adds_up": arguments.adds_up,
        "is_leading": arguments.leading,
        "entry": Entry(arguments.entry) if arguments.entry else None,
        "floor": figure_of(arguments.lowest, unit, currency) if arguments.lowest else None,
        "ceiling": figure_of(arguments.highest, unit, currency) if arguments.highest else None,
    }
    return _merged(start, unit, changes)


def _merged(start: OwnDraft | None, unit: Unit, changes: dict[str, object]) -> OwnDraft:
    given = {name: value for name, value in changes.items() if value is not None}
    blank = OwnDraft(name="", unit=unit, direction=Direction.HIGHER, grain=Grain.MONTH)
    return replace(start or blank, unit=unit, **given)  # type: ignore[arg-type]  # by name


def _template(key: str) -> Template:
    for template in TEMPLATES:
        if template.key == key:
            return template
    known = ", ".join(template.key for template in TEMPLATES)
    text = T("CLI", "There is no template “{key}”. Known are: {keys}.")
    raise ValidationError("template", text.fill(key=key, keys=known))


def _print_one(arguments: argparse.Namespace, key: str, text: T) -> None:
    from cxdesk.services import own_indicators, shop

    if arguments.json:
        print_json(_indicator_json(own_indicators.find(key), shop.current().currency))
    else:
        print(say(text.fill(key=key)))


def _print_drafts(drafts: list[tuple[str, OwnDraft]]) -> None:
    heads = (T("CLI", "Key"), T("CLI", "Indicator"), T("CLI", "Unit"), T("CLI", "Typed"))
    rows = [
        (key, says.name, words.say(UNIT_WORDS[says.unit]), words.say(EVERY_WORDS[says.grain]))
        for key, says in drafts
    ]
    print_table(heads, rows, left=4)


def _print_values(
    arguments: argparse.Namespace, own: OwnIndicator, found: tuple[KeptValue, ...]
) -> None:
    from cxdesk.services import shop

    if arguments.json:
        print_json([_value_json(own, kept) for kept in found])
        return
    currency = shop.current().currency
    heads = (T("CLI", "From"), T("CLI", "To"), T("CLI", "Value"), T("CLI", "Note"))
    rows = [
        (
            kept.start.isoformat(),
            typed_for(kept.start, own.says.grain).last_day.isoformat(),
            amount(kept.value, own.says.unit, currency),
            kept.note,
        )
        for kept in found
    ]
    print_table(heads, rows, left=2)


def _value_json(own: OwnIndicator, kept: KeptValue) -> dict[str, object]:
    from cxdesk.services import shop

    return {
        "key": own.key,
        "period_start": kept.start.isoformat(),
        "period_end": typed_for(kept.start, own.says.grain).last_day.isoformat(),
        "value": in_units(kept.value, own.says.unit, shop.current().currency),
        "n": kept.n,
        "note": kept.note,
    }


def _indicator_json(own: OwnIndicator, currency: str) -> dict[str, object]:
    return _draft_json(own.key, own.says, currency) | {"active": own.is_active}


def _draft_json(key: str, says: OwnDraft, currency: str) -> dict[str, object]:
    return {
        "key": key,
        "name": says.name,
        "unit": says.unit.value,
        "direction": says.direction.value,
        "every": says.grain.value,
        "entry": says.entry.value,
        "adds_up": says.adds_up,
        "leading": says.is_leading,
        "meaning": says.meaning,
        "lowest": in_units(says.floor, says.unit, currency),
        "highest": in_units(says.ceiling, says.unit, currency),
        "active": True,
    }


MANUAL = Command(
    name="manual",
    help=T("Help", "indicators of your own: manual new, and their values: manual add, manual list"),
    add_arguments=_arguments,
    run=_manual,
    epilog=_EPILOG,
)
