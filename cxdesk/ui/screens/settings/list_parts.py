"""The three lists of the shop, each as what a table of it shows and what its buttons do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cxdesk.domain.channels import ChannelEntry
from cxdesk.domain.text import T
from cxdesk.services import channels, tag_list, topics
from cxdesk.ui.widgets.use_table import UseRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from cxdesk.ui.context import Context

HIDDEN, LIVE = T("ListsPage", "hidden"), T("ListsPage", "answered on the spot")
OWN = T("ListsPage", "your own")


class Way(NamedTuple):
    """A button: its words, what it does to a key, and whether it can be done to it."""

    words: T
    act: Callable[[object], object]
    can: Callable[[object], bool] = lambda _key: True


class Part(NamedTuple):
    """A list: the name of its field, its words, its rows, and what can be done.

    ``merge`` None: nothing of it is merged. ``move`` None: it has an order of its own.
    """

    field: str
    title: T
    hint: T
    rows: Callable[[], list[UseRow]]
    rename: Callable[[object, str], object]
    add: Callable[[str], object] | None = None
    merge: Callable[[object, object], object] | None = None
    move: Callable[[object, int], object] | None = None
    ways: tuple[Way, ...] = ()


def parts(ctx: Context) -> tuple[Part, ...]:
    """Topics, channels and tags."""
    return _topics(ctx), _channels(ctx), _tags(ctx)


def _topics(ctx: Context) -> Part:
    def rows() -> list[UseRow]:
        return [
            UseRow(
                topic.id,
                topic.name,
                ctx.format.number(topic.uses, 0),
                "" if topic.is_active else ctx.say(HIDDEN),
            )
            for topic in topics.topics()
        ]

    def is_active(key: object) -> bool:
        return any(topic.id == key and topic.is_active for topic in topics.topics())

    def now() -> int:
        return ctx.now()

    return Part(
        field="topic",
        title=T("ListsPage", "Topics"),
        hint=T("ListsPage", "What customers come about, the most used first."),
        rows=rows,
        rename=lambda key, name: topics.rename_topic(_id(key), name, now=now()),
        add=lambda name: topics.add_topic(name, now=now()),
        merge=lambda key, into: topics.merge_topic(_id(key), _id(into), now=now()),
        ways=(
            Way(
                T("ListsPage", "Hide"),
                lambda key: topics.hide_topic(_id(key), now=now()),
                is_active,
            ),
            Way(
                T("ListsPage", "Show"),
                lambda key: topics.show_topic(_id(key), now=now()),
                lambda key: not is_active(key),
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
        rows=lambda: _channel_rows(ctx),
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
            lambda key: not _channel(key).is_hidden,
        ),
        Way(
            T("ListsPage", "Show"),
            lambda key: channels.show_channel(str(key), now=ctx.now()),
            lambda key: _channel(key).is_hidden,
        ),
        Way(
            T("ListsPage", "Answered on the spot"),
            lambda key: channels.set_live(str(key), is_live=True, now=ctx.now()),
            lambda key: not _channel(key).is_live,
        ),
        Way(
            T("ListsPage", "Answered in writing"),
            lambda key: channels.set_live(str(key), is_live=False, now=ctx.now()),
            lambda key: _channel(key).is_live,
        ),
    )


def _channel_rows(ctx: Context) -> list[UseRow]:
    uses = channels.uses()
    return [
        UseRow(e.key, ctx.say(e.words), ctx.format.number(uses.get(e.key, 0), 0), _notes(ctx, e))
        for e in channels.channels(with_hidden=True)
    ]


def _notes(ctx: Context, entry: ChannelEntry) -> str:
    told = ((entry.is_own, OWN), (entry.is_live, LIVE), (entry.is_hidden, HIDDEN))
    return " · ".join(ctx.say(words) for holds, words in told if holds)


def _channel(key: object) -> ChannelEntry:
    found = (entry for entry in channels.channels(with_hidden=True) if entry.key == key)
    return next(found, ChannelEntry(key=str(key)))


def _tags(ctx: Context) -> Part:
    def rows() -> list[UseRow]:
        return [
            UseRow(tag.name, tag.name, ctx.format.number(tag.uses, 0)) for tag in tag_list.tags()
        ]

    return Part(
        field="tag",
        title=T("ListsPage", "Tags"),
        hint=T("ListsPage", "Words put on customers, and how many have each."),
        rows=rows,
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
