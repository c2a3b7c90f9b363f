"""A believable day of calls, and its harder relatives."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nps_desktop.domain.call_sheets import CallSheet, SheetQuery
from nps_desktop.domain.followups import (
    Case,
    CaseFile,
    Event,
    EventKind,
    FollowUp,
    Outcome,
    Tick,
)
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import Cause, Entry, ShopLists, Step
from tests.factories import NOW, ZONE

LISTS = ShopLists(
    steps=(
        *(Entry(number, code=step.value) for number, step in enumerate(Step, 1)),
        Entry(90, "Send flowers", is_archived=True),
    ),
    causes=tuple(Entry(number, code=cause.value) for number, cause in enumerate(Cause, 10)),
    colleagues=(Entry(40, "Bo"), Entry(41, "Mette Kjærsgaard")),
)
MONDAY_CLOSING = datetime(2026, 11, 23, 17, tzinfo=UTC)
WORDS = (
    "Stod 20 minutter i kø og fik ikke et smil.",
    "",
    "Brødet var gammelt igen i lørdags, og da jeg sagde det, trak den unge mand bare på "
    "skuldrene. Det er tredje gang på en måned.",
)
NAMES = ("Anna Holm", "Jørgen Østergaard-Christiansen", "Κωνσταντίνα Παπαδοπούλου", "", "Людмила")
WAITED = timedelta(hours=60)


def a_case_file(number: int = 17, *events: Event, **parts: object) -> CaseFile:
    """Return a case of a customer who answered sixty hours ago and can be phoned."""
    known = {
        "score": 3,
        "at": NOW - WAITED,
        "comment": WORDS[0],
        "name": "Anna Holm",
        "phone": "12 34 56 78",
    } | parts
    known.setdefault("day", (NOW - WAITED).astimezone(ZONE).date())
    response = Response(**known)  # type: ignore[arg-type]
    start = NOW - WAITED
    followup = FollowUp(number, number, start, start + timedelta(hours=48), events)
    return CaseFile(Case(followup, StoredResponse(number, response, start)))


def worked_on(file: CaseFile, **parts: object) -> CaseFile:
    """Return a case with something of its follow-up changed."""
    followup = replace(file.case.followup, **parts)  # type: ignore[arg-type]
    return replace(file, case=replace(file.case, followup=followup))


def a_tried_case(number: int = 20) -> CaseFile:
    """Return a case that was tried twice and has a time to try again, its first step done."""
    events = (
        Event(NOW - timedelta(hours=40), EventKind.ASSIGNED, "Bo", "Bo", value="40"),
        Event(
            *(NOW - timedelta(hours=20), EventKind.NO_ANSWER, "Bo", ""),
            NOW + timedelta(hours=3),
        ),
        Event(
            *(NOW - timedelta(hours=4), EventKind.VOICEMAIL, "Mette", "Vi ringer mandag"),
            NOW + timedelta(hours=45),
        ),
    )
    file = a_case_file(number, *events, name="Jørgen Ø. Christiansen", email="j@example.dk")
    outcome = Outcome(11, "Kasse 2 åbner kl. 16")
    return worked_on(file, ticks=(Tick(1, NOW, "Bo"),), outcome=outcome)


def a_call_sheet(*calls: CaseFile, **parts: object) -> CallSheet:
    """Return the sheet of a grocer's Saturday, due until Monday at closing time."""
    sheet = CallSheet(
        query=SheetQuery(),
        shop=Shop("Købmand Sørensen", "Ærøskøbing"),
        lists=LISTS,
        printed_at=NOW,
        until=MONDAY_CLOSING,
        zone=ZONE,
        calls=calls,
    )
    return replace(sheet, **parts)  # type: ignore[arg-type]


def a_day() -> CallSheet:
    """Return three calls, one late, one tried, one of another alphabet, and two that cannot be."""
    later = a_case_file(
        23, name=NAMES[2], comment=WORDS[2], location="Marstal", at=NOW - timedelta(hours=9)
    )
    later = worked_on(later, due_at=NOW + timedelta(hours=39))
    return a_call_sheet(
        *(a_case_file(), a_tried_case(), later), unreachable=(12, 15), unreachable_total=2
    )


def many_calls(count: int) -> CallSheet:
    """Return so many calls of every kind."""
    return a_call_sheet(
        *(
            a_case_file(
                number,
                name=NAMES[number % len(NAMES)],
                comment=WORDS[number % len(WORDS)],
                phone="" if number % 4 == 1 else f"12 34 56 {number:02}",
                email="" if number % 2 == 0 else f"customer{number}@example.dk",
            )
            for number in range(1, count + 1)
        )
    )
