"""Qt's own words, on the system's dialogs and in text fields, in the language of the program."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

# Qt ships no Bokmål; Nynorsk is nearer than English.
_SHIPPED_AS = {"nb": "nn"}


def speak(owner: QObject, language: str) -> bool:
    """Translate Qt's words as long as `owner` lives; returns whether Qt ships the language."""
    translator = QTranslator(owner)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(f"qtbase_{_SHIPPED_AS.get(language, language)}", folder):
        return False
    return QCoreApplication.installTranslator(translator)
