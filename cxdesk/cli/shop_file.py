"""Which shop file a command means, and opening it for reading or writing."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import paths, words
from cxdesk.cli.output import say, use_customs
from cxdesk.domain.errors import OutsideError
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

LANGUAGE_HELP = T("Help", "language of messages (else LANG, else that of the shop)")


def shop_path(arguments: argparse.Namespace) -> Path:
    """--file, else CXDESK_FILE, else the default file."""
    given = arguments.file or os.environ.get("CXDESK_FILE")
    return Path(given) if given else paths.default_shop_file()


@contextmanager
def reading(arguments: argparse.Namespace) -> Iterator[None]:
    """The shop file open read-only: also while a window holds it."""
    with _opened(arguments, read_only=True):
        yield


@contextmanager
def writing(arguments: argparse.Namespace) -> Iterator[None]:
    """The shop file open for writing; raises OutsideError naming who else holds it.

    The first use of a local day begins with a backup. A child of the window works as who is
    working there.
    """
    from cxdesk.services import lent

    with _opened(arguments, read_only=False), lent.as_the_lender():
        _back_up_for_today()
        yield


def speak(chosen: str | None) -> None:
    """The language of messages: the one asked for, else that of the system."""
    words.set_language(chosen or words.system_language() or words.SOURCE_LANGUAGE)


def _back_up_for_today() -> None:
    """What stands in a backup's way is told, and the work goes on."""
    from cxdesk.services import backups

    try:
        backups.backup_for_today(clock.now())
    except OutsideError as error:
        text = T("CLI", "Today's backup could not be made. {reason}")
        print(say(text.fill(reason=error.text)), file=sys.stderr)


@contextmanager
def _opened(arguments: argparse.Namespace, *, read_only: bool) -> Iterator[None]:
    from cxdesk.services import shop

    shop.open_shop(shop_path(arguments), read_only=read_only, now=clock.now())
    try:
        settings = shop.current()
        use_customs(settings.currency, settings.country)
        if not arguments.lang and not words.system_language():
            words.set_language(settings.language or words.SOURCE_LANGUAGE)
        yield
    finally:
        shop.close_shop()
