"""Settings of language and look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.services import shop
from cxdesk.ui.choices import LANGUAGE_NAMES
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.plain import link_button
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class LookPage(SettingsPage):
    """The language goes with the shop, the look with this computer."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Language and look"))
        names = [(code, text) for code, text in LANGUAGE_NAMES.items()]
        self.language = Segmented([("", self.tr("As this computer")), *names], self)
        self.language.changed.connect(lambda code: self.commit("language", language=code))
        self.add_field(
            "language",
            self.tr("Language"),
            self.language,
            self.tr("For everyone who opens this shop file."),
        )
        looks = [
            ("system", self.tr("As this computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.look = Segmented(looks, self)
        self.look.changed.connect(self._on_look_changed)
        self.add_field("look", self.tr("Look"), self.look, self.tr("On this computer only."))
        about = link_button(self.tr("About CXDesk"), self)
        about.clicked.connect(lambda: self.ctx.open_dialog("about"))
        self.form.addWidget(about)

    def show_saved(self) -> None:
        """Show the saved values."""
        self.language.set_value(shop.current().language)
        self.look.set_value(self.ctx.prefs.text("look/theme", "system"))

    def _on_look_changed(self, choice: object) -> None:
        self.ctx.set_look(str(choice))
