"""Who works beside the window: the one place that knows threads."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from queue import SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.errors import WorldFault

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

T = TypeVar("T")
Failed = Callable[[WorldFault], None]
Ended = Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Order(Generic[T]):
    """A piece of work, who wants its result, and what it replaces (`key`, empty for nothing)."""

    owner: QObject
    job: Callable[[], T]
    on_done: Callable[[T], None] | None
    on_failed: Failed | None
    on_ended: Ended | None
    key: tuple[int, str] | None = None
    number: int = 0
    is_write: bool = False
    along: "_Order[Any] | None" = None


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a piece of work came to, and what was read along with it."""

    order: _Order[Any]
    result: Any = None
    fault: BaseException | None = None
    along: "_Outcome | None" = None

    @property
    def change(self) -> Change | None:
        """What a write touched."""
        change = getattr(self.result, "change", self.result)
        return change if isinstance(change, Change) else None


class Tasks(QObject):
    """Lanes of work beside the window: one for the database, one for files and typesetting, one for
    files that take minutes to write.

    Results arrive on the window's thread, and only while their owner still lives. A `Change` that
    a write returns, by itself or as the `change` of a larger result, goes out as `changed`.

    `on_done` gets the result, `on_failed` a fault of the world; `on_ended` comes after either, and
    alone after a fault of ours or for work that was replaced.

    The database lane waits until `start_database` is called: loading what it needs would keep the
    first frame from being painted.
    """

    changed = Signal(object)
    failed = Signal(object)
    settled = Signal()
    _arrived = Signal(str, object)

    def __init__(self, open_workspace: "Callable[[], Workspace]") -> None:
        super().__init__()
        self._open_workspace = open_workspace
        self._workspace: Workspace | None = None
        self._database: SimpleQueue[_Order[Any] | None] = SimpleQueue()
        self._computing: SimpleQueue[_Order[Any] | None] = SimpleQueue()
        self._writing: SimpleQueue[_Order[Any] | None] = SimpleQueue()
        self._may_open = Event()
        self._under_way = 0
        self.is_closing = False
        self._writes_under_way = 0
        self._newest: dict[tuple[int, str], int] = {}
        self._along: Callable[[], _Order[Any]] | None = None
        self._delivered: dict[str, _Order[Any]] = {}
        self._arrived.connect(self._on_arrived)
        self._threads = [
            Thread(target=self._work, args=(lane, name), name=name, daemon=True)
            for lane, name in (
                (self._database, "database"),
                (self._computing, "computing"),
                (self._writing, "writing"),
            )
        ]
        for thread in self._threads:
            thread.start()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way."""
        return not self._under_way

    @property
    def is_writing(self) -> bool:
        """Whether the data file is being changed, or will be."""
        return self._writes_under_way > 0

    @property
    def is_open(self) -> bool:
        """Whether the data file has been opened."""
        return self._workspace is not None

    def start_database(self) -> None:
        """Let the database lane begin; what was asked before waits in its order."""
        self._may_open.set()

    def read(
        self,
        owner: QObject,
        job: "Callable[[Workspace], T]",
        on_done: Callable[[T], None],
        *,
        on_failed: Failed | None = None,
        on_ended: Ended | None = None,
    ) -> None:
        """Ask the data file."""
        asked = _Order(owner, lambda: job(self._opened()), on_done, on_failed, on_ended)
        self._put(self._database, asked)

    def read_newest(
        self,
        owner: QObject,
        job: "Callable[[Workspace], T]",
        on_done: Callable[[T], None],
        *,
        replaces: str,
        on_failed: Failed | None = None,
    ) -> None:
        """Ask the data file; a later question of the same owner and `replaces` drops this one."""
        key = (id(owner), replaces)
        number = self._newest[key] = self._newest.get(key, 0) + 1
        asked = _Order(owner, lambda: job(self._opened()), on_done, on_failed, None)
        self._put(self._database, replace(asked, key=key, number=number))

    def write(
        self,
        owner: QObject,
        job: "Callable[[Workspace], T]",
        on_done: Callable[[T], None] | None = None,
        *,
        on_failed: Failed | None = None,
        on_ended: Ended | None = None,
    ) -> None:
        """Change the data file; the Change in the result goes out as `changed` first."""
        asked = _Order(owner, lambda: job(self._opened()), on_done, on_failed, on_ended)
        self._writes_under_way += 1
        along = self._along() if self._along else None
        self._put(self._database, replace(asked, is_write=True, along=along))

    def read_along(
        self,
        owner: QObject,
        ask: "Callable[[], Callable[[Workspace], T]]",
        on_done: Callable[[T], None],
    ) -> None:
        """Ask the data file with every write that touches answers, and hear it with its change.

        So no second turn beside the window is waited for. `ask` gives the question as each write
        is asked for; `on_done` comes before `changed`, or not at all where there is no answer.
        """

        def order() -> _Order[T]:
            job = ask()
            return _Order(owner, lambda: job(self._opened()), on_done, None, None)

        self._along = order

    def compute(
        self,
        owner: QObject,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        *,
        on_failed: Failed | None = None,
        on_ended: Ended | None = None,
    ) -> None:
        """Do slow work that needs no data file: read a spreadsheet, set a page."""
        self._put(self._computing, _Order(owner, job, on_done, on_failed, on_ended))

    def write_file(
        self,
        owner: QObject,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        *,
        on_failed: Failed | None = None,
        on_ended: Ended | None = None,
    ) -> None:
        """Write a file for as long as it takes; the job gives up where `is_closing`."""
        self._put(self._writing, _Order(owner, job, on_done, on_failed, on_ended))

    def close(self) -> None:
        """Finish what was asked, close the data file, end every lane."""
        self.is_closing = True
        self.start_database()
        for lane in (self._database, self._computing, self._writing):
            lane.put(None)
        for thread in self._threads:
            thread.join()

    def _put(self, lane: SimpleQueue[_Order[Any] | None], order: _Order[Any]) -> None:
        self._under_way += 1
        lane.put(order)

    def _opened(self) -> "Workspace":
        if self._workspace is None:
            self._workspace = self._open_workspace()
        return self._workspace

    def _work(self, lane: SimpleQueue[_Order[Any] | None], name: str) -> None:
        if lane is self._database:
            self._may_open.wait()
        while self._do(lane.get(), name):
            pass
        if lane is self._database and self._workspace:
            self._workspace.close()

    def _do(self, order: _Order[Any] | None, lane: str) -> bool:
        if order is None:
            return False
        outcome = self._outcome_of(order)
        if order.along and outcome.change and outcome.change.touches(Subject.RESPONSES):
            outcome = replace(outcome, along=self._outcome_of(order.along))
        self._arrived.emit(lane, outcome)
        return True

    def _outcome_of(self, order: _Order[Any]) -> _Outcome:
        if self._is_stale(order):
            return _Outcome(order)
        try:
            return _Outcome(order, order.job())
        except (SystemExit, KeyboardInterrupt):
            raise
        # What panics in a part that is written in Rust, as typst is, is no Exception.
        except BaseException as fault:  # noqa: BLE001 - the one place: raised again on the window's thread
            return _Outcome(order, fault=fault)

    def _is_stale(self, order: _Order[Any]) -> bool:
        return order.key is not None and self._newest.get(order.key) != order.number

    def _on_arrived(self, lane: str, outcome: _Outcome) -> None:
        self._under_way -= 1
        # The lane has let go of the order before this one, so it ends here: what it holds may be
        # the last word of a widget, which must not end on any other thread.
        self._delivered[lane] = outcome.order
        self._writes_under_way -= outcome.order.is_write
        try:
            self._deliver(outcome)
        finally:
            if not self._under_way:
                self.settled.emit()

    def _deliver(self, outcome: _Outcome) -> None:
        order = outcome.order
        try:
            self._tell(outcome)
        finally:
            if order.on_ended and isValid(order.owner):
                order.on_ended()

    def _tell(self, outcome: _Outcome) -> None:
        order = outcome.order
        if outcome.fault:
            self._deliver_fault(order, outcome.fault)
            return
        if outcome.change:
            self._tell_along(outcome.along)
            self.changed.emit(outcome.change)
        if order.on_done and isValid(order.owner) and not self._is_stale(order):
            order.on_done(outcome.result)

    def _tell_along(self, along: _Outcome | None) -> None:
        if along and along.fault is None and isValid(along.order.owner) and along.order.on_done:
            along.order.on_done(along.result)

    def _deliver_fault(self, order: _Order[Any], fault: BaseException) -> None:
        if not isinstance(fault, WorldFault):
            raise fault
        if order.on_failed and isValid(order.owner):
            order.on_failed(fault)
        else:
            self.failed.emit(fault)
