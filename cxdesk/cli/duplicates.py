"""customers duplicates and merge; the window runs the first in a child process."""

from __future__ import annotations

import json
import sys
import threading
from typing import TYPE_CHECKING

from cxdesk.cli.command import add_json_option, add_limit_option
from cxdesk.cli.output import print_json, print_table, say
from cxdesk.cli.shop_file import reading, writing
from cxdesk.domain.text import T
from cxdesk.services import clock

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from cxdesk.cli.command import Actions
    from cxdesk.services.duplicate_pairs import LikelyPair, Progress

_SHOWN = 50
_STOPPED = 1


def add_actions(actions: Actions) -> None:
    """Put the two actions beside those of customers."""
    found = actions.add("duplicates", T("Help", "list records that may be one customer"))
    add_limit_option(found, _SHOWN)
    add_json_option(found)
    found.add_argument(
        "--progress", choices=("json",), help=T("Help", "for programs: progress as JSON lines")
    )
    found.set_defaults(run=_duplicates)
    merge = actions.add(
        "merge",
        T("Help", "make one record of two: the second goes into the first"),
    )
    merge.add_argument(
        "winner", type=int, metavar="ID", help=T("Help", "the id of the record that stays")
    )
    merge.add_argument(
        "loser", type=int, metavar="ID", help=T("Help", "the id of the one that goes into it")
    )
    merge.add_argument(
        "--same-person",
        action="store_true",
        help=T("Help", "merge although they share a phone alone"),
    )
    merge.set_defaults(run=_merge)


def _duplicates(arguments: argparse.Namespace) -> int:
    from cxdesk.services import duplicate_pairs

    if arguments.progress:
        return _in_lines(arguments)
    with reading(arguments):
        pairs = duplicate_pairs.find_pairs()[: max(0, arguments.limit)]
        called = duplicate_pairs.called(pairs)
    if arguments.json:
        print_json([_json(pair, called) for pair in pairs])
    elif not pairs:
        print(say(T("CLI", "No records look like one customer.")))
    else:
        _print(pairs, called)
    return 0


def _in_lines(arguments: argparse.Namespace) -> int:
    """The child of a window: progress and pairs as JSON lines; ended by its input's end."""
    from cxdesk.services import duplicate_pairs

    with reading(arguments):
        pairs = duplicate_pairs.find_pairs(_teller())
    _line({"result": pairs})
    return 0


def _teller() -> Progress:
    stop = threading.Event()
    threading.Thread(target=_wait_for_end, args=(stop,), daemon=True).start()

    def tell(done: int, total: int) -> None:
        if stop.is_set():
            raise SystemExit(_STOPPED)
        _line({"done": done, "total": total})

    return tell


def _wait_for_end(stop: threading.Event) -> None:
    for line in sys.stdin:
        if line.strip() == "cancel":
            break
    stop.set()


def _line(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)


def _json(pair: LikelyPair, called: dict[int, tuple[str, str]]) -> dict[str, object]:
    return {
        "one": _who(pair.one, called),
        "other": _who(pair.other, called),
        "chance": pair.chance,
        "kind": "family" if pair.is_family else "person",
        "agree": [detail.value for detail in pair.agree],
    }


def _who(customer_id: int, called: dict[int, tuple[str, str]]) -> dict[str, object]:
    name, phone = called[customer_id]
    return {"id": customer_id, "name": name, "phone": phone}


def _print(pairs: Sequence[LikelyPair], called: dict[int, tuple[str, str]]) -> None:
    from cxdesk.services import duplicate_pairs

    heads = (T("CLI", "Id"), T("CLI", "Name"), T("CLI", "Id"), T("CLI", "Name"), T("CLI", "Why"))
    rows = [
        (
            str(pair.one),
            called[pair.one][0],
            str(pair.other),
            called[pair.other][0],
            say(duplicate_pairs.explanation(pair)),
        )
        for pair in pairs
    ]
    print_table(heads, rows, left=5)


def _merge(arguments: argparse.Namespace) -> int:
    from cxdesk.domain.merging import MergeChoice
    from cxdesk.services import merging

    choice = MergeChoice(is_certain=arguments.same_person)
    with writing(arguments):
        merging.merge(arguments.winner, arguments.loser, choice, now=clock.now())
    text = T("CLI", "Customer {loser} is now part of customer {winner}.")
    print(say(text.fill(loser=str(arguments.loser), winner=str(arguments.winner))))
    return 0
