"""How English writes a sum of money, a measure, a count and a vote: the patterns that `figures` looks for, as data."""

from __future__ import annotations

import re

from mkdocs_briefing.extract import quantities

QUALIFIER = re.compile(
    r"(?:at least|at most|as many as|as much as|more than|fewer than|less than|no more than|up to|an estimated|"
    r"estimated|about|almost|approximately|around|nearly|over|roughly|some|under)\s+$",
    re.IGNORECASE,
)
"""Words before a number that it must not be quoted without."""
LONGEST_QUALIFIER = 20
"""Code points, the space after it included."""
_SIGN = (
    r"(?P<sign>(?:US|AU|CA|NZ|HK|NT|A|C|S|R)?\$\s?|[£€¥₩₹₽₪₺₦₴₱]\s?|\bRs\.?\s?|"
    r"\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|INR)\s)"
)
_CODE = r"(?P<code>USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|INR)\b|(?P<after>[€£₽₹])"
_AMOUNT = (
    rf"{quantities.DIGITS}{quantities.FRACTION}?"
    rf"(?:(?:[\s-]?(?:{quantities.LONG_SCALE})\b)+|\s?(?:{quantities.SHORT_SCALE})\b)?"
)
_TO = r"(?:\s?[-–—]\s?|\s(?:to|and|or)\s)"
_UNIT = "|".join(sorted(map(re.escape, quantities.UNITS), key=len, reverse=True)).replace(r"\ ", r"[\s-]")
_CURRENCY = "|".join(sorted(map(re.escape, quantities.CURRENCY_NAMES), key=len, reverse=True)).replace(r"\ ", r"[\s-]")
_NUMBER = quantities.NUMERAL
_SHORT = rf"(?:\s?(?!mm(?![\s-](?:{_CURRENCY})))(?:{quantities.SHORT_SCALE})(?=[\s-]))?"
"""A multiple cut short; `mm` only before a currency, since `122mm` is a length."""

MONEY = re.compile(
    rf"(?<![A-Za-z]){_SIGN}(?P<number>{_AMOUNT})(?:{_TO}(?:[$£€¥])?(?P<number2>{_AMOUNT}))?", re.IGNORECASE
)
MEASURE = re.compile(
    rf"(?<![\w.,])(?<!\w-)(?P<number>(?:{_NUMBER}){_SHORT})(?:{_TO}(?P<number2>(?:{_NUMBER}){_SHORT}))?[\s-]?"
    rf"(?:(?P<unit>{_UNIT})(?![\w/])|(?P<currency>{_CURRENCY})s?\b|{_CODE})",
    re.IGNORECASE,
)
COUNT = re.compile(
    rf"(?<![\w.,:/$£€¥#-])(?P<number>(?:{_NUMBER})(?:(?<=\d)(?:bn|mn|mln)|(?<=\.\d)[mk])?)"
    rf"(?:{_TO}(?P<number2>{_NUMBER}))?(?![\w%:/½¼¾]|[.,]\d|-\d)",
    re.IGNORECASE,
)
VOTES = re.compile(
    r"(?<![\w.,:/$£€¥#-])(?P<number>\d{1,3})\s?(?:[-–—]|to)\s?(?P<number2>\d{1,3})\s+votes?\b|"
    r"(?<![\w.,:/$£€¥#-])(?P<for>\d[\d,]*)\s+votes\s+(?:to|against)\s+(?P<against>\d[\d,]*)(?![\w%]|[.,]\d)",
)
"""`a 61-38 vote`, `74 votes to 52`."""
