"""The customers: a list at the left, the chosen one's card at the right."""

from __future__ import annotations

from cxdesk.ui.screens.customers.screen import CustomersScreen

__all__ = ["CustomersScreen"]
