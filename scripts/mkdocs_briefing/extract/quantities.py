"""How English writes a quantity: number words, multiples, currencies and units, as data, and the value of a number."""

from __future__ import annotations

import re

ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "tn": 1_000_000_000_000,
}

_WORD = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
LONG_SCALE = "hundred|thousand|million|billion|trillion"
NUMERAL = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-](?:{LONG_SCALE})\b)*"
    rf"|\b(?:{_WORD})(?:(?:[\s-]|\sand\s|-and-)(?:{_WORD}|{LONG_SCALE})\b)*"
    rf"|\ba\s(?:{LONG_SCALE})\b|\bhalf\sa\s(?:million|billion|trillion)\b"
)
"""`3,000`, `1.2 billion`, `twenty-one`, `two hundred thousand`, `half a million`."""

CURRENCIES = {
    "us$": "USD", "$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD",
    "£": "GBP", "€": "EUR", "¥": "JPY", "₩": "KRW", "₹": "INR", "rs": "INR", "rs.": "INR", "₽": "RUB",
    "₪": "ILS", "₺": "TRY",
    "usd": "USD", "eur": "EUR", "gbp": "GBP",
}  # fmt: skip
"""ISO 4217 codes by sign; a bare `$` is the United States dollar, as in agency style."""

CURRENCY_NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "australian dollar": "AUD", "canadian dollar": "CAD",
    "euro": "EUR", "british pound": "GBP", "pound sterling": "GBP", "yen": "JPY", "won": "KRW", "yuan": "CNY",
    "renminbi": "CNY", "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "indian rupee": "INR", "swiss franc": "CHF",
    "hryvnia": "UAH", "zloty": "PLN", "shekel": "ILS", "cent": "USD cents",
}  # fmt: skip

UNITS = {
    "kilometers per hour": "km/h", "kilometres per hour": "km/h", "km per hour": "km/h", "km/h": "km/h", "kmh": "km/h",
    "kph": "km/h", "kilometers an hour": "km/h", "kilometres an hour": "km/h", "miles per hour": "mph",
    "miles an hour": "mph", "mph": "mph", "knots": "kn",
    "square kilometers": "km²", "square kilometres": "km²", "square meters": "m²", "square metres": "m²",
    "square miles": "sq mi", "square feet": "sq ft", "cubic meters": "m³", "cubic metres": "m³",
    "kilometers": "km", "kilometres": "km", "kilometer": "km", "kilometre": "km", "km": "km",
    "miles": "mi", "mile": "mi",
    "nautical miles": "nmi", "meters": "m", "metres": "m", "meter": "m", "metre": "m", "centimeters": "cm",
    "centimetres": "cm", "cm": "cm", "millimeters": "mm", "millimetres": "mm", "millimeter": "mm", "millimetre": "mm",
    "mm": "mm", "feet": "ft", "foot": "ft", "ft": "ft", "inches": "in", "inch": "in", "yards": "yd", "yard": "yd",
    "kilograms": "kg", "kilogram": "kg", "kilogrammes": "kg", "kilos": "kg", "kg": "kg", "grams": "g", "tonnes": "t",
    "tonne": "t", "metric tons": "t", "metric ton": "t", "tons": "tons", "ton": "tons", "ounces": "oz",
    "lbs": "lb", "lb": "lb",
    "acres": "acres", "acre": "acres", "hectares": "ha", "hectare": "ha",
    "liters": "L", "litres": "L", "liter": "L", "litre": "L", "gallons": "gal", "barrels per day": "bbl/d",
    "barrels a day": "bbl/d", "barrels": "bbl", "megawatts": "MW", "megawatt": "MW", "mw": "MW", "gigawatts": "GW",
    "kilowatts": "kW", "kilowatt-hours": "kWh", "kilotons": "kt", "kiloton": "kt", "degrees celsius": "°C",
    "degrees fahrenheit": "°F", "°c": "°C", "°f": "°F", "degrees": "°", "basis points": "bp", "percentage points": "pp",
    "percentage point": "pp", "percent": "%", "per cent": "%", "%": "%", "gigabytes": "GB", "gb": "GB",
}  # fmt: skip
"""Units as written, with their symbols (SI where it has one)."""


def value_of(written: str) -> int | float | None:
    """Return the value of a numeral as `NUMERAL` matches it; None when its words are no number (`two four`).

    >>> value_of("1.2 billion"), value_of("two hundred and five")
    (1200000000, 205)
    """
    words = re.sub(r"[\s-]+", " ", written.lower().replace(",", "").replace(" and ", " ").replace("-and-", " ")).split()
    if words[:2] == ["half", "a"]:
        return SCALES[words[2]] // 2
    total, group = 0.0, 0.0  # of `two million three hundred`: 2,000,000 and 300
    previous = 0.0
    for word in words:
        if (scale := SCALES.get(word)) is not None:
            total, group = _scaled(total, group, scale)
            previous = 0.0
            continue
        number = _word_value(word)
        if number is None or not _may_follow(number, previous):
            return None
        group = previous = number if word == "a" else group + number
    return _plain(total + group)


def _scaled(total: float, group: float, scale: int) -> tuple[float, float]:
    """Return the sum of the groups and the group at hand after a multiple; a hundred stays in its group."""
    if scale == SCALES["hundred"] and group >= 1:
        return total, group * scale
    return total + (group or 1) * scale, 0.0


def _word_value(word: str) -> float | None:
    """Return the value of a word below a hundred or of digits; None for any other word."""
    if word == "a":
        return 1.0
    if not word.isalpha():
        return float(word)
    value = ONES.get(word, TENS.get(word))
    return None if value is None else float(value)


def _may_follow(number: float, previous: float) -> bool:
    """Return whether a number goes on with the group that stands at `previous`: `twenty | one`, not `two | four`."""
    return not previous or (20 <= previous < 100 and number < 10)


def _plain(value: float) -> int | float:
    """Return a whole number as an integer; a fraction is rounded to a millionth."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
