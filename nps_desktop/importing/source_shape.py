"""What is declared of the export of another product: how it is known, and what its columns hold."""

import re
from dataclasses import dataclass

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field, Reason

Headers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """Rows that hold no answer to the question, told by what they say under a header.

    They are those that say one of `values`; where `is_all_but`, those that say anything else.
    `reason` keeps them out; None where nobody answered, so that they count as blank.
    """

    header: str
    values: tuple[str, ...]
    reason: Reason | None = None
    is_all_but: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What is declared of one product's export; `product` is how the product calls itself.

    It is known by one whole set of headers in a row; `above` and `below` are the header rows
    around that one. `mark` is what a cell of the lowest header row says, by which the export is
    known though somebody has cut the product's own columns away. `proof` is a header and what the
    first filled cell below it has to say. `is_form` asks that the set begins the row and that
    questions follow it.

    Each field lists the headers that it stands under, the surest first: of dates the first filled
    cell of a row counts, of the others the first column that holds anything. `others` are the
    product's own columns that hold none of our fields. `groups` and `never` are the ends of
    headers: of a column of detractors, passives and promoters, in words or as 1, 2 and 3, and of
    columns that are no question.

    `order` is that of dates written with strokes; `is_utc` tells that times without a zone are
    UTC. `nothing` are values that mean nothing. `has_lost_zeros` tells that older exports left a 0
    blank, `is_other_scale` that the scores are not 0-10.
    """

    product: str
    known_by: tuple[Headers, ...]
    above: int = 0
    below: int = 0
    mark: re.Pattern[str] | None = None
    proof: tuple[str, re.Pattern[str]] | None = None
    is_form: bool = False
    score: Headers = ()
    date: Headers = ()
    comment: Headers = ()
    name: Headers = ()
    last_name: Headers = ()
    company: Headers = ()
    phone: Headers = ()
    email: Headers = ()
    location: Headers = ()
    wants_call: Headers = ()
    response_id: Headers = ()
    others: Headers = ()
    groups: Headers = ()
    never: Headers = ()
    asides: tuple[Aside, ...] = ()
    order: DateOrder | None = None
    is_utc: bool = False
    nothing: tuple[str, ...] = ()
    has_lost_zeros: bool = False
    is_other_scale: bool = False

    def headers_of(self, field: Field) -> Headers:
        """Return the headers that a field stands under, the surest first."""
        headers: Headers = getattr(self, field.value)
        return headers

    @property
    def own(self) -> Headers:
        """All headers that the product itself writes."""
        of_sets = (header for headers in self.known_by for header in headers)
        of_fields = (header for field in Field for header in self.headers_of(field))
        return (*of_sets, *of_fields, *self.others)
