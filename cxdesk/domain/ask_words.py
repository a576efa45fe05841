"""What a customer hears on the phone or reads in a message: in usted, or in tú by a setting.

Each sentence stands in two contexts, whose English is the same.
"""

from __future__ import annotations

from cxdesk.domain.ask_list import Reason
from cxdesk.domain.survey_wording import Wording
from cxdesk.domain.text import T

HELLO = Wording(
    T("AskFormal", "Hello {name}, this is {shop}. Have you got a minute for one question?"),
    T("AskFamiliar", "Hello {name}, this is {shop}. Have you got a minute for one question?"),
)
HELLO_NAMELESS = Wording(
    T("AskFormal", "Hello, this is {shop}. Have you got a minute for one question?"),
    T("AskFamiliar", "Hello, this is {shop}. Have you got a minute for one question?"),
)
ABOUT: dict[Reason, Wording] = {
    Reason.PURCHASE: Wording(
        T("AskFormal", "It is about your purchase of {day}."),
        T("AskFamiliar", "It is about your purchase of {day}."),
    ),
    Reason.CASE: Wording(
        T("AskFormal", "It is about what we settled for you on {day}."),
        T("AskFamiliar", "It is about what we settled for you on {day}."),
    ),
    Reason.REASK: Wording(
        T("AskFormal", "Last time not all was well. We would like to know how it is now."),
        T("AskFamiliar", "Last time not all was well. We would like to know how it is now."),
    ),
}
SCALE = Wording(
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
BARE_SCALE = Wording(
    T("AskFormal", "Please tell me a number from {low} to {high}."),
    T("AskFamiliar", "Please tell me a number from {low} to {high}."),
)
CHOICES = Wording(
    T("AskFormal", "It may be: {choices}."),
    T("AskFamiliar", "It may be: {choices}."),
)
THANKS = Wording(
    T("AskFormal", "Thank you very much, that helps us."),
    T("AskFamiliar", "Thank you very much, that helps us."),
)
WRITTEN_SCALE = Wording(
    T("AskFormal", "From {low} ({low_words}) to {high} ({high_words})."),
    T("AskFamiliar", "From {low} ({low_words}) to {high} ({high_words})."),
)
WRITTEN_BARE_SCALE = Wording(
    T("AskFormal", "From {low} to {high}."),
    T("AskFamiliar", "From {low} to {high}."),
)
REPLY = Wording(
    T("AskFormal", "You can simply reply with the number and, if you like, the reason. Thank you!"),
    T(
        "AskFamiliar",
        "You can simply reply with the number and, if you like, the reason. Thank you!",
    ),
)
