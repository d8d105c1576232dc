"""Cut what the recognizer took for one name where no name goes on: at lines, marks, datelines and repeated places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.nlp.parse import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_briefing.nlp.parse import Token

BRACKETS = frozenset("()[]")
"""Marks that a name never crosses."""

DASHES = frozenset({"-", "--", "–", "—"})
"""Marks that a name crosses only without white space around them: `Sola-Brenn`, but `Sola - Brenn`."""

JOINTS = frozenset({"-", "/"})
"""Marks between two media that did something together: a `Sola News/Brenn Times poll`."""

MEDIA = lexicon("institutions").having("medium")
"""Words of the names of media."""

MIN_DATELINE_LETTERS = 4
"""Letters of a place's name in capitals that begins a story; shorter ones may be acronyms: `USA Today`."""

MAX_PLACE_WORDS = 3
"""Words of such a place."""

DATED = frozenset({"EVENT", "LAW", "WORK_OF_ART"})
"""Labels (OntoNotes) of what may have a date or a clause in its name: `the attacks of March 4, 2001`."""

GENERATIONS = lexicon("name_parts").having("generation")
"""Words that tell a father from his son and may follow a comma: `Otto Holm, Jr.`."""


def pieces(span: Span) -> Iterator[Span]:
    """Yield the parts of a span on either side of what no name goes on across."""
    span, start = _as_list(span), span.start
    for token in span:
        if _ends_name(span, token):
            if start < token.i:
                yield from _after_dateline(_between(span, start, token.i))
            start = token.i + 1
    if start < span.end:
        yield from _after_dateline(_between(span, start, span.end))


def _as_list(span: Span) -> Span:
    """Return a span without its label where it is a list, of which the label was said and not of each name in it."""
    if span.label_ == "PERSON" or not any(_is_of_list(span, token) for token in span):
        return span
    return Span(span.doc, span.start, span.end, label="")


def _ends_name(span: Span, token: Token) -> bool:
    """Return whether no name of a span goes on across a token."""
    return token.is_space or token.text in BRACKETS or _parts(span, token) or _is_of_list(span, token)


def _is_of_list(span: Span, mark: Token) -> bool:
    """Return whether a comma stands between the names of a list: `Ana, | Otto, | Vera`, but `Sola, Inc.`.

    The names of ministries and firms have commas of their own, and `and` or `&` with them.
    """
    if mark.text != "," or span.label_ in DATED or span[-1] == mark:
        return False
    if any(token.lower_ in {"and", "&"} for token in span):
        return False
    if not gazetteer.INSTITUTION_WORDS.isdisjoint(token.lower_ for token in span if token.i < mark.i):
        return False  # `University of Sola, Brenn`, but `Nordlys, | Brenn Group`
    return gazetteer.key(mark.nbor().text) not in gazetteer.LEGAL_FORMS | GENERATIONS


def _between(span: Span, start: int, end: int) -> Span:
    """Return a part of a span, most often all of it."""
    return span if (start, end) == (span.start, span.end) else Span(span.doc, start, end, label=span.label_)


def _parts(span: Span, mark: Token) -> bool:
    """Return whether a mark has a name on either side: with white space around it, or between media."""
    if mark.text not in DASHES | JOINTS or not mark.i:
        return False
    if mark.text in DASHES and mark.nbor(-1).whitespace_ and mark.whitespace_:
        return mark.nbor(-1).lower_ not in NATIONALITIES  # `the Norwegian - Swedish Council`
    before, after = span.doc[span.start : mark.i], span.doc[mark.i + 1 : span.end]
    if mark.text not in JOINTS or not before or not after or before[0].text == after[0].text:
        return False  # `Radio North Sola/Radio Brenn` is one
    return _is_medium(before) and _is_medium(after)


def _is_medium(words: Span) -> bool:
    """Return whether words of a name have a word for media, or are a known body's name."""
    if gazetteer.key(words.text) in gazetteer.BODIES:
        return True
    return len(words) > 1 and not MEDIA.isdisjoint(token.lower_ for token in words)


def _after_dateline(span: Span) -> Iterator[Span]:
    """Yield a place and the name after it that its story begins with: `LONDON | Nordlys`, `Alberta | Alberta`."""
    end = _dateline_end(span) or _repeated(span)
    if end is None:
        yield span
        return
    yield Span(span.doc, span.start, end, label="GPE")
    yield Span(span.doc, end, span.end, label="" if span.label_ == "GPE" else span.label_)


def _dateline_end(span: Span) -> int | None:
    """Return where a place in capitals ends that opens a sentence in the name of something else; None without one."""
    doc, first = span.doc, span.start
    if not span[0].is_sent_start or not span[0].is_upper:
        return None
    # The longest place goes first: `NEW YORK` and not `YORK`; after a whole name in capitals nothing is left.
    for end in range(min(span.end - 1, first + MAX_PLACE_WORDS), first, -1):
        if is_dateline_place(doc[first:end].text):
            return end
    return None


def is_dateline_place(name: str) -> bool:
    """Return whether a name in capitals is a place's, as that of a dateline, and no acronym."""
    return name.isupper() and len(name) >= MIN_DATELINE_LETTERS and gazetteer.canonical(name) in gazetteer.places()


def _repeated(span: Span) -> int | None:
    """Return where the second of two places begins: a dateline's, and the one that the sentence begins with.

    They are equal, `Alberta | Alberta`, or two countries: `(ANKARA, Greece | Turkey is …`.
    """
    if len(span) < 2:
        return None
    first, second = (gazetteer.canonical(token.text) for token in span[:2])
    is_dateline = first in gazetteer.places() if first == second else _are_two(span, first, second)
    return span.start + 1 if is_dateline else None


def _are_two(span: Span, first: str, second: str) -> bool:
    """Return whether two words are no one place: two countries, or `told Reuters | Kenya’s army`."""
    goes_on = any(token.tag_ != "POS" for token in span[2:])
    if goes_on or second not in gazetteer.countries() or gazetteer.canonical(span.text) in gazetteer.places():
        return False
    return first in gazetteer.countries() or first in gazetteer.TRANSMITTERS
