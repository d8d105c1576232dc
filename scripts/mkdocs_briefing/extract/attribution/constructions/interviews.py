"""Interviews printed as questions and answers: an answer is the interviewee's, a question is nobody's statement.

`Q: … A: …` names no one, so that the interviewee is sought in what introduces the interview: `spoke to Ana Duarte`.
Where the turns have names, who only asks is told by the question marks, and initials stand for a name given before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons.entity_nouns import PERSON_NOUNS
from mkdocs_briefing.extract.lexicons.lexicon import lexicon
from mkdocs_briefing.extract.text.quoted_text import quoted_text
from mkdocs_briefing.extract.text.syntax import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Span, Token

    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.annotate import Annotation

TURN = re.compile(
    r"(Q|A|Question|Answer|QUESTION|ANSWER)[:.]\s+(?=\S)|([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s+(?=\S)"
)
"""What begins a turn: a letter, a name, initials."""
ASKS = frozenset({"q", "question"})
ANSWERS = frozenset({"a", "answer"})
"""Labels without a name, in lower case."""
MET = lexicon("verbs").having("interview")
"""Verbs for an interview, whose object or `to` and `with` name the one interviewed."""
TALKS = lexicon("speech_nouns").having("interview")
"""Nouns for it."""
JOURNALISTS = lexicon("people").having("journalist")
"""Nouns for those who ask: `Thomas Beck, our environment correspondent`."""
INTERVIEWERS = frozenset({"i", "we"})
"""Pronouns by which an outlet says that it has spoken to somebody."""
LONGEST_NAME = 4
"""Words of a person's name."""
FEWEST = 2
"""Questions by which a name is told to be the interviewer's."""
FIRST_AND_SECOND = frozenset("i we you".split())


@dataclass(frozen=True)
class _Turn:
    """One paragraph that begins with a label, with those that go on with it."""

    label: str
    at: int
    """The label's first code point."""
    start: int
    end: int
    """What is said, in code points."""


@dataclass(frozen=True)
class Interview:
    """What the turns of an article come to."""

    questions: tuple[Range, ...] = ()
    """Code points of what is asked, in order."""
    answered: tuple[Range, ...] = ()
    """Code points of what is answered, in order."""
    answers: tuple[Attribution, ...] = ()
    """The answers whose label is not the speaker's name."""

    def asks(self, start: int, end: int) -> bool:
        """Whether a slice of the article is part of a question."""
        return any(first < end and start < last for first, last in self.questions)

    def label_end(self, start: int, end: int) -> int:
        """Where a slice of the article begins without the label of an answer."""
        return next((first for first, _ in self.answered if start < first <= end), start)

    def is_own(self, text: QuotedText, attribution: Attribution) -> bool:
        """Whether an attribution is part of a question, or an answer's `I think`, which the turn says already."""
        at = attribution.cue[0] if attribution.cue is not None else attribution.content[0]
        if any(start <= at < end for start, end in self.questions):
            return True
        if attribution.cue is None or not any(start <= at < end for start, end in self.answered):
            return False
        return attribution.source is None or text.doc[attribution.source[0]].lower_ in FIRST_AND_SECOND


def turns_of(annotation: Annotation) -> Interview:
    """The questions and answers of an article, for those who have not read its quotation marks."""
    article = annotation.article
    if not any(TURN.match(article.text, p.start, p.end) for p in article.paragraphs):
        return Interview()
    return interview(quoted_text(annotation))


def interview(text: QuotedText) -> Interview:
    """The questions and answers of an article; none where it is no interview."""
    turns = list(_turns(text))
    labels = [turn.label.lower() for turn in turns]
    if any(a in ASKS and b in ANSWERS for a, b in pairwise(labels)):
        return _lettered(text, [t for t in turns if t.label.lower() in ASKS | ANSWERS])
    return _named(text, turns)


def _turns(text: QuotedText) -> Iterator[_Turn]:
    found = [(m, end) for start, end in text.paragraphs if (m := TURN.match(text.text, start, end)) is not None]
    for (label, end), following in zip_longest(found, found[1:]):
        last = end if following is None else following[0].start()
        said = text.text[label.end() : last].rstrip()
        yield _Turn(label[1] or label[2], label.start(), label.end(), label.end() + len(said))


def _lettered(text: QuotedText, turns: list[_Turn]) -> Interview:
    asked = tuple((t.start, t.end) for t in turns if t.label.lower() in ASKS)
    person = _interviewee(text, turns[0].at)
    source = (person.start, person.end) if person is not None else None
    answered = tuple((t.start, _answer_end(text, t, person)) for t in turns if t.label.lower() in ANSWERS)
    return Interview(asked, answered, tuple(_answer(text, start, end, source) for start, end in answered))


def _answer_end(text: QuotedText, turn: _Turn, person: Span | None) -> int:
    """Where an answer ends: before a paragraph that tells of the one interviewed by name, which is the reporter's."""
    if person is None:
        return turn.end
    name = re.compile(rf"\b{re.escape(person[-1].text)}\b")
    for start, end in text.paragraphs:
        if turn.start < start < turn.end and name.search(text.text, start, end) is not None:
            return turn.start + len(text.text[turn.start : start].rstrip())
    return turn.end


def _named(text: QuotedText, turns: list[_Turn]) -> Interview:
    """Turns by name: the questions of one who only asks, and the answers under initials."""
    said: dict[str, list[_Turn]] = defaultdict(list)
    for turn in turns:
        said[turn.label].append(turn)
    people = [entity for entity in text.doc.ents if entity.label_ == "PERSON"]
    names = {word for person in people for word in person.text.split()}
    asked: list[Range] = []
    for label, own in said.items():
        asks = all(_paragraph_end(text, turn).endswith("?") for turn in own)
        if len(own) >= FEWEST and asks and label.split()[-1] not in names and len(said) > 1:
            asked += [(turn.start, turn.end) for turn in own]
    if not asked:
        return Interview()
    answers = []
    for label, own in said.items():
        person = next((p for p in people if label == "".join(word[0] for word in p.text.split())), None)
        if person is not None and len(label) > 1:
            answers += [_answer(text, turn.start, turn.end, (person.start, person.end)) for turn in own]
    answered = tuple(t for turn in turns if (t := (turn.start, turn.end)) not in asked)
    return Interview(tuple(sorted(asked)), answered, tuple(answers))


def _paragraph_end(text: QuotedText, turn: _Turn) -> str:
    return text.text[turn.start : min(turn.end, text.paragraph(turn.start)[1])].rstrip(" ”\"'’")


def _answer(text: QuotedText, start: int, end: int, source: Range | None) -> Attribution:
    whole = end - (text.text[end - 1 : end] == ".")
    return Attribution((start, whole), "turn", source=source, report=True)


def _interviewee(text: QuotedText, stop: int) -> Span | None:
    """The one person whom the introduction says was spoken to, else the only one it names; none of the outlet's own."""
    surnames = {_surname(e) for e in text.doc.ents if e.label_ == "PERSON"}
    people = [e for e in text.doc.ents if e.start_char < stop and (e.label_ == "PERSON" or _is_human(e, surnames))]
    asking = {_surname(person) for person in people if _is_journalist(person)}
    people = [person for person in people if _surname(person) not in asking]
    candidates = [person for person in people if _is_spoken_to(person)] or people
    return candidates[0] if len({_surname(person) for person in candidates}) == 1 else None


def _surname(person: Span) -> str:
    return person[-1].text


def _is_human(name: Span, surnames: set[str]) -> bool:
    """Whether a name is a person's that the model takes for a thing's: `the diver Vera Sand`, `Vera Sand, who …`."""
    if not 1 < len(name) <= LONGEST_NAME or not all(t.pos_ == "PROPN" and t.text[:1].isupper() for t in name):
        return False
    described = any(c.dep_ == "compound" and c.lemma_.lower() in PERSON_NOUNS for c in name.root.lefts)
    told_of = any(c.dep_ == "relcl" and any(w.lower_ in {"who", "whose"} for w in c.subtree) for c in name.root.rights)
    return described or told_of or _surname(name) in surnames


def _is_journalist(person: Span) -> bool:
    """`Thomas Beck, our environment correspondent`; `our correspondent Thomas Beck`."""
    name = person.root
    beside = [c for c in name.children if c.dep_ in {"appos", "compound", "nmod"}]
    if name.dep_ == "appos":
        beside.append(name.head)
    return any(noun.lemma_.lower() in JOURNALISTS for noun in beside)


def _is_spoken_to(person: Span) -> bool:
    """`Nordlys spoke to Ana Duarte`, `interviewed Ana Duarte`, `an interview with Ana Duarte`."""
    noun = person.root
    while noun.dep_ == "appos":
        noun = noun.head
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"to", "with"} else noun.head
    if verb.pos_ == "VERB" and _is_theirs(verb):
        return False
    if noun.dep_ == "dobj":
        return verb.lemma_ in MET | {"interview", "ask"}
    return noun.dep_ == "pobj" and verb.lemma_.lower() in MET | TALKS


def _is_theirs(verb: Token) -> bool:
    """Whether somebody else than the outlet did the talking: `She spoke to …`, `Peter Holm spoke to …`."""
    subject = subject_of(verb)
    if subject is None:
        return False
    return subject.ent_type_ == "PERSON" or (subject.pos_ == "PRON" and subject.lower_ not in INTERVIEWERS)
