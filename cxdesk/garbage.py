"""How often Python looks for garbage in cycles: seldom, while figures are counted.

Figures are made of hundreds of thousands of small rows that all stay until the answer is told. At
Python's own pace a tenth of the time of measuring goes into looking through them, and the window
waits meanwhile.
"""

from __future__ import annotations

import gc

_NEW_ONES, _AGAIN, _ALL = 10_000, 10, 10


def look_seldom() -> None:
    """Leave what has been made so far alone, and look at the rest ten times as seldom as usual."""
    gc.freeze()
    gc.set_threshold(_NEW_ONES, _AGAIN, _ALL)
