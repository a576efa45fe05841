"""The usual answer to a topic: kept, taken away, and carried over by a merge."""

from __future__ import annotations

import pytest

from cxdesk.domain.errors import ValidationError
from cxdesk.services import topics
from cxdesk.services.command import undo
from tests.factories import NOW

pytestmark = pytest.mark.usefixtures("open_empty_shop")


def test_it_is_found_by_the_topic_however_it_is_written() -> None:
    delivery = topics.add_topic("Envío", now=NOW)
    topics.add_topic("Precio", now=NOW)
    topics.set_answer(delivery, "  Two to three days.\nWe write.  ", now=NOW)
    assert topics.answers() == {"envio": "Two to three days.\nWe write."}
    assert {one.name: one.answer for one in topics.topics()} == {
        "Envío": "Two to three days.\nWe write.",
        "Precio": "",
    }
    topics.set_answer(delivery, " ", now=NOW)
    assert topics.answers() == {}
    undo(now=NOW)
    assert topics.answers()["envio"].startswith("Two")


@pytest.mark.parametrize(("own", "left"), [("", "Ours"), ("Theirs", "Theirs")])
def test_a_merge_carries_it_where_there_is_none(own: str, left: str) -> None:
    first, second = topics.add_topic("Envío", now=NOW), topics.add_topic("Entrega", now=NOW)
    topics.set_answer(first, "Ours", now=NOW)
    topics.set_answer(second, own, now=NOW)
    topics.merge_topic(first, second, now=NOW)
    assert topics.answers() == {"entrega": left}


def test_a_thousand_characters_are_enough_and_a_topic_that_is_gone_takes_none() -> None:
    topic = topics.add_topic("Envío", now=NOW)
    topics.set_answer(topic, "x" * 1000, now=NOW)
    with pytest.raises(ValidationError, match="answer"):
        topics.set_answer(topic, "x" * 1001, now=NOW)
    with pytest.raises(ValidationError, match="topic"):
        topics.set_answer(99, "x", now=NOW)
