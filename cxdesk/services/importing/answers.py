"""Importing surveys: each survey_id is one offer, answered or still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain import vocabulary
from cxdesk.domain.limits import NOTE_MAX
from cxdesk.domain.surveys import SurveyKind, standard
from cxdesk.domain.text import T, plural
from cxdesk.services import channels
from cxdesk.services.importing import form_answers, words
from cxdesk.services.importing.plan import Desk, Update, check_text
from cxdesk.services.importing.values import RowError, read_scale, read_score
from cxdesk.store import bulk

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.services.importing.source import Cells, Source
    from cxdesk.services.importing.values import Moment

MOMENTS = ("sent_at", "answered_at")
AMOUNTS: tuple[str, ...] = ()
_NPS_SCALES = frozenset({(0, 10), (1, 10)})
_OFFER = ("survey_id", "customer_id", "case_id", "staff_id", "channel", "state", "sent_at")
_ANSWER = (
    "survey_id",
    "customer_id",
    "staff_id",
    "kind",
    "scale_min",
    "scale_max",
    "score",
    "channel",
    "comment",
    "answered_at",
)


class _Offer(NamedTuple):
    """An offer as a line of the file gives it; ``score`` and ``answered_at`` None when open."""

    number: str
    customer: str
    customer_name: str
    case: str
    agent: str
    channel: str
    kind: str
    scale: tuple[int, int]
    sent_at: int
    answered_at: int | None
    score: int | None
    comment: str


def prepare(source: Source, desk: Desk) -> int:
    """Read all rows into the desk's plan; how many were read.

    A second answer to the same offer replaces the first when it was given later. What a form
    service exported names no offers: each line of it is an answer that nobody was asked for.
    """
    if form_answers.is_form(source):
        return form_answers.prepare(source, desk)
    found: dict[str, _Offer] = {}
    read = _reader(source, desk)

    def take(_: int, cells: Cells) -> None:
        offer = read(cells)
        earlier = found.get(offer.number)
        if earlier is None or (offer.answered_at or 0) >= (earlier.answered_at or 0):
            found[offer.number] = offer

    count = source.each(take, desk.plan)
    _put_all(found, desk)
    _note_unknown_cases(found, desk)
    return count


def _reader(source: Source, desk: Desk) -> Callable[[Cells], _Offer]:
    number, customer, name = (source.text(k) for k in ("survey_id", "customer_id", "customer_name"))
    case, agent, channel = (source.text(key) for key in ("case_id", "agent", "channel"))
    kind, scale, score = (source.text(key) for key in ("kind", "scale", "score"))
    sent, answered = source.moment("sent_at"), source.moment("answered_at")
    comment = source.text("comment")
    channel_words = channels.words(with_kiosk=True)
    stored = _stored_scales(desk)

    def read(cells: Cells) -> _Offer:
        what = words.required(kind(cells), T("Import", "the kind of survey is missing"))
        key = words.stored_key(vocabulary.SURVEY_KINDS, what, words.UNKNOWN_KIND)
        limits = _scale(key, scale(cells) or stored.get((number(cells), key), ""))
        sent_at, answered_at = _times(sent(cells), answered(cells))
        offer = _Offer(
            words.required(number(cells), T("Import", "the number of the offer is missing")),
            customer(cells),
            name(cells),
            case(cells),
            agent(cells),
            words.stored_key(channel_words, channel(cells), words.UNKNOWN_CHANNEL),
            key,
            limits,
            sent_at,
            answered_at,
            _score(score(cells), answered_at, limits),
            comment(cells),
        )
        for text in (offer.number, offer.customer, offer.customer_name, offer.case, offer.agent):
            check_text("survey_id", text)
        check_text("comment", offer.comment, NOTE_MAX)
        return offer

    return read


def _stored_scales(desk: Desk) -> dict[tuple[str, str], str]:
    """The scale that each known offer was made on: a blank one in the file says nothing new."""
    known = desk.known("offer")
    if not known:
        return {}
    columns = ("id", "kind", "scale_min", "scale_max")
    surveys = {row[0]: (row[1], f"{row[2]}-{row[3]}") for row in bulk.rows("survey", columns)}
    of_offer = dict(bulk.rows("offer", ("id", "survey_id")))
    scales = ((number, *surveys[of_offer[row_id]]) for number, row_id in known.items())
    return {(number, kind): scale for number, kind, scale in scales}


def _scale(kind: str, text: str) -> tuple[int, int]:
    usual = standard(SurveyKind(kind))
    if not text:
        if usual is None:
            raise RowError(T("Import", "the scale is missing"))
        return usual.scale_min, usual.scale_max
    scale = read_scale(text)
    if kind == SurveyKind.NPS and scale not in _NPS_SCALES:
        raise RowError(
            T("Import", "NPS is asked on 0-10 (or 1-10), not on “{text}”").fill(text=text)
        )
    return scale


def _times(sent: Moment | None, answered: Moment | None) -> tuple[int, int | None]:
    if sent is None and answered is None:
        raise RowError(T("Import", "it says neither when it was offered nor when it was answered"))
    if sent is None:
        return (answered.at, answered.at) if answered else (0, None)
    if answered is None:
        return sent.at, None
    if answered.at < sent.at and answered.clock is None and answered.on == sent.on:
        return sent.at, sent.at
    if answered.at < sent.at:
        raise RowError(T("Import", "it was answered before it was sent"))
    return sent.at, answered.at


def _score(text: str, answered_at: int | None, scale: tuple[int, int]) -> int | None:
    if not text and answered_at is None:
        return None
    if not text:
        raise RowError(T("Import", "it was answered, but the score is missing"))
    score = read_score(text, *scale)
    if answered_at is None:
        raise RowError(T("Import", "there is a score, but not when it was answered"))
    return score


def _put_all(found: dict[str, _Offer], desk: Desk) -> None:
    ids = desk.known("offer")
    wanted = [ids[number] for number in found if number in ids]
    offers = {
        row[0]: dict(zip(_OFFER, row[1:], strict=True))
        for row in bulk.rows_where("offer", ("id", *_OFFER), "id", wanted)
    }
    answers = {
        row[0]: (row[1], dict(zip(_ANSWER, row[2:], strict=True)))
        for row in bulk.rows_where("answer", ("offer_id", "id", *_ANSWER), "offer_id", wanted)
    }
    for number, offer in found.items():
        row_id = ids.get(number)
        if row_id is None:
            _add(offer, desk)
        elif _change(offer, row_id, offers[row_id], answers.get(row_id), desk):
            desk.plan.updated += 1
        else:
            desk.plan.unchanged += 1


def _offer_values(offer: _Offer, desk: Desk) -> dict[str, object]:
    return {
        "survey_id": desk.survey(offer.kind, *offer.scale),
        "customer_id": desk.customer(offer.customer, offer.customer_name),
        "case_id": desk.known("cases").get(offer.case),
        "staff_id": desk.staff(offer.agent),
        "channel": offer.channel,
        "state": "offered" if offer.score is None else "answered",
        "sent_at": offer.sent_at,
    }


def _answer_values(offer: _Offer, desk: Desk) -> dict[str, object]:
    low, high = offer.scale
    return {
        "survey_id": desk.survey(offer.kind, low, high),
        "customer_id": desk.customer(offer.customer, offer.customer_name),
        "staff_id": desk.staff(offer.agent),
        "kind": offer.kind,
        "scale_min": low,
        "scale_max": high,
        "score": offer.score,
        "channel": offer.channel,
        "comment": offer.comment,
        "answered_at": offer.answered_at,
    }


def _add(offer: _Offer, desk: Desk) -> None:
    row_id = desk.new_id("offer")
    desk.known("offer")[offer.number] = row_id
    values = _offer_values(offer, desk)
    values["channel"] = values["channel"] or "other"
    row = (row_id, offer.number, *(values[name] for name in _OFFER), desk.now, desk.batch_id)
    desk.plan.rows["offer"].append(row)
    if offer.score is not None:
        desk.plan.rows["answer"].append(_answer_row(offer, row_id, desk))
    desk.plan.added += 1


def _answer_row(offer: _Offer, offer_id: int, desk: Desk) -> tuple[object, ...]:
    values = _answer_values(offer, desk)
    values["channel"] = values["channel"] or "other"
    said = (values[name] for name in _ANSWER)
    return (desk.new_id("answer"), offer_id, *said, desk.now, desk.batch_id)


def _change(
    offer: _Offer,
    row_id: int,
    kept: dict[str, object],
    answer: tuple[int, dict[str, object]] | None,
    desk: Desk,
) -> bool:
    """Plan what differs; an answer already there is not taken back by a line without a score."""
    values = _offer_values(offer, desk)
    if offer.score is None and kept["state"] != "offered":
        values.pop("state")
    updates = [("offer", row_id, _differing(values, kept))]
    if offer.score is not None and answer is None:
        desk.plan.late_rows["answer"].append(_answer_row(offer, row_id, desk))
    elif offer.score is not None and answer is not None:
        updates.append(("answer", answer[0], _differing(_answer_values(offer, desk), answer[1])))
    desk.plan.updates += [Update(*update) for update in updates if update[2]]
    is_new_answer = offer.score is not None and answer is None
    return is_new_answer or any(update[2] for update in updates)


def _differing(values: dict[str, object], kept: dict[str, object]) -> dict[str, object]:
    return {
        name: value
        for name, value in values.items()
        if value not in {None, ""} and kept[name] != value
    }


def _note_unknown_cases(found: dict[str, _Offer], desk: Desk) -> None:
    cases = desk.known("cases")
    n = sum(1 for offer in found.values() if offer.case and offer.case not in cases)
    if n:
        one = T("Import", "One line names a case that is not known; it was taken without the case.")
        many = T("Import", "{n} lines name cases that are not known; they were taken without them.")
        desk.plan.notes.append(plural(n, one, many))
