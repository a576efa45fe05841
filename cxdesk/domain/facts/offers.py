"""Surveys that were offered, by the day of the offer, and unhappy customers asked again."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.facts import Stream


class Offers(NamedTuple):
    """Surveys offered in a period, and what had become of them at the instant.

    ``excluded`` are answers to offers of the period that the owner excluded: they answer nothing,
    and an offer made with one is none.
    """

    offered: int = 0
    declined: int = 0
    answered: int = 0
    excluded: int = 0


class Recovery(NamedTuple):
    """Detractors of a period: how many, asked again within 90 days, and happier then.

    Each answer of 0 to 6 counts once; those of nobody in particular cannot be asked again.
    ``excluded`` are answers of 0 to 6 that the owner excluded; they are no detractors.
    """

    detractors: int = 0
    unidentified: int = 0
    reasked: int = 0
    recovered: int = 0
    excluded: int = 0


OFFERS: Stream[Offers] = Stream("offers", Offers())
RECOVERY: Stream[Recovery] = Stream("recovery", Recovery())
