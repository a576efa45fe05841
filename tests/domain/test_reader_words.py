"""Whether those who need to know of a goal do."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesk import words
from cxdesk.domain import reader_words
from cxdesk.domain.goals import Reader

MAY_3, MAY_4 = date(2026, 5, 3), date(2026, 5, 4)


@pytest.mark.parametrize(
    ("told_on", "changed_on", "sentence"),
    [
        (None, None, "Ana: not told yet"),
        (None, MAY_3, "Ana: not told yet"),
        (MAY_3, None, "Ana: told on 2026-05-03"),
        (MAY_3, MAY_3, "Ana: told on 2026-05-03"),
        (MAY_3, MAY_4, "Ana: told on 2026-05-03, before the last change"),
    ],
)
def test_who_was_told_before_the_last_change_has_to_be_told_again(
    told_on: date | None, changed_on: date | None, sentence: str
) -> None:
    reader = Reader(3, "Ana", told_on)
    assert words.say(reader_words.told(reader, changed_on), "en") == sentence
    is_due = sentence.endswith(("not told yet", "before the last change"))
    assert reader_words.has_to_be_told(reader, changed_on) is is_due


def test_somebody_is_the_same_whatever_the_name_or_its_letters() -> None:
    assert Reader(3, "Ana").key == Reader(3, "Ana Gil").key != Reader(4, "Ana").key
    assert Reader(name="Bank").key == Reader(name="bank").key
