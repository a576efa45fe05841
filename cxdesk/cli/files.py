"""Commands on the shop file as a whole: new, check, backup, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Command, add_json_option
from cxdesk.cli.errors import UsageError
from cxdesk.cli.output import print_json
from cxdesk.cli.shop_file import reading, shop_path
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

    from cxdesk.cli.command import Parser


def _new_arguments(parser: Parser) -> None:
    parser.add_argument(
        "path", metavar="PATH", help=T("Help", "the file to make; it must not exist yet")
    )
    parser.add_argument("--name", default="", help=T("Help", "name of the shop"))


def _new(arguments: argparse.Namespace) -> int:
    from cxdesk.domain.shop import Shop
    from cxdesk.services import shop

    if not arguments.path.strip():
        raise UsageError(T("CLI", "give the new file a name"), "cxdesk new")
    path = Path(arguments.path)
    made = Shop(name=arguments.name or path.stem, language=arguments.lang or "")
    shop.create(path, made, now=clock.now())
    print(words.say(T("CLI", "Made the shop file {path}.").fill(path=str(path))))
    return 0


def _check_arguments(parser: Parser) -> None:
    parser.add_argument(
        "--thorough", action="store_true", help=T("Help", "read every index too (slow)")
    )
    add_json_option(parser)


def _check(arguments: argparse.Namespace) -> int:
    from cxdesk.services import backups

    path = shop_path(arguments)
    report = backups.check(path, thorough=arguments.thorough)
    if report.is_ok:
        with reading(arguments):  # which makes us speak the shop's language
            pass
    if arguments.json:
        print_json(
            {
                "file": str(path),
                "ok": report.is_ok,
                "version": report.version,
                "rows": report.counts,
                "findings": [words.say(finding) for finding in report.findings],
                "notes": [words.say(note) for note in report.notes],
            }
        )
        return 0 if report.is_ok else 1
    for line in (*report.findings, *report.notes):
        print(words.say(line))
    if report.is_ok:
        n = sum(report.counts.values())
        text = T("CLI", "The shop file is sound: version {version}, {n} rows.")
        print(words.say(text.fill(version=report.version, n=n)))
    return 0 if report.is_ok else 1


def _backup_arguments(parser: Parser) -> None:
    parser.add_argument(
        "dest", metavar="DEST", help=T("Help", "the file to write, or a folder to put it in")
    )


def _backup(arguments: argparse.Namespace) -> int:
    from cxdesk.services import backups

    with reading(arguments):
        made = backups.backup_to(Path(arguments.dest), now=clock.now())
    print(words.say(T("CLI", "Made the backup {path}.").fill(path=str(made))))
    return 0


def _restore_arguments(parser: Parser) -> None:
    parser.add_argument(
        "backup", metavar="FILE", help=T("Help", "the backup to put in the shop's place")
    )


def _restore(arguments: argparse.Namespace) -> int:
    from cxdesk.services import backups

    path = shop_path(arguments)
    kept = backups.restore(Path(arguments.backup), path, clock.now())
    print(words.say(T("CLI", "Restored {path} from the backup.").fill(path=str(path))))
    if kept is not None:
        text = T("CLI", "The damaged file was kept as {path}.")
        print(words.say(text.fill(path=str(kept))))
    return 0


NEW = Command(
    name="new", help=T("Help", "make an empty shop file"), add_arguments=_new_arguments, run=_new
)
CHECK = Command(
    name="check",
    help=T("Help", "look the shop file over; exit code 1 when it is not sound"),
    add_arguments=_check_arguments,
    run=_check,
    epilog=T(
        "Help", "--json: {file, ok, version, rows: {table: count}, findings: [text], notes: [text]}"
    ),
)
BACKUP = Command(
    name="backup",
    help=T("Help", "make a checked backup"),
    add_arguments=_backup_arguments,
    run=_backup,
)
RESTORE = Command(
    name="restore",
    help=T("Help", "put a backup in the place of the shop file, which is backed up first"),
    add_arguments=_restore_arguments,
    run=_restore,
)
