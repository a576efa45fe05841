"""The command that writes the shop's settings to a file and reads them from one."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cxdesk import words
from cxdesk.cli.command import Command
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse

_EPILOG = """\
FILE.json holds any of: name, kind, currency (EUR), country (ES), time_zone (Europe/Madrid),
language ("", en, es), hours {"mon": [["09:00","14:00"],["16:00","19:00"]], ...} (days left out are
closed; no hours at all means always open), holidays ["2026-01-06"], week_start (0 Monday ... 6
Sunday, null by country), inactivity_days, mission. What it does not name stays as it is.
"""


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("export", "import"), help="what to do")
    parser.add_argument("json_file", metavar="FILE.json", help="the file; - prints or reads here")


def _settings(arguments: argparse.Namespace) -> int:
    return _export(arguments) if arguments.action == "export" else _import(arguments)


def _export(arguments: argparse.Namespace) -> int:
    from cxdesk.services import saving, shop

    with reading(arguments):
        text = json.dumps(shop.settings_to_json(), ensure_ascii=False, indent=2) + "\n"
        if arguments.json_file == "-":
            print(text, end="")
            return 0
        saving.save_bytes(Path(arguments.json_file), text.encode())
    said = T("CLI", "Wrote the settings to {path}.").fill(path=arguments.json_file)
    print(words.say(said))
    return 0


def _import(arguments: argparse.Namespace) -> int:
    from cxdesk.services import shop

    with writing(arguments):
        if arguments.json_file == "-":
            shop.settings_from_text(sys.stdin.buffer.read(), "-", now=clock.now())
        else:
            shop.settings_from_file(Path(arguments.json_file), now=clock.now())
    said = T("CLI", "Read the settings from {path}.").fill(path=arguments.json_file)
    print(words.say(said))
    return 0


SETTINGS = Command(
    name="settings",
    help="write the shop's settings to a JSON file, or read them from one",
    add_arguments=_arguments,
    run=_settings,
    epilog=_EPILOG,
)
