"""First run: make my shop, look at the demo shop, or open a file that exists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cxdesk import paths
from cxdesk.domain import staff as staff_rules
from cxdesk.domain import worries
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.shop import CHOSEN, Shop
from cxdesk.domain.staff import StaffRole
from cxdesk.domain.text import T
from cxdesk.services import shop, staff
from cxdesk.ui import choices, file_dialogs, theme
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.calm_combo import CalmCombo
from cxdesk.ui.widgets.plain import PlainLabel, button, column, hairline, row

if TYPE_CHECKING:
    from cxdesk.ui.context import Context

DEMO_FILE = "demo.cxdesk"


class WelcomeDialog(FormDialog):
    """Ends with ``path``: the shop file to open (made here if it was new)."""

    name: ClassVar[str] = "welcome"
    least_width: ClassVar[int] = 520

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self.path: Path | None = None
        self._made_for = ""
        self._process: QProcess | None = None
        self._guess = choices.system_country()
        self.set_title(self.tr("Welcome to CXDesk"))
        self._build_fields()
        self.add_primary(self.tr("Create my shop"))
        self.outer.addWidget(hairline(self))
        self.outer.addLayout(self._build_others())
        self._name.setFocus()

    @classmethod
    def sample(cls, ctx: Context) -> WelcomeDialog:
        """The dialog as it is reviewed in pictures."""
        return cls(ctx)

    def save(self) -> None:
        """Make the shop file with these answers; it stays open. Who makes it is its owner."""
        if not self._name.text().strip():
            words = T("WelcomeDialog", "Write the name of the shop. It can be changed later.")
            raise ValidationError("name", words)
        person = self._person.text().strip()
        if person:
            _check_person(person)
        place = _free(paths.default_shop_file())
        place.parent.mkdir(parents=True, exist_ok=True)
        shop.create(place, self._shop(), now=self.ctx.now())
        if person:
            staff.add_staff(person, role=StaffRole.OWNER, now=self.ctx.now())
        self.path, self._made_for = place, str(self._worry.currentData())

    def worry(self) -> str:
        """What worries most, of a shop that was made here; "" for nothing, or another file."""
        return self._made_for

    def _build_fields(self) -> None:
        words = self.tr("Five answers and you can start. All of it can be changed in Settings.")
        self.place(PlainLabel(words, "dim", self, wrap=True))
        self._name = QLineEdit(self)
        self._name.setPlaceholderText(self.tr("What your customers call it"))
        self.add_field("name", self.tr("Name of the shop"), self._name)
        self._person = QLineEdit(self)
        self.add_field("person", self.tr("Your name (for who did what)"), self._person)
        self._country = CalmCombo(self)
        for text, code in choices.country_choices(self.ctx.format.lang, self._guess.code):
            self._country.addItem(text, code)
        self._country.setCurrentIndex(self._country.findData(self._guess.code))
        self.add_field(
            "country",
            self.tr("Country"),
            self._country,
            hint=self.tr("It sets the currency and the time zone."),
        )
        self._language = CalmCombo(self)
        for code, text in choices.LANGUAGE_NAMES.items():
            self._language.addItem(text, code)
        self._language.setCurrentIndex(self._language.findData(self.ctx.format.lang))
        self.add_field("language", self.tr("Language"), self._language)
        self._worry = CalmCombo(self)
        self._worry.addItem(self.tr("I will see later"), "")
        for worry in worries.WORRIES:
            self._worry.addItem(self.ctx.say(worry.words), worry.key)
        self.add_field(
            "worry",
            self.tr("What worries you most?"),
            self._worry,
            hint=self.tr("What it shows in comes first, and a goal is begun for you."),
        )

    def _build_others(self) -> QVBoxLayout:
        words = column(spacing=theme.XS)
        words.addWidget(PlainLabel(self.tr("Or look around first"), "strong", self))
        self._status = PlainLabel(
            self.tr("The demo shop is invented and kept in its own file."), "caption", self
        )
        words.addWidget(self._status)
        words.addSpacing(theme.S)
        line = row(spacing=theme.S)
        self.demo_button = button(self.tr("Try the demo shop"), self)
        self.demo_button.clicked.connect(self._on_demo_clicked)
        line.addWidget(self.demo_button)
        self.open_button = button(self.tr("Open a file…"), self)
        self.open_button.clicked.connect(self._on_open_clicked)
        line.addWidget(self.open_button)
        line.addStretch(1)
        words.addLayout(line)
        return words

    def _shop(self) -> Shop:
        code = self._country.currentData()
        known = choices.country(code) or self._guess
        zone = choices.system_zone(known) if code == self._guess.code else known.zone
        return Shop(
            name=self._name.text(),
            country=code,
            currency=known.currency,
            time_zone=zone,
            language=self._language.currentData(),
            chosen=_chosen_for(str(self._worry.currentData())),
        )

    def _on_open_clicked(self) -> None:
        usual = paths.default_shop_file().parent
        home = str(usual if usual.is_dir() else Path.home())
        kind = self.tr("CXDesk shop files") + " (*.cxdesk)"
        chosen = file_dialogs.file_to_open(self, self.tr("Open a shop file"), home, kind)
        if chosen is not None:
            self.path = chosen
            self.accept()

    def _on_demo_clicked(self) -> None:
        place = paths.data_dir() / DEMO_FILE
        if place.exists():
            self.path = place
            self.accept()
            return
        self._set_busy(is_busy=True)
        program, *arguments = paths.job_command()
        lang = self._language.currentData()
        self._process = QProcess(self)
        self._process.finished.connect(self._on_demo_finished)
        self._process.errorOccurred.connect(lambda _error: self._on_demo_finished(1))
        self._process.start(program, [*arguments, "demo", str(place), "--lang", lang])

    def _on_demo_finished(self, code: int) -> None:
        if self._process is None:
            return
        self._process = None
        self._set_busy(is_busy=False)
        if code == 0:
            self.path = paths.data_dir() / DEMO_FILE
            self.accept()
            return
        words = T("WelcomeDialog", "The demo shop could not be made. Is the disk full?")
        self.ctx.show_error(OutsideError(words))

    def _set_busy(self, *, is_busy: bool) -> None:
        self.demo_button.setEnabled(not is_busy)
        self._status.setText(
            self.tr("Making fourteen months of an invented shop…")
            if is_busy
            else self.tr("The demo shop is invented and kept in its own file.")
        )


def _chosen_for(worry_key: str) -> tuple[str, ...]:
    """The indicators of the board, those of the worry first."""
    worry = worries.by_key(worry_key)
    return worries.chosen_first(worry, CHOSEN, len(CHOSEN)) if worry else CHOSEN


def _check_person(name: str) -> None:
    """ValidationError at the field of the person, before any file is made."""
    try:
        staff_rules.check(name, staff_rules.initials_of(name))
    except ValidationError as error:
        raise ValidationError("person", error.text) from error


def _free(wanted: Path) -> Path:
    """The wanted name, or one with a number when a file is there already."""
    if not wanted.exists():
        return wanted
    number = 2
    while (place := wanted.with_stem(f"{wanted.stem}-{number}")).exists():
        number += 1
    return place
