"""Interviews printed as questions and answers: an answer is the interviewee's, a question is nobody's statement.

`Q: … A: …` names no one, so that the interviewee is sought in what introduces the interview: `spoke to Ana Duarte`.
Where the turns have names, question marks tell who only asks, and initials stand for a name given before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.attribution.constructions.interviewee import JOURNALISTS, interviewee, people_in
from mkdocs_briefing.extract.attribution.records import Attribution
from mkdocs_briefing.extract.lexicons import source_nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs_briefing.extract.document import Document
    from mkdocs_briefing.extract.text.quoted_text import QuotedText
    from mkdocs_briefing.extract.text.syntax import Range
    from mkdocs_briefing.nlp.parse import Span

TURN = re.compile(
    r"(Q|A|Question|Answer|QUESTION|ANSWER)[:.]\s+(?=\S)"
    r"|([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?: (?:reporter|correspondent|journalist))?)"
    r"(?:, [A-Z][A-Z0-9 ,.&’'/-]{2,90})?(?: \([a-z][^()\n]{1,40}\))?:\s+(?=\S)"
)
"""What begins a turn: a letter, a name, initials; in broadcasts with an office in capitals and how it is heard."""
ASKS = frozenset({"q", "question"})
ANSWERS = frozenset({"a", "answer"})
"""Labels without a name, in lower case."""
ASKING = JOURNALISTS | source_nouns.MEDIA
"""Last words of labels under which questions are asked."""
MIN_QUESTIONS = 2
"""Questions, at least, by which a name is known to be the interviewer's."""
MIN_ALTERNATING_TURNS = 6
"""Turns, at least, in which two people alternate in an interview."""
MIN_BARE_QUESTIONS = 3
"""Questions with an answer, at least, of an interview in which no turn has a label."""
MIN_ANSWERED_SHARE = 0.7
"""Share of its questions that somebody answers in the first person, at least."""
MAX_QUESTION_CODE_POINTS = 500
"""Length of a question of such an interview, at most."""
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
SECOND_PERSON = re.compile(r"\b[Yy]ou(?:r|rs)?\b")
"""Pronouns of who answers and who is asked."""
FIRST_AND_SECOND = frozenset("i me us we you".split())


@dataclass(frozen=True)
class _Turn:
    """One paragraph that begins with a label, with those that go on with it."""

    label: str
    """Without its colon: `Q`, `Ana Duarte`, `AD`."""
    at: int
    """The label's first code point."""
    start: int
    """First code point of what is said."""
    end: int
    """One past its last code point."""


@dataclass(frozen=True)
class Interview:
    """The turns of an interview; none in an article that is no interview."""

    questions: tuple[Range, ...] = ()
    """Code points of what is asked, in order."""
    answered: tuple[Range, ...] = ()
    """Code points of what is answered, in order."""
    answers: tuple[Attribution, ...] = ()
    """The answers whose label is not the speaker's name."""

    def asks(self, start: int, end: int) -> bool:
        """Return whether a slice of the article is part of a question."""
        return any(first < end and start < last for first, last in self.questions)

    def label_end(self, start: int, end: int) -> int:
        """Return where a slice of the article begins without the label of an answer."""
        return next((first for first, _ in self.answered if start < first <= end), start)

    def without_own(self, text: QuotedText, found: Iterable[Attribution]) -> list[Attribution]:
        """Return the attributions that are not part of a question, nor what the turns say already."""
        return [attribution for attribution in found if not self._says_already(text, attribution)]

    def _says_already(self, text: QuotedText, attribution: Attribution) -> bool:
        """Return whether an attribution is part of a question, an answer by its label, or an answer's `I think`."""
        if attribution.frame == "label" and any(attribution.content[0] == a.content[0] for a in self.answers):
            return True
        cue = attribution.cue
        at = cue[0] if cue is not None else attribution.content[0]
        if _holds(self.questions, at):
            return True
        if cue is None or not _holds(self.answered, at):
            return False
        told = text.doc[attribution.addressee[0]].lower_ if attribution.addressee is not None else ""
        is_own = attribution.source is None or text.doc[attribution.source[0]].lower_ in FIRST_AND_SECOND
        return is_own or told in FIRST_AND_SECOND  # `the phone rang, telling me that …`


def _holds(ranges: tuple[Range, ...], position: int) -> bool:
    """Return whether a code point lies in one of the ranges."""
    return any(start <= position < end for start, end in ranges)


def turns_of(document: Document) -> Interview:
    """Return the questions and answers of an article whose quotation marks have not been read."""
    text, paragraphs = document.article.text, document.article.paragraphs
    if not any(TURN.match(text, p.start, p.end) or _asks_you(text[p.start : p.end]) for p in paragraphs):
        return Interview()  # nearly every article: its quotation marks need not be paired for this
    return interview(document.quoted_text)


def interview(text: QuotedText) -> Interview:
    """Return the questions and answers of an article; none where it is no interview."""
    turns = list(_turns(text))
    labels = [turn.label.lower() for turn in turns]
    if any(a in ASKS and b in ANSWERS for a, b in pairwise(labels)):
        return _lettered(text, [t for t in turns if t.label.lower() in ASKS | ANSWERS])
    if labels and all(label in ASKS for label in labels) and _only_asks(text, turns):
        return _with_bare_answers(text, [(t.start, t.start + len(_first_paragraph(text, t))) for t in turns])
    if questions := _bare_questions(text):
        return _with_bare_answers(text, questions)
    return _named(text, turns)


def _bare_questions(text: QuotedText) -> list[Range]:
    """Return the questions of an interview without any labels, in code points; none where it is no such interview.

    They are paragraphs that ask `you`, and most of what follows them says `I` or `we`.
    """
    asked = [n for n, (start, end) in enumerate(text.paragraphs) if _asks_you(text.text[start:end])]
    following = [n + 1 for n in asked if n + 1 < len(text.paragraphs) and n + 1 not in asked]
    answered = [n for n in following if FIRST_PERSON.search(text.text, *text.paragraphs[n])]
    if len(answered) < MIN_BARE_QUESTIONS or len(answered) < len(asked) * MIN_ANSWERED_SHARE:
        return []
    return [text.paragraphs[n] for n in asked]


def _asks_you(paragraph: str) -> bool:
    """Return whether a paragraph is a question to `you`, in nobody's quotation marks."""
    words = paragraph.rstrip()
    if not words.endswith("?") or len(words) > MAX_QUESTION_CODE_POINTS or any(mark in words for mark in '“”"'):
        return False
    return SECOND_PERSON.search(words) is not None


def _turns(text: QuotedText) -> Iterator[_Turn]:
    """Yield each turn; the last one ends with its paragraph, since what follows the interview is not labelled."""
    found = [(m, end) for start, end in text.paragraphs if (m := TURN.match(text.text, start, end)) is not None]
    for (label, end), following in zip_longest(found, found[1:]):
        last = end if following is None else following[0].start()
        said = text.text[label.end() : last].rstrip()
        yield _Turn(label[1] or label[2], label.start(), label.end(), label.end() + len(said))


def _lettered(text: QuotedText, turns: list[_Turn]) -> Interview:
    """Return an interview under `Q` and `A`, whose introduction names the one interviewed."""
    asked = tuple((t.start, t.end) for t in turns if t.label.lower() in ASKS)
    person = interviewee(text, turns[0].at)
    source = (person.start, person.end) if person is not None else None
    answered = tuple((t.start, _answer_end(text, t, person)) for t in turns if t.label.lower() in ANSWERS)
    return Interview(asked, answered, tuple(_answer(text, start, end, source) for start, end in answered))


def _with_bare_answers(text: QuotedText, asked: list[Range]) -> Interview:
    """Return an interview whose answers have no label: what follows each question, in code points, is its answer."""
    ends = [text.paragraph(start)[0] for start, _ in asked[1:]] + [text.following_paragraph(asked[-1][0])[1]]
    person = interviewee(text, text.paragraph(asked[0][0])[0])
    source = (person.start, person.end) if person is not None else None
    answered = [_without_space(text, start, end) for (_, start), end in zip(asked, ends, strict=True)]
    answers = tuple(_answer(text, start, end, source) for start, end in answered if start < end)
    return Interview(tuple(asked), tuple(answered), answers)


def _without_space(text: QuotedText, start: int, end: int) -> Range:
    """Return a slice without white space, and marks that close a question, at either end."""
    words = text.text[start:end]
    return end - len(words.lstrip(" \n\xa0”\"'’")), start + len(words.rstrip())


def _answer_end(text: QuotedText, turn: _Turn, person: Span | None) -> int:
    """Return where an answer ends: before a paragraph that names the one interviewed, which is the reporter's."""
    if person is None:
        return turn.end
    name = re.compile(rf"\b{re.escape(person[-1].text)}\b")
    for start, end in text.paragraphs:
        if turn.start < start < turn.end and name.search(text.text, start, end) is not None:
            return turn.start + len(text.text[turn.start : start].rstrip())
    return turn.end


def _named(text: QuotedText, turns: list[_Turn]) -> Interview:
    """Return an interview whose turns have names: the questions of one who only asks, and answers under short names."""
    full = _full_labels(turn.label for turn in turns)
    by_label: dict[str, list[_Turn]] = defaultdict(list)
    for turn in turns:
        by_label[full[turn.label]].append(turn)
    people = people_in(text)
    interviewers = _interviewers(text, by_label, people) or _opener(text, by_label, turns, full)
    if not interviewers or len(by_label) == 1:
        return Interview()
    asked = tuple((turn.start, turn.end) for turn in turns if full[turn.label] in interviewers)
    answered = tuple((turn.start, turn.end) for turn in turns if full[turn.label] not in interviewers)
    answering = [(label, own) for label, own in by_label.items() if label not in interviewers]
    answers = (_answers_by_short_name(text, label, own, people) for label, own in answering)
    return Interview(asked, answered, tuple(chain.from_iterable(answers)))


def _full_labels(labels: Iterable[str]) -> dict[str, str]:
    """Return the name that each label stands for: `Ana` and `A` for an `Ana Duarte` who has a turn before."""
    full: dict[str, str] = {}
    for label in labels:
        longer = (name for name in full if name.split()[0] == label or (len(label) == 1 and name.startswith(label)))
        full.setdefault(label, next(longer, label))
    return full


def _opener(text: QuotedText, by_label: dict[str, list[_Turn]], turns: list[_Turn], full: dict[str, str]) -> set[str]:
    """Return the label of the one who begins, if two people take turns all through and only this one asks.

    Enough of the interviewer's turns are questions, but not all need be; the article names the interviewer nowhere but
    in the labels.
    """
    opener = full[turns[0].label] if turns else ""
    alternate = len(by_label) == 2 and all(full[a.label] != full[b.label] for a, b in pairwise(turns))
    if not alternate or len(turns) < MIN_ALTERNATING_TURNS:
        return set()
    asking = [full[turn.label] for turn in turns if "?" in text.text[turn.start : turn.end]]
    labels = {turn.at for turn in turns}
    named = {person.root.text for person in people_in(text) if person.start_char not in labels}
    is_known = opener.split()[-1] in named
    return {opener} if len(asking) >= MIN_QUESTIONS and {*asking} == {opener} and not is_known else set()


def _interviewers(text: QuotedText, by_label: dict[str, list[_Turn]], people: list[Span]) -> set[str]:
    """Return the labels under which there are only questions, and which name no person of the article."""
    names = {word for person in people for word in person.text.split()}
    return {label for label, turns in by_label.items() if label.split()[-1] not in names and _only_asks(text, turns)}


def _only_asks(text: QuotedText, turns: list[_Turn]) -> bool:
    """Return whether the turns of one label are questions, and enough of them to be the interviewer's.

    One is enough for a label that says so itself: `NRK reporter`, `ANCHOR`, `Reuters`.
    """
    is_enough = len(turns) >= MIN_QUESTIONS or turns[0].label.split()[-1].lower() in ASKING
    return is_enough and all(_first_paragraph(text, turn).endswith("?") for turn in turns)


def _answers_by_short_name(
    text: QuotedText, label: str, turns: list[_Turn], people: list[Span]
) -> Iterator[Attribution]:
    """Yield the turns of a label that is the initials of a person, the first of several; a single letter is none.

    Where somebody's first turn has the whole name and a later one a shorter name, all turns of that person are yielded.
    """
    person = text.doc.char_span(turns[0].at, turns[0].at + len(label))
    if all(turn.label == label for turn in turns):
        named = (p for p in people if label == "".join(word[0] for word in p.text.split()))
        person = next(named, None) if len(label) > 1 else None
    if person is not None:
        for turn in turns:
            yield _answer(text, turn.start, turn.end, (person.start, person.end))


def _first_paragraph(text: QuotedText, turn: _Turn) -> str:
    """Return the first paragraph of a turn without marks that close a quotation at its end."""
    return text.text[turn.start : min(turn.end, text.paragraph(turn.start)[1])].rstrip(" ”\"'’")


def _answer(text: QuotedText, start: int, end: int, source: Range | None) -> Attribution:
    """Return an answer as an attribution, without the full stop at its end."""
    without_stop = end - (text.text[end - 1 : end] == ".")
    return Attribution((start, without_stop), "turn", source=source, report=True)
