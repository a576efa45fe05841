"""How often a goal is reviewed, as it is typed."""

from __future__ import annotations

from typing import Any

from cxdesk.cli.one_of import one_of
from cxdesk.domain.reviews import CADENCE_WORDS, Cadence

CADENCES = {one.value or "none": one for one in Cadence}
_SAID = {key: CADENCE_WORDS[one] for key, one in CADENCES.items()}


def a_cadence() -> dict[str, Any]:  # what add_argument takes
    """What makes an argument take the key of one, or its words."""
    return one_of(CADENCES, _SAID)
