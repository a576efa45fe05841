"""Pictures of the kiosk for review: every page on every screen it is made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk.ui.kiosk.samples import SIZES, samples

if TYPE_CHECKING:
    from cxdesk.ui.context import Context


def test_every_page_is_drawn_on_every_screen(ctx: Context) -> None:
    drawn = [(name, widget.grab().size()) for name, widget in samples(ctx)]
    pages = ("nps", "csat", "reasons", "comment", "phone", "thanks", "leave")
    assert [size for _, size in drawn] == [size for size in SIZES for _ in pages]
    assert len({name for name, _ in drawn}) == len(SIZES) * len(pages)
