"""Why did it move? A change told in one sentence, by its parts, and with what stood beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cxdesk.domain.causes import ONLY_BESIDE, PART_ACTIONS, Verdict, candidates
from cxdesk.domain.insight import explained_amount, rest_words
from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.splits import DIMENSION_WORDS
from cxdesk.domain.text import T
from cxdesk.services import why
from cxdesk.ui import theme
from cxdesk.ui.screens.indicators.opened.card import OpenedCard
from cxdesk.ui.widgets.plain import (
    ElidedLabel,
    PlainLabel,
    YieldingLink,
    clear,
    column,
    flush_link,
    hairline,
    link_button,
    row,
    tooltip,
)
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from cxdesk.domain.actions import ActionKind
    from cxdesk.domain.causes import Cause
    from cxdesk.domain.insight import Breakdown, Row, Side
    from cxdesk.domain.kpi import Kpi
    from cxdesk.services.why import Why
    from cxdesk.ui.context import Context
    from cxdesk.ui.opened_indicator import Opened

SHOWN_DIMENSIONS = 4
BAR_WIDTH = 120
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WhyCard(OpenedCard):
    """Says that it counts until ``show_why``; ``again`` asks for another try after ``fail``."""

    again = Signal()
    counts = ("indicator-why",)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.found: Why | None = None
        self.by: Segmented | None = None
        self.opened: Opened | None = None
        self.again.connect(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        outer = column(self, spacing=0)
        self._head = row(spacing=theme.S)
        self._head.setContentsMargins(14, 10, 14, 9)
        self._head.addWidget(PlainLabel(self.tr("Why did it move?"), "strong", self))
        self._dates = ElidedLabel("", "dim", self)
        self._head.addWidget(self._dates, 1)
        outer.addLayout(self._head)
        outer.addWidget(hairline(self))
        self._body = column(spacing=theme.S)
        self._body.setContentsMargins(14, 10, 14, 12)
        outer.addLayout(self._body)
        self._rows = column(spacing=theme.XS)
        self._tell(self.tr("Counting…"), "dim")

    def show_opened(self, found: Opened) -> None:
        """Count why the shown period moved, once everything else is there."""
        self.opened = found
        if found.period is None:
            self.show_nothing()
        else:
            self._count()

    def follow(self, found: Opened) -> bool:
        """Of the same period what was told stands until it is counted anew."""
        before = self.opened
        if before is None or found.period is None or _asked(before) != _asked(found):
            return False
        self.opened = found
        self._count()
        return True

    def show_nothing(self) -> None:
        """There is no period to explain."""
        self._tell(self.tr("There is no data yet that could have moved."), "dim")

    def fail(self) -> None:
        """Say that it did not work, and offer to try again."""
        self._tell(self.tr("This could not be counted."), "dim")
        link = flush_link(self.tr("Try again"), self)
        link.clicked.connect(self.again)
        self._body.addWidget(link)

    def show_why(self, found: Why) -> None:
        """The sentences; the parts by the dimension that explains most, others at one press."""
        self.found = found
        dates = self.tr("{period} against {earlier}").format(
            period=self.ctx.format.period(found.period),
            earlier=self.ctx.format.period(found.earlier),
        )
        self._dates.setText(dates)
        clear(self._body)
        for index, text in enumerate(found.sentences):
            role = "dim" if found.is_noise else ("" if index < 2 else "caption")
            self._body.addWidget(PlainLabel(self.ctx.say(text), role, self, wrap=True))
        if found.is_noise:
            return
        halves = row(spacing=theme.XL)
        if found.breakdowns or found.factors:
            halves.addLayout(self._explaining(found), 3)
            halves.addLayout(self._beside(found), 2)
        else:
            halves.addLayout(self._beside(found), 3)
            halves.addStretch(2)
        self._body.addLayout(halves)
        self._body.addWidget(PlainLabel(self.ctx.say(ONLY_BESIDE), "caption", self, wrap=True))

    def _count(self) -> None:
        found, as_of = self.opened, self.ctx.now() + 1
        if found is None or found.period is None:
            return
        key, period, where = found.view.kpi.key, found.period, found.where
        self.ctx.jobs.run(
            lambda progress: why.why(key, period, as_of, where=where, step=progress.step),
            key="indicator-why",
            on_done=self.show_why,
            on_error=self._on_failed,
        )

    def _on_failed(self, _error: Exception) -> None:
        self.fail()

    def _tell(self, text: str, role: str) -> None:
        clear(self._body)
        self._body.addWidget(PlainLabel(text, role, self, wrap=True))

    def _explaining(self, found: Why) -> QVBoxLayout:
        """The choice of dimension and its parts, or the factors alone."""
        made = column(spacing=theme.S)
        shown = found.breakdowns[:SHOWN_DIMENSIONS]
        if shown:
            options = [
                (one.dimension, self.ctx.say(DIMENSION_WORDS[one.dimension])) for one in shown
            ]
            self.by = Segmented(options, self, name=self.tr("Explain it by"))
            self.by.changed.connect(self._on_by_changed)
            made.addWidget(self.by)
            self._rows = column(spacing=theme.XS)
            made.addLayout(self._rows)
            self._show_parts(shown[0])
        if found.factors:
            made.addWidget(_factor_table(self.ctx, found, self))
        made.addStretch(1)
        return made

    def _on_by_changed(self, dimension: object) -> None:
        if self.found is not None:
            chosen = (one for one in self.found.breakdowns if one.dimension == dimension)
            self._show_parts(next(chosen))

    def _show_parts(self, found: Breakdown) -> None:
        clear(self._rows)
        if self.found is not None:
            self._rows.addWidget(_part_table(self.ctx, self.found.kpi, found, self))
            self._offer_action(found)

    def _offer_action(self, found: Breakdown) -> None:
        """The way to an action about the part that explains most, unless it is a person."""
        action, part = PART_ACTIONS.get(found.dimension), found.rows[0]
        if action is None or not part.value or self.opened is None:
            return
        if found.dimension not in self.opened.view.kpi.filters:
            return
        name = part.name if isinstance(part.name, str) else self.ctx.say(part.name)
        link = YieldingLink(self.tr("Do something about “{part}”…").format(part=name), self)
        link.setProperty("edge", "flush")
        where = {found.dimension: part.value}
        link.clicked.connect(partial(self._open_action, action, where))
        self._rows.addWidget(link)

    def _beside(self, found: Why) -> QVBoxLayout:
        """What stood beside it: volume, people, first contact; events; what customers said."""
        made = column(spacing=theme.S)
        if found.sides:
            made.addWidget(_side_table(self.ctx, found.sides, self))
        for cause in candidates(found.kpi, found.change.difference or 0.0, found.sides):
            made.addLayout(self._cause(cause))
        for event in found.events:
            text = f"{self.ctx.format.day_month(event.on)} · {event.note}"
            made.addWidget(ElidedLabel(text, "caption", self))
        for comment in found.comments:
            made.addWidget(
                ElidedLabel(
                    self._quote(comment.text, comment.score, comment.scale_max), "caption", self
                )
            )
        made.addStretch(1)
        return made

    def _cause(self, cause: Cause) -> QHBoxLayout:
        """What goes with the change, and the way to an action about it."""
        line = row(spacing=theme.S)
        goes_with = cause.verdict is Verdict.COINCIDES
        words = PlainLabel(self.ctx.say(cause.words), "" if goes_with else "dim", self, wrap=True)
        line.addWidget(words, 1)
        if goes_with:
            link = link_button(self.tr("Do something…"), self)
            link.clicked.connect(partial(self._open_action, cause.action, {}))
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _open_action(self, kind: ActionKind, more: Mapping[str, str]) -> None:
        if self.opened is None:
            return
        view = self.opened.view
        named: dict[str, object] = {"kpi_key": view.kpi.key, "where": {**self.opened.where, **more}}
        if view.goal is not None and not more:
            named["goal_id"] = view.goal.goal.id
        self.ctx.open_dialog("shop_action", kind=kind.value, **named)

    def _quote(self, said: str, score: float | None, scale_max: int) -> str:
        text = " ".join(said.split())
        if score is None:
            return self.tr("“{text}”").format(text=text)
        quote = self.tr("{score} of {scale}: “{text}”")
        return quote.format(score=self.ctx.format.number(score), scale=scale_max, text=text)


def _asked(found: Opened) -> tuple[object, ...]:
    return found.view.kpi.key, found.period, dict(found.where)


class ShareBar(QWidget):
    """How much one part explains, to the right with the change and to the left against it."""

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = min(max(share, -1.0), 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(BAR_WIDTH // 2)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(BAR_WIDTH, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar from the middle line."""
        look = theme.current()
        painter = QPainter(self)
        middle, height = self.width() / 2, 8.0
        top = (self.height() - height) / 2
        length = abs(self._share) * (middle - 1)
        left = middle if self._share > 0 else middle - length
        painter.fillRect(QRectF(middle - 0.5, 0, 1, self.height()), look.color("hairline"))
        ink = look.color("accent") if self._share > 0 else look.color("dim")
        painter.fillRect(QRectF(left, top, length, height), ink)
        painter.end()


def _part_table(ctx: Context, kpi: Kpi, found: Breakdown, parent: QWidget) -> QWidget:
    """A row for each part: name, bar, what it explains, its own figures and how many records."""
    holder, grid = _table(parent)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 2)
    totals = [abs(part.total) for part in found.rows]
    most = max([*totals, abs(float(found.rest.total)) if found.rest else 0.0]) or 1.0
    way = 1 if found.change >= 0 else -1
    for line, part in enumerate(found.rows):
        _add_part(ctx, grid, line, part, kpi)
        grid.addWidget(ShareBar(way * part.total / most, holder), line, 1)
    if found.rest is not None:
        line, total = len(found.rows), float(found.rest.total)
        grid.addWidget(ElidedLabel(ctx.say(rest_words(found.rest)), "dim", holder), line, 0)
        grid.addWidget(ShareBar(way * total / most, holder), line, 1)
        _add_cell(grid, line, 2, _shown(ctx, kpi, total), "dim")
    return holder


def _add_part(ctx: Context, grid: QGridLayout, line: int, part: Row, kpi: Kpi) -> None:
    holder = grid.parentWidget()
    name = part.name if isinstance(part.name, str) else ctx.say(part.name)
    grid.addWidget(ElidedLabel(name, "", holder), line, 0)
    told = _add_cell(grid, line, 2, _shown(ctx, kpi, part.total), "strong")
    told.setToolTip(tooltip(_mix_words(ctx, kpi, part)))
    values = (Amount(value, kpi.unit, kpi.is_signed) for value in (part.before, part.after))
    before, after = (ctx.format.amount(value) for value in values)
    _add_cell(grid, line, 3, f"{before} → {after}", "caption")
    if kpi.unit is Unit.COUNT:
        return  # its values are what n would say
    counted = T("WhyCard", "n {before} → {after}").fill(before=part.n_before, after=part.n_after)
    _add_cell(grid, line, 4, ctx.say(counted), "dim")


def _factor_table(ctx: Context, found: Why, parent: QWidget) -> QWidget:
    """The factors of a product, each with its values and what it explains."""
    holder, grid = _table(parent)
    grid.setColumnStretch(0, 2)
    head = T("WhyCard", "What it is made of")
    grid.addWidget(PlainLabel(ctx.say(head), "dim", holder), 0, 0, 1, 3)
    for line, factor in enumerate(found.factors, 1):
        grid.addWidget(ElidedLabel(ctx.say(factor.name), "", holder), line, 0)
        _add_cell(grid, line, 1, _shown(ctx, found.kpi, factor.total), "strong")
        before, after = (ctx.format.amount(value) for value in (factor.before, factor.after))
        _add_cell(grid, line, 2, f"{before} → {after}", "caption")
    return holder


def _side_table(ctx: Context, sides: tuple[Side, ...], parent: QWidget) -> QWidget:
    """What was measured at the same time, before and after."""
    holder, grid = _table(parent)
    grid.setColumnStretch(0, 2)
    heads = (T("WhyCard", "At the same time"), T("WhyCard", "before"), T("WhyCard", "after"))
    for place, head in enumerate(heads):
        align = _RIGHT if place else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(PlainLabel(ctx.say(head), "dim", holder), 0, place, align)
    for line, side in enumerate(sides, 1):
        grid.addWidget(ElidedLabel(ctx.say(side.name), "", holder), line, 0)
        for place, value in enumerate((side.before, side.after), 1):
            _add_cell(grid, line, place, ctx.format.amount(value), "")
    return holder


def _table(parent: QWidget) -> tuple[QWidget, QGridLayout]:
    holder = QWidget(parent)
    holder.setProperty("role", "plain")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.M)
    grid.setVerticalSpacing(theme.XS)
    return holder, grid


def _add_cell(grid: QGridLayout, line: int, place: int, text: str, role: str) -> PlainLabel:
    made = PlainLabel(text, role, grid.parentWidget())
    grid.addWidget(made, line, place, _RIGHT)
    return made


def _shown(ctx: Context, kpi: Kpi, value: float) -> str:
    told = explained_amount(kpi, value)
    return ctx.say(told) if isinstance(told, T) else ctx.format.amount(told)


def _mix_words(ctx: Context, kpi: Kpi, part: Row) -> str:
    text = T("WhyCard", "Through being more or fewer: {mix}; through its own figure: {rate}.")
    return ctx.say(
        text.fill(mix=explained_amount(kpi, part.mix), rate=explained_amount(kpi, part.rate))
    )
