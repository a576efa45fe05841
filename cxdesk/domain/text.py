"""Words carried as data: a sentence, its context and what fills it; translated at the edge."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class T:
    """A translatable sentence: ``T("Context", "English source with {placeholders}")``.

    Always written with exactly two string literals, so that the extractor sees it; values go in
    with :meth:`fill`. They may be ``str``, ``int``, another ``T``, a ``date``, a ``Period`` or an
    ``Amount``; the edge (``words.say``) formats them in the reader's language.
    """

    context: str
    source: str
    params: tuple[tuple[str, object], ...] = ()

    def fill(self, **params: object) -> T:
        """The same sentence with these placeholders filled (later values win)."""
        merged = dict(self.params) | params
        return replace(self, params=tuple(merged.items()))


def stored(context: str, source: str, params: tuple[tuple[str, object], ...] = ()) -> T:
    """Words that were written as ``T("…", "…")`` once and kept in the shop file since."""
    return T(context, source, params)


def plural(n: int, one: T, many: T) -> T:
    """``one`` when n is 1, else ``many``; the placeholder ``{n}`` is filled in both."""
    return (one if n == 1 else many).fill(n=n)
