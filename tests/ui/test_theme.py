"""The look: contrast of every text on every ground, signs of the statuses, one stylesheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from cxdesk.ui import style, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

STATUSES = (
    "achieved",
    "missed",
    "on_track",
    "at_risk",
    "behind",
    "no_data",
    "too_early",
    "incomplete",
)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_contrast_of_mid_grey_on_white_is_that_of_the_standard() -> None:
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("look", theme.THEMES.values(), ids=theme.THEMES)
@pytest.mark.parametrize("pair", theme.TEXT_ON_GROUNDS, ids=" on ".join)
def test_text_is_legible_on_its_ground(look: theme.Theme, pair: tuple[str, str]) -> None:
    text, ground = pair
    assert contrast(getattr(look, text), getattr(look, ground)) >= 4.5


@pytest.mark.parametrize("look", theme.THEMES.values(), ids=theme.THEMES)
@pytest.mark.parametrize("status", STATUSES)
def test_every_status_word_is_legible_on_its_badge(look: theme.Theme, status: str) -> None:
    shown = theme.status_style(status, look)
    assert contrast(shown.fg, shown.bg) >= 4.5


def test_statuses_that_share_a_colour_differ_in_sign() -> None:
    looks = [theme.status_style(status, theme.LIGHT) for status in STATUSES]
    assert len({look.glyph for look in looks}) == len(STATUSES)


def test_signs_are_the_agreed_ones() -> None:
    signs = "".join(theme.status_style(status, theme.LIGHT).glyph for status in STATUSES)
    assert signs == "★✕●▲■◌◷!"


@pytest.mark.parametrize("look", theme.THEMES.values(), ids=theme.THEMES)
def test_stylesheet_has_every_token_filled(look: theme.Theme, qapp: QApplication) -> None:
    made = style.stylesheet(look, qapp.font())
    assert re.findall(r"\$\w+", made) == []
    assert "gradient" not in made
    assert look.accent in made


def test_applying_a_theme_makes_it_current(qapp: QApplication) -> None:
    theme.apply(qapp, theme.DARK)
    try:
        assert theme.current() is theme.DARK
        assert qapp.palette().window().color().name() == "#1b1d20"
        assert qapp.style().name() in {"fusion", ""}
    finally:
        theme.apply(qapp, theme.LIGHT)


def test_titles_are_larger_than_text(look: theme.Theme) -> None:
    assert theme.font("title").pointSizeF() == pytest.approx(theme.font().pointSizeF() * 1.6)
    assert theme.font("title").bold()


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
