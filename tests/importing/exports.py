"""A sample of each known export, as its product writes it: `python tests/importing/exports.py DIR`.

Every sample holds the same four answers. What is proven of a product's columns stands in the
research on other products; the customers are nobody.
"""

import csv
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import openpyxl

Rows = Iterable[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Customer:
    """An answer: a score, None for none, given at a moment as the product's clock shows it."""

    score: int | None
    at: datetime
    comment: str
    first: str
    last: str
    email: str
    number: int

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}".strip()

    @property
    def mark(self) -> object:
        """The score as a spreadsheet shows it."""
        return "" if self.score is None else self.score

    @property
    def group(self) -> str:
        """The group as most products name it."""
        if self.score is None:
            return ""
        return "promoter" if self.score >= 9 else "passive" if self.score >= 7 else "detractor"

    @property
    def seconds(self) -> object:
        """The moment in seconds since 1970."""
        return int(self.at.replace(tzinfo=UTC).timestamp())


CUSTOMERS = (
    # Half past ten in the evening in Greenwich is the first of April in Copenhagen.
    Customer(10, datetime.fromisoformat("2026-03-31 22:30:05"), "Dejligt sted, tak", "", "", "", 1),
    Customer(
        *(0, datetime.fromisoformat("2026-04-02 09:15:00"), "Kø i 20 minutter,\nog ingen hjalp"),
        *("Åse", "Ørsted", "aase@example.com", 2),
    ),
    Customer(
        7, datetime.fromisoformat("2026-04-13 12:00:30"), "", "Bo", "Holm", "bo@example.com", 3
    ),
    Customer(None, datetime.fromisoformat("2026-04-14 08:01:00"), "", "", "", "", 4),
)

ASKED = {
    "en": ("How likely are you to recommend our shop to a friend?", "Why did you say so?"),
    "da": ("Hvor sandsynligt er det, at du vil anbefale os til en ven?", "Hvorfor svarede du så?"),
    "nb": ("Hvor sannsynlig er det at du vil anbefale oss til en venn?", "Hvorfor svarte du det?"),
    "sv": ("Hur troligt är det att du skulle rekommendera oss till en vän?", "Varför svarade du?"),
    "de": ("Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?", "Warum diese Antwort?"),
    "fr": ("Quelle est la probabilité que vous nous recommandiez à un ami ?", "Pourquoi ?"),
}


def text_file(folder: Path, rows: Rows, *, has_bom: bool = False) -> Path:
    """Write comma-separated values with the line ends of a web server."""
    path = folder / "export.csv"
    with path.open("w", encoding="utf-8-sig" if has_bom else "utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def workbook(folder: Path, rows: Rows, merged: Sequence[str] = ()) -> Path:
    """Write a workbook of one sheet, with these stretches of cells merged."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    path = folder / "export.xlsx"
    book.save(path)
    return path


def iso(moment: datetime) -> str:
    """Return a moment as most exports write it."""
    return moment.isoformat(" ")


def american(moment: datetime) -> str:
    """Return a moment with the month first: 3/31/26 22:30:05."""
    return f"{moment.month}/{moment.day}/{moment:%y %H:%M:%S}"


def labelled(score: int | None) -> object:
    """Return a score as a choice of SurveyMonkey."""
    ends = {None: "", 0: "Not at all likely - 0", 10: "Extremely likely - 10"}
    return ends.get(score, score)


SURVEYMONKEY = (
    *("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address"),
    *("First Name", "Last Name", "Custom Data 1"),
)


def surveymonkey(folder: Path) -> Path:
    """Write two header rows, the second with what the boxes below the questions are called."""
    asked = (*ASKED["en"], "What do you buy?", "")
    rows = [
        (*SURVEYMONKEY, *asked),
        (*("",) * 9, "", "Open-Ended Response", "Bread", "Cake"),
        *(
            (
                *(118_052_219_060 + each.number, 446_111_201),
                *(f"{each.at:%m/%d/%Y %I:%M:%S %p}", f"{each.at:%m/%d/%Y %I:%M:%S %p}"),
                *("192.0.2.1", each.email, each.first, each.last, ""),
                *(labelled(each.score), each.comment, "Bread", ""),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def surveymonkey_workbook(folder: Path) -> Path:
    """Write a survey that asks for the address itself, in boxes below one merged question."""
    asked = (*ASKED["en"], "How can we reach you?", "", "", "")
    rows = [
        (*SURVEYMONKEY, *asked),
        (
            *("",) * 9,
            "Response",
            "Open-Ended Response",
            "Name",
            "Company",
            "Email Address",
            "Phone",
        ),
        *(
            (
                *(118_052_219_060 + each.number, 446_111_201, each.at, each.at, "192.0.2.1"),
                *("", "", "", "", labelled(each.score), each.comment),
                *(each.name, "", each.email, ""),
            )
            for each in CUSTOMERS
        ),
    ]
    return workbook(folder, rows, ("L1:O1",))


QUALTRICS = (
    *("StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)"),
    *("Finished", "RecordedDate", "ResponseId", "RecipientLastName", "RecipientFirstName"),
    *("RecipientEmail", "ExternalReference", "LocationLatitude", "LocationLongitude"),
    *("DistributionChannel", "UserLanguage"),
)
QUALTRICS_GERMAN = (
    *("Anfangsdatum", "Enddatum", "Antworttyp", "IP-Adresse", "Fortschritt", "Dauer (in Sekunden)"),
    *("Beendet", "Aufgezeichnetes Datum", "Antwort-ID", "Nachname des Empfängers"),
    *("Vorname des Empfängers", "E-Mail des Empfängers", "Externe Datenreferenz", "Breitengrad"),
    *("Längengrad", "Verteilungskanal", "Benutzersprache"),
)


def qualtrics(
    folder: Path,
    language: str = "en",
    write: Callable[..., Path] = text_file,
    groups: Sequence[object] = (3, 1, 2, ""),
) -> Path:
    """Write three header rows, the second in a language, and the groups as numbers or words."""
    asked, why = ASKED[language]
    first = (*QUALTRICS, "Q12_NPS_GROUP", "Q12", "Q13")
    second = (
        *(QUALTRICS_GERMAN if language == "de" else QUALTRICS),
        f"{asked} - Gruppe",
        asked,
        why,
    )
    rows = [
        first,
        second,
        tuple(f'{{"ImportId":"{name}"}}' for name in first),
        *(
            (
                *(iso(each.at), iso(each.at), 0, "192.0.2.1", 100, 7, 1, iso(each.at)),
                *(f"R_3fK{each.number}", each.last, each.first, each.email, "", 55.6, 12.5),
                *("email", language.upper(), group, each.mark, each.comment),
            )
            for each, group in zip(CUSTOMERS, groups, strict=True)
        ),
    ]
    return write(folder, rows)


def qualtrics_legacy(folder: Path) -> Path:
    """Write two header rows after a byte-order mark, and a comma after the last column."""
    asked, why = ASKED["en"]
    own = (
        *("ResponseID", "ResponseSet", "Name", "ExternalDataReference", "EmailAddress"),
        *("IPAddress", "Status", "StartDate", "EndDate", "Finished"),
    )
    rows = [
        (*(f"V{number}" for number in range(1, 11)), "Q1", "Q1_NPS_GROUP", "Q2", ""),
        (*own, asked, f"{asked} - Group", why, ""),
        *(
            (
                *(f"R_3fK{each.number}", "Default", each.name, "", each.email, "192.0.2.1", 0),
                *(iso(each.at), iso(each.at), 1, each.mark, each.group, each.comment, ""),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows, has_bom=True)


MICROSOFT = {
    "en": ("ID", "Start time", "Completion time", "Email", "Name", "Last modified time"),
    "da": (
        *("Id", "Starttidspunkt", "Færdiggørelsestidspunkt", "Mail", "Navn"),
        "Tidspunkt for seneste ændring",
    ),
    "nb": (
        *("ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn"),
        "Tidspunkt for siste endring",
    ),
    "sv": ("ID", "Starttid", "Slutförandetid", "E-post", "Namn", "Tid för senaste ändring"),
    "de": (
        *("ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"),
        "Uhrzeit der letzten Änderung",
    ),
}


def microsoft_forms(folder: Path, language: str = "en") -> Path:
    """Write the workbook of Microsoft Forms: real dates, "anonymous" for who did not sign in."""
    return workbook(folder, _microsoft_rows(language, lambda moment: moment))


def microsoft_forms_text(folder: Path, language: str = "en") -> Path:
    """Write what the web page of Microsoft Forms saves: the month first."""
    return text_file(folder, _microsoft_rows(language, american), has_bom=True)


def _microsoft_rows(language: str, when: Callable[[datetime], object]) -> Rows:
    yield (*MICROSOFT[language], *ASKED[language])
    for each in CUSTOMERS:
        email = each.email or "anonymous"
        own = (each.number, when(each.at), when(each.at), email, each.name, "")
        yield (*own, each.mark, each.comment)


GOOGLE = {
    "en": ("Timestamp", "Email Address"),
    "da": ("Tidsstempel", "Mailadresse"),
    "nb": ("Tidsstempel", "E-postadresse"),
    "sv": ("Tidstämpel", "E-postadress"),
    "de": ("Zeitstempel", "E-Mail-Adresse"),
    "fr": ("Horodateur", "Adresse e-mail"),
}


def google_forms(folder: Path, language: str = "en") -> Path:
    """Write what Google Forms saves as comma-separated values."""
    rows = [
        (*GOOGLE[language], *ASKED[language]),
        *(
            (f"{each.at:%Y/%m/%d %I:%M:%S %p} GMT+2", each.email, each.mark, each.comment)
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def google_sheet(folder: Path, language: str = "da") -> Path:
    """Write the sheet that Google Forms fills, saved as a workbook: real dates."""
    rows = [
        (*GOOGLE[language], *ASKED[language]),
        *((each.at, each.email, each.mark, each.comment) for each in CUSTOMERS),
    ]
    return workbook(folder, rows)


def typeform(folder: Path) -> Path:
    """Write tokens first, the questions, then moments in UTC."""
    rows = [
        ("#", *ASKED["en"], "Email", "Start Date (UTC)", "Submit Date (UTC)", "Network ID"),
        *(
            (
                *(f"{each.number:032x}", each.mark, each.comment, each.email),
                *(iso(each.at), iso(each.at) if each.number != 3 else "", "9f8e7d"),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def heyform(folder: Path) -> Path:
    """Write what looks like Typeform's, but for the moments."""
    rows = [
        ("#", *ASKED["en"], "Email", "Start Date (UTC)", "Submit Date (UTC)"),
        *(
            (
                *(f"hf{each.number}", each.mark, each.comment, each.email),
                *(f"{each.at.isoformat()}.000Z", f"{each.at.isoformat()}.000Z"),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def formbricks(folder: Path, *, loses_zeros: bool = False) -> Path:
    """Write numbered questions; exports until September 2024 left a 0 blank."""
    asked, why = ASKED["en"]
    rows = [
        (
            *("No.", "Response ID", "Timestamp", "Finished", "Quotas", "Survey ID"),
            *("Formbricks ID (internal)", "User ID", "Tags", "userAgent - browser"),
            *(f"1. {asked}", f"1. {asked} - Option ID", f"2. {why}", "person.email"),
        ),
        *(
            (
                *(each.number, f"clx{each.number}", f"{iso(each.at)} UTC", "Yes", "", "cls1"),
                *("", "", "", "Firefox", "" if loses_zeros and not each.score else each.mark),
                *("o1", each.comment, each.email),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def limesurvey(folder: Path, *, is_anonymous: bool = False) -> Path:
    """Write question codes as headers; an anonymous survey stamps the same day on everybody."""
    rows = [
        (
            *("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp"),
            *("firstname", "lastname", "email", "NPS", "why", "interviewtime"),
        ),
        *(
            (
                *(each.number, _lime_day(each, is_anonymous), 2, "da", 98_765),
                *(_lime_day(each, is_anonymous), _lime_day(each, is_anonymous), each.first),
                *(each.last, each.email, each.mark, each.comment, 31.52),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows, has_bom=True)


def _lime_day(customer: Customer, is_anonymous: bool) -> str:
    return "1980-01-01 00:00:00" if is_anonymous else iso(customer.at)


def limesurvey_headings(folder: Path) -> Path:
    """Write whole headings; who did not finish has no date of submitting."""
    rows = [
        (
            *("Response ID", "Date submitted", "Last page", "Start language", "Date started"),
            *("Date last action", "First name", "Last name", "Email address", *ASKED["en"]),
        ),
        *(
            (
                *(each.number, iso(each.at) if each.number != 3 else "", 2, "en", iso(each.at)),
                *(iso(each.at), each.first, each.last, each.email, each.mark, each.comment),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def opnform(folder: Path) -> Path:
    """Write moments to the minute, and whether the form was sent."""
    rows = [
        ("id", *ASKED["en"], "Your email", "created_at", "status"),
        *(
            (
                *(40_000_000 + each.number, each.mark, each.comment, each.email),
                *(f"{each.at:%Y-%m-%d %H:%M}", "Completed" if each.score else "In Progress"),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def asknicely(folder: Path) -> Path:
    """Write unix seconds."""
    rows = [
        ("response_id", "responded", "answer", "segment", "name", "email", "comment"),
        *(
            (
                *(f"an{each.number}", each.seconds, each.mark, "Herning", each.name, each.email),
                each.comment,
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def delighted(folder: Path, *, has_other_surveys: bool = False) -> Path:
    """Write unix seconds; a project may hold answers to surveys of other scales too."""
    rows: list[Sequence[object]] = [
        (
            *("id", "person", "survey_type", "score", "comment", "permalink", "created_at"),
            *("updated_at", "person_properties", "notes", "tags", "person_name", "person_email"),
        ),
        *(
            (
                *(f"5b4f{each.number}", 7, "nps", each.mark, each.comment, "https://example.com/r"),
                *(each.seconds, each.seconds, "{}", "", "", each.name, each.email),
            )
            for each in CUSTOMERS
        ),
    ]
    if has_other_surveys:
        second = CUSTOMERS[1].seconds
        rows.append(("5b5f1", 8, "csat", 5, "", "", second, second, "{}", "", "", "", ""))
    return text_file(folder, rows)


def customergauge(folder: Path) -> Path:
    """Write the fields of CustomerGauge's upload."""
    rows = [
        (
            *("FirstName", "LastName", "Email", "NPS Score", "Comment", "Follow Up Request"),
            *("Follow Up Details", "Sent Date", "Response Date"),
        ),
        *(
            (
                *(each.first, each.last, each.email, each.mark, each.comment),
                *("Y" if each.score == 0 else "", "", "2026-03-30", iso(each.at)),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def customergauge_older(folder: Path) -> Path:
    """Write the fields of CustomerGauge's older interface."""
    rows = [
        (
            *("CustomerNumber", "Email", "SMS_Telephone", "FirstName", "LastName", "Country"),
            *("OrderDate", "NetPromoterScore", "Comment", "SurveyCompletedDate"),
            *("EmailSentDate", "FollowUpRequired"),
        ),
        *(
            (
                *(5, each.email, "", each.first, each.last, "DK", "2026-03-01", each.mark),
                *(each.comment, f"{each.at:%Y-%m-%d}", "2026-03-30"),
                "Y" if each.score == 0 else "N",
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def thanx(folder: Path) -> Path:
    """Write moments in UTC without saying so, and what the shop wrote back."""
    rows = [
        (
            *("nps_feedback_uid", "nps_feedback_id", "merchant_id", "purchase_id", "user_id"),
            *("state", "rating", "review", "response", "responded_by", "created_at", "rated_at"),
            "responded_at",
        ),
        *(
            (
                *(f"u{each.number}", each.number, 3, 4, 5),
                *("reviewed" if each.score is not None else "viewed", each.mark, each.comment),
                *("Thank you for telling us", "Else", iso(each.at)),
                *(iso(each.at) if each.score is not None else "", ""),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def retently(folder: Path) -> Path:
    """Write the properties that Retently gives to the people in Intercom."""
    rows = [
        (
            *("Name", "Email", "Retently survey score", "Retently survey comment"),
            "Retently survey score category",
        ),
        *((each.name, each.email, each.mark, each.comment, each.group) for each in CUSTOMERS),
    ]
    return text_file(folder, rows)


def help_scout(folder: Path) -> Path:
    """Write scores as text."""
    rows = [
        ("value", "category", "comment", "timestamp"),
        *(
            (str(each.mark), each.group, each.comment, f"{each.at.isoformat()}Z")
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def zendesk(folder: Path) -> Path:
    """Write moments with the zone of the account."""
    rows = [
        (
            *("comment", "delivered_at", "delivery_id", "id", "rated_at", "rating"),
            *("recipient_id", "survey_id", "survey_name", "user_email", "user_id", "user_name"),
        ),
        *(
            (
                *(each.comment, "2026-03-30T00:00:00-07:00", 1, 9_000_000 + each.number),
                *(f"{each.at.isoformat()}+00:00", each.mark, 3, 4, "NPS", each.email, 5, each.name),
            )
            for each in CUSTOMERS
        ),
    ]
    return text_file(folder, rows)


def satismeter(folder: Path) -> Path:
    """Write the traits that SatisMeter gives to people."""
    rows = [
        ("email", "NPS_rating", "NPS_comment", "NPS_date"),
        *((each.email, each.mark, each.comment, f"{each.at.isoformat()}Z") for each in CUSTOMERS),
    ]
    return text_file(folder, rows)


def medallia(folder: Path) -> Path:
    """Write stars from 1 to 5."""
    rows = [
        (
            *("request_id", "request_sent_at", "request_delivery_status", "response_received_at"),
            *("star_rating", "comments"),
        ),
        *((f"r{number}", "", "sent", "2026-04-02 09:15:00", number, "") for number in range(1, 6)),
    ]
    return text_file(folder, rows)


@dataclass(frozen=True, slots=True)
class Export:
    """A sample, what its product calls itself, and how much of the answers it holds."""

    product: str
    write: Callable[[Path], Path]
    is_utc: bool = False
    has_dates: bool = True
    has_names: bool = True
    has_emails: bool = True


EXPORTS: dict[str, Export] = {
    "surveymonkey": Export("SurveyMonkey", surveymonkey),
    "surveymonkey-xlsx": Export("SurveyMonkey", surveymonkey_workbook),
    "qualtrics": Export("Qualtrics", qualtrics),
    "qualtrics-xlsx": Export("Qualtrics", partial(qualtrics, write=workbook)),
    "qualtrics-de": Export("Qualtrics", partial(qualtrics, language="de")),
    "qualtrics-legacy": Export("Qualtrics", qualtrics_legacy),
    **{
        f"microsoft-{language}": Export(
            "Microsoft Forms", partial(microsoft_forms, language=language)
        )
        for language in MICROSOFT
    },
    **{
        f"microsoft-{language}-csv": Export(
            "Microsoft Forms", partial(microsoft_forms_text, language=language)
        )
        for language in MICROSOFT
    },
    **{
        f"google-{language}": Export(
            "Google Forms", partial(google_forms, language=language), has_names=False
        )
        for language in GOOGLE
    },
    "google-sheet": Export("Google Forms", google_sheet, has_names=False),
    "typeform": Export("Typeform", typeform, is_utc=True, has_names=False),
    "heyform": Export("HeyForm", heyform, is_utc=True, has_names=False),
    "formbricks": Export("Formbricks", formbricks, is_utc=True, has_names=False),
    "limesurvey": Export("LimeSurvey", limesurvey),
    "limesurvey-headings": Export("LimeSurvey", limesurvey_headings),
    "opnform": Export("OpnForm", opnform, has_names=False),
    "asknicely": Export("AskNicely", asknicely, is_utc=True),
    "delighted": Export("Delighted", delighted, is_utc=True),
    "customergauge": Export("CustomerGauge", customergauge),
    "customergauge-older": Export("CustomerGauge", customergauge_older),
    "thanx": Export("Thanx", thanx, is_utc=True, has_names=False, has_emails=False),
    "retently": Export("Retently", retently, has_dates=False),
    "help-scout": Export("Help Scout", help_scout, is_utc=True, has_names=False, has_emails=False),
    "zendesk": Export("Zendesk", zendesk, is_utc=True),
    "satismeter": Export("SatisMeter", satismeter, is_utc=True, has_names=False),
}


def write_all(folder: Path) -> None:
    """Write every sample into a folder of its own."""
    for name, export in EXPORTS.items():
        (folder / name).mkdir(parents=True)
        export.write(folder / name)


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
