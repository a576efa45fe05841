"""Two records of one customer become one; what is not one is told apart."""

from __future__ import annotations

from cxdesk.domain import names
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.merging import FIELDS, MergeChoice, MergePreview, Moving, merged_values
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import card, hit_details, merging

_SAME = T("Merge", "These are already one record.")
_GONE = T("Merge", "One of the two records is gone.")
_MERGED = T("Merge", "One of the two records was merged already. Open the list again.")
MAYBE_FAMILY = T(
    "Merge",
    "They share a phone or an e-mail, but their names differ: this may be a family. Say that they"
    " are the same person before you merge them.",
)
_NO_CHOICE = MergeChoice()


@command(T("Undo", "merge customers"), by=Hat.OWNER)
def merge(winner_id: int, loser_id: int, choice: MergeChoice = _NO_CHOICE, *, now: int) -> None:
    """Make one record of two: everything of the loser's moves, and the loser is archived.

    One step: undo brings both back as they were. ValidationError when one is gone or merged, or
    when they may be a family and ``choice`` does not say that somebody is certain.
    """
    seen = preview(winner_id, loser_id, choice)
    if seen.may_be_family and not choice.is_certain:
        raise ValidationError("is_certain", MAYBE_FAMILY)
    merging.move(winner_id, loser_id)
    merging.write_fields(winner_id, loser_id, _columns(seen))
    merging.keep_wishes(winner_id, loser_id)
    merging.retire(loser_id, winner_id, now)


@command(T("Undo", "tell two customers apart"))
def tell_apart(one_id: int, other_id: int, *, now: int) -> None:
    """Keep that two customers who look alike are not the same; they are not listed again."""
    _fields(one_id, other_id)
    merging.tell_apart(one_id, other_id, now)


@owner_only
def preview(winner_id: int, loser_id: int, choice: MergeChoice = _NO_CHOICE) -> MergePreview:
    """Both records side by side, the one that they would become, and what would move."""
    winner, loser = _fields(winner_id, loser_id)
    for customer_id in (winner_id, loser_id):
        if merging.state(customer_id)[1] is not None:
            raise ValidationError("customer", _MERGED)
    return MergePreview(
        winner=winner,
        loser=loser,
        merged=merged_values(winner, loser, choice),
        moving=Moving(*merging.history(loser_id)),
        phones=_phones(winner_id, loser_id),
        emails=_joined(card.emails(winner_id), card.emails(loser_id)),
        tags=_joined(card.tags(winner_id), card.tags(loser_id)),
        may_be_family=_may_be_family(winner_id, loser_id),
    )


def _fields(one: int, other: int) -> tuple[dict[str, str], dict[str, str]]:
    if one == other:
        raise ValidationError("customer", _SAME)
    found = merging.fields(one, tuple(FIELDS)), merging.fields(other, tuple(FIELDS))
    if found[0] is None or found[1] is None:
        raise ValidationError("customer", _GONE)
    return found[0], found[1]


def _columns(seen: MergePreview) -> dict[str, object]:
    """The columns of the record that stays, with the keys that follow its name."""
    values: dict[str, object] = dict(seen.merged)
    name = str(values["name"])
    phone = seen.phones[0] if seen.phones else ""
    values["external_id"] = values["external_id"] or None
    values["search_key"] = names.search_key(name)
    values["sort_key"] = names.sort_key(name.strip() or phone or str(values["external_id"] or ""))
    return values


def _phones(winner_id: int, loser_id: int) -> tuple[str, ...]:
    """The phones that are kept; a number that both have counts once, however it is written."""
    found = hit_details.details((winner_id, loser_id))
    kept: dict[str, str] = {}
    for customer_id in (winner_id, loser_id):
        for typed, digits in found[customer_id].phones:
            kept.setdefault(digits or typed, typed)
    return tuple(kept.values())


def _joined(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *then)))


def _may_be_family(one_id: int, other_id: int) -> bool:
    """They share a phone or an e-mail, and neither name nor tax number speaks for one person."""
    from cxdesk.services import alike

    found = hit_details.details((one_id, other_id))
    one, other = found[one_id], found[other_id]
    phones = {digits for _, digits in one.phones} & {digits for _, digits in other.phones}
    if not phones | ({e.casefold() for e in one.emails} & {e.casefold() for e in other.emails}):
        return False
    if one.tax_id and folded(one.tax_id) == folded(other.tax_id):
        return False
    return not alike.are_names_alike(one.name, other.name)
