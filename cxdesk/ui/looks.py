"""Looks for charts on screen and on paper, from the colour tokens and the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QGuiApplication

from cxdesk.domain.kpi import Amount, Unit
from cxdesk.domain.money import exponent
from cxdesk.ui import theme as themes
from cxdesk.ui.chart_look import Inks, Look
from cxdesk.ui.paper_look import PaperLook, paper_font
from cxdesk.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.domain.text import T
    from cxdesk.ui.format import Format
    from cxdesk.ui.theme import Theme

PAPER_SCALE = 0.72
PAPER_CHART_TEXT = 8


def screen_look(theme: Theme, fmt: Format) -> Look:
    """A chart on a card of the window."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(_caption_pixels(font))
    return _look(_inks(theme), font, fmt, 1.0)


def paper_look(fmt: Format) -> PaperLook:
    """The report in the light colours, on white."""
    inks = _inks(themes.LIGHT)._replace(hairline="#d6d3cd")
    chart = _look(inks, paper_font(PAPER_CHART_TEXT), fmt, PAPER_SCALE)
    return PaperLook(chart=chart, write=fmt.show)


def axis_writer(fmt: Format) -> Callable[[float, Unit, str], str]:
    """How a value is written beside its tick: short, with its unit."""

    def write(value: float, unit: Unit, currency: str) -> str:
        if value == 0 and unit is not Unit.MONEY:
            return fmt.number(0)
        if unit is Unit.MONEY:
            return _whole_money(fmt, value, currency)
        return fmt.amount(Amount(value, unit, unit is Unit.POINTS))

    return write


def _whole_money(fmt: Format, minor: float, currency: str) -> str:
    """Money beside an axis has no cents unless the axis is finer than one unit."""
    units = minor / 10 ** exponent(currency or fmt.currency)
    text = fmt.money(round(minor), currency)
    if not units.is_integer():
        return text
    cents = f"{fmt.locale.decimalPoint()}00"
    return text.replace(cents, "", 1)


def _look(inks: Inks, font: QFont, fmt: Format, scale: float) -> Look:
    def words(text: T) -> str:
        return say(text, fmt)

    return Look(
        inks=inks,
        font=font,
        say=words,
        tick=fmt.tick_label,
        axis=axis_writer(fmt),
        scale=scale,
    )


def _inks(theme: Theme) -> Inks:
    return Inks(
        ground=theme.card,
        ink=theme.ink,
        dim=theme.dim,
        hairline=theme.hairline,
        line=theme.accent,
        target=theme.good,
        usual=theme.neutral_soft,
        lines=(theme.accent, *theme.other_lines),
    )


def _caption_pixels(font: QFont) -> int:
    factor = themes.FONT_FACTORS["caption"]
    if font.pixelSize() > 0:
        return round(font.pixelSize() * factor)
    screen = QGuiApplication.primaryScreen()
    dpi = screen.logicalDotsPerInchY() if screen else 96.0
    return round(font.pointSizeF() * dpi / 72 * factor)
