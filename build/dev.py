"""Set up, run, test and measure CXDesk: one script for people and for CI.

    python3 build/dev.py run --demo     a demo shop in the window (or as table and PDF)
    python3 build/dev.py test           every check: format, lint, types, layers, words, tests

Needs only Python 3.11 or newer; makes .venv in the project folder on first use.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import environment
from environment import ROOT, WORK, say, venv_program

CHECKS = (
    ("format", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("layers", ("lint-imports",)),
    ("words", ("python", "build/i18n.py", "--check")),
)

MEMORY, MEMORY_FREE_BYTES = Path("/dev/shm"), 4 * 2**30
# One worker for each core; a file stays with one worker, so that what it prepares is made once,
# and who is done takes over from the other.
SIDE_BY_SIDE = ("--numprocesses", "auto", "--maxprocesses", "4", "--dist", "worksteal")


def main() -> int:
    """Run one command; its exit code is ours."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this sentence is for old ones
        found = ".".join(str(part) for part in sys.version_info[:3])
        print("CXDesk needs Python 3.11 or newer, and this is Python " + found + ".")
        print("Install one (python.org, or your package manager) and start dev.py with it.")
        return 1
    chosen, rest = _parser().parse_known_args()
    environment.ready()
    command = COMMANDS[chosen.command]
    try:
        return command(rest)
    except KeyboardInterrupt:
        say("stopped.")
        return 130


def setup(rest: list[str]) -> int:
    """Make .venv ready and compile the translations; nothing more."""
    if rest:
        say("setup takes no arguments.")
        return 2
    say("ready. `python3 build/dev.py run --demo` shows a demo shop.")
    return 0


def run(rest: list[str]) -> int:
    """Open the window; with --demo on a demo shop. Other arguments go to the program."""
    parser = argparse.ArgumentParser(prog="dev.py run", add_help=False)
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--lang", choices=("en", "es"))
    chosen, rest = parser.parse_known_args(rest)
    if chosen.demo:
        import demo_run

        return demo_run.run(chosen.lang, rest)
    if not environment.has_display():
        say("there is no display here, so no window can open. Try `dev.py run --demo`.")
        return 1
    return call("cxdesk-gui", *rest)


def test(rest: list[str]) -> int:
    """Every check and the tests; with arguments only pytest with them."""
    if rest:
        return call("python", "-m", "pytest", *rest, env=offscreen())
    started = time.perf_counter()
    with ThreadPoolExecutor(max_workers=1) as beside:  # checks use one core, tests leave gaps
        checks = [beside.submit(quietly, name, command) for name, command in CHECKS]
        tests = step(
            "tests", ("python", "-m", "pytest", *SIDE_BY_SIDE), env=offscreen() | in_memory()
        )
        results = [*(check.result() for check in checks), tests]
    failed = [name for name, is_good, _ in results if not is_good]
    total = time.perf_counter() - started
    print()
    for name, is_good, seconds in results:
        print(f"  {name:8} {'ok' if is_good else 'FAILED':7} {seconds:6.1f} s")
    say(f"{'failed: ' + ', '.join(failed) if failed else 'all checks passed'}, {total:.0f} s.")
    return 1 if failed else 0


def lint(rest: list[str]) -> int:
    """The checks without the tests."""
    results = [step(name, command) for name, command in CHECKS if not rest or name in rest]
    return 0 if all(is_good for _, is_good, _ in results) else 1


def screens(rest: list[str]) -> int:
    """Draw every screen and dialog of a demo shop into PNG files, without a display."""
    parser = argparse.ArgumentParser(prog="dev.py screens")
    parser.add_argument("out", metavar="OUT_DIR")
    parser.add_argument("--lang", choices=("en", "es"), default="en")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", metavar="WIDTHxHEIGHT", default="1366x768")
    parser.add_argument("--scale", type=float, default=1.0)
    chosen, rest = parser.parse_known_args(rest)
    env = {**offscreen(), "QT_SCALE_FACTOR": str(chosen.scale)}
    options = ("--lang", chosen.lang, "--theme", chosen.theme, "--size", chosen.size)
    return call(
        *("python", "-m", "cxdesk.ui.screenshots", os.path.abspath(chosen.out)),
        *(*options, *rest),
        env=env,
    )


def bench(rest: list[str]) -> int:
    """Measure the operations against their bars and print a table; never fails on a slow one."""
    return call("python", "-m", "tests.benchmarks", *rest, env=offscreen())


def coverage(rest: list[str]) -> int:
    """Fail unless the tests below the window run every branch of cxdesk/domain (minutes)."""
    if rest:
        say("coverage takes no arguments.")
        return 2
    tests = [f"tests/{folder}" for folder in ("domain", "services", "store", "cli")]
    ran = call("python", "-m", "coverage", "run", "-m", "pytest", *tests, env=offscreen())
    return ran or call("python", "-m", "coverage", "report")


def torture(rest: list[str]) -> int:
    """The long tests, which gate nothing."""
    env = {**offscreen(), "CXDESK_TORTURE": "1"}
    return call("python", "-m", "pytest", "-m", "torture", *rest, env=env)


def i18n(rest: list[str]) -> int:
    """Read new strings into the .ts file; --check or compile as build/i18n.py has them."""
    return call("python", "build/i18n.py", *rest)


COMMANDS = {
    "setup": setup,
    "run": run,
    "test": test,
    "lint": lint,
    "screens": screens,
    "bench": bench,
    "coverage": coverage,
    "torture": torture,
    "i18n": i18n,
}


def step(
    name: str, command: tuple[str, ...], env: dict[str, str] | None = None
) -> tuple[str, bool, float]:
    """Run one check; its name, whether it passed, its seconds."""
    say(f"{name}: {' '.join(command)}")
    started = time.perf_counter()
    code = call(*command, env=env)
    return name, code == 0, time.perf_counter() - started


def quietly(name: str, command: tuple[str, ...]) -> tuple[str, bool, float]:
    """Run one check beside something else; what it says is printed in one piece, at its end."""
    started = time.perf_counter()
    WORK.mkdir(exist_ok=True)
    program, *rest = command
    done = subprocess.run(
        [venv_program(program), *rest],
        cwd=str(ROOT),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    print(f"\ndev.py: {name}: {' '.join(command)}\n{done.stdout.strip()}", flush=True)
    return name, done.returncode == 0, time.perf_counter() - started


def call(program: str, *args: str, env: dict[str, str] | None = None) -> int:
    """Run a program of .venv in the project folder; its exit code."""
    WORK.mkdir(exist_ok=True)
    done = subprocess.run([venv_program(program), *args], cwd=str(ROOT), env=env, check=False)
    return done.returncode


def offscreen() -> dict[str, str]:
    """The environment for Qt without a display."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def in_memory() -> dict[str, str]:
    """Where the files of thousands of small tests lie: in memory when it has the room."""
    has_room = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= MEMORY_FREE_BYTES
    return {"PYTEST_DEBUG_TEMPROOT": str(MEMORY)} if has_room else {}


def _parser() -> argparse.ArgumentParser:
    lines = [f"  {name:9} {(command.__doc__ or '').strip()}" for name, command in COMMANDS.items()]
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Set up, run, test and measure CXDesk.",
        epilog="commands:\n" + "\n".join(lines),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("command", choices=tuple(COMMANDS), metavar="COMMAND")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
