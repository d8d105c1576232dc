"""Read value and unit of a figure again, from the words that the briefing prints for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_briefing.proof.findings import Finding, differs, not_read, proved
from mkdocs_briefing.proof.numerals import CARDINALS, CUT_SHORT, MULTIPLES, TENS, Numeral, read_numerals
from mkdocs_briefing.proof.units import currency_of, unit_named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from mkdocs_briefing.model import Figure

CLOSE, RELATIVELY_CLOSE = 5.1e-7, 1e-12
"""How far two values may lie apart that are the same but for rounding to a millionth, and to a float."""

SIGN = re.compile(
    r"(?:(?<![A-Za-z])(?:[A-Za-z]{1,2})?\$|[£€¥₩₹₽₪₺₦₴₱]|\bRs\.?|\b(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|CNY|INR))\s?$",
    re.IGNORECASE,
)
"""The sign or code of a currency, at the end of what stands before a number."""

BELOW_ZERO = re.compile(r"(?:\bminus\s|^[−–-])$")
"""What makes the number after it one below zero."""

JOINED = re.compile(r"\s?[-–—]\s?[$£€¥]?|\s(?:to|and|or)\s[$£€¥]?")
"""What stands between the two numbers of a range."""

LARGE = 1000
"""A number from which the first of a range is not counted by the multiple of the second."""

THOUSANDS_OR_DECIMALS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""A sum that is one thing in English and another elsewhere."""

NARROW = r" \u00a0\u2009\u202f"
_MULTIPLE = "|".join([*MULTIPLES, *CUT_SHORT])
_WORD = "|".join(CARDINALS)
CUT_BEFORE = re.compile(
    rf"(?:\d[.,]?(?=\d)|\d[{NARROW}](?=\d{{3}}(?!\d))|[$£€¥]\s?(?=\d)|"
    rf"\b(?:{_WORD}|{_MULTIPLE}|\d+)(?:[\s-]|\sand\s(?:a\s)?)(?=(?:half|quarter|{_MULTIPLE})\b)|"
    r"\b(?:half|quarters?|thirds?)\sof\s(?=a\s(?:million|billion|trillion)\b)|"
    rf"\b(?:{'|'.join(TENS)})[\s-](?=(?:{'|'.join(list(CARDINALS)[1:10])})\b)|"
    rf"\b(?:{_MULTIPLE})\s(?:and\s)?(?=(?:{_WORD})\b))",
    re.IGNORECASE,
)
"""What a number that is cut at its beginning has before it."""

CUT_AFTER = re.compile(
    rf"[.,]?\d|[{NARROW}]\d{{3}}(?!\d)|[½¼¾]|[\s-]\d/\d|[-–]\d|\s?(?:mm?|b)\b|"
    rf"[\s-]?(?:{_MULTIPLE})\b|\sand\s(?:a\s(?:half|quarter)|three\squarters)\b",
    re.IGNORECASE,
)
"""What a number that is cut at its end has after it."""

LONGEST_CUT = 20
"""Code points before a number that are looked at for its beginning."""

ENDS_IN_NUMBER = re.compile(rf"(?:\d|[½¼¾]|\b(?:{_WORD}|{_MULTIPLE}))$", re.IGNORECASE)

ABOUT = re.compile(r"(?:(?:an\s)?estimated|about|almost|approximately|around|nearly|roughly|some)\s", re.IGNORECASE)
"""How the words of a value begin that is not exact."""
OVER = re.compile(r"(?:at\sleast|more\sthan|over)\s", re.IGNORECASE)
UP_TO = re.compile(
    r"(?:at\smost|as\s(?:many|much)\sas|up\sto|no\smore\sthan|fewer\sthan|less\sthan|under)\s", re.IGNORECASE
)
"""How those of a least and of a greatest value begin."""

SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")

VOTES = re.compile(r"\bvotes?\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Reading:
    """What words give: values that any of them may stand for, in one unit."""

    values: tuple[Fraction, ...]
    unit: str


def prove_figure(figure: Figure, sentence: str) -> Finding:
    """Compare a figure with its own words, and these with the sentence around them."""
    where = f"figures {figure.id}: {figure.text!r}"
    if (cut := _cut_from(figure.text, sentence)) is not None:
        return differs("figure", f"{where} is only a part of {cut!r}")
    reading = _read(figure.text)
    if reading is None:
        return not_read("figure")
    if figure.unit != reading.unit:
        return differs("figure", f"{where} is in {reading.unit!r}, not in {figure.unit!r}")
    if not any(_same(value, figure.value) for value in reading.values):
        values = " or ".join(f"{float(value):.12g}" for value in reading.values)
        return differs("figure", f"{where} is {values} {reading.unit}, not {figure.value}")
    return _prove_details(figure, where, reading)


def _prove_details(figure: Figure, where: str, reading: _Reading) -> Finding:
    """Compare how near a figure is said to be, its range and its other side with its words."""
    if figure.approximate != (ABOUT.match(figure.text) is not None):
        return differs("figure", f"{where} is {'exact' if figure.approximate else 'approximate'} by its words")
    bounds = (figure.range.low, figure.range.high) if figure.range is not None else ()
    told = [*bounds, figure.against]
    for number in (one for one in told if one is not None):
        if not any(_same(value, number) for value in reading.values):
            return differs("figure", f"{where} does not say {number}")
    if figure.range is not None and not _is_bounded(figure, reading):
        return differs("figure", f"{where} has no such range")
    if figure.against is not None and (figure.value == figure.against) != (len(set(reading.values)) == 1):
        return differs("figure", f"{where} has {figure.against} on both sides")
    return proved("figure")


def _is_bounded(figure: Figure, reading: _Reading) -> bool:
    """Return whether the words have the ends of a figure's range: two numbers, or one with a word such as `over`."""
    low, high = (figure.range.low, figure.range.high) if figure.range is not None else (None, None)
    if low is not None and high is not None:
        return len(reading.values) == 2 and low < high
    return (OVER if high is None else UP_TO).match(figure.text) is not None


def _same(value: Fraction, other: float) -> bool:
    return abs(float(value) - other) <= max(CLOSE, RELATIVELY_CLOSE * abs(other))


# ---------------------------------------------------------------- the words themselves
def _read(text: str) -> _Reading | None:
    """Return the values and the unit of a phrase; None where it is not told what they are."""
    numerals = read_numerals(text, of_money=_has_millions(text))
    if not numerals:
        return None
    unit = _unit(text, numerals)
    values = _values(text, numerals)
    if unit is None or values is None:
        return None
    if len(numerals) == 1 and _is_ambiguous(text[numerals[0].start : numerals[0].end], unit):
        return None
    return _Reading(tuple(values), unit)


def _has_millions(text: str) -> bool:
    """Return whether `m` is a million: after a sign of money, before its name, and before what is counted."""
    first = re.search(r"\d", text)
    if first is None:
        return False
    if re.search(r"\d\s?m\s[a-z]", text):
        return True  # `1.2m barrels`: a length would end the words
    last_words = text.split()[-2:]
    names = (" ".join(last_words), last_words[-1])
    symbols = {unit_named(name) for name in names}
    return SIGN.search(text[: first.start()]) is not None or any(s and s.isupper() and len(s) == 3 for s in symbols)


def _unit(text: str, numerals: Sequence[Numeral]) -> str | None:
    """Return the currency before the first number, the unit or thing counted after the last; None without any."""
    if (sign := SIGN.search(text[: numerals[0].start])) is not None:
        return currency_of(sign[0])
    if VOTES.search(text):
        return "votes"
    if SCORE.fullmatch(text):
        return "score"
    after = text[numerals[-1].end :]
    if (unit := unit_named(after)) is not None:
        return unit
    words = re.findall(r"[^\W\d_][\w’'-]*", after)
    return words[-1].lower() if words else None


def _values(text: str, numerals: Sequence[Numeral]) -> list[Fraction] | None:
    """Return the values of the numbers; None where it is not told by which multiple the first is counted."""
    values = [numeral.value for numeral in numerals]
    if BELOW_ZERO.search(text[: numerals[0].start]):
        values[0] = -values[0]
    for n, (one, other) in enumerate(pairwise(numerals)):
        if not _may_share(one, other, text[one.end : other.start]):
            continue
        shared = one.value * other.multiple
        if shared >= other.value:
            return None
        values[n] = shared
    return values


def _may_share(one: Numeral, other: Numeral, between: str) -> bool:
    """Return whether a number may be counted by the multiple of the next one: `two to | three million`."""
    has_none = one.multiple == 1 and one.value < LARGE
    return other.multiple != 1 and has_none and JOINED.fullmatch(between) is not None


def _is_ambiguous(numeral: str, unit: str) -> bool:
    """Return whether a sum may be thousands or decimals: `€2.400`."""
    return THOUSANDS_OR_DECIMALS.fullmatch(numeral) is not None and unit.isupper() and len(unit) == len("EUR")


# ---------------------------------------------------------------- the sentence around them
def _cut_from(text: str, sentence: str) -> str | None:
    """Return the longer number that the words are cut out of, wherever they stand in the sentence; else None."""
    longer = None
    for match in re.finditer(re.escape(text), sentence):
        before, after = _cut_off(sentence, match.start(), match.end())
        if not before and not after:
            return None
        longer = before + text + after
    return longer


def _cut_off(sentence: str, start: int, end: int) -> tuple[str, str]:
    """Return what belongs to the number in `[start, end)` and stands before it, and after it."""
    found = (CUT_BEFORE.match(sentence, at) for at in range(max(0, start - LONGEST_CUT), start))
    before = next((m[0] for m in found if m is not None and m.end() == start), "")
    after = CUT_AFTER.match(sentence, end) if ENDS_IN_NUMBER.search(sentence[start:end]) else None
    return before, after[0] if after is not None else ""
