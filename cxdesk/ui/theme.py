"""Colours, sizes and spacing: the only place that decides how anything looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

XS, S, M, L, XL = 4, 8, 12, 16, 24
ROW_HEIGHT = 34
FIELD_HEIGHT = 34
SMALLEST_TEXT_PX = 13
RAIL_WIDTH = 212
FORM_WIDTH = 640
SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)
FONT_FACTORS: Mapping[str, float] = {
    "caption": 0.85,
    "text": 1.0,
    "heading": 1.25,
    "title": 1.6,
    "figure": 2.2,
}
BOLD_ROLES = frozenset({"heading", "title", "figure"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The colour tokens of one look; every value is ``#rrggbb``.

    ``other_lines`` are five inks of the Okabe–Ito family for series beside one in the accent.
    """

    name: str
    is_dark: bool
    ground: str
    rail: str
    card: str
    hover: str
    ink: str
    dim: str
    hairline: str
    edge: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    risk: str
    risk_soft: str
    bad: str
    bad_soft: str
    neutral_soft: str
    veil: str
    other_lines: tuple[str, ...]

    def color(self, token: str) -> QColor:
        """A token as a colour for painting."""
        return QColor(getattr(self, token))


LIGHT = Theme(
    name="light",
    is_dark=False,
    ground="#f6f5f2",
    rail="#fbfaf8",
    card="#ffffff",
    hover="#f3f1ed",
    ink="#1f2328",
    dim="#666b73",
    hairline="#e3e1dc",
    edge="#cfccc5",
    accent="#0f6e84",
    accent_hover="#0c5e71",
    on_accent="#ffffff",
    accent_soft="#e2f0f2",
    good="#00795a",
    good_soft="#e0f2ec",
    risk="#8f5b00",
    risk_soft="#fbf0d9",
    bad="#b3401a",
    bad_soft="#fbe7df",
    neutral_soft="#efeeea",
    veil="#40000000",
    other_lines=("#c25100", "#a8528a", "#0072b2", "#8a7600", "#2b8a57"),
)
DARK = Theme(
    name="dark",
    is_dark=True,
    ground="#1b1d20",
    rail="#1f2225",
    card="#24272b",
    hover="#2b2e33",
    ink="#e8e6e1",
    dim="#a3a7ad",
    hairline="#363a3f",
    edge="#4a4f56",
    accent="#5bc0d4",
    accent_hover="#78cede",
    on_accent="#10262b",
    accent_soft="#1f3a41",
    good="#4fc9a3",
    good_soft="#1d3a32",
    risk="#e8b252",
    risk_soft="#3d331f",
    bad="#f08a63",
    bad_soft="#432a21",
    neutral_soft="#2d3035",
    veil="#80000000",
    other_lines=("#f0925a", "#dd9cc4", "#79b0ff", "#e6d75a", "#72d092"),
)
THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK}
TEXT_ON_GROUNDS: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("ink", "dim") for ground in ("ground", "rail", "card", "hover")),
    *((text, ground) for text in ("ink", "dim") for ground in ("accent_soft", "neutral_soft")),
    *(("accent", ground) for ground in ("ground", "rail", "card", "hover", "accent_soft")),
    *((text, "card") for text in ("good", "risk", "bad")),
    *((text, f"{text}_soft") for text in ("good", "risk", "bad")),
    ("bad", "ground"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
)


class StatusStyle(NamedTuple):
    """How a status looks: its sign and the colours of sign, word and ground."""

    glyph: str
    fg: str
    bg: str


_STATUS_LOOKS: Mapping[str, tuple[str, str, str]] = {
    "achieved": ("★", "good", "good_soft"),
    "missed": ("✕", "bad", "bad_soft"),
    "on_track": ("●", "good", "good_soft"),
    "at_risk": ("▲", "risk", "risk_soft"),
    "behind": ("■", "bad", "bad_soft"),
    "no_data": ("◌", "dim", "neutral_soft"),
    "too_early": ("◷", "dim", "neutral_soft"),
    "not_started": ("◷", "dim", "neutral_soft"),
    "incomplete": ("!", "risk", "risk_soft"),
}
_active: list[Theme] = [LIGHT]


def current() -> Theme:
    """The theme that was applied last."""
    return _active[0]


def status_style(status_key: str, theme: Theme | None = None) -> StatusStyle:
    """Sign and colours of a goal's status; unknown keys look neutral."""
    look = theme or current()
    glyph, fg, bg = _STATUS_LOOKS.get(status_key, ("•", "dim", "neutral_soft"))
    return StatusStyle(glyph, getattr(look, fg), getattr(look, bg))


def chosen(choice: str) -> Theme:
    """The theme for ``light``, ``dark`` or ``system``."""
    return THEMES.get(choice) or (DARK if _is_system_dark() else LIGHT)


def font(role: str = "text") -> QFont:
    """The system font in one of the sizes of ``FONT_FACTORS``."""
    made = QFont(QGuiApplication.font())
    _resize(made, FONT_FACTORS.get(role, 1.0))
    made.setBold(role in BOLD_ROLES)
    return made


def tabular(made: QFont) -> QFont:
    """The font with figures of one width, for columns of numbers."""
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def apply(app: QApplication, theme: Theme) -> None:
    """Put the look on the whole program: Fusion, our palette, one stylesheet."""
    from PySide6.QtWidgets import QStyleFactory  # paper needs the colours without widgets

    from cxdesk.ui.style import stylesheet

    _active[0] = theme
    _use_legible_font(app)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme, QGuiApplication.font()))


def palette(theme: Theme) -> QPalette:
    """The palette that Fusion draws with, so unstyled parts follow too."""
    made = QPalette()
    for role, token in _PALETTE.items():
        made.setColor(role, theme.color(token))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        made.setColor(disabled, role, theme.color("dim"))
    made.setColor(disabled, QPalette.ColorRole.ButtonText, theme.color("dim"))
    return made


_PALETTE: Mapping[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "dim",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Accent: "accent",
}


def _use_legible_font(app: QApplication) -> None:
    """The system font, but never under 13 px: the counter is read from a step away."""
    made = app.font()
    pixels = QFontInfo(made).pixelSize()
    if 0 < pixels < SMALLEST_TEXT_PX:
        made.setPointSizeF(made.pointSizeF() * SMALLEST_TEXT_PX / pixels)
        app.setFont(made)


def _is_system_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _resize(made: QFont, factor: float) -> None:
    if made.pointSizeF() > 0:
        made.setPointSizeF(made.pointSizeF() * factor)
        return
    made.setPixelSize(round(made.pixelSize() * factor))
