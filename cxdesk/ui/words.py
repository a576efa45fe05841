"""Words of the layers below, and of plain functions here, said in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesk import words

if TYPE_CHECKING:
    from cxdesk.domain.text import T
    from cxdesk.ui.format import Format


def say(text: T | str, fmt: Format) -> str:
    """The sentence in the language of ``fmt``, its values formatted the way people read them."""
    return words.say(text, fmt.lang, fmt.show)


def say_in(text: T | str, lang: str, fmt: Format) -> str:
    """The same in another language, with its numbers and dates; the money stays the shop's."""
    from cxdesk.ui.format import Format as Formats

    return say(text, Formats(lang, fmt.currency, zone=fmt.zone.key, today=fmt.today))
