"""The index of words tells every answer that may hold a text, and forgets what is deleted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from nps_desktop.domain.texts import folded
from nps_desktop.storage import removal, responses, word_index
from nps_desktop.storage.database import Connection, Database
from nps_desktop.storage.opening import open_database
from tests.factories import NOW, an_answer


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = open_database(tmp_path / "answers.nps", NOW)
    yield made
    made.close()


def found(connection: Connection, text: str) -> list[int]:
    query = word_index.candidates(connection, folded(text))
    assert query is not None
    return list(connection.scalars(query))


@pytest.mark.parametrize("text", ["KØEN", "øen va", '35 % "nu"', "a'b-c*", "ræ" + "kken AND"])
def test_any_part_of_the_words_finds_the_answer(database: Database, text: str) -> None:
    with database.write() as connection:
        comment = 'Køen var lang, 35 % "nu" a\'b-c* rækken AND NOT'
        number = responses.add(connection, an_answer(3, comment=comment), NOW)
        responses.add(connection, an_answer(3, comment="Something else"), NOW)
        responses.add(connection, an_answer(3), NOW)
        assert found(connection, text) == [number]


def test_two_letters_are_too_few_for_the_index(database: Database) -> None:
    with database.read() as connection:
        assert word_index.candidates(connection, "kø") is None


def test_new_words_take_the_place_of_the_old(database: Database) -> None:
    answer = an_answer(3, comment="The queue was long")
    with database.write() as connection:
        number = responses.add(connection, answer, NOW)
        responses.rewrite(connection, number, replace(answer, comment="The coffee was cold"))
        assert found(connection, "queue") == []
        assert found(connection, "coffee") == [number]
        responses.rewrite(connection, number, replace(answer, comment=""))
        assert found(connection, "coffee") == []


def test_what_is_deleted_for_good_is_forgotten(database: Database) -> None:
    with database.write() as connection:
        number = responses.add(connection, an_answer(3, comment="The queue was long"), NOW)
        removal.remove(connection, [number], NOW)
        assert found(connection, "queue") == [number]
        removal.purge(connection, NOW + timedelta(days=1))
        assert found(connection, "queue") == []
