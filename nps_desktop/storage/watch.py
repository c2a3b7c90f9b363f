"""Whether somebody else has written to the data file: another window, or the nightly job."""

from nps_desktop.storage.database import Database


class Watch:
    """Tells each change of others once; a database on a server is not watched."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._seen = self._version()

    def has_changed(self) -> bool:
        """Return whether others have written since the last time that this was asked."""
        before, self._seen = self._seen, self._version()
        return self._seen != before

    def _version(self) -> int:
        """SQLite's own mark of what others commit; our own writes leave it alone."""
        if not self._database.is_sqlite:
            return 0
        with self._database.outside_transactions() as connection:
            (version,) = connection.execute("PRAGMA data_version").fetchone()
            return int(version)
