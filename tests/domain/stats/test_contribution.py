"""What explains a change: published decompositions, hand-worked cases, exact sums."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.stats import contribution
from cxdesk.domain.stats.contribution import Explanation, Part

# Household heads per 100 by age, US 1970 and 1985 (Das Gupta 1993, table 5.1): share of the
# age group in thousandths of the population, rate in it.
HEADSHIP_1970 = (
    *((129, 1.9), (109, 25.8), (95, 45.7), (80, 49.6), (78, 51.2), (84, 51.6), (86, 51.8)),
    *((78, 54.9), (70, 58.7), (59, 60.4), (47, 62.8), (36, 66.6), (49, 66.8)),
)
HEADSHIP_1985 = (
    *((101, 2.2), (112, 24.3), (116, 45.8), (109, 52.5), (94, 56.1), (77, 55.6), (63, 56.0)),
    *((60, 57.4), (63, 57.2), (59, 61.2), (51, 63.9), (40, 68.6), (55, 72.2)),
)


def explained(before: dict[str, Part], after: dict[str, Part], scale: int = 1) -> Explanation[str]:
    found = contribution.decompose(before, after, scale=scale)
    assert found is not None
    return found


def ages(table: tuple[tuple[int, float], ...]) -> dict[str, Part]:
    return {str(age): Part(n * Fraction(str(rate)), n) for age, (n, rate) in enumerate(table)}


def test_headship_rates_agree_with_das_gupta() -> None:
    found = explained(ages(HEADSHIP_1970), ages(HEADSHIP_1985))
    assert (round(float(found.before), 2), round(float(found.after), 2)) == (44.73, 47.69)
    assert (round(float(found.mix), 2), round(float(found.rate), 2)) == (1.23, 1.74)


def test_kidney_stones_got_better_while_both_groups_got_worse() -> None:
    """Simpson's paradox (Charig and others, BMJ 292, 1986): successes of two treatments.

    Rates: (234/270 − 81/87)·.51 = −.0328 and (55/80 − 192/263)·.49 = −.0208; the change is 16/350.
    """
    before = {"small": Part(81, 87), "large": Part(192, 263)}
    after = {"small": Part(234, 270), "large": Part(55, 80)}
    found = explained(before, after)
    assert found.change == Fraction(16, 350)
    rates = {part.key: float(part.rate) for part in found.parts}
    assert rates == pytest.approx({"small": -0.0328, "large": -0.0208}, abs=0.0001)
    assert found.mix == found.change - found.rate
    assert float(found.mix) == pytest.approx(0.0994, abs=0.0001)


def test_nps_by_segment_by_hand() -> None:
    """Shop 60 → 40 of 100 answers at 50 → 40, web 40 → 60 at 0 → 10; R 30 → 22, R̄ 26.

    Shop: mix −.2·(45 − 26) = −3.8, rate −10·.5 = −5; web: mix .2·(5 − 26) = −4.2, rate 10·.5 = 5.
    """
    before = {"shop": Part(30, 60), "web": Part(0, 40)}
    after = {"shop": Part(16, 40), "web": Part(6, 60)}
    found = explained(before, after, scale=100)
    assert (found.before, found.after) == (30, 22)
    assert [(part.key, float(part.mix), float(part.rate)) for part in found.parts] == [
        ("shop", -3.8, -5),
        ("web", -4.2, 5),
    ]


@pytest.mark.parametrize("is_new", [True, False])
def test_a_segment_in_one_period_only_is_all_mix(is_new: bool) -> None:
    """Web at .5 joins (or leaves) with half the weight a shop at 1: .5·(.5 − .875) for web."""
    alone, both = {"shop": Part(10, 10)}, {"shop": Part(10, 10), "web": Part(5, 10)}
    found = explained(alone, both) if is_new else explained(both, alone)
    assert all(part.rate == 0 for part in found.parts)
    sign = 1 if is_new else -1
    assert {part.key: float(part.mix) for part in found.parts} == {
        "web": -0.1875 * sign,
        "shop": -0.0625 * sign,
    }


def test_a_segment_without_records_is_left_out() -> None:
    found = explained({"a": Part(1, 5), "b": Part(0, 0)}, {"a": Part(2, 5), "b": Part(0, 0)})
    assert [part.key for part in found.parts] == ["a"]


@pytest.mark.parametrize(("before", "after"), [({}, {"a": Part(1, 1)}), ({"a": Part(1, 1)}, {})])
def test_a_period_without_records_explains_nothing(
    before: dict[str, Part], after: dict[str, Part]
) -> None:
    assert contribution.decompose(before, after) is None


periods = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.builds(Part, st.floats(-1e6, 1e6), st.integers(0, 500)),
    min_size=1,
).filter(lambda period: any(part.n for part in period.values()))


@given(before=periods, after=periods)
def test_mix_and_rate_add_up_to_the_change_exactly(
    before: dict[str, Part], after: dict[str, Part]
) -> None:
    found = explained(before, after)
    assert found.change == _plain_ratio(after) - _plain_ratio(before)
    assert sum(part.total for part in found.parts) == found.mix + found.rate == found.change
    named, rest = found.largest(3)
    assert sum(part.total for part in named) + (rest.total if rest else 0) == found.change


def _plain_ratio(period: dict[str, Part]) -> Fraction:
    total = sum(Fraction(part.total) for part in period.values() if part.n)
    return total / sum(part.n for part in period.values())


def test_the_five_largest_are_named_and_the_rest_is_together() -> None:
    before = dict.fromkeys("abcdefg", 0)
    after = {"a": 1, "b": -20, "c": 3, "d": 40, "e": 5, "f": -6, "g": 2}
    named, rest = contribution.differences(before, after).largest()
    assert [(part.key, part.total) for part in named] == [
        ("d", 40),
        ("b", -20),
        ("f", -6),
        ("e", 5),
        ("c", 3),
    ]
    assert rest is not None
    assert (rest.segments, rest.total) == (2, 3)


def test_a_segment_of_few_records_is_not_named() -> None:
    before = {"few": Part(4, 4), "more": Part(2, 5)}
    after = {"few": Part(0, 4), "more": Part(2, 5)}
    named, rest = explained(before, after).largest()
    assert [part.key for part in named] == ["more"]
    assert rest is not None
    assert rest.rate == Fraction(-4, 9)


@pytest.mark.parametrize(("before", "after"), [(4, 5), (5, 4), (0, 5)])
def test_five_records_in_one_period_are_enough_to_be_named(before: int, after: int) -> None:
    others = {"others": Part(5, 10)}
    found = explained({"a": Part(1, before), **others}, {"a": Part(1, after), **others})
    assert "a" in [part.key for part in found.largest()[0]]


def test_nothing_left_over_has_no_rest() -> None:
    assert contribution.differences({"a": 1}, {"a": 2}).largest()[1] is None


def test_counts_explain_by_their_difference() -> None:
    found = contribution.differences({"web": 10, "shop": 5}, {"shop": 8, "phone": 4})
    assert {part.key: part.total for part in found.parts} == {"web": -10, "phone": 4, "shop": 3}
    assert (found.before, found.after, found.change, found.rate) == (15, 12, -3, 0)


def test_two_factors_by_hand() -> None:
    """2·10 → 3·14: one more of twelve on average, four more of two and a half."""
    assert contribution.shapley([2, 10], [3, 14]) == (12, 10)


def test_birth_rates_of_austria_and_chile_by_hand() -> None:
    """Das Gupta 1993, example 2.2: births a woman, women of bearing age, women.

    For α: (a₂ − a₁)·((b₁c₁ + b₂c₂)/3 + (b₁c₂ + b₂c₁)/6) = 33.11756·.315060 and so on.
    """
    austria, chile = (51.78746, 0.45919, 0.52638), (84.90502, 0.75756, 0.51065)
    found = [float(part) for part in contribution.shapley(austria, chile)]
    assert found == pytest.approx([10.4340, 10.5608, -0.6670], abs=0.0001)
    assert sum(found) == pytest.approx(prod(chile) - prod(austria))


numbers = st.lists(st.floats(-1e4, 1e4), min_size=4, max_size=4)


@given(before=numbers, after=numbers, n=st.integers(1, 4))
def test_factors_agree_with_all_orders_and_add_up_exactly(
    before: list[float], after: list[float], n: int
) -> None:
    before, after = before[:n], after[:n]
    found = contribution.shapley(before, after)
    old, new = [Fraction(x) for x in before], [Fraction(x) for x in after]
    assert sum(found) == prod(new) - prod(old)
    expected = [Fraction()] * n
    orders = list(permutations(range(n)))
    for order in orders:
        now = list(old)
        for factor in order:
            earlier = prod(now)
            now[factor] = new[factor]
            expected[factor] += (prod(now) - earlier) / len(orders)
    assert list(found) == expected
