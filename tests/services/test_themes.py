"""Themes: what is linked to them worked by hand, their board, telling customers, topics."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cxdesk.domain.cases import Channel
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.messages import Reach, Way
from cxdesk.domain.purchases import PurchaseKind
from cxdesk.domain.text import T
from cxdesk.domain.themes import Place, ThemeDraft, ThemeState, TopicCount, place_of
from cxdesk.services import command, theme_tags, themes
from cxdesk.services.command import command as as_command
from cxdesk.store.models import Answer
from tests.factories import DAY, NOW, TODAY, answer, counts, customer, interaction, rows, sale

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def made(name: str = "Wait", **fields: Any) -> int:
    return themes.add_theme(ThemeDraft(name=name, **fields), now=NOW)


def spoke(theme: str, **fields: Any) -> int:
    given = answer(3, **fields)
    theme_tags.tag_answer(given, theme, now=NOW)
    return given


@as_command(T("Undo", "exclude"))
def exclude(answer_id: int) -> None:
    Answer.update(excluded_at=NOW).where(Answer.id == answer_id).execute()


@pytest.mark.parametrize(
    ("impact", "effort", "place"),
    [
        (5, 1, Place.FIRST),
        (3, 2, Place.FIRST),
        (3, 3, Place.PLAN),
        (2, 2, Place.ASIDE),
        (1, 5, Place.LEAVE),
        (None, 2, None),
        (4, None, None),
    ],
)
def test_impact_and_effort_give_the_place_on_the_board(
    impact: int | None, effort: int | None, place: Place | None
) -> None:
    assert place_of(impact, effort) is place


def test_a_theme_tells_its_answers_customers_and_their_sales_of_twelve_months() -> None:
    """Ana spoke twice, Luz once, nobody once: 4 answers, 2 customers; 30 + 20 − 5 = 45 €."""
    ana, luz = customer("Ana"), customer("Luz")
    for _ in range(2):
        spoke("Wait", customer_id=ana)
    spoke("Wait", customer_id=luz, answered_at=NOW - 100 * DAY)
    spoke("Wait")
    sale(3_000, customer_id=ana)
    sale(2_000, customer_id=luz, sold_on=TODAY - timedelta(days=365))
    sale(500, customer_id=luz, kind=PurchaseKind.REFUND)
    sale(9_900, customer_id=luz, sold_on=TODAY - timedelta(days=366))
    sale(7_700, customer_id=customer("Eva"))
    (row,) = themes.themes(now=NOW)
    assert (row.answers, row.lately, row.customers) == (4, 3, 2)
    assert row.revenue_minor == 4_500


def test_an_excluded_answer_is_linked_to_nothing() -> None:
    ana = customer()
    exclude(spoke("Wait", customer_id=ana))
    (row,) = themes.themes(now=NOW)
    assert (row.answers, row.customers, row.revenue_minor) == (0, 0, 0)
    assert themes.customers(row.id, now=NOW) == ()


def test_open_themes_come_first_and_of_them_what_to_do_first() -> None:
    made("Later", impact=2, effort=2)
    made("Unjudged")
    made("Done", impact=5, effort=1, state=ThemeState.DONE)
    made("First", impact=5, effort=1)
    assert [row.name for row in themes.themes(now=NOW)] == ["First", "Later", "Unjudged", "Done"]


def test_done_is_dated_once_and_undated_when_it_is_not_done_after_all() -> None:
    theme = made()
    themes.set_state(theme, ThemeState.DONE, now=NOW)
    themes.edit_theme(theme, ThemeDraft(name="Wait", state=ThemeState.DONE), now=NOW + 9 * DAY)
    assert themes.theme(theme, now=NOW).done_on == TODAY
    themes.set_state(theme, ThemeState.DOING, now=NOW)
    assert themes.theme(theme, now=NOW).done_on is None


def test_the_same_name_is_refused_however_it_is_written() -> None:
    made("Tiempo de espera")
    with pytest.raises(ValidationError) as caught:
        made("TIEMPO de espéra")
    assert caught.value.field == "theme"


@pytest.mark.parametrize(("field", "value"), [("impact", 0), ("impact", 6), ("effort", 9)])
def test_impact_and_effort_go_from_one_to_five(field: str, value: int) -> None:
    with pytest.raises(ValidationError) as caught:
        made(**{field: value})
    assert caught.value.field == field


def test_merging_keeps_each_answer_and_each_told_customer_once() -> None:
    ana = customer()
    both = spoke("Queue", customer_id=ana)
    theme_tags.tag_answer(both, "Wait", now=NOW)
    spoke("Queue")
    queue, wait = (row[0] for row in rows("theme", "id"))
    for theme in (queue, wait):
        themes.mark_told(theme, ana, now=NOW)
    themes.merge_theme(queue, wait, now=NOW)
    (row,) = themes.themes(now=NOW)
    assert (row.name, row.answers, row.told) == ("Wait", 2, 1)
    command.undo(now=NOW)
    assert counts("theme", "answer_theme", "theme_told") == {
        "theme": 2,
        "answer_theme": 3,
        "theme_told": 2,
    }


def test_deleting_a_theme_leaves_the_answers_and_undo_brings_it_back() -> None:
    spoke("Wait")
    theme = rows("theme", "id")[0][0]
    themes.delete_theme(theme, now=NOW)
    assert counts("theme", "answer_theme", "answer") == {"theme": 0, "answer_theme": 0, "answer": 1}
    command.undo(now=NOW)
    assert themes.theme(theme, now=NOW).answers == 1


def test_who_is_to_be_told_comes_before_who_has_been() -> None:
    ana, luz = customer("Ana"), customer("Luz")
    spoke("Wait", customer_id=luz, comment="older", answered_at=NOW - DAY)
    spoke("Wait", customer_id=ana, comment="first", answered_at=NOW - 2 * DAY)
    spoke("Wait", customer_id=ana, comment="last")
    theme = rows("theme", "id")[0][0]
    themes.mark_told(theme, ana, now=NOW)
    luz_row, ana_row = themes.customers(theme, now=NOW)
    assert (luz_row.name, luz_row.told_at) == ("Luz", None)
    assert (ana_row.answers, ana_row.last_comment, ana_row.told_at) == (2, "last", NOW)
    assert themes.theme(theme, now=NOW).told_on == TODAY
    themes.unmark_told(theme, ana, now=NOW)
    assert themes.theme(theme, now=NOW).told_on is None


def test_only_who_spoke_of_a_theme_is_told() -> None:
    theme = made()
    with pytest.raises(ValidationError):
        themes.mark_told(theme, customer(), now=NOW)


def test_telling_logs_the_message_with_the_text_and_marks_the_customer() -> None:
    ana = customer("Ana Prieto", phones=("600 111 222",))
    spoke("Wait", customer_id=ana)
    theme = rows("theme", "id")[0][0]
    reach = Reach(Way.WHATSAPP, "600 111 222", "34600111222")
    with pytest.raises(ValidationError) as caught:
        themes.told_url(theme, ana, reach)
    assert caught.value.field == "told_text"
    themes.set_told_text(theme, "Now two of us serve & help.", now=NOW)
    url = themes.told_url(theme, ana, reach)
    assert url.startswith("https://wa.me/34600111222?text=Hello%20Ana%20Prieto")
    assert url.endswith("two%20of%20us%20serve%20%26%20help.")
    themes.tell(theme, ana, reach, now=NOW)
    assert rows("interaction", "customer_id, direction, channel") == [(ana, "out", "whatsapp")]
    assert counts("theme_told") == {"theme_told": 1}


def test_who_wants_no_contact_is_not_written_to() -> None:
    ana = customer(phones=("600 111 222",), no_contact=True)
    spoke("Wait", customer_id=ana)
    theme = rows("theme", "id")[0][0]
    themes.set_told_text(theme, "Done.", now=NOW)
    reach = Reach(Way.WHATSAPP, "600 111 222", "34600111222")
    with pytest.raises(ValidationError):
        themes.told_url(theme, ana, reach)
    with pytest.raises(ValidationError):
        themes.tell(theme, ana, reach, now=NOW)
    assert counts("theme_told", "interaction") == {"theme_told": 0, "interaction": 0}
    assert not themes.customers(theme, now=NOW)[0].may_be_told


def test_topics_are_counted_from_interactions_and_cases_beside_the_days_before() -> None:
    """Price: today and 29 days ago against 30 and 59 days ago; 60 days ago is too old."""
    for days in (0, 29, 30, 59, 60):
        interaction(topic="Price", arrived_at=NOW - days * DAY, now=NOW)
    interaction(topic="Delivery", channel=Channel.PHONE)
    assert themes.topics(30, now=NOW) == (
        TopicCount("Price", 2, 2),
        TopicCount("Delivery", 1, 0),
    )


def test_a_case_opened_by_an_interaction_is_counted_once() -> None:
    from cxdesk.domain.cases import CaseDraft
    from cxdesk.domain.interactions import Outcome
    from cxdesk.services import cases

    interaction(topic="Repair", outcome=Outcome.FOLLOW_UP)
    cases.open_case(CaseDraft(opened_at=NOW, said="Broken", topic="Repair"), now=NOW)
    assert themes.topics(30, now=NOW) == (TopicCount("Repair", 2, 0),)


def test_a_few_more_than_before_are_told_as_chance() -> None:
    assert not TopicCount("Price", 7, 3).is_certain
    assert TopicCount("Price", 30, 10).is_certain


def test_a_theme_that_is_gone_is_refused() -> None:
    with pytest.raises(ValidationError):
        themes.theme(99, now=NOW)


def test_the_kiosk_has_room_for_eight_reasons_wherever_they_are_chosen() -> None:
    eight = [made(f"Reason {number}", is_tile=True) for number in range(8)]
    with pytest.raises(ValidationError) as refused:
        made("Reason 9", is_tile=True)
    assert refused.value.field == "is_tile"
    themes.edit_theme(eight[0], ThemeDraft(name="Waits", is_tile=True), now=NOW)
    themes.set_state(eight[0], ThemeState.DROPPED, now=NOW)
    made("Reason 9", is_tile=True)
    with pytest.raises(ValidationError):
        themes.set_state(eight[0], ThemeState.OPEN, now=NOW)
    assert themes.theme(eight[0], now=NOW).state is ThemeState.DROPPED
