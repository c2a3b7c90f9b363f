"""The first frame waits for nothing heavy."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import os, sys
from pathlib import Path
from PySide6 import QtCore
from nps_desktop import app, settings
from nps_desktop.paths import paths

application = app.dressed_application(settings.Settings())
places = paths(Path(sys.argv[1]))
options = app.WindowOptions(places, str(places.data_file))
program = app.Program(options, settings.Settings())

def tell():
    heavy = ("alembic", "babel", "holidays", "numpy", "openpyxl", "pandas", "sqlalchemy", "typst")
    loaded = [name for name in heavy if name in sys.modules]
    # Naming anything of Qt's own namespace makes a hundred enums.
    loaded += ["Qt"] if "Qt" in vars(QtCore) else []
    sys.stdout.write(",".join(loaded) or "nothing")
    sys.stdout.flush()
    os._exit(0)

program.window.first_painted.connect(tell)
program.open()
application.exec()
"""


def test_the_first_frame_loads_nothing_heavy(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout == "nothing"


def test_a_command_loads_no_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from nps_desktop.cli import main;"
        f" main(['score', '--json', '--home', {str(tmp_path)!r}]);"
        " print('PySide6' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.splitlines()[-1] == "False"
