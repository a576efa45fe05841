"""The open shop: making, opening and closing its file, and its settings."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cxdesk.domain import shop as rules
from cxdesk.domain.ask_list import FIRST_RULES
from cxdesk.domain.errors import OutsideError, ValidationError
from cxdesk.domain.hats import Hat
from cxdesk.domain.money import exponent
from cxdesk.domain.periods import local_date
from cxdesk.domain.questionnaire_drafts import five_stages
from cxdesk.domain.surveys import STANDARD, SurveyKind
from cxdesk.domain.text import T
from cxdesk.services import backups, clock
from cxdesk.services.command import command
from cxdesk.services.hats import owner_only
from cxdesk.store import (
    changelog,
    files,
    journal,
    lock,
    outside,
    place,
    schema,
    settings,
    typed_figures,
    upgrade,
)
from cxdesk.store import db as shop_db
from cxdesk.store.db import db
from cxdesk.store.models import Purchase, Survey, SurveyItem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from cxdesk.domain.calendar import Calendar
    from cxdesk.domain.shop import Shop

_PROGRAM = "CXDesk"
_held: list[lock.Lock] = []


def create(path: Path, shop: Shop, *, now: int) -> None:
    """Make a new shop file with these settings and the standard surveys, and leave it open.

    Raises OutsideError when there is already such a file, ValidationError for odd settings.
    """
    shop = rules.checked(shop)
    close_shop()
    if path.exists():
        raise OutsideError(outside.EXISTS.fill(path=str(path)))
    if not path.absolute().parent.is_dir():
        raise OutsideError(outside.MISSING_FOLDER.fill(path=str(path.absolute().parent)))
    place.refuse_share(path)
    part = files.part_of(path.absolute())
    try:
        with outside.outside_errors(path):
            _make(part, shop)
            files.sync_file(part)
            files.replace_durably(part, path)
    finally:
        part.unlink(missing_ok=True)
    open_shop(path, now=now)


def open_shop(path: Path, *, read_only: bool = False, now: int) -> None:
    """Open a shop file in this thread, older ones brought up to date after a backup.

    Raises OutsideError in plain words, and LockedError (one of them) when another program writes to
    it. Opening the file that is open already does nothing.
    """
    if shop_db.is_open() and db.path == path.absolute() and (read_only or not db.is_read_only):
        return
    close_shop()
    if read_only:
        _open_for_reading(path)
        return
    shop_db.check_is_file(path)
    place.refuse_share(path)
    _held.append(lock.acquire(path, program=_PROGRAM, now=now))
    try:
        shop_db.open_file(path, known_version=upgrade.VERSION)
        _bring_up_to_date(now)
    except BaseException:
        close_shop()
        raise


def close_shop() -> None:
    """Close the file and give it back; nothing happens when none is open."""
    try:
        shop_db.close()
    finally:
        while _held:
            _held.pop().release()


def is_open() -> bool:
    """Whether a shop file is open in this thread."""
    return shop_db.is_open()


def path() -> Path:
    """Where the open shop file lies."""
    if db.path is None:
        raise RuntimeError("no shop file is open")
    return db.path


def worker_connection() -> AbstractContextManager[None]:
    """A connection to the open shop for the length of a ``with``, in a thread beside the window."""
    return shop_db.connected()


def make_room() -> None:
    """Ready the open file for saves that do not wait; some milliseconds, best when nobody waits."""
    journal.make_room()


def child_environment() -> dict[str, str]:
    """What a child process needs in its environment to write to the shop that we hold."""
    return {lock.TOKEN_VARIABLE: _held[-1].token} if _held else {}


def is_lent() -> bool:
    """Whether the open file is written to by the right of the process that began this one."""
    return bool(_held) and _held[-1].descriptor is None


_calendars: list[tuple[Shop, Calendar]] = []


def current() -> Shop:
    """The settings of the open shop."""
    return settings.load()


def calendar() -> Calendar:
    """The opening hours of the open shop; while they stay, with the days worked out so far."""
    said = current()
    kept = next(iter(_calendars), None)
    if kept is not None and kept[0] is said:
        return kept[1]
    made = said.calendar()
    _calendars[:] = [(said, made)]
    return made


@command(T("Undo", "change settings"), by=Hat.OWNER)
def save(shop: Shop, *, now: int | None = None) -> None:
    """Keep these settings; only those that differ are written.

    Raises ValidationError at the field that breaks a rule; a currency with other decimals is
    refused once there are purchases, for their amounts would change their meaning. Chosen
    indicators that this program does not know stay where a later one wrote them.
    """
    shop = rules.checked(shop)
    before = current()
    _check_chosen(shop, before)
    if exponent(shop.currency) != exponent(before.currency) and Purchase.select().exists():
        text = T("Shop", "The currency cannot change to {code}: purchases are kept in {old}.")
        raise ValidationError("currency", text.fill(code=shop.currency, old=before.currency))
    if exponent(shop.currency) != exponent(before.currency) and typed_figures.has_money():
        text = T("Shop", "The currency cannot change to {code}: typed figures are kept in {old}.")
        raise ValidationError("currency", text.fill(code=shop.currency, old=before.currency))
    settings.store(_dated(shop, before, clock.now() if now is None else now), before)


@owner_only
def settings_to_json() -> dict[str, Any]:  # plain JSON values
    """The settings of the open shop as JSON values."""
    return rules.to_json(current())


@owner_only
def settings_from_json(values: Mapping[str, Any], *, now: int | None = None) -> Shop:
    """Change the given settings; ValidationError names an unknown or odd one, nothing written."""
    shop = rules.from_json(values, current())
    save(shop, now=now)
    return shop


@owner_only
def settings_from_file(path: Path, *, now: int | None = None) -> Shop:
    """Change settings from a JSON file; the faults of :func:`settings_from_json` and of files."""
    files.refuse_open_shop(path)
    with outside.outside_errors(path):
        text = path.read_bytes()
    return settings_from_text(text, str(path), now=now)


@owner_only
def settings_from_text(text: bytes, name: str, *, now: int | None = None) -> Shop:
    """The same from the bytes of a JSON file already read; errors name it."""
    wrong = T("Shop", "This is not a file of settings (JSON): {path}. Choose another file.").fill(
        path=name
    )
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValidationError("file", wrong) from error
    if not isinstance(values, dict):
        raise ValidationError("file", wrong)
    return settings_from_json(values, now=now)


def _check_chosen(shop: Shop, before: Shop) -> None:
    """Refuse newly chosen keys that no indicator has; the shop's own go by the form of theirs."""
    from cxdesk.domain import kpis, own

    known = {kpi.key for kpi in kpis.ALL}.union(before.chosen, rules.CHOSEN)
    for key in shop.chosen:
        if key not in known and not own.is_own_key(key):
            text = T("Kpis", "There is no indicator “{key}”. Known are: {keys}.")
            raise ValidationError("chosen", text.fill(key=key, keys=", ".join(sorted(known))))


def _dated(shop: Shop, before: Shop, now: int) -> Shop:
    """The settings with the day on which the days of inactivity were chosen."""
    if shop.inactivity_days == before.inactivity_days or shop.inactivity_on != before.inactivity_on:
        return shop
    on = None if shop.inactivity_days is None else local_date(now, shop.calendar().zone)
    return replace(shop, inactivity_on=on)


def _make(part: Path, shop: Shop) -> None:
    try:
        shop_db.create_file(part)
        upgrade.upgrade()
        with outside.outside_errors(part), db.atomic():
            changelog.point_to(changelog.NOT_LOGGED)
            settings.store(shop, None)
            _seed_surveys()
            _seed_rules()
            changelog.point_to(None)
    finally:
        shop_db.close()


def _seed_surveys() -> None:
    for survey in STANDARD:
        made = Survey.create(
            key=survey.kind.value,
            kind=survey.kind.value,
            scale_min=survey.scale_min,
            scale_max=survey.scale_max,
            higher_is_better=survey.higher_is_better,
            mode=survey.mode.value,
        )
        if survey.kind is SurveyKind.GENERAL:
            _seed_stages(made)


def _seed_stages(survey: Survey) -> None:
    """General satisfaction is asked by stage of the visit."""
    for position, item in enumerate(five_stages()):
        SurveyItem.create(
            survey=survey,
            position=position,
            kind=item.kind.value,
            stage=item.stage.value if item.stage else "",
            scale_min=survey.scale_min,
            scale_max=survey.scale_max,
            is_required=item.is_required,
        )


def _seed_rules() -> None:
    """A new shop asks from its first day on; the owner changes the rules."""
    for kind, rule in FIRST_RULES.items():
        Survey.update(
            ask_when=rule.when.value,
            ask_every_days=rule.every_days,
            rest_days=rule.rest_days,
            ask_whom=rule.whom.value,
        ).where(Survey.key == kind.value).execute()


def _bring_up_to_date(now: int) -> None:
    schema.refuse_strange(db.connection(), upgrade.version())
    upgrade.upgrade(before=lambda: backups.backup_before("upgrade", now))


def _open_for_reading(path: Path) -> None:
    shop_db.open_file(path, known_version=upgrade.VERSION, read_only=True)
    try:
        schema.refuse_strange(db.connection(), upgrade.version())
        _refuse_pending()
    except BaseException:
        close_shop()
        raise


def _refuse_pending() -> None:
    if upgrade.is_pending():
        text = T(
            "Shop",
            "This file was written by an older CXDesk. Open it once in the CXDesk window,"
            " then try again.",
        )
        raise OutsideError(text)
