"""Damped exponential smoothing in its textbook form, to hold the program's state form to."""

from __future__ import annotations

from itertools import product

import scipy.stats

from cxdesk.domain.stats.smoothing import Constants


def textbook_errors(
    values: list[float | None], level: float, slope: float, constants: Constants
) -> list[float]:
    """Gardner and McKenzie's component form, where the state form works with the error."""
    alpha, beta, phi = constants
    errors = []
    for value in values:
        expected, before = level + phi * slope, level
        if value is None:
            level, slope = expected, phi * slope
            continue
        errors.append(value - expected)
        level = alpha * value + (1 - alpha) * expected
        slope = beta * (level - before) + (1 - beta) * phi * slope
    return errors


def textbook_fit(values: list[float | None]) -> tuple[float, Constants]:
    known = [(x, y) for x, y in enumerate(values) if y is not None]
    first, level = known[0]
    x, y = zip(*known[:6], strict=True)
    slope = scipy.stats.theilslopes(y, x).slope
    grid = product(
        [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], [0.02, 0.05, 0.1, 0.2, 0.3], [0.8, 0.9, 0.98]
    )
    return min(
        (sum(e * e for e in textbook_errors(values[first + 1 :], level, slope, c)), c)
        for c in (Constants(*three) for three in grid)
    )
