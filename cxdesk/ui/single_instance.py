"""One window per shop file: a second start raises the first and ends."""

from __future__ import annotations

import logging
from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)
ANSWER_MS = 1000
RAISE = b"raise\n"


class SingleInstance(QObject):
    """Listens under a name made from the real path of the file; ``raised`` when called."""

    raised = Signal()

    def __init__(self, shop_file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        name = server_name(shop_file)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)
            if not self._server.listen(name):
                log.warning("Cannot listen for other windows")

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_new_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()


def raise_other(shop_file: Path) -> bool:
    """Ask the window that has this file to come to the front; whether there is one."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(server_name(shop_file))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(RAISE)
    socket.flush()
    socket.waitForBytesWritten(ANSWER_MS)
    socket.disconnectFromServer()
    return True


def server_name(shop_file: Path) -> str:
    """The name that stands for a file on this computer."""
    return "cxdesk-" + sha256(str(shop_file.resolve()).encode()).hexdigest()[:24]
