"""The Qt binding keeps the references it is given (PySide6 6.12.0 on Python 3.11 does not)."""

from __future__ import annotations

import subprocess
import sys

LOST_AT_MOST = 50
# In a process of its own: here, objects of other tests go away at any time.
FILL_A_MODEL = """
import sys
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
app = QGuiApplication([])
model = QStandardItemModel()
before = sys.getrefcount(None)
for number in range(1000):
    model.appendRow([QStandardItem(str(number)), QStandardItem("x")])
print(sys.getrefcount(None) - before)
"""


def test_filling_a_model_does_not_lose_references_to_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILL_A_MODEL], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) >= -LOST_AT_MOST
