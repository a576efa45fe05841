"""By what an indicator can be split, and the words of each part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain.cases import CHANNEL_WORDS, KIND_WORDS
from cxdesk.domain.kpi import Unit
from cxdesk.domain.text import T
from cxdesk.domain.vocabulary import NONE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Kpi

DIMENSION_WORDS: dict[str, T] = {
    "agent": T("Splits", "Person"),
    "topic": T("Splits", "Topic"),
    "channel": T("Splits", "Channel"),
    "kind": T("Splits", "Kind of case"),
    "tag": T("Splits", "Tag"),
    "segment": T("Splits", "Customer segment"),
    "type": T("Splits", "Kind of customer"),
    "city": T("Splits", "City"),
    "product": T("Splits", "Product"),
    "weekday": T("Splits", "Day of the week"),
}
BY_WORDS: dict[str, T] = {
    "agent": T("BehindCard", "By person"),
    "topic": T("BehindCard", "By topic"),
    "channel": T("BehindCard", "By channel"),
    "kind": T("BehindCard", "By kind of case"),
    "tag": T("BehindCard", "By tag"),
    "segment": T("BehindCard", "By customer segment"),
    "type": T("BehindCard", "By kind of customer"),
    "city": T("BehindCard", "By city"),
    "product": T("BehindCard", "By product"),
    "weekday": T("BehindCard", "By day of the week"),
}
SEGMENT_WORDS: dict[str, T] = {
    "new": T("Splits", "New customers"),
    "regular": T("Splits", "Regular customers"),
    "occasional": T("Splits", "Occasional customers"),
    "drifting": T("Splits", "Customers who drift away"),
    "lapsed": T("Splits", "Lapsed customers"),
}
TYPE_WORDS: dict[str, T] = {
    "person": T("Splits", "People"),
    "company": T("Splits", "Companies"),
}
WEEKDAY_WORDS: dict[str, T] = {
    "mon": T("Splits", "Mondays"),
    "tue": T("Splits", "Tuesdays"),
    "wed": T("Splits", "Wednesdays"),
    "thu": T("Splits", "Thursdays"),
    "fri": T("Splits", "Fridays"),
    "sat": T("Splits", "Saturdays"),
    "sun": T("Splits", "Sundays"),
}
NONE_WORDS: dict[str, T] = {
    "agent": T("Splits", "Nobody in particular"),
    "channel": T("Splits", "No channel"),
    "kind": T("Splits", "No case"),
    "topic": T("Splits", "No topic"),
    "tag": T("Splits", "No tag"),
    "segment": T("Splits", "No known customer"),
    "type": T("Splits", "No known customer"),
    "city": T("Splits", "No city"),
    "product": T("Splits", "No product"),
}
ANSWER_CHANNEL_WORDS: dict[str, T] = {
    **{channel.value: words for channel, words in CHANNEL_WORDS.items()},
    "kiosk": T("Channel", "Kiosk"),
}
# The values of the dimensions whose values the program knows, in the order shown.
FIXED: dict[str, Mapping[str, T]] = {
    "channel": ANSWER_CHANNEL_WORDS,
    "kind": {kind.value: words for kind, words in KIND_WORDS.items()},
    "segment": SEGMENT_WORDS,
    "type": TYPE_WORDS,
    "weekday": WEEKDAY_WORDS,
}
_SEVERAL_VALUES = frozenset(("tag", "product"))


def is_overlapping(kpi: Kpi, dimension: str) -> bool:
    """Whether a record can be in several parts, so that they add to more than the whole.

    Not of money by product: each part is what its own lines came to.
    """
    return dimension in _SEVERAL_VALUES and not (dimension == "product" and is_sum_of_lines(kpi))


def is_sum_of_lines(kpi: Kpi) -> bool:
    """Money that adds up, which the lines of a purchase share out among products."""
    return kpi.unit is Unit.MONEY and kpi.adds_up


def value_words(dimension: str, value: str) -> T | str:
    """What a part is called: words of the program, or the name as the shop typed it."""
    if value == NONE:
        return NONE_WORDS.get(dimension, T("Splits", "None"))
    return FIXED.get(dimension, {}).get(value, value)
