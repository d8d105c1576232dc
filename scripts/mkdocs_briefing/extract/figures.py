"""The quantities of an article: money, percentages, measures and counts, each with its value and unit.

Not dates, ages, ordinals, scores, clock times or the numbers of a list. A range is two figures with the same words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract import quantities
from mkdocs_briefing.extract.dates.finder import find_dates
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.self_contained import is_story
from mkdocs_briefing.extract.text.sentences import passages
from mkdocs_briefing.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.annotate import Annotation

QUALIFIER = re.compile(
    r"(?:at least|at most|as many as|as much as|more than|fewer than|less than|no more than|up to|an estimated|"
    r"estimated|about|almost|approximately|around|nearly|over|roughly|some|under)\s+$",
    re.IGNORECASE,
)
"""Words before a number that it must not be quoted without."""
LONGEST_QUALIFIER = 20
"""Code points, the space after it included."""
_SIGN = r"(?P<sign>(?:US|A|C|NZ|HK|S)?\$|[£€¥₩₹₽₪₺]|\bRs\.?\s?|\b(?:USD|EUR|GBP)\s)"
_SHORT_SCALE = r"(?:\s?(?:million|billion|trillion|thousand)\b|(?:k|m|mn|bn|b|tn)\b)?"
_TO = r"(?:\s?[-–—]\s?|\s(?:to|and|or)\s)"
_UNIT = "|".join(sorted(map(re.escape, quantities.UNITS), key=len, reverse=True)).replace(r"\ ", r"[\s-]")
_CURRENCY = "|".join(sorted(map(re.escape, quantities.CURRENCY_NAMES), key=len, reverse=True)).replace(r"\ ", r"\s")
_NUMBER = quantities.NUMERAL

MONEY = re.compile(
    rf"(?<![A-Za-z]){_SIGN}(?P<number>\d[\d,]*(?:\.\d+)?{_SHORT_SCALE})(?:{_TO}(?:[$£€¥])?(?P<number2>\d[\d,]*(?:\.\d+)?{_SHORT_SCALE}))?",
    re.IGNORECASE,
)
MEASURE = re.compile(
    rf"(?<![\w.,])(?P<number>{_NUMBER})(?:{_TO}(?P<number2>{_NUMBER}))?[\s-]?"
    rf"(?:(?P<unit>{_UNIT})(?![\w/])|(?P<currency>{_CURRENCY})s?\b)",
    re.IGNORECASE,
)
COUNT = re.compile(
    rf"(?<![\w.,:/$£€¥#-])(?P<number>{_NUMBER})(?:{_TO}(?P<number2>{_NUMBER}))?(?![\w%:/]|[.,]\d|-\d)",
    re.IGNORECASE,
)

BELOW_ZERO = re.compile(r"(?:\bminus\s|[−-])$")
"""What stands before a temperature below zero."""

HINT = re.compile(
    rf"\d|\b(?:{'|'.join([*quantities.ONES, *quantities.TENS])}|half a|a (?:{quantities.LONG_SCALE}))\b",
)
"""What a sentence in lower case without a quantity lacks; spares it the patterns."""

TIME_NOUNS = lexicon("calendar").having("clock")
UNCOUNTED = lexicon("light_words").having("uncounted")
"""Nouns whose number is a manner of speaking."""
SMALL = 3
"""Number words below it count only things that have not been named: not `the two leaders`."""


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    value: int | float
    unit: str | None


def find_figures(annotation: Annotation) -> tuple[Figure, ...]:
    """Every quantity of the body with value and unit, in order; the words keep `at least`, `about` and the like."""
    dated = [(m.start, m.end) for m in find_dates(annotation, published=None)]
    figures: list[Figure] = []
    for passage in passages(annotation, "body"):
        if HINT.search(passage.text.lower()) is None or not is_story(passage):
            continue
        taken = list(dated)
        found: list[_Found] = []
        for finder in (_money, _measures, _counts):
            for one in list(finder(passage)):
                if not any(start < one.end and one.start < end for start, end in taken):
                    found.append(one)
            taken += [(one.start, one.end) for one in found]
        for one in sorted(found, key=lambda f: (f.start, f.value)):
            words = annotation.article.text[one.start : one.end]
            figures.append(
                Figure(id=f"f{len(figures) + 1}", text=words, value=one.value, unit=one.unit, evidence=(passage.id,))
            )
    return tuple(figures)


def _values(match: re.Match[str], multiple: str = "") -> list[int | float]:
    """One value, or the two of a range, whose first takes the second's multiple: `2 to 3 million`."""
    numbers = [match["number"], *([match["number2"]] if match["number2"] else [])]
    if len(numbers) == 2 and not multiple:
        scale = re.search(r"[\s-]?(million|billion|trillion|thousand)$", numbers[1], re.IGNORECASE)
        if scale and not re.search(r"[a-z]", numbers[0], re.IGNORECASE):
            numbers[0] += f" {scale[1]}"
    values = [quantities.value_of(re.sub(r"(\d)([a-z]+)$", r"\1 \2", n.strip(), flags=re.IGNORECASE)) for n in numbers]
    known = [v for v in values if v is not None]
    return known if len(known) == len(numbers) else []


def _qualified(match: re.Match[str]) -> int:
    """Where the words of a number begin with what qualifies it: `at least 5`."""
    before = QUALIFIER.search(match.string, max(0, match.start() - LONGEST_QUALIFIER), match.start())
    return (before or match).start()


def _money(passage: Passage) -> Iterator[_Found]:
    for match in MONEY.finditer(passage.text):
        unit = quantities.CURRENCIES.get(match["sign"].strip().lower())
        for value in _values(match):
            yield _at(passage, _qualified(match), match.end(), value, unit)


def _measures(passage: Passage) -> Iterator[_Found]:
    for match in MEASURE.finditer(passage.text):
        if match["unit"]:
            unit = quantities.UNITS[re.sub(r"[\s-]+", " ", match["unit"].lower())]
        else:
            unit = quantities.CURRENCY_NAMES[" ".join(match["currency"].lower().split())]
        start = _qualified(match)
        minus = BELOW_ZERO.search(passage.text, 0, start) if unit.startswith("°") else None
        for value in _values(match):
            yield _at(passage, minus.start() if minus else start, match.end(), -value if minus else value, unit)


def _counts(passage: Passage) -> Iterator[_Found]:
    """Numbers of things: the noun counted is the head of the number in the parse."""
    by_start = {t.idx: t for t in passage.span}
    for match in COUNT.finditer(passage.text):
        last = match.start("number2") if match["number2"] else match.start("number")
        token = by_start.get(passage.sentence.start + last)
        noun = _counted(token, passage) if token is not None else None
        if noun is None or token is None:
            continue
        if not _tells(match, noun, passage):
            continue
        end = noun.idx + len(noun) - passage.sentence.start
        for value in _values(match):
            yield _at(passage, _qualified(match), end, value, noun.lower_)


def _counted(token: Token, passage: Passage) -> Token | None:
    """The noun that a number counts; None for ages, clock times, scores, ordinals and labels."""
    while token.dep_ in {"compound", "quantmod", "nummod"} and token.head.like_num and token.head.i > token.i:
        token = token.head
    noun = token.head
    if token.dep_ != "nummod" or noun.i <= token.i or noun.i >= passage.span.end or noun.i - token.i > 5:
        return None
    if noun.tag_ not in {"NNS", "NN"} or noun.lower_ in TIME_NOUNS or noun.lemma_.lower() in UNCOUNTED:
        return None
    if any(t.lower_ in {",", "year", "old", "-year", "years-old"} for t in passage.span.doc[token.i + 1 : noun.i]):
        return None
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if (
        noun.lemma_ in {"year", "month", "week"}
        and following is not None
        and following.lower_ in {"old", "-", "ago", "of"}
    ):
        return None
    return noun


def _tells(match: re.Match[str], noun: Token, passage: Passage) -> bool:
    """Whether a count informs: not a single one, nor a few that the text has introduced (`the two leaders`)."""
    value = quantities.value_of(match["number"])
    if value is None or (noun.tag_ == "NN" and value != 1 and noun.lemma_ not in {"people", "percent"}):
        return value is not None and noun.lower_ in {"people", "troops", "staff", "personnel", "police", "aircraft"}
    before = passage.text[: match.start("number")].rstrip().rsplit(" ", 1)[-1].lower()
    introduced = before in {
        "the",
        "these",
        "those",
        "his",
        "her",
        "its",
        "their",
        "our",
        "both",
        "other",
        "all",
        "'s",
        "’s",
    }
    if match["number"].lower() == "one" or before == "in" or (introduced and value < 20):
        return False
    return not (before in {"no.", "number", "chapter", "article", "section", "page", "phase", "level"} or value == 1)


def _at(passage: Passage, start: int, end: int, value: int | float, unit: str | None) -> _Found:
    text = passage.text[start:end]
    offset = passage.sentence.start
    return _Found(offset + start + len(text) - len(text.lstrip()), offset + start + len(text.rstrip()), value, unit)
