"""Alt and a letter reach one field only, in both languages."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from cxdesk import words
from cxdesk.domain.actions import ActionDraft, ActionKind
from cxdesk.domain.cases import Channel
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.interactions import Direction, InteractionDraft, Outcome
from cxdesk.paths import resources
from cxdesk.services import actions, goal_changes, interactions, theme_tags
from cxdesk.ui.dialogs import DIALOGS
from cxdesk.ui.format import Format
from tests.factories import NOW, TODAY, answer
from tests.ui.conftest import delete_now
from tests.ui.counter_desk import add

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cxdesk.ui.context import Context


class FromSource(QTranslator):
    """The words of the .ts file, which tests have without compiling it."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._texts = words.translations(resources() / "i18n" / f"cxdesk_{lang}.ts")

    def isEmpty(self) -> bool:
        return not self._texts

    def translate(
        self, context: str, source: str, _disambiguation: object = None, _n: int = -1
    ) -> str:
        return self._texts.get((context, source), "")


@pytest.fixture(params=words.LANGUAGES)
def spoken(request: pytest.FixtureRequest, ctx: Context) -> Iterator[Context]:
    """A context that speaks one of the languages, on a shop with one of what dialogs are about."""
    lang = request.param
    translator = FromSource(lang) if lang != words.SOURCE_LANGUAGE else None
    if translator is not None:
        QApplication.installTranslator(translator)
    words.set_language(lang)
    ctx.format = Format(lang, "EUR", "ES", today=TODAY)
    yield ctx
    words.set_language(words.SOURCE_LANGUAGE)
    if translator is not None:
        QApplication.removeTranslator(translator)


def _open_case() -> None:
    draft = InteractionDraft(
        arrived_at=NOW,
        customer_id=add(),
        direction=Direction.IN,
        channel=Channel.PHONE,
        outcome=Outcome.FOLLOW_UP,
        note="The blue is not the one on the card",
    )
    interactions.log_interaction(draft, now=NOW)


def _goal_and_action() -> None:
    draft = GoalDraft(
        kpi_key="nps", title="More friends", entered=40, starts_on=TODAY, baseline_value=10,
        deadline_on=date(2026, 12, 31),
    )  # fmt: skip
    made = goal_changes.add_goal(draft, now=NOW)
    act = ActionDraft(kind=ActionKind.PROCESS, note="Ask at the till", goal_id=made)
    actions.add_action(act, now=NOW)


def _case_answer_and_goal() -> None:
    _open_case()
    _goal_and_action()
    given = answer(3, customer_id=add("Luis Rey", "611 908 337"), comment="Slow")
    theme_tags.tag_answer(given, "Delays", now=NOW)


pytestmark = pytest.mark.filled_by.with_args(_case_answer_and_goal)


def mnemonics(widget: QWidget) -> list[str]:
    """Every Alt key that a widget and what is inside it takes."""
    texts = [
        *(label.text() for label in widget.findChildren(QLabel) if label.buddy() is not None),
        *(button.text() for button in widget.findChildren(QAbstractButton)),
    ]
    keys = (QKeySequence.mnemonic(text).toString() for text in texts)
    return [key for key in keys if key]


@pytest.mark.parametrize("kind", DIALOGS, ids=lambda kind: kind.name)
def test_no_letter_is_taken_twice(kind: Any, spoken: Context) -> None:
    dialog = kind.sample(spoken)
    assert dialog is not None
    try:
        taken = Counter(mnemonics(dialog))
        assert [key for key, times in taken.items() if times > 1] == []
    finally:
        spoken.jobs.stop()
        delete_now(dialog)


def test_the_spanish_form_has_its_own_letters(ctx: Context, qapp: QApplication) -> None:
    """So the test above reads Spanish: "&Qué pasó" is Alt+Q, "&What happened" Alt+W."""
    from cxdesk.ui.dialogs.interaction import InteractionDialog

    translator = FromSource("es")
    qapp.installTranslator(translator)
    try:
        dialog = InteractionDialog(ctx)
        assert "Alt+Q" in mnemonics(dialog)
        assert "Alt+W" not in mnemonics(dialog)
        delete_now(dialog)
    finally:
        qapp.removeTranslator(translator)
