"""The desktop program: log, file, language, look, window; the only place where all meet."""

from __future__ import annotations

import argparse
import contextlib
import gc
import logging
import os
import signal
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cxdesk import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

log = logging.getLogger(__name__)
LOG_BYTES, LOG_FILES = 1_000_000, 5
_OLD_ENDS = tuple(f".{number}" for number in range(1, LOG_FILES))
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
NO_DISPLAY = {
    "en": "CXDesk needs a screen to open its window, and this session has none.",
    "es": "CXDesk necesita una pantalla para abrir su ventana y esta sesión no tiene.",
}

USAGE = {
    "en": """Usage: cxdesk-gui [file]

Open the window of CXDesk. For the console, see cxdesk.

  file        a shop file (*.cxdesk)
  -h, --help  show these words
""",
    "es": """Uso: cxdesk-gui [archivo]

Abre la ventana de CXDesk. Para la consola, mira cxdesk.

  archivo     un archivo de la tienda (*.cxdesk)
  -h, --help  muestra estas palabras
""",
}
UNKNOWN = {"en": "these arguments are unknown", "es": "no se conocen estos argumentos"}


class Usage(argparse.ArgumentParser):
    """The command line of the window, told in the language of the system."""

    def format_usage(self) -> str:
        """The first line of the help."""
        return USAGE[_spoken()].partition("\n")[0] + "\n"

    def format_help(self) -> str:
        """All that there is to say of the command line."""
        return USAGE[_spoken()]

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with it and end: only what is not known here can be."""
        names = message.rpartition(": ")[2]
        self.exit(2, f"{self.format_usage()}{self.prog}: {UNKNOWN[_spoken()]}: {names}\n")


class LogFile(logging.FileHandler):
    """Goes on in a new file when this one is full; older ones end in .1 (the newest) to .4.

    The one of ``logging.handlers`` brings sockets and pickles along, which delays the window.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; a file that another program keeps from being renamed grows on."""
        super().emit(record)
        if self.stream is not None and self.stream.tell() >= LOG_BYTES:
            with contextlib.suppress(OSError):
                self._turn()

    def _turn(self) -> None:
        self.close()  # opened again by the next line
        older = [Path(self.baseFilename + end) for end in ("", *_OLD_ENDS)]
        for place, moved in reversed(list(pairwise(older))):
            if place.exists():
                place.replace(moved)


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window on a shop file; returns the exit code."""
    started_at = time.perf_counter()
    options = _parse(sys.argv[1:] if argv is None else argv)
    if not has_display():
        sys.stderr.write(NO_DISPLAY[_spoken()] + "\n")
        return 1
    set_up_log(paths.log_dir())
    gc.disable()  # what the start makes stays
    from cxdesk.ui import garbage
    from cxdesk.ui.program import Program

    garbage.leave_it_to_the_window()
    program = Program(sys.argv[:1], started_at=started_at)
    _end_on_signals(program.quit)
    return program.run(wanted_file(options.file, program.last_file()))


def has_display() -> bool:
    """Whether a window can be shown; Qt would abort without one."""
    if sys.platform in {"win32", "darwin"}:
        return True
    names = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    return any(os.environ.get(name) for name in names)


def wanted_file(argument: str | None, last: str) -> Path | None:
    """The shop file to open: named, by CXDESK_FILE, opened last, the default; None: first run."""
    named = argument or os.environ.get("CXDESK_FILE")
    if named:
        return Path(named)
    found = (Path(last) if last else None, paths.default_shop_file())
    return next((place for place in found if place is not None and place.exists()), None)


def set_up_log(folder: Path) -> None:
    """Log ids, counts and codes to five files of 1 MB; database statements never."""
    handler = LogFile(folder / "cxdesk.log", encoding="utf-8")
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    logging.getLogger("peewee").setLevel(logging.WARNING)


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = Usage(prog="cxdesk-gui")
    parser.add_argument("file", nargs="?")
    return parser.parse_args(list(argv))


def _spoken() -> str:
    """The language of the system; asked when there is something to say, as it takes a while."""
    from cxdesk import words

    return words.system_language() or words.SOURCE_LANGUAGE


def _end_on_signals(leave: Callable[[], None]) -> None:
    """Ctrl+C and SIGTERM close the window as the user would, wherever Python runs again."""
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda _number, _frame: leave())


if __name__ == "__main__":
    raise SystemExit(main())
