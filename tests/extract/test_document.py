"""What several parts of a briefing ask of an article, computed once."""

import datetime as dt

from mkdocs_briefing.extract.document import Document
from mkdocs_briefing.nlp.annotate import Annotation
from tests.support.parses import annotated

MONDAY = (
    "The/DT/det/port port/NN/nsubj/opened opened=open/VBD/ROOT on/IN/prep/opened Monday/NNP/pobj/on ././punct/opened"
)


def lines() -> Annotation:
    return annotated(MONDAY, "It/PRP/nsubj/closed closed=close/VBD/ROOT ././punct/closed")


def test_passages_are_those_of_the_roles_that_are_asked_for() -> None:
    document = Document.of(lines())
    assert [passage.text for passage in document.passages("body")] == ["The port opened on Monday.", "It closed."]
    assert list(document.passages("highlight")) == []


def test_relative_dates_are_counted_from_the_day_of_publication() -> None:
    published = dt.date(2024, 5, 2)  # a Thursday
    document = Document.of(lines(), published=published)
    assert document.day_of_publication == published
    assert [mention.date for mention in document.dates] == ["2024-04-29"]


def test_without_a_day_of_publication_a_weekday_has_no_date() -> None:
    document = Document.of(lines())
    assert document.day_of_publication is None
    assert [mention.date for mention in document.dates] == [None]


def test_what_is_asked_for_is_computed_once() -> None:
    document = Document.of(lines())
    assert document.dates is document.dates
    assert document.quoted_text is document.quoted_text
    assert next(document.passages("body")) is next(document.passages("body"))
