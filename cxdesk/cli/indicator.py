"""An indicator as typed: its key, or a name that it goes by in one of our languages."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import get_close_matches
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.kpi import Kpi
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_NEAR = 5
NEAR = 0.6  # how alike two words are, of 1
_BRACKETS = re.compile(r"[()]")


def indicator(typed: str) -> Kpi:
    """The indicator that is meant: by its key, its whole name, or one of its other names.

    Neither case nor accents matter. ValidationError("kpi", …) names the few that are near, when
    there is none or several go by that name.
    """
    from cxdesk.services import catalogue

    exact = catalogue.find(typed)
    if exact is not None:
        return exact
    every, wanted = catalogue.every(), folded(typed)
    for names in (_keys, _names, _other_names):
        found = [kpi for kpi in every if wanted in map(folded, names(kpi))]
        if len(found) == 1:
            return found[0]
        if found:
            raise _refused(T("CLI", "“{typed}” may be several indicators: {near}."), typed, found)
    near = _near(typed, every)
    if not near:
        text = T("CLI", "There is no indicator “{typed}”. All are told by: cxdesk kpi list")
        raise _refused(text, typed, ())
    text = T("CLI", "There is no indicator “{typed}”. Near it: {near}. All: cxdesk kpi list")
    raise _refused(text, typed, near)


def key_of(typed: str) -> str:
    """The key of the indicator that is meant; "" stays, for no indicator."""
    return indicator(typed).key if typed else ""


def _keys(kpi: Kpi) -> tuple[str, ...]:
    return (kpi.key,)


def _names(kpi: Kpi) -> Iterator[str]:
    """Its name, also without what stands in brackets, and that alone: "Satisfaction (CSAT)"."""
    for lang in words.LANGUAGES:
        name = words.say(kpi.name, lang)
        yield name
        yield from _BRACKETS.split(name)[:2]


def _other_names(kpi: Kpi) -> Iterator[str]:
    for lang in words.LANGUAGES:
        yield from words.say(kpi.synonyms, lang).split(",")


def _near(typed: str, every: Sequence[Kpi]) -> list[Kpi]:
    """Those of which a name has the typed words in it, then those written alike."""
    wanted, told = folded(typed), defaultdict[str, list[Kpi]](list)
    for kpi in every:
        for name in (*_keys(kpi), *_names(kpi), *_other_names(kpi)):
            told[folded(name)].append(kpi)
    holding = [kpi for name in told if wanted and wanted in name for kpi in told[name]]
    alike = get_close_matches(wanted, told, MOST_NEAR, NEAR)
    near = (*holding, *(kpi for name in alike for kpi in told[name]))
    return list({kpi.key: kpi for kpi in near}.values())[:MOST_NEAR]


def _refused(text: T, typed: str, near: Iterable[Kpi]) -> ValidationError:
    named = ", ".join(f"{kpi.key} ({words.say(kpi.name)})" for kpi in near)
    return ValidationError("kpi", text.fill(typed=typed, near=named))
