"""The language of the running window: the words from below, and Qt translators for those above."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator

from cxdesk import paths, words
from cxdesk.domain.periods import local_date
from cxdesk.services import clock
from cxdesk.ui import choices
from cxdesk.ui.format import Format

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

    from cxdesk.domain.shop import Shop

log = logging.getLogger(__name__)
OWN_LANGUAGE = "look/own_language"  # of this computer, in place of the shop's


class Speech:
    """What the program speaks; Qt asks the translators that are installed here."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []

    def speak(self, lang: str) -> None:
        """Speak a language from now on; an empty one is the computer's."""
        words.set_language(lang or choices.system_language())
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = load_translators(words.language())
        for translator in self._translators:
            self._app.installTranslator(translator)


def format_for(opened: Shop | None) -> Format:
    """How numbers, dates and money of a shop are written in the language being spoken."""
    if opened is None:
        return Format(words.language())
    fmt = Format(words.language(), opened.currency, opened.country, zone=opened.time_zone)
    fmt.today = local_date(clock.now(), fmt.zone)
    return fmt


def load_translators(lang: str) -> list[QTranslator]:
    """Qt's own words in a language and ours, also for the words from below; English needs none.

    Qt asks the one installed last first: ours.
    """
    if lang == words.SOURCE_LANGUAGE:
        return []
    ours = paths.resources() / "i18n" / f"cxdesk_{lang}.qm"
    shipped = paths.resources() / "i18n" / f"qtbase_{lang}.qm"
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{lang}.qm"
    found = []
    for place in (shipped if shipped.exists() else qt, ours):
        translator = QTranslator()
        if translator.load(str(place)):
            found.append(translator)
            if place is ours:
                words.ask(lang, translator.translate)
        else:
            log.info("No translation in %s", place.name)
    return found
