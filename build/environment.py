"""What CXDesk needs from a machine: system libraries, a virtual environment, compiled words.

Standard library only, and readable by old Pythons, so that a wrong one gets a plain sentence.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".work"
VENV = ROOT / ".venv"
LOCK = ROOT / "build" / "requirements.txt"
STAMP = VENV / "installed.txt"
IS_WINDOWS = os.name == "nt"
# What a minimal Debian or Ubuntu lacks for Qt without a screen, and in addition for a window.
LIBRARIES = (
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    "fonts-dejavu-core",
)
WINDOW_LIBRARIES = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libwayland-cursor0",
)


def say(sentence: str) -> None:
    """Tell the person at the terminal what happens."""
    print("dev.py: " + sentence, flush=True)


def venv_program(name: str) -> str:
    """The path of a program inside .venv."""
    folder = VENV / ("Scripts" if IS_WINDOWS else "bin")
    return str(folder / (name + (".exe" if IS_WINDOWS else "")))


def has_display() -> bool:
    """Whether a window can be shown; without one Qt aborts, so this is asked first."""
    if IS_WINDOWS or sys.platform == "darwin":
        return True
    chosen = os.environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.split(":")[0] not in ("offscreen", "minimal", "vnc")
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def ready() -> None:
    """Make the machine ready: system libraries, .venv, CXDesk in it, translations."""
    install_system_packages()
    made = make_venv()
    if made:
        check_qt()
    compile_words()


# -- system packages on Debian and Ubuntu ----------------------------------------------------


def install_system_packages() -> None:
    """Install what Qt and venv lack; where that is not allowed, print the one line to type."""
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return
    missing = missing_packages()
    if not missing:
        return
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    prefix = _as_root()
    if prefix is None:
        say("these system packages are missing. Please run this line, then try again:")
        print("    sudo " + " ".join(command), flush=True)
        if not _has_ensurepip():
            raise SystemExit(1)
        return
    say("installing system packages: " + " ".join(missing))
    is_done = _has_package_lists() and _apt(prefix + command)
    if not is_done:
        say("refreshing the package lists first.")
        if not (_apt([*prefix, "apt-get", "update"]) and _apt(prefix + command)):
            raise SystemExit("dev.py: the system packages could not be installed (see above).")


def missing_packages() -> list[str]:
    """The Debian packages that this machine lacks."""
    wanted = list(LIBRARIES)
    if has_display():
        wanted += WINDOW_LIBRARIES
    present = _installed_packages()
    missing = [name for name in wanted if name not in present]
    return missing if _has_ensurepip() else ["python3-venv", *missing]


def _installed_packages() -> set[str]:
    """Names of installed packages and of what they provide (Debian 13 renamed libglib2.0-0)."""
    done = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status}, ${Package}, ${Provides}\n"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    names: set[str] = set()
    for line in done.stdout.splitlines():
        status, _, rest = line.partition(",")
        if status == "installed":
            names.update(part.split()[0] for part in rest.split(",") if part.strip())
    return names


def _as_root() -> list[str] | None:
    """What to put before a command so that it runs as root; None when that is not possible."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and _works([sudo, "-n", "true"]):
        return [sudo, "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None


def _has_package_lists() -> bool:
    """Fresh containers come without; then apt-get knows no package at all."""
    return any(Path("/var/lib/apt/lists").glob("*_Packages*"))


def _apt(command: list[str]) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run([*command, "-q"], env=quiet, check=False).returncode == 0


def _has_ensurepip() -> bool:
    """Whether this Python can make a virtual environment (Debian splits that off)."""
    return _works([sys.executable, "-c", "import ensurepip, venv"])


def _works(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


# -- the virtual environment --------------------------------------------------------------------


def make_venv() -> bool:
    """Make or renew .venv from the locked versions; True when something was installed."""
    wanted = _fingerprint()
    if STAMP.is_file() and STAMP.read_text(encoding="utf-8") == wanted:
        return False
    python = Path(venv_program("python"))
    if not python.is_file():
        say("making .venv with Python " + platform.python_version() + ".")
        _run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    say("installing the locked versions of build/requirements.txt (some 300 MB the first time).")
    # Compiling all of it takes as long as unpacking; Python compiles what is used, when it is.
    quick = ("--disable-pip-version-check", "--no-compile")
    pip = [str(python), "-m", "pip", "install", "-q", *quick]
    _run([*pip, "-r", str(LOCK)])
    say("installing CXDesk itself from this folder.")
    _run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    STAMP.write_text(wanted, encoding="utf-8")
    return True


def _fingerprint() -> str:
    """What the environment was made from: the lock, the project file, the Python, the folder."""
    read = hashlib.sha256()
    for part in (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode()):
        read.update(hashlib.sha256(part).digest())
    return read.hexdigest() + " " + platform.python_version() + "\n"


def check_qt() -> None:
    """Load Qt once, so that a missing system library is told here and not by a crash later."""
    python = venv_program("python")
    tried = subprocess.run(
        [python, "-c", "from PySide6 import QtWidgets"], capture_output=True, text=True, check=False
    )
    if tried.returncode != 0:
        reason = tried.stderr.strip().splitlines()[-1:] or ["no reason given"]
        say("Qt does not load on this machine: " + reason[0])
        raise SystemExit("dev.py: a system library is missing; install it and try again.")


def compile_words() -> None:
    """Compile the translations when a .ts file is newer than what was made of it."""
    sources = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
    if all(_is_compiled(ts) for ts in sources):
        return
    say("compiling the translations.")
    _run([venv_program("python"), str(ROOT / "build" / "i18n.py"), "compile"])


def _is_compiled(ts: Path) -> bool:
    qm = ts.with_suffix(".qm")
    return qm.is_file() and qm.stat().st_mtime >= ts.stat().st_mtime


def _run(command: list[str]) -> None:
    done = subprocess.run(command, cwd=str(ROOT), check=False)
    if done.returncode != 0:
        raise SystemExit("dev.py: this failed: " + " ".join(command))
