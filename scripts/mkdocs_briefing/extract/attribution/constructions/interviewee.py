"""Who is interviewed, where only the introduction of an interview gives the name: `Nordlys spoke to Ana Duarte`."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.lexicons import cues
from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.names.person_names import all_given_names
from mkdocs_briefing.extract.text.syntax import lemma_of, subject_of

if TYPE_CHECKING:
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.nlp.parse import Span, Token

MET = lexicon("verbs").having("interview")
"""Verbs for an interview, whose object or `to` and `with` name the one interviewed."""
TALKS = lexicon("speech_nouns").having("interview")
"""Nouns for an interview."""
JOURNALISTS = lexicon("people").having("journalist")
"""Nouns for those who ask: `Thomas Beck, our environment correspondent`."""
INTERVIEWERS = frozenset({"i", "we"})
"""Pronouns by which an outlet says that it has spoken to somebody."""
MAX_NAME_WORDS = 4
"""Words of a person's name, at most."""


def interviewee(text: QuotedText, stop: int) -> Span | None:
    """Return the one person whom the introduction, up to `stop`, says was spoken to, or quotes, or names.

    The outlet's own journalists are left out. Where several remain, or none, nobody is taken: nothing is guessed.
    """
    people = _people_before(text, stop)
    asking = {_surname(person) for person in people if _is_journalist(person)}
    others = [person for person in people if _surname(person) not in asking]
    candidates = [p for p in others if _is_spoken_to(p)] or [p for p in others if _is_quoted(p, stop)] or others
    return candidates[0] if len({_surname(person) for person in candidates}) == 1 else None


def _people_before(text: QuotedText, stop: int) -> list[Span]:
    """Return the people named before a code point, also those whose names the model takes for a thing's."""
    surnames = {_surname(person) for person in people_in(text)}
    before = (e for e in text.doc.ents if e.start_char < stop)
    return [e for e in before if e.label_ == "PERSON" or _is_human(e, surnames)]


def people_in(text: QuotedText) -> list[Span]:
    """Return the names of people in an article."""
    return [entity for entity in text.doc.ents if entity.label_ == "PERSON"]


def _surname(person: Span) -> str:
    """Return the last word of a person's name."""
    return person[-1].text


def _is_human(name: Span, surnames: set[str]) -> bool:
    """Return whether a name is a person's that the model takes for a thing's: `the diver Vera Sand`."""
    is_name = all(t.pos_ == "PROPN" and t.text[:1].isupper() for t in name)
    if not is_name or not 1 < len(name) <= MAX_NAME_WORDS:
        return False
    return _surname(name) in surnames or name[0].lower_ in all_given_names() or _is_described_as_person(name.root)


def _is_described_as_person(name: Token) -> bool:
    """Return whether a noun for people or a clause with `who` goes with a name: `Vera Sand, who dives`."""
    if any(c.dep_ == "compound" and c.lemma_.lower() in PERSON_NOUNS for c in name.lefts):
        return True
    relative = (word for c in name.rights if c.dep_ == "relcl" for word in c.subtree)
    return any(word.lower_ in {"who", "whose"} for word in relative)


def _is_journalist(person: Span) -> bool:
    """Return whether a noun beside a name means a journalist: `Tom Beck, our correspondent`; `our editor Tom Beck`."""
    name = person.root
    beside = [c for c in name.children if c.dep_ in {"appos", "compound", "nmod"}]
    if name.dep_ == "appos":
        beside.append(name.head)
    return any(noun.lemma_.lower() in JOURNALISTS for noun in beside)


def _is_spoken_to(person: Span) -> bool:
    """Return whether the outlet says it spoke to a person: `we spoke to Ana Duarte`, `an interview with Ana Duarte`."""
    noun = person.root
    while noun.dep_ in {"appos", "compound"} and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"to", "with"} else noun.head
    if verb.pos_ == "VERB" and _is_theirs(verb):
        return False
    if noun.dep_ == "dobj":
        return verb.lemma_ in MET | {"interview", "ask"}
    return noun.dep_ == "pobj" and verb.lemma_.lower() in MET | TALKS


def _is_theirs(verb: Token) -> bool:
    """Return whether somebody other than the outlet did the talking: `She spoke to …`, `Peter Holm spoke to …`."""
    subject = subject_of(verb)
    if subject is None:
        return False
    return subject.ent_type_ == "PERSON" or (subject.pos_ == "PRON" and subject.lower_ not in INTERVIEWERS)


def _is_quoted(person: Span, stop: int) -> bool:
    """Return whether a person is the subject of a verb of saying before a code point, by the last word of the name."""
    words = takewhile(lambda word: word.idx < stop, person.doc)
    named = (word for word in words if word.text == _surname(person) and word.dep_ == "nsubj")
    return any(lemma_of(word.head) in cues.SAY for word in named)
