"""Topics and tags are renamed, merged, hidden and deleted in one step; what was written follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.goal_drafts import GoalDraft
from cxdesk.domain.interactions import Outcome
from cxdesk.services import (
    cases,
    channels,
    command,
    customer_tags,
    customers,
    goal_changes,
    staff,
    tag_list,
    topics,
)
from tests.factories import NOW, TODAY, customer, interaction, open_case, rows

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def listed() -> list[tuple[str, int]]:
    return [(topic.name, topic.uses) for topic in topics.topics()]


def topic_id(name: str) -> int:
    return next(topic.id for topic in topics.topics() if topic.name == name)


def goal_about(key: str, value: str) -> int:
    draft = GoalDraft(
        kpi_key="interactions",
        where={key: value},
        title="More",
        starts_on=TODAY,
        entered=500,
        baseline_value=5.0,
        deadline_on=TODAY.replace(month=12),
    )
    return goal_changes.add_goal(draft, now=NOW)


def filter_of(goal_id: int) -> str:
    return next(where for row_id, where in rows("goal", "id, where_json") if row_id == goal_id)


def test_the_most_used_topic_is_proposed_first() -> None:
    topics.add_topic("Garantía", now=NOW)
    for topic in ("Entrega", "Precio", "Entrega"):
        interaction(topic=topic)
    assert listed() == [("Entrega", 2), ("Precio", 1), ("Garantía", 0)]
    assert cases.topics() == ("Entrega", "Precio", "Garantía")


def test_an_interaction_and_its_case_are_one_use() -> None:
    interaction(topic="Entrega", outcome=Outcome.SOLVED)
    assert listed() == [("Entrega", 1)]


def test_an_interaction_about_something_else_than_its_case_is_a_use_of_its_own() -> None:
    case_id = open_case(topic="Entrega")
    interaction(topic="Precio", case_id=case_id)
    interaction(topic="Entrega", case_id=case_id)
    assert listed() == [("Entrega", 1), ("Precio", 1)]


def test_a_renamed_topic_is_renamed_in_what_was_written_and_in_goals() -> None:
    interaction(topic="Entrega")
    kept = goal_about("topic", "entrega")
    topics.rename_topic(topic_id("Entrega"), "Entregas y envíos", now=NOW)
    assert listed() == [("Entregas y envíos", 1)]
    assert "Entregas y envíos" in filter_of(kept).encode().decode("unicode_escape")
    command.undo(now=NOW)
    assert listed() == [("Entrega", 1)]
    assert filter_of(kept) == '{"topic": "entrega"}'


def test_a_merged_topic_gives_all_it_had_and_undo_gives_it_back() -> None:
    for topic in ("Entrega", "Envío", "Envío"):
        interaction(topic=topic, outcome=Outcome.SOLVED)
    before = rows("cases", "id, topic_id")
    topics.merge_topic(topic_id("Entrega"), topic_id("Envío"), now=NOW)
    assert listed() == [("Envío", 3)]
    command.undo(now=NOW)
    assert listed() == [("Envío", 2), ("Entrega", 1)]
    assert rows("cases", "id, topic_id") == before


def test_a_hidden_topic_is_not_proposed_and_stays_where_it_was_written() -> None:
    interaction(topic="Entrega")
    topics.hide_topic(topic_id("Entrega"), now=NOW)
    assert cases.topics() == ()
    assert listed() == [("Entrega", 1)]
    topics.show_topic(topic_id("Entrega"), now=NOW)
    assert cases.topics() == ("Entrega",)


def refused(write: Callable[[], object]) -> str:
    with pytest.raises(ValidationError) as caught:
        write()
    return caught.value.field


def test_topics_of_one_name_or_none_are_refused() -> None:
    first = topics.add_topic("Entrega", now=NOW)
    second = topics.add_topic("Precio", now=NOW)
    assert refused(lambda: topics.add_topic("  ENTREGA ", now=NOW)) == "topic"
    assert refused(lambda: topics.add_topic(" ", now=NOW)) == "topic"
    assert refused(lambda: topics.rename_topic(second, "entrega", now=NOW)) == "topic"
    assert refused(lambda: topics.merge_topic(first, first, now=NOW)) == "topic"
    assert refused(lambda: topics.hide_topic(99, now=NOW)) == "topic"
    topics.rename_topic(first, "ENTREGA", now=NOW)
    assert [topic.name for topic in topics.topics()] == ["ENTREGA", "Precio"]


def test_a_renamed_tag_is_renamed_on_everybody() -> None:
    ids = [customer(name, tags=("vip",)) for name in ("Ana", "Luis")]
    kept = goal_about("tag", "vip")
    assert tag_list.rename_tag("VIP", "Muy fiel", now=NOW) == 2
    assert [customers.customer(one).tags for one in ids] == [("Muy fiel",), ("Muy fiel",)]
    assert filter_of(kept) == '{"tag": "Muy fiel"}'
    command.undo(now=NOW)
    assert customers.customer(ids[0]).tags == ("vip",)


def test_a_tag_renamed_to_another_one_is_merged_with_it() -> None:
    both = customer("Ana", tags=("vip", "fiel"))
    one = customer("Luis", tags=("vip",))
    tag_list.rename_tag("vip", "Fiel", now=NOW)
    assert customers.customer(both).tags == ("Fiel",)
    assert customers.customer(one).tags == ("Fiel",)
    assert tag_list.tags() == (tag_list.TagUse("Fiel", 2),)
    command.undo(now=NOW)
    assert set(customers.customer(both).tags) == {"vip", "fiel"}


def test_a_deleted_tag_leaves_everybody_and_comes_back_by_undo() -> None:
    one = customer("Ana", tags=("vip", "fiel"))
    assert tag_list.delete_tag("vip", now=NOW) == 1
    assert customers.customer(one).tags == ("fiel",)
    command.undo(now=NOW)
    assert tag_list.count("vip") == 1
    assert customer_tags.count_tagged([one], "vip") == 1


def test_a_tag_that_nobody_has_is_refused() -> None:
    assert refused(lambda: tag_list.delete_tag("vip", now=NOW)) == "tag"
    assert refused(lambda: tag_list.rename_tag("vip", "fiel", now=NOW)) == "tag"


def test_a_goal_about_a_person_follows_the_name() -> None:
    ana = staff.add_staff("Ana Martín", now=NOW)
    by_name, by_initials = goal_about("agent", "Ana Martín"), goal_about("agent", "AM")
    staff.edit_staff(ana, name="Ana Ruiz", initials="AR", now=NOW)
    assert {filter_of(by_name), filter_of(by_initials)} == {'{"agent": "Ana Ruiz"}'}


def test_uses_of_channels_are_counted_over_all_kinds_of_records() -> None:
    interaction(channel="email", outcome=Outcome.SOLVED)
    interaction()
    assert channels.uses() == {"email": 2, "counter": 1}
