"""The goals on the wall: one page, in the words of the reader, large, with sign and word."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.surveys import SurveyKind
from cxdesk.services import goal_changes, goal_wall, shop
from cxdesk.ui import file_dialogs
from cxdesk.ui.dialogs.wall import WallDialog
from cxdesk.ui.format import Format
from cxdesk.ui.page_layout import A4, LETTER, Paper
from cxdesk.ui.paper_file import pdf_of
from cxdesk.ui.wall_paper import WallSheet, lay_out_wall
from cxdesk.ui.widgets import print_preview
from tests.factories import NOW, answer

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from cxdesk.ui.context import Context

pytestmark = pytest.mark.usefixtures("open_empty_shop", "qapp")


def goal_draft(title: str, kpi_key: str) -> GoalDraft:
    return GoalDraft(
        kpi_key=kpi_key, title=title, entered=90, starts_on=date(2026, 1, 1), baseline_value=70,
        baseline_n=40, deadline_on=date(2026, 12, 31),
    )  # fmt: skip


def goal(title: str, kpi_key: str = "csat") -> int:
    return goal_changes.add_goal(goal_draft(title, kpi_key), now=NOW)


def sheet(lang: str = "en", paper: Paper = A4) -> WallSheet:
    return lay_out_wall(goal_wall.wall(NOW + 1), Format(lang, "EUR", "ES"), paper)


def text_of(printed: WallSheet) -> str:
    pages = PdfReader(io.BytesIO(pdf_of(printed))).pages
    assert len(pages) == 1
    return " ".join(pages[0].extract_text().split())


def test_a_goal_is_told_by_title_sign_word_figure_and_target() -> None:
    shop.settings_from_json({"mission": "Nobody leaves <b>empty-handed</b>."}, now=NOW)
    for _ in range(6):
        answer(9, answered_at=NOW - 3600)
    goal("More friends", "nps")
    said = text_of(sheet())
    for words in (
        "What we want to achieve", "Nobody leaves <b>empty-handed</b>.", "More friends", "+100",
        "● on track", "Goal: +90 by 31 Dec 2026", "registered trademarks",
    ):  # fmt: skip
        assert words in said, words


def test_the_figure_says_of_what_and_over_how_many_days() -> None:
    goal("More friends", "nps")
    assert "NPS in 90 days" in text_of(sheet())
    assert "NPS en 90 días" in text_of(sheet("es"))


def test_of_several_indicators_the_figure_is_the_one_that_the_status_is_about() -> None:
    """NPS +100 is on track, CSAT 0 % is behind and so is the whole."""
    for _ in range(6):
        answer(9, answered_at=NOW - 3600)
        answer(1, SurveyKind.CSAT, answered_at=NOW - 3600)
    whole = goal("More friends", "nps")
    draft = replace(goal_draft("Satisfied", "csat"), parent_id=whole)
    goal_changes.add_part(whole, draft, now=NOW)
    said = text_of(sheet())
    for words in ("■ behind", "0%", "Satisfaction (CSAT) in 90 days (1 of 2 indicators)"):
        assert words in said, words
    assert "+100" not in said
    assert "More friends" in said


def test_the_wall_speaks_spanish() -> None:
    goal("Más amigos")
    said = text_of(sheet("es"))
    assert "Lo que queremos conseguir" in said
    assert "◌ sin datos" in said
    assert "Objetivo: 90 % para el 31 dic 2026" in said


def test_without_goals_the_page_says_what_will_stand_there() -> None:
    assert "The goals of the shop will stand here." in text_of(sheet())


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["A4", "Letter"])
def test_the_more_goals_the_smaller_and_always_one_page(paper: Paper) -> None:
    sizes = []
    for nth in range(9):
        goal(f"Goal number {nth}")
        if nth in {0, 4, 8}:
            sizes.append(sheet(paper=paper).size.figure)
    assert sizes[0] > sizes[1] > sizes[2]
    assert len(sheet(paper=paper).pages[0]) == 9
    for nth in range(12):
        goal(f"Another {nth}")
    found = sheet(paper=paper)
    assert f"{21 - len(found.pages[0])} more goals" in text_of(found)


def test_a_long_title_makes_the_words_smaller_rather_than_being_cut() -> None:
    goal("More friends")
    large = sheet().size
    goal("Everybody who comes leaves with what they need and tells it to all their neighbours too")
    found = sheet()
    assert found.size.title < large.title
    assert "…" not in text_of(found)


def test_the_form_saves_the_page_once_it_is_counted(
    ctx: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wall.pdf"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: path)
    goal("More friends")
    form = WallDialog(ctx)
    qtbot.addWidget(form)
    assert not form.out.save_button.isEnabled()
    qtbot.waitUntil(form.out.save_button.isEnabled)
    form.submit()
    said = " ".join(PdfReader(path).pages[0].extract_text().split())
    assert "More friends" in said


@pytest.mark.parametrize(("room", "high"), [(470, 274), (700, 420), (300, 180)])
def test_on_a_low_screen_the_page_is_smaller_and_still_whole(
    ctx: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, room: int, high: int
) -> None:
    """1366×768 at 150 % leaves a form 470 points; 196 of them are title, choices and buttons."""
    monkeypatch.setattr(print_preview, "screen_room", lambda _window: room)
    goal("More friends")
    form = WallDialog(ctx)
    qtbot.addWidget(form)
    form.show()
    pages = form.out.preview.pages
    qtbot.waitUntil(lambda: form.out.save_button.isEnabled() and pages.height() == high)
    (page,) = pages.pages()
    assert high * 0.9 < page.height() <= high
    assert pages.verticalScrollBar().maximum() == 0


def test_without_a_goal_nothing_can_be_printed(ctx: Context, qtbot: QtBot) -> None:
    form = WallDialog(ctx)
    qtbot.addWidget(form)
    qtbot.waitUntil(lambda: "no open goal" in form.told.text())
    assert not form.out.print_button.isEnabled()
