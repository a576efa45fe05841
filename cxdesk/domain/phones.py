"""What a phone number is made of: its digits, its calling code, and what looks like a number."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple


class Plan(NamedTuple):
    """A country whose national numbers all look alike: code, length, and the first digits."""

    code: str
    length: int
    first: str


# Where a number of this length and beginning needs no library to be understood.
PLAIN: dict[str, Plan] = {
    "CL": Plan("56", 9, "9"),
    "CO": Plan("57", 10, "3"),
    "CR": Plan("506", 8, "6"),
    "ES": Plan("34", 9, "679"),
    "GT": Plan("502", 8, "45"),
    "PA": Plan("507", 8, "6"),
    "PE": Plan("51", 9, "9"),
    "PT": Plan("351", 9, "9"),
    "SV": Plan("503", 8, "67"),
}
_CODES = (
    "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63"
    " 64 65 66 81 82 84 86 90 91 92 93 94 95 98 211 212 213 216 218 220 221 222 223 224 225 226 227"
    " 228 229 230 231 232 233 234 235 236 237 238 239 240 241 242 243 244 245 246 247 248 249 250"
    " 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267 268 269 290 291 297 298 299"
    " 350 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378 380 381 382 383"
    " 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594 595"
    " 596 597 598 599 670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690"
    " 691 692 800 808 850 852 853 855 856 870 878 880 881 882 883 886 888 960 961 962 963 964 965"
    " 966 967 968 970 971 972 973 974 975 976 977 979 992 993 994 995 996 998"
)
CALLING_CODES = frozenset(_CODES.split())  # none is the beginning of another (ITU-T E.164)
_CODE_LENGTHS = (2, 3, 1)
_NO_DIGITS = re.compile(r"[^0-9]+")
_SHORT = 7  # fewer digits are service or internal numbers, kept as they are
_PHONE_SIGNS = frozenset(" +-./()\u00a0\u2007\u202f\u2011\u2013")
_CERTAIN_SIGNS = frozenset("0123456789 +-.")


def digits(text: str) -> str:
    """The decimal digits of a text as 0–9, in order."""
    if text.isascii():
        return _NO_DIGITS.sub("", text)
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())


def is_phone_like(text: str) -> bool:
    """Whether a text can only be (part of) a phone number: digits and the signs among them."""
    return bool(digits(text)) and all(c.isdecimal() or c in _PHONE_SIGNS for c in text.strip())


def is_international(text: str) -> bool:
    """Whether a number is written with its calling code: "+34 …" or "0034 …"."""
    return text.strip().startswith(("+", "00"))


def without_prefix(typed: str) -> str:
    """The digits as written, without the 00 of a call abroad: what a wrong number keeps."""
    found = digits(typed)
    return found[2:] if found.startswith("00") else found


def plain(typed: str, country: str) -> str | None:
    """International digits of a number that needs no library; None when it may need one.

    "600 11 22 33" in ES → "34600112233".
    """
    plan = PLAIN.get(country)
    if plan is None or not _CERTAIN_SIGNS.issuperset(typed):
        return None
    found = without_prefix(typed)
    if is_international(typed):
        found = found.removeprefix(plan.code) if found.startswith(plan.code) else ""
    elif len(found) == len(plan.code) + plan.length:
        found = found.removeprefix(plan.code)
    is_certain = len(found) == plan.length and found[0] in plan.first
    return plan.code + found if is_certain else None


def national(number: str) -> str:
    """International digits without their calling code; a short number is given back."""
    if len(number) < _SHORT:
        return number
    for end in _CODE_LENGTHS:
        if number[:end] in CALLING_CODES:
            return number[end:]
    return number
