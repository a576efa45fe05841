"""Which hat is worn at this computer; what is the owner's refuses under the other.

One hat for the whole program, on every thread. Until somebody has a PIN it is the owner's, and so
it is on the command line. It keeps honest people honest: who can read the file can read it all.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from cxdesk.domain.errors import ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.text import T

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")

OWNERS_ALONE = T("Hats", "This is for the owner. Change hats with the initials at the top right.")
_worn = [Hat.OWNER]


def worn() -> Hat:
    """The hat worn now."""
    return _worn[0]


def wear(hat: Hat) -> None:
    """Put a hat on; who may is for the caller to ask (a PIN)."""
    _worn[0] = hat


def require(hat: Hat) -> None:
    """ValidationError("hat") when this needs the owner's hat and the counter's is worn."""
    if hat is Hat.OWNER and worn() is not Hat.OWNER:
        raise ValidationError("hat", OWNERS_ALONE)


def owner_only(function: Callable[P, R]) -> Callable[P, R]:
    """Close a query to the counter; commands say so with ``by=Hat.OWNER``."""

    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        require(Hat.OWNER)
        return function(*args, **kwargs)

    return run
