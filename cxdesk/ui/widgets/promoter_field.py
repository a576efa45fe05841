"""What follows an answer of 9 or 10: nothing, a thank-you or asking for a recommendation."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.domain.nps import is_promoter
from cxdesk.domain.tasks import TASK_WORDS, TaskKind
from cxdesk.domain.text import T
from cxdesk.services import promoters
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.domain.surveys import SurveyKind
    from cxdesk.ui.context import Context

KEYS = {TaskKind.THANK: "F6", TaskKind.REFERRAL: "F7"}
NOTHING = T("PromoterField", "Nothing")


class PromoterField(Segmented):
    """The keys choose while it is asked; the same key again chooses nothing."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        options = [(kind, ctx.say(TASK_WORDS[kind]), key) for kind, key in KEYS.items()]
        super().__init__([(None, ctx.say(NOTHING)), *options], parent)
        self.is_asked = False
        self._keys = [
            QShortcut(QKeySequence(key), parent, partial(self._turn, kind))
            for kind, key in KEYS.items()
        ]

    def follow(self, kind: SurveyKind | None, score: object, customer_id: int | None) -> None:
        """Ask where the answer is a promoter's who may be reached."""
        is_high = kind is not None and isinstance(score, int) and is_promoter(kind, score)
        self.is_asked = is_high and promoters.may_be_reached(customer_id)
        for key in self._keys:
            key.setEnabled(self.is_asked)

    def wanted(self) -> TaskKind | None:
        """The kind of task to make; None for none."""
        found = self.value()
        return found if self.is_asked and isinstance(found, TaskKind) else None

    def _turn(self, kind: TaskKind) -> None:
        self.choose(None if self.value() == kind else kind)
