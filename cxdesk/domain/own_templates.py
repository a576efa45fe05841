"""Ready-made descriptions of figures that shops often type: marketing, sales, money, people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesk.domain.kpi import Direction, Unit
from cxdesk.domain.own import Entry, OwnDraft
from cxdesk.domain.periods import Grain
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What a new indicator starts from; its words become the shop's own when it is made."""

    key: str
    name: T
    meaning: T
    unit: Unit
    direction: Direction = Direction.HIGHER
    grain: Grain = Grain.MONTH
    adds_up: bool = False
    is_leading: bool = False
    floor: float | None = 0.0
    ceiling: float | None = None
    entry: Entry = Entry.GRID

    def draft(self, say: Callable[[T], str]) -> OwnDraft:
        """A new indicator as this describes it, in the words of ``say``'s language."""
        return OwnDraft(
            name=say(self.name),
            meaning=say(self.meaning),
            unit=self.unit,
            direction=self.direction,
            grain=self.grain,
            adds_up=self.adds_up,
            is_leading=self.is_leading,
            floor=self.floor,
            ceiling=self.ceiling,
            entry=self.entry,
        )


TEMPLATES: tuple[Template, ...] = (
    Template(
        key="brand_awareness",
        name=T("Templates", "Brand awareness"),
        meaning=T("Templates", "The share of people asked who know the shop by name."),
        unit=Unit.PERCENT,
        grain=Grain.QUARTER,
        is_leading=True,
        ceiling=100.0,
    ),
    Template(
        key="engagement",
        name=T("Templates", "Engagement in social networks"),
        meaning=T("Templates", "Reactions, comments and shares for each hundred people reached."),
        unit=Unit.PERCENT,
        is_leading=True,
    ),
    Template(
        key="followers",
        name=T("Templates", "Followers"),
        meaning=T("Templates", "How many follow the shop in its networks at the month's end."),
        unit=Unit.COUNT,
        is_leading=True,
    ),
    Template(
        key="website_visits",
        name=T("Templates", "Website visits"),
        meaning=T("Templates", "Visits to the shop's website, as its counter tells."),
        unit=Unit.COUNT,
        adds_up=True,
        is_leading=True,
    ),
    Template(
        key="qualified_leads",
        name=T("Templates", "Marketing-qualified leads"),
        meaning=T("Templates", "People who asked or left their details and may well buy."),
        unit=Unit.COUNT,
        adds_up=True,
        is_leading=True,
    ),
    Template(
        key="people_at_the_door",
        name=T("Templates", "People through the door"),
        meaning=T("Templates", "How many came in, by the counter at the door or by hand."),
        unit=Unit.COUNT,
        grain=Grain.DAY,
        adds_up=True,
        is_leading=True,
    ),
    Template(
        key="market_share",
        name=T("Templates", "Market share"),
        meaning=T("Templates", "The shop's part of what is sold of its kind in the area."),
        unit=Unit.PERCENT,
        grain=Grain.YEAR,
        ceiling=100.0,
    ),
    Template(
        key="return_rate",
        name=T("Templates", "Return rate"),
        meaning=T("Templates", "Units brought back for each hundred sold."),
        unit=Unit.PERCENT,
        direction=Direction.LOWER,
        ceiling=100.0,
    ),
    Template(
        key="liquidity",
        name=T("Templates", "Liquidity ratio"),
        meaning=T("Templates", "What can be paid soon divided by what must be paid soon."),
        unit=Unit.NUMBER,
    ),
    Template(
        key="cash",
        name=T("Templates", "Money in the bank"),
        meaning=T("Templates", "The balance of the accounts on the last day of the month."),
        unit=Unit.MONEY,
        floor=None,
    ),
    Template(
        key="stock_value",
        name=T("Templates", "Stock at cost"),
        meaning=T(
            "Templates", "What the goods in the shop and the store cost, at the month's end."
        ),
        unit=Unit.MONEY,
        direction=Direction.NEUTRAL,
    ),
    Template(
        key="employee_satisfaction",
        name=T("Templates", "Employee satisfaction"),
        meaning=T("Templates", "How content those who work here say they are, from 1 to 10."),
        unit=Unit.SCORE,
        grain=Grain.QUARTER,
        is_leading=True,
        floor=1.0,
        ceiling=10.0,
    ),
    Template(
        key="team_mood",
        name=T("Templates", "Team mood"),
        meaning=T(
            "Templates",
            "How it is to work here: one tap of each a week, from 1 to 5, without names.",
        ),
        unit=Unit.SCORE,
        grain=Grain.WEEK,
        is_leading=True,
        floor=1.0,
        ceiling=5.0,
        entry=Entry.TAP,
    ),
    Template(
        key="training_hours",
        name=T("Templates", "Training hours"),
        meaning=T("Templates", "The time that staff spent learning, all of them together."),
        unit=Unit.SECONDS,
        adds_up=True,
        is_leading=True,
    ),
    Template(
        key="absence",
        name=T("Templates", "Days of absence"),
        meaning=T("Templates", "Working days that staff missed, holidays aside."),
        unit=Unit.COUNT,
        direction=Direction.LOWER,
        adds_up=True,
    ),
)
