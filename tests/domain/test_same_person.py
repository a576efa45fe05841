"""Whether two records mean one person: what a birthday says."""

from __future__ import annotations

import pytest

from cxdesk.domain.same_person import Compared, verdict

PEOPLE = 1_000


@pytest.mark.parametrize("is_year_known", [True, False])
def test_the_same_birthday_speaks_for_one_person_and_another_against(is_year_known: bool) -> None:
    def chance(birthday: bool | None) -> float:
        pair = Compared(people=PEOPLE, birthday=birthday, is_birth_year_known=is_year_known)
        return verdict(pair).same

    assert chance(True) > chance(None) > chance(False)


def test_a_day_without_its_year_says_less() -> None:
    """One of 366 days leaves many people of a shop; a day of one year leaves hardly any."""
    day, date = (
        verdict(Compared(people=PEOPLE, birthday=True, is_birth_year_known=known)).same
        for known in (False, True)
    )
    assert day < date


def test_who_lives_at_the_same_address_is_one_person_or_family_more_likely() -> None:
    same, unknown, other = (
        verdict(Compared(people=PEOPLE, address=address)) for address in (True, None, False)
    )
    assert same.same > unknown.same > other.same
    assert same.family > unknown.family > other.family
