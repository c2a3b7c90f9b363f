"""A fault of the program is logged, told once, and its hooks go back where they were."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from nps_desktop import logs
from nps_desktop.ui.crash import CrashReports, install, log_qt_message
from nps_desktop.ui.main_window import MainWindow

CUSTOMER = "Lone Madsen, 62 40 11 08"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """A log that is being written."""
    path = tmp_path / "logs" / "nps-desktop.log"
    logs.start(path)
    yield path
    logs.stop()


def broken() -> Exception:
    """Return a fault as it comes out of the program."""
    try:
        raise ValueError(CUSTOMER)
    except ValueError as error:
        return error


def test_a_crash_is_logged_and_shown(window: MainWindow, log_file: Path) -> None:
    reports = CrashReports(window, log_file)
    reports.report(broken())
    assert "ValueError" in log_file.read_text(encoding="utf-8")
    assert reports.dialog is not None
    assert reports.dialog.isVisible()
    words = " ".join(label.text() for label in reports.dialog.findChildren(QLabel))
    assert "Every answer that was saved is safe." in words
    assert str(log_file) in words
    reports.dialog.accept()


def test_the_details_can_be_copied_and_name_no_customer(window: MainWindow, log_file: Path) -> None:
    reports = CrashReports(window, log_file)
    reports.report(broken())
    assert reports.dialog is not None
    reports.dialog._copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "Lone" not in copied
    assert reports.dialog._copy.text() == "Copied"
    reports.dialog.accept()


def test_a_storm_of_faults_opens_one_dialog(window: MainWindow, log_file: Path) -> None:
    reports = CrashReports(window, log_file)
    reports.report(broken())
    first = reports.dialog
    reports.report(broken())
    assert reports.dialog is first
    assert log_file.read_text(encoding="utf-8").count("ERROR") == 2
    assert first is not None
    first.accept()
    reports.report(broken())
    assert reports.dialog is not first
    assert reports.dialog is not None
    reports.dialog.accept()


def test_faults_reach_the_report_while_installed(qtbot: QtBot, log_file: Path) -> None:
    reported: list[BaseException] = []
    before = (sys.excepthook, threading.excepthook)
    put_back = install(reported.append)
    try:
        fault = broken()
        sys.excepthook(type(fault), fault, fault.__traceback__)
        thread = threading.Thread(target=lambda: [][0])
        thread.start()
        thread.join()
        qWarning("a warning of Qt")
    finally:
        put_back()
    assert reported == [fault]
    text = log_file.read_text(encoding="utf-8")
    assert "IndexError" in text
    assert "Qt: a warning of Qt" in text
    assert (sys.excepthook, threading.excepthook) == before


def test_ending_the_program_by_hand_is_no_fault(
    capsys: pytest.CaptureFixture[str], log_file: Path
) -> None:
    reported: list[BaseException] = []
    put_back = install(reported.append)
    try:
        ended = KeyboardInterrupt()
        sys.excepthook(KeyboardInterrupt, ended, None)
    finally:
        put_back()
    assert reported == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_the_chatter_of_qt_is_not_logged(log_file: Path) -> None:
    log_qt_message(QtMsgType.QtDebugMsg, QMessageLogContext(), "chatter")
    log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "odd")
    text = log_file.read_text(encoding="utf-8")
    assert "chatter" not in text
    assert "WARNING Qt: odd" in text


def test_logging_goes_no_further_than_the_log(log_file: Path) -> None:
    assert len(logging.getLogger(logs.NAME).handlers) == 1
