"""Which hat is worn at this computer; what is the owner's refuses under the other.

One hat for the whole program. A job on another thread keeps the hat and the person it was asked
with (:func:`carried`). Until somebody has a PIN the hat is the owner's, and so it is on the command
line. It keeps honest people honest: who can read the file can read it all.
"""

from __future__ import annotations

from contextvars import Context, ContextVar, copy_context
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
OWNER_ONLY_MARK = "__owner_only__"
_worn = [Hat.OWNER]
_asked_with: ContextVar[Hat | None] = ContextVar("asked_with", default=None)


def worn() -> Hat:
    """The hat worn now; in a job, the one it was asked with."""
    return _asked_with.get() or _worn[0]


def wear(hat: Hat) -> None:
    """Put a hat on; who may is for the caller to ask (a PIN)."""
    _worn[0] = hat


def carried() -> Context:
    """What a job runs in: the hat and the acting person of now, whatever changes meanwhile."""
    context = copy_context()
    context.run(_asked_with.set, worn())
    return context


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

    setattr(run, OWNER_ONLY_MARK, True)
    return run
