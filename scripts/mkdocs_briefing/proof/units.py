"""Names of currencies and units, with the code or symbol that stands for each: ISO 4217, the SI and common usage."""

from __future__ import annotations

import re

SIGNS = {
    "USD": ("$", "us$", "usd"),
    "AUD": ("a$", "au$", "aud"),
    "CAD": ("c$", "ca$", "cad"),
    "NZD": ("nz$",),
    "HKD": ("hk$",),
    "SGD": ("s$",),
    "TWD": ("nt$",),
    "BRL": ("r$",),
    "GBP": ("£", "gbp"),
    "EUR": ("€", "eur"),
    "JPY": ("¥", "jpy"),
    "CNY": ("cny",),
    "CHF": ("chf",),
    "KRW": ("₩",),
    "INR": ("₹", "rs", "rs.", "inr"),
    "RUB": ("₽",),
    "ILS": ("₪",),
    "TRY": ("₺",),
    "NGN": ("₦",),
    "UAH": ("₴",),
    "PHP": ("₱",),
}
"""What stands before a sum, or after it."""

MONEY = {
    "USD": ("dollar", "us dollar", "u.s. dollar"),
    "AUD": ("australian dollar",),
    "CAD": ("canadian dollar",),
    "EUR": ("euro",),
    "GBP": ("british pound", "pound sterling", "pounds sterling"),
    "JPY": ("yen",),
    "KRW": ("won",),
    "CNY": ("yuan", "renminbi"),
    "RUB": ("ruble", "rouble"),
    "INR": ("rupee", "indian rupee"),
    "CHF": ("swiss franc",),
    "UAH": ("hryvnia",),
    "PLN": ("zloty",),
    "ILS": ("shekel",),
    "cents": ("cent",),
}
"""What sums are called; each may have an s."""

MEASURES = {
    "%": ("percent", "per cent", "%", "pct", "pc"),
    "pp": ("percentage point",),
    "bp": ("basis point",),
    "times": ("times",),
    "km/h": (
        "km/h", "kmh", "kph", "km per hour", "kilometer per hour", "kilometre per hour", "kilometers per hour",
        "kilometres per hour", "kilometers an hour", "kilometres an hour",
    ),
    "mph": ("mph", "miles per hour", "miles an hour"),
    "kn": ("knot",),
    "km²": ("square kilometer", "square kilometre"),
    "m²": ("square meter", "square metre"),
    "sq mi": ("square mile",),
    "sq ft": ("square feet", "square foot"),
    "m³": ("cubic meter", "cubic metre"),
    "km": ("km", "kilometer", "kilometre"),
    "m": ("meter", "metre"),
    "cm": ("cm", "centimeter", "centimetre"),
    "mm": ("mm", "millimeter", "millimetre"),
    "mi": ("mile",),
    "nmi": ("nautical mile",),
    "ft": ("feet", "foot", "ft"),
    "in": ("inch", "inches"),
    "yd": ("yard",),
    "kg": ("kg", "kilo", "kilogram", "kilogramme"),
    "g": ("gram",),
    "t": ("tonne", "metric ton"),
    "tons": ("ton",),
    "kt": ("kiloton",),
    "oz": ("ounce",),
    "lb": ("lb",),
    "ha": ("hectare",),
    "acres": ("acre",),
    "L": ("liter", "litre"),
    "gal": ("gallon",),
    "bbl": ("barrel",),
    "bbl/d": ("barrels per day", "barrels a day"),
    "kW": ("kilowatt",),
    "MW": ("megawatt", "mw"),
    "GW": ("gigawatt",),
    "kWh": ("kilowatt hour",),
    "GB": ("gb", "gigabyte"),
    "°": ("degree",),
    "°C": ("°c", "degree celsius", "degrees celsius"),
    "°F": ("°f", "degree fahrenheit", "degrees fahrenheit"),
}  # fmt: skip
"""What measures are called; each may have an s."""


def _by_name() -> dict[str, str]:
    """Return the symbol of each name, with an s and without."""
    named = {symbol: (*MEASURES.get(symbol, ()), *MONEY.get(symbol, ())) for symbol in (*MEASURES, *MONEY)}
    return {name + end: symbol for symbol, names in named.items() for name in names for end in ("", "s")}


SYMBOLS = _by_name()
CODES = {sign: code for code, signs in SIGNS.items() for sign in signs}
NAMED = re.compile(
    r"(?:" + "|".join(sorted(map(re.escape, SYMBOLS), key=len, reverse=True)) + r")(?![\w/])", re.IGNORECASE
)
"""A unit at the beginning of a text whose hyphens are spaces."""


def unit_named(text: str) -> str | None:
    """Return the unit that a text begins with; None where it begins with another word.

    >>> unit_named("-mile march"), unit_named("%"), unit_named("long miles")
    ('mi', '%', None)
    """
    words = re.sub(r"[\s-]+", " ", text).lower().strip()
    found = NAMED.match(words)
    return SYMBOLS[found[0].lower()] if found else CODES.get(words)


def currency_of(sign: str) -> str | None:
    """Return the code of the currency whose sign or code this is; None for any other text."""
    return CODES.get(sign.strip().lower())
