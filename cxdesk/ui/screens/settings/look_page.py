"""Settings of language and look, and of one's own PIN."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cxdesk.domain.hats import Hat
from cxdesk.services import command, hats, pins, shop
from cxdesk.ui.appearance import PREF, SYSTEM
from cxdesk.ui.choices import LANGUAGE_NAMES
from cxdesk.ui.language import OWN_LANGUAGE
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.widgets.plain import PlainLabel, column, flush_link
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cxdesk.ui.context import Context


class LookPage(SettingsPage):
    """The language goes with the shop unless this computer has its own; the look with this one.

    It is all that the counter sees of the settings, with a way to the rest.
    """

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent=parent)
        self.heading.setText(self.tr("Language and look"))
        names = [(code, text) for code, text in LANGUAGE_NAMES.items()]
        self.language = Segmented([("", self.tr("As this computer")), *names], self)
        self.language.changed.connect(lambda code: self.commit("language", language=code))
        field = self.add_field(
            "language",
            self.tr("Language"),
            self.language,
            self.tr("For everyone who opens this shop file."),
        )
        field.setVisible(hats.worn() is Hat.OWNER)
        self.own_language = Segmented([("", self.tr("As the shop")), *names], self)
        self.own_language.changed.connect(self._on_own_language_changed)
        self.add_field("own", self.tr("Language on this computer"), self.own_language)
        self._build_look()
        self._build_links()

    def show_saved(self) -> None:
        """Show the saved values."""
        self.language.set_value(shop.current().language)
        self.own_language.set_value(self.ctx.prefs.text(OWN_LANGUAGE))
        self.look.set_value(self.ctx.prefs.text(PREF, SYSTEM))
        acting = command.acting_staff.get()
        self.own_pin.setVisible(acting is not None and pins.has_pin(acting))

    def _build_look(self) -> None:
        looks = [
            ("system", self.tr("As this computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.look = Segmented(looks, self)
        self.look.changed.connect(self._on_look_changed)
        self.add_field("look", self.tr("Look"), self.look, self.tr("On this computer only."))

    def _build_links(self) -> None:
        links = column(spacing=4)
        self.own_pin = flush_link(self.tr("Change my PIN…"), self)
        self.own_pin.clicked.connect(self._on_own_pin_clicked)
        about = flush_link(self.tr("About CXDesk"), self)
        about.clicked.connect(lambda: self.ctx.open_dialog("about"))
        for made in (self.own_pin, about):
            links.addWidget(made)
        self.form.addLayout(links)
        if hats.worn() is Hat.COUNTER:
            words = self.tr("All other settings are for the owner.")
            links.addWidget(PlainLabel(words, "dim", self, wrap=True))
            more = flush_link(self.tr("Open them with the owner's PIN…"), self)
            more.clicked.connect(self._on_more_clicked)
            links.addWidget(more)

    def _on_look_changed(self, choice: object) -> None:
        self.ctx.set_look(str(choice))

    def _on_own_language_changed(self, code: object) -> None:
        """Kept for this computer; the window is made anew in it, as for another look."""
        self.ctx.prefs.set(OWN_LANGUAGE, str(code) or None)
        self.ctx.set_look(self.ctx.prefs.text(PREF, SYSTEM))

    def _on_more_clicked(self) -> None:
        go = partial(self.ctx.navigate, "settings", None)
        self.ctx.open_dialog("who", is_for_owner=True, then=go)

    def _on_own_pin_clicked(self) -> None:
        acting = command.acting_staff.get()
        if acting is not None:
            self.ctx.open_dialog("pin", staff_id=acting, is_own=True)
