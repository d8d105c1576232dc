"""What a reader needs that is not today's news: history, context, biography and standing figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from briefing.extract.dates import day_of_publication, find_dates
from briefing.extract.figures import find_figures
from briefing.extract.prose import prose, quoted_share
from briefing.extract.tense import tense_of, time_of
from briefing.model import Background

if TYPE_CHECKING:
    import datetime as dt

    from spacy.tokens import Token

    from briefing.annotate import Annotation
    from briefing.extract.dates import DateMention
    from briefing.extract.passages import Passage

Kind = Literal["history", "context", "biography", "figure"]

LEDE = 2
"""Sentences at the top that are the news itself."""

RECENT = 31
"""Days before publication that still belong to today's news."""

HISTORY = re.compile(
    r"\b(?:since (?:the|\d{4})|(?:years|decades|centuries) (?:ago|earlier|before)|in the past|historically|formerly|"
    r"previously|used to|for (?:the )?(?:decades|centuries|generations)|first time (?:since|in)|dates? back|founded in|"
    r"established in|the last time|over the (?:past|last) \w+ (?:years|decades)|in recent years|annual(?:ly)?)\b",
    re.IGNORECASE,
)
"""Wordings of what has been so for long or happened long before."""

STANDING = frozenset(
    "be have include consist require lie belong remain stand border contain own hold represent cover depend govern "
    "allow prohibit ban regulate serve operate feature comprise account make mean know consider call live base".split()
)
"""Verbs that state how things are; in the present tense they are no event."""

REPORTS = frozenset("say tell add state announce warn argue claim note insist explain reply write ask comment".split())
"""Verbs that make a sentence somebody's statement."""


def find_background(annotation: Annotation, *, published: dt.date | None) -> tuple[Background, ...]:
    """Sentences of the body that give history, context, biography or standing figures, in order."""
    today = day_of_publication(annotation, published=published)
    dates = find_dates(annotation, published=published)
    counted = {figure.evidence[0] for figure in find_figures(annotation)}
    found: list[Background] = []
    for passage in prose(annotation)[LEDE:]:
        said = [d for d in dates if passage.sentence.start <= d.start and d.end <= passage.sentence.end]
        kind = _kind(passage, said, today, has_figure=passage.id in counted)
        if kind is not None:
            found.append(Background(id=f"b{len(found) + 1}", text=passage.text, kind=kind, evidence=(passage.id,)))
    return tuple(found)


def _kind(passage: Passage, said: list[DateMention], today: dt.date | None, *, has_figure: bool) -> Kind | None:
    root = passage.span.root
    reported = root.lemma_.lower() in REPORTS
    if quoted_share(passage) > 0.5 or any(_is_news(passage, d, today) for d in said):
        return None
    tense = tense_of(root)
    if (
        any(_is_long_past(passage, d, today) for d in said)
        or HISTORY.search(passage.text)
        or (_is_perfect(passage) and not reported)
    ):
        return "history"
    if reported or tense == "future":
        return None
    if _is_biography(passage):
        return "biography"
    if tense == "present" and root.lemma_ in STANDING:
        return "figure" if has_figure else "context"
    return None


def _is_long_past(passage: Passage, said: DateMention, today: dt.date | None) -> bool:
    """A date well before publication; without a day to count from, a past year in a past clause."""
    if said.date is None:
        return _words(passage, said)[-1] == "s" and _words(passage, said)[-2:-1] == "0"
    if today is None:
        return time_of(_token(passage, said)) in {"past", "past perfect"} and len(said.date) == len("2019")
    if said.date[:4] != f"{today.year}":
        return said.date < f"{today.year}"
    return len(said.date) >= len("2019-04") and said.date < str(_back(today))[: len(said.date)]


def _back(today: dt.date) -> dt.date:
    return today.fromordinal(today.toordinal() - RECENT)


def _is_news(passage: Passage, said: DateMention, today: dt.date | None) -> bool:
    """A day around publication, or a weekday or `yesterday` that cannot be dated."""
    if said.date is None or today is None:
        return said.needs_anchor and _words(passage, said).lower().split()[-1].endswith(
            ("day", "night", "morning", "tomorrow")
        )
    return len(said.date) == len("2019-04-25") and said.date >= str(_back(today))


def _is_perfect(passage: Passage) -> bool:
    """A past perfect: before the events told."""
    root = passage.span.root
    return root.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in {"had", "'d", "’d"} for c in root.children)


def _is_biography(passage: Passage) -> bool:
    """`X is a …`, `X was born`, `X, who …` with a person as the subject."""
    root = passage.span.root
    subject = next((c for c in root.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.ent_type_ != "PERSON":
        return False
    described = root.lemma_ == "be" and any(c.dep_ == "attr" for c in root.children)
    career = root.lemma_ in {"bear", "serve", "graduate", "marry", "join", "begin", "become", "grow", "study", "work"}
    return described or career


def _words(passage: Passage, said: DateMention) -> str:
    offset = passage.sentence.start
    return passage.text[said.start - offset : said.end - offset]


def _token(passage: Passage, said: DateMention) -> Token:
    """The last token of a date."""
    return next(token for token in reversed(passage.span) if token.idx < said.end)
