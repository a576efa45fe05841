"""The indicators of a goal that has several, a line and a bar each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cxdesk.domain.assess import STATUS_SIGNS, STATUS_WORDS
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.ui import theme
from cxdesk.ui.widgets.goal_progress import GoalProgress
from cxdesk.ui.widgets.plain import ElidedLabel, PlainLabel, column, row

if TYPE_CHECKING:
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

_LINE = T("GoalParts", "{sign} {name}")
_AIM = T("GoalParts", "{value} → {target}")


class GoalParts(QWidget):
    """The goal's own indicator first, then those of its parts."""

    def __init__(self, ctx: Context, view: GoalView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        layout = column(self, spacing=theme.XS)
        for one in view.each:
            line = row(spacing=theme.S)
            sign = _LINE.fill(sign=STATUS_SIGNS[one.assessment.status], name=one.kpi.name)
            line.addWidget(ElidedLabel(ctx.say(sign), "", self), 1)
            line.addWidget(PlainLabel(ctx.say(_aim(one)), "caption", self))
            layout.addLayout(line)
            layout.addWidget(GoalProgress(one.assessment, self))

    @staticmethod
    def told(view: GoalView) -> tuple[T, ...]:
        """The same in words, for those who hear it: with the status by its name."""
        text = T("GoalParts", "{name}: {status}, {aim}")
        return tuple(
            text.fill(name=one.kpi.name, status=STATUS_WORDS[one.assessment.status], aim=_aim(one))
            for one in view.each
        )


def _aim(view: GoalView) -> T:
    target = view.goal.target
    value = amount(view.assessment.current.value, view.kpi.unit)
    return _AIM.fill(value=value, target=amount(target.value if target else None, view.kpi.unit))
