"""Whether somebody else has written to the data file: another window, or the nightly job."""

from sqlalchemy import text

from nps_desktop.storage.database import Database

_NEXT_TRANSACTION = text("SELECT pg_snapshot_xmax(pg_current_snapshot())::text")


class Watch:
    """Tells the changes of others; on a server, which does not say whose they are, ours as well."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._seen = self._version()

    def has_changed(self) -> bool:
        """Return whether others have written since the last time that this was asked."""
        before, self._seen = self._seen, self._version()
        return self._seen != before

    def _version(self) -> int:
        """SQLite's own mark of what others commit, or the server's next transaction."""
        if not self._database.is_sqlite:
            with self._database.read() as connection:
                return int(connection.scalar(_NEXT_TRANSACTION) or 0)
        with self._database.outside_transactions() as connection:
            (version,) = connection.execute("PRAGMA data_version").fetchone()
            return int(version)
