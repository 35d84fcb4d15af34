"""An exception in an event handler goes to the hook for exceptions, and the process stays."""

import subprocess
import sys

import pytest

from synthetic_exhibit import SYNTHETIC

SCRIPT = """\
import os, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QPointF, Qt, QEvent
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from exhibit.content import load
from exhibit.ui.shell.stage import Stage
from exhibit.ui.kit.theme import Palette
from exhibit.ui.shell.window import make_application

application = make_application()
stage = Stage(Palette(load(Path(sys.argv[1])).exhibit.theme))
stage.resize(400, 300)
stage.show()
QApplication.processEvents()
said = []
sys.excepthook = lambda kind, fault, trace: said.append(kind.__name__)

def fail(*_arguments):
    {deed}

stage.pointer_input.press = fail
at = QPointF(20, 20)
left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
for _ in range(50):
    QApplication.sendEvent(stage.viewport(), QMouseEvent(QEvent.Type.MouseButtonPress, at, at, left, left, none))
stage.background.pixmap = fail
stage.picture()
print(len(said), said[0], flush=True)
os._exit(0)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("deed", "name"),
    [
        ("next(iter(()))", "StopIteration"),
        ("{}[0]", "KeyError"),
        ("raise RuntimeError('x')", "RuntimeError"),
        ("int('x')", "ValueError"),
    ],
)
def test_what_a_handler_raises_reaches_the_hook_and_not_qt(deed: str, name: str) -> None:
    """Regression: raised by C code, below a call out of Python, it ended the process."""
    command = [sys.executable, "-c", SCRIPT.format(deed=deed), str(SYNTHETIC)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    count, said = done.stdout.split()
    assert said == name
    assert int(count) >= 51
