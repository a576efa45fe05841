"""How the kiosk was set up on this computer, for each shop file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.kiosk import IDLE_CHOICES, IDLE_SECONDS, KioskSetup
from cxdesk.services import shop
from cxdesk.ui.memory import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cxdesk.domain.surveys import SurveyView
    from cxdesk.ui.prefs import Prefs

_SCREEN = "screen"


def setup(prefs: Prefs, surveys: Sequence[SurveyView]) -> KioskSetup | None:
    """What was chosen last, a questionnaire that is gone replaced by the first; None without any.

    A new version of a questionnaire takes the place of the one before: they share their key.
    """
    kept = prefs.table(_key())
    chosen = next((one for one in surveys if one.key == kept.get("survey")), None)
    survey = chosen or next(iter(surveys), None)
    if survey is None:
        return None
    held = kept.get("idle_seconds")
    return KioskSetup(
        survey_id=survey.id,
        asks_reasons=kept.get("reasons") is not False,
        asks_comment=kept.get("comment") is True,
        asks_phone=kept.get("phone") is True,
        idle_seconds=held if isinstance(held, int) and held in IDLE_CHOICES else IDLE_SECONDS,
    )


def keep(prefs: Prefs, chosen: KioskSetup, survey: SurveyView, screen: str) -> None:
    """Begin with this the next time."""
    values = {
        "survey": survey.key,
        "reasons": chosen.asks_reasons,
        "comment": chosen.asks_comment,
        "phone": chosen.asks_phone,
        "idle_seconds": chosen.idle_seconds,
        _SCREEN: screen,
    }
    prefs.set(_key(), values)


def screen(prefs: Prefs) -> str:
    """The name of the screen that was chosen."""
    return str(prefs.table(_key()).get(_SCREEN) or "")


def _key() -> str:
    return key_of("kiosk", shop.path())
