"""The steps that made the shop file what it is, in order; the file's version is how many ran."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.store.migrations import (
    m0001_initial,
    m0002_typed_figures,
    m0003_case_stretches,
    m0004_usual_breaks,
    m0005_cheaper_saving,
    m0006_counter,
    m0007_wider_search,
    m0008_case_list,
    m0009_purchase_list,
    m0010_quick_reading,
    m0011_surveys,
    m0012_steering,
    m0013_first_sales,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.store.migrations.sql import Sql

    Step = Callable[[Sql], None]

STEPS: tuple[Step, ...] = (
    m0001_initial.up,
    m0002_typed_figures.up,
    m0003_case_stretches.up,
    m0004_usual_breaks.up,
    m0005_cheaper_saving.up,
    m0006_counter.up,
    m0007_wider_search.up,
    m0008_case_list.up,
    m0009_purchase_list.up,
    m0010_quick_reading.up,
    m0011_surveys.up,
    m0012_steering.up,
    m0013_first_sales.up,
)
