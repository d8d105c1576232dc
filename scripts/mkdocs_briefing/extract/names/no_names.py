"""Rule out words with capitals that can name no actor: offices, clauses, tickers, what accuses in a case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.lexicons.nationalities import NATIONALITIES
from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.fields import FIELDS, is_field
from mkdocs_briefing.extract.names.name_words import OFFICES, PARTICLES, is_body, is_title
from mkdocs_briefing.extract.names.person_names import family_names

if TYPE_CHECKING:
    from mkdocs_briefing.nlp.parse import Span, Token

MIN_INSTITUTION_WORDS = 3
"""Words from which a name before a title is an institution's, not a part of the title: `Home` of `Home Secretary`."""

DESIGNATION = re.compile(r"-\d+[A-Za-z]?$|^\d+$|[@\[\]<>=|]|https?:|^#")
"""Weapons, vehicles and products are numbered (`Falcon-9`); handles, links and numbers are no names."""

PREFIXED = re.compile(r"(?:anti|ex|mid|non|post|pre|pro|un)-[A-Z]")
"""What a prefix makes of a name: an adjective, `ex-Sola`."""

HEADED = frozenset({"chair", "charge", "chief", "director", "head", "manager", "president", "professor"})
"""What is over a field of work: `Head of Retail Research`, `in charge of Roads`."""

HUMANS = ("woman", "women", "man", "men")
"""Endings that make a person of the adjective of a state: `Dutchman`."""

PEOPLES = frozenset(NATIONALITIES) | frozenset(
    "african-american asian-american black hispanic indigenous jewish latino muslim native white".split()
)
"""Adjectives of peoples: `Black Women`."""

MEDIA = lexicon("institutions").having("medium")
"""Words for media, some of which are words for people too: `the Irish Reporter`."""

QUARTERS = frozenset({"central", "east", "north", "south", "west"})
"""Words for a quarter of a place named before, which has more of them: `Sola Central and | North constituencies`."""

TIME_MARKS = frozenset({"a.m.", "am", "p.m.", "pm", "gmt", "utc"})
"""What stands between a time of day and its zone."""

TIME_OF_DAY = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d")
"""A time of day: `16:30`."""

PARTY_AND_SEAT = re.compile(r"[DIR]-[A-Z][a-z]")
"""A party's letter and a constituency."""

PROSECUTION = frozenset({"commonwealth", "crown", "people", "queen", "regina", "state"})
"""What accuses in the name of a case: `State v. Holm`."""

INSIDE_CLAUSES = frozenset({":", "v.", "v", "vs.", "vs"})
"""What stands between a speaker and his words, or between the parties to a case, and in no name."""

EXCHANGES = frozenset(
    {"amex", "asx", "euronext", "hkex", "lse", "nasdaq", "nse", "nyse", "otcqb", "sgx", "tsx", "tsxv"}
)
"""Stock exchanges, which stand before the ticker of a company in brackets: `(Nasdaq: SOLA)`."""


INSTRUMENT = re.compile(r"[(<][A-Z][A-Z0-9]{0,5}(?:_?[a-z])?\.[A-Z]{1,3}[)>]")
"""The code of a share with its exchange."""

CODE_TOKENS = 4
"""Tokens of such a code, at most, on either side of a part of it."""


def can_be_name(span: Span) -> bool:
    """Return whether words can name an actor: capitalised, no number, none of the words that never do."""
    if not _is_written_as_name(span) or any(ruled_out(span) for ruled_out in NO_NAMES):
        return False
    return any(token.pos_ in {"PROPN", "NOUN", "ADJ", "X"} or token.is_upper for token in span)


def _is_written_as_name(span: Span) -> bool:
    """Return whether words begin with a letter or digit, have a capital and are no designation, handle or link."""
    text = span.text
    if not text[0].isalnum() or text.endswith("$") or PREFIXED.match(text) is not None:
        return False
    return any(token.text[:1].isupper() for token in span) and not DESIGNATION.search(text)


def _is_no_actor(span: Span) -> bool:
    """Return whether words are one letter, or in the list of those that never name an actor: `Monday`."""
    words = gazetteer.key(span.text)
    return len(words) <= 1 or words in gazetteer.NO_ACTORS


def _is_office(span: Span) -> bool:
    """Return whether words are titles alone, an office's acronym, or end with an office: `Deputy Finance Minister`."""
    if len(span) == 1 and span[0].is_upper and span[0].lower_ in PERSON_NOUNS:
        return True  # `CFO`
    if span[-1].lower_ in OFFICES:
        return gazetteer.canonical(span.text) not in gazetteer.BODIES
    return all(is_title(token) or token.tag_ == "POS" for token in span)


def _lists_nationalities(span: Span) -> bool:
    """Return whether several words are nationalities and commas alone: `Kenyan, Dutch`."""
    return len(span) > 1 and all(token.is_punct or token.lower_ in NATIONALITIES for token in span)


def _is_national(span: Span) -> bool:
    """Return whether words are people of a state without a name: `Dutchman`, `Kenyans`, `Black Women`."""
    if len(span) == 1:
        ending = next((end for end in (*HUMANS, "s") if span[0].lower_.endswith(end)), None)
        is_national = ending is not None and span[0].lower_.removesuffix(ending) in NATIONALITIES
        return is_national and span[0].lower_ not in gazetteer.places()
    last = span[-1].lower_
    if span.label_ == "PERSON" or last in MEDIA:
        return False
    if last not in PERSON_NOUNS and last not in HUMANS and not is_title(span[-1]):
        return False
    return all(token.lower_ in PEOPLES for token in span[:-1])


def _is_quarter(span: Span) -> bool:
    """Return whether a word is one of several quarters that a noun is of: `Central and | North constituencies`."""
    following = _following(span)
    if len(span) > 1 or span[0].lower_ not in QUARTERS or not span.start or following is None:
        return False
    return span[0].nbor(-1).tag_ == "CC" and following.tag_ == "NNS" and following.text.islower()


def _is_headed_field(span: Span) -> bool:
    """Return whether words are the field that an office is over: `Head of | Retail Research`.

    They have no article, which an institution has: `Head of the Retail Research Institute`.
    """
    head, _, of = span.doc[max(0, span.start - 2) : span.start].text.lower().partition(" ")
    if of != "of" or head not in HEADED:
        return False
    last = span[-1].lower_
    if last in family_names() or not gazetteer.INSTITUTION_WORDS.isdisjoint(token.lower_ for token in span):
        return False
    is_field = last in FIELDS or last.endswith(("als", "ics", "ology"))
    return is_field and gazetteer.canonical(span.text) not in gazetteer.BODIES


def _is_disease(span: Span) -> bool:
    """Return whether words are about the pandemic: `Covid Inquiry`."""
    return span[0].lower_ in {"covid", "covid-19"}


def _is_prosecution(span: Span) -> bool:
    """Return whether words are what accuses in the name of a case: `State` of `State v. Holm`."""
    following = _following(span)
    return following is not None and following.lower_ in {"v", "v."} and gazetteer.key(span.text) in PROSECUTION


def _leads_up_to_title(span: Span) -> bool:
    """Return whether a few words belong to the title after them, as `Home` of `Home Secretary`; bodies do not.

    Before a title in lower case only fields of work do: `Medical Education minister`.
    """
    following = _following(span)
    if following is None or not is_title(following) or len(span) >= MIN_INSTITUTION_WORDS:
        return False
    return not is_body(span) if following.is_title else is_field(span[-1]) and following.lower_ == "minister"


def _is_clause(span: Span) -> bool:
    """Return whether words are a turn of speech, a clause or a case: `Holm: Let's start`, `Sola v. Brenn`."""
    return len(span) > 1 and any(token.text in INSIDE_CLAUSES or _is_small_verb(token) for token in span[1:])


def _is_small_verb(token: Token) -> bool:
    """Return whether a token is a finite verb in lower case, which a name has not."""
    return token.tag_ in {"MD", "VBD", "VBP", "VBZ"} and token.text.islower() and token.text not in PARTICLES


def _is_party_and_seat(span: Span) -> bool:
    """Return whether words are a politician's party and seat: `Holm (D-Sola)`, `Holm, R-Tenn.`."""
    if PARTY_AND_SEAT.match(span.text) is None or not span.start:
        return False
    return span[0].nbor(-1).text in {"(", ","}


def _is_field(span: Span) -> bool:
    """Return whether a plural that the recognizer takes for a place or nothing is a field of work: `Marriages`."""
    if len(span) > 1 or span.label_ in {"ORG", "PERSON"} or not span[0].lower_.endswith("s"):
        return False
    return span[0].lower_ in FIELDS and span[0].lower_ not in family_names()


def _is_adjective(span: Span) -> bool:
    """Return whether a word says of what kind the noun after it is: `a Draconic law`; acronyms and places may do so."""
    word, following = span[0], _following(span)
    if len(span) > 1 or span.label_ != "ORG" or word.tag_ != "JJ" or not word.is_title or is_body(span):
        return False
    return word.dep_ == "amod" and following is not None and following.text.islower()


def _is_time_zone(span: Span) -> bool:
    """Return whether an acronym follows a time of day: `11:30 a.m. | ET`, `16:30 | BST`."""
    if len(span) > 1 or not span.start or not span[0].is_upper:
        return False
    before = span[0].nbor(-1)
    return before.lower_ in TIME_MARKS or TIME_OF_DAY.fullmatch(before.text) is not None


def _is_district_of_capital(span: Span) -> bool:
    """Return whether letters say which Washington is meant: `Washington, | D.C.`."""
    doc, start = span.doc, span.start
    return span.text in {"D.C.", "DC", "D.C"} and start > 1 and doc[start - 2 : start].text == "Washington,"


def _is_legal_form(span: Span) -> bool:
    """Return whether words are a company's legal form alone: `Inc.`."""
    return all(gazetteer.key(token.text) in gazetteer.LEGAL_FORMS for token in span)


def _is_listing(span: Span) -> bool:
    """Return whether words are a ticker after its exchange, or an exchange before a ticker: `(Nasdaq: | SOLA`."""
    doc, start = span.doc, span.start
    if start > 1 and doc[start - 1].text == ":":
        return doc[start - 2].lower_ in EXCHANGES
    if any(token.lower_ in EXCHANGES and token.nbor().text == ":" for token in span[:-1]):
        return True
    following = _following(span)
    return span[-1].lower_ in EXCHANGES and following is not None and following.text == ":"


def _is_instrument(span: Span) -> bool:
    """Return whether words are in the code of a share, as news agencies print it: `(VOWG_p.DE)`, `<AAPL.O>`."""
    doc = span.doc
    around = doc[max(0, span.start - CODE_TOKENS) : span.end + CODE_TOKENS]
    codes = (INSTRUMENT.finditer(around.text)) if any(t.text in {"(", "<"} for t in around) else ()
    first, last = span.start_char - around.start_char, span.end_char - around.start_char
    return any(code.start() <= first and last <= code.end() for code in codes)


def _following(span: Span) -> Token | None:
    """Return the token after a span; None at the end of the text."""
    return span.doc[span.end] if span.end < len(span.doc) else None


def _is_counted(span: Span) -> bool:
    """Return whether a plural is the rest of a name that a number begins: `Seven | Sisters`."""
    if len(span) > 1 or span[0].tag_ not in {"NNS", "NNPS"} or not span.start:
        return False
    number = span[0].nbor(-1)
    return number.like_num and number.is_title and number.is_alpha


def _is_office_for(span: Span) -> bool:
    """Return whether words taken for an institution are an office with what it is for: `Commissioner for Roads`."""
    return span.label_ == "ORG" and len(span) > 2 and is_title(span[0]) and span[1].lower_ == "for"


def _ends_with_title(span: Span) -> bool:
    """Return whether words end with a title cut short, before the name of who has it: `CG Rear Adm. | Ana Holm`."""
    following = _following(span)
    if following is None or not span[-1].text.endswith(".") or not is_title(span[-1]):
        return False
    return following.is_title and following.tag_ == "NNP"


def _is_tag(span: Span) -> bool:
    """Return whether words are a tag or an account of a network: `# | SolaCup`, `@ | sola`."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and before.text in {"#", "@"} and not before.whitespace_


NO_NAMES = (
    _is_tag,
    _ends_with_title,
    _is_office_for,
    _is_counted,
    _is_no_actor,
    _is_office,
    _lists_nationalities,
    _is_national,
    _is_quarter,
    _is_headed_field,
    _is_disease,
    _is_prosecution,
    _is_field,
    _is_adjective,
    _is_time_zone,
    _is_party_and_seat,
    _is_district_of_capital,
    _leads_up_to_title,
    _is_clause,
    _is_legal_form,
    _is_listing,
    _is_instrument,
)
"""What rules words out as a name, each by itself: their order is of no account."""
