"""A kiosk in tests: two owners with PINs, one customer, reasons to tap, and clocks set by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt

from cxdesk.domain.kiosk import KioskSetup
from cxdesk.domain.staff import StaffRole
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.text import T
from cxdesk.services import command, kiosk, pins, shop, staff
from cxdesk.store.models import Theme
from cxdesk.store.rows import insert
from cxdesk.ui.kiosk.window import KioskWindow
from tests.factories import NOW, customer, survey_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

PIN, OTHER_PIN = "2468", "1357"


@dataclass
class Kiosk:
    """The window, and the seconds of its clock."""

    window: KioskWindow
    qtbot: QtBot
    seconds: list[float]

    def tap(self, button: Any, *, after: float = 2) -> None:  # a touch button
        self.seconds[0] += after
        QCoreApplication.sendPostedEvents()  # what is shown finds its place
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def score(self, score: int, *, after: float = 60) -> None:
        """Somebody presses a score so many seconds after what was last."""
        self.tap(self.window.frame.ask.scores[score], after=after)

    def page(self) -> str:
        """Which page is shown."""
        frame = self.window.frame
        names = ("ask", "reasons", "comment", "phone", "thanks", "leave")
        return next(name for name in names if frame.shown() is getattr(frame, name))

    def write(self) -> None:
        """A minute later, what waits is written."""
        self.seconds[0] += 60
        self.window._keeping.write()


def theme(name: str) -> int:
    """A theme that the kiosk offers as a reason."""

    @command.command(T("Undo", "add theme"))
    def add() -> int:
        return insert(Theme, name=name, folded=name.lower(), is_tile=True, created_at=NOW)

    return add()


def owners() -> tuple[int, int]:
    """Two owners, each with a PIN."""
    ana = staff.add_staff("Ana Martín", role=StaffRole.OWNER, now=NOW)
    luis = staff.add_staff("Luis Gil", role=StaffRole.OWNER, now=NOW)
    pins.set_pin(ana, PIN, now=NOW)
    pins.set_pin(luis, OTHER_PIN, now=NOW)
    return ana, luis


def opened(ctx: Context, qtbot: QtBot, kind: SurveyKind = SurveyKind.CSAT, **setup: Any) -> Kiosk:
    """The kiosk for a questionnaire, shown; more as in KioskSetup."""
    seconds = [1000.0]
    view = next(one for one in kiosk.possible_surveys() if one.kind is kind)
    made = KioskWindow(
        ctx, view, KioskSetup(survey_id=survey_id(kind), **setup), clock=lambda: seconds[0]
    )
    with qtbot.waitExposed(made):
        made.show()
    return Kiosk(made, qtbot, seconds)


def closed(shown: Kiosk) -> None:
    """The kiosk is over, with its timers."""
    shown.window.end()
    shown.window.deleteLater()
    QCoreApplication.sendPostedEvents(shown.window, QEvent.Type.DeferredDelete)


def known_customer() -> int:
    """A customer whose phone the shop has."""
    return customer(phones=("600 11 22 33",))


def kiosks(ctx: Context, qtbot: QtBot) -> Iterator[Callable[..., Kiosk]]:
    """Makes kiosks in English for a fixture, and closes them."""
    made: list[Kiosk] = []
    owners()
    shop.save(replace(shop.current(), language="en"), now=NOW)

    def make(kind: SurveyKind = SurveyKind.CSAT, **setup: object) -> Kiosk:
        made.append(opened(ctx, qtbot, kind, **setup))
        return made[-1]

    yield make
    for shown in made:
        closed(shown)
