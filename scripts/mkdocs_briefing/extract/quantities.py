"""How English writes a quantity: number words, multiples, currencies and units, as data, and the value of a number."""

from __future__ import annotations

import math
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
    "dozen": 12,
    "lakh": 100_000,
    "crore": 10_000_000,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mm": 1_000_000,
    "mln": 1_000_000,
    "trn": 1_000_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "tn": 1_000_000_000_000,
}

_WORD = "|".join(sorted([*ONES, *TENS], key=len, reverse=True))
LONG_SCALE = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
SHORT_SCALE = "mln|trn|mn|mm|bn|tn|k|m|b"
"""Multiples cut short, the longest first."""

GROUP_SPACE = r"[ \u00a0\u2009\u202f]"
"""Spaces between groups of three figures: plain, unbroken, thin, narrow."""

DIGITS = (
    rf"(?:\d{{1,3}}(?:{GROUP_SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?"
    r"|\d+,\d{1,2}(?![\d,])"
    r"|\d+(?:\.\d+)?)"
)
"""`3,000`, `816 000`, `1,20,000`, `2.400.000`, `3,2`, `1.2`."""

FRACTION = r"(?:[½¼¾⅓⅔]|[\s-][1-3]/[2-4](?![\d/]))"
"""`½`, ` 1/2`: what may follow a whole number."""

_AND_PART = r"(?:\sand\s(?:a\shalf|a\squarter|three\squarters)\b)"
_SCALES = rf"(?:[\s-](?:{LONG_SCALE})\b)"
_WORDS = rf"(?:{_WORD})(?:(?:[\s-]|\sand\s|-and-)(?:{_WORD}|{LONG_SCALE})\b)*"
_POINT = rf"(?:\spoint(?:\s(?:{'|'.join(list(ONES)[:10])})\b)+)"
NUMERAL = (
    rf"(?:{DIGITS}{FRACTION}?|(?<!\d)[½¼¾])(?:{_SCALES}*{_AND_PART}{_SCALES}*|{_SCALES}*)"
    rf"|\b{_WORDS}(?:{_AND_PART}|{_POINT})?{_SCALES}*"
    rf"|\ba\s(?:{LONG_SCALE})\b(?:(?:[\s-]|\sand\s)(?:{_WORD}|{LONG_SCALE})\b)*{_AND_PART}?"
    r"|\bhalf\sa\s(?:dozen|million|billion|trillion)\b"
    r"|\b(?:half|(?:a\s)?quarter|three[\s-]quarters|(?:a\s)?third|two[\s-]thirds)\sof\sa\s(?:million|billion|trillion)\b"
)
"""`3,000`, `1.2 billion`, `twenty-one`, `two hundred thousand`, `half a million`, `2 1/2`, `two and a half billion`."""

CURRENCIES = {
    "us$": "USD", "$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD",
    "au$": "AUD", "ca$": "CAD", "r$": "BRL", "nt$": "TWD", "₦": "NGN", "₴": "UAH", "₱": "PHP",
    "£": "GBP", "€": "EUR", "¥": "JPY", "₩": "KRW", "₹": "INR", "rs": "INR", "rs.": "INR", "₽": "RUB",
    "₪": "ILS", "₺": "TRY",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF", "cad": "CAD", "aud": "AUD", "jpy": "JPY", "cny": "CNY",
    "inr": "INR",
}  # fmt: skip
"""ISO 4217 codes by sign; a bare `$` is the United States dollar, as in agency style."""

CURRENCY_NAMES = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "australian dollar": "AUD", "canadian dollar": "CAD",
    "euro": "EUR", "british pound": "GBP", "pound sterling": "GBP", "yen": "JPY", "won": "KRW", "yuan": "CNY",
    "renminbi": "CNY", "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "indian rupee": "INR", "swiss franc": "CHF",
    "hryvnia": "UAH", "zloty": "PLN", "shekel": "ILS", "cent": "cents",
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
    "pct": "%", "pc": "%", "times": "times",
}  # fmt: skip
"""Units as written, with their symbols (SI where it has one)."""


def value_of(written: str) -> int | float | None:
    """Return the value of a numeral as `NUMERAL` matches it; None when its words are no number (`two four`).

    >>> value_of("1.2 billion"), value_of("two hundred and five")
    (1200000000, 205)
    """
    total, group = 0.0, 0.0  # of `two million three hundred`: 2,000,000 and 300
    smallest = math.inf  # multiple among the groups of the total: `two hundred and five hundred` is no number
    previous, last_scale = 0.0, 1
    for word in _words(written):
        if word.startswith("+"):  # a part of one, or of the multiple before it: `a million and a half`
            total, group = (total, group + float(word)) if group else (total + float(word) * last_scale, group)
            continue
        if (scale := SCALES.get(word)) is not None:
            if group and (scale >= smallest or (scale == SCALES["hundred"] and group >= scale)):
                return None
            total, group = _scaled(total, group, scale)
            smallest = min(smallest, scale) if total else smallest
            previous, last_scale = 0.0, scale
            continue
        number = _word_value(word)
        if number is None or not _may_follow(number, previous):
            return None
        group = previous = number if word == "a" else group + number
    return plain(total + group)


PARTS = {
    "and a half": 0.5, "and a quarter": 0.25, "and three quarters": 0.75, "1/2": 0.5, "1/3": 1 / 3, "2/3": 2 / 3,
    "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3,
}  # fmt: skip
"""Parts of one, as written."""


SHARES = {
    "half": "0.5",
    "quarter": "0.25",
    "three quarters": "0.75",
    "third": "0.333333333333",
    "two thirds": "0.666666666667",
}
"""Shares of a multiple: `a quarter of a million`."""


def _words(written: str) -> list[str]:
    """Return the words of a numeral, its figures as Python writes them and parts of one with a plus: `2 +0.5`."""
    text = re.sub(DIGITS, lambda m: _plain_digits(m[0]), written.lower())
    text = re.sub(r"\bpoint((?:\s\w+)+?)(?=\s(?:" + LONG_SCALE + r")\b|$)", _after_point, text)
    for part, value in PARTS.items():
        text = text.replace(part, f" +{value} ")
    text = re.sub(
        r"^([a-z -]+?) of a\b", lambda m: SHARES.get(m[1].replace("-", " ").removeprefix("a "), m[0]), text.strip()
    )
    text = re.sub(r"^half a\b", "0.5", text)
    return re.sub(r"[\s-]+", " ", text.replace(" and ", " ").replace("-and-", " ")).split()


def _plain_digits(digits: str) -> str:
    """Return figures without marks between groups and with a decimal point."""
    digits = re.sub(GROUP_SPACE, "", digits)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", digits):
        return digits.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return digits.replace(",", ".")
    return digits.replace(",", "")


def _after_point(match: re.Match[str]) -> str:
    """Return the figures after `point` as a part of one: `point two five` is +0.25."""
    return "+0." + "".join(str(ONES[word]) for word in match[1].split())


def _scaled(total: float, group: float, scale: int) -> tuple[float, float]:
    """Return the sum of the groups and the group at hand after a multiple; a hundred stays in its group."""
    if scale == SCALES["hundred"] and group >= 1:
        return total, group * scale
    if total and not group:  # `2.5 lakh crore`
        return total * scale, 0.0
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


def plain(value: float) -> int | float:
    """Return a whole number as an integer; a fraction is rounded to a millionth."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
