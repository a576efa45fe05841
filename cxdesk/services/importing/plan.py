"""What an import is going to do: rows to add, rows to change, rows refused; nothing written yet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.customers import fold_email
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.limits import NAME_MAX, check_length
from cxdesk.domain.names import fold, search_key, sort_key
from cxdesk.domain.staff import initials_of
from cxdesk.domain.surveys import SurveyKind
from cxdesk.domain.vocabulary import folded
from cxdesk.services.importing.values import RowError
from cxdesk.store import bulk, merging, phone_numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cxdesk.domain.shop import Shop
    from cxdesk.domain.text import T

_COLUMNS = {
    "staff": "id name initials role is_active",
    "topic": "id name folded",
    "survey": "id key kind version question scale_min scale_max higher_is_better is_active",
    "customer": "id external_id kind name sort_key search_key note no_surveys no_contact"
    " created_at import_batch_id city address postcode preferences preferred_channel tax_id"
    " birthday_on",
    "customer_tag": "id customer_id name folded",
    "customer_phone": "id customer_id typed digits reversed_digits position",
    "customer_email": "id customer_id address folded position",
    "cases": "id external_id customer_id owner_id channel kind topic_id subject opened_at"
    " opened_by created_at import_batch_id",
    "case_event": "id case_id at actor staff_id kind is_public status_after note import_batch_id"
    " kind_before kind_after owner_before_id owner_after_id",
    "purchase": "id external_id customer_id staff_id kind sold_on sold_time amount_minor"
    " cost_minor receipt_number note created_at import_batch_id",
    "purchase_item": "id purchase_id product category amount_minor cost_minor position",
    "offer": "id external_id survey_id customer_id case_id staff_id channel state sent_at"
    " created_at import_batch_id",
    "answer": "id offer_id survey_id customer_id staff_id kind scale_min scale_max score channel"
    " comment answered_at created_at import_batch_id",
}
COLUMNS = {table: tuple(names.split()) for table, names in _COLUMNS.items()}
DETAILS = COLUMNS["customer"][COLUMNS["customer"].index("address") :]
_NO_DETAILS = ("",) * len(DETAILS)
Rows = list[tuple[object, ...]]
Part = dict[str, Rows]
PARENT = {"purchase_item": "purchase_id"}


class Refusal(NamedTuple):
    """A line of the file that was not taken, and why."""

    line: int
    reason: T


class Update(NamedTuple):
    """Columns of one row that change."""

    table: str
    row_id: int
    values: Mapping[str, object]


@dataclass(kw_only=True)
class Plan:
    """The work of one import: ``rows`` and ``people`` are added unlogged, all the rest is logged.

    ``people`` are the rows of new customers, some thousands at a time, made once, while they are
    written, so that a long file does not lie in memory as rows too.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)
    rows: dict[str, Rows] = field(default_factory=lambda: defaultdict(list))
    people: Iterable[Part] = ()
    updates: list[Update] = field(default_factory=list)
    late_rows: dict[str, Rows] = field(default_factory=lambda: defaultdict(list))
    emptied: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    notes: list[T] = field(default_factory=list)

    def refuse(self, line: int, reason: T) -> None:
        """Note a line that is not taken."""
        self.refused.append(Refusal(line, reason))


class Desk:
    """Where an importer finds or makes what rows refer to; new rows go to the plan with ids."""

    def __init__(self, shop: Shop, *, batch_id: int, now: int) -> None:
        self.shop = shop
        self.batch_id = batch_id
        self.now = now
        self.plan = Plan()
        self.new_customers = 0
        self.new_staff = 0
        self._next: dict[str, int] = {}
        self._ids: dict[str, dict[str, int]] = {}
        self._staff: dict[str, int] | None = None
        self._surveys: dict[tuple[str, int, int], int] | None = None

    def new_id(self, table: str) -> int:
        """The id of the next new row of a table."""
        found = self._next.get(table) or bulk.next_id(table)
        self._next[table] = found + 1
        return found

    def known(self, table: str) -> dict[str, int]:
        """Ids by the identifier of the other program, those of this import included."""
        if table not in self._ids:
            found = bulk.ids_by(table, "external_id")
            self._ids[table] = merging.followed(found) if table == "customer" else found
        return self._ids[table]

    def customer(self, number: str, name: str = "") -> int | None:
        """The customer with a number, made if unknown; None for a blank number."""
        if not number:
            return None
        found = self.known("customer").get(number)
        if found is None:
            check_text("customer_id", number)
            found = self.known("customer")[number] = self.new_id("customer")
            self.plan.rows["customer"].append(self.customer_row(found, number, name))
            self.new_customers += 1
        return found

    def customer_row(
        self,
        row_id: int,
        number: str | None,
        name: str,
        *,
        kind: str = "person",
        note: str = "",
        flags: tuple[int, int] = (0, 0),
        phone: str = "",
        city: str = "",
        details: Mapping[str, str] | None = None,
    ) -> tuple[object, ...]:
        """A new customer as it is stored; ``flags`` are no_surveys and no_contact."""
        found = search_key(name)
        keys = (
            found if name and name.isascii() else sort_key(name or phone or number or ""),
            found,
        )
        more = tuple(details.get(column, "") for column in DETAILS) if details else _NO_DETAILS
        told = (row_id, number, kind, name, *keys, note, *flags, self.now, self.batch_id, city)
        return told + more

    def staff(self, name: str) -> int | None:
        """The member of staff with a name or initials; an unknown one is made, inactive."""
        if not name:
            return None
        if self._staff is None:
            self._staff = _staff_ids()
        found = self._staff.get(fold(name))
        if found is None:
            check_text("agent", name)
            found = self._staff[fold(name)] = self.new_id("staff")
            initials = initials_of(name) or "?"
            self.plan.rows["staff"].append((found, name, initials, "staff", False))
            self.new_staff += 1
        return found

    def is_staff(self, name: str) -> bool:
        """Whether a name or initials belong to someone known."""
        if self._staff is None:
            self._staff = _staff_ids()
        return fold(name) in self._staff

    def topic(self, name: str) -> int | None:
        """The topic with a name, made if unknown."""
        if not name:
            return None
        if "topic" not in self._ids:
            self._ids["topic"] = bulk.ids_by("topic", "folded")
        found = self._ids["topic"].get(fold(name))
        if found is None:
            check_text("topic", name)
            found = self._ids["topic"][fold(name)] = self.new_id("topic")
            self.plan.rows["topic"].append((found, name, fold(name)))
        return found

    def survey(self, kind: str, low: int, high: int) -> int:
        """The survey of a kind on a scale; an unknown scale makes a new version, not offered.

        Nothing of a file says which of the shop's own questionnaires it answers: it is none.
        """
        if self._surveys is None:
            columns = ("kind", "scale_min", "scale_max", "id", "is_active", "key")
            found = sorted(bulk.rows("survey", columns), key=lambda row: (row[4], -row[3]))
            mine = (row for row in found if _is_imported(row[0], row[1], row[2], row[5]))
            self._surveys = {row[:3]: row[3] for row in mine}
        known = self._surveys.get((kind, low, high))
        if known is None:
            known = self._surveys[kind, low, high] = self.new_id("survey")
            head = (known, _survey_key(kind, low, high), kind, 1, "", low, high)
            self.plan.rows["survey"].append((*head, True, False))
        return known

    def phone_row(self, customer_id: int, typed: str, position: int) -> tuple[object, ...]:
        """A phone as it is stored."""
        digits = phone_numbers.international(typed, self.shop.country)
        return (self.new_id("customer_phone"), customer_id, typed, digits, digits[::-1], position)

    def tag_row(self, customer_id: int, tag: str) -> tuple[object, ...]:
        """A tag as it is stored."""
        return (self.new_id("customer_tag"), customer_id, tag, folded(tag))

    def email_row(self, customer_id: int, address: str, position: int) -> tuple[object, ...]:
        """An e-mail address as it is stored."""
        return (self.new_id("customer_email"), customer_id, address, fold_email(address), position)


def check_text(name: str, text: str, longest: int = NAME_MAX) -> None:
    """RowError when a text is too long."""
    if len(text) <= longest:
        return
    try:
        check_length(name, text, longest)
    except ValidationError as error:
        raise RowError(error.text) from None


def _staff_ids() -> dict[str, int]:
    found: dict[str, int] = {}
    for row_id, name, initials in bulk.rows("staff", ("id", "name", "initials")):
        found.setdefault(fold(initials), row_id)
        found[fold(name)] = row_id
    return found


def _survey_key(kind: str, low: int, high: int) -> str:
    """The key of a survey that an import makes."""
    return f"{kind}_{low}_{high}"


def _is_imported(kind: str, low: int, high: int, key: str) -> bool:
    """Whether imported answers go to a survey: a standard one, or one made by an import."""
    return kind != SurveyKind.OWN.value or key == _survey_key(kind, low, high)
