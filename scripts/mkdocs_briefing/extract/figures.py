"""The quantities of an article: money, percentages, measures, votes, scores and counts, each with its value and unit.

Not dates, ages, ordinals, clock times or the numbers of a list. A range is two figures with the same words, and so is a
vote, whose sides each say what they stand against.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_briefing.extract import quantities
from mkdocs_briefing.extract.figure_patterns import COUNT, LONGEST_QUALIFIER, MEASURE, MONEY, QUALIFIER, VOTES
from mkdocs_briefing.extract.figure_words import is_approximate, noun_after_of, range_of
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.scores import find_scores
from mkdocs_briefing.extract.text.furniture import is_header, is_story
from mkdocs_briefing.model import Figure, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.extract.document import Document
    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token

DECIMAL_COMMA = re.compile(r"\d,\d{1,2}(?!\d)")
THOUSANDS_BY_POINT = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""`2.400`: two and a bit in English, thousands elsewhere; told by nothing where it has no multiple."""

MINUS = re.compile(r"(?:\bminus\s|(?:^|(?<=[\s(]))[−–-])$")
"""What stands before a value below zero."""

SIGNED = frozenset({"%", "pp", "°C", "°F", "°"})
"""Units whose values may lie below zero."""

SHARED_OUT = frozenset({"%", "t", "tons", "kg", "L", "gal", "bbl", "m³", "g", "oz", "lb"})
"""Units of shares and amounts, which are of something."""

SHORTEST_SHARED = 1000
"""A number from which the first of a range does not take the multiple of the second: `900,000 to 1.2 million`."""

HINT = re.compile(
    rf"\d|\b(?:{'|'.join([*quantities.ONES, *quantities.TENS])}|half a|½|a (?:{quantities.LONG_SCALE}))\b",
)
"""What a sentence in lower case without a quantity lacks; spares it the patterns."""

TIME_NOUNS = lexicon("calendar").having("clock")
UNCOUNTED = lexicon("light_words").having("uncounted")
"""Nouns whose number is a manner of speaking."""
LONGEST_SHORT = 12
"""Tokens from which a sentence is not short."""
MAX_TOKENS_TO_NOUN = 5
"""Tokens from a number to the noun that it counts, at most: `40 heavily armed border guards`."""

LARGE = 20
"""A number from which a count informs although a determiner stands before it: `the 200 workers`."""

DETERMINERS = frozenset("the these those his her its their our both other all 's ’s".split())
"""Words before a number of things that the text has introduced."""

NUMBERED = frozenset("no. number chapter article section page phase level".split())
"""Words before a number that is a name, not a count."""

COLLECTIVES = frozenset("people troops staff personnel police aircraft".split())
"""Nouns that have the same form for several, so that models take them for the singular."""


@dataclass(frozen=True)
class _Found:
    """A quantity where it stands."""

    start: int
    """First code point of the article, words such as `about` included."""
    end: int
    """One past the last code point."""
    value: int | float
    """The number, with its multiple."""
    unit: str | None
    """Symbol, ISO 4217 code or the noun that is counted; None for an unknown currency."""
    range: Range | None = None
    """Between which values it lies, where the words say so."""
    against: int | None = None
    """The other side's number, of a vote or a score."""
    of: str | None = None
    """What it is a share or an amount of, in the article's words."""


def find_figures(document: Document) -> tuple[Figure, ...]:
    """Return every quantity of the body with value and unit, in order; its words keep `at least`, `about` and so on."""
    dated = [(m.start, m.end) for m in document.dates]
    figures: list[Figure] = []
    for passage in document.passages("body"):
        if HINT.search(passage.text.lower()) is None or not (is_story(passage) or _is_short_sentence(passage)):
            continue
        for one in sorted(_quantities(passage, dated), key=lambda f: (f.start, f.value)):
            words = document.article.text[one.start : one.end]
            figures.append(
                Figure(
                    id=f"f{len(figures) + 1}",
                    text=words,
                    value=one.value,
                    unit=one.unit,
                    approximate=is_approximate(words),
                    range=one.range,
                    against=one.against,
                    of=one.of,
                    evidence=(passage.id,),
                )
            )
    return tuple(figures)


def _is_short_sentence(passage: Passage) -> bool:
    """Return whether a passage is a sentence of few words, with a subject and an end: `It cost $5 billion`."""
    if len(passage.words) >= LONGEST_SHORT or is_header(passage) or not passage.text.endswith("."):
        return False
    return any(t.dep_ in {"nsubj", "nsubjpass"} and t.head.pos_ in {"VERB", "AUX"} for t in passage.span)


def _quantities(passage: Passage, dated: list[tuple[int, int]]) -> list[_Found]:
    """Return the quantities of a passage outside of its dates.

    Money is looked for before measures and measures before counts: what tells its unit itself is not counted again.
    """
    taken = list(dated)
    found: list[_Found] = []
    for finder in (_votes, _scores, _money, _measures, _counts):
        found += [one for one in finder(passage) if not _overlaps(one, taken)]
        taken += [(one.start, one.end) for one in found]
    return found


def _overlaps(one: _Found, taken: list[tuple[int, int]]) -> bool:
    """Return whether a quantity shares a code point with one of the ranges."""
    return any(start < one.end and one.start < end for start, end in taken)


def _values(match: re.Match[str]) -> list[int | float]:
    """Return the value, or the two of a range, whose first takes the second's multiple: `2 to 3 million`.

    The list is empty where the words of one of them are no number, and where a range leaves the multiple open.
    """
    written = [match["number"], *([match["number2"]] if match["number2"] else [])]
    values = [_value(one) for one in written]
    known = [v for v in values if v is not None]
    if len(known) < len(written) or len(known) == 1:
        return known if len(known) == len(written) else []
    scales = [SCALE_AFTER.search(one) for one in written]
    if (scales[0] is None) == (scales[1] is None):
        return known
    if scales[1] is None or known[0] >= SHORTEST_SHARED:
        return known if min(known) >= SHORTEST_SHARED else []
    scale = quantities.SCALES[scales[1][1].lower()]
    shared = quantities.plain(known[0] * scale)
    return [shared, known[1]] if shared < known[1] else []


SCALE_AFTER = re.compile(rf"(?:(?<=\d)|[\s-])({quantities.LONG_SCALE}|{quantities.SHORT_SCALE})$", re.IGNORECASE)
"""The multiple at the end of a number."""


def _value(written: str) -> int | float | None:
    """Return the value of a number with the multiples that follow its figures at once: `5m`."""
    return quantities.value_of(re.sub(r"(\d)([a-z]+)$", r"\1 \2", written.strip(), flags=re.IGNORECASE))


def _qualified(match: re.Match[str]) -> int:
    """Return where the words of a number begin with what qualifies it: `at least 5`."""
    before = QUALIFIER.search(match.string, max(0, match.start() - LONGEST_QUALIFIER), match.start())
    return (before or match).start()


def _money(passage: Passage) -> Iterator[_Found]:
    """Yield the sums of money with a sign: `$3 million`."""
    for match in MONEY.finditer(passage.text):
        if THOUSANDS_BY_POINT.fullmatch(match["number"]):
            continue
        unit = quantities.CURRENCIES.get(match["sign"].strip().lower())
        start, sign = _signed(match)
        yield from _all_at(passage, start, match.end(), [sign * value for value in _values(match)], unit)


def _signed(match: re.Match[str]) -> tuple[int, int]:
    """Return where the words of a value begin, and 1, or -1 for one below zero."""
    start = _qualified(match)
    minus = MINUS.search(match.string, 0, start)
    return (minus.start(), -1) if minus else (start, 1)


def _votes(passage: Passage) -> Iterator[_Found]:
    """Yield the votes on both sides: `a 61-38 vote`, `74 votes to 52`."""
    for match in VOTES.finditer(passage.text):
        written = (match["number"] or match["for"], match["number2"] or match["against"])
        one, other = (int(side.replace(",", "")) for side in written)
        yield replace(_at(passage, match.start(), match.end(), one, "votes"), against=other)
        yield replace(_at(passage, match.start(), match.end(), other, "votes"), against=one)


def _scores(passage: Passage) -> Iterator[_Found]:
    """Yield the scores of matches, the winner's or home side's number first, as written: `won 3-1`."""
    for match in find_scores(passage):
        yield replace(
            _at(passage, match.start(), match.end(), int(match["for"]), "score"), against=int(match["against"])
        )


def _measures(passage: Passage) -> Iterator[_Found]:
    """Yield the numbers with a unit, and the sums of money in words: `3 km`, `40 percent`, `5 million euros`."""
    for match in MEASURE.finditer(passage.text):
        unit = _unit(match)
        start, sign = _signed(match) if unit in SIGNED else (_qualified(match), 1)
        of = noun_after_of(passage, match.end()) if unit in SHARED_OUT else None
        yield from _all_at(passage, start, match.end(), [sign * value for value in _values(match)], unit, of=of)


def _unit(match: re.Match[str]) -> str:
    """Return the symbol of a measure's unit, or the ISO 4217 code of its currency."""
    if match["unit"]:
        return quantities.UNITS[re.sub(r"[\s-]+", " ", match["unit"].lower())]
    if match["currency"]:
        return quantities.CURRENCY_NAMES[re.sub(r"[\s-]+", " ", match["currency"].lower())]
    return quantities.CURRENCIES[(match["code"] or match["after"]).lower()]


def _counts(passage: Passage) -> Iterator[_Found]:
    """Yield the numbers of things: the noun counted is the head of the number in the parse."""
    by_start = {t.idx: t for t in passage.span}
    for match in COUNT.finditer(passage.text):
        last = match.start("number2") if match["number2"] else match.start("number")
        token = by_start.get(passage.sentence.start + last)
        noun = _counted(token, passage) if token is not None else None
        if noun is None or not _tells(match, noun, passage) or DECIMAL_COMMA.search(match["number"]):
            continue
        end = noun.idx + len(noun) - passage.sentence.start
        unit = _whole_word(noun).lower()
        phrase = passage.text[match.end() : end].strip(" -")
        of = phrase if phrase.lower() != unit else None
        yield from _all_at(passage, _qualified(match), end, _values(match), unit, of=of)


def _whole_word(noun: Token) -> str:
    """Return a noun with what hyphens join to it: `fact-checkers`, which the tokenizer splits."""
    first = noun
    while first.i > 1 and first.nbor(-1).text == "-" and not (first.nbor(-1).whitespace_ or first.nbor(-2).whitespace_):
        first = first.nbor(-2)
    return noun.doc[first.i : noun.i + 1].text


def _counted(token: Token, passage: Passage) -> Token | None:
    """Return the noun that a number counts; None for ages, clock times, scores, ordinals and labels."""
    while token.dep_ in {"compound", "quantmod", "nummod"} and token.head.like_num and token.head.i > token.i:
        token = token.head
    noun = token.head
    if token.dep_ != "nummod" or not token.i < noun.i < passage.span.end or noun.i - token.i > MAX_TOKENS_TO_NOUN:
        return None
    if not _is_countable(noun) or _is_age(token, noun) or _is_time_span(noun):
        return None
    return noun


def _is_countable(noun: Token) -> bool:
    """Return whether a word is a common noun whose number counts something."""
    if noun.tag_ not in {"NNS", "NN"} or noun.lower_ in TIME_NOUNS:
        return False
    return noun.lemma_.lower() not in UNCOUNTED


def _is_age(number: Token, noun: Token) -> bool:
    """Return whether an age or a list stands between a number and its noun: `a 12-year-old boy`, `3, 4 men`."""
    between = number.doc[number.i + 1 : noun.i]
    return any(t.lower_ in {",", "year", "old", "-year", "years-old"} for t in between)


def _is_time_span(noun: Token) -> bool:
    """Return whether a number counts years, months or weeks of an age or from now: `12 years old`, `two weeks ago`."""
    if noun.lemma_ not in {"year", "month", "week"} or noun.i + 1 == len(noun.doc):
        return False
    return noun.nbor(1).lower_ in {"old", "-", "ago", "of"}


def _tells(match: re.Match[str], noun: Token, passage: Passage) -> bool:
    """Return whether a count informs: not a single one, nor a few that the text has introduced (`the two leaders`)."""
    value = _value(match["number"])
    if value is None:
        return False
    if noun.tag_ == "NN" and value != 1 and noun.lemma_ not in {"people", "percent"}:
        return noun.lower_ in COLLECTIVES
    before = passage.text[: match.start("number")].rstrip().rsplit(" ", 1)[-1].lower()
    if value == 1 or before == "in" or before in NUMBERED:  # `in 12 countries` may be a year cut short
        return False
    return before not in DETERMINERS or value >= LARGE


def _all_at(
    passage: Passage, start: int, end: int, values: list[int | float], unit: str | None, *, of: str | None = None
) -> Iterator[_Found]:
    """Yield a quantity for each value of some words, with the range that these say."""
    spread = range_of(passage.text[start:end].lstrip(), values, passage.text[:start])
    yield from (replace(_at(passage, start, end, value, unit), range=spread, of=of) for value in values)


def _at(passage: Passage, start: int, end: int, value: int | float, unit: str | None) -> _Found:
    """Return a quantity in `[start, end)` of a passage with its place in the article, without space at its ends."""
    text = passage.text[start:end]
    offset = passage.sentence.start
    return _Found(offset + start + len(text) - len(text.lstrip()), offset + start + len(text.rstrip()), value, unit)
