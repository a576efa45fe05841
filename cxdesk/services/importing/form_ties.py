"""What ties an answer of a form to a slip of paper or to a customer: a code, a number, a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.customers import fold_email
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.slips import read_code
from cxdesk.domain.surveys import OfferState
from cxdesk.domain.text import T
from cxdesk.services.importing.plan import check_text
from cxdesk.services.importing.values import RowError
from cxdesk.store import bulk, phone_numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.services.importing.plan import Desk
    from cxdesk.services.importing.source import Cells, Source

    Asks = tuple[str, int, int]

NO_SLIP = T("Import", "no slip that waits for an answer has the code “{code}”")
OTHER_SURVEY = T("Import", "the slip with this code asks something else")


class Slip(NamedTuple):
    """The offer behind the code of a slip: what it asks, of whom, on which scale, since when."""

    offer_id: int
    survey_id: int
    customer_id: int | None
    sent_at: int
    asks: Asks


class Ties(NamedTuple):
    """What a line says about whose answer it is."""

    number: str
    name: str
    email: str
    phone: str
    slip: Slip | None


def ties_reader(source: Source) -> Callable[[Cells, Asks], Ties]:
    """How to read them from a line that answers a questionnaire (kind and scale)."""
    number, name = source.text("customer_id"), source.text("customer_name")
    email, phone = source.text("email"), source.text("phone")
    find_slip = _slip_finder(source)

    def read(cells: Cells, asks: Asks) -> Ties:
        found = Ties(number(cells), name(cells), email(cells), phone(cells), None)
        check_text("customer_id", found.number)
        return found._replace(slip=find_slip(cells, asks))

    return read


class Whose:
    """Tells whose an answer is: by the slip, the number, the e-mail or the phone."""

    def __init__(self, source: Source, desk: Desk) -> None:
        self._desk = desk
        self._emails = _customers_by_email() if source.has("email") else {}
        self._phones = _customers_by_phone() if source.has("phone") else {}

    def of(self, ties: Ties) -> int | None:
        """The customer, None for nobody in particular; only a number makes a new one."""
        if ties.slip:
            return ties.slip.customer_id
        numbered = self._desk.customer(ties.number, ties.name)
        if numbered is not None:
            return numbered
        by_email = self._emails.get(fold_email(ties.email)) if ties.email else None
        return by_email or self._by_phone(ties.phone)

    def _by_phone(self, typed: str) -> int | None:
        digits = phone_numbers.international(typed, self._desk.shop.country) if typed else ""
        return self._phones.get(digits)


def _slip_finder(source: Source) -> Callable[[Cells, Asks], Slip | None]:
    """How to find the slip of a line, each of them once."""
    code = source.text("code")
    slips = _open_slips() if source.has("code") else {}

    def find(cells: Cells, asks: Asks) -> Slip | None:
        typed = code(cells)
        if not typed:
            return None
        number = _code(typed)
        if number not in slips:
            raise RowError(NO_SLIP.fill(code=typed))
        if slips[number].asks != asks:
            raise RowError(OTHER_SURVEY)
        return slips.pop(number)

    return find


def _code(typed: str) -> str:
    try:
        return read_code(typed)
    except ValidationError as error:
        raise RowError(error.text) from error


def _open_slips() -> dict[str, Slip]:
    """What the codes of the slips that nobody has answered stand for."""
    scales = bulk.rows("survey", ("id", "kind", "scale_min", "scale_max"))
    asks = {row[0]: row[1:] for row in scales}
    columns = ("code", "state", "id", "survey_id", "customer_id", "sent_at")
    return {
        code: Slip(offer_id, survey_id, customer_id, sent_at, asks[survey_id])
        for code, state, offer_id, survey_id, customer_id, sent_at in bulk.rows("offer", columns)
        if code and state != OfferState.ANSWERED.value
    }


def _customers_by_email() -> dict[str, int]:
    """Whose each address is; one that several share is nobody's."""
    found: dict[str, set[int]] = {}
    for address, customer_id in bulk.rows("customer_email", ("folded", "customer_id")):
        found.setdefault(address, set()).add(customer_id)
    return {address: ids.pop() for address, ids in found.items() if len(ids) == 1}


def _customers_by_phone() -> dict[str, int]:
    """Whose each number is; one that several share is nobody's."""
    found: dict[str, set[int]] = {}
    for digits, customer_id in bulk.rows("customer_phone", ("digits", "customer_id")):
        found.setdefault(digits, set()).add(customer_id)
    return {digits: ids.pop() for digits, ids in found.items() if digits and len(ids) == 1}
