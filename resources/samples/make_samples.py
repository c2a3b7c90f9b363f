"""Makes `answers.xlsx`, the sheet of an invented Danish shop; the same bytes on every run.

Every date is fixed: 13 months of answers up to 2026-11-20. Of the last fourteen days six customers
are unhappy, so that the call list of 2026-11-21 looks like a real one. Two rows are bad on purpose
(an 11 and an 8,5) and a few have no score. Persons are invented; no Danish phone number begins
with 0, and nobody has an address at example.com.

Run it from the project's folder: `python resources/samples/make_samples.py`.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.styles import Font

FIRST_DAY = date(2025, 10, 20)
LAST_DAY = date(2026, 11, 20)
LATE_FROM = date(2026, 11, 7)
MADE = (2026, 11, 20, 18, 0, 0)

HEADERS = ("Dato", "Score", "Kommentar", "Navn", "Telefon", "E-mail", "Butik")
WIDTHS = (12, 8, 70, 24, 14, 34, 16)
LOCATIONS = ("Vestergade", "Havnepladsen")

PROMOTER_SCORES = (10, 10, 10, 9, 9)
PASSIVE_SCORES = (8, 8, 7)
DETRACTOR_SCORES = (6, 6, 5, 5, 4, 3, 2, 1, 0)

PROMOTER_COMMENTS = (
    "Dejligt personale, der tager sig tid.",
    "Altid god betjening, jeg kommer igen.",
    "Jeg fik hjælp til at finde den helt rigtige størrelse.",
    "Hyggelig butik og flinke folk.",
    "I huskede mig fra sidst. Det gjorde indtryk!",
    "Hurtig levering og pænt pakket ind.",
    "Super service, da jeg skulle bytte en gave.",
    "God kvalitet til prisen.",
    "Bedste butik i byen. Tak for hjælpen.",
    "Rart med en rigtig samtale og ikke bare en skærm.",
    "Min mor blev så glad for gaven.",
    "Fik ordnet min reklamation på fem minutter.",
    "Personalet kender deres varer.",
    "Altid noget nyt på hylderne.",
    "Skøn stemning og god kaffe, mens jeg ventede.",
    "Flot, at I ringede, da varen var kommet hjem.",
)
PASSIVE_COMMENTS = (
    "Fint nok, men der var lidt kø.",
    "God butik, lidt dyr.",
    "Udmærket. Savner flere størrelser.",
    "Det var svært at finde en parkeringsplads.",
    "Pænt udvalg, men jeg måtte selv lede.",
    "Helt i orden.",
    "Venligt personale, men varen var udsolgt.",
    "Ok, men åbningstiderne kunne være længere om lørdagen.",
)
DETRACTOR_COMMENTS = (
    "Ventede i tyve minutter ved kassen.",
    "Varen gik i stykker efter en uge.",
    "Ingen svarede, da jeg ringede to gange.",
    "Jeg følte mig overset.",
    "Dyrere end i annoncen.",
    "Leveringen kom tre dage for sent.",
    "Ekspedienten havde travlt med sin telefon.",
    "Fik ikke pengene tilbage, selv om jeg havde bonen.",
    "Hjemmesiden sagde, at varen var på lager. Det var den ikke.",
    "Rodet i butikken og svært at komme frem med barnevogn.",
)
LATE_DETRACTORS = (
    (2, "Min bestilling er blevet væk, og ingen ved hvorfor.", True),
    (5, "Stod længe i kø, fordi kun én kasse var åben.", True),
    (6, "Jeg fik den forkerte størrelse med hjem.", True),
    (0, "Jeg blev lovet et opkald i sidste uge. Det kom aldrig.", True),
    (4, "Varen var beskadiget, da jeg pakkede den ud.", True),
    (6, "Svært at få hjælp om eftermiddagen.", False),
)
FIRST_NAMES = (
    *("Anne", "Bente", "Camilla", "Ditte", "Else", "Freja", "Gitte", "Hanne", "Ida", "Jonna"),
    *("Karen", "Lærke", "Mette", "Nanna", "Oda", "Pia", "Rikke", "Signe", "Tove", "Åse"),
    *("Anders", "Bo", "Claus", "Erik", "Flemming", "Henrik", "Jens", "Kim", "Lars", "Morten"),
    *("Niels", "Ole", "Palle", "Rasmus", "Søren", "Troels", "Viggo"),
)
LAST_NAMES = (
    *("Agerskov", "Birkelund", "Damsgård", "Engholm", "Fjordby", "Grønbæk", "Højmark"),
    *("Kildegård", "Lindeskov", "Mosegård", "Nørremark", "Østerlund", "Præstholm", "Rosendal"),
    *("Skovbakke", "Toftegård", "Vestermark", "Ådal"),
)


@dataclass(frozen=True, slots=True)
class Customer:
    """Who answered, as far as the card says."""

    name: str = ""
    phone: str = ""
    email: str = ""


Row = tuple[date, object, str, str, str, str, str]


def rows() -> list[Row]:
    """Return the rows of the sheet, oldest first."""
    random = Random(48)
    answers = [_row(random, day, *_answer(random)) for day in _days(random, FIRST_DAY, LATE_FROM)]
    answers += _last_fortnight(random)
    return _with_faults(random, sorted(answers, key=lambda row: row[0]))


def _days(random: Random, first: date, end: date) -> list[date]:
    """Up to three answers a day; the shop is closed on Sundays."""
    days = [first + timedelta(days=place) for place in range((end - first).days)]
    open_days = [day for day in days if day.isoweekday() < 7]
    return [day for day in open_days for _ in range(random.choice((0, 0, 1, 1, 1, 2, 3)))]


def _answer(random: Random) -> tuple[int, str]:
    scores, comments, share_with_comment = random.choices(
        (
            (PROMOTER_SCORES, PROMOTER_COMMENTS, 0.5),
            (PASSIVE_SCORES, PASSIVE_COMMENTS, 0.4),
            (DETRACTOR_SCORES, DETRACTOR_COMMENTS, 0.8),
        ),
        weights=(56, 28, 16),
    )[0]
    says_more = random.random() < share_with_comment
    return random.choice(scores), random.choice(comments) if says_more else ""


def _last_fortnight(random: Random) -> list[Row]:
    """Six unhappy customers among some happier ones."""
    days = _days(random, LATE_FROM, LAST_DAY + timedelta(days=1))
    happier = [_row(random, day, *_happier_answer(random)) for day in days]
    opened = [day for day in dict.fromkeys(days) if day > LATE_FROM][-len(LATE_DETRACTORS) :]
    unhappy = [
        _row(random, day, score, comment, has_contact=has_contact)
        for day, (score, comment, has_contact) in zip(opened, LATE_DETRACTORS, strict=True)
    ]
    return happier + unhappy


def _happier_answer(random: Random) -> tuple[int, str]:
    score, comment = _answer(random)
    while score < min(PASSIVE_SCORES):
        score, comment = _answer(random)
    return score, comment


def _row(
    random: Random, day: date, score: object, comment: str, *, has_contact: bool | None = None
) -> Row:
    gives_name = random.random() < 0.55 if has_contact is None else has_contact
    customer = _customer(random, has_contact is True) if gives_name else Customer()
    location = random.choices(LOCATIONS, weights=(3, 2))[0]
    return (day, score, comment, customer.name, customer.phone, customer.email, location)


def _customer(random: Random, is_reachable: bool) -> Customer:
    first, last = random.choice(FIRST_NAMES), random.choice(LAST_NAMES)
    phone = f"00 00 {random.randrange(100):02} {random.randrange(100):02}"
    letters = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
    email = f"{first}.{last}@example.com".lower().translate(letters)
    gives_phone = is_reachable or random.random() < 0.6
    return Customer(
        name=f"{first} {last}",
        phone=phone if gives_phone else "",
        email=email if random.random() < 0.5 else "",
    )


def _with_faults(random: Random, answers: list[Row]) -> list[Row]:
    """An 11 and an 8,5; five cards on which the score was left out."""
    for score in (11, "8,5", None, None, None, None, None):
        place = random.randrange(20, len(answers) - 60)
        day, _, comment, *rest = answers[place]
        answers.insert(place, _row(random, day, score, comment or rest[0] or "Tak for sidst."))
    return answers


def write(path: Path) -> None:
    """Write the sheet as a workbook with real dates."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Svar"
    sheet.append(HEADERS)
    for row in rows():
        sheet.append([cell if cell != "" else None for cell in row])
    for cell in sheet["A"][1:]:
        cell.number_format = "dd-mm-yyyy"
    for cell, width in zip(sheet[1], WIDTHS, strict=True):
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    book.properties.creator = "Butikken"
    packed = io.BytesIO()
    book.save(packed)
    path.write_bytes(_with_fixed_times(packed))


def _with_fixed_times(packed: io.BytesIO) -> bytes:
    """Pack the parts again under one fixed time, for a workbook notes when it was written."""
    stamp = datetime(*MADE).isoformat().encode() + b"Z"  # noqa: DTZ001 - a stamp, not a moment
    again = io.BytesIO()
    with zipfile.ZipFile(packed) as parts, zipfile.ZipFile(again, "w") as target:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", stamp, content)
            entry = zipfile.ZipInfo(name, MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return again.getvalue()


if __name__ == "__main__":
    write(Path(__file__).with_name("answers.xlsx"))
