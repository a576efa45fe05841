"""A score as it is shown: a whole one, or the mean of several with one decimal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.answer_list import Band
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

BAND_TONES = {Band.LOW: "bad", Band.MIDDLE: "", Band.HIGH: "accent"}
_NONE = T("AnswersTab", "no score")


def score_text(ctx: Context, value: float | None, highest: int | None = None) -> str:
    """A score as "8", a mean as "8.3", with ``highest`` "8/10"; a dash where there is none."""
    if value is None:
        return "–" if highest is None else ctx.say(_NONE)
    written = ctx.format.number(value, 0 if value == int(value) else 1)
    return written if highest is None else f"{written}/{ctx.format.number(highest, 0)}"
