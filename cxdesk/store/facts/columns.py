"""What a query finds as one list a column: one row of texts instead of many thousand rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cxdesk.store.db import db

if TYPE_CHECKING:
    from collections.abc import Sequence


def columns(names: str, query: str, params: Sequence[object]) -> list[list[Any]]:
    """The named columns of a query, in the order of its rows.

    Half the time of fetching the rows, and the window is not kept from the interpreter meanwhile.
    """
    told = ", ".join(f"json_group_array({name})" for name in names.split(", "))
    found = db.execute_sql(f"SELECT {told} FROM ({query})", params).fetchone()
    return [json.loads(text) for text in found]
