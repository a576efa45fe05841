"""What the list of answers is filtered by; who entered an answer is asked by the owner only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from cxdesk.domain.answer_list import AnswerFilter, Band, Which, band_words
from cxdesk.domain.hats import Hat
from cxdesk.services import answer_list, channels, hats, staff, theme_tags
from cxdesk.ui import theme
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.days_choice import ALL, DaysChoice
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.flow import FlowLayout
from cxdesk.ui.widgets.plain import column, link_button, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from cxdesk.ui.context import Context

_COMBO_LEAST, _COMBO_WIDTH, _TEXT_LEAST = 96, 230, 96
SPREADS_KEY = "F8"
_MOST = 100  # of the room that is left goes to the text, until it is wide enough


class AnswerFilters(QWidget):
    """``changed`` when other answers are wanted; ``read`` offers what there is now.

    Choices that have no room beside the text stand below it.
    """

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setProperty("role", "plain")
        name = self.tr("Filter by customer or by what was said")
        self.text = FindField(name, self.tr("Find…"), self)
        self.questionnaire = self._combo(self.tr("Questionnaire"))
        self.days = DaysChoice(ctx, self)
        self.days.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.band = self._combo(self.tr("Scores"))
        self.theme = self._combo(self.tr("Theme"))
        self.channel = self._combo(self.tr("Channel"))
        self.person = self._combo(self.tr("Who entered it"))
        self.which = self._combo(self.tr("Which answers count"))
        self.commented = QCheckBox(self.tr("With words"), self)
        self.more = link_button(self.tr("More filters"), self)
        self.more.clicked.connect(lambda: self._show_rest(is_shown=self._rest.isHidden()))
        self.spreads = link_button(self.tr("How they spread"), self, shortcut=SPREADS_KEY)
        self.spreads.hide()  # where they stand beside the list
        self._lay_out()
        self._offer_fixed()
        self.read()
        self._connect()

    def read(self) -> None:
        """Offer what there is now, what was chosen still chosen."""
        say = self.ctx.say
        everything = [(self.tr("All questionnaires"), "")]
        listed = [(say(one.title), one.key) for one in answer_list.questionnaires()]
        _offer(self.questionnaire, everything + listed)
        themes = [(self.tr("All themes"), 0)]
        _offer(self.theme, themes + [(tag.name, tag.id) for tag in theme_tags.offered()])
        used = [(say(channels.name_of(key)), key) for key in answer_list.used_channels()]
        _offer(self.channel, [(self.tr("All channels"), ""), *used])
        self.person.setVisible(hats.worn() is not Hat.COUNTER)
        people = [(self.tr("Everybody"), 0)]
        _offer(self.person, people + [(one.name, one.id) for one in staff.staff()])
        self._offer_bands()

    def wanted(self) -> AnswerFilter:
        """What is asked for."""
        days = self.days.days()
        band, is_owner = self.band.currentData(), hats.worn() is not Hat.COUNTER
        return AnswerFilter(
            questionnaire=str(self.questionnaire.currentData() or ""),
            first_on=days.first,
            last_on=days.last,
            band=Band(band) if band else None,
            channel=str(self.channel.currentData() or ""),
            staff_id=(self.person.currentData() or None) if is_owner else None,
            theme_id=self.theme.currentData() or None,
            which=Which(self.which.currentData()),
            with_comment=self.commented.isChecked(),
            text=self.text.words(),
        )

    def choose_questionnaire(self, key: str) -> None:
        """Only the answers to one, or to all with ""."""
        self.questionnaire.setCurrentIndex(max(self.questionnaire.findData(key), 0))

    def choose_band(self, band: Band) -> None:
        """Only these scores; all again when they were chosen already."""
        is_chosen = self.band.currentData() == band.value
        self.band.setCurrentIndex(0 if is_chosen else self.band.findData(band.value))

    def choose_theme(self, theme_id: int) -> None:
        """Only the answers that speak of a theme."""
        self.read()
        self.theme.setCurrentIndex(max(self.theme.findData(theme_id), 0))
        self._show_rest(is_shown=self._has_rest())

    def choose_person(self, staff_id: int) -> None:
        """Only the answers that one person entered; everybody's again when that was so already."""
        is_chosen = self.person.currentData() == staff_id
        self.person.setCurrentIndex(0 if is_chosen else max(self.person.findData(staff_id), 0))
        self._show_rest(is_shown=self._has_rest())

    def clear(self) -> None:
        """Everything that counts."""
        was_blocked = self.blockSignals(True)
        self.text.clear()
        self.text.words()
        for combo in self._combos():
            combo.setCurrentIndex(0)
        self.days.set_key(ALL)
        self.commented.setChecked(False)
        self.blockSignals(was_blocked)
        self.changed.emit()

    def state(self) -> dict[str, object]:
        """What to come back to; no names, no words."""
        found = {combo.objectName(): combo.currentData() for combo in self._combos()}
        return {**found, "days": self.days.key(), "commented": self.commented.isChecked()}

    def restore(self, state: dict[str, object]) -> None:
        """Come back to it."""
        was_blocked = self.blockSignals(True)
        for combo in self._combos():
            combo.setCurrentIndex(max(combo.findData(state.get(combo.objectName())), 0))
        self.days.set_key(str(state.get("days")))
        self.commented.setChecked(bool(state.get("commented")))
        self.blockSignals(was_blocked)
        self._show_rest(is_shown=self._has_rest())

    def event(self, event: QEvent) -> bool:
        """Other words may need other room."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return is_done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window puts the choices below the text."""
        super().resizeEvent(event)
        self._fit()

    def _combos(self) -> tuple[QComboBox, ...]:
        named = (self.questionnaire, self.band, self.theme, self.channel, self.person, self.which)
        for combo, name in zip(named, _NAMES, strict=True):
            combo.setObjectName(name)
        return named

    def _combo(self, name: str) -> QComboBox:
        made = CalmCombo(self)
        made.setAccessibleName(name)
        made.setMinimumWidth(_COMBO_LEAST)
        made.setMaximumWidth(_COMBO_WIDTH)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return made

    def _lay_out(self) -> None:
        """What is asked often above, the rest in a line that More opens."""
        self._page = column(self, spacing=theme.S)
        self._line = row(spacing=theme.S)
        self.text.setMinimumWidth(_TEXT_LEAST)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._line.addWidget(self.text, _MOST)
        self._line.addStretch(1)
        for link in (self.spreads, self.more):
            self._line.addWidget(link)
        self._page.addLayout(self._line)
        self._often = self._flow(self.questionnaire, self.days, self.band)
        self._line.insertWidget(1, self._often)
        self._rest: QWidget = self._flow(
            self.theme, self.channel, self.person, self.which, self.commented
        )
        self._rest.hide()
        self._page.addWidget(self._rest)

    def _flow(self, *widgets: QWidget) -> QWidget:
        made = QWidget(self)
        made.setProperty("role", "plain")
        line = FlowLayout(made)
        for widget in widgets:
            line.addWidget(widget)
        return made

    def _fit(self) -> None:
        """What is asked often beside the text, or below it."""
        beside = [one for one in (self._often, self.spreads, self.more) if not one.isHidden()]
        needed = _TEXT_LEAST + sum(one.sizeHint().width() + theme.S for one in beside)
        is_below = needed > self.width()
        home, other = (self._page, self._line) if is_below else (self._line, self._page)
        if home.indexOf(self._often) < 0:
            other.removeWidget(self._often)
            home.insertWidget(1, self._often)

    def _show_rest(self, *, is_shown: bool) -> None:
        self._rest.setVisible(is_shown)
        words = self.tr("Fewer filters") if is_shown else self.tr("More filters")
        self.more.setText(words)
        self.more.setAccessibleName(words)

    def _has_rest(self) -> bool:
        """Whether anything in the second line leaves answers out."""
        combos = (self.theme, self.channel, self.person, self.which)
        return self.commented.isChecked() or any(combo.currentIndex() > 0 for combo in combos)

    def _offer_fixed(self) -> None:
        words = (
            (self.tr("Those that count"), Which.COUNTED),
            (self.tr("Corrected or excluded"), Which.CORRECTED),
            (self.tr("Excluded"), Which.EXCLUDED),
        )
        _offer(self.which, [(text, which.value) for text, which in words])

    def _offer_bands(self) -> None:
        """NPS has its own words for them, once it is alone."""
        chosen = self.questionnaire.currentData()
        kinds = {one.scale.kind for one in answer_list.questionnaires() if one.key == chosen}
        words = band_words(next(iter(kinds), None))
        listed = [(self.ctx.say(text), band.value) for band, text in words.items()]
        _offer(self.band, [(self.tr("All scores"), ""), *listed])

    def _connect(self) -> None:
        self.text.typed.connect(self.changed)
        self.days.changed.connect(self.changed)
        self.commented.toggled.connect(self.changed)
        for combo in self._combos():
            combo.currentIndexChanged.connect(self._on_combo_changed)

    def _on_combo_changed(self) -> None:
        if self.sender() is self.questionnaire:
            self._offer_bands()
        self.changed.emit()


_NAMES = ("questionnaire", "band", "theme", "channel", "person", "which")


def _offer(combo: QComboBox, options: Sequence[tuple[str, object]]) -> None:
    """Other options, quietly, what was chosen still chosen."""
    shown = [(combo.itemText(place), combo.itemData(place)) for place in range(combo.count())]
    if shown == list(options):
        return
    chosen = combo.currentData()
    was_blocked = combo.blockSignals(True)
    combo.clear()
    for text, value in options:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    combo.blockSignals(was_blocked)
