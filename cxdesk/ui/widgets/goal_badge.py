"""A goal's status: sign, word and colour together, and what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.assess import STATUS_WORDS
from cxdesk.domain.goal_words import badges
from cxdesk.ui.widgets.plain import status_badge, tooltip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.assess import Assessment
    from cxdesk.ui.context import Context
    from cxdesk.ui.widgets.plain import Badge


def goal_badge(ctx: Context, assessment: Assessment, parent: QWidget | None = None) -> Badge:
    """The badge of an assessment; its tooltip adds "within measurement noise" and the like."""
    word = ctx.say(STATUS_WORDS[assessment.status])
    made = status_badge(assessment.status.value, word, parent)
    beside = [ctx.say(text) for text in badges(assessment)]
    made.setAccessibleName(", ".join([word, *beside]))
    if beside:
        made.setToolTip(tooltip(", ".join(beside)))
    return made
