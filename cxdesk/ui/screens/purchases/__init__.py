"""The purchases: a list that finds, sums up, corrects and gives back."""

from __future__ import annotations

from cxdesk.ui.screens.purchases.screen import PurchasesScreen

__all__ = ["PurchasesScreen"]
