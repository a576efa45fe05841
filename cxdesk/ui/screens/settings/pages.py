"""The pages of Settings, each made when it is first looked at: all at once would block the keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cxdesk.domain.hats import Hat
from cxdesk.services import hats
from cxdesk.ui.screens.settings.backups_page import BackupsPage
from cxdesk.ui.screens.settings.bin_page import BinPage
from cxdesk.ui.screens.settings.hours_page import HoursPage
from cxdesk.ui.screens.settings.indicators_page import IndicatorsPage
from cxdesk.ui.screens.settings.lists_page import ListsPage
from cxdesk.ui.screens.settings.look_page import LookPage
from cxdesk.ui.screens.settings.page import SettingsPage
from cxdesk.ui.screens.settings.people_page import PeoplePage
from cxdesk.ui.screens.settings.shop_page import ShopPage
from cxdesk.ui.screens.settings.surveys_page import SurveysPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cxdesk.ui.context import Context

KINDS: dict[str, Callable[[Context], SettingsPage]] = {
    "shop": ShopPage,
    "hours": HoursPage,
    "indicators": IndicatorsPage,
    "surveys": SurveysPage,
    "people": PeoplePage,
    "lists": ListsPage,
    "look": LookPage,
    "backups": BackupsPage,
    "bin": BinPage,
}


class Pages(Mapping[str, SettingsPage]):
    """Those that the hat allows, by their keys; asking for one makes it.

    The counter changes this computer's look and nothing of the shop.
    """

    def __init__(self, ctx: Context, put: Callable[[SettingsPage], None]) -> None:
        self._ctx, self._put = ctx, put
        self._keys = ("look",) if hats.worn() is Hat.COUNTER else tuple(KINDS)
        self._made: dict[str, SettingsPage] = {}

    def __getitem__(self, key: str) -> SettingsPage:
        if key not in self._made and key in self._keys:
            self._made[key] = KINDS[key](self._ctx)
            self._put(self._made[key])
            self._made[key].show_saved()
        return self._made[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def made(self) -> dict[str, SettingsPage]:
        """Those that were looked at."""
        return dict(self._made)
