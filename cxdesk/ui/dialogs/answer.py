"""Record an answer to a survey: read the question out, press a digit, press Enter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.surveys import AnswerDraft, SurveyView
from cxdesk.domain.text import T
from cxdesk.services import customer_list, promoters, rescues, surveys
from cxdesk.ui import theme
from cxdesk.ui.dialogs.customer_choice import add_customer_field, chosen_customer
from cxdesk.ui.dialogs.head_moment import HeadMoment
from cxdesk.ui.forms import FormDialog
from cxdesk.ui.widgets.asked_items import AskedItems
from cxdesk.ui.widgets.channel_field import ChannelField
from cxdesk.ui.widgets.note_field import NoteField
from cxdesk.ui.widgets.plain import PlainLabel, button
from cxdesk.ui.widgets.promoter_field import PromoterField
from cxdesk.ui.widgets.score_keys import ScoreKeys
from cxdesk.ui.widgets.survey_choice import SurveyChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from cxdesk.ui.context import Context

NO_SCORE = T("AnswerDialog", "Press the digit of the score, from {low} to {high}.")
LAST_SURVEY = "answer/survey"


class AnswerDialog(FormDialog):
    """Survey, question and score first; customer, comment and channel below."""

    name = "answer"
    least_width = 620

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        customer_id: int | None = None,
        case_id: int | None = None,
        survey_id: int | None = None,
        purchase_id: int | None = None,
    ) -> None:
        super().__init__(ctx, parent)
        self.draft_name = "answer"
        self._case_id, self._purchase_id = case_id, purchase_id
        self._surveys = {survey.id: survey for survey in surveys.surveys()}
        self.set_title(self.tr("Record answer"))
        self._build_head()
        self._build_question()
        self._build_fields()
        self._build_end()
        self._choose_survey(survey_id)
        if customer_id is not None:
            self.customer.set_customer(customer_id)
        self._follow_promoter()
        self.offer_draft()
        self._focus_question()

    @classmethod
    def sample(cls, ctx: Context) -> AnswerDialog:
        """NPS with a nine, for the first customer."""
        first = next(iter(customer_list.customers_page(limit=1)), None)
        made = cls(ctx, customer_id=first.id if first else None)
        made.draft_name = ""
        made.score.set_value(9)
        return made

    def save(self) -> None:
        """Write the answer; a low one makes a call to do."""
        asked, score = self.survey_view(), self.score.value()
        if score is None and not asked.items:
            words = NO_SCORE.fill(low=asked.scale_min, high=asked.scale_max)
            raise ValidationError("score", words)
        now = self.ctx.now()
        at = self.moment.value()
        survey_id, customer_id = asked.id, chosen_customer(self.customer)
        draft = AnswerDraft(
            survey_id=survey_id,
            score=None if asked.items else score,
            items=self.items.answers(),
            answered_at=now if at is None else at,
            customer_id=customer_id,
            channel=self.channel.channel(),
            comment=self.comment.text(),
            case_id=self._case_id,
            offer_id=surveys.open_offer(survey_id, customer_id, now=now),
            purchase_id=self._purchase_id,
        )
        next_step = self.promoter.wanted()
        if next_step is None:
            answer_id = surveys.record_answer(draft, now=now)
        else:
            answer_id = promoters.record_promoter(draft, next_step, now=now)
        self._remember()
        self._tell(answer_id, customer_id)

    def _tell(self, answer_id: int, customer_id: int | None) -> None:
        """It is written; a low one opened a rescue, which is due on a day and can be opened."""
        call = rescues.call_after(answer_id, customer_id)
        if call is None:
            self.ctx.toast(self.tr("Answer recorded"), self.ctx.undo)
            return
        told = self.tr("Answer recorded. It is low: call by {day} to win them back")
        open_it = partial(self.ctx.navigate, "surveys", ("rescues", call.id))
        self.ctx.toast(
            told.format(day=self.ctx.format.day_month(call.due_on)),
            self.ctx.undo,
            (self.tr("Open rescue"), open_it),
        )

    def decline(self) -> None:
        """The customer did not want to: that counts as offered."""
        self.clear_errors()
        try:
            surveys.record_declined(
                self.survey_view().id,
                chosen_customer(self.customer),
                channel=self.channel.channel(),
                case_id=self._case_id,
                purchase_id=self._purchase_id,
                now=self.ctx.now(),
            )
        except ValidationError as error:
            self.field_error(error.field, self.ctx.say(error.text))
            return
        self._remember()
        self.drafts.drop()
        self.ctx.toast(self.tr("Noted: they did not want to answer"), self.ctx.undo)
        self.done(self.DialogCode.Accepted)

    def field_error(self, name: str, text: str) -> None:
        if not self.when.tell_error(name, text):
            super().field_error(name, text)

    def clear_errors(self) -> None:
        super().clear_errors()
        self.when.clear_error()

    def survey_view(self) -> SurveyView:
        """The survey chosen."""
        chosen = self.survey.value()
        if not isinstance(chosen, int):
            raise ValidationError("survey_id", T("AnswerDialog", "There is no survey in use."))
        return self._surveys[chosen]

    def draft(self) -> dict[str, object]:
        if not self.comment.text():
            return {}
        return {
            "survey": self.survey.value(),
            "score": self.score.value(),
            "items": self.items.draft(),
            "comment": self.comment.toPlainText(),
            "customer_id": self.customer.customer_id(),
        }

    def restore_draft(self, values: dict[str, object]) -> None:
        kept = values.get("survey")
        self._choose_survey(kept if isinstance(kept, int) else None)
        score = values.get("score")
        self.score.set_value(score if isinstance(score, int) else None)
        items = values.get("items")
        self.items.put_back(items if isinstance(items, dict) else {})
        self.comment.setPlainText(str(values.get("comment", "")))
        who = values.get("customer_id")
        if isinstance(who, int):
            self.customer.put_back(who)

    def _build_head(self) -> None:
        self.when = HeadMoment(self, "answered_at")
        self.moment = self.when.moment
        options = [(view.id, self.ctx.say(view.short)) for view in self._surveys.values()]
        self.survey = SurveyChoice(options, self)
        self.survey.changed.connect(self._on_survey_changed)
        self.add_field("survey_id", self.tr("S&urvey"), self.survey)

    def _build_question(self) -> None:
        self.question = PlainLabel("", "heading", self, wrap=True)
        self.question.setContentsMargins(0, theme.S, 0, 0)
        self.place(self.question)
        self.score = ScoreKeys(0, 10, self)
        self.add_field("score", self.tr("&Score"), self.score)
        self.score.refused.connect(self._on_score_refused)
        self.items = AskedItems(self.ctx, self)
        self.items.left.connect(lambda: self.comment.setFocus(Qt.FocusReason.TabFocusReason))
        self.place(self.items)

    def _build_fields(self) -> None:
        self.comment = NoteField(self)
        self.comment.submitted.connect(self.submit)
        self.add_field("comment", self.tr("Their &words"), self.comment)
        self.customer = add_customer_field(self, self.tr("&Customer"))
        self.channel = ChannelField(self.ctx, "answer", self)
        self.add_field("channel", self.tr("C&hannel"), self.channel)
        self.promoter = PromoterField(self.ctx, self)
        self.add_field("answer", self.tr("&Next, for who recommends us"), self.promoter)
        self.score.changed.connect(self._follow_promoter)
        self.customer.chosen.connect(self._follow_promoter)

    def _build_end(self) -> None:
        self.declined = self._declined_button()
        self.buttons.insertWidget(0, self.declined)
        self.add_cancel()
        self.add_primary(self.tr("Save"))

    def _declined_button(self) -> QPushButton:
        made = button(self.tr("They did not want to"), self, shortcut="F8")
        QShortcut(QKeySequence("F8"), self, self.decline)
        made.clicked.connect(self.decline)
        return made

    def _choose_survey(self, survey_id: int | None) -> None:
        kept = survey_id if survey_id is not None else self.ctx.prefs.get(LAST_SURVEY)
        wanted = kept if kept in self._surveys else next(iter(self._surveys), None)
        self.survey.set_value(wanted)
        self._on_survey_changed(wanted)

    def _ask_items(self, chosen: SurveyView) -> None:
        """Several questions take the place of the one, with their own errors."""
        for name in self.items.fields:
            self.fields.pop(name, None)
        self.items.set_items(chosen.items)
        self.fields.update(self.items.fields)
        for widget in (self.question, self.fields["score"]):
            widget.setHidden(bool(chosen.items))
        self.items.setHidden(not chosen.items)

    def _follow_promoter(self, _changed: object = None) -> None:
        """Who would recommend the shop is thanked, or asked to do so, by one key."""
        survey_id = self.survey.value()
        kind = self._surveys[survey_id].kind if isinstance(survey_id, int) else None
        self.promoter.follow(kind, self.score.value(), self.customer.customer_id())
        self.fields["answer"].setVisible(self.promoter.is_asked)

    def _focus_question(self) -> None:
        asked = self.items if self.items.fields else self.score
        asked.setFocus(Qt.FocusReason.TabFocusReason)

    def _remember(self) -> None:
        self.channel.remember()
        self.ctx.prefs.set(LAST_SURVEY, self.survey.value())

    def _on_score_refused(self, why: T) -> None:
        self.fields["score"].set_error(self.ctx.say(why))

    def _on_survey_changed(self, survey_id: object) -> None:
        if not isinstance(survey_id, int):
            return
        chosen = self._surveys[survey_id]
        self._ask_items(chosen)
        self.question.setText(self.ctx.say(chosen.question))
        self.comment.setPlaceholderText(self.ctx.say(chosen.comment_question))
        self.score.set_scale(chosen.scale_min, chosen.scale_max)
        if self.fields["score"].has_error():
            self.fields["score"].clear_error()
        low, high = (
            f"{end} · {self.ctx.say(words)}" if words else ""
            for end, words in (
                (chosen.scale_min, chosen.low_label),
                (chosen.scale_max, chosen.high_label),
            )
        )
        self.score.set_ends(low, high)
        self._follow_promoter()
        self.shrink()
