"""Read the numbers in a phrase: figures in the usual ways of grouping them, number words, fractions, multiples.

A reading of its own: tokens on a stack, on which a multiple gathers what is smaller than itself. Values are exact
fractions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[½¼¾⅓⅔]|[^\W\d_]+|\S")
"""Figures with the marks inside of them, a fraction in one character, a word, any other mark."""

NARROW = frozenset(" \u00a0\u2009\u202f")
"""Spaces that may stand between groups of three figures."""

VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}

BELOW_TWENTY = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
        range(20),
        strict=True,
    )
)
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
CARDINALS = BELOW_TWENTY | TENS

MULTIPLES = {
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
CUT_SHORT = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12, "trn": 10**12}
"""Multiples cut short that are nothing else."""
OF_MONEY = CUT_SHORT | {"m": 10**6, "mm": 10**6, "b": 10**9}
"""Those that are multiples of money alone: `50m` is a length, `£50m` a sum."""

SHARES = {
    ("half",): Fraction(1, 2),
    ("a", "quarter"): Fraction(1, 4),
    ("quarter",): Fraction(1, 4),
    ("three", "quarters"): Fraction(3, 4),
    ("three", "-", "quarters"): Fraction(3, 4),
    ("a", "third"): Fraction(1, 3),
    ("two", "thirds"): Fraction(2, 3),
    ("two", "-", "thirds"): Fraction(2, 3),
}
"""Shares that are said before a multiple: `half a million`, `a quarter of a million`."""

PARTS = (
    (("and", "a", "half"), Fraction(1, 2)),
    (("and", "a", "quarter"), Fraction(1, 4)),
    (("and", "three", "quarters"), Fraction(3, 4)),
)
"""Parts of one that are said after a whole number or a multiple."""


@dataclass(frozen=True)
class Numeral:
    """A number in a phrase."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    value: Fraction
    """With its multiple."""
    multiple: int
    """The multiple that ends it, by which the first number of a range is counted too; 1 without one."""


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int


def read_numerals(text: str, *, of_money: bool = False) -> list[Numeral] | None:
    """Return the numbers of a phrase, in order; None where figures are grouped as no usage groups them.

    With `of_money`, `m` is a million.
    """
    tokens = [_Token(m[0].lower(), m.start(), m.end()) for m in TOKEN.finditer(text)]
    reader = _Reader(text, tokens, OF_MONEY if of_money else CUT_SHORT)
    return reader.numerals()


class _Reader:
    """A reading of tokens from left to right."""

    def __init__(self, text: str, tokens: Sequence[_Token], cut_short: dict[str, int]) -> None:
        self.text, self.tokens, self.cut_short = text, tokens, cut_short
        self.at = 0
        self.stack: list[Fraction] = []
        self.multiple = 1
        """The multiple that was read last, if nothing was read after it."""
        self.ended = 0
        """One past the last code point of the number."""
        self.has_words = False

    def numerals(self) -> list[Numeral] | None:
        """Return every number; None where one cannot be read."""
        found = []
        while self.at < len(self.tokens):
            start = self.tokens[self.at].start
            if not self._begins():
                self.at += 1
                continue
            if not self._whole_number():
                return None
            while self._goes_on():
                pass
            if not self._descends():
                return None
            found.append(Numeral(start, self.ended, sum(self.stack, Fraction(0)), self.multiple))
        return found

    def _descends(self) -> bool:
        """Return whether each part of the number is smaller than the one before: not `two hundred five hundred`."""
        return all(one > other for one, other in pairwise(self.stack))

    # ------------------------------------------------------------ the beginning of a number
    def _begins(self) -> bool:
        """Return whether a number begins here; `a` begins one before a multiple, `half a` before one too."""
        word = self.tokens[self.at].text
        if word[0].isdecimal() or word in VULGAR or word in CARDINALS:
            return True
        return self._share() is not None or (word in {"a", "an"} and self._text(1) in MULTIPLES)

    def _share(self) -> tuple[Fraction, int] | None:
        """Return a share of a multiple that begins here, and its tokens with those up to the multiple."""
        for words, value in SHARES.items():
            length = len(words)
            if tuple(self._text(n) for n in range(length)) == words:
                length += self._text(length) == "of"
                if self._text(length) == "a" and self._text(length + 1) in MULTIPLES:
                    return value, length + 1
        return None

    def _whole_number(self) -> bool:
        """Read what begins a number; return False where figures are no number."""
        self.stack, self.multiple = [], 1
        word = self.tokens[self.at].text
        self.has_words = not word[0].isdecimal()
        if not self.has_words:
            return self._figures()
        if (share := self._share()) is not None:
            self._push(share[0], tokens=share[1])
        elif word in {"a", "an"}:
            self._push(Fraction(1), tokens=1)
        else:
            self._push(VULGAR.get(word) or Fraction(CARDINALS[word]), tokens=1)
        return True

    def _figures(self) -> bool:
        """Read figures with their groups and a fraction after them."""
        figures, used = self.tokens[self.at].text, 1
        if figures.isdecimal() and len(figures) <= 3:
            while self._is_group(used):
                figures += self.tokens[self.at + used].text
                used += 1
        value = plain_value(figures)
        if value is None:
            return False
        self._push(value, tokens=used)
        if (fraction := self._slashed()) is not None:
            self._push(fraction, tokens=4 if self._text(0) == "-" else 3)
        elif self._text(0) in VULGAR:
            self._push(VULGAR[self._text(0)], tokens=1)
        return True

    def _is_group(self, ahead: int) -> bool:
        """Return whether three figures follow after one narrow space, which may end in decimals."""
        token = self._token(ahead)
        if token is None or not re.fullmatch(r"\d{3}(?:[.,]\d{1,2})?", token.text):
            return False
        return self.text[self.tokens[self.at + ahead - 1].end : token.start] in NARROW

    def _slashed(self) -> Fraction | None:
        """Return the fraction that follows a whole number: `2 1/2`, `2-1/2`."""
        ahead = 1 if self._text(0) == "-" else 0
        over, slash, under = self._text(ahead), self._text(ahead + 1), self._text(ahead + 2)
        if slash != "/" or not (over.isdecimal() and under.isdecimal()) or int(over) >= int(under):
            return None
        return Fraction(int(over), int(under))

    # ------------------------------------------------------------ what a number goes on with
    def _goes_on(self) -> bool:
        """Read one further part of the number; return False where it has ended."""
        return self._part() or self._multiplied() or self._decimals() or self._added()

    def _part(self) -> bool:
        """Read `and a half`: of one, or of the multiple before it."""
        for words, value in PARTS:
            if tuple(self._text(n) for n in range(len(words))) == words:
                self._push(value * self.multiple, tokens=len(words))
                return True
        return False

    def _multiplied(self) -> bool:
        """Read a multiple, after a space or hyphen or at once: all on the stack that is smaller is so many of it."""
        ahead = 1 if self._text(0) == "-" else 0
        word = self._text(ahead)
        value = MULTIPLES.get(word) or (self.cut_short.get(word) if not ahead and not self.has_words else None)
        if value is None:
            return False
        smaller = [number for number in self.stack if number < value]
        if not smaller:
            smaller, self.stack = self.stack, []  # `lakh crore`
        else:
            self.stack = [number for number in self.stack if number >= value]
        self._push(sum(smaller, Fraction(0)) * value, tokens=ahead + 1)
        self.multiple = value
        return True

    def _decimals(self) -> bool:
        """Read `point two five`."""
        digits = ""
        while self._text(0) == "point" and BELOW_TWENTY.get(self._text(len(digits) + 1), 10) < 10:
            digits += str(BELOW_TWENTY[self._text(len(digits) + 1)])
        if not digits:
            return False
        self._push(Fraction(int(digits), 10 ** len(digits)), tokens=len(digits) + 1)
        return True

    def _added(self) -> bool:
        """Read a further number word: `twenty-|one`, `two hundred | and five`."""
        ahead = 1 if self._text(0) in {"-", "and"} else 0
        value = CARDINALS.get(self._text(ahead))
        if value is None or not self._fits(value, is_joined=ahead == 1):
            return False
        self._push(Fraction(value), tokens=ahead + 1)
        return True

    def _fits(self, value: int, *, is_joined: bool) -> bool:
        """Return whether a number word goes on with the number: less than its last part has room for."""
        if self.multiple >= 100:
            return True
        if not self.has_words or self.stack[-1].denominator > 1 or (is_joined and self._text(0) == "and"):
            return False
        return self.stack[-1] in TENS.values() and 0 < value < 10

    # ------------------------------------------------------------ tokens
    def _push(self, value: Fraction, *, tokens: int) -> None:
        """Put a part of the number on the stack and go past its tokens."""
        self.stack.append(value)
        self.multiple = 1
        self.at += tokens
        self.ended = self.tokens[self.at - 1].end

    def _token(self, ahead: int) -> _Token | None:
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else None

    def _text(self, ahead: int) -> str:
        token = self._token(ahead)
        return token.text if token is not None else ""


def plain_value(figures: str) -> Fraction | None:
    """Return the value of figures with points and commas; None where they are grouped as no usage does.

    >>> plain_value("1,234.5"), plain_value("1.234.567"), plain_value("1,20,000"), plain_value("12,34,5")
    (Fraction(2469, 2), Fraction(1234567, 1), Fraction(120000, 1), None)
    """
    whole, mark, decimals = _split(figures)
    groups = re.split(r"[.,]", whole)
    if not _are_groups(groups, by_comma="." not in whole):
        return None
    value = Fraction(int("".join(groups)))
    return value + Fraction(int(decimals), 10 ** len(decimals)) if mark else value


def _split(figures: str) -> tuple[str, str, str]:
    """Return the whole number, the mark of decimals and the decimals; the last two are empty without any."""
    points, commas = figures.count("."), figures.count(",")
    if points == 1 and (commas == 0 or figures.rindex(".") > figures.rindex(",")):
        return figures.partition(".")
    if commas == 1 and (points > 1 or (points == 0 and re.search(r",\d{1,2}$", figures))):
        return figures.partition(",")
    return figures, "", ""


def _are_groups(groups: Sequence[str], *, by_comma: bool) -> bool:
    """Return whether figures are grouped by three, or as in India by commas: three at the end and two before."""
    first, *others = groups
    if not others:
        return True
    if not 1 <= len(first) <= 3 or len(others[-1]) != 3:
        return False
    sizes = set(map(len, others[:-1]))
    return sizes <= {3} or (by_comma and sizes == {2} and len(first) <= 2)
