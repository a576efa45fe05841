"""The shop's topics: listed by use, added, renamed, merged, hidden and shown again."""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.cleaning import clean_line, clean_text
from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.limits import NAME_MAX, check_length
from cxdesk.domain.names import fold, sort_key
from cxdesk.domain.text import T
from cxdesk.services import kept_filters
from cxdesk.services.command import command
from cxdesk.store import case_log
from cxdesk.store import shop_lists as store
from cxdesk.store.models import Topic
from cxdesk.store.rows import insert

LONGEST_ANSWER = 1000
_RECENT = 1000


class TopicUse(NamedTuple):
    """A topic and how many interactions and cases are about it; a hidden one is not offered."""

    id: int
    name: str
    uses: int
    is_active: bool
    answer: str = ""


def topics() -> tuple[TopicUse, ...]:
    """Every topic: the most used first, then by name; hidden ones last."""
    found = (
        TopicUse(line.id, line.name, line.uses, bool(line.is_active), line.answer)
        for line in store.topics()
    )
    return tuple(sorted(found, key=lambda t: (not t.is_active, -t.uses, sort_key(t.name))))


def offered() -> tuple[str, ...]:
    """What forms propose: the most used of the last thousand interactions first, then by name."""
    uses = store.recent_topic_uses(_RECENT)
    rows = [
        (-uses.get(row.id, 0), sort_key(row.name), row.name)
        for row in Topic.select().where(Topic.is_active)
    ]
    return tuple(name for _uses, _key, name in sorted(rows))


def is_known(name: str) -> bool:
    """Whether the shop has a topic of this name, hidden or not; writing another makes a new one."""
    return case_log.topic_id(fold(clean_line(name))) is not None


def answers() -> dict[str, str]:
    """What is usually answered, by the folded name of the topic; for whoever is asked."""
    return store.answers()


@command(T("Undo", "usual answer"), by=Hat.OWNER)
def set_answer(topic_id: int, answer: str, *, now: int) -> None:
    """Say what is usually answered to a topic; nothing said takes it away."""
    _row(topic_id)
    answer = clean_text(answer).strip()
    check_length("answer", answer, LONGEST_ANSWER)
    Topic.update(answer=answer).where(Topic.id == topic_id).execute()


@command(T("Undo", "add topic"), by=Hat.OWNER)
def add_topic(name: str, *, now: int) -> int:
    """A new topic; ValidationError("topic") for one that is there already."""
    name = _checked(name, None)
    return insert(Topic, name=name, folded=fold(name))


@command(T("Undo", "rename topic"), by=Hat.OWNER)
def rename_topic(topic_id: int, name: str, *, now: int) -> None:
    """Call it otherwise, also in what was written; goals filtered by it follow."""
    before = _row(topic_id).name
    name = _checked(name, topic_id)
    Topic.update(name=name, folded=fold(name)).where(Topic.id == topic_id).execute()
    kept_filters.follow("topic", [before], name)


@command(T("Undo", "merge topics"), by=Hat.OWNER)
def merge_topic(topic_id: int, into_id: int, *, now: int) -> None:
    """All that is about one topic is about another from now on; the first one goes.

    Its usual answer goes over where the other one has none.
    """
    before, after = _row(topic_id), _row(into_id)
    if topic_id == into_id:
        raise ValidationError("topic", T("Topics", "Choose another topic to merge it into."))
    if not after.answer:
        Topic.update(answer=before.answer).where(Topic.id == into_id).execute()
    store.move_topic(topic_id, into_id)
    kept_filters.follow("topic", [before.name], after.name)


@command(T("Undo", "hide topic"), by=Hat.OWNER)
def hide_topic(topic_id: int, *, now: int) -> None:
    """Propose it no longer; what was written keeps it."""
    _row(topic_id)
    Topic.update(is_active=False).where(Topic.id == topic_id).execute()


@command(T("Undo", "show topic"), by=Hat.OWNER)
def show_topic(topic_id: int, *, now: int) -> None:
    """Propose it again."""
    _row(topic_id)
    Topic.update(is_active=True).where(Topic.id == topic_id).execute()


def _checked(name: str, topic_id: int | None) -> str:
    name = clean_line(name)
    if not fold(name):
        raise ValidationError("topic", T("Topics", "Write the name of the topic."))
    check_length("topic", name, NAME_MAX)
    known = case_log.topic_id(fold(name))
    if known is not None and known != topic_id:
        words = T("Topics", "There is a topic called “{name}” already. Merge the two instead.")
        raise ValidationError("topic", words.fill(name=name))
    return name


def _row(topic_id: int) -> Topic:
    row: Topic | None = Topic.get_or_none(Topic.id == topic_id)
    if row is None:
        raise ValidationError("topic", T("Topics", "This topic is not in the list any more."))
    return row
