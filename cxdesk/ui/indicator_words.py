"""How an indicator is looked for: by its name, its meaning or its other names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.domain.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.kpi import Kpi
    from cxdesk.ui.context import Context


def looked_for(text: str) -> tuple[str, ...]:
    """The words of what was typed, as ``is_meant`` takes them."""
    return tuple(fold(text).split())


def is_meant(ctx: Context, kpi: Kpi, wanted: Sequence[str], title: str = "") -> bool:
    """Whether all of these words tell of an indicator, in the window's language or in English.

    ``title`` is what it is called besides: its goal.
    """
    told = (kpi.name, kpi.meaning, kpi.synonyms)
    langs = dict.fromkeys((ctx.format.lang, "en"))
    every = fold(" ".join([title, *(words.say(one, lang) for lang in langs for one in told)]))
    return all(word in every for word in wanted)
