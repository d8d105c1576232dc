"""Who is in the article: people, institutions and places, each once, most salient first.

Names come from the entity recognizer and from the article itself: a name found once is found again wherever it
stands. What a name names is decided over all its mentions, with gazetteers where a small model errs. Groups
(nationalities, parties), dates, products and diseases are no actors.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.names import gazetteer
from mkdocs_briefing.extract.names.clustering import Cluster, Name, join
from mkdocs_briefing.extract.names.finder import find_names, introduced
from mkdocs_briefing.extract.names.roles import roles_of
from mkdocs_briefing.extract.text.self_contained import END_NOTE
from mkdocs_briefing.ids import short_digest, slug
from mkdocs_briefing.ingest.dateline import is_dateline, story_start
from mkdocs_briefing.model import Actor, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mkdocs_briefing.nlp.annotate import Annotation

LONGEST_ACRONYM = 3
"""Letters of a place's name in capitals that is an acronym: `UAE`."""
LONGEST_TITLE = 24
"""Code points of a title that is given with a name as one alias: `Prime Minister Holm`."""

FREQUENCY, POSITION, PROMINENCE = 0.5, 0.3, 0.2
"""Weights of salience; they add up to one."""

CREDIT = re.compile(r"(?:image|photo|photograph|picture|video|audio|credit)s?\s*[:/|]\s*$", re.IGNORECASE)
"""What stands before a mention of whom to thank for a picture."""

LONGEST_CREDIT = 16
"""Code points of that, at most."""

REGION = re.compile(r", ([A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
"""What may follow a place to say where it lies."""
BYLINE = re.compile(r"\s*[Bb][Yy][\s.]+[A-Z][^\s]*(?:,?\s+(?:and|in|of|[A-Z][^\s]*)){0,8}[\s.]*$")
"""A line that says who wrote the article."""
RUN_IN_BYLINE = re.compile(r"\s*[Bb][Yy] \. [^.\n]{3,60} \.")
"""The same where lines were joined to one: `By . Ana Holm . The council`."""
AGENCY = re.compile(r"\([^()]{2,40}\)")
"""Who carried it, in its dateline."""
OWNER = re.compile(r"([A-Z][a-z]+(?: [A-Z][a-z]+)?)['’]s $")
"""What may stand before it for the same."""


def find_actors(annotation: Annotation) -> tuple[Actor, ...]:
    """The actors of an article with the places where it names them, in the order of first mention.

    Ids are slugs of the names, so that one actor has one id in every briefing.
    """
    names = find_names(annotation.doc, passed=_passed(annotation))
    places = frozenset(gazetteer.key(name.text) for name in names if name.type == "place")
    clusters = join(names, introduced=introduced(annotation.article.text, names))
    return _with_own_ids([_actor(annotation, cluster, places=places) for cluster in clusters])


def _passed(annotation: Annotation) -> frozenset[int]:
    """Tokens of the lines and brackets that name who wrote and who carried the article."""
    passed: set[int] = set()
    announced = False
    for paragraph in annotation.article.paragraphs:
        text = annotation.article.text[paragraph.start : paragraph.end]
        start, end = 0, len(text) if announced or BYLINE.match(text) else 0
        if not end and (byline := RUN_IN_BYLINE.match(text)) is not None:
            end = byline.end()
        announced = text.strip(" .").lower() == "by"
        if not end and (agency := AGENCY.search(text, 0, story_start(text))) is not None:
            start, end = agency.span()
        if not end and (note := END_NOTE.search(text)) is not None:
            start, end = note.span()
        if end:
            span = annotation.doc.char_span(paragraph.start + start, paragraph.start + end, alignment_mode="expand")
            passed.update(range(span.start, span.end) if span is not None else ())
    return frozenset(passed)


def with_salience(actors: Sequence[Actor], annotation: Annotation) -> tuple[Actor, ...]:
    """The actors with their salience, most salient first; ties in the order of first mention.

    Salience is `FREQUENCY` times the actor's mentions over those of the most mentioned one, plus `POSITION` times how
    early it is first mentioned (1 at the first code point, 0 at the last), plus `PROMINENCE` when a highlight, a
    heading or the first body sentence mentions it. Mentions in credits of pictures and in datelines do not count.
    """
    if not actors:
        return ()
    asides = _datelines(annotation)
    told = {a.id: [m.start for m in a.mentions if not _is_aside(annotation, asides, m.start)] for a in actors}
    most = max(len(starts) for starts in told.values()) or 1
    length = len(annotation.article.text)
    prominent = _prominent(annotation)

    def salience(actor: Actor) -> float:
        starts = told[actor.id]
        if not starts:
            return 0.0
        shown = any(start <= at < end for start, end in prominent for at in starts)
        early = 1 - min(starts) / length
        return round(FREQUENCY * len(starts) / most + POSITION * early + PROMINENCE * shown, 3)

    scored = [actor.model_copy(update={"salience": salience(actor)}) for actor in actors]
    return tuple(sorted(scored, key=lambda actor: (-actor.salience, min((m.start for m in actor.mentions), default=0))))


def _datelines(annotation: Annotation) -> list[tuple[int, int]]:
    """The ranges of the body's sentences that are datelines."""
    text = annotation.article.text
    body = ((s.start, s.end) for s in annotation.sentences if s.role == "body")
    return [(start, end) for start, end in body if is_dateline(text[start:end])]


def _is_aside(annotation: Annotation, datelines: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether a mention stands in a picture's credit or in one of the article's datelines."""
    dated = any(first <= start < end for first, end in datelines)
    return dated or CREDIT.search(annotation.article.text, max(0, start - LONGEST_CREDIT), start) is not None


def _prominent(annotation: Annotation) -> list[tuple[int, int]]:
    """The ranges of highlights, headings and the first body sentence."""
    ranges = [(s.start, s.end) for s in annotation.sentences if s.role != "body"]
    text = annotation.article.text
    story = (s for s in annotation.sentences if s.role == "body" and not is_dateline(text[s.start : s.end]))
    first = next(story, None)
    return [*ranges, (first.start, first.end)] if first is not None else ranges


# ---------------------------------------------------------------- actors
def _actor(annotation: Annotation, cluster: Cluster, *, places: frozenset[str]) -> Actor:
    """One actor from the names that were joined."""
    forms = Counter(name.text for name in cluster.names)
    fullest = max(forms, key=lambda text: (len(text.split()), not text.isupper(), forms[text], -len(text), text))
    if len(fullest.split()) == 1 or cluster.type != "person":
        fullest = max(forms, key=lambda text: (len(text.split()) > 1, len(text), forms[text], text))
    if cluster.type == "place" and fullest.isupper() and gazetteer.canonical(fullest) in gazetteer.places():
        fullest = fullest.title() if len(fullest) > LONGEST_ACRONYM else fullest  # in capitals, as datelines print it
    mentions = tuple(_mention(annotation, name) for name in cluster.names)
    aliases = dict.fromkeys(m.text for m in mentions)
    aliases.update(dict.fromkeys(forms))
    if cluster.type == "place":
        aliases.update(dict.fromkeys(_with_region(annotation, cluster.names, places)))
    return Actor(
        id=slug(gazetteer.canonical(fullest) if cluster.type != "person" else fullest),
        name=fullest,
        type=cluster.type,
        aliases=tuple(alias for alias in aliases if alias != fullest),
        roles=roles_of(annotation, cluster.names, person=cluster.type == "person"),
        mentions=mentions,
    )


def _with_region(annotation: Annotation, names: Iterable[Name], places: frozenset[str]) -> Iterator[str]:
    """A place as written with where it lies, `Sola, North Carolina`, `Sola's Old Bridge`; `places` are those named."""
    text = annotation.article.text
    for name in names:
        if gazetteer.canonical(name.text) in gazetteer.countries():
            continue
        region = REGION.match(text, name.end)
        lies_in = (
            gazetteer.countries() if gazetteer.canonical(name.text) in gazetteer.regions() else gazetteer.regions()
        )
        if region is not None and gazetteer.canonical(region[1]) in lies_in:
            yield text[name.start : region.end(1)]
        owner = OWNER.search(text, max(0, name.start - LONGEST_TITLE), name.start)
        built = gazetteer.key(name.text).split()[-1] in gazetteer.PLACE_WORDS
        if built and owner is not None and gazetteer.key(owner[1]) in places:
            yield text[owner.start() : name.end]


def _mention(annotation: Annotation, name: Name) -> Mention:
    """A mention by name, or by title and name (`Mr. Kim`, `President Holm`)."""
    text = annotation.article.text
    title = name.titled_from
    if title is not None and name.start - title <= LONGEST_TITLE and not _title_goes_on(text, title):
        return Mention(start=title, end=name.end, text=text[title : name.end], kind="title")
    return Mention(start=name.start, end=name.end, text=name.text, kind="name")


def _title_goes_on(text: str, start: int) -> bool:
    """Whether a capitalised word stands before the title: `Defence Minister` is not to be cut to `Minister`."""
    before = text[:start][-LONGEST_TITLE:].rsplit("\n", 1)[-1].split(" ")[-2:-1]
    return bool(before) and before[0][:1].isupper() and before[0][-1:].isalpha()


def _with_own_ids(actors: list[Actor]) -> tuple[Actor, ...]:
    """The actors with ids that no two share: the later one's gets a suffix from its type and name."""
    seen: set[str] = set()
    found = []
    for actor in actors:
        unique = (
            actor
            if actor.id not in seen
            else actor.model_copy(update={"id": f"{actor.id}-{short_digest(actor.type + actor.name)}"})
        )
        seen.add(unique.id)
        found.append(unique)
    return tuple(found)
