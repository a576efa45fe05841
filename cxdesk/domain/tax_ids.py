"""Spanish tax numbers (NIF, NIE, CIF): their check letters; other countries are not checked.

The rules are those of the Agencia Tributaria: Orden EHA/451/2008 and Real Decreto 1065/2007.
"""

from __future__ import annotations

import re

from cxdesk.domain.text import T

_SIGNS = re.compile(r"[\s./_\-\u2010-\u2015]+")
_PERSON = re.compile(r"(\d{8}|[XYZKLM]\d{7})([A-Z])")
_COMPANY = re.compile(r"([ABCDEFGHJNPQRSUVW])(\d{7})([0-9A-J])")
_FOREIGN = re.compile(r"[A-Z]{2}(?=.*\d)[A-Z0-9+*]{2,13}")
_PERSON_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_COMPANY_LETTERS = "JABCDEFGHI"
_WITH_LETTER, _WITH_DIGIT = "NPQRSW", "ABEH"
_FIRST_DIGITS = {"X": "0", "Y": "1", "Z": "2", "K": "0", "L": "0", "M": "0"}
_CHECKED = "ES"


def tidy(typed: str) -> str:
    """The number as it is compared: capitals, without blanks, points and hyphens."""
    return _SIGNS.sub("", typed).upper()


def warning(typed: str, country: str) -> T | None:
    """What looks wrong about a tax number, None when nothing does; never a reason to refuse.

    A number that begins with another country's letters, and other countries' shops, are not
    checked.
    """
    number = tidy(typed)
    if not number or country != _CHECKED:
        return None
    number = number.removeprefix(_CHECKED) if len(number) > 9 else number
    person, company = _PERSON.fullmatch(number), _COMPANY.fullmatch(number)
    if person is not None:
        return _unless(person[2] == _letter(person[1]))
    if company is not None:
        return _unless(company[3] in _company_signs(company[1], company[2]))
    if _FOREIGN.fullmatch(number):
        return None
    return T("TaxId", "This does not look like a NIF, NIE or CIF. It is kept as you typed it.")


def _unless(fits: bool) -> T | None:
    if fits:
        return None
    return T("TaxId", "The check letter does not fit: a digit may be wrong. It is kept as typed.")


def _letter(body: str) -> str:
    """The letter of a NIF or NIE: the number modulo 23; X, Y and Z stand for 0, 1 and 2."""
    digits = body if body[0].isdigit() else _FIRST_DIGITS[body[0]] + body[1:]
    return _PERSON_LETTERS[int(digits) % len(_PERSON_LETTERS)]


def _company_signs(kind: str, body: str) -> str:
    """The signs that may end a CIF: by its first letter a letter, a digit or either."""
    even = sum(int(digit) for digit in body[1::2])
    odd = sum(sum(divmod(2 * int(digit), 10)) for digit in body[0::2])
    control = -(even + odd) % 10
    digit, letter = str(control), _COMPANY_LETTERS[control]
    if kind in _WITH_LETTER:
        return letter
    return digit if kind in _WITH_DIGIT else digit + letter
