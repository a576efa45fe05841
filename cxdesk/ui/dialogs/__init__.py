"""The dialogs of the program; each is opened by its ``name``, and imported when it first is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.ui.action_dialogs import OF_ACTIONS
from cxdesk.ui.figure_dialogs import OF_FIGURES
from cxdesk.ui.goal_dialogs import OF_GOALS
from cxdesk.ui.lazy import Lazy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def _welcome() -> type[QDialog]:
    from cxdesk.ui.dialogs.welcome import WelcomeDialog

    return WelcomeDialog


def _interaction() -> type[QDialog]:
    from cxdesk.ui.dialogs.interaction import InteractionDialog

    return InteractionDialog


def _answer() -> type[QDialog]:
    from cxdesk.ui.dialogs.answer import AnswerDialog

    return AnswerDialog


def _answer_correct() -> type[QDialog]:
    from cxdesk.ui.dialogs.answer_changes import AnswerCorrectDialog

    return AnswerCorrectDialog


def _answer_exclude() -> type[QDialog]:
    from cxdesk.ui.dialogs.answer_changes import AnswerExcludeDialog

    return AnswerExcludeDialog


def _answer_theme() -> type[QDialog]:
    from cxdesk.ui.dialogs.answer_theme import AnswerThemeDialog

    return AnswerThemeDialog


def _nps() -> type[QDialog]:
    from cxdesk.ui.dialogs.nps import NpsDialog

    return NpsDialog


def _slips() -> type[QDialog]:
    from cxdesk.ui.dialogs.slips import SlipsDialog

    return SlipsDialog


def _wall() -> type[QDialog]:
    from cxdesk.ui.dialogs.wall import WallDialog

    return WallDialog


def _poster() -> type[QDialog]:
    from cxdesk.ui.dialogs.poster import PosterDialog

    return PosterDialog


def _theme() -> type[QDialog]:
    from cxdesk.ui.dialogs.theme import ThemeDialog

    return ThemeDialog


def _theme_tell() -> type[QDialog]:
    from cxdesk.ui.dialogs.theme_tell import ThemeTellDialog

    return ThemeTellDialog


def _purchase() -> type[QDialog]:
    from cxdesk.ui.dialogs.purchase import PurchaseDialog

    return PurchaseDialog


def _customer() -> type[QDialog]:
    from cxdesk.ui.dialogs.customer import CustomerDialog

    return CustomerDialog


def _consents() -> type[QDialog]:
    from cxdesk.ui.dialogs.consents import ConsentsDialog

    return ConsentsDialog


def _relations() -> type[QDialog]:
    from cxdesk.ui.dialogs.relations import RelationsDialog

    return RelationsDialog


def _tag_customers() -> type[QDialog]:
    from cxdesk.ui.dialogs.tag_customers import TagCustomersDialog

    return TagCustomersDialog


def _case_reply() -> type[QDialog]:
    from cxdesk.ui.dialogs.case_reply import CaseReplyDialog

    return CaseReplyDialog


def _case() -> type[QDialog]:
    from cxdesk.ui.dialogs.case import CaseDialog

    return CaseDialog


def _case_step() -> type[QDialog]:
    from cxdesk.ui.dialogs.case_step import CaseStepDialog

    return CaseStepDialog


def _case_assign() -> type[QDialog]:
    from cxdesk.ui.dialogs.case_assign import CaseAssignDialog

    return CaseAssignDialog


def _case_edit() -> type[QDialog]:
    from cxdesk.ui.dialogs.case_edit import CaseEditDialog

    return CaseEditDialog


def _task() -> type[QDialog]:
    from cxdesk.ui.dialogs.task import TaskDialog

    return TaskDialog


def _ask_day() -> type[QDialog]:
    from cxdesk.ui.dialogs.ask_day import AskDayDialog

    return AskDayDialog


def _task_day() -> type[QDialog]:
    from cxdesk.ui.dialogs.task_day import TaskDayDialog

    return TaskDayDialog


def _call() -> type[QDialog]:
    from cxdesk.ui.dialogs.call import CallDialog

    return CallDialog


def _duplicates() -> type[QDialog]:
    from cxdesk.ui.dialogs.duplicates import DuplicatesDialog

    return DuplicatesDialog


def _merge() -> type[QDialog]:
    from cxdesk.ui.dialogs.merge import MergeDialog

    return MergeDialog


def _import_file() -> type[QDialog]:
    from cxdesk.ui.dialogs.import_file import ImportDialog

    return ImportDialog


def _review() -> type[QDialog]:
    from cxdesk.ui.dialogs.review import ReviewDialog

    return ReviewDialog


def _span() -> type[QDialog]:
    from cxdesk.ui.dialogs.span import SpanDialog

    return SpanDialog


def _usual_mark() -> type[QDialog]:
    from cxdesk.ui.dialogs.usual_mark import UsualMarkDialog

    return UsualMarkDialog


def _records() -> type[QDialog]:
    from cxdesk.ui.dialogs.records import RecordsDialog

    return RecordsDialog


def _drifting() -> type[QDialog]:
    from cxdesk.ui.dialogs.drifting import DriftingDialog

    return DriftingDialog


def _public_holidays() -> type[QDialog]:
    from cxdesk.ui.dialogs.public_holidays import PublicHolidaysDialog

    return PublicHolidaysDialog


def _history() -> type[QDialog]:
    from cxdesk.ui.dialogs.history import HistoryDialog

    return HistoryDialog


def _keys() -> type[QDialog]:
    from cxdesk.ui.dialogs.keys import KeysDialog

    return KeysDialog


def _help() -> type[QDialog]:
    from cxdesk.ui.dialogs.keys import HelpDialog

    return HelpDialog


def _about() -> type[QDialog]:
    from cxdesk.ui.dialogs.about import AboutDialog

    return AboutDialog


def _who() -> type[QDialog]:
    from cxdesk.ui.dialogs.who import WhoDialog

    return WhoDialog


def _pin() -> type[QDialog]:
    from cxdesk.ui.dialogs.pin import PinDialog

    return PinDialog


def _person() -> type[QDialog]:
    from cxdesk.ui.dialogs.person import PersonDialog

    return PersonDialog


def _departure() -> type[QDialog]:
    from cxdesk.ui.dialogs.departure import DepartureDialog

    return DepartureDialog


def _rename() -> type[QDialog]:
    from cxdesk.ui.dialogs.rename import RenameDialog

    return RenameDialog


def _merge_into() -> type[QDialog]:
    from cxdesk.ui.dialogs.rename import MergeDialog

    return MergeDialog


def _pin_reset() -> type[QDialog]:
    from cxdesk.ui.dialogs.pin_reset import PinResetDialog

    return PinResetDialog


def _reset_code() -> type[QDialog]:
    from cxdesk.ui.dialogs.reset_code import ResetCodeDialog

    return ResetCodeDialog


DIALOGS: tuple[Lazy, ...] = (
    Lazy("welcome", _welcome),
    Lazy("interaction", _interaction),
    Lazy("answer", _answer),
    Lazy("answer_correct", _answer_correct),
    Lazy("answer_exclude", _answer_exclude),
    Lazy("answer_theme", _answer_theme),
    Lazy("nps", _nps),
    Lazy("slips", _slips),
    Lazy("poster", _poster),
    Lazy("wall", _wall),
    Lazy("theme", _theme),
    Lazy("theme_tell", _theme_tell),
    Lazy("purchase", _purchase),
    Lazy("customer", _customer),
    Lazy("consents", _consents),
    Lazy("relations", _relations),
    Lazy("tag_customers", _tag_customers),
    Lazy("case", _case),
    Lazy("case_reply", _case_reply),
    Lazy("case_step", _case_step),
    Lazy("case_assign", _case_assign),
    Lazy("case_edit", _case_edit),
    Lazy("task", _task),
    Lazy("task_day", _task_day),
    Lazy("ask_day", _ask_day),
    Lazy("call", _call),
    Lazy("duplicates", _duplicates),
    Lazy("merge", _merge),
    Lazy("import", _import_file),
    *OF_GOALS,
    Lazy("review", _review),
    *OF_ACTIONS,
    Lazy("usual_mark", _usual_mark),
    Lazy("span", _span),
    Lazy("drifting", _drifting),
    Lazy("records", _records),
    *OF_FIGURES,
    Lazy("public_holidays", _public_holidays),
    Lazy("who", _who),
    Lazy("pin", _pin),
    Lazy("pin_reset", _pin_reset),
    Lazy("person", _person),
    Lazy("departure", _departure),
    Lazy("rename", _rename),
    Lazy("merge_into", _merge_into),
    Lazy("reset_code", _reset_code),
    Lazy("history", _history),
    Lazy("keys", _keys),
    Lazy("help", _help),
    Lazy("about", _about),
)
# What these do is the owner's: the counter is asked for the owner's PIN before they open.
OWNERS = frozenset(
    {
        "answer_correct",
        "answer_exclude",
        "person",
        "departure",
        "rename",
        "merge_into",
        "merge",
        "import",
        "goal",
        "goal_edit",
        "goal_readers",
        "goal_part",
        "goal_target",
        "goal_close",
        "review",
        "review_day",
        "wall",
        "event",
        "shop_action",
        "action_end",
        "usual_mark",
        "span",
        "figures",
        "own_indicator",
        "kpi_note",
        "topic_answer",
        "public_holidays",
        "records",
        "theme",
        "theme_tell",
    }
)
