"""The main job without a screen: import, key in, call, print; the pictures of it lie in a folder.

python -m nps_desktop.demonstration build/demo
"""

import os
import shutil
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nps_desktop import cli, settings
from nps_desktop.app import Program, WindowOptions, dressed_application
from nps_desktop.domain.periods import Month
from nps_desktop.exit_codes import ExitCode
from nps_desktop.paths import paths, resource
from nps_desktop.ui.page_keys import PageKey, page_title

PATIENCE = 20_000
BLINK = 50
CALM = 3


class Demonstration:
    """A throwaway home in `folder`, and a window on it that is driven by keys."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._home = folder / "home"
        shutil.rmtree(folder, ignore_errors=True)
        self._home.mkdir(parents=True)

    def run(self) -> None:
        """Do the main job from end to end and say what came of it."""
        self._say("The sample workbook is imported.")
        self._command("import", str(resource("samples/answers.xlsx")))
        chosen = settings.load(paths(self._home).settings_file)
        dressed_application(chosen)
        places = paths(self._home)
        program = Program(WindowOptions(places, str(places.data_file)), chosen)
        program.open()
        self._wait(program)
        self._key_in_answers(program)
        self._work_a_call(program)
        self._take_pictures(program)
        program.close()
        self._print(program.scope.month)
        self._say("The counts now:")
        self._command("score")

    def _key_in_answers(self, program: Program) -> None:
        program.window.open_page(PageKey.ENTRY)
        self._wait(program)
        self._type("9\r")
        self._type("3\tThe queue was long\tAnna Holm\t00 00 00 00\r")
        self._wait(program)
        self._say("A 9 and a 3 are keyed in on the entry page.")

    def _work_a_call(self, program: Program) -> None:
        program.window.open_page(PageKey.FOLLOWUPS)
        self._wait(program)
        self._type("3")
        self._wait(program)
        self._say("The customer who is due first is reached.")

    def _take_pictures(self, program: Program) -> None:
        for key in PageKey:
            program.window.open_page(key)
            self._wait(program)
            picture = self._folder / f"{key.name.lower()}.png"
            program.window.grab().save(str(picture))
            self._say(f"{page_title(key)}: {picture}")

    def _print(self, month: Month) -> None:
        output = self._folder / "month.pdf"
        self._command("summary", "--month", str(month), "--output", str(output))

    def _command(self, *words: str) -> None:
        code = cli.main([*words, "--home", str(self._home)])
        if code not in (ExitCode.DONE, ExitCode.ROWS_LEFT_OUT):
            raise SystemExit(code)

    def _type(self, keys: str) -> None:
        """Press keys where the focus is; a tab moves it, a return saves."""
        special = {"\t": Qt.Key.Key_Tab, "\r": Qt.Key.Key_Return}
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus, "Every page gives the keys to one of its parts."
            if key in special:
                QTest.keyClick(focus, special[key])
            else:
                QTest.keyClicks(focus, key)

    def _wait(self, program: Program) -> None:
        """Wait until nothing is under way any more and everything is painted."""
        calm = 0
        for _ in range(PATIENCE // BLINK):
            # QTest.qWait would keep the work beside the window from being done.
            loop = QEventLoop()
            QTimer.singleShot(BLINK, loop.quit)
            loop.exec()
            calm = calm + 1 if program.is_equipped and program.tasks.is_settled else 0
            if calm == CALM:
                return
        raise TimeoutError("The window did not come to rest.")

    def _say(self, sentence: str) -> None:
        print(f"• {sentence}", flush=True)


if __name__ == "__main__":
    Demonstration(Path(sys.argv[1])).run()
