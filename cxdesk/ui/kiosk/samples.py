"""Pictures of the kiosk: its frame at the size of a screen, every page, without being shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import kiosk
from cxdesk.ui.kiosk import words
from cxdesk.ui.kiosk.frame import Frame
from cxdesk.ui.kiosk.touch import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.context import Context

SIZES = (QSize(1024, 600), QSize(1366, 768), QSize(1920, 1080), QSize(768, 1024))


def frame_of(ctx: Context, survey: SurveyView, size: QSize, holder: QWidget) -> Frame:
    """The question as a screen of this size shows it."""
    made = Frame(ctx, survey, holder)
    made.resize(size)
    made.reasons.begin(kiosk.tiles())
    made.set_unit(unit_of(size), size)
    made.show_page(made.ask, None)
    return made


def samples(ctx: Context) -> Iterator[tuple[str, QWidget]]:
    """(name, what to draw) of each page on each screen that it is made for."""
    found = {view.kind: view for view in kiosk.possible_surveys()}
    for size in SIZES:
        holder = QWidget()
        screen = f"kiosk-{size.width()}x{size.height()}"
        for kind in (SurveyKind.NPS, SurveyKind.CSAT):
            frame = frame_of(ctx, found[kind], size, holder)
            yield f"{screen}-{kind.value}", frame
        yield from ((f"{screen}-{name}", frame) for name in _pages(frame))
        holder.deleteLater()


def _pages(frame: Frame) -> Iterator[str]:
    for name in ("reasons", "comment", "phone"):
        frame.show_page(getattr(frame, name), words.NEXT)
        yield name
    frame.show_page(frame.thanks, None)
    yield "thanks"
    frame.leave.begin()
    frame.show_page(frame.leave, words.LEAVE, words.BACK)
    yield "leave"
