"""The purchases screen: wires filters, list, sums and what can be done with a purchase."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.purchase_list import PurchaseFilter, PurchaseSums, Sort, Which
from cxdesk.domain.purchases import HasRefundsError, PurchaseKind
from cxdesk.services import purchase_list, purchases
from cxdesk.ui import theme
from cxdesk.ui.screen import CLOSE_BELOW, Screen
from cxdesk.ui.screens.purchases.list import PurchaseList
from cxdesk.ui.widgets.days_choice import ALL, CUSTOM, DaysChoice
from cxdesk.ui.widgets.empty_state import EmptyState
from cxdesk.ui.widgets.find_field import FindField
from cxdesk.ui.widgets.place_switch import PlaceSwitch
from cxdesk.ui.widgets.plain import PlainLabel, button, card, column, primary_button, row
from cxdesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from cxdesk.domain.purchase_list import PurchaseRow
    from cxdesk.ui.context import Context

NARROW_BELOW = 960
SUMS = "purchase_sums"
REFUND_KEY, CUSTOMER_KEY = "F6", "Ctrl+Return"


class PurchasesScreen(Screen):
    """A half of the place Customers: all purchases, found and corrected by keys alone."""

    key = "purchases"
    icon = "purchase"
    watches = frozenset({"purchase", "purchase_item", "customer", "staff"})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._build_header()
        self._build_body()

    @classmethod
    def samples(cls, ctx: Context) -> tuple[tuple[str, object], ...]:  # noqa: ARG003
        """The refunds, and a word that nothing is called."""
        return (
            ("refunds", PurchaseFilter(which=Which.REFUNDS)),
            ("no-hits", PurchaseFilter(text="zzz")),
            ("", PurchaseFilter()),
        )

    def title(self) -> str:
        return self.tr("Purchases")

    def help_text(self) -> str:
        return self.tr(
            "All purchases, the newest first; click Day or Amount to sort by it. Filter by receipt "
            "number, customer or product, by days, or show refunds, day totals, or purchases of "
            "nobody in particular only; what is listed is summed up below. Enter opens a purchase "
            "to correct it, F6 records its refund, Ctrl+Enter opens its customer, Del deletes it: "
            "Undo brings it back. Ctrl+B records a new one."
        )

    def refresh(self) -> None:
        has_any = purchase_list.has_purchases()
        self._pages.setCurrentIndex(0 if has_any else 1)
        for shown in (self.refund, self.customer):
            shown.setVisible(has_any)
        self.list.reload()
        self.list.select_first()
        self._ask_sums()

    def show_record(self, arg: object) -> None:
        """Show what a filter leaves."""
        if isinstance(arg, PurchaseFilter):
            self.text.setText(arg.text)
            self.which.set_value(arg.which)
            if arg.first_on and arg.last_on:
                self.days.set_days(arg.first_on, arg.last_on)
            else:
                self.days.set_key(ALL)
            self._show_filtered()

    def state(self) -> dict[str, object]:
        days = self.days.days()
        is_custom = self.days.key() == CUSTOM and days.first and days.last
        return {
            "sort": self.list.sort.value,
            "descending": self.list.is_descending,
            "which": str(self.which.value()),
            "days": self.days.key(),
            "between": [f"{days.first}", f"{days.last}"] if is_custom else [],
        }

    def restore(self, state: dict[str, object]) -> None:
        which, between = state.get("which"), state.get("between")
        self.which.set_value(Which(str(which)) if which in set(Which) else Which.ALL)
        if isinstance(between, list) and len(between) == 2:
            self.days.set_days(*(date.fromisoformat(str(day)) for day in between))
        else:
            self.days.set_key(str(state.get("days")))
        sort = Sort.AMOUNT if state.get("sort") == Sort.AMOUNT else Sort.DAY
        self.list.wanted = self._wanted()
        self.list.set_sort(sort, descending=state.get("descending") is not False)

    def focus_filter(self) -> None:
        self.text.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Small windows get closer buttons, smaller ones lists that open."""
        super().resizeEvent(event)
        is_folded = self.width() < CLOSE_BELOW.width()
        self.switch.set_folded(is_folded=is_folded)
        self.which.set_folded(is_folded=is_folded)
        self.which.set_compact(is_compact=self.width() < NARROW_BELOW)

    def _build_header(self) -> None:
        self.switch = PlaceSwitch(self.ctx, self.key, self)
        self.stand_for_title(self.switch)
        self.customer = button(self.tr("Customer"), self, shortcut=CUSTOMER_KEY)
        self.customer.clicked.connect(lambda: self._open_customer(self.list.row()))
        self.refund = button(self.tr("Refund…"), self, shortcut=REFUND_KEY)
        self.refund.clicked.connect(lambda: self._give_back(self.list.row()))
        QShortcut(
            QKeySequence(REFUND_KEY),
            self,
            lambda: self._give_back(self.list.row()),
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.new = primary_button(self.tr("Record purchase"), "Ctrl+B", self)
        self.new.clicked.connect(lambda: self.ctx.open_dialog("purchase"))
        for made in (self.customer, self.refund, self.new):
            self.actions.addWidget(made)

    def _build_body(self) -> None:
        both = QWidget(self)
        both.setProperty("role", "plain")
        box = column(both, spacing=theme.M)
        box.addWidget(self._build_filters(both))
        self.list = PurchaseList(self.ctx, both)
        self.list.opened.connect(self._on_list_opened)
        self.list.deleting.connect(self._on_list_deleting)
        self.list.customer_wanted.connect(self._open_customer)
        self.list.chosen.connect(self._on_list_chosen)
        self.text.led_on.connect(self.list.view.setFocus)
        box.addWidget(self.list, 1)
        self.sums = PlainLabel("", "dim", both)
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.addWidget(self.sums)
        self.setFocusProxy(self.list.view)
        self._pages = QStackedLayout()
        self._pages.addWidget(both)
        self._pages.addWidget(self._build_empty())
        self.body.addLayout(self._pages, 1)

    def _build_filters(self, parent: QWidget) -> QWidget:
        page = QWidget(parent)
        page.setProperty("role", "plain")
        line = row(page, spacing=theme.S)
        name = self.tr("Filter by receipt, customer or product")
        self.text = FindField(name, self.tr("Receipt, customer or product…"), page)
        self.text.typed.connect(self._show_filtered)
        line.addWidget(self.text, 1)
        self.which = Segmented(
            (
                (Which.ALL, self.tr("All")),
                (Which.REFUNDS, self.tr("Refunds")),
                (Which.NOBODY, self.tr("Nobody in particular")),
                (Which.DAY_TOTALS, self.tr("Day totals")),
            ),
            page,
            name=self.tr("Which purchases"),
        )
        self.which.changed.connect(self._show_filtered)
        line.addWidget(self.which)
        self.days = DaysChoice(self.ctx, page)
        self.days.changed.connect(self._show_filtered)
        line.addWidget(self.days)
        line.addStretch(1)
        return page

    def _build_empty(self) -> QWidget:
        page = card(self)
        box = column(page)
        box.addWidget(
            EmptyState(
                self.tr("No purchases yet"),
                self.tr("Record the first one, or import those of your till from a file."),
                icon="purchase",
                action=(self.tr("Import…"), lambda: self.ctx.open_dialog("import")),
                parent=page,
            )
        )
        return page

    def _wanted(self) -> PurchaseFilter:
        days = self.days.days()
        which = self.which.value()
        return PurchaseFilter(
            which=which if isinstance(which, Which) else Which.ALL,
            first_on=days.first,
            last_on=days.last,
            text=self.text.words(),
        )

    def _show_filtered(self) -> None:
        self.list.set_filter(self._wanted())
        self._ask_sums()

    def _ask_sums(self) -> None:
        """Sum up beside the window; only the newest question is answered."""
        wanted = self.list.wanted
        self.ctx.jobs.run(
            lambda _: purchase_list.purchase_sums(wanted), key=SUMS, on_done=self._show_sums
        )

    def _show_sums(self, sums: PurchaseSums) -> None:
        show = self.ctx.format
        revenue = self.tr("revenue {amount}").format(amount=show.money(sums.revenue_minor))
        parts = [self._counted(sums), revenue]
        if sums.refunds:
            told = self.tr("refunds {amount}")
            parts.append(told.format(amount=show.money(sums.refunds_minor)))
        self.sums.setText(" · ".join(parts))

    def _counted(self, sums: PurchaseSums) -> str:
        """How many of each kind that is listed: a refund is no purchase."""
        kinds = (
            (sums.sales, self.tr("1 sale"), self.tr("{n} sales")),
            (sums.refunds, self.tr("1 refund"), self.tr("{n} refunds")),
            (sums.day_totals, self.tr("1 day total"), self.tr("{n} day totals")),
        )
        number = self.ctx.format.number
        told = [
            one if count == 1 else many.format(n=number(count))
            for count, one, many in kinds
            if count
        ]
        return ", ".join(told) or self.tr("No purchases")

    def _give_back(self, found: PurchaseRow | None) -> None:
        if found is not None and self._can_be_given_back(found):
            self.ctx.open_dialog("purchase", refund_of=found.id)

    def _open_customer(self, found: PurchaseRow | None) -> None:
        if found is not None and found.customer_id is not None:
            self.ctx.navigate("customers", found.customer_id)

    def _can_be_given_back(self, found: PurchaseRow) -> bool:
        is_sale = found.kind is PurchaseKind.SALE and not found.is_day_total
        return is_sale and found.given_back_minor < found.amount_minor

    def _on_list_chosen(self, found: PurchaseRow | None) -> None:
        self.customer.setEnabled(found is not None and found.customer_id is not None)
        self.refund.setEnabled(found is not None and self._can_be_given_back(found))

    def _on_list_opened(self, found: PurchaseRow) -> None:
        self.ctx.open_dialog("purchase", purchase_id=found.id)

    def _on_list_deleting(self, found: PurchaseRow) -> None:
        self._delete(found.id, with_refunds=False)

    def _delete(self, purchase_id: int, *, with_refunds: bool) -> None:
        """Delete a purchase; a sale with refunds only when that was chosen in the toast."""
        try:
            purchases.delete_purchase(purchase_id, with_refunds=with_refunds, now=self.ctx.now())
        except HasRefundsError as error:
            both = self.tr("Delete with its refunds")
            act = (both, lambda: self._delete(purchase_id, with_refunds=True))
            self.ctx.toast(self.ctx.say(error.text), None, act)
            return
        except (ValidationError, OutsideError) as error:
            self.ctx.show_error(error)
            return
        self.ctx.toast(self.tr("Purchase deleted"), self.ctx.undo)
