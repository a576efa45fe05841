"""The one stylesheet of the program, built from the colour tokens of a theme."""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING

from cxdesk import paths
from cxdesk.ui.theme import FONT_FACTORS

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from cxdesk.ui.theme import Theme


def stylesheet(theme: Theme, font: QFont) -> str:
    """The stylesheet of a theme; sizes are factors of the given system font."""
    values = {key: str(value) for key, value in asdict(theme).items()}
    values |= {f"size_{role}": _size(font, factor) for role, factor in FONT_FACTORS.items()}
    values["icons"] = (paths.resources() / "icons").as_posix()
    values["shade"] = theme.name
    return Template(_FRAME + _TEXT + _BUTTONS + _FIELDS + _LISTS + _MENUS).substitute(values)


def _size(font: QFont, factor: float) -> str:
    if font.pointSizeF() > 0:
        return f"{font.pointSizeF() * factor:.2f}pt"
    return f"{round(font.pixelSize() * factor)}px"


_FRAME = """
QWidget { color: $ink; }
QMainWindow, QWidget[role="ground"] { background: $ground; }
QDialog { background: $card; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QWidget[role="rail"] { background: $rail; border: 0; border-right: 1px solid $hairline; }
QWidget[role="topbar"] { background: $ground; border: 0; border-bottom: 1px solid $hairline; }
QFrame[role="card"] { background: $card; border: 1px solid $hairline; border-radius: 8px; }
QFrame[role="card"][clickable="true"]:hover { border: 1px solid $edge; }
QFrame[role="card"][clickable="true"]:focus { border: 2px solid $accent; }
QFrame[role="line"] { background: transparent; border: 2px solid transparent; border-radius: 6px; }
QFrame[role="line"]:hover { background: $hover; }
QFrame[role="line"]:focus { border: 2px solid $accent; }
QFrame[role="popup"] { background: $card; border: 1px solid $edge; border-radius: 8px; }
QFrame[role="toast"] { background: $ink; border: 0; border-radius: 8px; }
QFrame[role="toast"] QLabel { color: $ground; }
QFrame[role="toast"] QPushButton { color: $ground; background: transparent;
  border: 1px solid $dim; border-radius: 6px; padding: 3px 10px; min-height: 20px; }
QFrame[role="toast"] QPushButton:focus, QFrame[role="toast"] QPushButton:hover {
  border: 1px solid $ground; }
QFrame[role="banner"] { background: $accent_soft; border: 0;
  border-bottom: 1px solid $hairline; }
QFrame[role="banner"] QLabel { color: $accent; }
QFrame[role="notice"] { background: $risk_soft; border: 0; border-radius: 6px; }
QFrame[role="said-theirs"] { background: $neutral_soft; border: 0; border-radius: 8px; }
QFrame[role="said-ours"] { background: $accent_soft; border: 0; border-radius: 8px; }
QFrame[role="said-note"] { background: $card; border: 1px dashed $risk; border-radius: 8px; }
QFrame[role="hairline"] { background: $hairline; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="hairline-v"] { background: $hairline; border: 0; max-width: 1px; min-width: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget[role="plain"] { background: transparent; border: 0; }
QScrollArea[role="reading"] { border: 2px solid transparent; border-radius: 6px; }
QScrollArea[role="reading"]:focus { border: 2px solid $accent; }
QStackedWidget, QWidget[role="plain"] { background: transparent; }
QSplitter::handle { background: transparent; }
QToolTip { background: $card; color: $ink; border: 1px solid $edge; padding: 4px 6px; }
"""
_TEXT = """
QLabel { background: transparent; }
QLabel[role="caption"] { font-size: $size_caption; color: $dim; }
QLabel[role="label"] { font-size: $size_caption; color: $dim; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="heading"] { font-size: $size_heading; font-weight: 600; }
QLabel[role="title"] { font-size: $size_title; font-weight: 700; }
QLabel[role="figure"] { font-size: $size_figure; font-weight: 700; }
QLabel[role="figure"][tone="dim"] { color: $dim; }
QLabel[role="error"] { font-size: $size_caption; color: $bad; }
QLabel[role="good"] { color: $good; }
QLabel[role="bad"] { color: $bad; }
QLabel[role="notice"] { background: $risk_soft; border: 0; border-radius: 6px;
  padding: 8px 12px; }
QLabel[role="accent"] { color: $accent; font-weight: 600; }
QLabel[role="badge"] { border-radius: 10px; padding: 2px 9px; min-height: 16px;
  font-size: $size_caption;
  font-weight: 600; background: $neutral_soft; color: $dim; }
QLabel[role="sign"] { font-weight: 600; }
QLabel[role="sign"][tone="good"] { color: $good; }
QLabel[role="sign"][tone="risk"] { color: $risk; }
QLabel[role="badge"][tone="good"] { background: $good_soft; color: $good; }
QLabel[role="badge"][tone="risk"] { background: $risk_soft; color: $risk; }
QLabel[role="badge"][tone="bad"] { background: $bad_soft; color: $bad; }
QLabel[role="badge"][tone="accent"] { background: $accent_soft; color: $accent; }
QLabel[role="chip"] { border-radius: 9px; padding: 1px 8px; min-height: 16px;
  font-size: $size_caption;
  background: $neutral_soft; color: $dim; }
QLabel[role="key"] { border: 1px solid $hairline; border-radius: 4px; padding: 0 5px;
  font-size: $size_caption; color: $dim; background: $card; }
QLabel[role="shop"] { font-weight: 700; }
QLabel[editable="true"] { border: 0; border-bottom: 2px solid transparent; }
QLabel[editable="true"]:hover { border-bottom: 2px solid $hairline; }
QLabel[editable="true"]:focus { border-bottom: 2px solid $accent; }
"""
_BUTTONS = """
QPushButton, QCheckBox, QRadioButton, QComboBox { outline: 0; }
QPushButton { background: $card; border: 1px solid $hairline; border-radius: 6px;
  padding: 6px 13px; min-height: 20px; font-weight: 500; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $neutral_soft; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 12px; }
QPushButton[compact="true"] { padding: 6px 9px; }
QPushButton[compact="true"]:focus { padding: 5px 8px; }
QPushButton:disabled { color: $dim; background: $ground; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $ink; }
QPushButton[role="primary"]:disabled { background: $neutral_soft; color: $dim;
  border: 1px solid $hairline; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent;
  color: $accent; padding: 2px 3px; min-height: 16px; border-radius: 4px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid $accent; padding: 1px 2px; }
QPushButton[role="link"][edge="flush"] { border: 0; border-bottom: 2px solid transparent;
  border-radius: 0; padding: 2px 0 0 0; text-align: left; }
QPushButton[role="link"][edge="flush"]:focus { border-bottom: 2px solid $accent; }
QPushButton[role="chip"] { border: 1px solid $neutral_soft; border-radius: 9px; padding: 0 7px;
  min-height: 16px; font-size: $size_caption; font-weight: 400; background: $neutral_soft;
  color: $dim; }
QPushButton[role="chip"]:checked { background: $accent_soft; color: $accent;
  border: 1px solid $accent; }
QPushButton[role="chip"]:hover { border: 1px solid $edge; }
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 0 6px; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; }
QPushButton[role="icon"] { background: transparent; border: 1px solid transparent; padding: 0;
  min-height: 22px; }
QPushButton[role="icon"]:hover { background: $hover; }
QPushButton[role="icon"]:focus { border: 2px solid $accent; }
QPushButton[role="staff"] { background: $accent_soft; color: $accent; font-weight: 700;
  border: 1px solid $accent_soft; border-radius: 17px; padding: 0; min-height: 32px;
  min-width: 32px; max-width: 32px; max-height: 32px; font-size: $size_caption; }
QPushButton[role="staff"]:focus { border: 2px solid $accent; min-height: 30px;
  min-width: 30px; max-width: 30px; max-height: 30px; }
QPushButton[role="person"] { text-align: left; padding: 6px 12px; font-weight: 400; }
QPushButton[role="person"]:checked { background: $accent_soft; color: $accent; }
QPushButton[role="place"] { background: transparent; border: 2px solid transparent;
  padding: 6px 8px;
  text-align: left; border-radius: 6px; font-weight: 400; }
QPushButton[role="place"]:hover { background: $hover; }
QPushButton[role="place"]:checked { background: $accent_soft; color: $accent; font-weight: 600; }
QPushButton[role="place"]:focus { border: 2px solid $accent; }
QPushButton[role="segment"] { background: $card; border: 1px solid $hairline; border-right: 0;
  border-radius: 0; padding: 6px 12px; font-weight: 400; }
QPushButton[role="segment"][edge="left"] { border-top-left-radius: 6px;
  border-bottom-left-radius: 6px; }
QPushButton[role="segment"][edge="right"] { border-right: 1px solid $hairline;
  border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QPushButton[role="segment"][edge="only"] { border: 1px solid $hairline; border-radius: 6px; }
QPushButton[role="segment"]:hover { background: $hover; }
QPushButton[role="segment"]:checked { background: $accent_soft; color: $accent;
  font-weight: 600; }
QPushButton[role="segment"]:focus { border: 2px solid $accent; padding: 5px 11px; }
QPushButton[role="segment"][compact="true"] { padding: 6px 3px; }
QPushButton[role="segment"][compact="true"]:focus { padding: 5px 2px; }
QPushButton[role="choice"] { text-align: left; padding: 0; font-weight: 400; }
QPushButton[role="choice"]:checked { background: $accent_soft; border: 1px solid $accent; }
QPushButton[role="choice"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[role="score"] { min-height: 28px; padding: 6px 2px; font-size: $size_heading;
  font-weight: 600; }
QPushButton[role="score"]:checked { background: $accent; color: $on_accent;
  border: 1px solid $accent; }
QWidget[role="scores"] { background: transparent; border: 2px solid transparent;
  border-radius: 8px; }
QWidget[role="scores"]:focus { border: 2px solid $accent; }
QToolButton { background: $card; border: 1px solid $hairline; border-radius: 4px; color: $dim;
  padding: 0; min-width: 20px; min-height: 18px; }
QToolButton:hover { background: $hover; color: $ink; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 2px solid transparent;
  border-radius: 6px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $accent; }
QCheckBox::indicator, QListView::indicator { width: 16px; height: 16px;
  border: 1px solid $edge; border-radius: 4px; background: $card; }
QCheckBox::indicator:checked, QListView::indicator:checked {
  background: $accent; border: 1px solid $accent; image: url($icons/check-$shade.svg); }
QListView::indicator:checked:disabled { background: $edge; border: 1px solid $edge; }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $edge; border-radius: 9px;
  background: $card; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px; }
"""
_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox,
QDoubleSpinBox { background: $card; border: 1px solid $hairline; border-radius: 6px;
  padding: 6px 10px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox {
  min-height: 20px; }
QPlainTextEdit, QTextEdit { padding: 3px 6px; }
QTimeEdit { padding: 6px 3px; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QSpinBox:focus, QDoubleSpinBox:focus { border: 2px solid $accent; padding: 5px 9px; }
QTimeEdit:focus { padding: 5px 2px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 2px 5px; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"],
QDateEdit[invalid="true"], QTimeEdit[invalid="true"] { border: 2px solid $bad; padding: 5px 9px; }
QLineEdit[role="flat"] { background: transparent; border: 1px solid transparent; color: $dim;
  padding: 6px 4px; }
QLineEdit[role="flat"]:hover { border: 1px solid $hairline; }
QLineEdit[role="flat"]:focus { border: 2px solid $accent; padding: 5px 3px; color: $ink; }
QLineEdit[role="flat"][invalid="true"] { border: 2px solid $bad; padding: 5px 3px; }
QListView[role="suggestions"] { border: 1px solid $edge; border-radius: 6px; padding: 2px; }
QLineEdit:disabled, QComboBox:disabled { color: $dim; background: $ground; }
QLineEdit[role="search"] { padding-left: 34px; padding-right: 44px; }
QLineEdit[role="search"]:focus { padding-left: 33px; padding-right: 43px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px;
  subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($icons/arrow-down.svg);
  width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $edge; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $ink; outline: 0; }
QFrame[role="choices"] { background: $card; border: 1px solid $edge; }
QFrame[role="choices"] QListView { border: 0; padding: 0; }
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button,
QDateTimeEdit::up-button, QDateTimeEdit::down-button { width: 0; border: 0; }
"""
_LISTS = """
QTableView, QListView, QTreeView { background: $card; border: 0; outline: 0;
  gridline-color: $hairline; selection-background-color: $accent_soft; selection-color: $ink;
  alternate-background-color: $card; }
QTableView::item { border: 0; border-bottom: 1px solid $hairline; padding: 0 10px; }
QTableView::item:selected, QListView::item:selected { background: $accent_soft; color: $ink; }
QTableView::item:hover:!selected, QListView::item:hover:!selected { background: $hover; }
QListView::item { border: 0; padding: 6px 10px; }
QTableView[role="list"] { border: 1px solid $hairline; border-radius: 8px; padding: 1px; }
QTableView[role="list"][typed="true"]:focus { border: 2px solid $accent; padding: 0; }
QHeaderView { background: $card; border: 0; }
QHeaderView::section { background: $card; color: $dim; border: 0;
  border-bottom: 1px solid $hairline; padding: 8px 13px; font-size: $size_caption; }
QTableCornerButton::section { background: $card; border: 0; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $neutral_soft; border: 0; border-radius: 3px; max-height: 6px;
  text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""
_MENUS = """
QMenu { background: $card; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 7px 26px 7px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 10px; }
"""
