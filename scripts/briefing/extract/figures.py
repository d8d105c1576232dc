"""Quantities: money, shares, measures and counts, with value and unit.

Units follow the International System where it has a symbol and ISO 4217 for currencies; a thing counted is named by
its noun. Dates, ages, clock times, ordinals, scores and the numbers of lists are no quantities.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extract.prose import prose
from briefing.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from briefing.annotate import Annotation
    from briefing.extract.passages import Passage

SIGNS = {"$": "USD", "US$": "USD", "NZ$": "NZD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD"}
SIGNS |= {"S$": "SGD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS"}
"""Currency signs before a number; an unqualified dollar is that of the United States, as in news written in English."""

SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12}
SCALES |= {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
ONES += " eighteen nineteen"
WORDS = {word: n for n, word in enumerate(ONES.split())}
WORDS |= {word: n * 10 for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}

UNITS = {
    "%": r"%|per\s?cent|pct\.?",
    "percentage points": r"percentage\s+points?",
    "km/h": r"(?:kilomet(?:er|re)s?|km)\s*(?:per\s+hour|an\s+hour|/h)|km/h|kph|kmh",
    "mph": r"miles\s+(?:per|an)\s+hour|mph",
    "USD": r"(?:U\.?S\.?\s+)?dollars?",
    "EUR": r"euros?",
    "GBP": r"pounds\s+sterling",
    "CNY": r"yuan|renminbi",
    "JPY": r"yen",
    "RUB": r"ro?ubles?",
    "INR": r"rupees?",
    "km²": r"square\s+(?:kilomet(?:er|re)s?|km)|sq\.?\s*km|km²",
    "mi²": r"square\s+miles?",
    "ft²": r"square\s+f(?:ee|oo)t|sq\.?\s*ft",
    "m²": r"square\s+met(?:er|re)s?",
    "km": r"kilomet(?:er|re)s?|kms?",
    "m": r"met(?:er|re)s?",
    "cm": r"centimet(?:er|re)s?|cm",
    "mm": r"millimet(?:er|re)s?|mm",
    "mi": r"miles?",
    "ft": r"feet|foot|ft",
    "in": r"inch(?:es)?",
    "acres": r"acres?",
    "ha": r"hectares?",
    "kg": r"kilogram(?:me)?s?|kilos?|kg",
    "t": r"(?:metric\s+)?tonn?e?s",
    "lb": r"lbs?|pounds",
    "L": r"lit(?:er|re)s?",
    "bbl": r"barrels",
    "°C": r"degrees\s+(?:Celsius|centigrade)|°\s?C",
    "°F": r"degrees\s+Fahrenheit|°\s?F",
    "kW": r"kilowatts?|kW",
    "MW": r"megawatts?|MW",
    "GW": r"gigawatts?|GW",
    "kt": r"kilotons?",
    "h": r"hours?",
    "min": r"minutes?",
    "s": r"seconds?",
    "days": r"days?",
    "weeks": r"weeks?",
    "months": r"months?",
    "years": r"years?",
}
"""Symbol or ISO code to the ways of writing it; the longer of two readings stands first."""

MEASURE = re.compile("|".join(f"(?P<u{n}>{written})" for n, written in enumerate(UNITS.values())))

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_SPELLED = rf"(?:{_WORD})(?:[\s-](?:{_WORD}))?(?:\s+hundred)?"
_SCALE = r"hundred|thousand|million|billion|trillion|dozen|mn|bn|tn|[km](?![\w/²])"
QUANTITY = re.compile(
    rf"""(?<![\w.,/#$£€¥-])
    (?P<about>(?:(?:more|less|fewer|greater|higher)\ than|at\ least|at\ most|up\ to|as\ (?:many|much|few)\ as
        |no\ more\ than        |nearly|almost|about|around|roughly|approximately|some|over|under|an\ estimated|an\ additional|just\ over
        |just\ under)\s+)?
    (?P<sign>(?:US|NZ|AU?|CA?|HK|S)?\$|[£€¥₹₩₽₺₪])?\s?
    (?P<number>{_NUMBER}|(?i:a(?=\s(?:hundred|thousand|million|billion|trillion|dozen)\b)|{_SPELLED})(?!\w))
    (?:[\s-]?(?P<scale>(?i:{_SCALE}))(?![\w]))?
    """,
    re.VERBOSE,
)
"""A number with what may stand before it and its scale."""

AGE = re.compile(
    r"[\s-]years?[\s-](?:old|of\s+age)\b|\s*-?year-olds?\b|\s*(?:a\.?m\.?|p\.?m\.?|o['’]clock|GMT|EST|BST)\b|:\d\d|-\d|–\d|(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
"""What follows a number that is an age, a clock time, a score or an ordinal."""

SINCE = re.compile(r"\s+(?:\w+\s+)?(?:ago|earlier|later|before|after|hence|from\s+now|old)\b", re.IGNORECASE)
"""What makes a length of time a date."""

PEOPLE = frozenset(
    "people person man woman child death victim casualty soldier troop civilian passenger patient prisoner".split()
)
PEOPLE |= frozenset("worker resident protester refugee migrant hostage officer student voter seat vote".split())
"""Nouns whose small numbers a reader would quote too."""

SMALL = 10
"""Below this a count of other things (`two leaders`, `three reasons`) says little."""


def find_figures(annotation: Annotation) -> tuple[Figure, ...]:
    """Quantities of the body in order, each once for a sentence; the text keeps words such as `at least`."""
    found: dict[tuple[str, float, str | None], Figure] = {}
    for passage in prose(annotation):
        for text, value, unit in _quantities(passage):
            figure = Figure(id=f"f{len(found) + 1}", text=text, value=value, unit=unit, evidence=(passage.id,))
            found.setdefault((passage.id, value, unit), figure)
    return tuple(found.values())


def _quantities(passage: Passage) -> Iterator[tuple[str, int | float, str | None]]:
    text = passage.text
    for match in QUANTITY.finditer(text):
        value = _number(match)
        start = match.start()
        if match["sign"]:
            yield text[start : match.end()].strip(), value, SIGNS[match["sign"]]
            continue
        measured = MEASURE.match(text, _past_space(text, match.end()))
        if measured and not text[measured.end() : measured.end() + 1].isalnum():
            if not AGE.match(text, match.end()) and not (_is_time(measured) and SINCE.match(text, measured.end())):
                yield text[start : measured.end()], value, _unit(measured)
            continue
        if not AGE.match(text, match.end()):
            counted = _counted(passage, match, value)
            if counted is not None:
                end = counted.idx + len(counted) - passage.sentence.start
                yield text[start:end], value, counted.text.lower()


def _past_space(text: str, position: int) -> int:
    """The next position that is neither a space nor a hyphen."""
    while position < len(text) and text[position] in " -\u00a0":
        position += 1
    return position


def _number(match: re.Match[str]) -> int | float:
    """The value with its scale; whole numbers are ints."""
    written = match["number"].lower().replace(",", "")
    scale = SCALES[match["scale"].lower()] if match["scale"] else 1
    if written[0].isdigit():
        whole, _, fraction = written.partition(".")
        value = int(whole + fraction) * scale / 10 ** len(fraction)
        return int(value) if value == int(value) else value
    parts = re.split(r"[\s-]+", written)
    hundreds = 100 if parts[-1] == "hundred" else 1
    return (1 if parts == ["a"] else sum(WORDS.get(part, 0) for part in parts)) * hundreds * scale


def _unit(measured: re.Match[str]) -> str:
    """The symbol for what was matched."""
    return list(UNITS)[int((measured.lastgroup or "u0")[1:])]


def _is_time(measured: re.Match[str]) -> bool:
    return _unit(measured) in {"h", "min", "s", "days", "weeks", "months", "years"}


def _counted(passage: Passage, match: re.Match[str], value: float) -> Token | None:
    """The noun that a number counts: `3,000 people`, `twenty armoured carriages`."""
    doc, position = passage.span.doc, passage.sentence.start + match.end("number") - 1
    numeral = next((t for t in passage.span if t.idx <= position < t.idx + len(t)), None)
    if numeral is None or numeral.ent_type_ in {"DATE", "TIME", "ORDINAL"} or numeral.tag_ != "CD":
        return None
    noun = numeral.head
    while noun.tag_ == "CD" and noun.dep_ in {"nummod", "compound"} and noun.head != noun:
        noun = noun.head
    if (
        noun.tag_ not in {"NNS", "NN"}
        or not 0 < noun.i - numeral.i <= 4
        or any(t.is_punct for t in doc[numeral.i : noun.i])
    ):
        return None
    plural = noun.tag_ == "NNS" or noun.lemma_ in PEOPLE
    return noun if plural and (value >= SMALL or noun.lemma_.lower() in PEOPLE) else None
