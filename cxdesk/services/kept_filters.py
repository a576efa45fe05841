"""Filters that goals keep by name follow the name when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.vocabulary import folded
from cxdesk.store import shop_lists as store

if TYPE_CHECKING:
    from collections.abc import Iterable


def follow(key: str, before: Iterable[str], after: str) -> None:
    """Inside a command: goals filtered by one of these names are filtered by the new one."""
    names = {folded(name) for name in before if name}
    for goal_id, where in store.goal_filters():
        if folded(where.get(key, "")) in names and where.get(key) != after:
            store.put_goal_filter(goal_id, where | {key: after})
