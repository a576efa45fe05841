"""Words broken into lines for a width, where Qt breaks none itself: on buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics


def in_lines(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """The text in as few lines as fit; a word that is wider than a line has one for itself."""
    lines: list[str] = []
    for part in text.split():
        longer = f"{lines[-1]} {part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
