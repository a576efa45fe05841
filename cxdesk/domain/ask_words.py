"""What a customer hears on the phone or reads in a message: in usted, or in tú by a setting.

Each sentence stands in two contexts, whose English is the same.
"""

from __future__ import annotations

from typing import NamedTuple

from cxdesk.domain.ask_list import Reason
from cxdesk.domain.text import T

FAMILIAR = "tu"


class Said(NamedTuple):
    """A sentence to a customer, formal and familiar."""

    formal: T
    familiar: T

    def to(self, address: str) -> T:
        """The one that the shop's setting asks for."""
        return self.familiar if address == FAMILIAR else self.formal


HELLO = Said(
    T("AskFormal", "Hello {name}, this is {shop}. Have you got a minute for one question?"),
    T("AskFamiliar", "Hello {name}, this is {shop}. Have you got a minute for one question?"),
)
HELLO_NAMELESS = Said(
    T("AskFormal", "Hello, this is {shop}. Have you got a minute for one question?"),
    T("AskFamiliar", "Hello, this is {shop}. Have you got a minute for one question?"),
)
ABOUT: dict[Reason, Said] = {
    Reason.PURCHASE: Said(
        T("AskFormal", "It is about your purchase of {day}."),
        T("AskFamiliar", "It is about your purchase of {day}."),
    ),
    Reason.CASE: Said(
        T("AskFormal", "It is about what we settled for you on {day}."),
        T("AskFamiliar", "It is about what we settled for you on {day}."),
    ),
    Reason.REASK: Said(
        T("AskFormal", "Last time not all was well. We would like to know how it is now."),
        T("AskFamiliar", "Last time not all was well. We would like to know how it is now."),
    ),
}
SCALE = Said(
    T(
        "AskFormal",
        "Please tell me a number from {low} to {high}:"
        " {low} is “{low_words}”, {high} is “{high_words}”.",
    ),
    T(
        "AskFamiliar",
        "Please tell me a number from {low} to {high}:"
        " {low} is “{low_words}”, {high} is “{high_words}”.",
    ),
)
BARE_SCALE = Said(
    T("AskFormal", "Please tell me a number from {low} to {high}."),
    T("AskFamiliar", "Please tell me a number from {low} to {high}."),
)
MAIN_REASON = Said(
    T("AskFormal", "And what is the main reason?"),
    T("AskFamiliar", "And what is the main reason?"),
)
THANKS = Said(
    T("AskFormal", "Thank you very much, that helps us."),
    T("AskFamiliar", "Thank you very much, that helps us."),
)
WRITTEN_SCALE = Said(
    T("AskFormal", "From {low} ({low_words}) to {high} ({high_words})."),
    T("AskFamiliar", "From {low} ({low_words}) to {high} ({high_words})."),
)
WRITTEN_BARE_SCALE = Said(
    T("AskFormal", "From {low} to {high}."),
    T("AskFamiliar", "From {low} to {high}."),
)
REPLY = Said(
    T("AskFormal", "You can simply reply with the number and, if you like, the reason. Thank you!"),
    T(
        "AskFamiliar",
        "You can simply reply with the number and, if you like, the reason. Thank you!",
    ),
)
