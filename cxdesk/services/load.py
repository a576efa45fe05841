"""Who has the cases behind a figure of cases for each person, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.text import T
from cxdesk.services import staff
from cxdesk.services.hats import owner_only

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cxdesk.domain.kpi import Measure

_PERSON = "agent_"
NOBODY = T("Load", "nobody")


class PersonLoad(NamedTuple):
    """How many cases a person has; ``staff_id`` None is nobody."""

    staff_id: int | None
    name: T | str
    cases: int


def names() -> dict[int, str]:
    """What everybody is called who works or has worked in the shop."""
    return {member.id: member.name for member in staff.staff(with_inactive=True)}


@owner_only
def people(measure: Measure, called: Mapping[int, str] | None = None) -> tuple[PersonLoad, ...]:
    """Everybody with a case by name, then the cases of nobody; never a ranking.

    ``called`` are the ``names`` where they are known already. Empty for a figure that is not told
    by person.
    """
    told = {key: value for key, value in measure.detail.items() if key.startswith(_PERSON)}
    if not told:
        return ()
    known = names() if called is None else called
    found = [
        PersonLoad(member_id, name, int(told[f"{_PERSON}{member_id}"] or 0))
        for member_id, name in sorted(known.items(), key=lambda item: (item[1], item[0]))
        if f"{_PERSON}{member_id}" in told
    ]
    nobody = int(measure.detail.get("unassigned") or 0)
    return (*found, *([PersonLoad(None, NOBODY, nobody)] if nobody else []))
