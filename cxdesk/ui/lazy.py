"""A screen or dialog that is declared by its key and imported when it is first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cxdesk.ui.context import Context


class Lazy(NamedTuple):
    """Stands for a class: calling it makes one. ``load`` imports it with a plain statement.

    Any: the classes take arguments of their own.
    """

    name: str
    load: Callable[[], Any]

    @property
    def key(self) -> str:
        """The name, as places call it."""
        return self.name

    def __call__(self, *args: Any, **named: Any) -> Any:
        """One instance of the class."""
        return self.load()(*args, **named)

    def sample(self, ctx: Context) -> Any:
        """The dialog as it is reviewed in pictures."""
        return self.load().sample(ctx)

    def states(self, ctx: Context) -> Iterator[tuple[str, Any]]:
        """The same, at each of its steps where it has several, by the name of the picture."""
        each = getattr(self.load(), "each_step", None)
        if each is None:
            yield self.name, self.sample(ctx)
            return
        for step, made in each(ctx):
            yield f"{self.name}-{step}", made

    def samples(self, ctx: Context) -> tuple[tuple[str, object], ...]:
        """The opened records of a place as they are reviewed in pictures."""
        found: tuple[tuple[str, object], ...] = self.load().samples(ctx)
        return found
