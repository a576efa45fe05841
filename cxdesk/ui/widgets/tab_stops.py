"""The order of Tab where pieces come and go: as they stand in their layouts, not as they came."""

from __future__ import annotations

from functools import partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def order(top: QWidget) -> None:
    """Make Tab walk the fields and buttons inside a widget as they are read."""
    for one, other in pairwise(stops(top)):
        QWidget.setTabOrder(one, other)


def stops(top: QWidget) -> Iterator[QWidget]:
    """What Tab stops at inside a widget, in reading order."""
    return _walk(top, Qt.FocusPolicy.TabFocus)


def next_stop(
    top: QWidget, at: QWidget | None, *, is_back: bool, goes_round: bool = True
) -> QWidget | None:
    """Where Tab goes from here, or Shift+Tab; None where it is not known what comes next.

    From the last stop to the first, unless it does not go round: then nothing comes next.
    """
    places = list(_walk(top, Qt.FocusPolicy.StrongFocus))  # clicks lead to places between stops
    while at is not None and at not in places:
        at = at.parentWidget() if at is not top else None
    if at is None:
        return None
    here = places.index(at)
    ways = (places[here + 1 :], places[:here])
    first, then = (reversed(way) for way in reversed(ways)) if is_back else ways
    found = chain(first, then if goes_round else ())
    return next(filter(partial(_is_stop, top), found), None)


def last_stop(top: QWidget) -> QWidget | None:
    """Where Shift+Tab enters a widget from below: the last stop that is seen."""
    return next(filter(partial(_is_stop, top), reversed([*stops(top)])), None)


def stop_beyond(top: QWidget, *, is_back: bool) -> QWidget | None:
    """The stop after all that is inside a widget, or before it, wherever Qt made what is inside."""
    at = _neighbour(top, is_back=is_back)
    while at is not None and at is not top:
        if not top.isAncestorOf(at) and at.focusProxy() is None and _is_stop(top.window(), at):
            return at
        at = _neighbour(at, is_back=is_back)
    return None


def _neighbour(of: QWidget, *, is_back: bool) -> QWidget | None:
    return of.previousInFocusChain() if is_back else of.nextInFocusChain()


def _is_stop(top: QWidget, one: QWidget) -> bool:
    policy = one.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and one.isVisibleTo(top) and one.isEnabled()


def _walk(top: QWidget, policy: Qt.FocusPolicy) -> Iterator[QWidget]:
    if top.focusPolicy() & policy and top.focusProxy() is None:
        yield top
    elif (layout := top.layout()) is not None:
        yield from _in_layout(layout, policy)
    if isinstance(top, QScrollArea) and (inside := top.widget()) is not None:
        yield from _walk(inside, policy)


def _in_layout(layout: QLayout, policy: Qt.FocusPolicy) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _walk(widget, policy)
        elif inner is not None:
            yield from _in_layout(inner, policy)
