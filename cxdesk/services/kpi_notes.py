"""Why an indicator matters to the shop and what it stands in for, in the owner's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.domain import kpi_notes as rules
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T
from cxdesk.services import catalogue
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import kpi_notes as store

if TYPE_CHECKING:
    from cxdesk.domain.kpi_notes import KpiNote


@owner_only
def note(kpi_key: str) -> KpiNote:
    """What is said of an indicator; blank where nothing is."""
    return store.find(kpi_key)


@owner_only
def notes() -> tuple[KpiNote, ...]:
    """Everything that is said of indicators."""
    return store.load()


@command(T("Undo", "note about an indicator"), by=Hat.OWNER)
def set_note(said: KpiNote, *, now: int) -> None:
    """Say it in place of what was said before; nothing takes the note away.

    ValidationError for an indicator that is not known, or at the field that is too long.
    """
    catalogue.by_key(said.kpi_key)
    store.put(rules.tidied(said), now)
