"""A tap of how this week is, from the console: the same rule as in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import paths
from cxdesk.cli.output import print_json, say
from cxdesk.cli.people import staff_of
from cxdesk.cli.shop_file import writing
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.text import T, plural
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.domain.own import OwnIndicator

_ALREADY = T(
    "CLI",
    "You have tapped this week at this computer. Thank you. Somebody else says who with --staff.",
)


def tap(arguments: argparse.Namespace) -> int:
    """Count a tap of who has not tapped this week at this computer."""
    from cxdesk.services import mood, own_indicators

    with writing(arguments):
        own, now = own_indicators.find(arguments.indicator), clock.now()
        n = _counted(own, arguments, now)
        (week,) = (one.week for one in mood.tapped(now=now) if one.id == own.id)
    if arguments.json:
        print_json({"key": own.key, "period_start": week, "n": n})
        return 0
    text = plural(
        n, T("CLI", "{name}: one tap this week."), T("CLI", "{name}: {n} taps this week.")
    )
    print(say(text.fill(name=own.says.name)))
    return 0


def _counted(own: OwnIndicator, arguments: argparse.Namespace, now: int) -> int:
    """How many taps the week has with this one; the computer remembers who, as the window does."""
    from cxdesk.services import mood
    from cxdesk.ui import mood_memory
    from cxdesk.ui.prefs import Prefs

    prefs, who = Prefs(paths.prefs_file()), staff_of(arguments.staff)
    asked = [one for one in mood.tapped(now=now) if one.id == own.id]
    if any(mood_memory.has_tapped(prefs, one, who) for one in asked):
        raise ValidationError("indicator", _ALREADY)
    n = mood.tap(own.id, arguments.score, now=now)
    for one in asked:
        mood_memory.remember(prefs, one, who)
    prefs.save()
    return n
