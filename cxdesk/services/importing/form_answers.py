"""Answers exported by form services: no offer, a time, a score under its question, words.

Google Forms, Microsoft Forms, Typeform, Tally, Jotform and SurveyMonkey head the columns with the
questions themselves, so the score's and the comment's are found by what they ask.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import vocabulary
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.surveys import OfferState, SurveyKind, standard
from cxdesk.domain.text import T
from cxdesk.services import channels
from cxdesk.services.importing import words
from cxdesk.services.importing.form_questions import Asked, Questions
from cxdesk.services.importing.form_ties import Ties, Whose, ties_reader
from cxdesk.services.importing.headings import ANSWERS
from cxdesk.services.importing.mapping import ColumnMapping, key_of
from cxdesk.services.importing.plan import Update, check_text
from cxdesk.services.importing.values import RowError, read_scale, read_score
from cxdesk.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import TypeGuard

    from cxdesk.services.importing.plan import Desk
    from cxdesk.services.importing.reading import Sheet
    from cxdesk.services.importing.source import Cells, Source

_ZONE = re.compile(r"\s*(?:GMT|UTC)\s*([+-])(\d{1,2}):?(\d{2})?$|\s+(?!AM$|PM$)[A-Z]{2,5}$")
_KEPT = ("survey_id", "answered_at", "score", "comment")
_PLACES: dict[SurveyKind | None, int] = {
    kind: place
    for place, kind in enumerate(
        (SurveyKind.NPS, SurveyKind.CES, SurveyKind.GENERAL, SurveyKind.CSAT, SurveyKind.OWN)
    )
}
_NAMES = {"nps": SurveyKind.NPS, "csat": SurveyKind.CSAT, "ces": SurveyKind.CES}
_ANSWERED = {"state": OfferState.ANSWERED.value}
NO_KIND = T(
    "Import",
    "The file does not say which questionnaire it answers. Choose it, or add a column"
    " “Questionnaire”.",
)


class _Line(NamedTuple):
    """An answer of a form, and what ties it to a slip or a customer."""

    kind: str
    scale: tuple[int, int]
    score: int
    answered_at: int
    comment: str
    channel: str
    ties: Ties


def adapted(sheet: Sheet, mapping: ColumnMapping | None) -> ColumnMapping | None:
    """The mapping, with the columns of a form that are found by what their headings ask."""
    fields = dict(mapping.fields) if mapping else {}
    guessed = _guessed(sheet.headers, fields)
    if "kind" in guessed or _numbers_lines(sheet.headers, fields):
        guessed["survey_id"] = None  # a number of the line, not of an offer
    found = guessed | fields
    if found == fields:
        return mapping
    return replace(mapping, fields=found) if mapping else ColumnMapping(fields=found)


def is_form(source: Source) -> bool:
    """Whether no line says which offer it answers."""
    return not source.has("survey_id") or not source.has("kind")


def prepare(source: Source, desk: Desk) -> int:
    """Read all rows into the desk's plan; how many were read. What is there already stays."""
    if not source.has("kind"):
        raise ValidationError("kind", NO_KIND)
    read = _reader(source)
    lines: list[_Line] = []
    count = source.each(lambda _, cells: lines.append(read(cells)), desk.plan)
    survey_of = _survey_finder(source, desk)
    known = _known({survey_of(line) for line in lines})
    whose = Whose(source, desk)
    for line in lines:
        slip = line.ties.slip
        survey_id = slip.survey_id if slip else survey_of(line)
        key = (survey_id, line.answered_at, line.score, line.comment)
        if known[key] and not slip:
            known[key] -= 1
            desk.plan.unchanged += 1
            continue
        desk.plan.rows["answer"].append(_row(line, survey_id, whose, desk))
        if slip:
            desk.plan.updates.append(Update("offer", slip.offer_id, _ANSWERED))
        desk.plan.added += 1
    return count


def _survey_finder(source: Source, desk: Desk) -> Callable[[_Line], int]:
    """Which questionnaire a line answers; one of the shop's own by the question over its score."""
    cell = source.places["score"].cell
    asked = Questions().asked(source.sheet.headers[cell]) if cell >= 0 else None
    own, scale = (asked.survey_id, asked.scale) if asked else (None, None)

    def find(line: _Line) -> int:
        is_own = line.kind == SurveyKind.OWN.value and line.scale == scale
        return own if own and is_own else desk.survey(line.kind, *line.scale)

    return find


def _reader(source: Source) -> Callable[[Cells], _Line]:
    kind, scale, score = (source.text(key) for key in ("kind", "scale", "score"))
    comment, channel = source.text("comment"), source.text("channel")
    when = source.text("answered_at" if source.has("answered_at") else "sent_at")
    channel_words, ties = channels.words(with_kiosk=True), ties_reader(source)

    def read(cells: Cells) -> _Line:
        what = words.required(kind(cells), T("Import", "the kind of survey is missing"))
        key = words.stored_key(vocabulary.SURVEY_KINDS, what, words.UNKNOWN_KIND)
        limits = _scale(key, scale(cells))
        said = words.required(score(cells), T("Import", "the score is missing"))
        at = words.required(when(cells), T("Import", "the time of the answer is missing"))
        line = _Line(
            key,
            limits,
            read_score(said, *limits),
            source.dates.read(_local(at)).at,
            comment(cells),
            words.stored_key(channel_words, channel(cells), words.UNKNOWN_CHANNEL, blank="other"),
            ties(cells, (key, *limits)),
        )
        check_text("comment", line.comment, NOTE_MAX)
        return line

    return read


def _scale(kind: str, text: str) -> tuple[int, int]:
    if text:
        return read_scale(text)
    usual = standard(SurveyKind(kind))
    if usual is None:
        raise RowError(T("Import", "the scale is missing"))
    return usual.scale_min, usual.scale_max


def _local(text: str) -> str:
    """A time with the zone written as an offset; a zone by its letters is taken for the shop's."""
    found = _ZONE.search(text)
    if found is None:
        return text
    sign, hours, minutes = found.groups()
    offset = f" {sign}{int(hours):02d}:{minutes or '00'}" if sign else ""
    return text[: found.start()] + offset


def _guessed(headers: Sequence[str], fields: dict[str, object]) -> dict[str, object]:
    """Which heading asks for the score, which questionnaire that is, and which one for words."""
    plain = [text for text in headers if text and not _is_heading(text)]
    names, questions = {key_of(text) for text in headers}, Questions()
    found: dict[str, object] = {}
    why = next((text for text in plain if questions.is_words(text)), None)
    score, asked = _asked_score(plain, questions)
    if asked and not _has("score", names) and "score" not in fields:
        found["score"] = score
    else:
        asked = _of_score(headers, fields, questions) or Asked(_named(names))
    if asked.kind and not _has("kind", names):
        found["kind"] = {"value": asked.kind.value}
    if asked.scale and not _has("scale", names):
        found["scale"] = {"value": "{}-{}".format(*asked.scale)}
    if why and not _has("comment", names):
        found["comment"] = why
    return found


def _asked_score(plain: Sequence[str], questions: Questions) -> tuple[str, Asked | None]:
    """The heading whose score is the answer: one that says of what it is goes first."""
    found = [(text, asked) for text in plain if (asked := questions.asked(text))]
    return min(found, key=lambda pair: _PLACES.get(pair[1].kind, len(_PLACES)), default=("", None))


def _of_score(
    headers: Sequence[str], fields: Mapping[str, object], questions: Questions
) -> Asked | None:
    """What the heading of the column chosen for the score asks."""
    chosen = fields.get("score")
    heading = headers[chosen - 1] if _is_place(chosen, headers) else chosen
    return questions.asked(heading) if isinstance(heading, str) else None


def _is_place(entry: object, headers: Sequence[str]) -> TypeGuard[int]:
    return type(entry) is int and 1 <= entry <= len(headers)


def _numbers_lines(headers: Iterable[str], fields: dict[str, object]) -> bool:
    """Whether the questionnaire was named by hand and the file has no number but "ID"."""
    names = {key_of(text) for text in headers}
    is_named = "kind" in fields and not _has("kind", names)
    return is_named and not _has("survey_id", names - {"id"})


def _named(names: set[str]) -> SurveyKind | None:
    """The questionnaire that a column is named after: NPS, CSAT score."""
    return next((kind for name, kind in _NAMES.items() if names & {name, f"{name}score"}), None)


def _has(field: str, names: set[str]) -> bool:
    column = next(column for column in ANSWERS if column.key == field)
    return any(key_of(name) in names for name in (column.key, *column.synonyms))


def _is_heading(text: str) -> bool:
    """Whether it is a name that a column goes by, and no question."""
    wanted = key_of(text)
    return any(wanted == key_of(name) for col in ANSWERS for name in (col.key, *col.synonyms))


def _known(survey_ids: set[int]) -> Counter[tuple[object, ...]]:
    """Answers without an offer that are there already, and how often."""
    columns = ("offer_id", *_KEPT)
    rows = bulk.rows_where("answer", columns, "survey_id", survey_ids)
    return Counter(row[1:] for row in rows if row[0] is None)


def _row(line: _Line, survey_id: int, whose: Whose, desk: Desk) -> tuple[object, ...]:
    slip = line.ties.slip
    at = max(line.answered_at, slip.sent_at) if slip else line.answered_at
    said = (line.kind, *line.scale, line.score, line.channel, line.comment, at)
    offer_id = slip.offer_id if slip else None
    head = (desk.new_id("answer"), offer_id, survey_id, whose.of(line.ties), None)
    return (*head, *said, desk.now, desk.batch_id)
