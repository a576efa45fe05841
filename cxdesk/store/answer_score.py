"""What an answer gave and whether it counts, as SQL over the table ``answer``.

Of several questions the score is the mean of those with a scale; None is no score, never 0.
"""

from __future__ import annotations


def given(alias: str = "a") -> str:
    """The score of one question, or the mean of several; NULL where there was no scale."""
    return f"coalesce({alias}.score, {alias}.points * 1.0 / {alias}.parts)"


def counts(alias: str = "a") -> str:
    """Whether an answer is in figures: the owner has not excluded it."""
    return f"{alias}.excluded_at IS NULL"


def counts_with_score(alias: str = "a") -> str:
    """Whether an answer is in figures of scores."""
    is_scored = f"({alias}.score IS NOT NULL OR {alias}.points IS NOT NULL)"
    return f"{counts(alias)} AND {is_scored}"
