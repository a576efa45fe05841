"""Whether a value that a filter is given was ever typed: a slip of the key is no true zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.filters import NONE
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import folded
from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Mapping

# As it is written, by an index where there is one; only then however it is written.
_SAME = {
    "tag": "SELECT 1 FROM customer_tag WHERE name = ?",
    "city": "SELECT 1 FROM customer WHERE city = ?",
    "product": "SELECT 1 FROM purchase_item WHERE product = ? AND product <> ''",
}
_ALIKE = {
    "tag": "SELECT 1 FROM customer_tag WHERE folded = ?",
    "city": "SELECT 1 FROM customer WHERE city <> '' AND fold(city) = ?",
    "product": "SELECT 1 FROM purchase_item WHERE product <> '' AND fold(product) = ?",
}
_UNKNOWN = {
    "tag": T("Filters", "No customer has the tag “{name}”."),
    "city": T("Filters", "No customer is from “{name}”."),
    "product": T("Filters", "No purchase has a product called “{name}”."),
}


def check_known(where: Mapping[str, str]) -> None:
    """ValidationError("where", …) for a tag, a city or a product of a checked filter nobody has.

    People and topics are looked up where they are compared.
    """
    for key, value in where.items():
        if key in _UNKNOWN and value != NONE and not _is_known(key, value):
            raise ValidationError("where", _UNKNOWN[key].fill(name=value))


def _is_known(key: str, value: str) -> bool:
    asked = ((_SAME[key], value), (_ALIKE[key], folded(value)))
    return any(db.execute_sql(f"{sql} LIMIT 1", (given,)).fetchone() for sql, given in asked)
