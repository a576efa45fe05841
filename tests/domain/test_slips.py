"""Codes of slips, digits typed into a cell, and the sums of a pile, worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cxdesk.domain import slips
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.slips import BatchDraft, PileSums, SlipDraft, Typed

TODAY = date(2026, 3, 18)


def pile(*lines: SlipDraft, on: date = TODAY) -> BatchDraft:
    return BatchDraft(survey_id=1, answered_on=on, channel="counter", lines=lines)


def test_the_check_digit_is_that_of_damms_thesis() -> None:
    """572 has the check digit 4; leading zeros change nothing."""
    assert slips.code_of(572) == "0005724"


def test_a_code_is_read_as_it_is_printed_and_without_its_space() -> None:
    assert slips.read_code("000 5724") == slips.read_code("0005724") == "0005724"
    assert slips.spaced("0005724") == "000 5724"


def test_every_wrong_digit_and_every_two_that_changed_places_are_found() -> None:
    good = slips.code_of(417_203)
    wrong = [good[:at] + d + good[at + 1 :] for at in range(7) for d in "0123456789"]
    wrong += [good[:at] + good[at + 1] + good[at] + good[at + 2 :] for at in range(6)]
    for code in {code for code in wrong if code != good}:
        with pytest.raises(ValidationError):
            slips.read_code(code)


@pytest.mark.parametrize("typed", ["", "12", "00057245", "000572A", "０００５７２４"])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        slips.read_code(typed)


@pytest.mark.parametrize(
    ("text", "digit", "scale", "expected"),
    [
        ("", "7", (0, 10), Typed("7", is_full=True)),
        ("", "0", (0, 10), Typed("0", is_full=True)),
        ("", "1", (0, 10), Typed("1", is_full=False)),
        ("1", "0", (0, 10), Typed("10", is_full=True)),
        ("1", "7", (0, 10), Typed("1", is_full=True, carries=True)),
        ("", "1", (1, 5), Typed("1", is_full=True)),
        ("", "0", (1, 5), None),
        ("", "6", (1, 5), None),
        ("", "1", (10, 20), Typed("1", is_full=False)),
        ("2", "1", (10, 20), None),
        ("2", "0", (10, 20), Typed("20", is_full=True)),
    ],
)
def test_a_digit_fills_a_cell_waits_or_goes_on(
    text: str, digit: str, scale: tuple[int, int], expected: Typed | None
) -> None:
    assert slips.type_digit(text, digit, *scale) == expected


def test_a_slip_without_a_score_is_counted_and_adds_nothing() -> None:
    assert slips.sums([9, None, 0]) == PileSums(slips=3, total=9)


def test_a_pile_differs_by_slips_and_by_total_and_not_where_nothing_was_counted() -> None:
    typed = PileSums(slips=49, total=401)
    assert slips.differences(typed, None, None) == ()
    assert slips.differences(typed, 49, 401) == ()
    many, scores = slips.differences(typed, 50, 412)
    assert dict(many.params) == {"n": 50, "typed": 49}
    assert dict(scores.params) == {"total": 412, "typed": 401}


def test_a_pile_has_slips_scores_and_each_code_once() -> None:
    nine = SlipDraft(score=9)
    coded = SlipDraft(score=9, code="0005724")
    slips.check(pile(nine, nine), TODAY)
    for draft, field in (
        (pile(), "lines"),
        (pile(nine, on=date(2026, 3, 19)), "answered_on"),
        (pile(nine, SlipDraft(score=None)), "slip.1"),
        (pile(coded, nine, coded), "slip.2"),
        (pile(*[nine] * (slips.MOST_SLIPS + 1)), "lines"),
    ):
        with pytest.raises(ValidationError) as caught:
            slips.check(draft, TODAY)
        assert caught.value.field == field


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (pile(), "lines"),
        (pile(*[SlipDraft(score=9)] * 501), "lines"),
        (pile(SlipDraft(score=9), on=date(2026, 3, 19)), "answered_on"),
        (replace(pile(SlipDraft(score=9)), slips=-1), "slips"),
        (replace(pile(SlipDraft(score=9)), total=-1), "total"),
    ],
)
def test_an_odd_pile_is_refused_at_its_field(draft: BatchDraft, field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        slips.check(draft, TODAY)
    assert caught.value.field == field
