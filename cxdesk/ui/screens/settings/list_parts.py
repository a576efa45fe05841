"""The three lists of the shop, each as what a table of it shows and what its buttons do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cxdesk.domain.channels import ChannelEntry
from cxdesk.domain.text import T
from cxdesk.services import channels, tag_list, topics
from cxdesk.services.topics import TopicUse
from cxdesk.ui.widgets.use_table import UseRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cxdesk.services.tag_list import TagUse
    from cxdesk.ui.context import Context

ANSWERED = T("ListsPage", "usual answer")
HIDDEN, LIVE = T("ListsPage", "hidden"), T("ListsPage", "answered on the spot")
OWN = T("ListsPage", "your own")


class Way(NamedTuple):
    """A button: its words, what it does to a key, and whether it can be done to what was read."""

    words: T
    act: Callable[[object], object]
    can: Callable[[object], bool] = lambda _read: True


class ChannelUse(NamedTuple):
    """A channel and how often it is used."""

    entry: ChannelEntry
    uses: int


class Part(NamedTuple):
    """A list: the name of its field, its words, its rows, and what can be done.

    ``read`` counts whole tables, so it is for a job; ``row`` makes a line of one thing read.
    ``merge`` None: nothing of it is merged. ``move`` None: it has an order of its own. ``answer``
    opens the usual answer to what was read.
    """

    field: str
    title: T
    hint: T
    read: Callable[[], Sequence[object]]
    row: Callable[[Any], UseRow]  # of one of those that ``read`` gave
    rename: Callable[[object, str], object]
    add: Callable[[str], object] | None = None
    merge: Callable[[object, object], object] | None = None
    move: Callable[[object, int], object] | None = None
    answer: Callable[[object], object] | None = None
    ways: tuple[Way, ...] = ()


def parts(ctx: Context) -> tuple[Part, ...]:
    """Topics, channels and tags."""
    return _topics(ctx), _channels(ctx), _tags(ctx)


def _topics(ctx: Context) -> Part:
    def row(topic: TopicUse) -> UseRow:
        told = ((bool(topic.answer), ANSWERED), (not topic.is_active, HIDDEN))
        note = " · ".join(ctx.say(words) for holds, words in told if holds)
        return UseRow(topic.id, topic.name, ctx.format.number(topic.uses, 0), note)

    def is_active(read: object) -> bool:
        return isinstance(read, TopicUse) and read.is_active

    def now() -> int:
        return ctx.now()

    return Part(
        field="topic",
        title=T("ListsPage", "Topics"),
        hint=T(
            "ListsPage",
            "What customers come about, the most used first. A topic that comes again and again can"
            " have a usual answer.",
        ),
        read=topics.topics,
        row=row,
        rename=lambda key, name: topics.rename_topic(_id(key), name, now=now()),
        add=lambda name: topics.add_topic(name, now=now()),
        merge=lambda key, into: topics.merge_topic(_id(key), _id(into), now=now()),
        answer=lambda read: ctx.open_dialog("topic_answer", topic=read),
        ways=(
            Way(
                T("ListsPage", "Hide"),
                lambda key: topics.hide_topic(_id(key), now=now()),
                is_active,
            ),
            Way(
                T("ListsPage", "Show"),
                lambda key: topics.show_topic(_id(key), now=now()),
                lambda read: not is_active(read),
            ),
        ),
    )


def _channels(ctx: Context) -> Part:
    return Part(
        field="channel",
        title=T("ListsPage", "Channels"),
        hint=T(
            "ListsPage",
            "How people reach you, in the order of the forms. "
            "Records already written keep the hidden ones.",
        ),
        read=_read_channels,
        row=lambda read: _channel_row(ctx, read),
        rename=lambda key, name: channels.rename_channel(str(key), name, now=ctx.now()),
        add=lambda name: channels.add_channel(name, now=ctx.now()),
        move=lambda key, step: channels.move_channel(str(key), step, now=ctx.now()),
        ways=_channel_ways(ctx),
    )


def _channel_ways(ctx: Context) -> tuple[Way, ...]:
    return (
        Way(
            T("ListsPage", "Hide"),
            lambda key: channels.hide_channel(str(key), now=ctx.now()),
            lambda read: not _entry(read).is_hidden,
        ),
        Way(
            T("ListsPage", "Show"),
            lambda key: channels.show_channel(str(key), now=ctx.now()),
            lambda read: _entry(read).is_hidden,
        ),
        Way(
            T("ListsPage", "Answered on the spot"),
            lambda key: channels.set_live(str(key), is_live=True, now=ctx.now()),
            lambda read: not _entry(read).is_live,
        ),
        Way(
            T("ListsPage", "Answered in writing"),
            lambda key: channels.set_live(str(key), is_live=False, now=ctx.now()),
            lambda read: _entry(read).is_live,
        ),
    )


def _read_channels() -> tuple[ChannelUse, ...]:
    uses = channels.uses()
    known = channels.channels(with_hidden=True)
    return tuple(ChannelUse(entry, uses.get(entry.key, 0)) for entry in known)


def _channel_row(ctx: Context, read: ChannelUse) -> UseRow:
    entry, uses = read
    return UseRow(entry.key, ctx.say(entry.words), ctx.format.number(uses, 0), _notes(ctx, entry))


def _notes(ctx: Context, entry: ChannelEntry) -> str:
    told = ((entry.is_own, OWN), (entry.is_live, LIVE), (entry.is_hidden, HIDDEN))
    return " · ".join(ctx.say(words) for holds, words in told if holds)


def _entry(read: object) -> ChannelEntry:
    return read.entry if isinstance(read, ChannelUse) else ChannelEntry(key="")


def _tags(ctx: Context) -> Part:
    def row(tag: TagUse) -> UseRow:
        return UseRow(tag.name, tag.name, ctx.format.number(tag.uses, 0))

    return Part(
        field="tag",
        title=T("ListsPage", "Tags"),
        hint=T("ListsPage", "Words put on customers, and how many have each."),
        read=tag_list.tags,
        row=row,
        rename=lambda key, name: tag_list.rename_tag(str(key), name, now=ctx.now()),
        merge=lambda key, into: tag_list.rename_tag(str(key), str(into), now=ctx.now()),
        ways=(
            Way(
                T("ListsPage", "Remove from all customers"),
                lambda key: tag_list.delete_tag(str(key), now=ctx.now()),
            ),
        ),
    )


def _id(key: object) -> int:
    return int(str(key))
