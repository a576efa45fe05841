"""A goal in the right column of Today; imported when the first is known, charts and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import goal_words, tile_words
from cxdesk.domain.goals import CUMULATIVE
from cxdesk.domain.phrases import amount
from cxdesk.domain.text import T
from cxdesk.services import young
from cxdesk.ui import theme
from cxdesk.ui.looks import screen_look
from cxdesk.ui.sources import form_of
from cxdesk.ui.widgets.click_card import ClickCard
from cxdesk.ui.widgets.goal_badge import goal_badge
from cxdesk.ui.widgets.kpi_card import with_goal
from cxdesk.ui.widgets.plain import PlainLabel, column, flush_link, row
from cxdesk.ui.widgets.sparkline import Sparkline
from cxdesk.ui.widgets.title_and_badge import TitleAndBadge

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.dashboard import KpiCard
    from cxdesk.services.goals import GoalView
    from cxdesk.ui.context import Context

_SPARK_WIDTH, _SPARK_HEIGHT = 132, 36


class GoalTile(ClickCard):
    """A goal at a glance: status, the figure of now, a year as a small line with the target."""

    def __init__(
        self, ctx: Context, view: GoalView, card: KpiCard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        box = column(self, spacing=theme.XS)
        box.setContentsMargins(14, 10, 14, 11)
        box.addWidget(TitleAndBadge(view.goal.title, goal_badge(ctx, view.overall, self), self))
        middle = row(spacing=theme.M)
        current = view.assessment.current
        value = ctx.format.amount(amount(current.value, view.kpi.unit))
        middle.addWidget(PlainLabel(value, "title", self))
        middle.addStretch(1)
        spark = Sparkline(with_goal(card), screen_look(ctx.theme, ctx.format), self)
        spark.setMaximumSize(_SPARK_WIDTH, _SPARK_HEIGHT)
        middle.addWidget(spark, 1)
        box.addLayout(middle)
        told = [ctx.say(text) for text in tile_words.told(view.goal, view.kpi, view.assessment)]
        sure = ctx.say(goal_words.sure(view.goal, view.kpi, current))
        is_total = view.goal.kind in CUMULATIVE  # "0 of 80" is read as one
        lines = [" · ".join([sure, *told])] if is_total else [" · ".join(told), sure]
        is_empty = current.value is None and not current.n
        if is_empty:
            lines = [" · ".join(told), *missing(ctx, view.kpi)]
        for line in filter(None, lines):
            box.addWidget(PlainLabel(line, "caption", self, wrap=True))
        if is_empty:
            words, open_form = form_of(ctx, view.kpi)
            self.form = flush_link(words, self)
            self.form.clicked.connect(lambda _checked=False: open_form())
            box.addWidget(self.form)
        self.setAccessibleName(view.goal.title)
        self.setAccessibleDescription(", ".join([value, *filter(None, lines)]))


def missing(ctx: Context, kpi: Kpi) -> list[str]:
    """What an indicator without a record needs, in a sentence."""
    told = [ctx.say(need) for need in young.needs((kpi.key,), now=ctx.now())]
    return told or [ctx.say(T("GoalTile", "No data yet: it begins with the first record."))]
