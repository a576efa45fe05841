"""The review list: records that may be one customer, to merge, tell apart or relate."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QWidget

from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.relations import RelationKind
from cxdesk.domain.same_person import Detail
from cxdesk.domain.text import T, plural
from cxdesk.services import customer_list, duplicate_pairs, merging, relations
from cxdesk.services.duplicate_pairs import LikelyPair
from cxdesk.ui import theme
from cxdesk.ui.pair_search import PairSearch
from cxdesk.ui.widgets.fields_area import screen_width
from cxdesk.ui.widgets.pair_list import PairList, PairsModel
from cxdesk.ui.widgets.plain import PlainLabel, button, column, primary_button, row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cxdesk.ui.context import Context

WIDTH = 760
PATIENCE_MS = 300
WATCHED = frozenset({"customer", "distinct_pair", "customer_relation"})


class DuplicatesDialog(QDialog):
    """Looks when it opens; what is settled leaves the list, and comes back when it is undone."""

    name: ClassVar[str] = "duplicates"

    def __init__(
        self,
        ctx: Context,
        parent: QWidget | None = None,
        *,
        pairs: Sequence[LikelyPair] | None = None,
    ) -> None:
        super().__init__(parent or ctx.window)
        self.ctx = ctx
        self._all: tuple[LikelyPair, ...] = ()
        self._skipped: set[LikelyPair] = set()
        self.setMinimumWidth(min(WIDTH, screen_width(self)))
        self.setWindowTitle(self.tr("Possible duplicates"))
        self.search = PairSearch(ctx, self)
        self.search.progressed.connect(self._on_search_progressed)
        self.search.found.connect(self.show_pairs)
        self.search.failed.connect(self._on_search_failed)
        ctx.hub.changed.connect(self._on_hub_changed)
        self._build()
        if pairs is None:
            self.look()
        else:
            self.show_pairs(tuple(pairs))

    @classmethod
    def sample(cls, ctx: Context) -> DuplicatesDialog:
        """Two pairs, one of them perhaps a family."""
        ids = sorted(line.id for line in customer_list.customers_page(limit=4))
        details = (Detail.NEAR_NAME, Detail.PHONE)
        looks = ((0.97, False, details), (0.04, True, details[1:]))
        both = zip(ids[::2], ids[1::2], looks, strict=False)
        return cls(ctx, pairs=[LikelyPair(one, other, *look) for one, other, look in both])

    def look(self) -> None:
        """Search again; it can be cancelled."""
        self._skipped.clear()
        self.bar.setRange(0, 0)
        self._show_left(())
        self.told.setText(self.tr("Comparing customers…"))
        self._patience.start()
        self.view.setFocus()
        self.search.start()

    def show_pairs(self, pairs: tuple[LikelyPair, ...]) -> None:
        """Show what was found."""
        self._all = pairs
        self._end_waiting()
        self._refresh(0)

    def done(self, result: int) -> None:
        """Nothing goes on after the dialog is closed."""
        self.search.leave()
        super().done(result)

    def _build(self) -> None:
        outer = column(self, spacing=theme.M)
        outer.setContentsMargins(theme.XL, 20, theme.XL, 20)
        outer.addWidget(PlainLabel(self.tr("Possible duplicates"), "heading", self))
        self.told = PlainLabel("", "dim", self, wrap=True)
        outer.addWidget(self.told)
        outer.addWidget(self._build_waiting())
        outer.addWidget(self._build_list())
        close = button(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.ctx.undo)

    def _build_list(self) -> QWidget:
        page = QWidget(self)
        page.setProperty("role", "plain")
        box = column(page, spacing=theme.M)
        self.model = PairsModel(self.ctx.format, self)
        self.view = PairList(self.model, page)
        self.view.doubleClicked.connect(lambda _index: self._on_merge())
        box.addWidget(self.view)
        line = row(spacing=theme.S)
        self.merge = self._act(primary_button(self.tr("Merge…"), "Ctrl+M", page), self._on_merge)
        self.merge.setDefault(True)
        self.family = self._act(button(self.tr("A family"), page), self._on_family)
        self.apart = self._act(button(self.tr("Not the same"), page), self._on_apart)
        self.skip = self._act(button(self.tr("Skip"), page), self._on_skip)
        for made in (self.merge, self.family, self.apart, self.skip):
            line.addWidget(made)
        QShortcut(QKeySequence("Ctrl+M"), self, self._on_merge)
        line.addStretch(1)
        again = button(self.tr("Look again"), page)
        again.clicked.connect(self.look)
        line.addWidget(again)
        box.addLayout(line)
        return page

    def _build_waiting(self) -> QWidget:
        """Above the list, which keeps the keys: how far it is, after a moment."""
        self.waiting = QWidget(self)
        self.waiting.setProperty("role", "plain")
        line = row(self.waiting, spacing=theme.M)
        self.bar = QProgressBar(self.waiting)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Comparing customers…"))
        line.addWidget(self.bar, 1)
        stop = button(self.tr("Cancel"), self.waiting)
        stop.clicked.connect(self.search.cancel)
        line.addWidget(stop)
        self.waiting.hide()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.waiting.show)
        return self.waiting

    def _act(self, made: QPushButton, act: Callable[[], None]) -> QPushButton:
        made.clicked.connect(lambda _=False: act())
        return made

    def _refresh(self, at: int) -> None:
        """Show what is still open, with the row ``at`` or the last one chosen."""
        still = duplicate_pairs.still_open(self._all)
        left = tuple(pair for pair in still if pair not in self._skipped)
        self._show_left(left)
        self.view.setCurrentIndex(self.model.index(min(at, len(left) - 1), 0))
        self.told.setText(self._words(len(left)))

    def _show_left(self, left: tuple[LikelyPair, ...]) -> None:
        self.model.show_pairs(left)
        for made in (self.merge, self.family, self.apart, self.skip):
            made.setEnabled(bool(left))

    def _end_waiting(self) -> None:
        """The keys go back to the list from where they were: Cancel goes away."""
        self._patience.stop()
        self.waiting.hide()
        self.view.setFocus()

    def _words(self, count: int) -> str:
        if not count:
            return self.tr("No records look like one customer.")
        one = T("DuplicatesDialog", "1 pair. Enter opens both side by side.")
        many = T(
            "DuplicatesDialog",
            "{n} pairs, the likeliest first. Enter opens both side by side.",
        )
        return self.ctx.say(plural(count, one, many))

    def _chosen(self) -> LikelyPair | None:
        return self.model.pair(self.view.currentIndex().row())

    def _on_merge(self) -> None:
        pair = self._chosen()
        if pair is not None:
            self.ctx.open_dialog("merge", one_id=pair.one, other_id=pair.other)

    def _on_apart(self) -> None:
        self._settle(lambda pair: merging.tell_apart(pair.one, pair.other, now=self.ctx.now()))

    def _on_family(self) -> None:
        kind = RelationKind.FAMILY
        self._settle(lambda pair: relations.relate(pair.one, pair.other, kind, now=self.ctx.now()))

    def _on_skip(self) -> None:
        pair = self._chosen()
        if pair is not None:
            self._skipped.add(pair)
            self._refresh(self.view.currentIndex().row())

    def _settle(self, act: Callable[[LikelyPair], object]) -> None:
        pair = self._chosen()
        if pair is None:
            return
        try:
            act(pair)
        except (ValidationError, OutsideError) as error:
            self.told.setText(self.ctx.say(error.text))

    def _on_hub_changed(self, tables: frozenset[str]) -> None:
        if tables & WATCHED and not self.search.is_running():
            self._refresh(max(self.view.currentIndex().row(), 0))

    def _on_search_progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _on_search_failed(self, reason: T) -> None:
        self._end_waiting()
        self._refresh(0)
        self.told.setText(self.ctx.say(reason))
